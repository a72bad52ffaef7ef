// Selects, loops over channels, and what is assigned, composed and returned.
#include <algorithm>

#include "knots/source_reader.h"
#include "parser/positions.h"

namespace goknot::knots {

// A case that ends the wait without the others: it listens to a timer or to a context's Done.
bool SourceReader::GivesUp(const ast::CommClause& clause) {
  if (clause.comm == nullptr) return false;
  const ast::Expr* expr = nullptr;
  if (auto* statement = clause.comm->TryAs<ast::ExprStmt>()) expr = statement->x;
  if (auto* assign = clause.comm->TryAs<ast::AssignStmt>()) {
    if (!assign->rhs.empty()) expr = assign->rhs[0];
  }
  if (expr == nullptr) return false;
  auto* receive = ast::Unparen(expr)->TryAs<ast::UnaryExpr>();
  if (receive == nullptr) return false;
  const ast::Expr* channel = ast::Unparen(receive->x);
  auto* type = types::UnderAs<types::Chan>(info_->TypeOf(channel));
  types::Named* element = type == nullptr ? nullptr : types::AsNamed(type->elem);
  if (element != nullptr && element->object->name() == "Time") return true;
  auto* call = channel->TryAs<ast::CallExpr>();
  auto* selector = call == nullptr ? nullptr : call->fun->TryAs<ast::SelectorExpr>();
  return selector != nullptr && selector->selector->name.text() == "Done";
}

// Does nothing of the function come after the statement?
bool SourceReader::EndsFunction(const ast::Stmt& statement) const {
  if (statement.kind == ast::Kind::kReturnStmt) return true;
  auto* expression = statement.TryAs<ast::ExprStmt>();
  if (expression == nullptr) return false;
  auto* call = ast::Unparen(expression->x)->TryAs<ast::CallExpr>();
  if (call == nullptr) return false;
  const Callee callee = things_.CalleeOf(*call);
  return callee.builtin != nullptr && callee.builtin->id == types::BuiltinId::kPanic;
}

// The line in which the block opens belongs to what stands before it: a condition, say.
void SourceReader::NoteDeadEnd(ast::List<ast::Stmt> body, lexer::Pos opened) {
  if (function_ == kNone || body.empty() || !EndsFunction(*body.back())) return;
  LineRange lines = Lines(body.front()->pos, body.back()->end);
  lines.first = std::max(lines.first, LineOf(opened) + 1);
  if (lines.first <= lines.last) Here().dead_ends.push_back(lines);
}

// A case that waits to be told to stop: nothing is made of what it receives, and it leaves.
void SourceReader::NoteStop(const ast::CommClause& clause, CodeSelect* select) {
  auto* statement = clause.comm->TryAs<ast::ExprStmt>();
  if (statement == nullptr || clause.body.empty() || select->stop_line != 0) return;
  const ast::Stmt& last = *clause.body.back();
  auto* branch = last.TryAs<ast::BranchStmt>();
  if (!EndsFunction(last) && (branch == nullptr || branch->label == nullptr)) return;
  auto* receive = ast::Unparen(statement->x)->TryAs<ast::UnaryExpr>();
  if (receive == nullptr) return;
  select->stop = TextOf(receive->x);
  select->stop_thing = things_.Of(receive->x);
  select->stop_line = LineOf(clause.pos);
}

void SourceReader::EnterSelect(const ast::SelectStmt& statement) {
  auto index = static_cast<uint32_t>(facts_.selects.size());
  CodeSelect select;
  select.function = function_;
  for (const ast::CommClause* clause : statement.clauses) {
    if (clause->comm == nullptr) {
      select.has_default = true;
      continue;
    }
    if (GivesUp(*clause)) {
      select.gives_up = true;
    } else {
      NoteStop(*clause, &select);
    }
    if (clause->comm->kind == ast::Kind::kSendStmt) select_of_[clause->comm] = index;
    if (auto* expr = clause->comm->TryAs<ast::ExprStmt>())
      select_of_[ast::Unparen(expr->x)] = index;
    if (auto* assign = clause->comm->TryAs<ast::AssignStmt>(); assign != nullptr) {
      if (!assign->rhs.empty()) select_of_[ast::Unparen(assign->rhs[0])] = index;
    }
  }
  facts_.selects.push_back(select);
}

void SourceReader::EnterRange(const ast::RangeStmt& statement) {
  if (function_ != kNone) Here().loops.push_back(Lines(statement.pos, statement.end));
  types::Type* type = info_->TypeOf(statement.x);
  if (types::UnderAs<types::Chan>(type) != nullptr) {
    AddUse(Action::kRange, things_.Of(statement.x), &statement, statement.x);
  } else if (statement.lhs.size() == 2 && CodeThings::MayHold(type)) {
    things_.Join(things_.Of(statement.lhs[1]), things_.Of(statement.x));
  }
  if (auto* channel = types::UnderAs<types::Chan>(type);
      channel != nullptr && !statement.lhs.empty() && CodeThings::MayHold(channel->elem)) {
    things_.Join(things_.Of(statement.lhs[0]), things_.OfValues(things_.Of(statement.x)));
  }
}

// `name` declares or denotes the variable.
void SourceReader::AssignTo(const ast::Node* name, const types::Var* variable,
                            const ast::Expr* value) {
  if (variable == nullptr || value == nullptr) return;
  if (auto* literal = ast::Unparen(value)->TryAs<ast::FuncLit>()) {
    things_.NameLiteral(variable, literal);
    return;
  }
  if (!CodeThings::MayHold(info_->TypeOf(value))) return;
  things_.Join(things_.OfVariable(variable), things_.Of(value));
  (void)name;
}

void SourceReader::EnterVar(const ast::VarDecl& declaration) {
  for (size_t i = 0; i < declaration.names.size() && i < declaration.values.size(); ++i) {
    types::Object* object = info_->ObjectOf(declaration.names[i]);
    if (object == nullptr || object->kind() != types::ObjectKind::kVar) continue;
    AssignTo(declaration.names[i], static_cast<types::Var*>(object), declaration.values[i]);
  }
}

void SourceReader::EnterAssign(const ast::AssignStmt& statement) {
  if (statement.rhs.size() == 1 && statement.lhs.size() > 1) {
    const ast::Expr* value = ast::Unparen(statement.rhs[0]);
    auto* call = value->TryAs<ast::CallExpr>();
    if (call == nullptr) {  // v, ok := <-ch; v, ok := m[key]; v, ok := x.(T)
      things_.Join(things_.Of(statement.lhs[0]), things_.Of(value));
      return;
    }
    Callee callee = things_.CalleeOf(*call);
    const void* key = callee.literal;
    if (callee.func != nullptr && callee.func->decl != nullptr) key = callee.func;
    if (key == nullptr) return;
    for (size_t i = 0; i < statement.lhs.size(); ++i) {
      things_.Join(things_.Of(statement.lhs[i]), things_.OfResult(key, i));
    }
    return;
  }
  for (size_t i = 0; i < statement.lhs.size() && i < statement.rhs.size(); ++i) {
    const ast::Expr* to = ast::Unparen(statement.lhs[i]);
    const ast::Expr* from = ast::Unparen(statement.rhs[i]);
    if (to->kind == ast::Kind::kIdent) {
      types::Object* object = info_->ObjectOf(to);
      if (object != nullptr && object->kind() == types::ObjectKind::kVar) {
        AssignTo(to, static_cast<types::Var*>(object), from);
      }
    } else {
      things_.JoinExpr(to, from);
    }
    bool copies = from->kind != ast::Kind::kCompositeLit && from->kind != ast::Kind::kCallExpr;
    if (copies && function_ != kNone) {
      NoteCopies(info_->TypeOf(from), things_.Of(from), statement.pos);
    }
  }
}

void SourceReader::EnterComposite(const ast::CompositeLit& literal) {
  auto* structure = types::UnderAs<types::Struct>(info_->TypeOf(&literal));
  if (structure == nullptr) {
    things_.Of(&literal);
    return;
  }
  for (size_t i = 0; i < literal.elements.size(); ++i) {
    const ast::Expr* value = literal.elements[i];
    const types::Var* field = i < structure->fields.size() ? structure->fields[i] : nullptr;
    if (auto* pair = value->TryAs<ast::KeyValueExpr>()) {
      value = pair->value;
      types::Object* object =
          pair->key->kind == ast::Kind::kIdent ? info_->ObjectOf(pair->key) : nullptr;
      field = object != nullptr && object->kind() == types::ObjectKind::kVar
                  ? static_cast<types::Var*>(object)
                  : nullptr;
    }
    if (field == nullptr || !CodeThings::MayHold(info_->TypeOf(value))) continue;
    things_.Join(things_.OfVariable(field), things_.Of(value));
  }
}

void SourceReader::EnterReturn(const ast::ReturnStmt& statement) {
  if (function_ == kNone) return;
  Here().exits.push_back(LineOf(statement.pos));
  const void* key = keys_[function_];
  if (key == nullptr) return;
  for (size_t i = 0; i < statement.results.size(); ++i) {
    const ast::Expr* result = ast::Unparen(statement.results[i]);
    things_.JoinResult(key, i, result);
    if (result->kind != ast::Kind::kCompositeLit && result->kind != ast::Kind::kCallExpr) {
      NoteCopies(info_->TypeOf(result), things_.Of(result), statement.pos);
    }
  }
}

}  // namespace goknot::knots

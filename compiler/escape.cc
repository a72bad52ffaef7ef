// Which variables need cells; see escape.h. Tests: tests/programs/closures/,
// functions/inlined_receivers.go.
#include "compiler/escape.h"

#include "parser/walk.h"

namespace goknot::compiler {

namespace {

// Larger values are captured by reference: copying them into each closure costs more than a cell.
constexpr uint32_t kMostSlotsByValue = 4;
// What a literal, or the body of a loop over a function, is checked as; null for other nodes.
const types::Body* InnerBody(const InstanceInfo& info, const ast::Node* node) {
  bool may_have = node->kind == ast::Kind::kFuncLit || node->kind == ast::Kind::kRangeStmt;
  return may_have ? info.BodyOf(node) : nullptr;
}

}  // namespace

types::Var* RootVariable(InstanceInfo& info, const ast::Expr* expr) {
  for (;;) {
    expr = ast::Unparen(expr);
    if (auto* ident = expr->TryAs<ast::Ident>()) return types::As<types::Var>(info.ObjectOf(ident));
    if (auto* index = expr->TryAs<ast::IndexExpr>()) {
      if (types::UnderAs<types::Array>(info.TypeOf(index->x)) == nullptr) return nullptr;
      expr = index->x;
      continue;
    }
    auto* selector = expr->TryAs<ast::SelectorExpr>();
    if (selector == nullptr) return nullptr;
    const types::Selection* selection = info.SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kFieldValue ||
        selection->indirect) {
      return nullptr;
    }
    expr = selector->x;
  }
}

types::Var* AddressedVariable(InstanceInfo& info, const ast::Expr* expr) {
  auto* unary = ast::Unparen(expr)->TryAs<ast::UnaryExpr>();
  bool is_address = unary != nullptr && unary->op == lexer::Token::kAnd;
  return is_address ? RootVariable(info, unary->x) : nullptr;
}

void Escape::Analyse(const ast::Node* root) {
  ast::Walk(root, [this](const ast::Node* node) {
    VisitAddress(node);
    if (auto* index = node->TryAs<ast::IndexExpr>()) VisitIndex(index);
    if (auto* loop = node->TryAs<ast::ForStmt>()) VisitLoop(loop);
    VisitDeclaration(node);
    if (const types::Body* body = InnerBody(info_, node)) {
      numbers_[node] = ++counts_[{body->outer, node->kind}];
    }
    return true;
  });
  // Whether a capture is by value depends on the loops, so captures come second.
  ast::Walk(root, [this](const ast::Node* node) {
    if (const types::Body* body = InnerBody(info_, node)) VisitCaptures(body);
    return true;
  });
}

// The variable whose address a method gets as its receiver; null for other selectors.
types::Var* Escape::ReceiverVariable(const ast::SelectorExpr* selector) {
  const types::Selection* selection = info_.SelectionOf(selector);
  if (selection == nullptr || selection->kind != types::SelectionKind::kMethodValue ||
      selection->indirect || types::UnderAs<types::Pointer>(info_.TypeOf(selector->x)) != nullptr) {
    return nullptr;
  }
  auto* method = types::As<types::Func>(selection->object);
  bool by_address = method != nullptr && method->HasPointerReceiver();
  return by_address ? RootVariable(info_, selector->x) : nullptr;
}

// A call that is no go or defer statement's, which would keep the addresses.
void Escape::VisitCall(const ast::CallExpr* call) {
  if (!seen_.insert(call).second) return;
  auto* selector = ast::Unparen(call->fun)->TryAs<ast::SelectorExpr>();
  if (types::Var* var = selector == nullptr ? nullptr : ReceiverVariable(selector)) {
    seen_.insert(selector);
    calls_[var].push_back({call, AddressedCall::kReceiver});
  }
  for (size_t i = 0; i < call->args.size(); ++i) {
    if (types::Var* var = AddressedVariable(info_, call->args[i])) {
      seen_.insert(ast::Unparen(call->args[i]));
      calls_[var].push_back({call, static_cast<int>(i)});
    }
  }
}

// Comes to a statement before its call, and to a call before its parts.
void Escape::VisitAddress(const ast::Node* node) {
  types::Var* pointed_at = nullptr;
  if (auto* call = node->TryAs<ast::CallExpr>()) {
    VisitCall(call);
  } else if (auto* stmt = node->TryAs<ast::CallStmt>()) {
    seen_.insert(ast::Unparen(stmt->call));
  } else if (auto* selector = node->TryAs<ast::SelectorExpr>()) {
    if (!seen_.contains(selector)) pointed_at = ReceiverVariable(selector);
  } else if (auto* unary = node->TryAs<ast::UnaryExpr>()) {
    if (!seen_.contains(unary)) pointed_at = AddressedVariable(info_, unary);
  } else if (auto* slice = node->TryAs<ast::SliceExpr>()) {
    bool of_array = types::UnderAs<types::Array>(info_.TypeOf(slice->x)) != nullptr;
    if (of_array) pointed_at = RootVariable(info_, slice->x);
  }
  if (pointed_at != nullptr) pointed_at_.insert(pointed_at);
}

void Escape::VisitIndex(const ast::IndexExpr* index) {
  if (types::UnderAs<types::Array>(info_.TypeOf(index->x)) == nullptr) return;
  if (info_.ConstantOf(index->indices[0]) != nullptr) return;
  if (types::Var* var = RootVariable(info_, index->x)) indexed_.insert(var);
}

void Escape::VisitDeclaration(const ast::Node* node) {
  if (auto* assign = node->TryAs<ast::AssignStmt>()) {
    bool pairs = assign->op == lexer::Token::kDefine && assign->lhs.size() == assign->rhs.size();
    for (size_t i = 0; pairs && i < assign->lhs.size(); ++i) {
      VisitMaking(assign->lhs[i], assign->rhs[i]);
    }
  } else if (auto* decl = node->TryAs<ast::VarDecl>()) {
    bool pairs = decl->names.size() == decl->values.size();
    for (size_t i = 0; pairs && i < decl->names.size(); ++i) {
      VisitMaking(decl->names[i], decl->values[i]);
    }
  }
}

void Escape::VisitMaking(const ast::Expr* name, const ast::Expr* value) {
  auto* var = types::As<types::Var>(info_.DefinitionOf(name));
  if (var == nullptr || var->is_global() || var->address_taken || var->captured) return;
  if (types::UnderAs<types::Pointer>(info_.TypeOf(var)) == nullptr) return;
  value = ast::Unparen(value);
  if (auto* unary = value->TryAs<ast::UnaryExpr>()) {
    bool makes =
        unary->op == lexer::Token::kAnd && ast::Unparen(unary->x)->kind == ast::Kind::kCompositeLit;
    if (makes) owners_.insert(var);
  } else if (auto* call = value->TryAs<ast::CallExpr>()) {
    auto* ident = ast::Unparen(call->fun)->TryAs<ast::Ident>();
    auto* builtin = ident == nullptr ? nullptr : types::As<types::Builtin>(info_.UseOf(ident));
    if (builtin != nullptr && builtin->id == types::BuiltinId::kNew) owners_.insert(var);
  }
}

void Escape::VisitLoop(const ast::ForStmt* loop) {
  auto* init = loop->init == nullptr ? nullptr : loop->init->TryAs<ast::AssignStmt>();
  if (init == nullptr || init->op != lexer::Token::kDefine) return;
  absl::flat_hash_set<const types::Var*> candidates;
  for (const ast::Expr* name : init->lhs) {
    auto* var = types::As<types::Var>(info_.DefinitionOf(name));
    if (var != nullptr && var->captured && var->reassigned && var->per_iteration) {
      candidates.insert(var);
    }
  }
  if (candidates.empty()) return;

  auto drop = [&](const ast::Expr* target) {
    if (types::Var* var = RootVariable(info_, target)) candidates.erase(var);
  };
  auto look = [&](const ast::Node* node) {
    if (auto* assign = node->TryAs<ast::AssignStmt>()) {
      for (const ast::Expr* target : assign->lhs) drop(target);
    } else if (auto* step = node->TryAs<ast::IncDecStmt>()) {
      drop(step->x);
    } else if (auto* range = node->TryAs<ast::RangeStmt>()) {
      for (const ast::Expr* target : range->lhs) drop(target);
    }
    return true;
  };
  ast::Walk(loop->body, look);
  // A literal in the condition or post statement would see the variable change under it.
  for (const ast::Node* part : {static_cast<const ast::Node*>(loop->condition),
                                static_cast<const ast::Node*>(loop->post)}) {
    ast::Walk(part, [&](const ast::Node* node) {
      if (node->kind == ast::Kind::kFuncLit) candidates.clear();
      return true;
    });
  }
  only_post_assigns_.insert(candidates.begin(), candidates.end());
}

void Escape::VisitCaptures(const types::Body* body) {
  uint32_t slots = 0;
  for (const types::Var* var : body->captures) {
    slots += LivesInCell(var) ? 1 : shapes_.Of(info_.TypeOf(var)).slots();
  }
  if (slots <= kMostCapturedSlots) return;
  for (const types::Var* var : body->captures) crowded_.insert(var);
}

bool Escape::CapturedByValue(const types::Var* var) {
  if (var->var_kind == types::VarKind::kResult || crowded_.contains(var)) return false;
  if (var->reassigned && !only_post_assigns_.contains(var)) return false;
  return shapes_.Of(info_.TypeOf(var)).slots() <= kMostSlotsByValue;
}

bool Escape::LivesInCell(const types::Var* var) {
  if (var->address_taken || indexed_.contains(var)) return true;
  if (var->captured && !CapturedByValue(var)) return true;
  return shapes_.Of(info_.TypeOf(var)).boxed;
}

const std::vector<AddressedCall>* Escape::OnlyCallsWith(const types::Var* var) {
  if (!var->address_taken || indexed_.contains(var)) return nullptr;
  return shapes_.Of(info_.TypeOf(var)).boxed ? nullptr : OnlyCallsReach(var);
}

const std::vector<AddressedCall>* Escape::OnlyCallsReach(const types::Var* var) {
  static const std::vector<AddressedCall>* const kNoCalls = new std::vector<AddressedCall>;
  if (var->captured || var->is_global() || pointed_at_.contains(var)) return nullptr;
  if (auto found = calls_.find(var); found != calls_.end()) return &found->second;
  return var->address_taken ? nullptr : kNoCalls;
}

int Escape::NumberOf(const ast::Node* function) const {
  auto found = numbers_.find(function);
  return found == numbers_.end() ? 0 : found->second;
}

}  // namespace goknot::compiler

// Fragments: snippets, fences and prompt entries, where declarations and statements are mixed and a
// name may be declared again.
//
// All top-level declarations are package-level objects, also the variables of :=. The package scope
// holds the last declaration of each name, which functions see. What stands at the top level itself
// (statements, initialisers, types) sees the nearest declaration before it: fragment_names_ has all
// of them in source order, and env_.fragment_pos says from where a name is looked up.
//
// Tests: tests/types/fragment_test.cc.
#include <algorithm>
#include <utility>
#include <vector>

#include "parser/positions.h"
#include "types/checker_impl.h"

namespace goknot::types {

// Functions and types are known from their name on, values only after their declaration.
Pos Checker::ScopeStart(Object* object) {
  bool is_value = object->kind() == ObjectKind::kVar || object->kind() == ObjectKind::kConst;
  return is_value ? object->scope_pos : object->pos();
}

Object* Checker::LookupFragment(lexer::Name name, Pos from) {
  auto it = fragment_names_.find(name);
  if (it == fragment_names_.end()) return package_->scope()->Lookup(name);
  Object* nearest = nullptr;
  for (Object* object : it->second) {
    if (ScopeStart(object) <= from) nearest = object;
  }
  if (nearest != nullptr) return nearest;
  // Declared only later: fine for everything that does not come into being by running statements.
  // At a prompt a value may be made of what had its name in an earlier entry (x := x + 1).
  Object* before = nullptr;
  for (size_t i = 0; config_.prompt && before == nullptr && i < replaced_.size(); ++i) {
    const Replaced& replaced = replaced_[i];
    if (replaced.scope == package_->scope() && replaced.name == name) before = replaced.before;
  }
  for (Object* object : it->second) {
    auto info = decls_.find(object);
    bool runs = info != decls_.end() && info->second->in_statements;
    bool is_value = object->kind() == ObjectKind::kVar ||
                    (object->kind() == ObjectKind::kConst && before != nullptr);
    if (!is_value || !runs) return object;
  }
  return before;
}

void Checker::DeclareFragmentObject(ast::Ident* ident, Object* object, DeclInfo* info) {
  info_.RecordDefinition(ident, object);
  if (object->id().IsBlank()) return;
  if (config_.prompt) RemoveName(prompt_scope_, object->id());
  ReplaceName(package_->scope(), object);
  fragment_names_[object->id()].push_back(object);
}

void Checker::ReplaceName(Scope* scope, Object* object) {
  replaced_.push_back({scope, object->id(), scope->Lookup(object->id())});
  scope->Replace(object);
}

void Checker::RemoveName(Scope* scope, lexer::Name name) {
  Object* before = scope->Lookup(name);
  if (before == nullptr) return;
  replaced_.push_back({scope, name, before});
  scope->Remove(name);
}

// After an error in an entry its names mean again what they meant before.
void Checker::Withdraw() {
  for (size_t i = replaced_.size(); i-- > 0;) {
    const Replaced& replaced = replaced_[i];
    if (replaced.before != nullptr) {
      replaced.scope->Replace(replaced.before);
    } else {
      replaced.scope->Remove(replaced.name);
    }
    if (config_.prompt) continue;
    auto it = fragment_names_.find(replaced.name);
    it->second.pop_back();
    if (it->second.empty()) fragment_names_.erase(it);
  }
  replaced_.clear();
  for (auto& [named, methods] : methods_before_) named->methods = methods;
  if (!config_.prompt) return;
  for (Object* object : objects_) decls_.erase(object);
  for (ast::File* file : files_) {
    file_scopes_.erase(file);
    file_versions_.erase(file);
    build_line_versions_.erase(file);
  }
  absl::erase_if(import_map_, [](const auto& entry) { return entry.second->fake; });
}

// The entry is good, and the last one that matters of those that came before.
void Checker::SettleEntry() {
  checked_.replaced_.clear();
  for (const Replaced& replaced : replaced_) {
    if (replaced.before == nullptr || replaced.scope != package_->scope()) continue;
    Object* now = package_->scope()->Lookup(replaced.name);
    const bool is_first =
        std::none_of(checked_.replaced_.begin(), checked_.replaced_.end(),
                     [now](const CheckedPackage::Replacement& other) { return other.now == now; });
    if (now != nullptr && now != replaced.before && is_first) {
      checked_.replaced_.push_back({replaced.before, now});
    }
  }
  for (const auto& [named, methods] : methods_before_) {
    for (size_t i = 0; i < methods.size(); ++i) {
      if (methods[i] != named->methods[i]) {
        checked_.replaced_.push_back({methods[i], named->methods[i]});
      }
    }
  }
}

// Are variables assigned where they stand, among statements? A program that was pasted into a
// prompt has the order of initialisation of a package.
bool Checker::RunsInOrder(const ast::File& file) const {
  return !file.statements.empty() || (config_.prompt && file.package_name == nullptr);
}

void Checker::CollectFragment(ast::File* file, const DeclInfo& base) {
  DeclInfo here = base;
  const bool in_statements = RunsInOrder(*file);
  here.in_statements = in_statements;
  for (ast::Node* item : file->items) {
    here.fragment_pos = ast::FirstByteOf(item);
    switch (item->kind) {
      case ast::Kind::kConstDecl:
        CollectConst(item->As<ast::ConstDecl>(), here);
        break;
      case ast::Kind::kVarDecl:
        CollectVar(item->As<ast::VarDecl>(), here);
        break;
      case ast::Kind::kTypeDecl:
        CollectType(item->As<ast::TypeDecl>(), here);
        break;
      case ast::Kind::kFuncDecl:
        CollectFunc(item->As<ast::FuncDecl>(), here);
        break;
      case ast::Kind::kAssignStmt:
        if (item->As<ast::AssignStmt>()->op == Token::kDefine) {
          CollectDefine(item->As<ast::AssignStmt>(), here);
        }
        break;
      default:
        break;
    }
  }
  // The statements become the body of a function.
  FragmentEntry entry;
  entry.file = file;
  entry.has_statements =
      in_statements && std::any_of(file->items.begin(), file->items.end(), [](ast::Node* item) {
        return ast::IsStmt(item->kind) || item->kind == ast::Kind::kVarDecl;
      });
  Signature* signature =
      universe_.NewSignature(universe_.empty_tuple(), universe_.empty_tuple(), false);
  signature->scope = universe_.NewScope(Scope::Kind::kFunction, base.file_scope);
  entry.function =
      universe_.New<Func>(file->pos, package_, universe_.names().Intern("main"), signature);
  entry.function->synthetic = true;
  entry.body = info_.NewBody(nullptr, nullptr);
  entry.body->signature = signature;
  entry.body->func = entry.function;
  entry.is_main = true;  // until all files are known
  info_.fragments.push_back(entry);
}

// x, y := ... at the top level. Variables that are declared before it are used again if at least
// one name is new, as in a function; otherwise all of them are declared anew, as are those of a
// prompt's earlier entries.
void Checker::CollectDefine(ast::AssignStmt* stmt, const DeclInfo& base) {
  std::vector<Var*> known(stmt->lhs.size());
  bool any_new = false;
  for (size_t i = 0; i < stmt->lhs.size(); ++i) {
    auto* ident = stmt->lhs[i]->TryAs<ast::Ident>();
    if (ident == nullptr || ident->name.IsBlank()) continue;
    auto* var = As<Var>(LookupFragment(ident->name, base.fragment_pos));
    const bool is_known = var != nullptr && var->is_global() &&
                          ScopeStart(var) <= base.fragment_pos &&
                          (!config_.prompt || base.file->source->Contains(var->pos()));
    if (is_known) known[i] = var;
    any_new |= known[i] == nullptr;
  }
  DeclInfo info = base;
  info.define = stmt;
  DeclInfo* shared = NewDeclInfo(std::move(info));
  defines_[stmt] = shared;
  for (size_t i = 0; i < stmt->lhs.size(); ++i) {
    auto* ident = stmt->lhs[i]->TryAs<ast::Ident>();
    if (known[i] != nullptr && any_new) {
      shared->lhs.push_back(known[i]);
      continue;
    }
    bool is_name = ident != nullptr && !ident->name.IsBlank();
    auto* var = universe_.New<Var>(VarKind::kPackage, stmt->lhs[i]->pos, package_,
                                   is_name ? ident->name : universe_.names().Intern("_"), nullptr);
    var->scope_pos = stmt->end;
    shared->lhs.push_back(var);
    if (is_name) DeclarePackageObject(ident, var, shared);
  }
}

void Checker::CheckDefine(ast::AssignStmt* stmt) {
  if (!checked_defines_.insert(stmt).second) return;
  DeclInfo* info = defines_.at(stmt);
  bool any_new = false;
  for (size_t i = 0; i < stmt->lhs.size(); ++i) {
    auto* ident = stmt->lhs[i]->TryAs<ast::Ident>();
    Var* var = info->lhs[i];
    if (ident == nullptr) {
      UseLhs(stmt->lhs[i]);
      Error(stmt->lhs[i], Code::kBadDecl, Text("non-name ", stmt->lhs[i], " on left side of :="));
      any_new = true;
    } else if (ident->name.IsBlank()) {
      info_.RecordDefinition(ident, nullptr);
    } else if (auto it = decls_.find(var); it == decls_.end() || it->second == info) {
      any_new = true;
      for (size_t j = 0; j < i; ++j) {
        auto* earlier = stmt->lhs[j]->TryAs<ast::Ident>();
        if (earlier == nullptr || earlier->name != ident->name) continue;
        Error(ident, Code::kRepeatedDecl, Text(ident, " repeated on left side of :="));
        break;
      }
    } else {
      CheckObject(var);
      info_.RecordUse(ident, var);
      var->reassigned = true;
    }
  }
  if (!any_new) Error(stmt->pos, Code::kNoNewVar, "no new variables on left side of :=");
  InitVars(info->lhs, stmt->rhs, nullptr);
}

void Checker::CheckFragmentStatements(size_t index, Scope* file_scope) {
  // Later entries may be added to the list while this one is checked: no references are kept.
  const ast::File* file = info_.fragments[index].file;
  Body* body = info_.fragments[index].body;
  EnvironmentGuard guard(*this);
  Environment env;
  env.scope = body->signature->scope;
  env.version = file_versions_[const_cast<ast::File*>(file)];
  env.signature = body->signature;
  env.body = body;
  env.file = const_cast<ast::File*>(file);
  absl::flat_hash_set<const ast::CallExpr*> panic_calls;
  env.panic_calls = &panic_calls;
  env_ = std::move(env);
  for (ast::Node* item : file->items) {
    if (!ast::IsStmt(item->kind)) continue;
    env_.fragment_pos = ast::FirstByteOf(item);
    auto* expression = item->TryAs<ast::ExprStmt>();
    if (config_.prompt && expression != nullptr && item == file->items.back()) {
      size_t delayed = delayed_.size();
      ShownExpression(index, expression->x);
      ProcessDelayed(delayed);
      continue;
    }
    auto* define = item->TryAs<ast::AssignStmt>();
    if (define != nullptr && define->op == Token::kDefine) {
      size_t delayed = delayed_.size();
      CheckDefine(define);
      ProcessDelayed(delayed);
    } else {
      Stmt(static_cast<ast::Stmt*>(item));
    }
  }
  ReportUnused(*body);
}

// The last statement of a prompt's entry. Its values go to variables of their own, as if they were
// declared by := there.
void Checker::ShownExpression(size_t index, ast::Expr* expr) {
  Operand x;
  RawExpr(x, expr);
  std::vector<Var*> values;
  auto new_value = [this, expr, &values] {
    Var* value = universe_.New<Var>(VarKind::kPackage, expr->pos, package_,
                                    universe_.names().Intern("_"), nullptr);
    values.push_back(value);
    return value;
  };
  switch (x.mode) {
    case Mode::kInvalid:
      return;
    case Mode::kNoValue:
      break;
    case Mode::kBuiltin:
      Error(x, Code::kUncalledBuiltin, Text(x, " must be called"));
      return;
    case Mode::kType:
      Error(x, Code::kNotAnExpr, Text(x, " is not an expression"));
      return;
    default:
      if (auto* tuple = Exactly<Tuple>(x.type)) {
        for (Var* result : tuple->vars) new_value()->type = result->type;
        break;
      }
      if (x.IsConstant() && IsUntyped(x.type)) {
        Constant rounded;
        auto* type = UnderAs<Basic>(DefaultType(universe_, x.type));
        if (!Representable(x.value, type, &rounded)) {
          info_.fragments[index].shown = expr;
          return;
        }
      }
      InitVar(new_value(), x, "expression");
      if (!x.IsValid()) return;
  }
  FragmentEntry& entry = info_.fragments[index];
  if (!values.empty()) entry.shown = expr;
  entry.values = std::move(values);
}

}  // namespace goknot::types

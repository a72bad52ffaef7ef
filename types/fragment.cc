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
  for (Object* object : it->second) {
    auto info = decls_.find(object);
    bool runs = info != decls_.end() && info->second->in_statements;
    if (object->kind() != ObjectKind::kVar || !runs) return object;
  }
  return nullptr;
}

void Checker::DeclareFragmentObject(ast::Ident* ident, Object* object, DeclInfo* info) {
  info_.RecordDefinition(ident, object);
  if (object->id().IsBlank()) return;
  Scope* scope = package_->scope();
  replaced_.push_back({object->id(), scope->Lookup(object->id())});
  scope->Replace(object);
  fragment_names_[object->id()].push_back(object);
}

// After an error in an entry its names mean again what they meant before.
void Checker::Withdraw() {
  for (size_t i = replaced_.size(); i-- > 0;) {
    const Replaced& replaced = replaced_[i];
    if (replaced.before != nullptr) {
      package_->scope()->Replace(replaced.before);
    } else {
      package_->scope()->Remove(replaced.name);
    }
    auto it = fragment_names_.find(replaced.name);
    it->second.pop_back();
    if (it->second.empty()) fragment_names_.erase(it);
  }
  replaced_.clear();
}

void Checker::CollectFragment(ast::File* file, const DeclInfo& base) {
  DeclInfo here = base;
  here.in_statements = !file->statements.empty();
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
  entry.has_statements = !file->statements.empty();
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
// one name is new, as in a function; otherwise all of them are declared anew.
void Checker::CollectDefine(ast::AssignStmt* stmt, const DeclInfo& base) {
  std::vector<Var*> known(stmt->lhs.size());
  bool any_new = false;
  for (size_t i = 0; i < stmt->lhs.size(); ++i) {
    auto* ident = stmt->lhs[i]->TryAs<ast::Ident>();
    if (ident == nullptr || ident->name.IsBlank()) continue;
    auto* var = As<Var>(LookupFragment(ident->name, base.fragment_pos));
    if (var != nullptr && var->is_global() && ScopeStart(var) <= base.fragment_pos) known[i] = var;
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

}  // namespace goknot::types

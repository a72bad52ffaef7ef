// Function types, parameters and receivers.
//
// Source: the Go specification, "Function types", "Method declarations". Tests:
// tests/types/errors_test.cc.
#include <utility>
#include <vector>

#include "types/checker_impl.h"

namespace goknot::types {

void Checker::FuncType(Signature* signature, ast::Field* receiver,
                       ast::List<ast::Field> type_params, ast::FuncType* expr) {
  RefuseTypeParams(type_params);
  Scope* outer = env_.scope;
  OpenScope(Scope::Kind::kFunction);
  signature->scope = env_.scope;

  Var* receiver_var = nullptr;
  if (receiver != nullptr) receiver_var = CollectReceiver(receiver);
  std::vector<Var*> params;
  std::vector<Var*> results;
  std::vector<ast::Ident*> param_names;
  std::vector<ast::Ident*> result_names;
  bool variadic = false;
  CollectParams(VarKind::kParam, expr->params, &params, &param_names, &variadic);
  CollectParams(VarKind::kResult, expr->results, &results, &result_names, nullptr);

  // The names are declared after all types are known: a type never means a parameter.
  if (receiver_var != nullptr && !receiver_var->name().empty()) {
    Declare(env_.scope, receiver->name, receiver_var, expr->end);
  }
  for (size_t i = 0; i < params.size(); ++i) {
    if (param_names[i] != nullptr) Declare(env_.scope, param_names[i], params[i], expr->end);
  }
  for (size_t i = 0; i < results.size(); ++i) {
    if (result_names[i] != nullptr) Declare(env_.scope, result_names[i], results[i], expr->end);
  }
  signature->receiver = receiver_var;
  signature->params =
      params.empty() ? universe_.empty_tuple() : universe_.New<Tuple>(std::move(params));
  signature->results =
      results.empty() ? universe_.empty_tuple() : universe_.New<Tuple>(std::move(results));
  signature->variadic = variadic;
  env_.scope = outer;
}

Var* Checker::CollectReceiver(ast::Field* field) {
  ReceiverParts parts = UnpackReceiver(field->type, /*with_params=*/true);
  Type* type = universe_.invalid();
  if (parts.type_params.empty()) {
    type = VarType(field->type);
  } else {
    // Generic types are refused where they are declared; this one is none or was refused.
    Operand x;
    Type* base = TypeInternal(parts.base, nullptr);
    if (IsValid(base)) {
      Error(parts.base, Code::kInvalidReceiverType, Text(base, " is not a generic type"));
    }
  }
  Var* receiver;
  if (field->name != nullptr) {
    receiver =
        universe_.New<Var>(VarKind::kReceiver, field->name->pos, package_, field->name->name, type);
  } else {
    receiver = universe_.New<Var>(VarKind::kReceiver, field->pos, package_, lexer::Name(), type);
    info_.RecordImplicit(field, receiver);
  }
  ast::Expr* base = parts.base;
  Later([this, base, receiver] { ValidReceiver(base, receiver); });
  return receiver;
}

void Checker::ValidReceiver(ast::Node* at, Var* receiver) {
  Type* type = Dereference(receiver->type, nullptr);
  Type* base = Unalias(type);
  if (base == nullptr || !IsValid(base)) return;
  if (Named* named = Exactly<Named>(base)) {
    if (named->object->package() != package_) {
      Error(at, Code::kInvalidReceiverType,
            Text("cannot define new methods on non-local type ", type));
      return;
    }
    Type* under = Underlying(named);
    const char* cause = "";
    if (IsUnsafePointer(under)) cause = "unsafe.Pointer";
    if (Exactly<Pointer>(under) != nullptr || Exactly<Interface>(under) != nullptr) {
      cause = "pointer or interface type";
    }
    if (*cause != '\0') {
      Error(at, Code::kInvalidReceiverType, Text("invalid receiver type ", type, " (", cause, ")"));
    }
  } else if (Exactly<Basic>(base) != nullptr) {
    Error(at, Code::kInvalidReceiverType,
          Text("cannot define new methods on non-local type ", type));
  } else {
    Error(at, Code::kInvalidReceiverType, Text("invalid receiver type ", receiver->type));
  }
}

void Checker::CollectParams(VarKind kind, ast::List<ast::Field> fields, std::vector<Var*>* vars,
                            std::vector<ast::Ident*>* names, bool* variadic) {
  Type* type = nullptr;
  ast::Expr* previous = nullptr;
  for (size_t i = 0; i < fields.size(); ++i) {
    ast::Field* field = fields[i];
    if (field->type != previous) {
      previous = field->type;
      ast::Expr* type_expr = field->type;
      if (auto* dots = type_expr->TryAs<ast::DotsType>()) {
        type_expr = dots->element;
        if (variadic != nullptr && i + 1 == fields.size()) {
          *variadic = true;
        } else {
          Error(dots, Code::kInvalidTree, "invalid use of ...");
        }
      }
      type = VarType(type_expr);
    }
    lexer::Name name = field->name != nullptr ? field->name->name : lexer::Name();
    Pos pos = field->name != nullptr ? field->name->pos : field->pos;
    auto* var = universe_.New<Var>(kind, pos, package_, name, type);
    if (field->name == nullptr) info_.RecordImplicit(field, var);
    vars->push_back(var);
    names->push_back(field->name);
  }
  if (variadic != nullptr && *variadic) {
    Var* last = vars->back();
    last->type = universe_.SliceOf(last->type);
    info_.RecordType(fields.back()->type, Mode::kType, last->type, nullptr);
  }
}

}  // namespace goknot::types

// Function types, parameters and receivers.
//
// Source: the Go specification, "Function types", "Method declarations". Tests:
// tests/types/errors_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "types/checker_impl.h"
#include "types/instance.h"

namespace goknot::types {

void Checker::FuncType(Signature* signature, ast::Field* receiver,
                       ast::List<ast::Field> type_params, ast::FuncType* expr) {
  Scope* outer = env_.scope;
  OpenScope(Scope::Kind::kFunction);
  signature->scope = env_.scope;

  Var* receiver_var = nullptr;
  if (receiver != nullptr) {
    receiver_var = CollectReceiver(receiver, &signature->receiver_type_params, expr->pos);
  }
  if (!type_params.empty()) CollectTypeParams(&signature->type_params, type_params);
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

namespace {

Type* WithoutPointers(Type* type) {
  while (Pointer* pointer = Exactly<Pointer>(type)) type = pointer->elem;
  return type;
}

}  // namespace

Var* Checker::CollectReceiver(ast::Field* field, std::vector<TypeParam*>* params, Pos scope_pos) {
  ReceiverParts parts = UnpackReceiver(field->type, /*with_params=*/true);
  Type* type;
  if (!parts.type_params.empty()) {
    type = GenericReceiver(parts, field->type, params, scope_pos);
  } else {
    type = VarType(field->type);
    // An instance has no methods of its own, however it is named.
    Alias* alias = Exactly<Alias>(WithoutPointers(type));
    while (alias != nullptr) {
      Type* right = WithoutPointers(RightSideOf(alias));
      Named* named = Exactly<Named>(right);
      alias = Exactly<Alias>(right);
      if ((named == nullptr || named->origin == nullptr) &&
          (alias == nullptr || alias->origin == nullptr)) {
        continue;
      }
      Error(parts.base, Code::kInvalidReceiverType,
            Text("cannot define new methods on instantiated type ", right));
      type = universe_.invalid();
      break;
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

// T of T[P, Q], whose type arguments declare type parameters: they are those of T, renamed.
Type* Checker::GenericReceiver(const ReceiverParts& parts, ast::Expr* expr,
                               std::vector<TypeParam*>* params, Pos scope_pos) {
  std::string why;
  Type* generic = GenericType(parts.base, &why);
  Named* base = Exactly<Named>(generic);
  if (!why.empty()) {
    Error(parts.base, Code::kInvalidReceiverType, why);
  } else if (base == nullptr && IsValid(generic)) {
    Error(parts.base, Code::kInvalidReceiverType,
          Text("cannot define new methods on generic alias type ", generic));
  }
  for (ast::Ident* ident : parts.type_params) {
    params->push_back(DeclareTypeParam(ident, static_cast<int>(params->size()), scope_pos));
    info_.RecordType(ident, Mode::kType, params->back(), nullptr);
  }
  if (base == nullptr) return universe_.invalid();
  auto count = [](size_t n) {
    return std::to_string(n) + (n == 1 ? " type parameter" : " type parameters");
  };
  if (params->size() != base->type_params.size()) {
    Error(parts.base, Code::kBadDecl,
          Text("receiver declares ", count(params->size()), ", but receiver base type declares ",
               base->type_params.size()));
    return universe_.invalid();
  }
  VerifyVersion(PosOf(parts.base), 18, "type instantiation");
  std::vector<Type*> args(params->begin(), params->end());
  Substitution renaming(base->type_params, args);
  for (size_t i = 0; i < params->size(); ++i) {
    TypeParam* declared = base->type_params[i];
    declared_type_params_.emplace((*params)[i], declared);
    universe_.SetBound((*params)[i], Substitute(universe_, declared->bound, renaming));
  }
  Type* type = Instantiate(universe_, base, args);
  info_.RecordInstance(parts.base, {args, type});
  if (parts.is_pointer) type = universe_.PointerTo(type);
  RecordReceiver(expr, type);
  return type;
}

// The type of the receiver's expression and of what it points to, through parentheses.
void Checker::RecordReceiver(ast::Expr* expr, Type* type) {
  while (true) {
    info_.RecordType(expr, Mode::kType, type, nullptr);
    if (auto* paren = expr->TryAs<ast::ParenExpr>()) {
      expr = paren->x;
      continue;
    }
    auto* unary = expr->TryAs<ast::UnaryExpr>();
    Pointer* pointer = Exactly<Pointer>(type);
    if (unary == nullptr || pointer == nullptr) return;
    expr = unary->x;
    type = pointer->elem;
  }
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
  vars->reserve(vars->size() + fields.size());
  names->reserve(names->size() + fields.size());
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

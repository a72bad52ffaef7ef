// Instances of generic types as they are written, and whether type arguments satisfy constraints.
//
// Source: the Go specification, "Instantiations", "Satisfying a type constraint".
// Tests: tests/types/generic_decl_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "parser/positions.h"
#include "types/checker_impl.h"
#include "types/instance.h"

namespace goknot::types {

// A Named or Alias with type parameters; else the invalid type, and if nothing was reported *why
// tells what is wrong.
Type* Checker::GenericType(ast::Expr* expr, std::string* why) {
  Type* type = TypeInternal(expr, nullptr);
  if (IsValid(type) && !IsGeneric(type)) {
    *why = Text(type, " is not a generic type");
    type = universe_.invalid();
  }
  info_.RecordType(expr, Mode::kType, type, nullptr);
  return type;
}

Type* Checker::InstantiatedType(ast::IndexExpr* expr) {
  std::string why;
  Type* generic = GenericType(expr->x, &why);
  if (!why.empty()) {
    std::string args;
    for (ast::Expr* arg : expr->indices) {
      if (!args.empty()) args += ", ";
      args += Text(arg);
    }
    Error(expr->x, Code::kNotAGenericType,
          Text("invalid operation: ", expr->x, "[", args, "] (", why, ")"));
  }
  if (!IsValid(generic)) return generic;
  std::vector<Type*> args;
  bool valid = true;
  for (ast::Expr* arg : expr->indices) {
    args.push_back(VarType(arg));
    valid &= IsValid(args.back());
  }
  if (!valid) return universe_.invalid();

  Alias* alias = Exactly<Alias>(generic);
  Named* named = Exactly<Named>(generic);
  const std::vector<TypeParam*>& params =
      alias != nullptr ? alias->type_params : named->type_params;
  TypeName* object = alias != nullptr ? alias->object : named->object;
  Pos pos = expr->x->pos;
  if (!CheckTypeArgCount(pos, object->id(), params.size(), args.size())) {
    // A type that has a name in messages, but nothing behind it.
    return named == nullptr ? universe_.invalid() : InstantiateNamed(universe_, named, args, {});
  }
  Type* instance = Instantiate(universe_, generic, args);
  if (Named* first = Exactly<Named>(instance)) {
    if (!first->first_use.IsKnown()) first->first_use = pos;
  }
  auto* selector = expr->x->TryAs<ast::SelectorExpr>();
  ast::Expr* ident = selector != nullptr ? selector->selector : expr->x;
  info_.RecordInstance(ident, {args, instance});
  // The types need not be complete yet.
  Later([this, pos, generic, expr, args = std::move(args)] {
    Alias* alias = Exactly<Alias>(generic);
    VerifyInstance(pos, alias != nullptr ? alias->type_params : As<Named>(generic)->type_params,
                   args, expr->indices);
  });
  return instance;
}

bool Checker::CheckTypeArgCount(Pos pos, lexer::Name name, size_t wanted, size_t given) {
  if (wanted == given) return true;
  Error(pos, Code::kWrongTypeArgCount,
        Text(given < wanted ? "not enough" : "too many", " type arguments for type ", name,
             ": have ", given, ", want ", wanted));
  return false;
}

// Errors are put at the type argument where it is written, else at `pos`.
void Checker::VerifyInstance(Pos pos, const std::vector<TypeParam*>& params,
                             const std::vector<Type*>& args, ast::List<ast::Expr> arg_exprs) {
  Substitution substitution(params, args);
  for (size_t i = 0; i < params.size(); ++i) {
    Type* bound = IsInterface(params[i]->bound) ? params[i]->bound : params[i]->constraint;
    std::string cause;
    if (ImplementsInterface(args[i], Substitute(universe_, bound, substitution),
                            /*constraint=*/true, &cause)) {
      continue;
    }
    Error(i < arg_exprs.size() ? ast::StartOf(arg_exprs[i]) : pos, Code::kInvalidTypeArg, cause);
    return;
  }
  RecordTypeArgs(pos, params, args, arg_exprs);
}

}  // namespace goknot::types

// Instances of generic functions: f[int], and f where the context wants a function type.
//
// Source: the Go specification, "Instantiations". Tests: tests/types/generic_call_test.cc.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parser/positions.h"
#include "types/checker_impl.h"
#include "types/core_type.h"
#include "types/infer.h"
#include "types/instance.h"

namespace goknot::types {

bool Checker::IsGenericFunction(Type* type) {
  Signature* signature = Exactly<Signature>(type);
  return signature != nullptr && !signature->type_params.empty();
}

// Nothing unless the type is a function type.
std::optional<Checker::Target> Checker::TargetOf(Type* type, std::string_view description) {
  if (type == nullptr) return std::nullopt;
  Signature* signature = Exactly<Signature>(CommonUnderlying(type));
  if (signature == nullptr) return std::nullopt;
  return Target{signature, std::string(description)};
}

// The type arguments of f[...], at most as many as f (which is x) has parameters.
bool Checker::WrittenTypeArgs(Operand& x, ast::IndexExpr* instance, std::vector<Type*>* args) {
  bool valid = true;
  for (ast::Expr* expr : instance->indices) {
    args->push_back(VarType(expr));
    valid &= IsValid(args->back());
  }
  size_t wanted = Exactly<Signature>(x.type)->type_params.size();
  if (valid && args->size() > wanted) {
    Error(instance->indices[wanted], Code::kWrongTypeArgCount,
          Text("got ", args->size(), " type arguments but want ", wanted));
    valid = false;
  }
  if (!valid) x.Invalidate();
  return valid;
}

// x is a generic function and becomes an instance of it. `instance` (may be null) has type
// arguments for it; those that it lacks are inferred from the target.
void Checker::InstantiateFunction(Operand& x, ast::IndexExpr* instance,
                                  const ExprContext& context) {
  if (instance != nullptr) x.expr = instance;
  Pos pos = x.expr->pos;
  VerifyVersion(pos, 18, "function instantiation");
  std::vector<Type*> args;
  if (instance != nullptr && !WrittenTypeArgs(x, instance, &args)) return;
  auto* signature = Exactly<Signature>(x.type);
  if (args.size() < signature->type_params.size()) {
    if (context.partial_args != nullptr) {
      *context.partial_args = std::move(args);
      return;
    }
    if (!InferFromTarget(x, pos, context.target, &args)) {
      x.Invalidate();
      return;
    }
  }
  x.type = InstantiateSignature(pos, x.expr, signature, std::move(args));
  x.mode = Mode::kValue;
}

// Assigning the function to a variable is like passing the variable's type to a parameter of the
// function's type.
bool Checker::InferFromTarget(Operand& x, Pos pos, const Target* target, std::vector<Type*>* args) {
  auto* signature = Exactly<Signature>(x.type);
  Inference problem;
  problem.pos = pos;
  problem.given = *args;
  problem.from_context = true;
  Substitution renaming;
  problem.params = CopyTypeParams(universe_, signature->type_params, renaming);
  Operand wanted;
  if (target != nullptr) {
    if (!AllowVersion(21)) {
      VersionError(pos, 21,
                   args->empty() ? "implicitly instantiated function in assignment"
                                 : "partially instantiated function in assignment");
    }
    Type* plain =
        universe_.NewSignature(signature->params, signature->results, signature->variadic);
    problem.wanted = {Substitute(universe_, plain, renaming)};
    wanted.mode = Mode::kValue;
    wanted.expr = MakeIdent(pos, target->description);
    wanted.type = target->signature;
    problem.args = {&wanted};
  }
  InferenceFailure failure;
  if (Infer(problem, args, &failure)) return true;
  if (!failure.text.empty()) Error(failure.pos, Code::kCannotInferTypeArgs, failure.text);
  return false;
}

namespace {

// The identifier of f, p.f, x.f, f[int].
ast::Ident* InstantiatedIdent(ast::Expr* expr) {
  while (true) {
    expr = ast::Unparen(expr);
    if (auto* index = expr->TryAs<ast::IndexExpr>()) {
      expr = index->x;
    } else if (auto* selector = expr->TryAs<ast::SelectorExpr>()) {
      return selector->selector;
    } else {
      return expr->TryAs<ast::Ident>();
    }
  }
}

ast::List<ast::Expr> TypeArgExprs(ast::Expr* expr) {
  auto* index = expr->TryAs<ast::IndexExpr>();
  return index != nullptr ? index->indices : ast::List<ast::Expr>();
}

}  // namespace

// `expr` denotes the function. Whether the arguments satisfy the constraints is asked later: the
// types that they mention need not be complete yet.
Signature* Checker::InstantiateSignature(Pos pos, ast::Expr* expr, Signature* signature,
                                         std::vector<Type*> args) {
  auto* instance = static_cast<Signature*>(Instantiate(universe_, signature, args));
  if (ast::Ident* ident = InstantiatedIdent(expr)) {
    info_.RecordInstance(ident, {args, instance});
  }
  Later([this, pos, expr, signature, args = std::move(args)] {
    VerifyInstance(pos, signature->type_params, args, TypeArgExprs(expr));
  });
  return instance;
}

}  // namespace goknot::types

// Calls: conversions, built-in functions and functions; arguments, and what they tell of the type
// arguments of generic functions.
//
// Source: the Go specification, "Calls", "Passing arguments to ... parameters". Tests:
// tests/types/errors_test.cc.
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "types/checker_impl.h"
#include "types/core_type.h"
#include "types/infer.h"
#include "types/instance.h"

namespace goknot::types {

ExprKind Checker::CallExpr(Operand& x, ast::CallExpr* call) {
  // A generic function is instantiated together with the arguments, which tell what is not written.
  std::vector<Type*> type_args;
  RawExpr(x, call->fun, {.allow_generic = true, .partial_args = &type_args});
  Exclude(x, kExcludeNoValue);
  SingleValue(x);
  switch (x.mode) {
    case Mode::kInvalid:
      Use(call->args);
      x.expr = call;
      return ExprKind::kStatement;
    case Mode::kType:
      return ConversionCall(x, call);
    case Mode::kBuiltin: {
      BuiltinId id = x.builtin;
      if (!BuiltinCall(x, call, id)) x.Invalidate();
      x.expr = call;
      // A constant result, as of len, says that nothing was called.
      if (x.IsValid() && !x.IsConstant()) env_.has_call_or_receive = true;
      return RowOf(id).kind;
    }
    default:
      return FunctionCall(x, call, std::move(type_args));
  }
}

ExprKind Checker::FunctionCall(Operand& x, ast::CallExpr* call, std::vector<Type*> type_args) {
  std::string cause;
  Type* common = CommonUnderlying(
      x.type, *qualifier_,
      [this](Type* type, Type* under) {
        bool is_function = under == nullptr || Exactly<Signature>(under) != nullptr;
        return is_function ? std::string() : Text(type, " is not a function");
      },
      &cause);
  if (common == nullptr) {
    Error(x, Code::kInvalidCall, Text("invalid operation: cannot call ", x, ": ", cause));
    x.Invalidate();
    x.expr = call;
    return ExprKind::kStatement;
  }
  auto* signature = static_cast<Signature*>(common);
  const bool is_generic = IsGenericFunction(signature);
  std::vector<Argument> args = ArgumentList(call->args);
  signature = Arguments(call, {signature, std::move(type_args)}, args);
  if (is_generic && !IsGenericFunction(signature)) {
    info_.RecordType(call->fun, Mode::kValue, signature, nullptr);
  }

  x.expr = call;
  env_.has_call_or_receive = true;
  switch (signature->results->size()) {
    case 0:
      x.mode = Mode::kNoValue;
      return ExprKind::kStatement;
    case 1:
      x.type = signature->results->vars[0]->type;
      break;
    default:
      x.type = signature->results;
  }
  x.mode = Mode::kValue;
  // Where inference failed, a result that depends on it is unknown.
  if ((signature->results->size() == 1 && !IsComplete(x.type)) ||
      Mentions(x.type, signature->type_params)) {
    x.Invalidate();
  }
  return ExprKind::kStatement;
}

ExprKind Checker::ConversionCall(Operand& x, ast::CallExpr* call) {
  NonGeneric(x, nullptr);
  if (!x.IsValid()) {
    x.expr = call;
    return ExprKind::kConversion;
  }
  Type* type = x.type;
  x.Invalidate();
  if (!IsComplete(type)) {
    x.expr = call;
    return ExprKind::kConversion;
  }
  switch (size_t count = call->args.size()) {
    case 0:
      Error(call, Code::kWrongArgCount, Text("missing argument in conversion to ", type));
      break;
    case 1: {
      std::optional<Target> target = TargetOf(type, "conversion");
      Expr(x, call->args[0], target.has_value() ? &*target : nullptr);
      if (!x.IsValid()) break;
      Interface* interface = UnderAs<Interface>(type);
      if (interface != nullptr && !IsTypeParam(type) && !interface->IsMethodSet()) {
        Error(call, Code::kMisplacedConstraint,
              Text("cannot use interface ", type,
                   " in conversion (contains specific type constraints or is comparable)"));
        x.Invalidate();
        break;
      }
      if (call->has_dots) {
        Error(call->args[0], Code::kBadDots, Text("invalid use of ... in conversion to ", type));
        x.Invalidate();
        break;
      }
      Conversion(x, type);
      break;
    }
    default:
      Use(call->args);
      Error(call->args[count - 1], Code::kWrongArgCount,
            Text("too many arguments in conversion to ", type));
  }
  x.expr = call;
  return ExprKind::kConversion;
}

// Values of a list; a single call may give several.
std::vector<Operand> Checker::ExprList(ast::List<ast::Expr> exprs) {
  if (exprs.size() == 1) {
    bool comma_ok;
    return MultiExpr(exprs[0], /*allow_comma_ok=*/false, &comma_ok);
  }
  std::vector<Operand> list(exprs.size());
  for (size_t i = 0; i < exprs.size(); ++i) Expr(list[i], exprs[i]);
  return list;
}

// The same for arguments, which may be generic functions. The results of f(g()) are shown as g() in
// messages.
std::vector<Checker::Argument> Checker::ArgumentList(ast::List<ast::Expr> exprs) {
  std::vector<Argument> args(exprs.size());
  for (size_t i = 0; i < exprs.size(); ++i) {
    Operand& x = args[i].x;
    ExprContext context{.allow_generic = true};
    if (AllowVersion(21)) context.partial_args = &args[i].type_args;
    RawExpr(x, exprs[i], context);
    Exclude(x, kExcludeNoValue | kExcludeBuiltin | kExcludeType);
    if (exprs.size() > 1) SingleValue(x);
  }
  Tuple* results =
      args.size() == 1 && args[0].x.IsValid() ? Exactly<Tuple>(args[0].x.type) : nullptr;
  if (results == nullptr) return args;
  args.clear();
  for (Var* result : results->vars) {
    Operand& x = args.emplace_back().x;
    x.mode = Mode::kValue;
    x.expr = exprs[0];
    x.type = result->type;
  }
  return args;
}

// Checks the arguments of a call. Gives the function's type: of an instance if it is generic, and
// as it was after an error.
Signature* Checker::Arguments(ast::CallExpr* call, const Callee& callee,
                              std::vector<Argument>& args) {
  std::vector<Type*> params;
  if (!MatchParameters(call, callee.signature, args, &params)) return callee.signature;
  Signature* signature = InferCall(call, callee, args, &params);
  if (signature == nullptr) return callee.signature;
  if (args.empty()) return signature;
  const AssignmentContext context("argument to ", call->fun);
  for (size_t i = 0; i < args.size(); ++i) Assignment(args[i].x, params[i], context);
  return signature;
}

// The type of the parameter for each argument. False after an error.
bool Checker::MatchParameters(ast::CallExpr* call, Signature* signature,
                              const std::vector<Argument>& args, std::vector<Type*>* params) {
  params->reserve(std::max(signature->params->size(), args.size()));
  for (Var* param : signature->params->vars) params->push_back(param->type);
  size_t wanted = params->size();
  if (signature->variadic && call->has_dots) {
    // f(s...): the slice is passed as it is.
    if (call->args.size() == 1 && args.size() > 1) {
      Error(call, Code::kInvalidDots,
            Text("cannot use ... with ", args.size(), "-valued ", call->args[0]));
      return false;
    }
  } else if (signature->variadic) {
    if (args.size() + 1 >= wanted) {
      Slice* slice = Exactly<Slice>(params->back());
      Type* elem = slice != nullptr ? slice->elem : universe_.invalid();
      params->pop_back();
      params->resize(args.size(), elem);
      wanted = args.size();
    } else {
      --wanted;
    }
  } else if (call->has_dots) {
    Error(call, Code::kNonVariadicDots, Text("cannot use ... in call to non-variadic ", call->fun));
    return false;
  }
  if (args.size() == wanted) return true;

  bool too_many = args.size() > wanted;
  Pos at = too_many ? PosOf(args[wanted].x) : !args.empty() ? PosOf(args.back().x) : PosOf(call);
  std::vector<Type*> given;
  std::vector<Type*> declared;
  for (const Argument& arg : args) given.push_back(arg.x.type);
  for (Var* param : signature->params->vars) declared.push_back(param->type);
  Report report(Code::kWrongArgCount);
  report.At(at, Text(too_many ? "too many" : "not enough", " arguments in call to ", call->fun));
  report.At(Pos{}, Text("have ", TypesSummary(given, false, call->has_dots)));
  report.At(Pos{}, Text("want ", TypesSummary(declared, signature->variadic, false)));
  Emit(report);
  return false;
}

// Infers what type arguments the function and generic functions among its arguments lack, all
// together, and instantiates them; *params become types without the function's type parameters.
// Null after an error.
Signature* Checker::InferCall(ast::CallExpr* call, const Callee& callee,
                              std::vector<Argument>& args, std::vector<Type*>* params) {
  Inference problem;
  problem.pos = call->pos;
  const size_t own_params = callee.signature->type_params.size();
  if (own_params > 0) {
    VerifyVersion(call->pos, 18, "implicit function instantiation");
    // A function that calls itself: its type parameters are types like any in its body.
    Substitution renaming;
    problem.params = CopyTypeParams(universe_, callee.signature->type_params, renaming);
    problem.given = callee.type_args;
    problem.given.resize(own_params);
    for (Type*& param : *params) param = Substitute(universe_, param, renaming);
  }
  std::vector<Argument*> generic_args;
  for (Argument& arg : args) {
    if (!arg.x.IsValid() || !IsGenericFunction(arg.x.type)) continue;
    if (generic_args.empty()) {
      VerifyVersion(PosOf(arg.x), 21, "implicitly instantiated function as argument");
    }
    // In f(g, g) the two have type parameters of their own.
    auto* generic = static_cast<Signature*>(arg.x.type);
    Substitution renaming;
    std::vector<TypeParam*> fresh = CopyTypeParams(universe_, generic->type_params, renaming);
    auto* renamed = static_cast<Signature*>(Substitute(
        universe_, universe_.NewSignature(generic->params, generic->results, generic->variadic),
        renaming));
    arg.x.type = universe_.NewSignature(renamed->params, renamed->results, renamed->variadic);
    static_cast<Signature*>(arg.x.type)->type_params = fresh;
    problem.params.insert(problem.params.end(), fresh.begin(), fresh.end());
    problem.given.insert(problem.given.end(), arg.type_args.begin(), arg.type_args.end());
    problem.given.resize(problem.params.size());
    generic_args.push_back(&arg);
  }
  if (problem.params.empty()) return callee.signature;

  problem.wanted = *params;
  for (const Argument& arg : args) problem.args.push_back(&arg.x);
  std::vector<Type*> inferred;
  InferenceFailure failure;
  if (!Infer(problem, &inferred, &failure)) {
    if (!failure.text.empty()) {
      Error(failure.pos, Code::kCannotInferTypeArgs,
            Text("in call to ", call->fun, ", ", failure.text));
    }
    return nullptr;
  }

  Signature* signature = callee.signature;
  auto next = inferred.begin();
  auto take = [&next](size_t count) {
    std::vector<Type*> types(next, next + static_cast<ptrdiff_t>(count));
    next += static_cast<ptrdiff_t>(count);
    return types;
  };
  if (own_params > 0) {
    std::vector<Type*> type_args = take(own_params);
    Substitution substitution(std::span(problem.params).first(own_params), type_args);
    for (Type*& param : *params) param = Substitute(universe_, param, substitution);
    signature = InstantiateSignature(call->pos, call->fun, signature, std::move(type_args));
  }
  for (Argument* arg : generic_args) {
    auto* generic = static_cast<Signature*>(arg->x.type);
    std::vector<Type*> type_args = take(generic->type_params.size());
    arg->x.type = InstantiateSignature(call->pos, arg->x.expr, generic, std::move(type_args));
    Record(arg->x);
  }
  return signature;
}

}  // namespace goknot::types

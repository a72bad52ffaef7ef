// Calls: conversions, built-in functions and functions; arguments.
//
// Source: the Go specification, "Calls", "Passing arguments to ... parameters". Tests:
// tests/types/errors_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "types/checker_impl.h"

namespace goknot::types {

ExprKind Checker::CallExpr(Operand& x, ast::CallExpr* call) {
  ExprOrType(x, call->fun);
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
      break;
  }
  Signature* signature = UnderAs<Signature>(x.type);
  if (signature == nullptr) {
    Error(x, Code::kInvalidCall,
          Text("invalid operation: cannot call ", x, ": ", x.type, " is not a function"));
    x.Invalidate();
    x.expr = call;
    return ExprKind::kStatement;
  }
  std::vector<Operand> args = ArgumentList(call->args);
  Arguments(call, signature, args);

  x.expr = call;
  switch (signature->results->size()) {
    case 0:
      x.mode = Mode::kNoValue;
      break;
    case 1:
      x.mode = Mode::kValue;
      x.type = signature->results->vars[0]->type;
      if (!IsComplete(x.type)) {
        x.Invalidate();
        return ExprKind::kStatement;
      }
      break;
    default:
      x.mode = Mode::kValue;
      x.type = signature->results;
  }
  env_.has_call_or_receive = true;
  return ExprKind::kStatement;
}

ExprKind Checker::ConversionCall(Operand& x, ast::CallExpr* call) {
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
      Expr(x, call->args[0]);
      if (!x.IsValid()) break;
      Interface* interface = UnderAs<Interface>(type);
      if (interface != nullptr && !interface->IsMethodSet()) {
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

// The same for arguments: the results of f(g()) are shown as g() in messages.
std::vector<Operand> Checker::ArgumentList(ast::List<ast::Expr> exprs) {
  std::vector<Operand> list = ExprList(exprs);
  if (exprs.size() == 1 && list.size() > 1) {
    for (Operand& result : list) result.expr = exprs[0];
  }
  return list;
}

void Checker::Arguments(ast::CallExpr* call, Signature* signature, std::vector<Operand>& args) {
  std::vector<Type*> params;
  for (Var* param : signature->params->vars) params.push_back(param->type);
  const std::vector<Type*> declared = params;
  size_t wanted = params.size();
  if (signature->variadic && call->has_dots) {
    // f(s...): the slice is passed as it is.
    if (call->args.size() == 1 && args.size() > 1) {
      Error(call, Code::kInvalidDots,
            Text("cannot use ... with ", args.size(), "-valued ", call->args[0]));
      return;
    }
  } else if (signature->variadic) {
    if (args.size() + 1 >= wanted) {
      Slice* slice = Exactly<Slice>(params.back());
      Type* elem = slice != nullptr ? slice->elem : universe_.invalid();
      params.pop_back();
      params.resize(args.size(), elem);
      wanted = args.size();
    } else {
      --wanted;
    }
  } else if (call->has_dots) {
    Error(call, Code::kNonVariadicDots, Text("cannot use ... in call to non-variadic ", call->fun));
    return;
  }

  if (args.size() != wanted) {
    bool too_many = args.size() > wanted;
    Pos at = too_many ? PosOf(args[wanted]) : !args.empty() ? PosOf(args.back()) : PosOf(call);
    std::vector<Type*> given;
    for (const Operand& arg : args) given.push_back(arg.type);
    Report report(Code::kWrongArgCount);
    report.At(at, Text(too_many ? "too many" : "not enough", " arguments in call to ", call->fun));
    report.At(Pos{}, Text("have ", TypesSummary(given, false, call->has_dots)));
    report.At(Pos{}, Text("want ", TypesSummary(declared, signature->variadic, false)));
    Emit(report);
    return;
  }
  if (args.empty()) return;
  std::string context = Text("argument to ", call->fun);
  for (size_t i = 0; i < args.size(); ++i) Assignment(args[i], params[i], context);
}

}  // namespace goknot::types

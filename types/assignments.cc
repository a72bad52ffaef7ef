// Assignments, initialisations, and :=.
//
// Source: the Go specification, "Assignment statements", "Short variable declarations". Tests:
// tests/types/errors_test.cc.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/positions.h"
#include "parser/print.h"
#include "types/checker_impl.h"

namespace goknot::types {

// Can x be assigned to a variable of the type? It is converted to it if it is untyped. `type` is
// null for the blank identifier and where any type will do: then x takes its default type.
// `context` ends the sentence "cannot use x as T value in ...".
void Checker::Assignment(Operand& x, Type* type, const AssignmentContext& context) {
  SingleValue(x);
  switch (x.mode) {
    case Mode::kInvalid:
      return;
    case Mode::kNoValue:
    case Mode::kBuiltin:
    case Mode::kType:
      Error(x, Code::kIncompatibleAssign, Text("cannot assign ", x, " to ", type, " in ", context));
      x.Invalidate();
      return;
    default:
      break;
  }
  if (IsUntyped(x.type)) {
    Type* target = type;
    if (x.IsNil()) {
      if (type == nullptr) {
        Error(x, Code::kUntypedNilUse, Text("use of untyped nil in ", context));
        x.Invalidate();
        return;
      }
    } else if (type == nullptr || IsNonTypeParamInterface(type)) {
      target = DefaultType(universe_, x.type);
    }
    std::optional<Constant> value;
    Code code = Code::kIncompatibleAssign;
    Type* converted = ImplicitType(x, target, &value, &code);
    if (converted == nullptr) {
      const char* remark = "";
      if (code == Code::kTruncatedFloat) {
        remark = " (truncated)";
      } else if (code == Code::kNumericOverflow) {
        remark = " (overflows)";
      } else {
        code = Code::kIncompatibleAssign;
      }
      Error(x, code, Text("cannot use ", x, " as ", target, " value in ", context, remark));
      x.Invalidate();
      return;
    }
    if (value.has_value()) {
      x.value = *value;
      UpdateExprValue(x.expr, *value);
    }
    if (converted != x.type) {
      x.type = converted;
      UpdateExprType(x.expr, converted, false);
    }
  }
  if (IsGenericFunction(x.type)) {
    std::optional<Target> target = TargetOf(type, Text(context));
    NonGeneric(x, target.has_value() ? &*target : nullptr);
    if (!x.IsValid()) return;
    Record(x);
  }
  if (type == nullptr) return;
  std::string cause;
  Code code = Code::kIncompatibleAssign;
  if (IsAssignable(x, type, &cause, &code)) return;
  Error(
      x, code,
      Text("cannot use ", x, " as ", type, " value in ", context, cause.empty() ? "" : ": ", cause),
      HintForAssignment(x, type, cause));
  x.Invalidate();
}

void Checker::InitConst(Const* lhs, Operand& x) {
  auto fail = [this, lhs] {
    if (lhs->type == nullptr) lhs->type = universe_.invalid();
  };
  if (!x.IsValid() || !IsValid(x.type) || (lhs->type != nullptr && !IsValid(lhs->type))) {
    return fail();
  }
  if (!x.IsConstant()) {
    Error(x, Code::kInvalidConstInit, Text(x, " is not constant"));
    return fail();
  }
  if (lhs->type == nullptr) lhs->type = x.type;
  Assignment(x, lhs->type, "constant declaration");
  if (x.IsValid()) lhs->value = x.value;
}

// Without a type the variable takes that of x.
void Checker::InitVar(Var* lhs, Operand& x, std::string_view context) {
  if (!x.IsValid() || !IsValid(x.type) || (lhs->type != nullptr && !IsValid(lhs->type))) {
    if (lhs->type == nullptr) lhs->type = universe_.invalid();
    x.Invalidate();
    return;
  }
  if (lhs->type == nullptr) {
    Type* type = x.type;
    if (IsUntyped(type)) {
      if (x.IsNil()) {
        Error(x, Code::kUntypedNilUse, Text("use of untyped nil in ", context));
        lhs->type = universe_.invalid();
        x.Invalidate();
        return;
      }
      type = DefaultType(universe_, type);
    }
    lhs->type = type;
  }
  Assignment(x, lhs->type, context);
}

// The type of the left side; invalid after an error. The blank identifier takes everything.
Type* Checker::LhsVar(ast::Expr* lhs, bool* is_blank) {
  auto* ident = ast::Unparen(lhs)->TryAs<ast::Ident>();
  *is_blank = ident != nullptr && ident->name.IsBlank();
  if (*is_blank) {
    info_.RecordDefinition(ident, nullptr);
    return nullptr;
  }
  // Being assigned is not being used.
  Var* var = ident == nullptr ? nullptr : As<Var>(LookupName(ident->name));
  if (var != nullptr && var->package() != package_) var = nullptr;
  bool was_used = var != nullptr && var->used;
  Operand x;
  Expr(x, lhs);
  if (var != nullptr) var->used = was_used;
  if (!x.IsValid() || !IsValid(x.type)) return universe_.invalid();
  if (x.mode == Mode::kVariable || x.mode == Mode::kMapIndex) {
    MarkReassigned(lhs);
    return x.type;
  }
  if (auto* selector = x.expr->TryAs<ast::SelectorExpr>()) {
    Operand base;
    Expr(base, selector->x);
    if (base.mode == Mode::kMapIndex) {
      Error(x, Code::kUnaddressableFieldAssign,
            Text("cannot assign to struct field ", x.expr, " in map"));
      return universe_.invalid();
    }
  }
  Error(x, Code::kUnassignableOperand,
        Text("cannot assign to ", x.expr, " (neither addressable nor a map index expression)"));
  return universe_.invalid();
}

// lhs = rhs, where the right side is either an expression or an operand.
void Checker::AssignVar(ast::Expr* lhs, ast::Expr* rhs, Operand* x, std::string_view context) {
  bool is_blank;
  Type* type = LhsVar(lhs, &is_blank);
  if (!is_blank && !IsValid(type)) {
    if (x != nullptr) {
      x->Invalidate();
    } else {
      Use(rhs);
    }
    return;
  }
  Operand value;
  if (x == nullptr) {
    x = &value;
    std::optional<Target> target;
    if (UnderAs<Signature>(type) != nullptr) target = TargetOf(type, Text(lhs));
    Expr(value, rhs, target.has_value() ? &*target : nullptr);
  }
  if (is_blank && context == "assignment") context = "assignment to _ identifier";
  Assignment(*x, type, context);
}

namespace {

std::string Count(size_t n, std::string_view unit) {
  return std::to_string(n) + " " + std::string(unit) + (n == 1 ? "" : "s");
}

bool IsCall(ast::Expr* expr) { return ast::Unparen(expr)->kind == ast::Kind::kCallExpr; }

}  // namespace

void Checker::AssignError(ast::List<ast::Expr> rhs, size_t lhs_count, size_t rhs_count) {
  std::string vars = Count(lhs_count, "variable");
  std::string values = Count(rhs_count, "value");
  if (rhs.size() == 1) {
    if (auto* call = ast::Unparen(rhs[0])->TryAs<ast::CallExpr>()) {
      Error(rhs[0], Code::kWrongAssignCount,
            Text("assignment mismatch: ", vars, " but ", call->fun, " returns ", values));
      return;
    }
  }
  Error(rhs[0], Code::kWrongAssignCount, Text("assignment mismatch: ", vars, " but ", values));
}

void Checker::ReturnError(ast::Stmt* stmt, std::span<Var* const> lhs, std::vector<Operand>& rhs) {
  bool too_many = rhs.size() > lhs.size();
  Pos at = PosOf(stmt);
  if (too_many) {
    at = PosOf(rhs[lhs.size()]);
  } else if (!rhs.empty()) {
    at = PosOf(rhs.back());
  }
  std::vector<Type*> have;
  std::vector<Type*> want;
  for (const Operand& x : rhs) have.push_back(x.type);
  for (Var* var : lhs) want.push_back(var->type);
  Report report(Code::kWrongResultCount);
  report.At(at, Text(too_many ? "too many" : "not enough", " return values"));
  report.At(Pos{}, Text("have ", TypesSummary(have, false, false)));
  report.At(Pos{}, Text("want ", TypesSummary(want, false, false)));
  Emit(report);
}

// Initialises variables, or (with return_stmt) the results of a function.
void Checker::InitVars(std::span<Var* const> lhs, ast::List<ast::Expr> rhs,
                       ast::Stmt* return_stmt) {
  std::string_view context = return_stmt != nullptr ? "return statement"
                             : lhs.size() > 1       ? "multiple assignment"
                                                    : "assignment";
  auto give_up = [this, lhs] {
    for (Var* var : lhs) {
      if (var->type == nullptr) var->type = universe_.invalid();
    }
  };
  bool is_call = rhs.size() == 1 && IsCall(rhs[0]);
  if (lhs.size() == rhs.size() && !is_call) {
    for (size_t i = 0; i < lhs.size(); ++i) {
      std::string_view name = lhs[i]->name();
      if (return_stmt != nullptr && name.empty()) name = "result variable";
      std::optional<Target> target = TargetOf(lhs[i]->type, name);
      Operand x;
      Expr(x, rhs[i], target.has_value() ? &*target : nullptr);
      InitVar(lhs[i], x, context);
    }
    return;
  }
  if (rhs.size() != 1) {
    // The counts differ. That is only said if the values are fine by themselves.
    if (Use(rhs)) {
      if (return_stmt != nullptr) {
        std::vector<Operand> values;
        if (!rhs.empty()) values = ExprList(rhs);
        ReturnError(return_stmt, lhs, values);
      } else if (!rhs.empty()) {
        AssignError(rhs, lhs.size(), rhs.size());
      }
    }
    give_up();
    return;
  }
  bool comma_ok;
  std::vector<Operand> values =
      MultiExpr(rhs[0], lhs.size() == 2 && return_stmt == nullptr, &comma_ok);
  if (values.size() == lhs.size()) {
    for (size_t i = 0; i < lhs.size(); ++i) InitVar(lhs[i], values[i], context);
    if (comma_ok && values[0].IsValid() && values[1].IsValid()) {
      RecordCommaOk(rhs[0], values[0].type, values[1].type);
    }
    return;
  }
  if (!values.empty() && values[0].IsValid()) {
    if (return_stmt != nullptr) {
      ReturnError(return_stmt, lhs, values);
    } else {
      AssignError(rhs, lhs.size(), values.size());
    }
  }
  give_up();
}

void Checker::AssignVars(ast::List<ast::Expr> lhs, ast::List<ast::Expr> rhs) {
  std::string_view context = lhs.size() > 1 ? "multiple assignment" : "assignment";
  bool is_call = rhs.size() == 1 && IsCall(rhs[0]);
  if (lhs.size() == rhs.size() && !is_call) {
    for (size_t i = 0; i < lhs.size(); ++i) AssignVar(lhs[i], rhs[i], nullptr, context);
    return;
  }
  if (rhs.size() != 1) {
    bool lhs_valid = UseLhs(lhs);
    bool rhs_valid = Use(rhs);
    if (lhs_valid && rhs_valid && !rhs.empty()) AssignError(rhs, lhs.size(), rhs.size());
    return;
  }
  bool comma_ok;
  std::vector<Operand> values = MultiExpr(rhs[0], lhs.size() == 2, &comma_ok);
  if (values.size() == lhs.size()) {
    for (size_t i = 0; i < lhs.size(); ++i) AssignVar(lhs[i], nullptr, &values[i], context);
    if (comma_ok && values[0].IsValid() && values[1].IsValid()) {
      RecordCommaOk(rhs[0], values[0].type, values[1].type);
    }
    return;
  }
  if (!values.empty() && values[0].IsValid()) AssignError(rhs, lhs.size(), values.size());
  UseLhs(lhs);
}

// lhs := rhs: declares the names that are not declared in this block yet.
void Checker::ShortVarDecl(ast::AssignStmt* stmt) {
  size_t delayed = delayed_.size();
  Scope* scope = env_.scope;
  std::vector<lexer::Name> seen;
  std::vector<Var*> vars;
  std::vector<Var*> new_vars;
  bool failed = false;
  for (ast::Expr* lhs : stmt->lhs) {
    auto dummy = [&] {
      vars.push_back(universe_.New<Var>(VarKind::kLocal, lhs->pos, package_,
                                        universe_.names().Intern("_"), nullptr));
      failed = true;
    };
    auto* ident = lhs->TryAs<ast::Ident>();
    if (ident == nullptr) {
      UseLhs(lhs);
      Error(lhs, Code::kBadDecl, Text("non-name ", lhs, " on left side of :="));
      dummy();
      continue;
    }
    if (!ident->name.IsBlank()) {
      if (std::find(seen.begin(), seen.end(), ident->name) != seen.end()) {
        Error(lhs, Code::kRepeatedDecl, Text(lhs, " repeated on left side of :="));
        dummy();
        continue;
      }
      seen.push_back(ident->name);
    }
    if (Object* object = scope->Lookup(ident->name)) {
      info_.RecordUse(ident, object);
      if (auto* var = As<Var>(object)) {
        var->reassigned = true;
        vars.push_back(var);
      } else {
        Error(lhs, Code::kUnassignableOperand, Text("cannot assign to ", lhs));
        dummy();
      }
      continue;
    }
    auto* var = universe_.New<Var>(VarKind::kLocal, ident->pos, package_, ident->name, nullptr);
    vars.push_back(var);
    if (ident->name.IsBlank()) {
      info_.RecordDefinition(ident, nullptr);
    } else {
      new_vars.push_back(var);
      info_.RecordDefinition(ident, var);
    }
  }
  InitVars(vars, stmt->rhs, nullptr);
  ProcessDelayed(delayed);
  if (new_vars.empty() && !failed) {
    Error(stmt->pos, Code::kNoNewVar, "no new variables on left side of :=");
    return;
  }
  for (Var* var : new_vars) Declare(scope, nullptr, var, stmt->end);
}

}  // namespace goknot::types

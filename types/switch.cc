// Expression switches and type switches.
//
// Source: the Go specification, "Switch statements". Tests: tests/types/errors_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "types/checker_impl.h"

namespace goknot::types {

void Checker::SwitchStmt(ast::SwitchStmt* stmt) {
  ScopeGuard scope(*this);
  SimpleStmt(stmt->init);
  if (ast::TypeSwitchGuard* guard = stmt->TypeGuard()) {
    TypeSwitch(stmt, guard);
  } else {
    ExprSwitch(stmt);
  }
}

void Checker::MultipleDefaults(ast::SwitchStmt* stmt) {
  ast::CaseClause* first = nullptr;
  for (ast::CaseClause* clause : stmt->clauses) {
    if (!clause->is_default) continue;
    if (first != nullptr) {
      Error(clause, Code::kDuplicateDefault,
            Text("multiple defaults (first at ", PositionText(first->pos), ")"));
    } else {
      first = clause;
    }
  }
}

void Checker::ExprSwitch(ast::SwitchStmt* stmt) {
  Operand x;
  if (stmt->tag != nullptr) {
    Expr(x, stmt->tag);
    // The tag is computed once, whatever the cases are.
    Assignment(x, nullptr, "switch expression");
    if (x.IsValid() && !Comparable(x.type) && !HasNil(x.type)) {
      Error(x, Code::kInvalidExprSwitch,
            Text("cannot switch on ", x, " (", x.type, " is not comparable)"));
      x.Invalidate();
    }
  } else {
    // switch { is switch true {
    x.mode = Mode::kConstant;
    x.type = universe_.basic(BasicKind::kBool);
    x.value = Constant::Bool(true);
    Pos pos = stmt->clauses.empty() ? stmt->right_brace : stmt->clauses[0]->pos;
    x.expr = MakeIdent(pos, "true");
  }
  MultipleDefaults(stmt);
  SeenCases seen;
  for (ast::CaseClause* clause : stmt->clauses) {
    CaseValues(x, clause, &seen);
    ScopeGuard scope(*this);
    StmtList(clause->body);
  }
}

namespace {

// Constant cases of one type are duplicates when their texts are equal. Empty: not compared.
std::string CaseText(const Constant& value) {
  switch (value.kind()) {
    case ConstantKind::kInt:
      return value.Int64Value().has_value() || value.Uint64Value().has_value()
                 ? "i" + value.ToExactString()
                 : "";
    case ConstantKind::kFloat: {
      // Only values that a float64 holds exactly.
      Constant rounded = RoundToFloat64(value);
      if (!Compare(rounded, Token::kEqual, value)) return "";
      return "f" + rounded.ToExactString();
    }
    case ConstantKind::kString:
      return "s" + value.StringValue();
    default:
      return "";
  }
}

}  // namespace

void Checker::CaseValues(const Operand& x, ast::CaseClause* clause, SeenCases* seen) {
  for (ast::Expr* expr : clause->cases) {
    Operand v;
    Expr(v, expr);
    if (!x.IsValid() || !v.IsValid()) continue;
    ConvertUntyped(v, x.type);
    if (!v.IsValid()) continue;
    Operand result = v;
    Operand tag = x;
    Comparison(result, tag, Token::kEqual, /*switch_case=*/true);
    if (!result.IsValid() || !v.IsConstant()) continue;
    std::string text = CaseText(v.value);
    if (text.empty()) continue;
    bool duplicate = false;
    auto [begin, end] = seen->equal_range(text);
    for (auto it = begin; it != end && !duplicate; ++it) {
      if (!Identical(v.type, it->second.type)) continue;
      Report report(Code::kDuplicateCase);
      report.At(PosOf(v), Text("duplicate case ", v, " in expression switch"));
      report.At(it->second.pos, "previous case");
      Emit(report);
      duplicate = true;
    }
    if (!duplicate) seen->emplace(text, SeenCase{v.expr->pos, v.type, v.value});
  }
}

bool Checker::IsNilName(ast::Expr* expr) {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  return ident != nullptr && As<Nil>(LookupName(ident->name)) != nullptr;
}

// Gives the type that the switch's variable has in the clause. `x` is null if the operand of the
// switch is invalid.
Type* Checker::CaseTypes(const Operand* x, ast::CaseClause* clause, SeenTypes* seen) {
  Type* type = nullptr;
  for (ast::Expr* expr : clause->cases) {
    if (IsNilName(expr)) {
      type = nullptr;
      Operand nil;
      Expr(nil, expr);
    } else {
      type = VarType(expr);
      if (!IsValid(type)) continue;
    }
    bool duplicate = false;
    const size_t hash = HashType(type);
    const auto [begin, end] = seen->equal_range(hash);
    for (auto it = begin; it != end; ++it) {
      const auto& [other_type, other] = it->second;
      bool same = type == nullptr ? other_type == nullptr
                                  : other_type != nullptr && Identical(type, other_type);
      if (!same) continue;
      Report report(Code::kDuplicateCase);
      std::string text = type == nullptr ? "nil" : Text(type);
      report.At(PosOf(expr), Text("duplicate case ", text, " in type switch"));
      report.At(PosOf(other), "previous case");
      Emit(report);
      duplicate = true;
      break;
    }
    if (duplicate) continue;
    seen->emplace(hash, std::pair(type, expr));
    if (x != nullptr && type != nullptr) TypeAssertion(expr, *x, type, /*type_switch=*/true);
  }
  if (clause->cases.size() == 1 && type != nullptr) return type;
  return x != nullptr ? x->type : universe_.invalid();
}

void Checker::TypeSwitch(ast::SwitchStmt* stmt, ast::TypeSwitchGuard* guard) {
  ast::Ident* name = guard->name;
  if (name != nullptr && name->name.IsBlank()) {
    Error(name, Code::kNoNewVar, "no new variable on left side of :=");
    name = nullptr;
  } else if (name != nullptr) {
    info_.RecordDefinition(name, nullptr);  // each clause declares a variable of its own
  }
  Operand x;
  Expr(x, guard->x);
  const Operand* valid_x = nullptr;
  if (x.IsValid()) {
    if (IsTypeParam(x.type)) {
      Error(x, Code::kInvalidTypeSwitch,
            Text("cannot use type switch on type parameter value ", x));
    } else if (IsInterface(x.type)) {
      valid_x = &x;
    } else {
      Error(x, Code::kInvalidTypeSwitch, Text(x, " is not an interface"));
    }
  }
  MultipleDefaults(stmt);
  std::vector<Var*> vars;
  SeenTypes seen;
  for (ast::CaseClause* clause : stmt->clauses) {
    Type* type = CaseTypes(valid_x, clause, &seen);
    ScopeGuard scope(*this);
    if (name != nullptr) {
      auto* var = universe_.New<Var>(VarKind::kLocal, name->pos, package_, name->name, type);
      Declare(env_.scope, nullptr, var, clause->colon);
      info_.RecordImplicit(clause, var);
      vars.push_back(var);
    }
    StmtList(clause->body);
  }
  if (name == nullptr) return;
  // Bodies of literals in the clauses are done too: the statements that hold them are.
  bool used = false;
  for (Var* var : vars) {
    used |= var->used;
    var->used = true;
  }
  if (!used) {
    UnusedError(name, Code::kUnusedVar, Text(name->name, " declared and not used"));
  }
}

}  // namespace goknot::types

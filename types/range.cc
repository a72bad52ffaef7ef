// Range loops.
//
// The body of a loop that ranges over a function becomes a function itself, so it opens a Body:
// what it mentions of the function around counts as captured. Its defer and return statements are
// still those of the function around.
//
// Source: the Go specification, "For statements with range clause". Tests:
// tests/types/errors_test.cc, tests/types/range_func_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

// The types of key and value when ranging over `type`, and the type of the loop's body when that is
// a function; null where there is none. False with *cause (may stay empty) if it cannot be ranged
// over.
bool Checker::RangeTypes(Type* type, Type** key, Type** value, Signature** yield,
                         std::string* cause) {
  *key = nullptr;
  *value = nullptr;
  *yield = nullptr;
  Type* int_type = universe_.basic(BasicKind::kInt);
  Type* common = CommonUnderlying(
      type, *qualifier_,
      [this](Type* term, Type* under) {
        Chan* chan = Exactly<Chan>(under);
        bool sends_only = chan != nullptr && chan->dir == ChanDir::kSendOnly;
        return sends_only ? Text("receive from send-only channel ", term) : std::string();
      },
      cause);
  if (common == nullptr) return false;
  Type* under = ArrayBehindPointer(common);
  switch (under->kind()) {
    case TypeKind::kBasic:
      if (IsString(under)) {
        *key = int_type;
        *value = universe_.rune_type();
        return true;
      }
      if (IsInteger(under)) {
        *key = type;
        if (AllowVersion(22)) return true;
        *cause = "requires go1.22 or later" + VersionSource();
        return false;
      }
      return false;
    case TypeKind::kArray:
      *key = int_type;
      *value = static_cast<Array*>(under)->elem;
      return true;
    case TypeKind::kSlice:
      *key = int_type;
      *value = static_cast<Slice*>(under)->elem;
      return true;
    case TypeKind::kMap:
      *key = static_cast<Map*>(under)->key;
      *value = static_cast<Map*>(under)->elem;
      return true;
    case TypeKind::kChan:
      *key = static_cast<Chan*>(under)->elem;
      return true;
    case TypeKind::kSignature:
      return RangeFunc(static_cast<Signature*>(under), key, value, yield, cause);
    default:
      return false;
  }
}

// func(yield func(K, V) bool)
bool Checker::RangeFunc(Signature* signature, Type** key, Type** value, Signature** yield,
                        std::string* cause) {
  static constexpr char kForm[] = "func must be func(yield func(...) bool): ";
  if (!AllowVersion(23)) {
    *cause = "requires go1.23 or later" + VersionSource();
    return false;
  }
  if (signature->params->size() != 1) {
    *cause = Text(kForm, "wrong argument count");
    return false;
  }
  if (signature->results->size() != 0) {
    *cause = Text(kForm, "unexpected results");
    return false;
  }
  std::string mismatch;
  Type* argument =
      CommonUnderlying(signature->params->vars[0]->type, *qualifier_, nullptr, &mismatch);
  Signature* body = Exactly<Signature>(argument);
  if (body == nullptr) {
    *cause =
        Text(kForm, argument == nullptr ? "in yield type, " + mismatch : "argument is not func");
    return false;
  }
  if (body->params->size() > 2) {
    *cause = Text(kForm, "yield func has too many parameters");
    return false;
  }
  Type* result = body->results->size() == 1 ? body->results->vars[0]->type : nullptr;
  if (result == nullptr || !Identical(result, universe_.basic(BasicKind::kBool))) {
    *cause = Text(kForm, result != nullptr && IsBoolean(result)
                             ? "yield func returns user-defined boolean, not bool"
                             : "yield func does not return bool");
    return false;
  }
  if (body->variadic) {
    *cause = Text("yield func of type ", body, " cannot be variadic");
    return false;
  }
  if (body->params->size() >= 1) *key = body->params->vars[0]->type;
  if (body->params->size() >= 2) *value = body->params->vars[1]->type;
  *yield = body;
  return true;
}

void Checker::RangeStmt(ast::RangeStmt* stmt) {
  ast::Expr* key_expr = stmt->lhs.empty() ? nullptr : stmt->lhs[0];
  ast::Expr* value_expr = stmt->lhs.size() > 1 ? stmt->lhs[1] : nullptr;
  env_.has_call_or_receive = false;
  Operand x;
  Expr(x, stmt->x);

  Type* types[2] = {nullptr, nullptr};
  Signature* yield = nullptr;
  if (x.IsValid()) {
    std::string cause;
    bool valid = RangeTypes(x.type, &types[0], &types[1], &yield, &cause);
    if (!valid) {
      types[0] = types[1] = universe_.invalid();
      Error(x, Code::kInvalidRangeExpr,
            Text("cannot range over ", x, cause.empty() ? "" : ": ", cause));
    } else if (types[0] == nullptr && key_expr != nullptr) {
      Error(key_expr, Code::kInvalidIterVar,
            Text("range over ", x, " permits no iteration variables"));
    } else if (types[1] == nullptr && value_expr != nullptr) {
      Error(value_expr, Code::kInvalidIterVar,
            Text("range over ", x, " permits only one iteration variable"));
    } else if (stmt->lhs.size() > 2) {
      Error(stmt->lhs[2], Code::kInvalidIterVar,
            "range clause permits at most two iteration variables");
    }
  }
  if (x.IsValid() && value_expr != nullptr) CountLocal(x.type);
  ScopeGuard scope(*this);
  Body* outer = env_.body;
  if (yield != nullptr) {
    env_.body = info_.NewBody(stmt, outer);
    env_.body->signature = yield;
  }
  bool over_integer = x.IsValid() && IsInteger(x.type);
  if (stmt->define) {
    RangeDefine(stmt, x, types);
  } else if (key_expr != nullptr) {
    RangeAssign(stmt, x, types);
  } else if (over_integer) {
    Assignment(x, nullptr, "range clause");  // an untyped limit is an int
  }
  Stmt(stmt->body);
  env_.body = outer;
}

void Checker::RangeDefine(ast::RangeStmt* stmt, Operand& x, Type* const types[2]) {
  bool over_integer = x.IsValid() && IsInteger(x.type);
  std::vector<Var*> vars;
  for (size_t i = 0; i < stmt->lhs.size() && i < 2; ++i) {
    ast::Expr* lhs = stmt->lhs[i];
    auto* ident = lhs->TryAs<ast::Ident>();
    Var* var;
    if (ident != nullptr) {
      var = universe_.New<Var>(VarKind::kLocal, ident->pos, package_, ident->name, nullptr);
      if (ident->name.IsBlank()) {
        info_.RecordDefinition(ident, nullptr);
      } else {
        info_.RecordDefinition(ident, var);
        vars.push_back(var);
      }
    } else {
      Error(lhs, Code::kInvalidTree, Text("invalid syntax tree: cannot declare ", lhs));
      var = universe_.New<Var>(VarKind::kLocal, lhs->pos, package_, universe_.names().Intern("_"),
                               nullptr);
    }
    var->per_iteration = env_.version == 0 || env_.version >= 22;
    var->reassigned = !var->per_iteration;
    if (types[i] == nullptr || !IsValid(types[i])) {
      var->type = universe_.invalid();
      var->used = true;
    } else if (over_integer) {
      InitVar(var, x, "range clause");
    } else {
      Operand element;
      element.mode = Mode::kValue;
      element.expr = lhs;
      element.type = types[i];
      InitVar(var, element, "assignment");
    }
  }
  if (vars.empty()) {
    Error(stmt, Code::kNoNewVar, "no new variables on left side of :=");
    return;
  }
  for (Var* var : vars) Declare(env_.scope, nullptr, var, stmt->body->pos);
}

void Checker::RangeAssign(ast::RangeStmt* stmt, Operand& x, Type* const types[2]) {
  bool over_integer = x.IsValid() && IsInteger(x.type);
  for (size_t i = 0; i < stmt->lhs.size() && i < 2; ++i) {
    ast::Expr* lhs = stmt->lhs[i];
    if (types[i] == nullptr || !IsValid(types[i])) continue;
    if (over_integer) {
      AssignVar(lhs, nullptr, &x, "range clause");
      // An untyped limit takes the type of the variable.
      if (x.IsValid() && !IsInteger(x.type)) {
        Error(lhs, Code::kInvalidRangeExpr, Text("cannot use iteration variable of type ", x.type));
      }
      continue;
    }
    Operand element;
    element.mode = Mode::kValue;
    element.expr = lhs;
    element.type = types[i];
    AssignVar(lhs, nullptr, &element, "assignment");
  }
}

}  // namespace goknot::types

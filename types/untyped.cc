// Untyped operands: giving them the type that their context asks for, and pushing that type down
// into the expression.
//
// Source: the Go specification, "Constant expressions", "Operators" (shifts of untyped constants).
// Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "types/checker_impl.h"
#include "types/core_type.h"
#include "types/typeset.h"

namespace goknot::types {

// Gives the untyped expression the type; operands that share its fate get it too, left ones first.
// A final type is recorded; an untyped one only replaces the untyped kind that was remembered.
void Checker::UpdateExprType(ast::Expr* expr, Type* type, bool is_final) {
  // The left operands of a chain such as a + b + c, outermost first.
  absl::InlinedVector<ast::Expr*, 8> chain;
  while (expr != nullptr && untyped_.contains(expr)) {
    chain.push_back(expr);
    expr = LeftOperand(expr);
  }
  for (size_t i = chain.size(); i-- > 0;) {
    if (ast::Expr* right = RightOperand(chain[i])) {
      recursion_.Enter([&] {
        UpdateExprType(right, type, is_final);
        return true;
      });
    }
    auto it = untyped_.find(chain[i]);
    if (it == untyped_.end()) continue;
    if (!is_final && IsUntyped(type)) {
      it->second.type = UnderAs<Basic>(type);
      continue;
    }
    UntypedRecord old = std::move(it->second);
    untyped_.erase(it);
    FinishUpdate(chain[i], std::move(old), type);
  }
}

// The operands that take the type of an untyped expression. Those of a constant expression keep
// their own, and those of a comparison have nothing to do with its type.
ast::Expr* Checker::LeftOperand(ast::Expr* expr) {
  if (auto* paren = expr->TryAs<ast::ParenExpr>()) return paren->x;
  if (untyped_.at(expr).value.has_value()) return nullptr;
  if (auto* unary = expr->TryAs<ast::UnaryExpr>()) {
    return unary->op == Token::kMul ? nullptr : unary->x;
  }
  auto* binary = expr->TryAs<ast::BinaryExpr>();
  return binary == nullptr || IsComparison(binary->op) ? nullptr : binary->x;
}

ast::Expr* Checker::RightOperand(ast::Expr* expr) {
  auto* binary = expr->TryAs<ast::BinaryExpr>();
  if (binary == nullptr || !untyped_.contains(expr) || untyped_.at(expr).value.has_value() ||
      IsComparison(binary->op) || binary->op == Token::kShl || binary->op == Token::kShr) {
    return nullptr;
  }
  return binary->y;
}

void Checker::FinishUpdate(ast::Expr* expr, UntypedRecord old, Type* type) {
  if (old.is_shifted && !AllBasic(type, kIsInteger)) {
    Error(expr, Code::kInvalidShiftOperand,
          Text("invalid operation: shifted operand ", expr, " (type ", type, ") must be integer"));
    return;
  }
  if (old.value.has_value()) {
    // A constant must be representable by its final type.
    Operand constant;
    constant.mode = old.mode;
    constant.expr = expr;
    constant.type = old.type;
    constant.value = *old.value;
    ConvertUntyped(constant, type);
    if (!constant.IsValid()) return;
    if (constant.value.IsKnown()) old.value = constant.value;
  }
  info_.RecordType(expr, old.mode, type, old.value.has_value() ? &*old.value : nullptr);
}

void Checker::UpdateExprValue(ast::Expr* expr, const Constant& value) {
  auto it = untyped_.find(expr);
  if (it != untyped_.end()) it->second.value = value;
}

// At the end of a package or body: what nobody gave a type stays untyped.
void Checker::FinishUntyped() {
  for (const auto& [expr, record] : untyped_) {
    info_.RecordType(expr, record.mode, record.type,
                     record.value.has_value() ? &*record.value : nullptr);
  }
  untyped_.clear();
}

Type* Checker::WiderUntyped(Type* x, Type* y) {
  if (x == y) return x;
  if (!IsUntypedNumeric(x) || !IsUntypedNumeric(y)) return nullptr;
  return Exactly<Basic>(x)->basic_kind() < Exactly<Basic>(y)->basic_kind() ? y : x;
}

Type* Checker::ImplicitType(const Operand& x, Type* target, std::optional<Constant>* value,
                            Code* code) {
  if (!x.IsValid() || IsTyped(x.type) || !IsValid(target)) return x.type;
  auto fail = [code](Code why) -> Type* {
    if (code != nullptr) *code = why;
    return nullptr;
  };
  if (IsUntyped(target)) {
    Type* wider = WiderUntyped(x.type, target);
    return wider != nullptr ? wider : fail(Code::kInvalidUntypedConversion);
  }
  if (x.IsNil()) {
    return HasNil(target) ? target : fail(Code::kInvalidUntypedConversion);
  }
  if (IsTypeParam(target)) {
    // The value must fit each type that the parameter may stand for.
    bool fits_all = AllUnderlying(target, [this, &x](Type* under) {
      return under != nullptr && ImplicitType(x, under, nullptr, nullptr) != nullptr;
    });
    return fits_all ? target : fail(Code::kInvalidUntypedConversion);
  }
  Type* under = Underlying(target);
  if (Interface* interface = Exactly<Interface>(under)) {
    // Untyped values have no methods.
    if (!interface->IsEmpty()) return fail(Code::kInvalidUntypedConversion);
    return DefaultType(universe_, x.type);
  }
  Basic* basic = Exactly<Basic>(under);
  if (basic == nullptr) return fail(Code::kInvalidUntypedConversion);
  if (x.IsConstant()) {
    Constant converted;
    Code why = Code::kInvalidConstVal;
    if (!Representation(x, basic, &converted, &why)) return fail(why);
    if (value != nullptr) *value = std::move(converted);
    return target;
  }
  // Results of comparisons, and non-constant shifts of untyped constants.
  bool fits = false;
  switch (Exactly<Basic>(x.type)->basic_kind()) {
    case BasicKind::kUntypedBool:
      fits = IsBoolean(target);
      break;
    case BasicKind::kUntypedInt:
    case BasicKind::kUntypedRune:
    case BasicKind::kUntypedFloat:
    case BasicKind::kUntypedComplex:
      fits = IsNumeric(target);
      break;
    case BasicKind::kUntypedString:
      fits = IsString(target);
      break;
    default:
      break;
  }
  return fits ? target : fail(Code::kInvalidUntypedConversion);
}

void Checker::ConvertUntyped(Operand& x, Type* target) {
  std::optional<Constant> value;
  Code code = Code::kInvalidUntypedConversion;
  Type* type = ImplicitType(x, target, &value, &code);
  if (type == nullptr) {
    Type* shown = IsTypeParam(target) ? target : Underlying(target);
    InvalidConversion(code, x, shown != nullptr ? shown : target);
    x.Invalidate();
    return;
  }
  if (value.has_value()) {
    x.value = *value;
    UpdateExprValue(x.expr, *value);
  }
  if (type != x.type) {
    x.type = type;
    UpdateExprType(x.expr, type, false);
  }
}

void Checker::InvalidConversion(Code code, const Operand& x, Type* target) {
  switch (code) {
    case Code::kTruncatedFloat:
      Error(x, code, Text(x, " truncated to ", target));
      break;
    case Code::kNumericOverflow:
      Error(x, code, Text(x, " overflows ", target));
      break;
    default:
      Error(x, code, Text("cannot convert ", x, " to type ", target));
  }
}

}  // namespace goknot::types

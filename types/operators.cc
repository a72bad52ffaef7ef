// Unary and binary operators: arithmetic, shifts, comparisons, receive and address.
//
// Source: the Go specification, "Operators". Tests: tests/types/errors_test.cc.
#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "base/check.h"
#include "parser/positions.h"
#include "types/checker_impl.h"
#include "types/comparable.h"
#include "types/core_type.h"

namespace goknot::types {

namespace {

bool IsShift(Token op) { return op == Token::kShl || op == Token::kShr; }

// What the operands of an operator must be; 0 for what is no such operator.
uint16_t OperandsOf(Token op, bool is_unary) {
  switch (op) {
    case Token::kAdd:
      return is_unary ? kIsNumeric : kIsNumeric | kIsString;
    case Token::kSub:
    case Token::kMul:
    case Token::kDiv:
      return kIsNumeric;
    case Token::kRem:
    case Token::kAnd:
    case Token::kOr:
    case Token::kXor:
    case Token::kAndNot:
      return kIsInteger;
    case Token::kAndAnd:
    case Token::kOrOr:
    case Token::kNot:
      return kIsBoolean;
    default:
      return 0;
  }
}

}  // namespace

bool Checker::IsComparison(Token op) { return Token::kEqual <= op && op <= Token::kGreaterEqual; }

bool Checker::CheckOperator(Operand& x, Token op, bool is_unary) {
  if (AllBasic(x.type, OperandsOf(op, is_unary))) return true;
  Error(x, Code::kUndefinedOp, Text("invalid operation: operator ", op, " not defined on ", x));
  x.Invalidate();
  return false;
}

void Checker::Unary(Operand& x, ast::UnaryExpr* expr) {
  Expr(x, expr->x);
  if (!x.IsValid()) return;
  Token op = expr->op;
  switch (op) {
    case Token::kAnd:
      // &T{...} makes a variable.
      if (ast::Unparen(expr->x)->kind != ast::Kind::kCompositeLit && x.mode != Mode::kVariable) {
        Error(x, Code::kUnaddressableOperand,
              Text("invalid operation: cannot take address of ", x));
        x.Invalidate();
        return;
      }
      MarkAddressTaken(expr->x);
      x.mode = Mode::kValue;
      x.type = universe_.PointerTo(x.type);
      return;
    case Token::kArrow: {
      Type* elem = ChanElem(PosOf(x), x, /*receive=*/true);
      if (elem == nullptr || !IsComplete(elem)) {
        x.Invalidate();
        return;
      }
      x.mode = Mode::kCommaOk;
      x.type = elem;
      env_.has_call_or_receive = true;
      return;
    }
    case Token::kTilde:
      if (!AllBasic(x.type, kIsInteger)) {
        Error(expr, Code::kUndefinedOp, "cannot use ~ outside of interface or type constraint");
        x.Invalidate();
        return;
      }
      Error(expr, Code::kUndefinedOp,
            "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)");
      op = Token::kXor;
      break;
    default:
      break;
  }
  if (!CheckOperator(x, op, /*is_unary=*/true)) return;
  if (!x.IsConstant()) {
    x.mode = Mode::kValue;
    return;
  }
  if (!x.value.IsKnown()) return;
  int bits = IsUnsigned(x.type) ? static_cast<int>(sizes_->Sizeof(x.type)) * 8 : 0;
  x.value = UnaryOperation(op, x.value, bits);
  x.expr = expr;
  Overflow(x, expr->pos);
}

// The element type of a channel that may be received from (sent to). Null after an error.
Type* Checker::ChanElem(Pos pos, const Operand& x, bool receive) {
  std::string cause;
  Type* common = CommonUnderlying(
      x.type, *qualifier_,
      [this, receive](Type* type, Type* under) -> std::string {
        if (under == nullptr) return "no specific channel type";
        Chan* chan = Exactly<Chan>(under);
        if (chan == nullptr) return Text("non-channel ", type);
        if (receive && chan->dir == ChanDir::kSendOnly) return Text("send-only channel ", type);
        if (!receive && chan->dir == ChanDir::kReceiveOnly) {
          return Text("receive-only channel ", type);
        }
        return "";
      },
      &cause);
  if (common != nullptr) return static_cast<Chan*>(common)->elem;
  std::string_view action = receive ? "receive from " : "send to ";
  Error(pos, receive ? Code::kInvalidReceive : Code::kInvalidSend,
        IsTypeParam(x.type) ? Text("invalid operation: cannot ", action, x, ": ", cause)
                            : Text("invalid operation: cannot ", action, cause, " ", x));
  return nullptr;
}

// ---- Binary operators ---------------------------------------------------------------------------

// Chains such as a + b + c lean to the left and may be long: they are checked in a loop.
void Checker::BinaryChain(Operand& x, ast::BinaryExpr* expr) {
  absl::InlinedVector<ast::BinaryExpr*, 8> chain = {expr};
  while (auto* left = chain.back()->x->TryAs<ast::BinaryExpr>()) chain.push_back(left);
  Expr(x, chain.back()->x);
  for (size_t i = chain.size(); i-- > 0;) {
    ast::BinaryExpr* operation = chain[i];
    Operand y;
    Expr(y, operation->y);
    BinaryOperands(x, y, operation, operation->x, operation->y, operation->op);
    if (i == 0) return;  // the caller finishes this one
    if (!x.IsValid()) x.type = universe_.invalid();
    x.expr = operation;
    Record(x);
  }
}

// lhs op rhs of an assignment operation.
void Checker::Binary(Operand& x, ast::Expr* expr, ast::Expr* lhs, ast::Expr* rhs, Token op) {
  Operand y;
  Expr(x, lhs);
  Expr(y, rhs);
  BinaryOperands(x, y, expr, lhs, rhs, op);
}

// `expr` is null for assignment operations.
void Checker::BinaryOperands(Operand& x, Operand& y, ast::Expr* expr, ast::Expr* lhs,
                             ast::Expr* rhs, Token op) {
  if (!x.IsValid()) return;
  if (!y.IsValid()) {
    x.Invalidate();
    x.expr = y.expr;
    return;
  }
  if (IsShift(op)) {
    ShiftOperands(x, y, expr, op);
    return;
  }
  MatchTypes(x, y);
  if (!x.IsValid()) return;
  if (IsComparison(op)) {
    Comparison(x, y, op, /*switch_case=*/false);
    return;
  }
  if (!Identical(x.type, y.type)) {
    if (IsValid(x.type) && IsValid(y.type)) {
      std::string what = expr != nullptr ? Text(expr) : Text(lhs, " ", op, "= ", rhs);
      Error(x, Code::kMismatchedTypes,
            Text("invalid operation: ", what, " (mismatched types ", x.type, " and ", y.type, ")"),
            HintForOperands(x, y));
    }
    x.Invalidate();
    return;
  }
  if (!CheckOperator(x, op, /*is_unary=*/false)) return;
  if (op == Token::kDiv || op == Token::kRem) {
    if ((x.IsConstant() || AllBasic(x.type, kIsInteger)) && y.IsConstant() && y.value.Sign() == 0) {
      Error(y, Code::kDivByZero, "invalid operation: division by zero");
      x.Invalidate();
      return;
    }
    if (x.IsConstant() && y.IsConstant() && IsComplex(x.type)) {
      // Squares of small parts may vanish.
      Constant re = y.value.Real();
      Constant im = y.value.Imag();
      if (BinaryOperation(re, Token::kMul, re).Sign() == 0 &&
          BinaryOperation(im, Token::kMul, im).Sign() == 0) {
        Error(y, Code::kDivByZero, "invalid operation: division by zero");
        x.Invalidate();
        return;
      }
    }
  }
  if (!x.IsConstant() || !y.IsConstant()) {
    x.mode = Mode::kValue;
    return;
  }
  if (!x.value.IsKnown() || !y.value.IsKnown()) {
    x.value = Constant();
    return;
  }
  if (StringTooLong(x, y, OperatorPos(expr != nullptr ? expr : x.expr))) return;
  x.value = BinaryOperation(x.value, op, y.value, IsInteger(x.type));
  x.expr = expr != nullptr ? expr : x.expr;
  Overflow(x, OperatorPos(x.expr));
}

// Brings two operands to one type if one of them is untyped and may take the other's type.
void Checker::MatchTypes(Operand& x, Operand& y) {
  auto may_convert = [](const Operand& a, const Operand& b) {
    if (IsTyped(a.type) && IsTyped(b.type)) return false;
    auto differ = [&a, &b](uint16_t info) {
      return AllBasic(a.type, info) != AllBasic(b.type, info);
    };
    if (differ(kIsNumeric)) {
      // Only values of interfaces can be compared with numbers.
      return false;
    }
    if (IsNonTypeParamInterface(a.type) || IsNonTypeParamInterface(b.type)) return true;
    if (differ(kIsBoolean) || differ(kIsString)) return false;
    if (a.IsNil()) return HasNil(b.type);
    if (b.IsNil()) return HasNil(a.type);
    return UnderAs<Pointer>(a.type) == nullptr && UnderAs<Pointer>(b.type) == nullptr;
  };
  if (!may_convert(x, y)) return;
  ConvertUntyped(x, y.type);
  if (!x.IsValid()) return;
  ConvertUntyped(y, x.type);
  if (!y.IsValid()) x.Invalidate();
}

std::string Checker::IncomparableCause(Type* type) {
  switch (Underlying(type)->kind()) {
    case TypeKind::kSlice:
    case TypeKind::kSignature:
    case TypeKind::kMap:
      return Text(CompositeKind(type), " can only be compared to nil");
    default:
      break;
  }
  std::string cause;
  ComparableWithCause(type, /*dynamic=*/true, *qualifier_, &cause);
  return cause;
}

void Checker::Comparison(Operand& x, Operand& y, Token op, bool switch_case) {
  if (!IsValid(x.type) || !IsValid(y.type)) {
    x.Invalidate();
    return;
  }
  if (switch_case) op = Token::kEqual;
  const Operand* culprit = nullptr;
  std::string cause;
  Code code = Code::kUndefinedOp;
  if (!IsAssignable(x, y.type, nullptr, nullptr) && !IsAssignable(y, x.type, nullptr, nullptr)) {
    culprit = &y;
    code = Code::kMismatchedTypes;
    cause = Text("mismatched types ", x.type, " and ", y.type);
  } else if (op == Token::kEqual || op == Token::kNotEqual) {
    if (x.IsNil() || y.IsNil()) {
      if (!HasNil(x.IsNil() ? y.type : x.type)) culprit = &y;
    } else if (!Comparable(x.type)) {
      culprit = &x;
      cause = IncomparableCause(x.type);
    } else if (!Comparable(y.type)) {
      culprit = &y;
      cause = IncomparableCause(y.type);
    }
  } else if (!AllBasic(x.type, kIsOrdered)) {
    culprit = &x;
  } else if (!AllBasic(y.type, kIsOrdered)) {
    culprit = &y;
  }

  if (culprit == nullptr) {
    if (x.IsConstant() && y.IsConstant()) {
      x.value = Constant::Bool(Compare(x.value, op, y.value));
    } else {
      x.mode = Mode::kValue;
      // The operands are never looked at again: what is untyped takes its default type.
      UpdateExprType(x.expr, DefaultType(universe_, x.type), true);
      UpdateExprType(y.expr, DefaultType(universe_, y.type), true);
    }
    x.type = universe_.basic(BasicKind::kUntypedBool);
    return;
  }
  if (cause.empty() && (IsTypeParam(x.type) || IsTypeParam(y.type))) {
    culprit = IsTypeParam(x.type) ? culprit : &y;
    cause = Text("type parameter ", culprit->type, " cannot use operator ", op);
  } else if (cause.empty()) {
    std::string_view kind = CompositeKind(culprit->type);
    cause = kind.empty() ? Text("operator ", op, " not defined on ", culprit->type)
                         : Text("operator ", op, " not defined on ", kind);
  }
  if (switch_case) {
    Error(x, code, Text("invalid case ", x.expr, " in switch on ", y.expr, " (", cause, ")"));
  } else {
    Error(*culprit, code,
          Text("invalid operation: ", x.expr, " ", op, " ", y.expr, " (", cause, ")"),
          code == Code::kMismatchedTypes ? HintForOperands(x, y) : "");
  }
  x.Invalidate();
}

void Checker::ShiftOperands(Operand& x, Operand& y, ast::Expr* expr, Token op) {
  Constant left;
  if (x.IsConstant()) left = x.value.ToInt();
  bool shiftable =
      AllBasic(x.type, kIsInteger) || (IsUntyped(x.type) && left.kind() == ConstantKind::kInt);
  if (!shiftable) {
    Error(x, Code::kInvalidShiftOperand,
          Text("invalid operation: shifted operand ", x, " must be integer"));
    x.Invalidate();
    return;
  }

  // The count: of any integer type, or an untyped constant that a uint can hold.
  Constant count;
  if (y.IsConstant()) {
    count = y.value.ToInt();
    if (count.kind() == ConstantKind::kInt && count.Sign() < 0) {
      Error(y, Code::kInvalidShiftCount, Text("invalid operation: negative shift count ", y));
      x.Invalidate();
      return;
    }
    if (IsUntyped(y.type)) {
      MakeRepresentable(y, universe_.basic(BasicKind::kUint));
      if (!y.IsValid()) {
        x.Invalidate();
        return;
      }
    }
  } else if (AllBasic(y.type, kIsInteger)) {
    if (!AllBasic(y.type, kIsUnsigned) &&
        !VerifyVersion(PosOf(y), 13, Text("invalid operation: signed shift count ", y))) {
      x.Invalidate();
      return;
    }
  } else if (IsUntyped(y.type)) {
    ConvertUntyped(y, universe_.basic(BasicKind::kUint));
    if (!y.IsValid()) {
      x.Invalidate();
      return;
    }
  } else {
    Error(y, Code::kInvalidShiftCount,
          Text("invalid operation: shift count ", y, " must be integer"));
    x.Invalidate();
    return;
  }

  if (x.IsConstant() && y.IsConstant()) {
    if (!x.value.IsKnown() || !y.value.IsKnown()) {
      x.value = Constant();
      if (!IsInteger(x.type)) x.type = universe_.basic(BasicKind::kUntypedInt);
      return;
    }
    // Enough to write the smallest denormal float64 as a shift.
    constexpr uint64_t kLimit = 1023 - 1 + 52;
    std::optional<uint64_t> bits = count.Uint64Value();
    if (!bits.has_value() || *bits > kLimit) {
      Error(y, Code::kInvalidShiftCount, Text("invalid operation: invalid shift count ", y));
      x.Invalidate();
      return;
    }
    if (!IsInteger(x.type)) x.type = universe_.basic(BasicKind::kUntypedInt);
    x.value = Shift(left, op, static_cast<unsigned>(*bits));
    x.expr = expr != nullptr ? expr : x.expr;
    Overflow(x, OperatorPos(x.expr));
    return;
  }
  if (x.IsConstant() && IsUntyped(x.type)) {
    // A non-constant shift of an untyped constant: the constant gets the type that the shift will
    // have; UpdateExprType checks then that it is an integer type.
    auto it = untyped_.find(x.expr);
    if (it != untyped_.end()) it->second.is_shifted = true;
    x.mode = Mode::kValue;
    return;
  }
  if (!AllBasic(x.type, kIsInteger)) {
    Error(x, Code::kInvalidShiftOperand,
          Text("invalid operation: shifted operand ", x, " must be integer"));
    x.Invalidate();
    return;
  }
  x.mode = Mode::kValue;
}

}  // namespace goknot::types

// Comparisons, as jumps wherever a condition is wanted and as bools elsewhere.
//
// Source: the Go specification, "Comparison operators", "Logical operators". Tests:
// tests/programs/conditions/.
#include <limits>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using lexer::Token;

namespace {

Token Negated(Token op) {
  switch (op) {
    case Token::kEqual:
      return Token::kNotEqual;
    case Token::kNotEqual:
      return Token::kEqual;
    case Token::kLess:
      return Token::kGreaterEqual;
    case Token::kLessEqual:
      return Token::kGreater;
    case Token::kGreater:
      return Token::kLessEqual;
    case Token::kGreaterEqual:
      return Token::kLess;
    default:
      UNREACHABLE();
  }
}

// The same comparison with its operands exchanged.
Token Mirrored(Token op) {
  switch (op) {
    case Token::kLess:
      return Token::kGreater;
    case Token::kLessEqual:
      return Token::kGreaterEqual;
    case Token::kGreater:
      return Token::kLess;
    case Token::kGreaterEqual:
      return Token::kLessEqual;
    default:
      return op;
  }
}

bool IsEquality(Token op) { return op == Token::kEqual || op == Token::kNotEqual; }

bool IsComparison(Token op) { return lexer::Precedence(op) == lexer::Precedence(Token::kEqual); }

// The back-edge that does what a jump does; kNop when there is none.
Opcode BackEdgeOf(Opcode jump) {
  switch (jump) {
    case Opcode::kJump:
      return Opcode::kLoop;
    case Opcode::kJumpIf:
      return Opcode::kLoopIf;
    case Opcode::kJumpIfNot:
      return Opcode::kLoopIfNot;
    case Opcode::kJumpLt:
      return Opcode::kLoopLt;
    case Opcode::kJumpLe:
      return Opcode::kLoopLe;
    case Opcode::kJumpLtI:
      return Opcode::kLoopLtI;
    case Opcode::kJumpGtI:
      return Opcode::kLoopGtI;
    case Opcode::kJumpGeI:
      return Opcode::kLoopGeI;
    case Opcode::kJumpNeI:
      return Opcode::kLoopNeI;
    case Opcode::kJumpNe:
      return Opcode::kLoopNe;
    case Opcode::kJumpNotNil:
      return Opcode::kLoopNotNil;
    default:
      return Opcode::kNop;
  }
}

// The jump that is taken exactly when `jump` is not; kNop when there is none.
Opcode OppositeOf(Opcode jump) {
  switch (jump) {
    case Opcode::kJumpIf:
      return Opcode::kJumpIfNot;
    case Opcode::kJumpIfNot:
      return Opcode::kJumpIf;
    case Opcode::kJumpNil:
      return Opcode::kJumpNotNil;
    case Opcode::kJumpNotNil:
      return Opcode::kJumpNil;
    case Opcode::kJumpEq:
      return Opcode::kJumpNe;
    case Opcode::kJumpNe:
      return Opcode::kJumpEq;
    case Opcode::kJumpEqI:
      return Opcode::kJumpNeI;
    case Opcode::kJumpNeI:
      return Opcode::kJumpEqI;
    case Opcode::kJumpLtI:
      return Opcode::kJumpGeI;
    case Opcode::kJumpGeI:
      return Opcode::kJumpLtI;
    case Opcode::kJumpLeI:
      return Opcode::kJumpGtI;
    case Opcode::kJumpGtI:
      return Opcode::kJumpLeI;
    case Opcode::kJumpEqF64:
      return Opcode::kJumpNeF64;
    case Opcode::kJumpNeF64:
      return Opcode::kJumpEqF64;
    case Opcode::kJumpLtF64:
      return Opcode::kJumpNotLtF64;
    case Opcode::kJumpNotLtF64:
      return Opcode::kJumpLtF64;
    case Opcode::kJumpLeF64:
      return Opcode::kJumpNotLeF64;
    case Opcode::kJumpNotLeF64:
      return Opcode::kJumpLeF64;
    case Opcode::kJumpEqString:
      return Opcode::kJumpNeString;
    case Opcode::kJumpNeString:
      return Opcode::kJumpEqString;
    default:
      return Opcode::kNop;
  }
}

// A jump on the first slot of a value that is zero exactly when the value is nil.
bool NilIsWord(const Shape& shape) { return shape.access == Access::kInterface; }

}  // namespace

void FunctionCompiler::JumpOn(Opcode forward, Label target, Edge edge, uint32_t a, uint32_t b,
                              uint32_t c) {
  if (edge == Edge::kForward) {
    code_.EmitJump(forward, target, a, b, c);
    return;
  }
  if (Opcode back = BackEdgeOf(forward); back != Opcode::kNop) {
    code_.EmitJump(back, target, a, b, c);
    return;
  }
  // No such back-edge: jump around a plain one.
  Label out = code_.NewLabel();
  if (Opcode opposite = OppositeOf(forward); opposite != Opcode::kNop) {
    code_.EmitJump(opposite, out, a, b, c);
  } else if (forward == Opcode::kJumpLtU || forward == Opcode::kJumpLeU) {
    code_.EmitJump(forward == Opcode::kJumpLtU ? Opcode::kJumpLeU : Opcode::kJumpLtU, out, b, a);
  } else {
    Label taken = code_.NewLabel();
    code_.EmitJump(forward, taken, a, b, c);
    code_.EmitJump(Opcode::kJump, out);
    code_.Bind(taken);
  }
  code_.EmitJump(Opcode::kLoop, target);
  code_.Bind(out);
}

void FunctionCompiler::Loop(Label head) { code_.EmitJump(Opcode::kLoop, head); }

bool FunctionCompiler::IsSimpleCondition(const ast::Expr* condition) {
  condition = ast::Unparen(condition);
  if (HasEffects(condition)) return false;
  auto is_simple = [&](const ast::Expr* x) {
    x = ast::Unparen(x);
    if (IsTrivial(x) || x->kind == ast::Kind::kIdent) return true;
    if (x->kind == ast::Kind::kCallExpr || x->kind == ast::Kind::kSelectorExpr) {
      return true;  // a conversion, len, cap or a field
    }
    auto* arithmetic = x->TryAs<ast::BinaryExpr>();
    return arithmetic != nullptr && IsTrivial(arithmetic->x) && IsTrivial(arithmetic->y);
  };
  auto* binary = condition->TryAs<ast::BinaryExpr>();
  if (binary == nullptr || !IsComparison(binary->op)) return is_simple(condition);
  return is_simple(binary->x) && is_simple(binary->y);
}

void FunctionCompiler::Branch(const ast::Expr* condition, bool when, Label target, Edge edge) {
  condition = ast::Unparen(condition);
  At at(*this, condition->pos);
  if (const types::Constant* constant = ConstantOf(condition)) {
    if (constant->BoolValue() == when) JumpOn(Opcode::kJump, target, edge, 0);
    return;
  }
  if (auto* unary = condition->TryAs<ast::UnaryExpr>();
      unary != nullptr && unary->op == Token::kNot) {
    recursion_.Enter([&] { Branch(unary->x, !when, target, edge); });
    return;
  }
  if (auto* binary = condition->TryAs<ast::BinaryExpr>()) {
    if (binary->op == Token::kAndAnd || binary->op == Token::kOrOr) {
      recursion_.Enter([&] {
        // The value of x that decides alone.
        bool decides = binary->op == Token::kOrOr;
        if (decides == when) {
          Branch(binary->x, when, target, edge);
          Branch(binary->y, when, target, edge);
        } else {
          Label out = code_.NewLabel();
          Branch(binary->x, decides, out, Edge::kForward);
          Branch(binary->y, when, target, edge);
          code_.Bind(out);
        }
      });
      return;
    }
    if (IsComparison(binary->op)) {
      BranchComparison(binary, when, target, edge);
      return;
    }
  }
  Operand value = Value(condition);
  JumpOn(when ? Opcode::kJumpIf : Opcode::kJumpIfNot, target, edge, value.reg());
}

types::Type* FunctionCompiler::ComparisonOperands(const ast::BinaryExpr* comparison, Operand* x,
                                                  Operand* y) {
  types::Type* x_type = TypeOf(comparison->x);
  types::Type* y_type = TypeOf(comparison->y);
  // A mixed comparison happens in the interface type; nil takes the other operand's type.
  types::Type* type = x_type;
  if (info_->ModeOf(comparison->x) == types::Mode::kNil ||
      (types::IsInterface(y_type) && !types::IsInterface(x_type)) ||
      (types::IsUntyped(x_type) && !types::IsUntyped(y_type))) {
    type = y_type;
  }
  if (IsReadAfter(comparison->x, comparison->y)) {
    *y = ValueAs(comparison->y, type);
    *x = ValueAs(comparison->x, type);
  } else if (HasEffects(comparison->y)) {
    *x = ValueAs(comparison->x, type);
    *y = ValueAs(comparison->y, type);
  } else {
    *x = ValueToRead(comparison->x, type);
    *y = ValueToRead(comparison->y, type);
  }
  return type;
}

bool FunctionCompiler::BranchNil(const ast::BinaryExpr* comparison, bool when, Label target,
                                 Edge edge) {
  const ast::Expr* x = comparison->x;
  if (info_->ModeOf(x) == types::Mode::kNil) x = comparison->y;
  const ast::Expr* other = x == comparison->x ? comparison->y : comparison->x;
  if (info_->ModeOf(other) != types::Mode::kNil || info_->ModeOf(x) == types::Mode::kNil) {
    return false;
  }
  bool jump_if_nil = (comparison->op == Token::kEqual) == when;
  types::Type* type = TypeOf(x);
  Operand value = Value(x);
  At at(*this, comparison->pos);
  if (NilIsWord(ShapeOf(type))) {
    JumpOn(jump_if_nil ? Opcode::kJumpEqI : Opcode::kJumpNeI, target, edge, value.reg());
  } else {
    JumpOn(jump_if_nil ? Opcode::kJumpNil : Opcode::kJumpNotNil, target, edge, value.reg());
  }
  return true;
}

void FunctionCompiler::BranchComparison(const ast::BinaryExpr* comparison, bool when, Label target,
                                        Edge edge) {
  At at(*this, comparison->pos);
  if (IsEquality(comparison->op) && BranchNil(comparison, when, target, edge)) return;
  Token op = when ? comparison->op : Negated(comparison->op);
  types::Type* type = TypeOf(comparison->x);
  Number number = types::IsInterface(TypeOf(comparison->y)) ? Number::kNone : NumberOf(type);
  if (IsIntegerNumber(number) && BranchSmallConstant(comparison, op, number, target, edge)) return;
  if (types::IsString(type) && IsEquality(op) && types::IsString(TypeOf(comparison->y))) {
    // Against "" the length alone decides.
    const types::Constant* constant = ConstantOf(comparison->y);
    if (constant != nullptr && constant->StringValue().empty()) {
      Operand x = Value(comparison->x);
      JumpOn(op == Token::kEqual ? Opcode::kJumpEqI : Opcode::kJumpNeI, target, edge, x.reg() + 1);
      return;
    }
  }
  Operand x;
  Operand y;
  type = ComparisonOperands(comparison, &x, &y);
  if (IsEquality(op)) {
    BranchEqual(type, x.reg(), y.reg(), op == Token::kEqual, target, edge);
    return;
  }
  if (types::IsString(type)) {
    Operand result = TemporaryWord();
    CompareInto(comparison->op, type, x.reg(), y.reg(), Fresh(result.reg()));
    JumpOn(when ? Opcode::kJumpIf : Opcode::kJumpIfNot, target, edge, result.reg());
    return;
  }
  BranchOrdered(comparison->op, NumberOf(type), x.reg(), y.reg(), when, target, edge);
}

// Jumps when `x op y` holds, of which one is a small constant. False, with nothing emitted, when
// neither is.
bool FunctionCompiler::BranchSmallConstant(const ast::BinaryExpr* comparison, Token op,
                                           Number number, Label target, Edge edge) {
  const ast::Expr* value = comparison->x;
  std::optional<int32_t> constant = SmallConstant(comparison->y);
  if (!constant) {
    constant = SmallConstant(comparison->x);
    value = comparison->y;
    op = Mirrored(op);
  }
  if (!constant) return false;
  Operand x = Value(value);
  BranchConstant(op, number, x.reg(), *constant, target, edge);
  return true;
}

// Jumps when `x op y` holds.
void FunctionCompiler::BranchConstant(Token op, Number number, Reg x, int64_t y, Label target,
                                      Edge edge) {
  if (BranchImmediate(op, number, x, y, target, edge)) return;
  Operand constant = ConstantOperand(static_cast<uint64_t>(y));
  if (IsEquality(op)) {
    JumpOn(op == Token::kEqual ? Opcode::kJumpEq : Opcode::kJumpNe, target, edge, x,
           constant.reg());
  } else {
    BranchOrdered(op, number, x, constant.reg(), true, target, edge);
  }
}

bool FunctionCompiler::BranchImmediate(Token op, Number number, Reg x, int64_t y, Label target,
                                       Edge edge) {
  if (y < std::numeric_limits<int16_t>::min() || y > std::numeric_limits<int16_t>::max()) {
    return false;
  }
  uint32_t c = static_cast<uint16_t>(y);
  Opcode opcode;
  switch (op) {
    case Token::kEqual:
      opcode = Opcode::kJumpEqI;
      break;
    case Token::kNotEqual:
      opcode = Opcode::kJumpNeI;
      break;
    case Token::kLess:
      opcode = Opcode::kJumpLtI;
      break;
    case Token::kLessEqual:
      opcode = Opcode::kJumpLeI;
      break;
    case Token::kGreater:
      opcode = Opcode::kJumpGtI;
      break;
    default:
      opcode = Opcode::kJumpGeI;
      break;
  }
  if (number == Number::kU64 && !IsEquality(op)) {
    // The immediate forms compare signed; against zero an unsigned order is an equality.
    if (y != 0) return false;
    if (op == Token::kGreater) {
      opcode = Opcode::kJumpNeI;
    } else if (op == Token::kLessEqual) {
      opcode = Opcode::kJumpEqI;
    } else {
      return false;
    }
  }
  JumpOn(opcode, target, edge, x, 0, c);
  return true;
}

void FunctionCompiler::BranchOrdered(Token op, Number number, Reg x, Reg y, bool when, Label target,
                                     Edge edge) {
  if (op == Token::kGreater || op == Token::kGreaterEqual) {
    op = Mirrored(op);
    std::swap(x, y);
  }
  bool is_less = op == Token::kLess;
  switch (number) {
    case Number::kF64: {
      Opcode opcode = is_less ? (when ? Opcode::kJumpLtF64 : Opcode::kJumpNotLtF64)
                              : (when ? Opcode::kJumpLeF64 : Opcode::kJumpNotLeF64);
      JumpOn(opcode, target, edge, x, y);
      return;
    }
    case Number::kF32: {
      Operand result = TemporaryWord();
      code_.Emit(is_less ? Opcode::kLtF32 : Opcode::kLeF32, result.reg(), x, y);
      JumpOn(when ? Opcode::kJumpIf : Opcode::kJumpIfNot, target, edge, result.reg());
      return;
    }
    default:
      break;
  }
  if (!when) {  // !(x < y) is y <= x
    std::swap(x, y);
    is_less = !is_less;
  }
  bool is_unsigned = number == Number::kU64;
  JumpOn(is_less ? (is_unsigned ? Opcode::kJumpLtU : Opcode::kJumpLt)
                 : (is_unsigned ? Opcode::kJumpLeU : Opcode::kJumpLe),
         target, edge, x, y);
}

// Jumps when (x == y) is `when`.
void FunctionCompiler::BranchEqual(types::Type* type, Reg x, Reg y, bool when, Label target,
                                   Edge edge) {
  Number number = NumberOf(type);
  const Shape& shape = ShapeOf(type);
  if (number == Number::kF64) {
    JumpOn(when ? Opcode::kJumpEqF64 : Opcode::kJumpNeF64, target, edge, x, y);
  } else if (types::IsString(type)) {
    JumpOn(when ? Opcode::kJumpEqString : Opcode::kJumpNeString, target, edge, x, y);
  } else if (IsIntegerNumber(number) || types::IsBoolean(type) ||
             (shape.access == Access::kPointer && types::UnderAs<types::Struct>(type) == nullptr &&
              types::UnderAs<types::Array>(type) == nullptr)) {
    JumpOn(when ? Opcode::kJumpEq : Opcode::kJumpNe, target, edge, x, y);
  } else {
    Operand result = TemporaryWord();
    CompareInto(Token::kEqual, type, x, y, Fresh(result.reg()));
    JumpOn(when ? Opcode::kJumpIf : Opcode::kJumpIfNot, target, edge, result.reg());
  }
}

// ---- as bools -----------------------------------------------------------------------------------

void FunctionCompiler::CompareInto(Token op, types::Type* type, Reg x, Reg y, Target target) {
  if (op == Token::kGreater || op == Token::kGreaterEqual) {
    op = Mirrored(op);
    std::swap(x, y);
  }
  Number number = NumberOf(type);
  Reg to = target.reg;
  if (!IsEquality(op)) {
    bool is_less = op == Token::kLess;
    if (types::IsString(type)) {
      code_.Emit(is_less ? Opcode::kLtString : Opcode::kLeString, to, x, y);
    } else if (number == Number::kF64) {
      code_.Emit(is_less ? Opcode::kLtF64 : Opcode::kLeF64, to, x, y);
    } else if (number == Number::kF32) {
      code_.Emit(is_less ? Opcode::kLtF32 : Opcode::kLeF32, to, x, y);
    } else if (number == Number::kU64) {
      code_.Emit(is_less ? Opcode::kLtU : Opcode::kLeU, to, x, y);
    } else {
      code_.Emit(is_less ? Opcode::kLt : Opcode::kLe, to, x, y);
    }
    return;
  }
  bool is_equal = op == Token::kEqual;
  switch (number) {
    case Number::kF64:
      code_.Emit(is_equal ? Opcode::kEqF64 : Opcode::kNeF64, to, x, y);
      return;
    case Number::kF32:
      code_.Emit(is_equal ? Opcode::kEqF32 : Opcode::kNeF32, to, x, y);
      return;
    case Number::kC64: {
      Operand left = Temporary(basic(types::BasicKind::kComplex128));
      Operand right = Temporary(basic(types::BasicKind::kComplex128));
      code_.Emit(Opcode::kC64ToC128, left.reg(), x);
      code_.Emit(Opcode::kC64ToC128, right.reg(), y);
      code_.Emit(Opcode::kEqC, to, left.reg(), right.reg());
      break;
    }
    case Number::kC128:
      code_.Emit(Opcode::kEqC, to, x, y);
      break;
    case Number::kNone:
      if (types::IsString(type)) {
        code_.Emit(Opcode::kEqString, to, x, y);
      } else if (types::IsInterface(type)) {
        code_.Emit(Opcode::kEqInterface, to, x, y);
      } else if (types::UnderAs<types::Struct>(type) != nullptr ||
                 types::UnderAs<types::Array>(type) != nullptr) {
        code_.Emit(Opcode::kEqValue, to, x, y, 0, static_cast<int32_t>(TypeConstant(type)));
      } else {
        code_.Emit(is_equal ? Opcode::kEq : Opcode::kNe, to, x, y);
        return;
      }
      break;
    default:
      code_.Emit(is_equal ? Opcode::kEq : Opcode::kNe, to, x, y);
      return;
  }
  if (!is_equal) code_.Emit(Opcode::kNot, to, to);
}

void FunctionCompiler::ComparisonInto(const ast::BinaryExpr* comparison, Target target) {
  Token op = comparison->op;
  const ast::Expr* x = comparison->x;
  const ast::Expr* y = comparison->y;
  bool x_nil = info_->ModeOf(x) == types::Mode::kNil;
  bool y_nil = info_->ModeOf(y) == types::Mode::kNil;
  if (x_nil != y_nil) {
    const ast::Expr* operand = x_nil ? y : x;
    Operand value = Value(operand);
    if (NilIsWord(ShapeOf(TypeOf(operand)))) {
      code_.Emit(op == Token::kEqual ? Opcode::kEqI : Opcode::kNeI, target.reg, value.reg());
    } else {
      code_.Emit(Opcode::kIsNil, target.reg, value.reg());
      if (op == Token::kNotEqual) code_.Emit(Opcode::kNot, target.reg, target.reg);
    }
    return;
  }
  Number number = types::IsInterface(TypeOf(y)) ? Number::kNone : NumberOf(TypeOf(x));
  if (IsIntegerNumber(number) && (number != Number::kU64 || IsEquality(op))) {
    std::optional<int32_t> immediate = SmallConstant(y);
    const ast::Expr* operand = x;
    if (!immediate && SmallConstant(x)) {
      immediate = SmallConstant(x);
      operand = y;
      op = Mirrored(op);
    }
    if (immediate) {
      Operand value = Value(operand);
      Opcode opcode;
      switch (op) {
        case Token::kEqual:
          opcode = Opcode::kEqI;
          break;
        case Token::kNotEqual:
          opcode = Opcode::kNeI;
          break;
        case Token::kLess:
          opcode = Opcode::kLtI;
          break;
        case Token::kLessEqual:
          opcode = Opcode::kLeI;
          break;
        case Token::kGreater:
          opcode = Opcode::kGtI;
          break;
        default:
          opcode = Opcode::kGeI;
          break;
      }
      code_.Emit(opcode, target.reg, value.reg(), 0, 0, *immediate);
      return;
    }
  }
  Operand left;
  Operand right;
  types::Type* type = ComparisonOperands(comparison, &left, &right);
  CompareInto(op, type, left.reg(), right.reg(), target);
}

}  // namespace goknot::compiler

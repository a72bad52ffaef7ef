// Arithmetic: operators on numbers and strings. Narrow integers are computed in 64 bits and
// extended again (runtime/value.h: canonical); small constants become immediates.
//
// Source: the Go specification, "Arithmetic operators", "Integer overflow". Tests:
// tests/programs/arithmetic/.
#include <algorithm>
#include <utility>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using lexer::Token;

namespace {

struct Extension {
  Number number;
  Opcode opcode;
};
constexpr Extension kExtensions[] = {
    {Number::kI8, Opcode::kExtendI8},   {Number::kI16, Opcode::kExtendI16},
    {Number::kI32, Opcode::kExtendI32}, {Number::kU8, Opcode::kExtendU8},
    {Number::kU16, Opcode::kExtendU16}, {Number::kU32, Opcode::kExtendU32},
};

// An operation and the extension of its result in one instruction.
struct NarrowOperation {
  Opcode wide;
  Number number;
  Opcode narrow;
};
constexpr NarrowOperation kNarrow[] = {
    {Opcode::kAdd, Number::kU32, Opcode::kAddU32},
    {Opcode::kSub, Number::kU32, Opcode::kSubU32},
    {Opcode::kMul, Number::kU32, Opcode::kMulU32},
    {Opcode::kAddI, Number::kU32, Opcode::kAddU32I},
    {Opcode::kMulI, Number::kU32, Opcode::kMulU32I},
    {Opcode::kShlI, Number::kU32, Opcode::kShlU32I},
    {Opcode::kAdd, Number::kI32, Opcode::kAddI32},
    {Opcode::kSub, Number::kI32, Opcode::kSubI32},
    {Opcode::kMul, Number::kI32, Opcode::kMulI32},
    {Opcode::kAddI, Number::kI32, Opcode::kAddI32I},
    {Opcode::kAdd, Number::kU8, Opcode::kAddU8},
    {Opcode::kAddI, Number::kU8, Opcode::kAddU8I},
};

}  // namespace

void FunctionCompiler::ExtendTo(Number number, Reg reg) {
  if (std::optional<Code::Last> last = code_.LastInstruction(); last && last->a == reg) {
    for (const NarrowOperation& row : kNarrow) {
      if (row.wide != last->opcode || row.number != number) continue;
      code_.ReplaceLast(row.narrow, last->a, last->b, last->c, last->d, last->imm);
      return;
    }
  }
  for (const Extension& row : kExtensions) {
    if (row.number == number) code_.Emit(row.opcode, reg, reg);
  }
}

namespace {

Opcode IntegerOpcode(Token op, bool is_signed) {
  switch (op) {
    case Token::kAdd:
      return Opcode::kAdd;
    case Token::kSub:
      return Opcode::kSub;
    case Token::kMul:
      return Opcode::kMul;
    case Token::kDiv:
      return is_signed ? Opcode::kDiv : Opcode::kDivU;
    case Token::kRem:
      return is_signed ? Opcode::kRem : Opcode::kRemU;
    case Token::kAnd:
      return Opcode::kAnd;
    case Token::kOr:
      return Opcode::kOr;
    case Token::kXor:
      return Opcode::kXor;
    case Token::kAndNot:
      return Opcode::kAndNot;
    default:
      UNREACHABLE();
  }
}

bool IsNarrow(Number number) {
  return IsIntegerNumber(number) && number != Number::kI64 && number != Number::kU64;
}

// Do the low bits of the result depend on the low bits of the operands alone?
bool IsModular(Token op) { return op == Token::kAdd || op == Token::kSub || op == Token::kMul; }

// Can the 64-bit result be out of the canonical range of a narrower type?
bool NeedsExtension(Token op, bool is_signed) {
  switch (op) {
    case Token::kAdd:
    case Token::kSub:
    case Token::kMul:
      return true;
    case Token::kDiv:
      return is_signed;  // MinInt / -1
    default:
      return false;
  }
}

Opcode FloatOpcode(Token op, bool is_single) {
  switch (op) {
    case Token::kAdd:
      return is_single ? Opcode::kAddF32 : Opcode::kAddF64;
    case Token::kSub:
      return is_single ? Opcode::kSubF32 : Opcode::kSubF64;
    case Token::kMul:
      return is_single ? Opcode::kMulF32 : Opcode::kMulF64;
    case Token::kDiv:
      return is_single ? Opcode::kDivF32 : Opcode::kDivF64;
    default:
      UNREACHABLE();
  }
}

Opcode ComplexOpcode(Token op) {
  switch (op) {
    case Token::kAdd:
      return Opcode::kAddC;
    case Token::kSub:
      return Opcode::kSubC;
    case Token::kMul:
      return Opcode::kMulC;
    case Token::kDiv:
      return Opcode::kDivC;
    default:
      UNREACHABLE();
  }
}

bool IsShift(Token op) { return op == Token::kShl || op == Token::kShr; }

bool IsComparison(Token op) { return lexer::Precedence(op) == lexer::Precedence(Token::kEqual); }

bool IsCommutative(Token op) {
  return op == Token::kAdd || op == Token::kMul || op == Token::kAnd || op == Token::kOr ||
         op == Token::kXor;
}

int PowerOfTwo(int64_t value) {
  if (value <= 0 || (value & (value - 1)) != 0) return -1;
  return __builtin_ctzll(static_cast<uint64_t>(value));
}

}  // namespace

void FunctionCompiler::BinaryInto(const ast::BinaryExpr* binary, Target target) {
  At at(*this, binary->pos);
  if (binary->op == Token::kAndAnd || binary->op == Token::kOrOr) {
    bool is_and = binary->op == Token::kAndAnd;
    Label done = code_.NewLabel();
    if (target.fresh) {
      ValueInto(binary->x, target);
      code_.EmitJump(is_and ? Opcode::kJumpIfNot : Opcode::kJumpIf, done, target.reg);
      ValueInto(binary->y, target);
      code_.Bind(done);
      return;
    }
    Operand result = TemporaryWord();
    BinaryInto(binary, Fresh(result.reg()));
    Move(target.reg, result.reg(), 1);
    return;
  }
  if (IsComparison(binary->op)) {
    ComparisonInto(binary, target);
    return;
  }
  types::Type* type = TypeOf(binary);
  if (types::IsString(type)) {
    ConcatInto(binary, target);
    return;
  }
  if (IsShift(binary->op)) {
    bool count_first = IsReadAfter(binary->x, binary->y);
    if (count_first) {
      // The count's effects come before x is read.
      Operand count = Owned(Value(binary->y), TypeOf(binary->y));
      Operand x = Value(binary->x);
      if (IsSignedNumber(NumberOf(TypeOf(binary->y)))) {
        code_.Emit(Opcode::kCheckShift, count.reg());
      }
      OperateInto(binary->op, type, x.reg(), count.reg(), target);
      return;
    }
    Operand x = ValueAs(binary->x, type);
    ShiftInto(binary->op, type, x.reg(), binary->y, target);
    return;
  }
  if (binary->op == Token::kOr && FuseRotation(binary, target)) return;
  ArithmeticInto(binary->op, type, binary->x, binary->y, target);
}

void FunctionCompiler::ArithmeticInto(Token op, types::Type* type, const ast::Expr* x,
                                      const ast::Expr* y, Target target) {
  if (SmallConstant(x) && IsCommutative(op) && !SmallConstant(y)) std::swap(x, y);
  if (op == Token::kAnd && AndNotInto(type, x, y, target)) return;
  if (IsModular(op) && IsNarrow(NumberOf(type))) {
    NarrowInto(op, type, x, y, target);
    return;
  }
  if (op == Token::kSub && SmallConstant(x) && IsIntegerNumber(NumberOf(type))) {
    Operand right = Value(y);
    code_.Emit(Opcode::kRsubI, target.reg, right.reg(), 0, 0, *SmallConstant(x));
    return;
  }
  if (IsReadAfter(x, y)) {
    Operand right = ValueAs(y, type);
    Operand left = ValueAs(x, type);
    OperateInto(op, type, left.reg(), right.reg(), target);
    return;
  }
  Operand left = ValueAs(x, type);
  if (IsCommutative(op) && IsTrivial(y) && ConstantOf(y) == nullptr) {
    Operand right = ValueAs(y, type);
    if (FuseOperation(op, NumberOf(type), right.reg(), left, target)) return;
    OperateInto(op, type, left.reg(), right.reg(), target);
    return;
  }
  if (FuseConstant(op, NumberOf(type), left, y, target)) return;
  OperateOn(op, type, left.reg(), y, target);
}

// x & ^z, ^z & y.
bool FunctionCompiler::AndNotInto(types::Type* type, const ast::Expr* x, const ast::Expr* y,
                                  Target target) {
  auto complement_of = [&](const ast::Expr* expr) -> const ast::Expr* {
    auto* unary = ast::Unparen(expr)->TryAs<ast::UnaryExpr>();
    bool is_complement = unary != nullptr && unary->op == Token::kXor;
    return is_complement && ConstantOf(expr) == nullptr ? unary->x : nullptr;
  };
  const ast::Expr* left = complement_of(x);
  const ast::Expr* right = complement_of(y);
  if (right == nullptr && left != nullptr && (IsTrivial(left) || IsTrivial(y))) {
    right = left;
    x = y;
  }
  if (right == nullptr || ConstantOf(x) != nullptr) return false;
  ArithmeticInto(Token::kAndNot, type, x, right, target);
  return true;
}

// A sum, difference or product of narrow integers: what is inside of it needs no extension.
void FunctionCompiler::NarrowInto(Token op, types::Type* type, const ast::Expr* x,
                                  const ast::Expr* y, Target target) {
  const bool is_inner = std::exchange(is_inner_sum_, false);
  const Number number = NumberOf(type);
  std::optional<int32_t> constant = SmallConstant(y);
  if (op == Token::kSub && SmallConstant(x)) {
    Operand right = InnerSum(y, type);
    code_.Emit(Opcode::kRsubI, target.reg, right.reg(), 0, 0, *SmallConstant(x));
  } else if (constant && *constant != INT32_MIN && op != Token::kMul) {
    Operand left = InnerSum(x, type);
    code_.Emit(Opcode::kAddI, target.reg, left.reg(), 0, 0,
               op == Token::kAdd ? *constant : -*constant);
  } else if (constant && op == Token::kMul) {
    Operand left = InnerSum(x, type);
    int power = PowerOfTwo(*constant);
    code_.Emit(power >= 0 ? Opcode::kShlI : Opcode::kMulI, target.reg, left.reg(), 0, 0,
               power >= 0 ? power : *constant);
  } else {
    const bool y_first = IsReadAfter(x, y);
    Operand left;
    Operand right;
    if (y_first) right = InnerSum(y, type);
    left = InnerSum(x, type);
    if (!y_first) right = InnerSum(y, type);
    code_.Emit(IntegerOpcode(op, IsSignedNumber(number)), target.reg, left.reg(), right.reg());
  }
  if (!is_inner) ExtendTo(number, target.reg);
}

// An operand of NarrowInto. If it is such an operation itself, its high bits are whatever they are.
Operand FunctionCompiler::InnerSum(const ast::Expr* expr, types::Type* type) {
  auto* binary = ast::Unparen(expr)->TryAs<ast::BinaryExpr>();
  if (binary == nullptr || ConstantOf(expr) != nullptr || !IsModular(binary->op)) {
    return ValueAs(expr, type);
  }
  Operand result = TemporaryWord();
  At at(*this, binary->pos);
  is_inner_sum_ = true;
  recursion_.Enter(
      [&] { ArithmeticInto(binary->op, type, binary->x, binary->y, Fresh(result.reg())); });
  return result;
}

void FunctionCompiler::OperateOn(Token op, types::Type* type, Reg x, const ast::Expr* y,
                                 Target target) {
  if (IsShift(op)) {
    ShiftInto(op, type, x, y, target);
    return;
  }
  Number number = NumberOf(type);
  if (IsIntegerNumber(number)) {
    std::optional<int32_t> immediate = SmallConstant(y);
    if (immediate && ImmediateInto(op, number, x, *immediate, target)) return;
  }
  Operand right = ValueAs(y, type);
  if (FuseOperation(op, number, x, right, target)) return;
  OperateInto(op, type, x, right.reg(), target);
}

bool FunctionCompiler::ImmediateInto(Token op, Number number, Reg x, int64_t y, Target target) {
  bool is_signed = IsSignedNumber(number);
  auto emit = [&](Opcode opcode, int64_t immediate) {
    code_.Emit(opcode, target.reg, x, 0, 0, static_cast<int32_t>(immediate));
    if (NeedsExtension(op, is_signed)) ExtendTo(number, target.reg);
    return true;
  };
  switch (op) {
    case Token::kAdd:
      return emit(Opcode::kAddI, y);
    case Token::kSub:
      if (y == INT32_MIN) return false;
      return emit(Opcode::kAddI, -y);
    case Token::kMul:
      if (int power = PowerOfTwo(y); power >= 0) {
        return emit(Opcode::kShlI, power);
      }
      return emit(Opcode::kMulI, y);
    case Token::kDiv:
      if (y == 0) return false;
      if (int power = PowerOfTwo(y); is_signed && power > 0) {
        return emit(Opcode::kDivPowerI, power);
      }
      if (is_signed) return emit(Opcode::kDivI, y);
      if (int power = PowerOfTwo(y); power >= 0) return emit(Opcode::kShrUI, power);
      return emit(Opcode::kDivUI, y);
    case Token::kRem:
      if (y == 0) return false;
      if (int power = PowerOfTwo(y); is_signed && power > 0) {
        return emit(Opcode::kRemPowerI, power);
      }
      if (is_signed) return emit(Opcode::kRemI, y);
      if (PowerOfTwo(y) >= 0) return emit(Opcode::kAndI, y - 1);
      return emit(Opcode::kRemUI, y);
    case Token::kAnd:
      return emit(Opcode::kAndI, y);
    case Token::kOr:
      return emit(Opcode::kOrI, y);
    case Token::kXor:
      return emit(Opcode::kXorI, y);
    case Token::kAndNot:
      return emit(Opcode::kAndI, ~y);
    default:
      return false;
  }
}

void FunctionCompiler::OperateInto(Token op, types::Type* type, Reg x, Reg y, Target target) {
  Number number = NumberOf(type);
  switch (number) {
    case Number::kNone: {
      DCHECK(types::IsString(type));
      Reg parts = registers_.OpenScratch(4);
      Operand hold = Operand::Window(registers_, parts);
      Move(parts, x, 2);
      Move(parts + 2, y, 2);
      code_.Emit(Opcode::kConcat, target.reg, parts, 0, 4);
      return;
    }
    case Number::kF32:
    case Number::kF64:
      code_.Emit(FloatOpcode(op, number == Number::kF32), target.reg, x, y);
      return;
    case Number::kC128:
      code_.Emit(ComplexOpcode(op), target.reg, x, y);
      return;
    case Number::kC64: {
      Operand left = Temporary(basic(types::BasicKind::kComplex128));
      Operand right = Temporary(basic(types::BasicKind::kComplex128));
      code_.Emit(Opcode::kC64ToC128, left.reg(), x);
      code_.Emit(Opcode::kC64ToC128, right.reg(), y);
      code_.Emit(ComplexOpcode(op), left.reg(), left.reg(), right.reg());
      code_.Emit(Opcode::kC128ToC64, target.reg, left.reg());
      return;
    }
    default:
      break;
  }
  bool is_signed = IsSignedNumber(number);
  if (IsShift(op)) {
    Opcode opcode = op == Token::kShl ? Opcode::kShl : is_signed ? Opcode::kShr : Opcode::kShrU;
    code_.Emit(opcode, target.reg, x, y);
    if (op == Token::kShl) ExtendTo(number, target.reg);
    return;
  }
  code_.Emit(IntegerOpcode(op, is_signed), target.reg, x, y);
  if (NeedsExtension(op, is_signed)) ExtendTo(number, target.reg);
}

void FunctionCompiler::ShiftInto(Token op, types::Type* type, Reg x, const ast::Expr* count,
                                 Target target) {
  Number number = NumberOf(type);
  bool is_signed = IsSignedNumber(number);
  const types::Constant* constant = ConstantOf(count);
  std::optional<int32_t> folded = constant != nullptr ? std::nullopt : FoldedConstant(count);
  if (constant != nullptr || (folded && *folded >= 0)) {
    uint64_t by = constant == nullptr ? static_cast<uint64_t>(*folded)
                                      : constant->ToInt().Uint64Value().value_or(64);
    if (op == Token::kShl) {
      if (by >= 64) {
        LoadInt(target.reg, 0);
      } else {
        code_.Emit(Opcode::kShlI, target.reg, x, 0, 0, static_cast<int32_t>(by));
        ExtendTo(number, target.reg);
      }
    } else if (is_signed) {
      code_.Emit(Opcode::kShrI, target.reg, x, 0, 0, static_cast<int32_t>(by < 64 ? by : 63));
    } else if (by >= 64) {
      LoadInt(target.reg, 0);
    } else {
      code_.Emit(Opcode::kShrUI, target.reg, x, 0, 0, static_cast<int32_t>(by));
    }
    return;
  }
  Operand by = Value(count);
  if (IsSignedNumber(NumberOf(TypeOf(count)))) code_.Emit(Opcode::kCheckShift, by.reg());
  OperateInto(op, type, x, by.reg(), target);
}

// a + b + c is one concatenation of all its operands.
void FunctionCompiler::ConcatInto(const ast::BinaryExpr* binary, Target target) {
  std::vector<const ast::Expr*> parts;
  const ast::Expr* left = binary;
  for (;;) {
    left = ast::Unparen(left);
    auto* inner = left->TryAs<ast::BinaryExpr>();
    if (inner == nullptr || inner->op != Token::kAdd || ConstantOf(left) != nullptr) break;
    parts.push_back(inner->y);
    left = inner->x;
  }
  parts.push_back(left);
  std::reverse(parts.begin(), parts.end());

  constexpr size_t kMostParts = 4096;
  types::Type* type = TypeOf(binary);
  if (parts.size() > kMostParts) {
    ConcatThroughArray(binary, parts, kMostParts, target);
    return;
  }
  uint32_t slots = static_cast<uint32_t>(2 * parts.size());
  Reg base = registers_.OpenScratch(slots);
  Operand hold = Operand::Window(registers_, base);
  const bool effects = std::any_of(parts.begin(), parts.end(),
                                   [this](const ast::Expr* part) { return HasEffects(part); });
  for (size_t i : EvaluationOrder(parts)) {
    Reg reg = base + static_cast<Reg>(2 * i);
    if (const ast::Expr* bytes = effects ? nullptr : BytesOfText(parts[i])) {
      ReadBytesAsText(bytes, reg);
    } else {
      Into(parts[i], type, Fresh(reg));
    }
  }
  At at(*this, binary->pos);
  code_.Emit(Opcode::kConcat, target.reg, base, 0, slots);
}

// More strings than fit into a frame wait in an array on the heap, and are joined in steps.
void FunctionCompiler::ConcatThroughArray(const ast::BinaryExpr* binary,
                                          std::span<const ast::Expr* const> parts, size_t step,
                                          Target target) {
  types::Type* type = TypeOf(binary);
  types::Type* array =
      program_.universe().New<types::Array>(type, static_cast<int64_t>(parts.size()));
  Operand strings = TemporaryPointer();
  code_.Emit(Opcode::kNew, strings.reg(), 0, code_.Word(0), 0,
             static_cast<int32_t>(TypeConstant(array)));
  auto offset_of = [](size_t i) { return static_cast<int32_t>(i * sizeof(runtime::StringValue)); };
  for (size_t i : EvaluationOrder(parts)) {
    Operand part = ValueAs(parts[i], type);
    code_.Emit(Opcode::kStoreString, strings.reg(), part.reg(), 0, 0, offset_of(i));
  }
  At at(*this, binary->pos);
  Operand joined = Temporary(type);
  for (size_t first = 0; first < parts.size(); first += step) {
    size_t count = std::min(step, parts.size() - first);
    uint32_t slots = static_cast<uint32_t>(2 * (count + 1));
    Reg base = registers_.OpenScratch(slots);
    Operand hold = Operand::Window(registers_, base);
    if (first == 0) {
      Zero(base, type);
    } else {
      Move(base, joined.reg(), 2);
    }
    for (size_t i = 0; i < count; ++i) {
      code_.Emit(Opcode::kLoadStringAt, base + static_cast<Reg>(2 * (i + 1)), strings.reg(), 0, 0,
                 offset_of(first + i));
    }
    bool is_last = first + count == parts.size();
    code_.Emit(Opcode::kConcat, is_last ? target.reg : joined.reg(), base, 0, slots);
  }
}

}  // namespace goknot::compiler

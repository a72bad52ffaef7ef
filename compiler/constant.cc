// Constants into registers, and constants that an interface holds (they lie in static memory, so
// converting them allocates nothing). Tests: tests/programs/consts/.
#include <cstring>
#include <string>

#include "compiler/function_compiler.h"
#include "runtime/value.h"

namespace goknot::compiler {

using types::Constant;

void FunctionCompiler::LoadInt(Reg reg, int64_t value) {
  if (value == static_cast<int32_t>(value)) {
    code_.Emit(Opcode::kLoadInt, reg, 0, 0, 0, static_cast<int32_t>(value));
  } else {
    code_.Emit(Opcode::kLoadWord, reg, 0, 0, 0,
               static_cast<int32_t>(code_.Word(static_cast<uint64_t>(value))));
  }
}

void FunctionCompiler::LoadAddress(Reg reg, const void* address) {
  code_.Emit(Opcode::kLoadAddress, reg, 0, 0, 0, static_cast<int32_t>(code_.Pointer(address)));
}

uint32_t FunctionCompiler::StringConstant(std::string_view text) {
  uint64_t words[] = {reinterpret_cast<uint64_t>(program_.InternString(text)), text.size()};
  return code_.Words(words);
}

namespace {

uint64_t FloatBits(const Constant& constant, bool is_single) {
  return is_single ? runtime::WriteFloat32(constant.FloatValue())
                   : runtime::WriteFloat64(constant.DoubleValue());
}

}  // namespace

// The canonical word of a constant of a type with one slot.
uint64_t FunctionCompiler::ConstantWord(const Constant& constant, types::Type* type) {
  Number number = NumberOf(type);
  switch (number) {
    case Number::kNone:
      if (types::IsBoolean(type)) return constant.BoolValue() ? 1 : 0;
      return constant.ToInt().Uint64Bits();  // an unsafe.Pointer
    case Number::kF32:
      return FloatBits(constant.ToFloat(), true);
    case Number::kF64:
      return FloatBits(constant.ToFloat(), false);
    case Number::kC64: {
      Constant value = constant.ToComplex();
      return FloatBits(value.Real().ToFloat(), true) | FloatBits(value.Imag().ToFloat(), true)
                                                           << 32;
    }
    default:
      return constant.ToInt().Uint64Bits();
  }
}

void FunctionCompiler::LoadText(Reg reg, std::string_view text) {
  if (text.empty()) {
    code_.Emit(Opcode::kZero, reg, 0, 2);
  } else {
    code_.Emit(Opcode::kLoadString, reg, 0, 0, 0, static_cast<int32_t>(StringConstant(text)));
  }
}

void FunctionCompiler::ConstantInto(const Constant& constant, types::Type* type, Target target) {
  if (types::IsString(type)) {
    LoadText(target.reg, constant.StringValue());
    return;
  }
  if (NumberOf(type) == Number::kC128) {
    Constant value = constant.ToComplex();
    LoadInt(target.reg, static_cast<int64_t>(FloatBits(value.Real().ToFloat(), false)));
    LoadInt(target.reg + 1, static_cast<int64_t>(FloatBits(value.Imag().ToFloat(), false)));
    return;
  }
  if (ShapeOf(type).access == Access::kPointer) {
    uint64_t word = ConstantWord(constant, type);
    if (word == 0) {
      code_.Emit(Opcode::kLoadNil, target.reg);
    } else {
      LoadAddress(target.reg, reinterpret_cast<const void*>(word));
    }
    return;
  }
  LoadInt(target.reg, static_cast<int64_t>(ConstantWord(constant, type)));
}

std::optional<int32_t> FunctionCompiler::SmallConstant(const ast::Expr* expr) {
  const Constant* constant = ConstantOf(expr);
  if (constant == nullptr) return FoldedConstant(expr);
  types::Type* type = TypeOf(expr);
  if (types::IsString(type) || types::IsBoolean(type)) return std::nullopt;
  Number number = NumberOf(type);
  if (number != Number::kNone && !IsIntegerNumber(number)) return std::nullopt;
  Constant whole = constant->ToInt();
  auto value = whole.Int64Value();
  if (!value || *value != static_cast<int32_t>(*value)) return std::nullopt;
  return static_cast<int32_t>(*value);
}

// A parameter of an inlined body whose argument is a constant, and small sums and conversions of
// such: `x<<k | x>>(64-k)` is then a rotation by k. What the checker finds wrong with constants
// (indices, divisors) is no error here: those are looked at as any number.
std::optional<int32_t> FunctionCompiler::FoldedConstant(const ast::Expr* expr) {
  if (inlined_ == nullptr) return std::nullopt;
  constexpr int64_t kMostOfAnyType = 127;
  auto of_any_type = [](int64_t value) -> std::optional<int32_t> {
    if (value < 0 || value > kMostOfAnyType) return std::nullopt;
    return static_cast<int32_t>(value);
  };
  expr = ast::Unparen(expr);
  if (auto* ident = expr->TryAs<ast::Ident>()) {
    auto* var = types::As<types::Var>(info_->ObjectOf(ident));
    auto found = var == nullptr ? variables_.end() : variables_.find(var);
    if (found == variables_.end() || found->second.storage != Storage::kConstant) {
      return std::nullopt;
    }
    auto value = static_cast<int64_t>(found->second.word);
    if (value != static_cast<int32_t>(value)) return std::nullopt;
    return static_cast<int32_t>(value);
  }
  if (auto* binary = expr->TryAs<ast::BinaryExpr>()) {
    bool is_sum = binary->op == lexer::Token::kAdd || binary->op == lexer::Token::kSub;
    if (!is_sum || !IsIntegerNumber(NumberOf(TypeOf(binary)))) return std::nullopt;
    std::optional<int32_t> x = SmallConstant(binary->x);
    std::optional<int32_t> y = x ? SmallConstant(binary->y) : std::nullopt;
    if (!y) return std::nullopt;
    return of_any_type(binary->op == lexer::Token::kAdd ? int64_t{*x} + *y : int64_t{*x} - *y);
  }
  auto* call = expr->TryAs<ast::CallExpr>();
  if (call == nullptr || call->args.size() != 1 || !IsConversion(call) ||
      !IsIntegerNumber(NumberOf(TypeOf(call))) ||
      !IsIntegerNumber(NumberOf(TypeOf(call->args[0])))) {
    return std::nullopt;
  }
  std::optional<int32_t> x = SmallConstant(call->args[0]);
  return x ? of_any_type(*x) : std::nullopt;
}

Operand FunctionCompiler::ConstantOperand(uint64_t word) {
  constexpr size_t kMostLoopConstants = 12;
  if (loop_depth_ > 0) {
    auto found = loop_constants_.find(word);
    if (found != loop_constants_.end()) return Operand::Borrowed(found->second);
    if (loop_constants_.size() < kMostLoopConstants) {
      // A slot of its own: one that was given back may be written before the loop begins.
      Reg reg = registers_.AllocateBlock({0});
      loop_constants_[word] = reg;
      code_.LoadAtEntry(reg, word);
      return Operand::Borrowed(reg);
    }
  }
  Operand result = TemporaryWord();
  LoadInt(result.reg(), static_cast<int64_t>(word));
  return result;
}

Operand FunctionCompiler::CellAddress(const void* cell) {
  constexpr size_t kMostLoopAddresses = 12;
  if (loop_depth_ > 0) {
    auto found = loop_addresses_.find(cell);
    if (found != loop_addresses_.end()) return Operand::Borrowed(found->second);
    if (loop_addresses_.size() < kMostLoopAddresses) {
      Reg reg = registers_.AllocateBlock({1});
      loop_addresses_[cell] = reg;
      code_.LoadAddressAtEntry(reg, cell);
      return Operand::Borrowed(reg);
    }
  }
  Operand result = TemporaryPointer();
  LoadAddress(result.reg(), cell);
  return result;
}

std::optional<Operand> FunctionCompiler::ConstantInPlace(const ast::Expr* expr, types::Type* type) {
  const Constant* constant = ConstantOf(expr);
  if (constant == nullptr || NeedsInterface(TypeOf(expr), type)) return std::nullopt;
  types::Type* from = TypeOf(expr);
  if (!types::IsUntyped(from)) type = from;
  if (ShapeOf(type).pattern != kWord || types::IsString(type)) return std::nullopt;
  return ConstantOperand(ConstantWord(*constant, type));
}

bool FunctionCompiler::ConstantToInterface(const ast::Expr* expr, Target target) {
  const Constant* constant = ConstantOf(expr);
  if (constant == nullptr) return false;
  types::Type* type = types::DefaultType(program_.universe(), TypeOf(expr));
  const Shape& shape = ShapeOf(type);
  if (shape.access == Access::kPointer) return false;
  std::string bytes(static_cast<size_t>(shape.size), '\0');
  if (types::IsString(type)) {
    const std::string& text = constant->StringValue();
    runtime::StringValue value{text.empty() ? nullptr : program_.InternString(text),
                               static_cast<int64_t>(text.size())};
    std::memcpy(bytes.data(), &value, sizeof value);
  } else if (NumberOf(type) == Number::kC128) {
    Constant value = constant->ToComplex();
    uint64_t words[] = {FloatBits(value.Real().ToFloat(), false),
                        FloatBits(value.Imag().ToFloat(), false)};
    std::memcpy(bytes.data(), words, sizeof words);
  } else {
    uint64_t word = ConstantWord(*constant, type);
    std::memcpy(bytes.data(), &word, bytes.size());
  }
  code_.Emit(Opcode::kLoadType, target.reg, 0, 0, 0, static_cast<int32_t>(TypeConstant(type)));
  LoadAddress(target.reg + 1, program_.StaticValue(type, bytes));
  return true;
}

}  // namespace goknot::compiler

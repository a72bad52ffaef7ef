// Conversions T(x), values into and out of interfaces, type assertions.
//
// Source: the Go specification, "Conversions", "Type assertions". Tests:
// tests/programs/conversions/.
#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

bool IsFloatNumber(Number n) { return n == Number::kF32 || n == Number::kF64; }
bool IsComplexNumber(Number n) { return n == Number::kC64 || n == Number::kC128; }

// Does every canonical value of `from` have the same word in `to`?
bool KeepsWord(Number from, Number to) {
  if (BitsOf(to) == 64 || from == to) return true;
  if (IsSignedNumber(from) == IsSignedNumber(to)) return BitsOf(from) <= BitsOf(to);
  return !IsSignedNumber(from) && BitsOf(from) < BitsOf(to);
}

bool IsPointerLike(types::Type* type) {
  return types::IsUnsafePointer(type) || types::UnderAs<types::Pointer>(type) != nullptr;
}

}  // namespace

bool FunctionCompiler::IsRepresentationChange(types::Type* from, types::Type* to) {
  Number a = NumberOf(from);
  Number b = NumberOf(to);
  if (a != Number::kNone && b != Number::kNone) {
    if (IsIntegerNumber(a) && IsIntegerNumber(b)) return !KeepsWord(a, b);
    return a != b;
  }
  if (types::IsString(to)) return !types::IsString(from);
  if (types::IsString(from)) return true;
  if (types::IsUnsafePointer(to)) return a != Number::kNone;
  if (b != Number::kNone) return IsPointerLike(from);
  return types::UnderAs<types::Slice>(from) != nullptr &&
         types::UnderAs<types::Slice>(to) == nullptr;
}

void FunctionCompiler::ConversionInto(const ast::Expr* x, types::Type* to, Target target) {
  types::Type* from = TypeOf(x);
  if (info_->ModeOf(x) == types::Mode::kNil || NeedsInterface(from, to)) {
    Into(x, to, target);
    return;
  }
  // To a type parameter: the result is no constant, but exact whatever type the constant had.
  const types::Constant* constant = ConstantOf(x);
  if (constant != nullptr && NumberOf(from) != Number::kNone && NumberOf(to) != Number::kNone) {
    ConstantInto(*constant, to, target);
    return;
  }
  if (types::IsUntyped(from) || !IsRepresentationChange(from, to)) {
    if (ConstantOf(x) != nullptr) {
      ConstantInto(*ConstantOf(x), to, target);
    } else {
      ValueInto(x, target);
    }
    return;
  }
  if (types::UnderAs<types::Slice>(to) != nullptr) {  // from a string
    Operand text = Value(x);
    bool bytes = ShapeOf(types::UnderAs<types::Slice>(to)->elem).size == 1;
    code_.Emit(bytes ? Opcode::kStringToBytes : Opcode::kStringToRunes, target.reg, text.reg());
    return;
  }
  Operand value = Value(x);
  if (types::IsString(to)) {
    if (auto* slice = types::UnderAs<types::Slice>(from)) {
      bool bytes = ShapeOf(slice->elem).size == 1;
      code_.Emit(bytes ? Opcode::kBytesToString : Opcode::kRunesToString, target.reg, value.reg());
    } else {
      // A uint64 beyond int64 is no code point, and neither is the negative number its word says.
      code_.Emit(Opcode::kRuneToString, target.reg, value.reg());
    }
    return;
  }
  if (types::UnderAs<types::Slice>(from) != nullptr) {  // to an array or a pointer to one
    At at(*this, ast::Unparen(x)->pos);
    auto* pointer = types::UnderAs<types::Pointer>(to);
    types::Type* array = pointer == nullptr ? to : pointer->elem;
    int32_t constant = static_cast<int32_t>(TypeConstant(array));
    if (pointer != nullptr) {
      code_.Emit(Opcode::kSliceToArray, target.reg, value.reg(), 0, 0, constant);
      return;
    }
    Operand address = TemporaryPointer();
    code_.Emit(Opcode::kSliceToArray, address.reg(), value.reg(), 0, 0, constant);
    if (ShapeOf(array).size == 0) return;
    Location place = Dereference(std::move(address), array);
    LoadInto(place, target);
    return;
  }
  if (types::IsUnsafePointer(to)) {
    code_.Emit(Opcode::kWordToPointer, target.reg, value.reg());
    return;
  }
  if (IsPointerLike(from)) {
    code_.Emit(Opcode::kPointerToWord, target.reg, value.reg());
    return;
  }
  NumberConversion(NumberOf(from), NumberOf(to), value.reg(), target);
}

const ast::Expr* FunctionCompiler::BytesOfText(const ast::Expr* expr) {
  auto* call = ast::Unparen(expr)->TryAs<ast::CallExpr>();
  if (call == nullptr || !IsConversion(call) || !types::IsString(TypeOf(call))) return nullptr;
  auto* slice = types::UnderAs<types::Slice>(TypeOf(call->args[0]));
  return slice != nullptr && ShapeOf(slice->elem).size == 1 ? call->args[0] : nullptr;
}

const ast::Expr* FunctionCompiler::TextOfBytes(const ast::Expr* expr) {
  auto* call = ast::Unparen(expr)->TryAs<ast::CallExpr>();
  if (call == nullptr || !IsConversion(call) || !types::IsString(TypeOf(call->args[0]))) {
    return nullptr;
  }
  auto* slice = types::UnderAs<types::Slice>(TypeOf(call));
  return slice != nullptr && ShapeOf(slice->elem).size == 1 ? call->args[0] : nullptr;
}

void FunctionCompiler::ReadBytesAsText(const ast::Expr* bytes, Reg text) {
  Operand slice = Value(bytes);
  Move(text, slice.reg(), 1);
  code_.Emit(Opcode::kSliceLen, text + 1, slice.reg());
}

Operand FunctionCompiler::ValueToRead(const ast::Expr* expr, types::Type* type) {
  const ast::Expr* bytes = types::IsString(type) ? BytesOfText(expr) : nullptr;
  if (bytes == nullptr) return ValueAs(expr, type);
  Operand text = Temporary(type);
  ReadBytesAsText(bytes, text.reg());
  return text;
}

void FunctionCompiler::NumberConversion(Number from, Number to, Reg x, Target target) {
  Reg reg = target.reg;
  if (IsComplexNumber(from)) {
    code_.Emit(to == Number::kC128 ? Opcode::kC64ToC128 : Opcode::kC128ToC64, reg, x);
    return;
  }
  if (IsFloatNumber(from)) {
    if (IsFloatNumber(to)) {
      code_.Emit(to == Number::kF64 ? Opcode::kF32ToF64 : Opcode::kF64ToF32, reg, x);
      return;
    }
    Operand wide;
    if (from == Number::kF32) {
      wide = TemporaryWord();
      code_.Emit(Opcode::kF32ToF64, wide.reg(), x);
      x = wide.reg();
    }
    // What is out of range becomes what gc's instructions on amd64 make of it: types up to 16 bits
    // and int32 go through a 32-bit conversion.
    bool through_32 = to != Number::kU32 && BitsOf(to) <= 32;
    code_.Emit(to == Number::kU64 ? Opcode::kF64ToU64
               : through_32       ? Opcode::kF64ToI32
                                  : Opcode::kF64ToI64,
               reg, x);
    ExtendTo(to, reg);
    return;
  }
  if (IsFloatNumber(to)) {
    bool is_unsigned = from == Number::kU64;
    if (to == Number::kF64) {
      code_.Emit(is_unsigned ? Opcode::kU64ToF64 : Opcode::kI64ToF64, reg, x);
    } else {
      code_.Emit(is_unsigned ? Opcode::kU64ToF32 : Opcode::kI64ToF32, reg, x);
    }
    return;
  }
  // Integers: the word is extended as the new type wants it.
  switch (to) {
    case Number::kI8:
      code_.Emit(Opcode::kExtendI8, reg, x);
      break;
    case Number::kI16:
      code_.Emit(Opcode::kExtendI16, reg, x);
      break;
    case Number::kI32:
      code_.Emit(Opcode::kExtendI32, reg, x);
      break;
    case Number::kU8:
      code_.Emit(Opcode::kExtendU8, reg, x);
      break;
    case Number::kU16:
      code_.Emit(Opcode::kExtendU16, reg, x);
      break;
    case Number::kU32:
      code_.Emit(Opcode::kExtendU32, reg, x);
      break;
    default:
      Move(reg, x, 1);
      break;
  }
}

void FunctionCompiler::InterfaceInto(Reg from, types::Type* from_type, Target target) {
  from_type = types::DefaultType(program_.universe(), from_type);
  const runtime::TypeDescriptor* descriptor = program_.descriptors().Of(from_type);
  int32_t constant = static_cast<int32_t>(TypeConstant(from_type));
  if (descriptor->Has(runtime::kTypePointerShaped)) {
    // The value is the data word.
    Move(target.reg + 1, from, 1);
    code_.Emit(Opcode::kLoadType, target.reg, 0, 0, 0, constant);
    return;
  }
  code_.Emit(Opcode::kMakeInterface, target.reg, from, 0, 0, constant);
}

void FunctionCompiler::ExtractInto(Reg interface, types::Type* type, Target target) {
  const runtime::TypeDescriptor* descriptor = program_.descriptors().Of(type);
  if (descriptor->Has(runtime::kTypePointerShaped)) {
    Move(target.reg, interface + 1, 1);
    return;
  }
  if (ShapeOf(type).slots() == 0) return;
  Location box = Dereference(Operand::Borrowed(interface + 1), type);
  LoadInto(box, target);
}

void FunctionCompiler::AssertInto(const ast::TypeAssertExpr* assertion, Target target) {
  types::Type* type = TypeOf(assertion->type);
  Operand x = Value(assertion->x);
  At at(*this, assertion->pos);
  uint32_t constant = TypeConstant(type);
  if (types::IsInterface(type)) {
    code_.Emit(Opcode::kAssertInterface, target.reg, x.reg(), 0, 0, static_cast<int32_t>(constant));
    return;
  }
  code_.Emit(Opcode::kAssertType, x.reg(), TypeConstant(TypeOf(assertion->x)), 0, 0,
             static_cast<int32_t>(constant));
  ExtractInto(x.reg(), type, target);
}

}  // namespace goknot::compiler

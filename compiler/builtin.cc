// Calls of the built-in functions, those of package unsafe included.
//
// Source: the Go specification, "Built-in functions", "Package unsafe". Tests:
// tests/programs/builtins/.
#include <algorithm>
#include <cstdint>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using types::BuiltinId;

namespace {

Opcode AppendOpcode(Access access) {
  switch (access) {
    case Access::kI8:
    case Access::kU8:
      return Opcode::kAppend8;
    case Access::kI16:
    case Access::kU16:
      return Opcode::kAppend16;
    case Access::kI32:
    case Access::kU32:
      return Opcode::kAppend32;
    case Access::k64:
      return Opcode::kAppend64;
    case Access::kPointer:
      return Opcode::kAppendPointer;
    case Access::kString:
      return Opcode::kAppendString;
    case Access::kSlice:
      return Opcode::kAppendSliceElement;
    case Access::kInterface:
      return Opcode::kAppendInterface;
    case Access::kComplex:
    case Access::kValue:
      return Opcode::kAppendValue;
  }
  UNREACHABLE();
}

std::vector<Reg> RegsOf(std::span<const Operand> operands) {
  std::vector<Reg> regs;
  for (const Operand& operand : operands) regs.push_back(operand.reg());
  return regs;
}

}  // namespace

// real and imag of a complex128 are slots of it.
Operand FunctionCompiler::BuiltinValue(const ast::CallExpr* call, BuiltinId id) {
  DCHECK(id == BuiltinId::kReal || id == BuiltinId::kImag);
  types::Type* type = TypeOf(call->args[0]);
  Operand value = Value(call->args[0]);
  if (NumberOf(type) == Number::kC128) {
    return std::move(value).Advanced(id == BuiltinId::kImag ? 1 : 0);
  }
  Operand part = TemporaryWord();
  code_.Emit(Opcode::kFieldU32, part.reg(), value.reg(), id == BuiltinId::kImag ? 4 : 0);
  return part;
}

void FunctionCompiler::BuiltinInto(const ast::CallExpr* call, BuiltinId id, Target target) {
  At at(*this, call->pos);
  if (types::Tuple* tuple = TupleArgument(call)) {
    BuiltinOfTupleInto(call, tuple, id, target);
    return;
  }
  switch (id) {
    case BuiltinId::kAppend:
      AppendInto(call, target);
      return;
    case BuiltinId::kLen:
      LengthInto(call, /*capacity=*/false, target);
      return;
    case BuiltinId::kCap:
      LengthInto(call, /*capacity=*/true, target);
      return;
    case BuiltinId::kMake:
      MakeInto(call, target);
      return;
    case BuiltinId::kMin:
      MinMaxInto(call, /*is_max=*/false, target);
      return;
    case BuiltinId::kMax:
      MinMaxInto(call, /*is_max=*/true, target);
      return;
    case BuiltinId::kRecover:
      code_.Emit(Opcode::kRecover, target.reg);
      return;
    case BuiltinId::kReal:
    case BuiltinId::kImag: {
      Operand part = BuiltinValue(call, id);
      Move(target.reg, part.reg(), 1);
      return;
    }
    case BuiltinId::kComplex:
      ComplexInto(call, target);
      return;
    case BuiltinId::kCopy:
      CopyInto(call, target);
      return;
    case BuiltinId::kNew: {
      const ast::Expr* argument = call->args[0];
      types::Type* type = types::UnderAs<types::Pointer>(TypeOf(call))->elem;
      auto constant = static_cast<int32_t>(TypeConstant(type));
      uint32_t site = SiteConstant(call->pos, object_name_);
      if (info_->ModeOf(argument) == types::Mode::kType) {
        Make(target, type, site);
      } else {
        Operand value = ValueAs(argument, type);
        code_.Emit(Opcode::kNewBox, target.reg, value.reg(), site, 0, constant);
      }
      return;
    }
    default:
      UnsafeInto(call, id, target);
      return;
  }
}

// ---- f(g()) with several results ----------------------------------------------------------------

types::Tuple* FunctionCompiler::TupleArgument(const ast::CallExpr* call) {
  return call->args.size() == 1 ? types::Exactly<types::Tuple>(TypeOf(call->args[0])) : nullptr;
}

// The parts of a tuple that lies from `reg`, converted to `operand_types`.
std::vector<Operand> FunctionCompiler::TupleOperands(types::Tuple* tuple, Reg reg,
                                                     std::span<types::Type* const> operand_types) {
  std::vector<Operand> operands;
  for (size_t i = 0; i < tuple->vars.size(); ++i) {
    types::Type* type = tuple->vars[i]->type;
    operands.push_back(Converted(Operand::Borrowed(reg), type, operand_types[i]));
    reg += ShapeOf(type).slots();
  }
  return operands;
}

void FunctionCompiler::BuiltinOfTupleInto(const ast::CallExpr* call, types::Tuple* tuple,
                                          BuiltinId id, Target target) {
  std::vector<types::Type*> operand_types;
  for (const types::Var* var : tuple->vars) operand_types.push_back(var->type);
  types::Type* type = TypeOf(call);
  if (id == BuiltinId::kAppend) {
    std::fill(operand_types.begin() + 1, operand_types.end(),
              types::UnderAs<types::Slice>(type)->elem);
  }
  Operand values = Value(call->args[0]);
  std::vector<Operand> operands = TupleOperands(tuple, values.reg(), operand_types);
  std::vector<Reg> regs = RegsOf(operands);
  switch (id) {
    case BuiltinId::kAppend: {
      auto* slice = types::UnderAs<types::Slice>(type);
      Operand added = Operand::Local(registers_, kStringPattern);
      SliceFromValues(
          slice, static_cast<uint32_t>(regs.size() - 1),
          [&](uint32_t i, Location& place) { Store(place, regs[i + 1]); }, Fresh(added.reg()));
      code_.Emit(Opcode::kAppendSlice, target.reg, regs[0], added.reg(), 0,
                 static_cast<int32_t>(TypeConstant(slice->elem)));
      return;
    }
    case BuiltinId::kComplex:
      ComplexOf(NumberOf(type) == Number::kC128, regs[0], regs[1], target);
      return;
    case BuiltinId::kCopy:
      CopyValues(operand_types[0], operand_types[1], regs[0], regs[1], target);
      return;
    case BuiltinId::kMin:
    case BuiltinId::kMax:
      MinMaxOf(type, regs, id == BuiltinId::kMax, target);
      return;
    default:
      UnsafeOf(id, type, regs[0], regs[1], target);
      return;
  }
}

// ---- append, copy -------------------------------------------------------------------------------

void FunctionCompiler::AppendElement(types::Type* elem, Reg slice, Reg value, Reg to) {
  code_.Emit(AppendOpcode(ShapeOf(elem).access), to, slice, value, 0,
             static_cast<int32_t>(TypeConstant(elem)));
}

void FunctionCompiler::AppendInto(const ast::CallExpr* call, Target target) {
  types::Type* type = TypeOf(call);
  auto* slice_type = types::UnderAs<types::Slice>(type);
  auto values = call->args.subspan(1);
  if (values.empty()) {
    Into(call->args[0], type, target);
    return;
  }
  // The slice is read after values that have effects, as gc does: append(s, f()) sees what f did to
  // s.
  bool effects = false;
  for (const ast::Expr* value : values) effects = effects || HasEffects(value);
  bool slice_last = effects && OrderIn(call->args[0]) == Order::kFree;
  Operand slice;
  if (!slice_last) slice = ValueAs(call->args[0], type);
  Operand value;
  enum class What : uint8_t { kNothing, kElement, kSlice, kBytes } what;
  if (call->has_dots) {
    types::Type* rest_type = TypeOf(values[0]);
    if (info_->ModeOf(values[0]) == types::Mode::kNil) {
      what = What::kNothing;
    } else if (types::IsString(rest_type)) {
      value = ValueAs(values[0], basic(types::BasicKind::kString));
      what = What::kBytes;
    } else {
      value = Value(values[0]);
      what = What::kSlice;
    }
  } else if (values.size() == 1) {
    value = ValueAs(values[0], slice_type->elem);
    what = What::kElement;
  } else {
    // The array grows once for all of them: capacities are those that Go programs see.
    value = Operand::Local(registers_, kStringPattern);
    VariadicInto(slice_type, values, Fresh(value.reg()));
    what = What::kSlice;
  }
  if (slice_last) slice = ValueAs(call->args[0], type);
  At at(*this, call->pos);
  switch (what) {
    case What::kNothing:
      Move(target.reg, slice.reg(), 2);
      return;
    case What::kElement:
      AppendElement(slice_type->elem, slice.reg(), value.reg(), target.reg);
      return;
    case What::kBytes:
      code_.Emit(Opcode::kAppendBytes, target.reg, slice.reg(), value.reg());
      return;
    case What::kSlice:
      code_.Emit(Opcode::kAppendSlice, target.reg, slice.reg(), value.reg(), 0,
                 static_cast<int32_t>(TypeConstant(slice_type->elem)));
      return;
  }
}

void FunctionCompiler::CopyInto(const ast::CallExpr* call, Target target) {
  types::Type* to_type = TypeOf(call->args[0]);
  types::Type* from_type = TypeOf(call->args[1]);
  Operand to = Value(call->args[0]);
  if (HasEffects(call->args[1])) to = Owned(std::move(to), to_type);
  Operand from = ValueAs(call->args[1], types::DefaultType(program_.universe(), from_type));
  CopyValues(to_type, from_type, to.reg(), from.reg(), target);
}

void FunctionCompiler::CopyValues(types::Type* to_type, types::Type* from_type, Reg to, Reg from,
                                  Target target) {
  if (types::IsString(from_type)) {
    code_.Emit(Opcode::kCopyString, target.reg, to, from);
    return;
  }
  types::Type* elem = types::UnderAs<types::Slice>(to_type)->elem;
  code_.Emit(Opcode::kCopySlice, target.reg, to, from, 0, static_cast<int32_t>(TypeConstant(elem)));
}

// ---- len, cap, make -----------------------------------------------------------------------------

void FunctionCompiler::LengthInto(const ast::CallExpr* call, bool capacity, Target target) {
  const ast::Expr* argument = call->args[0];
  types::Type* type = TypeOf(argument);
  types::Array* array = types::UnderAs<types::Array>(type);
  if (auto* pointer = types::UnderAs<types::Pointer>(type)) {
    array = types::UnderAs<types::Array>(pointer->elem);
  }
  if (array != nullptr) {  // not constant: the argument has effects or is of a type parameter
    Operand value = Value(argument);
    LoadInt(target.reg, array->length);
    return;
  }
  Operand value = ValueOrHeld(argument);
  if (types::IsString(type)) {
    Move(target.reg, value.reg() + 1, 1);
  } else if (types::UnderAs<types::Slice>(type) != nullptr) {
    code_.Emit(capacity ? Opcode::kSliceCap : Opcode::kSliceLen, target.reg, value.reg());
  } else if (types::UnderAs<types::Map>(type) != nullptr) {
    code_.Emit(Opcode::kMapLen, target.reg, value.reg());
  } else {
    code_.Emit(capacity ? Opcode::kChannelCap : Opcode::kChannelLen, target.reg, value.reg());
  }
}

void FunctionCompiler::MakeInto(const ast::CallExpr* call, Target target) {
  types::Type* type = TypeOf(call);
  Operand size;
  Operand capacity;
  if (call->args.size() > 1) {
    size = IndexOperand(call->args[1]);
    if (call->args.size() > 2 && HasEffects(call->args[2])) {
      size = Owned(std::move(size), basic(types::BasicKind::kInt));
    }
  } else {
    size = TemporaryWord();
    LoadInt(size.reg(), 0);
  }
  if (auto* slice = types::UnderAs<types::Slice>(type)) {
    if (call->args.size() > 2) capacity = IndexOperand(call->args[2]);
    Reg capacity_reg = call->args.size() > 2 ? capacity.reg() : size.reg();
    code_.Emit(Opcode::kMakeSlice, target.reg, size.reg(), capacity_reg, 0,
               static_cast<int32_t>(TypeConstant(slice->elem)));
  } else if (types::UnderAs<types::Map>(type) != nullptr) {
    code_.Emit(Opcode::kMakeMap, target.reg, size.reg(), 0, 0,
               static_cast<int32_t>(TypeConstant(type)));
  } else {
    code_.Emit(Opcode::kMakeChannel, target.reg, size.reg(), SiteConstant(call->pos, object_name_),
               0, static_cast<int32_t>(TypeConstant(type)));
  }
}

// ---- min, max, complex --------------------------------------------------------------------------

void FunctionCompiler::MinMaxInto(const ast::CallExpr* call, bool is_max, Target target) {
  types::Type* type = TypeOf(call);
  std::vector<const ast::Expr*> list(call->args.begin(), call->args.end());
  std::vector<Operand> values(list.size());
  for (size_t i : EvaluationOrder(list)) {
    values[i] = ValueAs(list[i], type);
    if (HasEffects(list[i])) values[i] = Owned(std::move(values[i]), type);
  }
  MinMaxOf(type, RegsOf(values), is_max, target);
}

namespace {

// kNop: there is no such instruction.
Opcode MinMaxOpcode(Number number, bool is_max) {
  if (number == Number::kF64) return is_max ? Opcode::kMaxF64 : Opcode::kMinF64;
  if (number == Number::kF32) return is_max ? Opcode::kMaxF32 : Opcode::kMinF32;
  if (IsSignedNumber(number)) return is_max ? Opcode::kMax : Opcode::kMin;
  if (IsIntegerNumber(number)) return is_max ? Opcode::kMaxU : Opcode::kMinU;
  return Opcode::kNop;
}

}  // namespace

void FunctionCompiler::MinMaxOf(types::Type* type, std::span<const Reg> values, bool is_max,
                                Target target) {
  Number number = NumberOf(type);
  if (Opcode opcode = MinMaxOpcode(number, is_max); opcode != Opcode::kNop) {
    Reg best = values[0];
    Operand between;
    for (size_t i = 1; i < values.size(); ++i) {
      const bool is_last = i + 1 == values.size();
      if (!is_last && between.reg() == kNoReg) between = TemporaryWord();
      Reg to = is_last ? target.reg : between.reg();
      code_.Emit(opcode, to, best, values[i]);
      best = to;
    }
    if (values.size() == 1) Move(target.reg, best, 1);
    return;
  }
  uint32_t slots = ShapeOf(type).slots();
  Operand best = Temporary(type);
  Move(best.reg(), values[0], slots);
  for (size_t i = 1; i < values.size(); ++i) {
    Reg value = values[i];
    Operand better = TemporaryWord();
    CompareInto(is_max ? lexer::Token::kGreater : lexer::Token::kLess, type, value, best.reg(),
                Fresh(better.reg()));
    Label keep = code_.NewLabel();
    code_.EmitJump(Opcode::kJumpIfNot, keep, better.reg());
    Move(best.reg(), value, slots);
    code_.Bind(keep);
  }
  Move(target.reg, best.reg(), slots);
}

void FunctionCompiler::ComplexInto(const ast::CallExpr* call, Target target) {
  bool wide = NumberOf(TypeOf(call)) == Number::kC128;
  types::Type* part = basic(wide ? types::BasicKind::kFloat64 : types::BasicKind::kFloat32);
  std::vector<const ast::Expr*> list(call->args.begin(), call->args.end());
  Operand parts[2] = {TemporaryWord(), TemporaryWord()};
  for (size_t i : EvaluationOrder(list)) Into(list[i], part, Fresh(parts[i].reg()));
  ComplexOf(wide, parts[0].reg(), parts[1].reg(), target);
}

// The registers of the parts are given up.
void FunctionCompiler::ComplexOf(bool wide, Reg real, Reg imaginary, Target target) {
  if (wide) {
    Move(target.reg, real, 1);
    Move(target.reg + 1, imaginary, 1);
  } else {
    code_.Emit(Opcode::kSetField32, real, imaginary, 4);
    Move(target.reg, real, 1);
  }
}

// ---- statements: close, clear, delete, panic, print, println, copy, recover ---------------------

std::vector<types::Type*> FunctionCompiler::BuiltinOperandTypes(const ast::CallExpr* call,
                                                                BuiltinId id) {
  std::vector<types::Type*> operand_types;
  if (types::Tuple* tuple = TupleArgument(call)) {
    for (const types::Var* var : tuple->vars) operand_types.push_back(var->type);
  } else {
    for (const ast::Expr* argument : call->args) {
      operand_types.push_back(types::DefaultType(program_.universe(), TypeOf(argument)));
    }
  }
  if (id == BuiltinId::kDelete) {
    operand_types[1] = types::UnderAs<types::Map>(operand_types[0])->key;
  }
  if (id == BuiltinId::kPanic) operand_types[0] = program_.universe().empty_interface();
  return operand_types;
}

void FunctionCompiler::BuiltinStatement(const ast::CallExpr* call, BuiltinId id) {
  At at(*this, call->pos);
  std::vector<types::Type*> operand_types = BuiltinOperandTypes(call, id);
  if (types::Tuple* tuple = TupleArgument(call)) {
    Operand values = Value(call->args[0]);
    std::vector<Operand> operands = TupleOperands(tuple, values.reg(), operand_types);
    BuiltinStatement(id, RegsOf(operands), operand_types);
    return;
  }
  std::vector<const ast::Expr*> list(call->args.begin(), call->args.end());
  std::vector<Operand> operands(list.size());
  for (size_t i : EvaluationOrder(list)) {
    operands[i] = ValueAs(list[i], operand_types[i]);
    if (list.size() > 1 && HasEffects(list[i])) {
      operands[i] = Owned(std::move(operands[i]), operand_types[i]);
    }
  }
  BuiltinStatement(id, RegsOf(operands), operand_types);
}

void FunctionCompiler::BuiltinStatement(BuiltinId id, std::span<const Reg> operands,
                                        std::span<types::Type* const> operand_types) {
  switch (id) {
    case BuiltinId::kClose:
      code_.Emit(Opcode::kClose, operands[0]);
      return;
    case BuiltinId::kPanic:
      code_.Emit(Opcode::kPanic, operands[0]);
      return;
    case BuiltinId::kRecover: {
      Operand dropped = Operand::Local(registers_, kInterfacePattern);
      code_.Emit(Opcode::kRecover, dropped.reg());
      return;
    }
    case BuiltinId::kDelete:
      code_.Emit(Opcode::kMapDelete, operands[0], operands[1], 0, 0,
                 static_cast<int32_t>(TypeConstant(operand_types[0])));
      return;
    case BuiltinId::kClear:
      if (auto* slice = types::UnderAs<types::Slice>(operand_types[0])) {
        code_.Emit(Opcode::kClearSlice, operands[0], 0, 0, 0,
                   static_cast<int32_t>(TypeConstant(slice->elem)));
      } else {
        code_.Emit(Opcode::kMapClear, operands[0], 0, 0, 0,
                   static_cast<int32_t>(TypeConstant(operand_types[0])));
      }
      return;
    case BuiltinId::kCopy: {
      Operand dropped = TemporaryWord();
      CopyValues(operand_types[0], operand_types[1], operands[0], operands[1],
                 Fresh(dropped.reg()));
      return;
    }
    case BuiltinId::kPrint:
    case BuiltinId::kPrintln: {
      bool is_line = id == BuiltinId::kPrintln;
      auto text = [&](std::string_view constant) {
        code_.Emit(Opcode::kPrintText, 0, 0, 0, 0, static_cast<int32_t>(StringConstant(constant)));
      };
      for (size_t i = 0; i < operands.size(); ++i) {
        if (is_line && i > 0) text(" ");
        code_.Emit(Opcode::kPrint, operands[i], 0, 0, 0,
                   static_cast<int32_t>(TypeConstant(operand_types[i])));
      }
      if (is_line) text("\n");
      return;
    }
    default:
      UNREACHABLE();
  }
}

// ---- package unsafe -----------------------------------------------------------------------------

// What Sizeof, Alignof and Offsetof say where it depends on type parameters: else they are
// constants. Their operand is not evaluated.
int64_t FunctionCompiler::SizeOf(const ast::CallExpr* call, BuiltinId id) {
  const ast::Expr* operand = ast::Unparen(call->args[0]);
  if (id == BuiltinId::kSizeof) return ShapeOf(TypeOf(operand)).size;
  if (id == BuiltinId::kAlignof) return ShapeOf(TypeOf(operand)).align;
  const types::Selection* selection = info_->SelectionOf(operand);
  types::Type* type = selection->receiver;
  int64_t offset = 0;
  for (int index : selection->index) {
    auto* structure = types::UnderAs<types::Struct>(type);
    offset += program_.shapes().OffsetsOf(structure)[static_cast<size_t>(index)];
    type = structure->fields[static_cast<size_t>(index)]->type;
  }
  return offset;
}

void FunctionCompiler::UnsafeInto(const ast::CallExpr* call, BuiltinId id, Target target) {
  if (id == BuiltinId::kSizeof || id == BuiltinId::kAlignof || id == BuiltinId::kOffsetof) {
    LoadInt(target.reg, SizeOf(call, id));
    return;
  }
  if (id == BuiltinId::kSliceData || id == BuiltinId::kStringData) {
    Operand value =
        ValueAs(call->args[0], types::DefaultType(program_.universe(), TypeOf(call->args[0])));
    Move(target.reg, value.reg(), 1);
    return;
  }
  Operand pointer = Owned(Value(call->args[0]), TypeOf(call->args[0]));
  Operand number = Owned(IndexOperand(call->args[1]), basic(types::BasicKind::kInt));
  UnsafeOf(id, TypeOf(call), pointer.reg(), number.reg(), target);
}

// unsafe.Add, Slice and String of a pointer and a distance or length; the result is of `type`.
void FunctionCompiler::UnsafeOf(BuiltinId id, types::Type* type, Reg pointer, Reg number,
                                Target target) {
  Operand word = TemporaryWord();
  if (id == BuiltinId::kAdd) {
    code_.Emit(Opcode::kPointerToWord, word.reg(), pointer);
    code_.Emit(Opcode::kAdd, word.reg(), word.reg(), number);
    code_.Emit(Opcode::kWordToPointer, target.reg, word.reg());
    return;
  }
  bool is_string = id == BuiltinId::kString;
  auto panic = [&](std::string_view message) {
    code_.Emit(Opcode::kPanicText, 0, 0, 0, 0, static_cast<int32_t>(StringConstant(message)));
  };
  std::string_view too_long = is_string ? "runtime error: unsafe.String: len out of range"
                                        : "runtime error: unsafe.Slice: len out of range";
  // A slice has at most 2^32-1 elements; a string's length is any non-negative int.
  code_.Emit(Opcode::kLoadWord, word.reg(), 0, 0, 0,
             static_cast<int32_t>(code_.Word(is_string ? INT64_MAX : UINT32_MAX)));
  Label in_range = code_.NewLabel();
  Label has_pointer = code_.NewLabel();
  Label good = code_.NewLabel();
  code_.EmitJump(Opcode::kJumpLeU, in_range, number, word.reg());
  panic(too_long);
  code_.Bind(in_range);
  code_.EmitJump(Opcode::kJumpNotNil, has_pointer, pointer);
  code_.EmitJump(Opcode::kJumpEqI, good, number);
  panic(is_string ? "runtime error: unsafe.String: ptr is nil and len is not zero"
                  : "runtime error: unsafe.Slice: ptr is nil and len is not zero");
  code_.Bind(has_pointer);
  // The memory ends within the address space.
  Operand bytes = TemporaryWord();
  int64_t size = is_string ? 1 : ShapeOf(types::UnderAs<types::Slice>(type)->elem).size;
  code_.Emit(Opcode::kMulI, bytes.reg(), number, 0, 0, static_cast<int32_t>(size));
  code_.Emit(Opcode::kPointerToWord, word.reg(), pointer);
  code_.Emit(Opcode::kNeg, word.reg(), word.reg());
  code_.EmitJump(Opcode::kJumpLeU, good, bytes.reg(), word.reg());
  panic(too_long);
  code_.Bind(good);
  Move(target.reg, pointer, 1);
  if (is_string) {
    Move(target.reg + 1, number, 1);
  } else {
    code_.Emit(Opcode::kShlI, word.reg(), number, 0, 0, 32);
    code_.Emit(Opcode::kOr, target.reg + 1, number, word.reg());
  }
}

}  // namespace goknot::compiler

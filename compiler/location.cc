// Locations: where a value is, and loading and storing it there.
//
// A variable in slots, a field of a struct that lies in slots, memory behind a pointer, an element
// of a slice, an entry of a map: whatever selects from a selection keeps one Location and moves it
// on, so that `p.a.b[3].c` is one instruction with one offset.
//
// Source: the Go specification, "Selectors", "Index expressions", "Address operators". Tests:
// tests/programs/assignments/, arrays/.
#include <algorithm>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using ast::Kind;
using lexer::Token;

namespace {

Opcode LoadOpcode(Access access) {
  switch (access) {
    case Access::kI8:
      return Opcode::kLoadI8;
    case Access::kI16:
      return Opcode::kLoadI16;
    case Access::kI32:
      return Opcode::kLoadI32;
    case Access::kU8:
      return Opcode::kLoadU8;
    case Access::kU16:
      return Opcode::kLoadU16;
    case Access::kU32:
      return Opcode::kLoadU32;
    case Access::k64:
      return Opcode::kLoad64;
    case Access::kPointer:
      return Opcode::kLoadPointer;
    case Access::kString:
      return Opcode::kLoadStringAt;
    case Access::kSlice:
      return Opcode::kLoadSlice;
    case Access::kInterface:
      return Opcode::kLoadInterface;
    case Access::kComplex:
      return Opcode::kLoadComplex;
    case Access::kValue:
      return Opcode::kLoadValue;
  }
  UNREACHABLE();
}

Opcode StoreOpcode(Access access) {
  switch (access) {
    case Access::kI8:
    case Access::kU8:
      return Opcode::kStore8;
    case Access::kI16:
    case Access::kU16:
      return Opcode::kStore16;
    case Access::kI32:
    case Access::kU32:
      return Opcode::kStore32;
    case Access::k64:
      return Opcode::kStore64;
    case Access::kPointer:
      return Opcode::kStorePointer;
    case Access::kString:
      return Opcode::kStoreString;
    case Access::kSlice:
      return Opcode::kStoreSlice;
    case Access::kInterface:
      return Opcode::kStoreInterface;
    case Access::kComplex:
      return Opcode::kStoreComplex;
    case Access::kValue:
      return Opcode::kStoreValue;
  }
  UNREACHABLE();
}

// Of an element of an array, joined with finding it; kNop: there is no such instruction.
Opcode ArrayOpcode(Access access) {
  switch (access) {
    case Access::kU8:
      return Opcode::kArrayU8;
    case Access::kI32:
      return Opcode::kArrayI32;
    case Access::kU32:
      return Opcode::kArrayU32;
    case Access::k64:
      return Opcode::kArray64;
    default:
      return Opcode::kNop;
  }
}

Opcode SetArrayOpcode(Access access) {
  switch (access) {
    case Access::kI8:
    case Access::kU8:
      return Opcode::kSetArray8;
    case Access::kI32:
    case Access::kU32:
      return Opcode::kSetArray32;
    case Access::k64:
      return Opcode::kSetArray64;
    default:
      return Opcode::kNop;
  }
}

// kNop: the element is reached through its address.
Opcode IndexOpcode(Access access) {
  switch (access) {
    case Access::kI8:
      return Opcode::kIndexI8;
    case Access::kI16:
      return Opcode::kIndexI16;
    case Access::kI32:
      return Opcode::kIndexI32;
    case Access::kU8:
      return Opcode::kIndexU8;
    case Access::kU16:
      return Opcode::kIndexU16;
    case Access::kU32:
      return Opcode::kIndexU32;
    case Access::k64:
      return Opcode::kIndex64;
    case Access::kPointer:
      return Opcode::kIndexPointer;
    case Access::kString:
      return Opcode::kIndexStringAt;
    case Access::kSlice:
      return Opcode::kIndexSlice;
    case Access::kInterface:
      return Opcode::kIndexInterface;
    case Access::kComplex:
    case Access::kValue:
      return Opcode::kNop;
  }
  UNREACHABLE();
}

// Of an element of a slice that is a field; kNop: there is no such instruction.
Opcode FieldIndexOpcode(Access access) {
  switch (access) {
    case Access::kU8:
      return Opcode::kFieldIndexU8;
    case Access::k64:
      return Opcode::kFieldIndex64;
    case Access::kPointer:
      return Opcode::kFieldIndexPointer;
    default:
      return Opcode::kNop;
  }
}

Opcode SetIndexOpcode(Access access) {
  switch (access) {
    case Access::kI8:
    case Access::kU8:
      return Opcode::kSetIndex8;
    case Access::kI16:
    case Access::kU16:
      return Opcode::kSetIndex16;
    case Access::kI32:
    case Access::kU32:
      return Opcode::kSetIndex32;
    case Access::k64:
      return Opcode::kSetIndex64;
    case Access::kPointer:
      return Opcode::kSetIndexPointer;
    case Access::kString:
      return Opcode::kSetIndexString;
    case Access::kSlice:
      return Opcode::kSetIndexSlice;
    case Access::kInterface:
      return Opcode::kSetIndexInterface;
    case Access::kComplex:
    case Access::kValue:
      return Opcode::kNop;
  }
  UNREACHABLE();
}

Opcode FieldOpcode(int64_t size, bool is_signed) {
  switch (size) {
    case 1:
      return is_signed ? Opcode::kFieldI8 : Opcode::kFieldU8;
    case 2:
      return is_signed ? Opcode::kFieldI16 : Opcode::kFieldU16;
    default:
      return is_signed ? Opcode::kFieldI32 : Opcode::kFieldU32;
  }
}

Opcode SetFieldOpcode(int64_t size) {
  switch (size) {
    case 1:
      return Opcode::kSetField8;
    case 2:
      return Opcode::kSetField16;
    default:
      return Opcode::kSetField32;
  }
}

// The largest power of two up to 4 that divides both.
int64_t ChunkOf(int64_t offset, int64_t left) {
  for (int64_t chunk : {4, 2}) {
    if (offset % chunk == 0 && left >= chunk) return chunk;
  }
  return 1;
}

}  // namespace

// ---- finding places -----------------------------------------------------------------------------

Location FunctionCompiler::LocateVariable(const types::Var* var) {
  Location location;
  location.type = TypeOf(var);
  if (var->is_global()) {
    location.kind = Location::Kind::kMemory;
    location.base = CellAddress(program_.CellOf(var));
    location.never_nil = true;
    return location;
  }
  auto found = variables_.find(var);
  CHECK(found != variables_.end());
  if (found->second.storage == Storage::kConstant) {
    return ValueLocation(ConstantOperand(found->second.word), location.type);
  }
  location.base = Operand::Borrowed(found->second.reg);
  if (found->second.storage == Storage::kSlots) {
    location.kind = Location::Kind::kSlots;
  } else if (found->second.storage == Storage::kFollowed) {
    // It is only followed: what is meant is what it points to.
    location.kind = Location::Kind::kSlots;
    location.type = types::UnderAs<types::Pointer>(location.type)->elem;
    location.offset = found->second.offset;
    location.packed = found->second.packed;
  } else {
    location.kind = Location::Kind::kMemory;
    location.never_nil = true;
    location.offset = found->second.offset;
  }
  return location;
}

Location FunctionCompiler::Dereference(Operand pointer, types::Type* elem) {
  Location location;
  location.kind = Location::Kind::kMemory;
  location.type = elem;
  location.base = std::move(pointer);
  location.pos = code_.position();
  return location;
}

// A value that was computed: in slots, or a box of its own.
Location FunctionCompiler::ValueLocation(Operand value, types::Type* type) {
  Location location;
  location.type = type;
  location.base = std::move(value);
  if (ShapeOf(type).boxed) {
    location.kind = Location::Kind::kMemory;
    location.never_nil = true;
  } else {
    location.kind = Location::Kind::kSlots;
  }
  return location;
}

Location FunctionCompiler::Locate(const ast::Expr* expr) {
  Location location;
  recursion_.Enter([&] { location = LocateRest(ast::Unparen(expr)); });
  return location;
}

Location FunctionCompiler::LocateRest(const ast::Expr* expr) {
  At at(*this, expr->pos);
  switch (expr->kind) {
    case Kind::kIdent: {
      // At a prompt it may be the last value.
      if (expr->As<ast::Ident>()->name.IsBlank() && info_->UseOf(expr) == nullptr)
        return Location();
      auto* var = types::As<types::Var>(info_->ObjectOf(expr));
      if (var != nullptr) return LocateVariable(var);
      break;
    }
    case Kind::kSelectorExpr: {
      const types::Selection* selection = info_->SelectionOf(expr);
      if (selection == nullptr) {
        auto* var = types::As<types::Var>(info_->UseOf(expr->As<ast::SelectorExpr>()->selector));
        if (var != nullptr) return LocateVariable(var);
      } else if (selection->kind == types::SelectionKind::kFieldValue) {
        return LocateSelector(expr->As<ast::SelectorExpr>());
      }
      break;
    }
    case Kind::kIndexExpr:
      if (!types::IsString(TypeOf(expr->As<ast::IndexExpr>()->x))) {
        return LocateIndex(expr->As<ast::IndexExpr>());
      }
      break;
    case Kind::kUnaryExpr:
      if (auto* unary = expr->As<ast::UnaryExpr>(); unary->op == Token::kMul) {
        return LocateBehind(unary->x, TypeOf(expr));
      }
      break;
    default:
      break;
  }
  return ValueLocation(Value(expr), TypeOf(expr));
}

Location FunctionCompiler::LocateSelector(const ast::SelectorExpr* selector) {
  const types::Selection* selection = info_->SelectionOf(selector);
  std::optional<HeaderView> view = HeaderViewOf(selector->x);
  Location location = view ? ReadHeader(*view) : Locate(selector->x);
  At at(*this, selector->pos);
  return FollowPath(std::move(location), selection->index);
}

// Every step of the path is a field; pointers on the way are followed.
Location FunctionCompiler::FollowPath(Location location, std::span<const int> path) {
  for (int index : path) location = Field(std::move(location), index);
  return location;
}

Location FunctionCompiler::Field(Location location, int index) {
  if (auto* pointer = types::UnderAs<types::Pointer>(location.type)) {
    types::Type* elem = pointer->elem;
    location = Dereference(Load(std::move(location)), elem);
  }
  auto* structure = types::UnderAs<types::Struct>(location.type);
  int64_t offset = program_.shapes().OffsetsOf(structure)[static_cast<size_t>(index)];
  switch (location.kind) {
    case Location::Kind::kElement:
      location = InMemory(std::move(location));
      break;
    case Location::Kind::kMapEntry: {
      types::Type* type = location.type;
      location = ValueLocation(Load(std::move(location)), type);
      break;
    }
    default:
      break;
  }
  location.offset += offset;
  location.packed = true;
  location.type = structure->fields[static_cast<size_t>(index)]->type;
  return location;
}

Location FunctionCompiler::LocateIndex(const ast::IndexExpr* index, bool is_read) {
  types::Type* x_type = TypeOf(index->x);
  const ast::Expr* position = index->indices[0];
  bool index_first = IsReadAfter(index->x, position);
  IndexCheck check = IsUnsignedIndex(position) != 0 ? IndexCheck::kUnsigned : IndexCheck::kSigned;
  if (auto* map = types::UnderAs<types::Map>(x_type)) {
    Location location;
    location.kind = Location::Kind::kMapEntry;
    location.type = map->elem;
    location.map = map;
    location.pos = code_.position();
    if (index_first) location.index = Owned(ValueAs(position, map->key), map->key);
    location.base = Value(index->x);
    if (!index_first) {
      location.index = is_read ? ValueToRead(position, map->key) : ValueAs(position, map->key);
    }
    return location;
  }
  if (auto* slice = types::UnderAs<types::Slice>(x_type)) {
    Location location;
    location.kind = Location::Kind::kElement;
    location.type = slice->elem;
    location.unsigned_index = IsUnsignedIndex(position);
    location.pos = code_.position();
    if (index_first) {
      location.index = Owned(IndexOperand(position), basic(types::BasicKind::kInt));
    }
    location.base = Value(index->x);
    if (!index_first) {
      Held held(*this, index->x, location.base);
      location.index = IndexOperand(position);
    }
    return location;
  }
  if (auto* pointer = types::UnderAs<types::Pointer>(x_type)) {
    Operand early;
    if (index_first) early = Owned(IndexOperand(position), basic(types::BasicKind::kInt));
    Location array = LocateBehind(index->x, pointer->elem);
    if (index_first) return ArrayElementAt(std::move(array), early.reg(), check);
    return ArrayElement(std::move(array), position);
  }
  if (index_first) {
    Operand early = Owned(IndexOperand(position), basic(types::BasicKind::kInt));
    return ArrayElementAt(Locate(index->x), early.reg(), check);
  }
  return ArrayElement(Locate(index->x), position);
}

// p.s[i] in one instruction, which reads the header of the slice after the index: where nobody can
// tell. The same for s[i] where s is a package variable or lies in a cell. False, with nothing
// emitted, when it is something else.
bool FunctionCompiler::FieldElementInto(const ast::IndexExpr* index, Target target) {
  auto* slice = types::UnderAs<types::Slice>(TypeOf(index->x));
  if (slice == nullptr) return false;
  const Opcode opcode = FieldIndexOpcode(ShapeOf(slice->elem).access);
  const ast::Expr* field = ast::Unparen(index->x);
  if (opcode == Opcode::kNop || LiesInSlots(field)) return false;
  if (auto* selector = field->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info_->SelectionOf(selector);
    bool is_field = selection == nullptr || selection->kind == types::SelectionKind::kFieldValue;
    if (!is_field || HeaderViewOf(selector->x)) return false;
  } else if (field->kind != Kind::kIdent || ConstantOf(field) != nullptr) {
    return false;
  }
  const ast::Expr* position = index->indices[0];
  if (HasEffects(position) || HasEffects(field) || FaultIn(position) == Fault::kAny) return false;
  if (!program_.AreOnOneLine(field->pos, index->pos)) return false;

  Location element;
  element.kind = Location::Kind::kElement;
  element.type = slice->elem;
  element.unsigned_index = IsUnsignedIndex(position);
  element.pos = code_.position();
  Location header = Locate(field);
  if (header.kind != Location::Kind::kMemory || header.offset > INT32_MAX) {
    element.base = Load(std::move(header));
    element.index = IndexOperand(position);
    LoadInto(element, target);
    return true;
  }
  element.index = IndexOperand(position);
  At at(*this, element.pos);
  code_.Emit(opcode, target.reg, header.base.reg(), element.index.reg(), 0,
             static_cast<int32_t>(header.offset));
  code_.NoteUnsigned(element.unsigned_index);
  return true;
}

Location FunctionCompiler::ArrayElement(Location array, const ast::Expr* index) {
  auto* type = types::UnderAs<types::Array>(array.type);
  const types::Constant* constant = ConstantOf(index);
  if (constant == nullptr) {
    Operand position = Value(index);
    return ArrayElementAt(
        std::move(array), position.reg(),
        IsUnsignedIndex(index) != 0 ? IndexCheck::kUnsigned : IndexCheck::kSigned);
  }
  if (array.kind == Location::Kind::kElement) array = InMemory(std::move(array));
  if (array.kind == Location::Kind::kMapEntry) {
    types::Type* whole = array.type;
    array = ValueLocation(Load(std::move(array)), whole);
  }
  int64_t i = constant->ToInt().Int64Value().value_or(0);
  array.offset += i * ShapeOf(type->elem).size;
  array.packed = true;
  array.type = type->elem;
  return array;
}

Location FunctionCompiler::ArrayElementAt(Location array, Reg index, IndexCheck check) {
  auto* type = types::UnderAs<types::Array>(array.type);
  array = InMemory(std::move(array));
  // The pointer is looked at before the index.
  Operand element = TemporaryPointer();
  // Each of the two panics has a line of its own.
  const bool one_line = array.never_nil || program_.AreOnOneLine(array.pos, code_.position());
  if (check != IndexCheck::kNone && type->length <= UINT16_MAX && one_line) {
    code_.Emit(Opcode::kElementAddress, element.reg(), array.base.reg(), index,
               static_cast<uint32_t>(type->length), static_cast<int32_t>(ShapeOf(type->elem).size));
    code_.NoteUnsigned(check == IndexCheck::kUnsigned ? 1 : 0);
    array.base = std::move(element);
    array.type = type->elem;
    array.never_nil = true;
    return array;
  }
  {
    At at(*this, array.pos);
    code_.Emit(Opcode::kAddScaled, element.reg(), array.base.reg(), index, 0,
               static_cast<int32_t>(ShapeOf(type->elem).size));
  }
  if (check != IndexCheck::kNone) {
    if (type->length <= INT32_MAX) {
      code_.Emit(Opcode::kCheckIndex, index, 0, 0, 0, static_cast<int32_t>(type->length));
      code_.NoteUnsigned(check == IndexCheck::kUnsigned ? 1 : 0);
    } else {
      Unsupported("an array with more than 2^31-1 elements that is indexed by a variable");
    }
  }
  array.base = std::move(element);
  array.type = type->elem;
  array.never_nil = true;
  return array;
}

// The same value behind a pointer: values in slots are copied to the heap (they are temporaries:
// variables that need memory live there).
Location FunctionCompiler::InMemory(Location location) {
  At at(*this, location.pos);
  switch (location.kind) {
    case Location::Kind::kMemory:
      return location;
    case Location::Kind::kElement: {
      Operand address = TemporaryPointer();
      code_.Emit(Opcode::kIndexAddress, address.reg(), location.base.reg(), location.index.reg(), 0,
                 static_cast<int32_t>(ShapeOf(location.type).size));
      code_.NoteUnsigned(location.unsigned_index);
      Location result = Dereference(std::move(address), location.type);
      result.never_nil = true;
      return result;
    }
    default: {
      types::Type* type = location.type;
      Operand value = Load(std::move(location));
      Location result;
      if (ShapeOf(type).boxed) {
        result = Dereference(std::move(value), type);
      } else {
        Operand box = TemporaryPointer();
        code_.Emit(Opcode::kNewBox, box.reg(), value.reg(), code_.Word(0), 0,
                   static_cast<int32_t>(TypeConstant(type)));
        result = Dereference(std::move(box), type);
      }
      result.never_nil = true;
      return result;
    }
  }
}

// Brings the offset of memory into the range 0..most.
void FunctionCompiler::Normalise(Location* location, int64_t most_offset) {
  if (location->offset <= most_offset) return;
  if (location->offset > INT32_MAX) {
    Unsupported("a field or element more than 2 GiB into an object");
    return;
  }
  Operand moved = TemporaryPointer();
  code_.Emit(Opcode::kAddOffset, moved.reg(), location->base.reg(), 0, 0,
             static_cast<int32_t>(location->offset));
  location->base = std::move(moved);
  location->offset = 0;
  location->never_nil = true;
}

// ---- loading ------------------------------------------------------------------------------------

bool FunctionCompiler::IsWholeSlots(const Location& location) {
  if (location.kind != Location::Kind::kSlots) return false;
  return !location.packed || (location.offset % 8 == 0 && ShapeOf(location.type).size % 8 == 0);
}

Operand FunctionCompiler::ValueOrHeld(const ast::Expr* expr) {
  for (const HeldValue& held : held_) {
    if (held.expr != nullptr && IsSameValue(held.expr, expr)) return Operand::Borrowed(held.reg);
  }
  return Value(expr);
}

Operand FunctionCompiler::Load(Location location) {
  if (location.kind == Location::Kind::kSlots && IsWholeSlots(location)) {
    return std::move(location.base).Advanced(static_cast<uint32_t>(location.offset / 8));
  }
  Operand result = Temporary(location.type);
  LoadInto(location, Fresh(result.reg()));
  return result;
}

void FunctionCompiler::LoadInto(Location& location, Target target) {
  At at(*this, location.pos);
  const Shape& shape = ShapeOf(location.type);
  switch (location.kind) {
    case Location::Kind::kBlank:
      UNREACHABLE();
    case Location::Kind::kSlots:
      LoadFromSlots(location, target);
      return;
    case Location::Kind::kMapEntry:
      code_.Emit(Opcode::kMapGet, target.reg, location.base.reg(), location.index.reg(),
                 location.is_updated ? 1 : 0, static_cast<int32_t>(TypeConstant(location.map)));
      return;
    case Location::Kind::kElement:
      if (Opcode opcode = IndexOpcode(shape.access); opcode != Opcode::kNop) {
        if (FuseIndex(opcode, location, target)) return;
        code_.Emit(opcode, target.reg, location.base.reg(), location.index.reg());
        code_.NoteUnsigned(location.unsigned_index);
        return;
      }
      location = InMemory(std::move(location));
      break;
    case Location::Kind::kMemory:
      break;
  }
  if (shape.access == Access::kValue) {
    Normalise(&location, UINT16_MAX);
    if (shape.size == 0) {
      if (!location.never_nil) code_.Emit(Opcode::kNilCheck, location.base.reg());
      return;
    }
    code_.Emit(Opcode::kLoadValue, target.reg, location.base.reg(),
               static_cast<uint32_t>(location.offset), 0,
               static_cast<int32_t>(TypeConstant(location.type)));
    return;
  }
  Normalise(&location, INT32_MAX);
  if (FuseArrayElement(ArrayOpcode(shape.access), location, target.reg)) return;
  code_.Emit(LoadOpcode(shape.access), target.reg, location.base.reg(), 0, 0,
             static_cast<int32_t>(location.offset));
}

void FunctionCompiler::LoadFromSlots(const Location& location, Target target) {
  const Shape& shape = ShapeOf(location.type);
  Reg base = location.base.reg();
  if (IsWholeSlots(location)) {
    Move(target.reg, base + static_cast<Reg>(location.offset / 8), shape.slots());
    return;
  }
  Reg slot = base + static_cast<Reg>(location.offset / 8);
  uint32_t byte = static_cast<uint32_t>(location.offset % 8);
  if (shape.access != Access::kValue) {
    bool is_signed =
        shape.access == Access::kI8 || shape.access == Access::kI16 || shape.access == Access::kI32;
    code_.Emit(FieldOpcode(shape.size, is_signed), target.reg, slot, byte);
    return;
  }
  // A struct or array that does not begin or end with a slot: whole slots where both sides have
  // them, the rest in chunks.
  Operand copy;
  Reg to = target.reg;
  if (!target.fresh) {
    copy = Temporary(location.type);
    to = copy.reg();
  }
  int64_t done = 0;
  if (byte == 0) {
    Move(to, slot, static_cast<uint32_t>(shape.size / 8));
    done = shape.size / 8 * 8;
  }
  Operand chunk_value = TemporaryWord();
  for (int64_t at = done; at < shape.size;) {
    int64_t from = location.offset + at;
    int64_t chunk = ChunkOf(from | at, shape.size - at);
    Reg to_slot = to + static_cast<Reg>(at / 8);
    Reg from_slot = base + static_cast<Reg>(from / 8);
    uint32_t from_byte = static_cast<uint32_t>(from % 8);
    if (at % 8 == 0) {
      // The first chunk of a slot also clears the rest of it.
      code_.Emit(FieldOpcode(chunk, false), to_slot, from_slot, from_byte);
    } else {
      code_.Emit(FieldOpcode(chunk, false), chunk_value.reg(), from_slot, from_byte);
      code_.Emit(SetFieldOpcode(chunk), to_slot, chunk_value.reg(), static_cast<uint32_t>(at % 8));
    }
    at += chunk;
  }
  if (to != target.reg) Move(target.reg, to, shape.slots());
}

// ---- storing ------------------------------------------------------------------------------------

void FunctionCompiler::Store(Location& location, Reg value) {
  RefuseView(location);
  At at(*this, location.pos);
  const Shape& shape = ShapeOf(location.type);
  switch (location.kind) {
    case Location::Kind::kBlank:
      return;
    case Location::Kind::kSlots:
      StoreToSlots(location, value);
      return;
    case Location::Kind::kMapEntry:
      code_.Emit(Opcode::kMapSet, location.base.reg(), location.index.reg(), value, 0,
                 static_cast<int32_t>(TypeConstant(location.map)));
      return;
    case Location::Kind::kElement:
      if (Opcode opcode = SetIndexOpcode(shape.access); opcode != Opcode::kNop) {
        code_.Emit(opcode, location.base.reg(), location.index.reg(), value);
        code_.NoteUnsigned(location.unsigned_index);
        return;
      }
      location = InMemory(std::move(location));
      break;
    case Location::Kind::kMemory:
      break;
  }
  if (shape.access == Access::kValue) {
    Normalise(&location, UINT16_MAX);
    if (shape.size == 0) {
      if (!location.never_nil) code_.Emit(Opcode::kNilCheck, location.base.reg());
      return;
    }
    code_.Emit(Opcode::kStoreValue, location.base.reg(), value,
               static_cast<uint32_t>(location.offset), 0,
               static_cast<int32_t>(TypeConstant(location.type)));
    return;
  }
  Normalise(&location, INT32_MAX);
  if (FuseArrayElement(SetArrayOpcode(shape.access), location, value)) return;
  code_.Emit(StoreOpcode(shape.access), location.base.reg(), value, 0, 0,
             static_cast<int32_t>(location.offset));
}

void FunctionCompiler::StoreToSlots(const Location& location, Reg value) {
  const Shape& shape = ShapeOf(location.type);
  Reg base = location.base.reg();
  if (IsWholeSlots(location)) {
    Move(base + static_cast<Reg>(location.offset / 8), value, shape.slots());
    return;
  }
  Reg slot = base + static_cast<Reg>(location.offset / 8);
  uint32_t byte = static_cast<uint32_t>(location.offset % 8);
  if (shape.access != Access::kValue) {
    code_.Emit(SetFieldOpcode(shape.size), slot, value, byte);
    return;
  }
  int64_t done = 0;
  if (byte == 0) {
    Move(slot, value, static_cast<uint32_t>(shape.size / 8));
    done = shape.size / 8 * 8;
  }
  Operand chunk_value = TemporaryWord();
  for (int64_t at = done; at < shape.size;) {
    int64_t to = location.offset + at;
    int64_t chunk = ChunkOf(to | at, shape.size - at);
    Reg from_slot = value + static_cast<Reg>(at / 8);
    Reg from = from_slot;
    if (at % 8 != 0) {
      code_.Emit(FieldOpcode(chunk, false), chunk_value.reg(), from_slot,
                 static_cast<uint32_t>(at % 8));
      from = chunk_value.reg();
    }
    code_.Emit(SetFieldOpcode(chunk), base + static_cast<Reg>(to / 8), from,
               static_cast<uint32_t>(to % 8));
    at += chunk;
  }
}

void FunctionCompiler::StoreZero(Location& location) {
  RefuseView(location);
  const Shape& shape = ShapeOf(location.type);
  if (location.kind == Location::Kind::kBlank) return;
  if (IsWholeSlots(location)) {
    Zero(location.base.reg() + static_cast<Reg>(location.offset / 8), location.type);
    return;
  }
  if (location.kind == Location::Kind::kMemory && shape.access == Access::kValue) {
    At at(*this, location.pos);
    Normalise(&location, 0);
    code_.Emit(Opcode::kZeroValue, location.base.reg(), 0, 0, 0,
               static_cast<int32_t>(TypeConstant(location.type)));
    return;
  }
  Operand zero = Temporary(location.type);
  Zero(zero.reg(), location.type);
  Store(location, zero.reg());
}

void FunctionCompiler::StoreExpr(Location& location, const ast::Expr* expr, bool fresh) {
  RefuseView(location);
  types::Type* type = location.type;
  if (location.kind == Location::Kind::kSlots && IsWholeSlots(location)) {
    Reg reg = location.base.reg() + static_cast<Reg>(location.offset / 8);
    Into(expr, type, {reg, fresh});
    return;
  }
  const Shape& shape = ShapeOf(type);
  if (location.kind == Location::Kind::kMemory) {
    const ast::Expr* plain = ast::Unparen(expr);
    auto* literal = plain->TryAs<ast::CompositeLit>();
    if (literal != nullptr && !NeedsInterface(TypeOf(expr), type) &&
        (types::UnderAs<types::Struct>(type) != nullptr ||
         types::UnderAs<types::Array>(type) != nullptr)) {
      if (fresh) {
        // Built in place.
        FillComposite(literal, type, location, true);
        return;
      }
      if (shape.boxed && literal->elements.empty()) {
        StoreZero(location);
        return;
      }
    }
    if (shape.boxed && info_->ModeOf(plain) == types::Mode::kVariable) {
      // Copied from memory to memory.
      Operand from = AddressOfExpr(plain);
      Operand to = AddressOf(std::move(location));
      code_.Emit(Opcode::kCopyValue, to.reg(), from.reg(), 0, 0,
                 static_cast<int32_t>(TypeConstant(type)));
      return;
    }
  }
  Operand value = ValueAs(expr, type);
  Store(location, value.reg());
}

// ---- addresses ----------------------------------------------------------------------------------

Operand FunctionCompiler::AddressOf(Location location) {
  RefuseView(location);
  CHECK(location.kind != Location::Kind::kSlots || !location.base.IsBorrowed())
      << "a variable in slots has no address";
  location = InMemory(std::move(location));
  At at(*this, location.pos);
  if (location.offset == 0 && location.never_nil) return std::move(location.base);
  if (location.offset == 0) {
    code_.Emit(Opcode::kNilCheck, location.base.reg());
    return std::move(location.base);
  }
  Normalise(&location, 0);
  return std::move(location.base);
}

Operand FunctionCompiler::AddressOfExpr(const ast::Expr* expr) {
  At at(*this, ast::Unparen(expr)->pos);
  return AddressOf(Locate(expr));
}

}  // namespace goknot::compiler

// Composite literals. A struct or array is filled where it is wanted: in slots, in a new object, in
// the elements of the array behind a new slice.
//
// Source: the Go specification, "Composite literals". Tests: tests/programs/literals/.
#include <algorithm>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

const ast::Expr* ValueOf(const ast::Expr* element) {
  auto* pair = element->TryAs<ast::KeyValueExpr>();
  return pair == nullptr ? element : pair->value;
}

}  // namespace

void FunctionCompiler::CompositeInto(const ast::CompositeLit* literal, Target target) {
  types::Type* type = TypeOf(literal);
  if (types::UnderAs<types::Pointer>(type) != nullptr) {  // elided &T
    AddressOfLiteralInto(literal, target);
    return;
  }
  if (auto* slice = types::UnderAs<types::Slice>(type)) {
    SliceLiteralInto(literal, slice, target);
    return;
  }
  if (auto* map = types::UnderAs<types::Map>(type)) {
    MapLiteralInto(literal, map, target);
    return;
  }
  const Shape& shape = ShapeOf(type);
  if (!target.fresh) {
    Operand value = Temporary(type);
    CompositeInto(literal, Fresh(value.reg()));
    Move(target.reg, value.reg(), shape.slots());
    return;
  }
  Location place;
  if (shape.boxed) {
    code_.Emit(Opcode::kNew, target.reg, 0, code_.Word(0), 0,
               static_cast<int32_t>(TypeConstant(type)));
    place = Dereference(Operand::Borrowed(target.reg), type);
    place.never_nil = true;
  } else {
    place.kind = Location::Kind::kSlots;
    place.type = type;
    place.base = Operand::Borrowed(target.reg);
  }
  FillComposite(literal, type, place, shape.boxed);
}

void FunctionCompiler::AddressOfLiteralInto(const ast::CompositeLit* literal, Target target) {
  types::Type* type = TypeOf(literal);
  if (auto* pointer = types::UnderAs<types::Pointer>(type); pointer != nullptr)
    type = pointer->elem;
  Operand slow;
  Reg to = target.reg;
  if (!target.fresh) {
    slow = TemporaryPointer();
    to = slow.reg();
  }
  Make({to, true, to == target.reg ? target.cell_slots : 0}, type,
       SiteConstant(literal->pos, object_name_));
  Location place = Dereference(Operand::Borrowed(to), type);
  place.never_nil = true;
  if (types::UnderAs<types::Struct>(type) != nullptr ||
      types::UnderAs<types::Array>(type) != nullptr) {
    FillComposite(literal, type, place, true);
  } else {  // &[]int{...}, &map[...]...{}
    Operand value = Temporary(type);
    if (auto* slice = types::UnderAs<types::Slice>(type)) {
      SliceLiteralInto(literal, slice, Fresh(value.reg()));
    } else {
      MapLiteralInto(literal, types::UnderAs<types::Map>(type), Fresh(value.reg()));
    }
    Store(place, value.reg());
  }
  if (to != target.reg) Move(target.reg, to, 1);
}

void FunctionCompiler::FillComposite(const ast::CompositeLit* literal, types::Type* type,
                                     Location& place, bool zeroed) {
  if (auto* structure = types::UnderAs<types::Struct>(type)) {
    FillStruct(literal, structure, place, zeroed);
    return;
  }
  auto* array = types::UnderAs<types::Array>(type);
  FillArray(literal, array->elem, array->length, place, zeroed);
}

// The part of `place` that begins `offset` bytes on. Borrows the place's base.
Location FunctionCompiler::Part(Location& place, types::Type* type, int64_t offset) {
  Location part;
  part.kind = place.kind;
  part.type = type;
  part.base = Operand::Borrowed(place.base.reg());
  part.offset = place.offset + offset;
  part.never_nil = place.never_nil;
  part.packed = true;
  return part;
}

void FunctionCompiler::FillStruct(const ast::CompositeLit* literal, types::Struct* type,
                                  Location& place, bool zeroed) {
  const std::vector<int64_t>& offsets = program_.shapes().OffsetsOf(type);
  struct Given {
    Location part;
    const ast::Expr* value;
  };
  std::vector<Given> given;
  std::vector<const ast::Expr*> values;
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    const ast::Expr* element = literal->elements[i];
    size_t field = i;
    Location part;
    if (auto* pair = element->TryAs<ast::KeyValueExpr>()) {
      part = PartOfKey(place, type, pair->key);
      element = pair->value;
    } else {
      part = Part(place, type->fields[field]->type, offsets[field]);
      if (type->fields[field]->name() == "_") part = Location();  // stays zero, as in gc
    }
    given.push_back({std::move(part), element});
    values.push_back(element);
  }
  if (!zeroed && place.kind == Location::Kind::kSlots) {
    // Slots that no part fills as a whole (padding, narrow fields, fields left out) start as zero.
    uint64_t covered = 0;
    for (const Given& one : given) {
      if (!IsWholeSlots(one.part)) continue;
      int64_t first = (one.part.offset - place.offset) / 8;
      uint32_t count = ShapeOf(one.part.type).slots();
      if (count > 0) covered |= (~uint64_t{0} >> (64 - count)) << first;
    }
    uint32_t slots = ShapeOf(place.type).slots();
    if (slots > 0 && covered != ~uint64_t{0} >> (64 - slots)) {
      StoreZero(place);
      zeroed = true;
    }
  }
  for (size_t i : EvaluationOrder(values)) {
    FillPart(given[i].value, given[i].part.type, given[i].part, zeroed);
  }
}

// The field that a key names: of the struct itself, or (Go 1.27) promoted from an embedded struct.
Location FunctionCompiler::PartOfKey(Location& place, types::Struct* type, const ast::Expr* key) {
  std::vector<const ast::Ident*> names;
  while (auto* selector = key->TryAs<ast::SelectorExpr>()) {
    names.push_back(selector->selector);
    key = selector->x;
  }
  names.push_back(key->As<ast::Ident>());
  std::reverse(names.begin(), names.end());
  Location part = Part(place, place.type, 0);
  part.packed = place.packed;
  types::Type* holder = place.type;
  for (const ast::Ident* name : names) {
    types::Lookup found = types::LookupFieldOrMethod(holder, true, package_->package(), name->name);
    part = FollowPath(std::move(part), found.index);
    holder = part.type;
  }
  return part;
}

std::vector<std::pair<int64_t, const ast::Expr*>> FunctionCompiler::IndexedElements(
    const ast::CompositeLit* literal, int64_t* length) {
  std::vector<std::pair<int64_t, const ast::Expr*>> elements;
  elements.reserve(literal->elements.size());
  int64_t next = 0;
  *length = 0;
  for (const ast::Expr* element : literal->elements) {
    if (auto* pair = element->TryAs<ast::KeyValueExpr>()) {
      next = ConstantOf(pair->key)->ToInt().Int64Value().value_or(0);
    }
    elements.emplace_back(next, ValueOf(element));
    *length = std::max(*length, ++next);
  }
  return elements;
}

void FunctionCompiler::FillArray(const ast::CompositeLit* literal, types::Type* elem,
                                 int64_t length, Location& place, bool zeroed) {
  int64_t needed = 0;
  auto elements = IndexedElements(literal, &needed);
  const Shape& shape = ShapeOf(elem);
  if (!zeroed && place.kind == Location::Kind::kSlots &&
      (static_cast<int64_t>(elements.size()) < length || shape.size % 8 != 0)) {
    StoreZero(place);
    zeroed = true;
  }
  std::vector<const ast::Expr*> values;
  values.reserve(elements.size());
  for (const auto& element : elements) values.push_back(element.second);
  for (size_t i : EvaluationOrder(values)) {
    Location part = Part(place, elem, elements[i].first * shape.size);
    FillPart(values[i], elem, part, zeroed);
  }
}

void FunctionCompiler::FillPart(const ast::Expr* value, types::Type* type, Location& place,
                                bool zeroed) {
  if (place.kind == Location::Kind::kBlank) {
    Discard(value);
    return;
  }
  const ast::Expr* plain = ast::Unparen(value);
  At at(*this, plain->pos);
  auto* literal = plain->TryAs<ast::CompositeLit>();
  if (literal != nullptr && !NeedsInterface(TypeOf(plain), type) &&
      place.kind != Location::Kind::kElement &&
      (types::UnderAs<types::Struct>(type) != nullptr ||
       types::UnderAs<types::Array>(type) != nullptr) &&
      (place.kind != Location::Kind::kSlots || IsWholeSlots(place) || zeroed)) {
    recursion_.Enter([&] { FillComposite(literal, type, place, zeroed); });
    return;
  }
  if (zeroed) {
    if (info_->ModeOf(plain) == types::Mode::kNil) return;
    const types::Constant* constant = ConstantOf(plain);
    if (constant != nullptr && !NeedsInterface(TypeOf(plain), type)) {
      bool is_zero = types::IsString(type)             ? constant->StringValue().empty()
                     : NumberOf(type) == Number::kC128 ? false
                                                       : ConstantWord(*constant, type) == 0;
      if (is_zero) return;
    }
  }
  StoreExpr(place, value, true);
}

void FunctionCompiler::SliceLiteralInto(const ast::CompositeLit* literal, types::Slice* type,
                                        Target target) {
  int64_t length = 0;
  auto elements = IndexedElements(literal, &length);
  if (length > INT32_MAX) {
    Unsupported("a slice literal with more than 2^31-1 elements");
    return;
  }
  if (length == 0) {
    // Not nil: a slice over an object without bytes.
    types::Type* empty = program_.universe().New<types::Array>(type->elem, 0);
    code_.Emit(Opcode::kNew, target.reg, 0, code_.Word(0), 0,
               static_cast<int32_t>(TypeConstant(empty)));
    LoadInt(target.reg + 1, 0);
    return;
  }
  std::vector<const ast::Expr*> values;
  for (const auto& element : elements) values.push_back(element.second);
  std::vector<size_t> order = EvaluationOrder(values);
  const Shape& shape = ShapeOf(type->elem);
  bool complete = static_cast<int64_t>(elements.size()) == length;
  if (complete && shape.size % 8 == 0 && shape.size != 0 &&
      shape.size * length <= runtime::kMaxInlineBytes) {
    SliceFromValues(
        type, static_cast<uint32_t>(length),
        [&](uint32_t i, Location& place) {
          size_t at = order[i];
          place.offset = elements[at].first * shape.size;
          FillPart(values[at], type->elem, place, false);
        },
        target);
    return;
  }
  Operand slow;
  Reg to = target.reg;
  if (!target.fresh) {
    slow = Operand::Local(registers_, kStringPattern);
    to = slow.reg();
  }
  types::Type* array = program_.universe().New<types::Array>(type->elem, length);
  code_.Emit(Opcode::kNew, to, 0, code_.Word(0), 0, static_cast<int32_t>(TypeConstant(array)));
  for (size_t i : order) {
    Location place = Dereference(Operand::Borrowed(to), type->elem);
    place.offset = elements[i].first * shape.size;
    place.never_nil = true;
    FillPart(values[i], type->elem, place, true);
  }
  LoadInt(to + 1, static_cast<int64_t>(static_cast<uint64_t>(length) | static_cast<uint64_t>(length)
                                                                           << 32));
  if (to != target.reg) Move(target.reg, to, 2);
}

void FunctionCompiler::MapLiteralInto(const ast::CompositeLit* literal, types::Map* type,
                                      Target target) {
  Operand slow;
  Reg to = target.reg;
  if (!target.fresh) {
    slow = TemporaryPointer();
    to = slow.reg();
  }
  int32_t constant = static_cast<int32_t>(TypeConstant(TypeOf(literal)));
  if (types::UnderAs<types::Pointer>(TypeOf(literal)) != nullptr) {
    constant = static_cast<int32_t>(TypeConstant(type));
  }
  {
    Operand hint = TemporaryWord();
    LoadInt(hint.reg(), static_cast<int64_t>(literal->elements.size()));
    code_.Emit(Opcode::kMakeMap, to, hint.reg(), 0, 0, constant);
  }
  for (const ast::Expr* element : literal->elements) {
    auto* pair = element->As<ast::KeyValueExpr>();
    At at(*this, pair->pos);
    Operand key = Temporary(type->key);
    Into(pair->key, type->key, Fresh(key.reg()));
    Operand value = ValueAs(pair->value, type->elem);
    code_.Emit(Opcode::kMapSet, to, key.reg(), value.reg(), 0, constant);
  }
  if (to != target.reg) Move(target.reg, to, 1);
}

}  // namespace goknot::compiler

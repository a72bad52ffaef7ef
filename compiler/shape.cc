// Shapes of types; see shape.h. Tests: tests/programs/structs/.
#include "compiler/shape.h"

#include "base/check.h"
#include "runtime/value.h"
#include "types/object.h"

namespace goknot::compiler {

using types::BasicKind;
using types::TypeKind;

Number NumberOf(types::Type* type) {
  auto* basic = types::UnderAs<types::Basic>(type);
  if (basic == nullptr) return Number::kNone;
  switch (basic->basic_kind()) {
    case BasicKind::kInt8:
      return Number::kI8;
    case BasicKind::kInt16:
      return Number::kI16;
    case BasicKind::kInt32:
      return Number::kI32;
    case BasicKind::kUntypedRune:
      return Number::kI32;
    case BasicKind::kInt:
    case BasicKind::kInt64:
    case BasicKind::kUntypedInt:
      return Number::kI64;
    case BasicKind::kUint8:
      return Number::kU8;
    case BasicKind::kUint16:
      return Number::kU16;
    case BasicKind::kUint32:
      return Number::kU32;
    case BasicKind::kUint:
    case BasicKind::kUint64:
    case BasicKind::kUintptr:
      return Number::kU64;
    case BasicKind::kFloat32:
      return Number::kF32;
    case BasicKind::kFloat64:
    case BasicKind::kUntypedFloat:
      return Number::kF64;
    case BasicKind::kComplex64:
      return Number::kC64;
    case BasicKind::kComplex128:
    case BasicKind::kUntypedComplex:
      return Number::kC128;
    default:
      return Number::kNone;
  }
}

int BitsOf(Number number) {
  switch (number) {
    case Number::kI8:
    case Number::kU8:
      return 8;
    case Number::kI16:
    case Number::kU16:
      return 16;
    case Number::kI32:
    case Number::kU32:
      return 32;
    default:
      return 64;
  }
}

namespace {

// The type that a struct or array with one part only has the layout of; else null.
types::Type* OnlyPart(types::Type* type) {
  if (auto* structure = types::UnderAs<types::Struct>(type)) {
    return structure->fields.size() == 1 ? structure->fields[0]->type : nullptr;
  }
  if (auto* array = types::UnderAs<types::Array>(type)) {
    return array->length == 1 ? array->elem : nullptr;
  }
  return nullptr;
}

Access BasicAccess(types::Basic* basic) {
  switch (basic->basic_kind()) {
    case BasicKind::kBool:
    case BasicKind::kUntypedBool:
    case BasicKind::kUint8:
      return Access::kU8;
    case BasicKind::kInt8:
      return Access::kI8;
    case BasicKind::kInt16:
      return Access::kI16;
    case BasicKind::kUint16:
      return Access::kU16;
    case BasicKind::kInt32:
    case BasicKind::kUntypedRune:
      return Access::kI32;
    case BasicKind::kUint32:
    case BasicKind::kFloat32:
      return Access::kU32;
    case BasicKind::kString:
    case BasicKind::kUntypedString:
      return Access::kString;
    case BasicKind::kComplex128:
    case BasicKind::kUntypedComplex:
      return Access::kComplex;
    case BasicKind::kUnsafePointer:
    case BasicKind::kUntypedNil:
      return Access::kPointer;
    default:
      return Access::k64;
  }
}

}  // namespace

Shape Shapes::Compute(types::Type* type) {
  types::Type* under = types::Underlying(type);
  Shape shape;
  switch (under->kind()) {
    case TypeKind::kBasic:
      shape.access = BasicAccess(static_cast<types::Basic*>(under));
      break;
    case TypeKind::kPointer:
    case TypeKind::kMap:
    case TypeKind::kChan:
    case TypeKind::kSignature:
      shape.access = Access::kPointer;
      break;
    case TypeKind::kSlice:
      shape.access = Access::kSlice;
      break;
    case TypeKind::kInterface:
      shape.access = Access::kInterface;
      break;
    case TypeKind::kTuple: {
      // The results of a call, one after the other in slot form.
      for (types::Var* var : static_cast<types::Tuple*>(under)->vars) {
        shape.pattern.slots += Of(var->type).slots();
      }
      return shape;
    }
    default:
      break;
  }
  switch (shape.access) {
    case Access::kPointer:
      shape.pattern = kPointer;
      break;
    case Access::kString:
    case Access::kSlice:
      shape.pattern = kStringPattern;
      break;
    case Access::kInterface:
      shape.pattern = kInterfacePattern;
      break;
    case Access::kComplex:
      shape.pattern = {2, 0};
      break;
    case Access::kValue:
      break;
    default:
      shape.pattern = kWord;
      break;
  }
  auto* basic = types::Exactly<types::Basic>(under);
  if (basic != nullptr && types::IsUntyped(basic)) {
    shape.size = shape.slots() * 8;
    shape.align = shape.size;
    return shape;
  }
  shape.size = sizes_.Sizeof(type);
  shape.align = sizes_.Alignof(type);
  if (shape.access != Access::kValue) return shape;

  if (shape.size > runtime::kMaxInlineBytes) {
    shape.boxed = true;
    shape.pattern = kPointer;
    return shape;
  }
  shape.pattern.slots = static_cast<uint32_t>((shape.size + 7) / 8);
  MarkPointers(type, 0, &shape.pattern.pointers);
  if (types::Type* part = OnlyPart(type)) {
    const Shape& inner = Of(part);
    if (inner.size == shape.size && inner.size >= 8) shape.access = inner.access;
  }
  return shape;
}

void Shapes::MarkPointers(types::Type* type, int64_t offset, uint64_t* bits) {
  types::Type* under = types::Underlying(type);
  if (auto* structure = types::Exactly<types::Struct>(under)) {
    const std::vector<int64_t>& offsets = OffsetsOf(structure);
    for (size_t i = 0; i < structure->fields.size(); ++i) {
      MarkPointers(structure->fields[i]->type, offset + offsets[i], bits);
    }
    return;
  }
  if (auto* array = types::Exactly<types::Array>(under)) {
    int64_t size = sizes_.Sizeof(array->elem);
    if (size == 0) return;
    for (int64_t i = 0; i < array->length; ++i) MarkPointers(array->elem, offset + i * size, bits);
    return;
  }
  *bits |= Of(type).pattern.pointers << (offset / 8);
}

const Shape& Shapes::Of(types::Type* type) {
  auto found = shapes_.find(type);
  if (found != shapes_.end()) return found->second;
  Shape shape = Compute(type);
  return shapes_.emplace(type, shape).first->second;
}

const std::vector<int64_t>& Shapes::OffsetsOf(types::Struct* type) {
  auto found = offsets_.find(type);
  if (found != offsets_.end()) return found->second;
  return offsets_.emplace(type, sizes_.Offsetsof(type->fields)).first->second;
}

}  // namespace goknot::compiler

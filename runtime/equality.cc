// == of Go values of one type: in memory, in slot form, and of interfaces.
//
// Structs and arrays are compared part by part in source order and stop at the first difference, as
// the specification asks; an interface that holds a type without == is found only when it is
// reached. Source: the Go specification, "Comparison operators". Test:
// tests/runtime/equality_test.cc.
#include "runtime/type_descriptor.h"
#include "runtime/value_access.h"

namespace goknot::runtime {
namespace {

EqualResult FromBool(bool equal) { return equal ? EqualResult::kEqual : EqualResult::kDifferent; }

bool EqualFloat32(uint64_t x, uint64_t y) { return ReadFloat32(x) == ReadFloat32(y); }
bool EqualFloat64(uint64_t x, uint64_t y) { return ReadFloat64(x) == ReadFloat64(y); }

InterfaceValue AsInterface(base::Pair pair) {
  return {reinterpret_cast<const TypeDescriptor*>(pair.lo), reinterpret_cast<void*>(pair.hi)};
}

bool EqualStrings(base::Pair x, base::Pair y) {
  return x.hi == y.hi &&
         EqualText(reinterpret_cast<const char*>(x.lo), reinterpret_cast<const char*>(y.lo), x.hi);
}

// Blocks without padding, floats or pairs of their own kind of equality.
template <typename Access>
bool EqualPlain(const char* x, const char* y, size_t size) {
  for (; size >= 8; x += 8, y += 8, size -= 8) {
    if (Access::U64(x) != Access::U64(y)) return false;
  }
  for (; size > 0; ++x, ++y, --size) {
    if (Access::U8(x) != Access::U8(y)) return false;
  }
  return true;
}

template <typename Access>
EqualResult Equal(const TypeDescriptor& type, const char* x, const char* y,
                  const TypeDescriptor** offender) {
  switch (type.kind) {
    case Kind::kFloat32:
      return FromBool(EqualFloat32(Access::U32(x), Access::U32(y)));
    case Kind::kFloat64:
      return FromBool(EqualFloat64(Access::U64(x), Access::U64(y)));
    case Kind::kComplex64: {
      uint64_t a = Access::U64(x);
      uint64_t b = Access::U64(y);
      return FromBool(EqualFloat32(a, b) && EqualFloat32(a >> 32, b >> 32));
    }
    case Kind::kComplex128: {
      base::Pair a = Access::Pair(x);
      base::Pair b = Access::Pair(y);
      return FromBool(EqualFloat64(a.lo, b.lo) && EqualFloat64(a.hi, b.hi));
    }
    case Kind::kString:
      return FromBool(EqualStrings(Access::Pair(x), Access::Pair(y)));
    case Kind::kInterface:
      return EqualInterfaces(AsInterface(Access::Pair(x)), AsInterface(Access::Pair(y)), offender);
    case Kind::kArray:
      if (type.Has(kTypePlainEqual)) return FromBool(EqualPlain<Access>(x, y, type.size));
      for (int64_t i = 0; i < type.length; ++i) {
        EqualResult result = Equal<Access>(*type.elem, x, y, offender);
        if (result != EqualResult::kEqual) return result;
        x += type.elem->size;
        y += type.elem->size;
      }
      return EqualResult::kEqual;
    case Kind::kStruct:
      if (type.Has(kTypePlainEqual)) return FromBool(EqualPlain<Access>(x, y, type.size));
      for (const FieldDescriptor& field : type.fields) {
        if (field.name == "_") continue;
        EqualResult result =
            Equal<Access>(*field.type, x + field.offset, y + field.offset, offender);
        if (result != EqualResult::kEqual) return result;
      }
      return EqualResult::kEqual;
    case Kind::kFunc:
    case Kind::kMap:
    case Kind::kSlice:
      if (offender != nullptr) *offender = &type;
      return EqualResult::kUncomparable;
    default:
      return FromBool(ReadScalar<Access>(type.kind, x) == ReadScalar<Access>(type.kind, y));
  }
}

}  // namespace

EqualResult EqualMemory(const TypeDescriptor& type, const void* x, const void* y,
                        const TypeDescriptor** offender) {
  return Equal<MemoryAccess>(type, static_cast<const char*>(x), static_cast<const char*>(y),
                             offender);
}

EqualResult EqualSlots(const TypeDescriptor& type, const Slot* x, const Slot* y,
                       const TypeDescriptor** offender) {
  if (type.boxed()) {
    return EqualMemory(type, reinterpret_cast<const void*>(*x), reinterpret_cast<const void*>(*y),
                       offender);
  }
  // A canonical scalar's low bytes are its memory form on this little-endian machine.
  return Equal<SlotAccess>(type, reinterpret_cast<const char*>(x), reinterpret_cast<const char*>(y),
                           offender);
}

EqualResult EqualInterfaces(InterfaceValue x, InterfaceValue y, const TypeDescriptor** offender) {
  if (x.type != y.type) return EqualResult::kDifferent;
  if (x.type == nullptr) return EqualResult::kEqual;
  if (!x.type->Has(kTypeComparable)) {
    if (offender != nullptr) *offender = x.type;
    return EqualResult::kUncomparable;
  }
  if (x.type->Has(kTypePointerShaped)) return FromBool(x.data == y.data);
  return EqualMemory(*x.type, x.data, y.data, offender);
}

}  // namespace goknot::runtime

// Sizes and alignments of GoKnot's memory, as unsafe.Sizeof reports them.
//
// Pairs (string, slice, interface, complex128) are 16 bytes and 16-aligned, so that one aligned
// 16-byte access reads or writes them whole; all other scalars are aligned to their size. A struct
// takes the largest alignment of its fields and is padded to it.
//
// Tests: tests/types/sizes_test.cc.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

namespace {

constexpr int64_t kPairSize = 16;
constexpr int64_t kWordSize = 8;
constexpr int64_t kTooLarge = -1;

int64_t BasicSize(BasicKind kind) {
  switch (kind) {
    case BasicKind::kBool:
    case BasicKind::kInt8:
    case BasicKind::kUint8:
      return 1;
    case BasicKind::kInt16:
    case BasicKind::kUint16:
      return 2;
    case BasicKind::kInt32:
    case BasicKind::kUint32:
    case BasicKind::kFloat32:
      return 4;
    case BasicKind::kComplex128:
    case BasicKind::kString:
    case BasicKind::kUntypedString:
      return kPairSize;
    default:
      return kWordSize;  // complex64 as well: two float32
  }
}

int64_t RoundUp(int64_t size, int64_t alignment) {
  if (size < 0 || size > std::numeric_limits<int64_t>::max() - (alignment - 1)) return kTooLarge;
  return (size + alignment - 1) & ~(alignment - 1);
}

}  // namespace

int64_t MemorySizes::Alignof(Type* type) {
  Type* under = Underlying(type);
  switch (under->kind()) {
    case TypeKind::kBasic:
      // A complex64 is two float32 that lie in one word.
      return BasicSize(static_cast<Basic*>(under)->basic_kind());
    case TypeKind::kSlice:
    case TypeKind::kInterface:
      return kPairSize;
    case TypeKind::kArray:
      return Alignof(static_cast<Array*>(under)->elem);
    case TypeKind::kStruct: {
      int64_t alignment = 1;
      for (Var* field : static_cast<Struct*>(under)->fields) {
        alignment = std::max(alignment, Alignof(field->type));
      }
      return alignment;
    }
    default:
      return kWordSize;
  }
}

std::vector<int64_t> MemorySizes::Offsetsof(const std::vector<Var*>& fields) {
  std::vector<int64_t> offsets;
  int64_t end = 0;
  for (Var* field : fields) {
    if (end >= 0) end = RoundUp(end, Alignof(field->type));
    offsets.push_back(end);
    int64_t size = Sizeof(field->type);
    if (end < 0 || size < 0 || __builtin_add_overflow(end, size, &end)) end = kTooLarge;
  }
  return offsets;
}

int64_t MemorySizes::Sizeof(Type* type) {
  Type* under = Underlying(type);
  switch (under->kind()) {
    case TypeKind::kBasic:
      return BasicSize(static_cast<Basic*>(under)->basic_kind());
    case TypeKind::kSlice:
    case TypeKind::kInterface:
      return kPairSize;
    case TypeKind::kArray: {
      auto* array = static_cast<Array*>(under);
      if (array->length <= 0) return 0;
      int64_t elem = Sizeof(array->elem);
      int64_t size;
      if (elem < 0 || __builtin_mul_overflow(elem, array->length, &size)) return kTooLarge;
      return size;
    }
    case TypeKind::kStruct: {
      const std::vector<Var*>& fields = static_cast<Struct*>(under)->fields;
      if (fields.empty()) return 0;
      int64_t last = Offsetsof(fields).back();
      int64_t size = Sizeof(fields.back()->type);
      int64_t end;
      if (last < 0 || size < 0 || __builtin_add_overflow(last, size, &end)) return kTooLarge;
      return RoundUp(end, Alignof(under));
    }
    default:
      return kWordSize;
  }
}

}  // namespace goknot::types

// The shape of a type's values: size in memory, slots in a frame, and which access fits. See
// runtime/value.h for the two forms; the sizes are those of types::MemorySizes.
//
// Tests: tests/programs/structs/, arrays/.
#ifndef GOKNOT_COMPILER_SHAPE_H_
#define GOKNOT_COMPILER_SHAPE_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/node_hash_map.h"
#include "compiler/registers.h"
#include "types/type.h"

namespace goknot::compiler {

// Which opcodes load and store a value, as opposed to other values of its type's size.
enum class Access : uint8_t {
  kI8,
  kI16,
  kI32,
  kU8,
  kU16,
  kU32,
  k64,
  kPointer,
  kString,
  kSlice,
  kInterface,
  kComplex,
  kValue,  // structs and arrays
};

struct Shape {
  int64_t size = 0;
  int64_t align = 1;
  Pattern pattern;
  Access access = Access::kValue;
  bool boxed = false;  // over 128 bytes: one slot, a box

  uint32_t slots() const { return pattern.slots; }
};

// What arithmetic a basic type needs.
enum class Number : uint8_t {
  kNone,
  kI8,
  kI16,
  kI32,
  kI64,
  kU8,
  kU16,
  kU32,
  kU64,
  kF32,
  kF64,
  kC64,
  kC128,
};

Number NumberOf(types::Type* type);
constexpr bool IsIntegerNumber(Number n) { return Number::kI8 <= n && n <= Number::kU64; }
constexpr bool IsSignedNumber(Number n) { return Number::kI8 <= n && n <= Number::kI64; }
// Bits of an integer.
int BitsOf(Number number);

class Shapes {
 public:
  // The reference stays valid.
  const Shape& Of(types::Type* type);
  const std::vector<int64_t>& OffsetsOf(types::Struct* type);

 private:
  Shape Compute(types::Type* type);
  void MarkPointers(types::Type* type, int64_t offset, uint64_t* bits);

  types::MemorySizes sizes_;
  absl::node_hash_map<types::Type*, Shape> shapes_;
  absl::node_hash_map<types::Struct*, std::vector<int64_t>> offsets_;
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_SHAPE_H_

// Two ways to look at the parts of a Go value, as template arguments for equality and hashing,
// which are the same walk over both:
//
//   MemoryAccess  shared memory: relaxed atomics, pairs by one 16-byte access
//   SlotAccess    a struct or array in frame slots: private, 8-aligned only
//
// Scalars come out canonical (runtime/value.h).
#ifndef GOKNOT_RUNTIME_VALUE_ACCESS_H_
#define GOKNOT_RUNTIME_VALUE_ACCESS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/guest_memory.h"
#include "base/sanitizers.h"
#include "runtime/type_descriptor.h"

namespace goknot::runtime {

struct MemoryAccess {
  static uint8_t U8(const char* p) { return base::Load8(p); }
  static uint16_t U16(const char* p) { return base::Load16(p); }
  static uint32_t U32(const char* p) { return base::Load32(p); }
  static uint64_t U64(const char* p) { return base::Load64(p); }
  static base::Pair Pair(const char* p) { return base::LoadPair(p); }
};

struct SlotAccess {
  template <typename T>
  static T Read(const char* p) {
    T value;
    std::memcpy(&value, p, sizeof(T));
    return value;
  }
  static uint8_t U8(const char* p) { return Read<uint8_t>(p); }
  static uint16_t U16(const char* p) { return Read<uint16_t>(p); }
  static uint32_t U32(const char* p) { return Read<uint32_t>(p); }
  static uint64_t U64(const char* p) { return Read<uint64_t>(p); }
  static base::Pair Pair(const char* p) { return Read<base::Pair>(p); }
};

// A value that has one slot and is no struct or array, in canonical form.
template <typename Access>
inline uint64_t ReadScalar(Kind kind, const char* p) {
  switch (kind) {
    case Kind::kBool:
    case Kind::kUint8:
      return Access::U8(p);
    case Kind::kInt8:
      return static_cast<uint64_t>(static_cast<int64_t>(static_cast<int8_t>(Access::U8(p))));
    case Kind::kUint16:
      return Access::U16(p);
    case Kind::kInt16:
      return static_cast<uint64_t>(static_cast<int64_t>(static_cast<int16_t>(Access::U16(p))));
    case Kind::kUint32:
    case Kind::kFloat32:
      return Access::U32(p);
    case Kind::kInt32:
      return static_cast<uint64_t>(static_cast<int64_t>(static_cast<int32_t>(Access::U32(p))));
    default:
      return Access::U64(p);
  }
}

// Text that two goroutines may see at once never changes, but a racing program may publish it
// without an order that ThreadSanitizer could know of: under it these are read by single relaxed
// accesses.
#if GOKNOT_TSAN
inline int CompareText(const char* x, const char* y, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    int difference = static_cast<int>(base::Load8(x, static_cast<ptrdiff_t>(i))) -
                     static_cast<int>(base::Load8(y, static_cast<ptrdiff_t>(i)));
    if (difference != 0) return difference;
  }
  return 0;
}
#else
inline int CompareText(const char* x, const char* y, size_t size) {
  return size == 0 ? 0 : std::memcmp(x, y, size);
}
#endif

inline bool EqualText(const char* x, const char* y, size_t size) {
  return x == y || CompareText(x, y, size) == 0;
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_VALUE_ACCESS_H_

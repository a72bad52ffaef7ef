// How Go values look in a frame ("slot form") and in memory, and the pairs among them.
//
//   type                                        slot form            memory
//   bool, integers, floats, pointers, ...       1 slot, canonical    natural size
//   string {ptr, len}                           2 slots              16 bytes, 16-aligned
//   interface {type descriptor, data word}      2 slots              16 bytes, 16-aligned
//   slice {ptr, len:u32 | cap:u32 << 32}        2 slots              16 bytes, 16-aligned
//   complex128 {re, im}                         2 slots              16 bytes, 16-aligned
//   complex64                                   1 slot (re low)      8 bytes
//   struct, array up to kMaxInlineBytes         its memory layout    natural layout
//                                               in ceil(size/8) slots
//   struct, array above                         1 slot: a box, a     natural layout
//                                               heap copy never written
//                                               after it is shared
//
// Canonical: integers are sign- or zero-extended to 64 bits, bool is 0 or 1, float32 is its bits
// zero-extended. Slots are private to their goroutine: plain 8-byte accesses, 8-aligned only.
// Memory is shared: only through base/guest_memory.h and runtime/heap_store.h.
#ifndef GOKNOT_RUNTIME_VALUE_H_
#define GOKNOT_RUNTIME_VALUE_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace goknot::runtime {

struct TypeDescriptor;

using Slot = uint64_t;

inline constexpr uint32_t kSlotBytes = 8;
// Structs and arrays above this size travel as a box.
inline constexpr uint32_t kMaxInlineBytes = 128;

struct StringValue {
  const char* data;  // may be null only when size is 0
  int64_t size;      // bytes

  std::string_view view() const { return {data, static_cast<size_t>(size)}; }
};

struct SliceValue {
  void* data;  // with capacity 0: the base object or null, never past its end
  uint32_t size;
  uint32_t capacity;
};

struct InterfaceValue {
  const TypeDescriptor* type;  // null: the nil interface
  void* data;                  // the pointer itself for pointer-shaped types, else a box
};

static_assert(sizeof(StringValue) == 16 && sizeof(SliceValue) == 16 &&
              sizeof(InterfaceValue) == 16);

// Slot form <-> C++ value, for types whose C++ size is a multiple of 8 (the three pairs, int64_t,
// double, pointers). Frames are private memory, so memcpy is the right access.
template <typename T>
inline T ReadSlots(const Slot* slots) {
  static_assert(sizeof(T) % kSlotBytes == 0);
  T value;
  std::memcpy(&value, slots, sizeof(T));
  return value;
}

template <typename T>
inline void WriteSlots(Slot* slots, const T& value) {
  static_assert(sizeof(T) % kSlotBytes == 0);
  std::memcpy(slots, &value, sizeof(T));
}

inline double ReadFloat64(Slot slot) {
  double value;
  std::memcpy(&value, &slot, 8);
  return value;
}
inline Slot WriteFloat64(double value) {
  Slot slot;
  std::memcpy(&slot, &value, 8);
  return slot;
}
inline float ReadFloat32(Slot slot) {
  uint32_t bits = static_cast<uint32_t>(slot);
  float value;
  std::memcpy(&value, &bits, 4);
  return value;
}
inline Slot WriteFloat32(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, 4);
  return bits;
}

// Typed traffic between guest memory and slot form. `memory` is aligned for the type; pairs in it
// are read and written by one 16-byte access, so racing goroutines never see half of one. Stores of
// pointers go through heap_store.h. Both handle boxed types: LoadToSlots then allocates no copy,
// the caller must (see opcode LoadBox).
void LoadToSlots(const TypeDescriptor& type, const void* memory, Slot* slots);
void StoreFromSlots(const TypeDescriptor& type, const Slot* slots, void* memory);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_VALUE_H_

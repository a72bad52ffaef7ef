// Short names for what natives do with guest values: read them from memory, take arguments, make
// strings and slices.
//
// Strings and slices that natives make lie on the collected heap; since allocation never collects,
// a leaf native may hold them in C++ variables until it returns.
//
// Test: tests/programs/std_fmt/.
#ifndef GOKNOT_STDLIB_GUEST_H_
#define GOKNOT_STDLIB_GUEST_H_

#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/type_descriptor.h"
#include "runtime/value.h"
#include "vm/native.h"

namespace goknot::stdlib {

using runtime::InterfaceValue;
using runtime::SliceValue;
using runtime::Slot;
using runtime::StringValue;

// ---- memory form --------------------------------------------------------------------------------

inline const void* At(const void* memory, int64_t offset) {
  return static_cast<const char*>(memory) + offset;
}

// Integers, bool, pointers, channels, functions: sign- or zero-extended to 64 bits.
uint64_t LoadInteger(runtime::Kind kind, const void* memory);
double LoadFloat(runtime::Kind kind, const void* memory);

struct ComplexValue {
  double real;
  double imaginary;
};
ComplexValue LoadComplex(runtime::Kind kind, const void* memory);

template <typename T>
T LoadPairAs(const void* memory) {
  static_assert(sizeof(T) == sizeof(base::Pair));
  base::Pair pair = base::LoadPair(memory);
  T value;
  std::memcpy(&value, &pair, sizeof value);
  return value;
}
inline StringValue LoadString(const void* memory) { return LoadPairAs<StringValue>(memory); }
inline SliceValue LoadSlice(const void* memory) { return LoadPairAs<SliceValue>(memory); }
inline InterfaceValue LoadInterface(const void* memory) {
  return LoadPairAs<InterfaceValue>(memory);
}

// ---- arguments and results ----------------------------------------------------------------------

inline std::string_view StringArgument(const vm::NativeCall& call, uint32_t slot) {
  return call.Get<StringValue>(slot).view();
}
// The bytes of a []byte. They may change at any time.
inline std::string_view BytesArgument(const vm::NativeCall& call, uint32_t slot) {
  SliceValue slice = call.Get<SliceValue>(slot);
  return {static_cast<const char*>(slice.data), slice.size};
}

StringValue MakeString(vm::NativeCall& call, std::string_view text);
SliceValue MakeBytes(vm::NativeCall& call, std::string_view bytes);

inline void ReturnString(vm::NativeCall& call, uint32_t slot, std::string_view text) {
  call.Set(slot, MakeString(call, text));
}
inline void ReturnBool(vm::NativeCall& call, uint32_t slot, bool value) {
  call.slots()[slot] = value ? 1 : 0;
}
inline void ReturnInt(vm::NativeCall& call, uint32_t slot, int64_t value) {
  call.slots()[slot] = static_cast<Slot>(value);
}
inline int64_t IntArgument(const vm::NativeCall& call, uint32_t slot) {
  return static_cast<int64_t>(call.slots()[slot]);
}
inline bool BoolArgument(const vm::NativeCall& call, uint32_t slot) {
  return call.slots()[slot] != 0;
}
inline double FloatArgument(const vm::NativeCall& call, uint32_t slot) {
  return runtime::ReadFloat64(call.slots()[slot]);
}
inline void ReturnFloat(vm::NativeCall& call, uint32_t slot, double value) {
  call.slots()[slot] = runtime::WriteFloat64(value);
}

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_GUEST_H_

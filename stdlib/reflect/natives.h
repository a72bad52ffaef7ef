// What reflect's natives have in common: how a reflect.Value looks in frames and in memory.
#ifndef GOKNOT_STDLIB_REFLECT_NATIVES_H_
#define GOKNOT_STDLIB_REFLECT_NATIVES_H_

#include <cstdint>

#include "runtime/type_descriptor.h"

namespace goknot::stdlib {

// value.go knows the numbers.
enum ReflectFlags : uint64_t {
  kReflectKind = 31,
  kReflectReadOnly = 3 << 5,
  kReflectIndirect = 1 << 7,
  kReflectAddressable = 1 << 8,
};

// Three words, in slots and in memory. `data` is the value itself unless kReflectIndirect is set.
struct ReflectedValue {
  const runtime::TypeDescriptor* type;
  void* data;
  uint64_t flags;
};
inline constexpr uint32_t kReflectedSlots = 3;

inline ReflectedValue ReflectIn(const runtime::TypeDescriptor& type, void* memory) {
  return {&type, memory, static_cast<uint64_t>(type.kind) | kReflectIndirect};
}

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_REFLECT_NATIVES_H_

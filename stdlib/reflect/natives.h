// What reflect's natives have in common: how a reflect.Value looks in frames and in memory, and the
// way between it and slot form.
#ifndef GOKNOT_STDLIB_REFLECT_NATIVES_H_
#define GOKNOT_STDLIB_REFLECT_NATIVES_H_

#include <cstdint>
#include <vector>

#include "runtime/type_descriptor.h"
#include "vm/native.h"

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

// A copy of what lies at `from`, in new memory.
void* CopyOf(vm::NativeCall& call, const runtime::TypeDescriptor& type, const void* from);

// A value in slot form as one of reflect's, in memory of its own.
ReflectedValue FromSlots(vm::NativeCall& call, const runtime::TypeDescriptor& type,
                         const runtime::Slot* slots);

// The other way; a boxed value is not copied. Room for the type's slots and one more.
std::vector<runtime::Slot> ToSlots(const ReflectedValue& value);

// Values in a slice's memory.
ReflectedValue LoadReflected(const void* memory);
void StoreReflected(const ReflectedValue& value, void* memory);

// The methods that a concrete type has now. A method's place among them is its row.
std::vector<const runtime::MethodDescriptor*> CurrentMethods(const runtime::TypeDescriptor& type);

// How many slots values of these types take one behind the other.
uint32_t SlotsOf(const std::vector<const runtime::TypeDescriptor*>& types);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_REFLECT_NATIVES_H_

// Questions to type descriptors: methods by id, does a type implement an interface.
// Test: tests/runtime/type_table_test.cc.
#include "runtime/type_descriptor.h"

#include <algorithm>

namespace goknot::runtime {

const MethodDescriptor* FindMethod(const TypeDescriptor& type, MethodId id) {
  const std::vector<MethodDescriptor>& methods = type.methods();
  auto row = std::lower_bound(
      methods.begin(), methods.end(), id,
      [](const MethodDescriptor& method, MethodId wanted) { return method.id < wanted; });
  return row != methods.end() && row->id == id ? &*row : nullptr;
}

bool Implements(const TypeDescriptor& type, const TypeDescriptor& interface,
                const InterfaceMethod** missing) {
  const InterfaceMethod* first = nullptr;
  for (const InterfaceMethod& wanted : interface.interface_methods) {
    bool present = false;
    if (type.kind == Kind::kInterface) {
      for (const InterfaceMethod& method : type.interface_methods) {
        present |= method.id == wanted.id;
      }
    } else {
      const MethodDescriptor* method = FindMethod(type, wanted.id);
      present = method != nullptr && method->is_current;
    }
    if (present) continue;
    if (missing == nullptr) return false;
    if (first == nullptr || wanted.name < first->name) first = &wanted;
  }
  if (missing != nullptr) *missing = first;
  return first == nullptr;
}

}  // namespace goknot::runtime

// The Go values that run-time errors panic with. Their types live in the Go package runtime
// (stdlib/runtime), because errors.As, %T and type switches must see them; the VM only makes values
// of them. It asks for a type at the first panic of its kind, so a program that never fails never
// loads more of that package than it uses.
//
// Test: tests/vm/panic_test.cc.
#ifndef GOKNOT_VM_PANIC_VALUES_H_
#define GOKNOT_VM_PANIC_VALUES_H_

#include <cstdint>
#include <string_view>

#include "runtime/type_descriptor.h"
#include "runtime/value.h"
#include "runtime/worker.h"

namespace goknot::vm {

enum class PanicType : uint8_t {
  kErrorString,  // runtime.errorString: a string type; Error() is "runtime error: " + its text
  kPlainError,   // runtime.plainError: a string type; Error() is its text
  kBoundsError,  // runtime.boundsError: a string type; Error() is "runtime error: " + its text
  kTypeAssertionError,  // runtime.TypeAssertionError: a struct { text string }; *T has Error()
  kPanicNilError,       // runtime.PanicNilError: a struct; *T has Error()
  kErrorAddressString,  // runtime.errorAddressString: a struct { text string; addr uintptr }
};
inline constexpr uint32_t kPanicTypeCount = 6;

// Implemented by the compiler; any worker.
class PanicTypes {
 public:
  virtual ~PanicTypes() = default;
  // The descriptor of the type as named above (the struct, not the pointer), with its method set
  // and that of the pointer to it; null when there is no package runtime.
  virtual const runtime::TypeDescriptor* Find(PanicType type) = 0;
};

// A value of `type` with `text`, ready to panic with. Allocates.
runtime::InterfaceValue MakePanicValue(runtime::Worker& worker, PanicType type,
                                       std::string_view text);

// That of a memory fault: an errorAddressString.
runtime::InterfaceValue MakeFaultValue(runtime::Worker& worker, std::string_view text,
                                       uint64_t address);

// A Go string of its own (Go's panic("...")).
runtime::InterfaceValue MakeStringValue(runtime::Worker& worker, std::string_view text);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_PANIC_VALUES_H_

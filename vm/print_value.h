// The text that the builtins print and println make of a value.
#ifndef GOKNOT_VM_PRINT_VALUE_H_
#define GOKNOT_VM_PRINT_VALUE_H_

#include <string>

#include "runtime/type_descriptor.h"
#include "runtime/value.h"

namespace goknot::vm {

// `slots` hold a value of `type` in slot form.
void AppendPrinted(const runtime::TypeDescriptor& type, const runtime::Slot* slots,
                   std::string* out);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_PRINT_VALUE_H_

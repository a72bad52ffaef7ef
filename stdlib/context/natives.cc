// The natives of package context: what it asks of values' types.
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

NativeResult TypeName(NativeCall& call) {
  InterfaceValue value = call.Get<InterfaceValue>(0);
  ReturnString(call, 0, value.type == nullptr ? "<nil>" : value.type->name);
  return NativeResult::kDone;
}

NativeResult IsComparable(NativeCall& call) {
  InterfaceValue value = call.Get<InterfaceValue>(0);
  ReturnBool(call, 0, value.type != nullptr && value.type->Has(runtime::kTypeComparable));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"context.typeName", &TypeName},
    {"context.isComparable", &IsComparable},
};

}  // namespace

std::span<const vm::NativeRow> ContextNatives() { return kRows; }

}  // namespace goknot::stdlib

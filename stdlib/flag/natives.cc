// What package flag needs to know of types: a zero value of a flag's type.
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeResult;

// func zeroOf(value Value) Value: for a pointer, one to a new zero value.
NativeResult ZeroOf(NativeCall& call) {
  InterfaceValue value = call.Get<InterfaceValue>(0);
  const TypeDescriptor& type = *value.type;
  if (type.kind == Kind::kPointer) {
    value.data = runtime::AllocateArray(call.worker(), *type.elem, 1);
  } else if (type.Has(runtime::kTypePointerShaped)) {
    value.data = nullptr;
  } else {
    value.data = runtime::AllocateArray(call.worker(), type, 1);
  }
  call.Set(0, value);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"flag.zeroOf", &ZeroOf},
};

}  // namespace

std::span<const vm::NativeRow> FlagNatives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of package weak; see runtime/weak_pointers.h.
#include "runtime/runtime.h"
#include "runtime/weak_pointers.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

NativeResult HandleOf(NativeCall& call) {
  runtime::WeakPointers& pointers = call.runtime().heap().weak_pointers();
  call.Set(0, pointers.HandleOf(call.worker(), call.Get<void*>(0)));
  return NativeResult::kDone;
}

NativeResult Strong(NativeCall& call) {
  call.Set(0, runtime::WeakPointers::Load(call.Get<const runtime::WeakHandle*>(0)));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"weak.handleOf", &HandleOf},
    {"weak.strong", &Strong},
};

}  // namespace

std::span<const vm::NativeRow> WeakNatives() { return kRows; }

}  // namespace goknot::stdlib

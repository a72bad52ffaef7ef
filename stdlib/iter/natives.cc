// The natives of package iter: turns of the two goroutines of a Pull.
#include "runtime/coroutine.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

// func (*coroutine) arrive()
NativeResult Arrive(NativeCall& call) {
  bool parked = runtime::ArriveAtCoroutine(call.worker(), call.goroutine(), call.Get<void*>(0));
  return parked ? NativeResult::kPark : NativeResult::kDone;
}

// func (*coroutine) turn()
NativeResult Turn(NativeCall& call) {
  runtime::SwitchCoroutine(call.worker(), call.goroutine(), call.Get<void*>(0));
  return NativeResult::kPark;
}

// func (*coroutine) leave()
NativeResult Leave(NativeCall& call) {
  runtime::LeaveCoroutine(call.worker(), call.Get<void*>(0));
  return NativeResult::kDone;
}

// What a turn that was waited for leaves to be done.
NativeResult HasTurn(NativeCall&) { return NativeResult::kDone; }

constexpr vm::NativeRow kRows[] = {
    {"iter.(*coroutine).arrive", &Arrive, NativeKind::kParks, &HasTurn},
    {"iter.(*coroutine).turn", &Turn, NativeKind::kParks, &HasTurn},
    {"iter.(*coroutine).leave", &Leave},
};

}  // namespace

std::span<const vm::NativeRow> IterNatives() { return kRows; }

}  // namespace goknot::stdlib

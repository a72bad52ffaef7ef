// The natives of package testing: the search for leaks, and the bubbles of testing/synctest
// (runtime/bubble.h).
#include "runtime/bubble.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/spin_lock.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Bubble;
using runtime::SpinLockHolder;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

Bubble& BubbleOf(const NativeCall& call) { return *runtime::BubbleOf(call.goroutine()); }

// What is stuck for ever and has not been told yet: the text of a report, or nothing.
NativeResult FindLeaks(NativeCall& call) {
  ReturnString(call, 0, call.runtime().scheduler().SearchForTest(call.worker()));
  return NativeResult::kDone;
}

NativeResult Enter(NativeCall& call) {
  runtime::EnterBubble(call.worker(), call.goroutine());
  return NativeResult::kDone;
}

NativeResult Leave(NativeCall& call) {
  ReturnInt(call, 0, runtime::LeaveBubble(call.goroutine()));
  return NativeResult::kDone;
}

NativeResult Await(NativeCall& call) {
  runtime::AwaitIdle(call.worker(), call.goroutine());
  return NativeResult::kPark;
}

NativeResult Advance(NativeCall& call) {
  ReturnBool(call, 0, runtime::AdvanceTime(call.worker(), BubbleOf(call)));
  return NativeResult::kDone;
}

NativeResult StopTime(NativeCall& call) {
  Bubble& bubble = BubbleOf(call);
  SpinLockHolder hold(bubble.lock);
  bubble.time_stopped = true;
  return NativeResult::kDone;
}

NativeResult InBubble(NativeCall& call) {
  ReturnBool(call, 0, call.goroutine().local != nullptr);
  return NativeResult::kDone;
}

NativeResult BeginWait(NativeCall& call) {
  Bubble& bubble = BubbleOf(call);
  SpinLockHolder hold(bubble.lock);
  ReturnBool(call, 0, !bubble.waiting);
  bubble.waiting = true;
  return NativeResult::kDone;
}

NativeResult Wait(NativeCall& call) {
  runtime::AwaitOthers(call.worker(), call.goroutine());
  return NativeResult::kPark;
}

NativeResult EndWait(NativeCall& call) {
  Bubble& bubble = BubbleOf(call);
  SpinLockHolder hold(bubble.lock);
  bubble.waiting = false;
  return NativeResult::kDone;
}

NativeResult Woken(NativeCall&) { return NativeResult::kDone; }

constexpr vm::NativeRow kRows[] = {
    {"testing.findLeaks", &FindLeaks},
    {"testing.enterBubble", &Enter},
    {"testing.leaveBubble", &Leave},
    {"testing.awaitIdle", &Await, NativeKind::kParks, &Woken},
    {"testing.advanceTime", &Advance},
    {"testing.stopTime", &StopTime},
    {"testing.inBubble", &InBubble},
    {"testing.beginBubbleWait", &BeginWait},
    {"testing.awaitOthers", &Wait, NativeKind::kParks, &Woken},
    {"testing.endBubbleWait", &EndWait},
};

}  // namespace

std::span<const vm::NativeRow> TestingNatives() { return kRows; }

}  // namespace goknot::stdlib

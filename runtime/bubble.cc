// See the header.
#include "runtime/bubble.h"

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

#include "base/check.h"
#include "runtime/heap.h"
#include "runtime/scheduler.h"
#include "runtime/timer.h"
#include "runtime/timer_object.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {
namespace {

void TraceBubble(void* object, size_t, Marker& marker) {
  for (const TimerEntry& entry : static_cast<Bubble*>(object)->timers.entries) {
    if (entry.timer != nullptr) marker.MarkPointer(entry.timer);
  }
}

// The bubble's lock is held. Whoever is to be woken because all are idle counts as running at once.
Goroutine* TakeWhoeverWaits(Bubble& bubble) {
  if (bubble.running != 0) return nullptr;
  Goroutine* goroutine = std::exchange(bubble.waiter, nullptr);
  if (goroutine == nullptr) goroutine = std::exchange(bubble.root, nullptr);
  if (goroutine == nullptr) return nullptr;
  goroutine->flags &= ~kGoroutineIdle;
  ++bubble.running;
  return goroutine;
}

// Locks of channels and the parking lot may be held, so it is not made runnable here: it is a
// sleeper whose time has come.
void WakeSoon(Worker& worker, Goroutine* goroutine) {
  if (goroutine == nullptr) return;
  WorkerThread& thread = *worker.thread;
  SpinLockHolder hold(thread.timers.lock);
  thread.timers.Push(MonotonicNow(worker), goroutine, nullptr);
  thread.timer_budget = 0;  // the worker looks at its timers before it sleeps
}

void BecomeIdle(Bubble& bubble, Goroutine& goroutine) {
  DCHECK_GT(bubble.running, 0u);
  goroutine.flags |= kGoroutineIdle;
  --bubble.running;
}

void BeginIdleWait(Worker& worker, Goroutine& goroutine, WaitReason reason) {
  goroutine.wait.object = nullptr;
  goroutine.wait.value_pointers = 0;
  BeginWait(worker, goroutine, reason);
}

}  // namespace

Bubble* EnterBubble(Worker& worker, Goroutine& goroutine) {
  auto* bubble = new (AllocateTraced(worker, sizeof(Bubble), TraceBubble)) Bubble;
  bubble->id = worker.thread->scheduler.NextBubbleId();
  NoteStarted(goroutine, *bubble);
  return bubble;
}

uint32_t LeaveBubble(Goroutine& goroutine) {
  Bubble& bubble = *static_cast<Bubble*>(std::exchange(goroutine.local, nullptr));
  uint32_t remaining;
  {
    SpinLockHolder hold(bubble.lock);
    --bubble.running;
    remaining = --bubble.total;
  }
  if (remaining == 0) {
    // Timers that nobody stopped fire no more.
    SpinLockHolder hold(bubble.timers.lock);
    while (bubble.timers.first.load(std::memory_order_relaxed) != kNever) bubble.timers.PopFirst();
    std::vector<TimerEntry>().swap(bubble.timers.entries);
    std::unordered_set<const void*>().swap(bubble.wait_groups);
  }
  return remaining;
}

void AwaitIdle(Worker& worker, Goroutine& root) {
  Bubble& bubble = *BubbleOf(root);
  BeginIdleWait(worker, root, WaitReason::kSleep);
  Goroutine* woken;
  {
    SpinLockHolder hold(bubble.lock);
    BecomeIdle(bubble, root);
    bubble.root = &root;
    woken = TakeWhoeverWaits(bubble);
  }
  WakeSoon(worker, woken);
}

void AwaitOthers(Worker& worker, Goroutine& goroutine) {
  Bubble& bubble = *BubbleOf(goroutine);
  BeginIdleWait(worker, goroutine, WaitReason::kSleep);
  Goroutine* woken;
  {
    SpinLockHolder hold(bubble.lock);
    BecomeIdle(bubble, goroutine);
    bubble.waiter = &goroutine;
    woken = TakeWhoeverWaits(bubble);
  }
  WakeSoon(worker, woken);
}

bool AdvanceTime(Worker& worker, Bubble& bubble) {
  {
    SpinLockHolder hold(bubble.lock);
    if (bubble.time_stopped) return false;
  }
  int64_t next = bubble.timers.first.load(std::memory_order_relaxed);
  if (next == kNever) return false;
  bubble.now.store(std::max(next, bubble.now.load(std::memory_order_relaxed)),
                   std::memory_order_relaxed);
  std::vector<TimerEntry> due;
  {
    SpinLockHolder hold(bubble.timers.lock);
    while (bubble.timers.first.load(std::memory_order_relaxed) <= next) {
      due.push_back(bubble.timers.PopFirst());
    }
  }
  for (const TimerEntry& entry : due) {
    Goroutine* goroutine =
        entry.sleeper != nullptr ? entry.sleeper : FireTimer(worker, entry.timer, next);
    if (goroutine != nullptr) Ready(worker, goroutine);
  }
  return true;
}

void NoteIdle(Worker& worker, Goroutine& goroutine) {
  Bubble& bubble = *BubbleOf(goroutine);
  Goroutine* woken;
  {
    SpinLockHolder hold(bubble.lock);
    BecomeIdle(bubble, goroutine);
    woken = TakeWhoeverWaits(bubble);
  }
  WakeSoon(worker, woken);
}

void NoteRunnable(Goroutine& goroutine) {
  Bubble& bubble = *BubbleOf(goroutine);
  SpinLockHolder hold(bubble.lock);
  goroutine.flags &= ~kGoroutineIdle;
  ++bubble.running;
}

void NoteStarted(Goroutine& goroutine, Bubble& bubble) {
  goroutine.local = &bubble;
  SpinLockHolder hold(bubble.lock);
  ++bubble.total;
  ++bubble.running;
}

void NoteEnded(Worker& worker, Goroutine& goroutine) {
  Bubble& bubble = *static_cast<Bubble*>(std::exchange(goroutine.local, nullptr));
  Goroutine* woken;
  {
    SpinLockHolder hold(bubble.lock);
    --bubble.total;
    --bubble.running;
    woken = TakeWhoeverWaits(bubble);
  }
  WakeSoon(worker, woken);
}

}  // namespace goknot::runtime

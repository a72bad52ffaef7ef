// Bubbles of package testing/synctest: goroutines with a clock of their own, which goes on, to the
// next timer, when all of them wait for each other.
//
// A goroutine is in the bubble of the one that started it. One that waits durably, for what only
// others of its bubble give it, is idle: for channels that were made in a bubble, sleeps, locks and
// all else in package sync, its turn in an iter.Pull. When all are idle, one is woken: who waits
// for just that (synctest.Wait), else the root (synctest.Test), which lets the clock go on.
//
// Invariants
//  - `running` is how many goroutines of the bubble are not idle; kGoroutineIdle says who is. Both
//    change under `lock`, which is a leaf but for a timer heap's lock.
//  - Who goes idle is in its queue already, or under the queue's lock: whoever is woken finds it
//    there.
//  - The root lets the clock go on while everybody else is idle, so a sleeper may enter `timers`
//    before it goes idle.
//  - Nothing is in `timers` any more when the last goroutine has left, so its memory is given back.
//  - `waiter` and `root` are set exactly while they are idle in AwaitOthers and AwaitIdle.
//  - A WaitGroup is in `wait_groups` of at most one bubble, and its state says that it is in one. A
//    row whose WaitGroup does not say so (its memory may be another's by now) counts for nothing.
//
// Tests: tests/gotest/synctest.session, synctest_groups.session, own/synctest_locks.session.
#ifndef GOKNOT_RUNTIME_BUBBLE_H_
#define GOKNOT_RUNTIME_BUBBLE_H_

#include <atomic>
#include <cstdint>
#include <unordered_set>

#include "runtime/goroutine.h"
#include "runtime/spin_lock.h"
#include "runtime/timer_heap.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// A heap object, which the local of its goroutines and its timers refer to.
struct Bubble {
  static constexpr int64_t kStart = 946'684'800'000'000'000;  // midnight UTC, 2000-01-01

  uint64_t id = 0;                   // what traces call it
  std::atomic<int64_t> now{kStart};  // ns since 1970; the bubble's monotonic clock as well
  TimerHeap timers;

  SpinLock lock;
  // The rest is guarded by it.
  uint32_t total = 0;
  uint32_t running = 0;
  bool time_stopped = false;  // the main function has returned
  bool waiting = false;       // somebody is in AwaitOthers
  Goroutine* waiter = nullptr;
  Goroutine* root = nullptr;
  std::unordered_set<const void*> wait_groups;  // those that Add was called of in it
};

// ---- for synctest's natives; the goroutine is the running one -----------------------------------

// A new bubble with the goroutine as its root.
Bubble* EnterBubble(Worker& worker, Goroutine& goroutine);
// The root leaves, whoever remains. How many do?
uint32_t LeaveBubble(Goroutine& goroutine);
// The root parks until all others are idle and nobody waits for that.
void AwaitIdle(Worker& worker, Goroutine& root);
// Parks until all others are idle.
void AwaitOthers(Worker& worker, Goroutine& goroutine);
// Lets the clock go on to the next timers and fires them. False: there are none, or time stands
// still.
bool AdvanceTime(Worker& worker, Bubble& bubble);

inline Bubble* BubbleOf(const Goroutine& goroutine) {
  return static_cast<Bubble*>(goroutine.local);
}

// ---- for who parks, wakes, starts and ends goroutines -------------------------------------------

void NoteIdle(Worker& worker, Goroutine& goroutine);
void NoteRunnable(Goroutine& goroutine);
void NoteStarted(Goroutine& goroutine, Bubble& bubble);
void NoteEnded(Worker& worker, Goroutine& goroutine);

inline void GoIdleInBubble(Worker& worker, Goroutine& goroutine) {
  if (goroutine.local != nullptr) [[unlikely]] {
    NoteIdle(worker, goroutine);
  }
}

// The running goroutine's bubble; null in none.
inline Bubble* CurrentBubble(const Worker& worker) {
  return worker.current != nullptr ? BubbleOf(*worker.current) : nullptr;
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_BUBBLE_H_

// A worker's timers: sleeping goroutines, AfterFunc timers, and those channel timers that somebody
// waits on, as a 4-ary heap by deadline.
//
// Invariants
//  - Everything but `first` is guarded by `lock`; `first` is the earliest deadline or kNever,
//    written under the lock, read by anybody as a hint.
//  - Equal deadlines come out in the order they were put in.
//  - The worker looks at its timers whenever it picks a goroutine, and one of those that sleep
//    keeps the timers of all. A worker that comes to no pick (in a long call, locked to its
//    goroutine, retired by GOMAXPROCS) while all others are busy leaves its timers to them: what is
//    overdue by a tick of the monitor is taken by who picks next.
//  - timer->heap is this heap exactly while the timer is in it, at timer->heap_index; both change
//    under `lock`. (Lock order: a timer's own lock, or its channel's, before a heap's.)
//
// Test: tests/runtime/timer_test.cc.
#ifndef GOKNOT_RUNTIME_TIMER_HEAP_H_
#define GOKNOT_RUNTIME_TIMER_HEAP_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/clock.h"
#include "runtime/spin_lock.h"

namespace goknot::runtime {

struct Goroutine;
struct Timer;

struct TimerEntry {
  int64_t when;  // monotonic ns
  uint64_t order;
  Goroutine* sleeper;  // one of the two
  Timer* timer;
};

struct TimerHeap {
  SpinLock lock;
  std::vector<TimerEntry> entries;
  uint64_t next_order = 0;
  std::atomic<int64_t> first{kNever};

  // All need the lock.
  void Push(int64_t when, Goroutine* sleeper, Timer* timer);
  TimerEntry PopFirst();
  void Remove(Timer* timer);
  bool RemoveSleeper(const Goroutine* sleeper);  // looks at all entries; false: it is not here

 private:
  void Place(size_t index, const TimerEntry& entry);
  void SiftUp(size_t index, TimerEntry entry);
  void SiftDown(size_t index, TimerEntry entry);
  void RemoveAt(size_t index);
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_TIMER_HEAP_H_

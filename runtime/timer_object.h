// What a timer is made of. Private to timer.cc, timer_heap.cc and the reports.
#ifndef GOKNOT_RUNTIME_TIMER_OBJECT_H_
#define GOKNOT_RUNTIME_TIMER_OBJECT_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "runtime/spin_lock.h"
#include "runtime/timer.h"
#include "runtime/timer_heap.h"

namespace goknot::runtime {

struct Bubble;
class Scheduler;

struct Timer {
  SpinLock own_lock;  // function timers
  bool armed = false;
  uint32_t waiters = 0;  // receivers in the channel's queue
  int64_t when = 0;
  int64_t period = 0;
  Bubble* bubble = nullptr;    // whose clock it goes by
  Channel* channel = nullptr;  // one of the two
  FunctionObject* function = nullptr;
  TimerValueFunction make_value = nullptr;
  // The heap's own; `heap` changes under the heap's lock only.
  std::atomic<TimerHeap*> heap{nullptr};
  size_t heap_index = 0;
};

// Those that a worker will fire; sleeping goroutines are none. The world is stopped.
void ForEachPendingTimer(Scheduler& scheduler, const std::function<void(const Timer&)>& visit);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_TIMER_OBJECT_H_

// Arming, stopping and firing timers; see timer.h for when one is in a heap. Test:
// tests/runtime/timer_test.cc.
#include "runtime/timer.h"

#include <new>
#include <utility>

#include "base/check.h"
#include "runtime/bubble.h"
#include "runtime/channel_object.h"
#include "runtime/engine.h"
#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/timer_heap.h"
#include "runtime/timer_object.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {

// The way to the scheduler's private side.
struct TimerAccess {
  static void Announce(Worker& worker, int64_t when) {
    worker.thread->scheduler.AnnounceTimer(*worker.thread, when);
  }
  static void ForEach(Scheduler& scheduler, const std::function<void(const Timer&)>& visit) {
    scheduler.ForEachWorker([&](const WorkerThread& thread) {
      for (const TimerEntry& entry : thread.timers.entries) {
        if (entry.timer != nullptr) visit(*entry.timer);
      }
    });
  }
};

void ForEachPendingTimer(Scheduler& scheduler, const std::function<void(const Timer&)>& visit) {
  TimerAccess::ForEach(scheduler, visit);
}

namespace {

void TraceTimer(void* object, size_t, Marker& marker) {
  auto& timer = *static_cast<Timer*>(object);
  if (timer.bubble != nullptr) marker.MarkPointer(timer.bubble);
  if (timer.channel != nullptr) marker.MarkPointer(timer.channel);
  if (timer.function != nullptr) marker.MarkPointer(timer.function);
}

SpinLock& LockOf(Timer& timer) {
  return timer.channel != nullptr ? timer.channel->lock : timer.own_lock;
}

// The timer's lock is held in all of these.

bool BelongsInHeap(const Timer& timer) {
  return timer.armed && (timer.channel == nullptr || timer.waiters != 0);
}

void LeaveHeap(Timer& timer) {
  while (TimerHeap* heap = timer.heap.load(std::memory_order_relaxed)) {
    SpinLockHolder hold(heap->lock);
    // A worker may have taken it out to fire it; it will find it changed.
    if (timer.heap.load(std::memory_order_relaxed) == heap) heap->Remove(&timer);
  }
}

void EnterHeap(Worker& worker, Timer& timer) {
  TimerHeap& heap = timer.bubble != nullptr ? timer.bubble->timers : worker.thread->timers;
  heap.lock.Lock();
  heap.Push(timer.when, nullptr, &timer);
  heap.lock.Unlock();
}

// By the timer's own clock.
int64_t NowFor(Worker& worker, const Timer& timer) {
  return timer.bubble != nullptr ? timer.bubble->now.load(std::memory_order_relaxed)
                                 : MonotonicNow(worker);
}

// Puts the value of an armed, due timer where it goes and arms it for its next period.
Goroutine* Expire(Worker& worker, Timer& timer, int64_t now) {
  int64_t when = timer.when;
  if (timer.period > 0) {
    timer.when = when + timer.period * (1 + (now - when) / timer.period);
    if (timer.when < when) timer.when = kNever - 1;
  } else {
    timer.armed = false;
  }
  Channel& channel = *timer.channel;
  if (WaitNode* receiver = channel.receivers.Take()) {
    timer.make_value(worker, when, NodeValue(*receiver, channel.element_slots));
    receiver->ok = true;
    LogOperation(worker, EventKind::kSend, &channel, ++channel.sent, kServedWaiting);
    --timer.waiters;
    return receiver->goroutine;
  }
  if (channel.count == 0) {
    Slot value[16];
    DCHECK_LE(channel.element_slots, std::size(value));
    timer.make_value(worker, when, value);
    PushElement(channel, value);
    LogOperation(worker, EventKind::kSend, &channel, channel.sent);
  }
  return nullptr;
}

// A goroutine as if by a go statement of the runtime's own.
Goroutine* StartFunction(Worker& worker, FunctionObject* function) {
  Goroutine* goroutine = NewGoroutine(worker, 0, kTimerSite);
  goroutine->parent_id = 0;
  worker.runtime->engine().Prepare(worker, *goroutine, function, nullptr, 0);
  return goroutine;
}

bool DiscardValue(Channel& channel) {
  if (channel.count == 0) return false;
  Passage passage;
  bool ok;
  TryReceive(channel, nullptr, &ok, &passage);
  DCHECK(passage.wake == nullptr);
  return true;
}

}  // namespace

Timer* NewChannelTimer(Worker& worker, Channel* channel, int64_t when, int64_t period,
                       TimerValueFunction make_value) {
  auto* timer = new (AllocateTraced(worker, sizeof(Timer), TraceTimer)) Timer;
  timer->bubble = CurrentBubble(worker);
  timer->channel = channel;
  timer->make_value = make_value;
  timer->when = when;
  timer->period = period;
  timer->armed = true;
  channel->timer = timer;
  return timer;
}

Timer* NewFunctionTimer(Worker& worker, FunctionObject* function, int64_t when) {
  auto* timer = new (AllocateTraced(worker, sizeof(Timer), TraceTimer)) Timer;
  timer->bubble = CurrentBubble(worker);
  timer->function = function;
  timer->when = when;
  timer->armed = true;
  {
    SpinLockHolder hold(timer->own_lock);
    EnterHeap(worker, *timer);
  }
  if (timer->bubble == nullptr) TimerAccess::Announce(worker, when);
  return timer;
}

bool IsInBubble(const Timer& timer) { return timer.bubble != nullptr; }

bool StopTimer(Worker&, Timer* timer) {
  SpinLockHolder hold(LockOf(*timer));
  bool was_armed = std::exchange(timer->armed, false);
  LeaveHeap(*timer);
  return (timer->channel != nullptr && DiscardValue(*timer->channel)) || was_armed;
}

bool ResetTimer(Worker& worker, Timer* timer, int64_t when, int64_t period) {
  bool was_armed;
  bool in_heap;
  {
    SpinLockHolder hold(LockOf(*timer));
    was_armed = std::exchange(timer->armed, true);
    LeaveHeap(*timer);
    if (timer->channel != nullptr) was_armed = DiscardValue(*timer->channel) || was_armed;
    timer->when = when;
    timer->period = period;
    in_heap = BelongsInHeap(*timer);
    if (in_heap) EnterHeap(worker, *timer);
  }
  if (in_heap && timer->bubble == nullptr) TimerAccess::Announce(worker, when);
  return was_armed;
}

int64_t DeadlineAfter(Worker& worker, int64_t nanoseconds) {
  Bubble* bubble = CurrentBubble(worker);
  int64_t now =
      bubble != nullptr ? bubble->now.load(std::memory_order_relaxed) : MonotonicNow(worker);
  if (nanoseconds <= 0) return now;
  return nanoseconds >= kNever - 1 - now ? kNever - 1 : now + nanoseconds;
}

void PollTimerChannel(Worker& worker, Channel& channel) {
  Timer& timer = *channel.timer;
  if (!timer.armed || channel.count != 0) return;
  int64_t now = NowFor(worker, timer);
  if (now < timer.when) return;
  // With waiters it is in a heap and about to be fired from there: they come first.
  if (timer.waiters != 0) return;
  Goroutine* nobody = Expire(worker, timer, now);
  DCHECK(nobody == nullptr);
}

void TimerWaiterCame(Worker& worker, Channel& channel) {
  Timer& timer = *channel.timer;
  if (++timer.waiters != 1 || !timer.armed) return;
  LeaveHeap(timer);
  EnterHeap(worker, timer);
  // The scheduler is told without a wake-up (locks are held): this worker looks at its timers
  // before it sleeps.
  worker.thread->timer_budget = 0;
}

void TimerWaiterLeft(Channel& channel) {
  Timer& timer = *channel.timer;
  DCHECK_GT(timer.waiters, 0u);
  if (--timer.waiters == 0) LeaveHeap(timer);
}

Goroutine* FireTimer(Worker& worker, Timer* timer, int64_t now) {
  FunctionObject* function = nullptr;
  Goroutine* goroutine = nullptr;
  {
    SpinLockHolder hold(LockOf(*timer));
    if (!timer->armed || timer->when > now) {
      // Stopped, or reset: then it is in a heap again where it belongs.
      if (BelongsInHeap(*timer) && timer->heap.load(std::memory_order_relaxed) == nullptr) {
        EnterHeap(worker, *timer);
      }
      return nullptr;
    }
    LeaveHeap(*timer);  // reset meanwhile, to a moment that has passed as well
    if (timer->channel == nullptr) {
      timer->armed = false;
      function = timer->function;
    } else if (timer->waiters != 0) {
      goroutine = Expire(worker, *timer, now);
      if (BelongsInHeap(*timer)) EnterHeap(worker, *timer);
    }
  }
  return function != nullptr ? StartFunction(worker, function) : goroutine;
}

void ParkUntil(Worker& worker, Goroutine& goroutine, int64_t deadline) {
  WorkerThread& thread = *worker.thread;
  goroutine.wait.object = nullptr;
  goroutine.wait.value_pointers = 0;
  if (Bubble* bubble = BubbleOf(goroutine)) [[unlikely]] {
    {
      TimerHeap& timers = bubble->timers;
      SpinLockHolder hold(timers.lock);
      timers.Push(deadline, &goroutine, nullptr);
    }
    BeginWait(worker, goroutine, WaitReason::kSleep);
    NoteIdle(worker, goroutine);
    return;
  }
  BeginWait(worker, goroutine, WaitReason::kSleep);
  {
    SpinLockHolder hold(thread.timers.lock);
    thread.timers.Push(deadline, &goroutine, nullptr);
  }
  thread.scheduler.AnnounceTimer(thread, deadline);
}

}  // namespace goknot::runtime

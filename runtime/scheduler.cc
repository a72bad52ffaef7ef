// Picking and running goroutines. The policy is Go's with the differences that measurements asked
// for (a private `next`, wake-ups with a time-based back-off); the invariants stand in scheduler.h.
// Test: tests/runtime/scheduler_test.cc.
#include "runtime/scheduler.h"

#include <malloc.h>

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "runtime/bubble.h"
#include "runtime/clock.h"
#include "runtime/engine.h"
#include "runtime/event_buffer.h"
#include "runtime/futex.h"
#include "runtime/host.h"
#include "runtime/monitor.h"
#include "runtime/profiles.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/stepper.h"
#include "runtime/timer.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {
namespace {

constexpr uint32_t kGlobalEvery = 61;
constexpr int64_t kStealNextAfterNs = 3'000;
constexpr int64_t kStealTimersAfterNs = 50'000;
// A tick of the monitor.
constexpr int64_t kTimersLeftAfterNs = 10'000'000;
constexpr int kSearchRounds = 8;
// The main goroutine has calls to come, and there is one of it: room from the start, 8 KiB.
constexpr uint32_t kMainStackSlots = 1000;
// Among how many runnable goroutines, the oldest, a schedule chooses.
constexpr uint32_t kSeededWindow = 64;

void Increment(std::atomic<uint32_t>& counter) {
  counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
}

// A goroutine that runs for the first time was started, not woken.
void LogWake(Worker& worker, const Goroutine& goroutine) {
  if ((goroutine.flags & kGoroutineNeverRan) == 0) LogEvent(worker, EventKind::kWake, goroutine.id);
}

// Who is taken from `next` goes on in the slice in which it was made ready.
Goroutine* TakeQueued(RunQueue& queue, bool* starts_slice) {
  Goroutine* goroutine = queue.TakeNext();
  *starts_slice = goroutine == nullptr;
  return goroutine != nullptr ? goroutine : queue.Pop();
}

void LogYield(Worker& worker, const Goroutine& goroutine) {
  if (worker.events != nullptr) [[unlikely]] {
    LogEvent(worker, EventKind::kYield, 0, worker.events->PlaceOf(worker, goroutine));
  }
}

}  // namespace

// ---- queues -------------------------------------------------------------------------------------

void Scheduler::PushGlobal(Goroutine* first, Goroutine* last, uint32_t count) {
  last->link = nullptr;
  SpinLockHolder hold(global_lock_);
  (global_last_ != nullptr ? global_last_->link : global_first_) = first;
  global_last_ = last;
  global_count_.store(global_count_.load(std::memory_order_relaxed) + count,
                      std::memory_order_seq_cst);
}

void Scheduler::PushRing(WorkerThread& thread, Goroutine* goroutine) {
  while (!thread.queue.Push(goroutine)) [[unlikely]] {
      Goroutine* batch[RunQueue::kHalf + 1];
      uint32_t count = thread.queue.Grab(batch);
      if (count < RunQueue::kHalf / 2) {  // thieves were quicker: there is room again
        for (uint32_t i = 0; i < count; ++i) thread.queue.Push(batch[i]);
        continue;
      }
      batch[count++] = goroutine;
      for (uint32_t i = 0; i + 1 < count; ++i) batch[i]->link = batch[i + 1];
      PushGlobal(batch[0], batch[count - 1], count);
      return;
    }
}

Goroutine* Scheduler::TakeGlobal(WorkerThread& thread, Share how_many) {
  if (global_count_.load(std::memory_order_relaxed) == 0) return nullptr;
  SpinLockHolder hold(global_lock_);
  uint32_t count = global_count_.load(std::memory_order_relaxed);
  if (count == 0) return nullptr;
  uint32_t share =
      how_many == Share::kOne ? 1 : std::min({count / limit() + 1, count, RunQueue::kHalf});
  Goroutine* goroutine = global_first_;
  global_first_ = goroutine->link;
  uint32_t taken = 1;
  while (taken < share) {
    Goroutine* more = global_first_;
    Goroutine* rest = more->link;
    if (!thread.queue.Push(more)) break;
    global_first_ = rest;
    ++taken;
  }
  if (global_first_ == nullptr) global_last_ = nullptr;
  global_count_.store(count - taken, std::memory_order_seq_cst);
  StampNextEvent(thread.worker);
  return goroutine;
}

bool Scheduler::PublishNext(WorkerThread& thread) {
  Goroutine* goroutine = thread.queue.TakeNext();
  if (goroutine == nullptr) return false;
  PushRing(thread, goroutine);
  return true;
}

bool Scheduler::HasWork() const {
  if (global_count_.load(std::memory_order_seq_cst) != 0) return true;
  bool found = false;
  ForEachWorker([&](const WorkerThread& thread) { found = found || !thread.queue.Empty(); });
  return found;
}

bool PreemptsOperation(Worker& worker) {
  return worker.schedule->PreemptAtSafepoint() &&
         worker.thread->scheduler.HasWorkFor(*worker.thread);
}

bool Scheduler::HasWorkFor(WorkerThread& thread) const {
  if (stepper_.load(std::memory_order_relaxed) != nullptr ||
      thread.queue.next.load(std::memory_order_relaxed) != nullptr || thread.queue.Size() != 0 ||
      global_count_.load(std::memory_order_relaxed) != 0) {
    return true;
  }
  int64_t first = thread.timers.first.load(std::memory_order_relaxed);
  return first != kNever && MonotonicNow(thread.worker) >= first;
}

// ---- picking ------------------------------------------------------------------------------------

void Scheduler::StartSlice(WorkerThread& thread) {
  Increment(thread.queue.slices);
  if (PublishNext(thread) && CanWake()) WakeOne(&thread);
  if ((thread.worker.poll.load(std::memory_order_relaxed) & kPollPreempt) != 0) {
    thread.worker.poll.fetch_and(~uint32_t{kPollPreempt}, std::memory_order_relaxed);
  }
}

Goroutine* Scheduler::PickQuick(WorkerThread& thread) {
  RunQueue& queue = thread.queue;
  Increment(queue.switches);
  if ((thread.worker.poll.load(std::memory_order_relaxed) & (kPollCollect | kPollStop)) != 0 ||
      thread.worker.schedule != nullptr || thread.check_limit.load(std::memory_order_relaxed) ||
      thread.locked.load(std::memory_order_relaxed) != nullptr) [[unlikely]] {
    return nullptr;
  }
  if (thread.timers.first.load(std::memory_order_relaxed) != kNever &&
      ReadCycles() - thread.timer_cycles >= thread.timer_budget) [[unlikely]] {
    return nullptr;
  }
  Goroutine* goroutine = queue.TakeNext();
  const bool starts_slice = goroutine == nullptr;
  if (starts_slice) {
    if (++thread.picks % kGlobalEvery == 0) [[unlikely]] {
      goroutine = TakeGlobal(thread);
    }
    if (goroutine == nullptr) goroutine = queue.Pop();
  }
  if (goroutine == nullptr) return nullptr;
  if (goroutine->thread_locks != 0 && HandOver(thread, *goroutine)) [[unlikely]] {
    return nullptr;
  }
  if (starts_slice) StartSlice(thread);
  return goroutine;
}

Goroutine* Scheduler::Pick(WorkerThread& thread) {
  if (Goroutine* goroutine = PickQuick(thread)) [[likely]] {
    return goroutine;
  }
  if (Stepper* stepper = stepper_.load(std::memory_order_acquire)) stepper->TurnOver(thread.worker);
  const bool is_seeded = runtime_.options().schedule != nullptr;
  for (;;) {
    if (Stepper* stepper = stepper_.load(std::memory_order_acquire)) {
      if (Goroutine* next = stepper->NextInTurn()) PushRing(thread, next);
    }
    Goroutine* goroutine = is_seeded ? PickSeeded(thread) : PickSlow(thread);
    // A stepper may have come while the worker slept.
    Stepper* stepper = stepper_.load(std::memory_order_acquire);
    if (goroutine == nullptr || stepper == nullptr || stepper->MayRun(thread.worker, *goroutine)) {
      return goroutine;
    }
  }
}

void Scheduler::VisitWorkers(const std::function<void(Worker&)>& visit) {
  ForEachWorker([&visit](WorkerThread& thread) { visit(thread.worker); });
}

Goroutine* Scheduler::PickSlow(WorkerThread& thread) {
  Worker& worker = thread.worker;
  Collector& collector = runtime_.heap().collector();
  for (;;) {
    if (exiting() || stopped_for_report_.load(std::memory_order_relaxed)) return nullptr;
    if ((worker.poll.load(std::memory_order_relaxed) & kPollCollect) != 0) {
      collector.ServeCollection(worker);
    }
    if (thread.locked.load(std::memory_order_relaxed) != nullptr) return PickLocked(thread);
    if (thread.check_limit.load(std::memory_order_relaxed)) RetireSurplus(thread);

    Goroutine* goroutine = nullptr;
    bool starts_slice = true;
    if (timers_left_.load(std::memory_order_relaxed)) goroutine = TakeLeftTimers(thread);
    // Timers may be due at every pick: what stands in the queues has every other one.
    const uint32_t pick = ++thread.picks;
    if (goroutine == nullptr && pick % kGlobalEvery == 0) goroutine = TakeGlobal(thread);
    if (goroutine == nullptr && pick % 2 == 0) goroutine = TakeQueued(thread.queue, &starts_slice);
    int64_t first = thread.timers.first.load(std::memory_order_relaxed);
    if (goroutine == nullptr && first != kNever) {
      int64_t now = MonotonicNow(worker);
      if (now >= first) {
        goroutine = TakeDueTimers(thread, thread, now);
        first = thread.timers.first.load(std::memory_order_relaxed);
      }
      thread.timer_cycles = ReadCycles();
      thread.timer_budget = first > now ? static_cast<uint64_t>(first - now) : 0;
    }
    if (goroutine == nullptr) goroutine = TakeQueued(thread.queue, &starts_slice);
    if (goroutine == nullptr) goroutine = TakeGlobal(thread);
    if (goroutine == nullptr) goroutine = TakeReadyFiles(thread);
    if (goroutine == nullptr) goroutine = Search(thread);
    if (goroutine != nullptr) {
      StopSearching(thread);
      if (goroutine->thread_locks != 0 && HandOver(thread, *goroutine)) continue;
      if (starts_slice) StartSlice(thread);
      return goroutine;
    }
    if (!GoIdle(thread)) return nullptr;
  }
}

Goroutine* Scheduler::Search(WorkerThread& thread) {
  uint32_t count = worker_count_.load(std::memory_order_acquire);
  if (count < 2) return nullptr;
  if (!thread.searching) {
    // At most half of the busy ones search, as in Go.
    if (2 * searching_.load(std::memory_order_relaxed) >=
        running_.load(std::memory_order_relaxed)) {
      return nullptr;
    }
    thread.searching = true;
    searching_.fetch_add(1, std::memory_order_seq_cst);
  }
  Worker& worker = thread.worker;
  for (int round = 0; round < kSearchRounds; ++round) {
    bool last = round == kSearchRounds - 1;
    uint32_t start = worker.random.Below(count);
    for (uint32_t i = 0; i < count; ++i) {
      WorkerThread& victim = *workers_[(start + i) % count];
      if (&victim == &thread) continue;
      if (Goroutine* goroutine = StealFrom(thread, victim, last)) return goroutine;
    }
    if (Goroutine* goroutine = TakeGlobal(thread)) return goroutine;
    if (exiting() || (worker.poll.load(std::memory_order_relaxed) & kPollCollect) != 0) {
      return nullptr;
    }
    for (int i = 0; i < 20; ++i) PauseProcessor();
  }
  return nullptr;
}

// `last_round`: also overdue timers and a `next` that stays.
Goroutine* Scheduler::StealFrom(WorkerThread& thread, WorkerThread& victim, bool last_round) {
  for (;;) {
    Goroutine* batch[RunQueue::kHalf];
    if (uint32_t count = victim.queue.Grab(batch)) {
      // Oldest first into our ring, which is empty: there is room.
      for (uint32_t i = 1; i < count; ++i) PushRing(thread, batch[i]);
      StampNextEvent(thread.worker);
      return batch[0];
    }
    if (!last_round) return nullptr;

    int64_t first = victim.timers.first.load(std::memory_order_relaxed);
    if (first != kNever) {
      int64_t now = MonotonicNow(thread.worker);
      if (now >= first + kStealTimersAfterNs) {
        if (Goroutine* goroutine = TakeDueTimers(thread, victim, now)) return goroutine;
      }
    }
    if (victim.queue.next.load(std::memory_order_relaxed) == nullptr) return nullptr;
    // Usually the victim is about to run it itself.
    uint32_t switches = victim.queue.switches.load(std::memory_order_relaxed);
    uint64_t start = ReadCycles();
    while (ReadCycles() - start < 2 * kStealNextAfterNs) PauseProcessor();
    if (victim.queue.next.load(std::memory_order_relaxed) == nullptr ||
        victim.queue.switches.load(std::memory_order_relaxed) != switches) {
      return nullptr;
    }
    victim.worker.poll.fetch_or(kPollPublish, std::memory_order_relaxed);
    start = ReadCycles();
    while (victim.queue.Size() == 0) {
      if (ReadCycles() - start >= 2 * kStealNextAfterNs) {
        // Taken back: published after we went to sleep it would wake us again, and so on for ever
        // when the system lets the two of us run in turn only.
        victim.worker.poll.fetch_and(~uint32_t{kPollPublish}, std::memory_order_relaxed);
        return nullptr;
      }
      PauseProcessor();
    }
  }
}

// One worker only, and every choice is the schedule's. Candidates stand in the usual order: `next`,
// the ring, the global queue; always choosing the first is the usual run.
Goroutine* Scheduler::PickSeeded(WorkerThread& thread) {
  Worker& worker = thread.worker;
  RunQueue& queue = thread.queue;
  for (;;) {
    if (exiting() || stopped_for_report_.load(std::memory_order_relaxed)) return nullptr;
    if ((worker.poll.load(std::memory_order_relaxed) & kPollCollect) != 0) {
      runtime_.heap().collector().ServeCollection(worker);
    }
    int64_t now = MonotonicNow(worker);
    if (now >= thread.timers.first.load(std::memory_order_relaxed)) {
      if (Goroutine* goroutine = TakeDueTimers(thread, thread, now)) PushRing(thread, goroutine);
    }
    if (!file_waits_.empty()) {
      file_waits_.Poll(0);
      WakeFileWaiters(thread);
    }
    if (file_poller_.HasWaiters()) PushWoken(thread, file_poller_.Poll(0));
    while (queue.Size() < kSeededWindow) {
      Goroutine* goroutine = TakeGlobal(thread, Share::kOne);
      if (goroutine == nullptr) break;
      queue.Push(goroutine);
    }
    bool has_next = queue.next.load(std::memory_order_relaxed) != nullptr;
    uint32_t count = std::min(queue.Size(), kSeededWindow) + (has_next ? 1 : 0);
    if (count == 0) {
      if (!GoIdle(thread)) return nullptr;
      continue;
    }
    auto chosen = static_cast<uint32_t>(worker.schedule->Choose(Choice::kNextGoroutine, count));
    DCHECK_LT(chosen, count);
    Increment(queue.slices);
    if (!has_next) return queue.TakeAt(chosen);
    return chosen == 0 ? queue.TakeNext() : queue.TakeAt(chosen - 1);
  }
}

void Scheduler::WakeFileWaiters(WorkerThread& thread) {
  while (Goroutine* goroutine = file_waits_.TakeReady()) {
    goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
    LogWake(thread.worker, *goroutine);
    PushRing(thread, goroutine);
  }
}

// Out of work: those whose files became ready, unless somebody idle waits for that.
Goroutine* Scheduler::TakeReadyFiles(WorkerThread& thread) {
  if (!file_poller_.HasWaiters() || file_poller_.HasKeeper()) return nullptr;
  PushWoken(thread, file_poller_.Poll(0));
  Goroutine* goroutine = thread.queue.Pop();
  if (thread.queue.Size() != 0 && CanWake()) WakeOne(&thread);
  return goroutine;
}

void Scheduler::PushWoken(WorkerThread& thread, const WokenByFiles& woken) {
  for (Goroutine* goroutine = woken.first; goroutine != nullptr;) {
    Goroutine* next = goroutine->link;
    LogWake(thread.worker, *goroutine);
    PushRing(thread, goroutine);
    goroutine = next;
  }
  file_poller_.Handed(woken);
}

Goroutine* Scheduler::TakeDueTimers(WorkerThread& thread, WorkerThread& owner, int64_t now) {
  Goroutine* result = nullptr;
  uint32_t more = 0;
  for (;;) {
    TimerEntry due[32];
    uint32_t count = 0;
    {
      SpinLockHolder hold(owner.timers.lock);
      while (count < std::size(due) && owner.timers.first.load(std::memory_order_relaxed) <= now) {
        due[count++] = owner.timers.PopFirst();
      }
    }
    for (uint32_t i = 0; i < count; ++i) {
      Goroutine* goroutine = due[i].sleeper;
      if (goroutine == nullptr) goroutine = FireTimer(thread.worker, due[i].timer, now);
      if (goroutine == nullptr) continue;
      goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
      LogWake(thread.worker, *goroutine);
      if (result == nullptr) {
        result = goroutine;
      } else {
        PushRing(thread, goroutine);
        ++more;
      }
    }
    if (count < std::size(due)) break;
  }
  if (more != 0 && CanWake()) WakeOne(&thread);
  return result;
}

Goroutine* Scheduler::TakeLeftTimers(WorkerThread& thread) {
  timers_left_.store(false, std::memory_order_relaxed);
  Goroutine* result = nullptr;
  const int64_t now = MonotonicNow(thread.worker);
  ForEachWorker([&](WorkerThread& owner) {
    if (owner.timers.first.load(std::memory_order_relaxed) > now - kTimersLeftAfterNs) return;
    Goroutine* goroutine = TakeDueTimers(thread, owner, now);
    if (goroutine != nullptr && result != nullptr) PushRing(thread, std::exchange(result, nullptr));
    if (goroutine != nullptr) result = goroutine;
  });
  return result;
}

void Scheduler::OfferLeftTimers(int64_t now) {
  if (FirstDeadline() > now - kTimersLeftAfterNs) return;
  timers_left_.store(true, std::memory_order_relaxed);
  ForEachWorker([](WorkerThread& thread) {
    if (!thread.awake.load(std::memory_order_relaxed)) return;
    thread.check_limit.store(true, std::memory_order_relaxed);
    thread.worker.poll.fetch_or(kPollPreempt, std::memory_order_relaxed);
  });
}

// ---- running ------------------------------------------------------------------------------------

void Scheduler::Start(WorkerThread& thread, Goroutine& goroutine) {
  DCHECK(goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kRunnable);
  goroutine.status.store(GoroutineStatus::kRunning, std::memory_order_relaxed);
  goroutine.flags &= ~kGoroutineNeverRan;
  thread.worker.current = &goroutine;
  thread.current_id.store(goroutine.id, std::memory_order_relaxed);
  LogEvent(thread.worker, EventKind::kRun, goroutine.id);
}

void Scheduler::Finish(WorkerThread& thread, Goroutine& goroutine) {
  bool is_main = &goroutine == main_goroutine();
  bool goexit = (goroutine.flags & kGoroutineGoexit) != 0;
  if (goroutine.local != nullptr) [[unlikely]] {
    NoteEnded(thread.worker, goroutine);
  }
  if ((goroutine.flags & kGoroutineSystem) != 0) {
    system_goroutines_.fetch_sub(1, std::memory_order_relaxed);
  }
  if (is_main) main_.store(nullptr, std::memory_order_relaxed);
  if ((goroutine.flags & kGoroutineWatched) != 0)
    runtime_.options().host->GoroutineEnded(goroutine);
  if (goroutine.read_locks[0] != nullptr || goroutine.read_locks[1] != nullptr) [[unlikely]] {
    runtime_.ended_readers().Add(goroutine);
  }
  if (labelled_.load(std::memory_order_relaxed)) [[unlikely]] {
    profiles_->SetLabels(goroutine, {});
  }
  LogEvent(thread.worker, EventKind::kEnd);
  if (thread.locked.load(std::memory_order_relaxed) == &goroutine) [[unlikely]] {
    thread.locked.store(nullptr, std::memory_order_relaxed);
    thread.ends = true;
  }
  ReleaseStack(thread.stacks, goroutine);
  goroutines_.Give(thread.goroutines, &goroutine);
  if (is_main) {
    if (goexit) {
      main_called_goexit_.store(true, std::memory_order_relaxed);
    } else {
      if (runtime_.options().leaks != LeakSearch::kOff) {
        SearchNow(&thread.worker, SearchOccasion::kMainReturned);
      }
      RequestExit(0);
    }
  }
}

void Scheduler::RunWorker(WorkerThread& thread) {
  Worker& worker = thread.worker;
  thread.inside.store(true);
  runtime_.heap().collector().EnterGo(worker);
  while (!thread.ends) {
    Goroutine* goroutine = Pick(thread);
    if (goroutine == nullptr) break;
    Start(thread, *goroutine);
    ResumeResult result = engine_->Resume(worker, *goroutine);
    goroutine = std::exchange(worker.current, nullptr);
    if (result == ResumeResult::kYielded) {
      LogYield(worker, *goroutine);
      goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
      PushGlobal(goroutine, goroutine, 1);
      if (CanWake()) WakeOne(&thread);
    } else if (result == ResumeResult::kExited) {
      Finish(thread, *goroutine);
    } else if (result == ResumeResult::kStopped) {
      break;
    }
  }
  runtime_.heap().collector().LeaveGo(worker);
  thread.inside.store(false);
  if (thread.ends && !exiting()) ReplaceThread(thread);
  if (threads_inside_.fetch_sub(1) == 1) FutexWake(&threads_inside_);
}

Goroutine* SwitchAfterPark(Worker& worker) {
  WorkerThread& thread = *worker.thread;
  worker.current = nullptr;
  Goroutine* next = thread.scheduler.PickQuick(thread);
  if (next != nullptr) thread.scheduler.Start(thread, *next);
  return next;
}

Goroutine* SwitchAfterYield(Worker& worker, Goroutine& goroutine) {
  WorkerThread& thread = *worker.thread;
  worker.current = nullptr;
  LogYield(worker, goroutine);
  goroutine.status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
  thread.scheduler.PushGlobal(&goroutine, &goroutine, 1);
  if (thread.scheduler.CanWake()) thread.scheduler.WakeOne(&thread);
  Goroutine* next = thread.scheduler.PickQuick(thread);
  if (next != nullptr) thread.scheduler.Start(thread, *next);
  return next;
}

Goroutine* SwitchAfterExit(Worker& worker, Goroutine& goroutine) {
  WorkerThread& thread = *worker.thread;
  worker.current = nullptr;
  thread.scheduler.Finish(thread, goroutine);
  if (thread.scheduler.exiting() || thread.ends) return nullptr;
  Goroutine* next = thread.scheduler.PickQuick(thread);
  if (next != nullptr) thread.scheduler.Start(thread, *next);
  return next;
}

// ---- what goroutines ask for --------------------------------------------------------------------

Goroutine* NewGoroutine(Worker& worker, uint32_t slots, SiteId go_site) {
  WorkerThread& thread = *worker.thread;
  Goroutine* goroutine = thread.scheduler.goroutines_.Take(thread.goroutines);
  goroutine->parent_id = worker.current != nullptr ? worker.current->id : 0;
  if (thread.scheduler.labelled_.load(std::memory_order_relaxed)) [[unlikely]] {
    thread.scheduler.profiles().InheritLabels(goroutine->parent_id, goroutine->id);
  }
  goroutine->go_site = go_site;
  if (slots > kInlineStackSlots) [[unlikely]] {
    if (!GrowStack(thread.stacks, *goroutine, slots, thread.scheduler.max_stack_bytes())) {
      thread.scheduler.goroutines_.Give(thread.goroutines, goroutine);
      return nullptr;
    }
  }
  if (Bubble* bubble = CurrentBubble(worker)) [[unlikely]] {
    NoteStarted(*goroutine, *bubble);
  }
  LogEvent(worker, EventKind::kGo, goroutine->id, go_site);
  return goroutine;
}

void Ready(Worker& worker, Goroutine* goroutine) {
  DCHECK(goroutine->status.load(std::memory_order_relaxed) != GoroutineStatus::kRunning);
  WorkerThread& thread = *worker.thread;
  Scheduler& scheduler = thread.scheduler;
  LogWake(worker, *goroutine);
  if ((goroutine->flags & kGoroutineIdle) != 0) [[unlikely]] {
    NoteRunnable(*goroutine);
  }
  if (scheduler.times_waits()) [[unlikely]] {
    if (goroutine->status.load(std::memory_order_relaxed) == GoroutineStatus::kWaiting) {
      scheduler.profiles().NoteWaited(worker, *goroutine);
    }
  }
  goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
  if (Goroutine* old = thread.queue.SwapNext(goroutine)) {
    scheduler.PushRing(thread, old);
    if (scheduler.CanWake()) [[unlikely]] {
      scheduler.WakeOne(&thread);
    }
  } else if (scheduler.CanWake()) {
    scheduler.WakeForNext(thread);
  }
}

namespace {

// `from`, `from_end`: where the stack was.
void AfterMove(Engine& engine, Goroutine& goroutine, const Slot* from, const Slot* from_end) {
  if ((goroutine.flags & kGoroutineFrameCells) == 0) return;
  engine.StackMoved(goroutine, from, from_end);
}

}  // namespace

bool GrowStack(Worker& worker, Goroutine& goroutine, uint64_t slots) {
  WorkerThread& thread = *worker.thread;
  const Slot* from = goroutine.stack;
  const Slot* from_end = goroutine.stack_end;
  if (!GrowStack(thread.stacks, goroutine, slots, thread.scheduler.max_stack_bytes())) return false;
  AfterMove(worker.runtime->engine(), goroutine, from, from_end);
  return true;
}

void MoveStack(Worker& worker, Goroutine& goroutine) {
  const Slot* from = goroutine.stack;
  const Slot* from_end = goroutine.stack_end;
  MoveStack(worker.thread->stacks, goroutine);
  AfterMove(worker.runtime->engine(), goroutine, from, from_end);
}

PollResult ServePoll(Worker& worker, Goroutine& goroutine) {
  WorkerThread& thread = *worker.thread;
  Scheduler& scheduler = thread.scheduler;
  uint32_t bits = worker.poll.load(std::memory_order_relaxed);
  if ((bits & kPollStop) != 0) return PollResult::kStop;
  if ((bits & kPollPublish) != 0) {
    worker.poll.fetch_and(~uint32_t{kPollPublish}, std::memory_order_relaxed);
    if (scheduler.PublishNext(thread) && scheduler.CanWake()) scheduler.WakeOne(&thread);
  }
  if ((bits & kPollCollect) != 0) {
    scheduler.runtime().heap().collector().ServeCollection(worker);
    if ((worker.poll.load(std::memory_order_relaxed) & kPollStop) != 0) return PollResult::kStop;
  }
  if ((bits & kPollSample) != 0) {
    worker.poll.fetch_and(~uint32_t{kPollSample}, std::memory_order_relaxed);
    scheduler.profiles().SampleCpu(worker, goroutine);
  }
  if ((bits & kPollPreempt) != 0) {
    worker.poll.fetch_and(~uint32_t{kPollPreempt}, std::memory_order_relaxed);
    if (thread.check_limit.load(std::memory_order_relaxed) || scheduler.HasWorkFor(thread)) {
      return PollResult::kYield;
    }
    Increment(thread.queue.slices);  // nobody waits: another slice for the same goroutine
  }
  if ((bits & kPollStress) != 0) {
    if (worker.schedule != nullptr && worker.schedule->PreemptAtSafepoint() &&
        scheduler.HasWorkFor(thread)) {
      return PollResult::kYield;
    }
  }
  return PollResult::kContinue;
}

void BeginWait(Worker& worker, Goroutine& goroutine, WaitReason reason) {
  goroutine.wait_reason = reason;
  const Scheduler& scheduler = worker.thread->scheduler;
  goroutine.wait_since = worker.schedule != nullptr || scheduler.times_waits()
                             ? MonotonicNow(worker)
                             : scheduler.coarse_now();
  // Released: a report that could not wait for this worker (StopForReport) still finds what it
  // says.
  goroutine.status.store(GoroutineStatus::kWaiting, std::memory_order_release);
  if (worker.events != nullptr) [[unlikely]] {
    LogEvent(worker, EventKind::kBlock, reinterpret_cast<uint64_t>(goroutine.wait.object),
             worker.events->PlaceOf(worker, goroutine), static_cast<uint8_t>(reason));
  }
}

void ParkForever(Worker& worker, Goroutine& goroutine, WaitReason reason) {
  goroutine.wait.object = nullptr;
  goroutine.wait.value_pointers = 0;
  BeginWait(worker, goroutine, reason);
  GoIdleInBubble(worker, goroutine);
}

int64_t MonotonicNow(Worker& worker) {
  return worker.schedule != nullptr ? worker.schedule->MonotonicNow() : ReadMonotonicClock();
}

int64_t WallNow(Worker& worker) {
  return worker.schedule != nullptr ? worker.schedule->WallNow() : ReadWallClock();
}

// ---- the scheduler ------------------------------------------------------------------------------

Scheduler::Scheduler(Runtime& runtime, uint32_t limit)
    : runtime_(runtime),
      profiles_(std::make_unique<Profiles>(runtime)),
      monitor_(std::make_unique<Monitor>(*this)),
      limit_(static_cast<int32_t>(limit)),
      max_stack_bytes_(kDefaultMaxStackBytes),
      workers_(new std::unique_ptr<WorkerThread>[kMaxWorkers]),
      keeper_deadline_(kNever) {
  coarse_now_.store(ReadMonotonicClock(), std::memory_order_relaxed);
  NewWorker();
}

Scheduler::~Scheduler() {
  // What goroutines hold that never got to their end.
  WorkerThread& first = *workers_[0];
  goroutines_.ForEach([&](Goroutine& goroutine) {
    ReleaseStack(first.stacks, goroutine);
    if (goroutine.select_block != nullptr) first.select_blocks.Give(goroutine.select_block);
  });
  ForEachWorker([this](WorkerThread& thread) {
    CHECK(!thread.inside.load());
    runtime_.heap().DetachWorker(thread.worker);
  });
}

Worker& Scheduler::first_worker() { return workers_[0]->worker; }

int Scheduler::Run(Engine& engine, FunctionObject* entry) {
  engine_ = &engine;
  WorkerThread& thread = *workers_[0];
  monitor_->Start();
  {
    SpinLockHolder hold(idle_lock_);
    running_.fetch_add(1);
  }
  thread.awake.store(true, std::memory_order_relaxed);
  Goroutine* main = NewGoroutine(thread.worker, kMainStackSlots, kNoSite);
  main_.store(main, std::memory_order_relaxed);
  engine.Prepare(thread.worker, *main, entry, nullptr, 0);
  PushRing(thread, main);
  threads_inside_.fetch_add(1);
  RunWorker(thread);
  // The monitor ends the process when some worker does not come back.
  while (uint32_t inside = threads_inside_.load()) FutexWait(&threads_inside_, inside, 1'000'000);
  monitor_->Stop();
  ForEachWorker([](WorkerThread& worker) {
    if (worker.thread.joinable()) worker.thread.join();
  });
  return exit_code_.load();
}

void Scheduler::RequestExit(int code) {
  {
    SpinLockHolder hold(idle_lock_);
    if (exiting_.load(std::memory_order_relaxed)) return;
    exit_code_.store(code);
    exiting_.store(true, std::memory_order_seq_cst);
  }
  PollAll(kPollStop);
  WakeAll();
  WakeLocked();
  monitor_->Notify();
}

void Scheduler::StopForReport(Worker* self) {
  stopped_for_report_.store(true);
  PollAll(kPollStop);
  auto runs = [self](const WorkerThread& thread) {
    return &thread.worker != self && thread.inside.load() && thread.awake.load() &&
           thread.attachment.load() == Attachment::kAttached;
  };
  int64_t deadline = ReadMonotonicClock() + 100'000'000;
  while (ReadMonotonicClock() < deadline) {
    bool some = false;
    ForEachWorker([&](const WorkerThread& thread) { some = some || runs(thread); });
    if (!some) return;
    sched_yield();
  }
}

bool Scheduler::AllOutside() const {
  bool inside = false;
  ForEachWorker([&](const WorkerThread& thread) {
    inside = inside || (thread.inside.load() && thread.awake.load() &&
                        thread.attachment.load() == Attachment::kAttached);
  });
  return !inside;
}

bool Scheduler::IsOutOfReach(const Goroutine& goroutine) const {
  // A worker that looks for work still names the goroutine that it ran last.
  const Worker* reporter = reporter_.load();
  bool found = false;
  bool is_own = false;
  ForEachWorker([&](const WorkerThread& thread) {
    if (thread.current_id.load(std::memory_order_relaxed) != goroutine.id) return;
    is_own = is_own || &thread.worker == reporter;
    found = found || (thread.inside.load() && thread.awake.load() &&
                      thread.attachment.load() == Attachment::kAttached);
  });
  return found && !is_own;
}

void Scheduler::PollAll(uint32_t bits) {
  ForEachWorker([bits](WorkerThread& thread) { thread.worker.poll.fetch_or(bits); });
}

int64_t Scheduler::GoroutineCount() const {
  int64_t count = -system_goroutines_.load(std::memory_order_relaxed);
  ForEachWorker([&](const WorkerThread& thread) {
    count += static_cast<int64_t>(thread.goroutines.made.load(std::memory_order_relaxed) -
                                  thread.goroutines.finished.load(std::memory_order_relaxed));
  });
  return count;
}

Scheduler::StackUse Scheduler::StacksInUse() const {
  int64_t count = 0;
  int64_t grown = -shrunk_bytes_.load(std::memory_order_relaxed);
  ForEachWorker([&](const WorkerThread& thread) {
    count += static_cast<int64_t>(thread.goroutines.made.load(std::memory_order_relaxed) -
                                  thread.goroutines.finished.load(std::memory_order_relaxed));
    grown += thread.stacks.in_use.load(std::memory_order_relaxed);
  });
  const int64_t in_use = count * kGoroutineBlockBytes;
  const auto slabs = static_cast<int64_t>(goroutines_.slab_count() * GoroutinePool::kSlabBytes);
  return {static_cast<uint64_t>(std::max<int64_t>(in_use + grown, 0)),
          static_cast<uint64_t>(std::max<int64_t>(slabs - in_use, 0))};
}

void Scheduler::MakeSystem(Goroutine& goroutine) {
  DCHECK_EQ(goroutine.flags & kGoroutineSystem, 0);
  goroutine.flags |= kGoroutineSystem;
  system_goroutines_.fetch_add(1, std::memory_order_relaxed);
}

void Scheduler::ReadyFromOutside(Goroutine* goroutine) {
  if ((goroutine->flags & kGoroutineIdle) != 0) NoteRunnable(*goroutine);
  goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
  PushGlobal(goroutine, goroutine, 1);
  if (CanWake()) WakeOne(nullptr);
}

bool Scheduler::RemoveSleeper(const Goroutine& goroutine) {
  bool found = false;
  ForEachWorker([&](WorkerThread& thread) {
    SpinLockHolder hold(thread.timers.lock);
    found = found || thread.timers.RemoveSleeper(&goroutine);
  });
  return found;
}

void Scheduler::ReleaseGoroutines(Worker* worker) {
  constexpr size_t kWorthwhile = 4;  // slabs
  const size_t used = static_cast<size_t>(std::max<int64_t>(GoroutineCount(), 0));
  if (goroutines_.slab_count() < used / GoroutinePool::kBlocksPerSlab + kWorthwhile) return;
  runtime_.heap().collector().StopTheWorld(worker, [this] {
    std::vector<GoroutineCache*> caches;
    ForEachWorker([&](WorkerThread& thread) { caches.push_back(&thread.goroutines); });
    goroutines_.ReleaseFree(caches);
  });
  malloc_trim(0);  // grown stacks come from there
}

void Scheduler::ReadyCaller(Worker& worker, Goroutine* goroutine) {
  LogWake(worker, *goroutine);
  ReadyFromOutside(goroutine);
}

// ---- stacks -------------------------------------------------------------------------------------

void Scheduler::ShrinkParked(Goroutine& goroutine, uint64_t used) {
  if (goroutine.stack == InlineStack(goroutine) ||
      goroutine.status.load(std::memory_order_relaxed) != GoroutineStatus::kWaiting ||
      goroutine.wait_since >= marking_began_before_) {
    return;
  }
  const Slot* from = goroutine.stack;
  const Slot* from_end = goroutine.stack_end;
  // A lock of its own that it waits for has its queue by the address.
  const auto* object = static_cast<const Slot*>(goroutine.wait.object);
  if (object >= from && object < from_end) return;
  StackCache cache;  // no worker's: several threads mark
  ShrinkStack(cache, goroutine, used);
  shrunk_bytes_.fetch_sub(cache.in_use, std::memory_order_relaxed);
  if (goroutine.stack != from) AfterMove(*engine_, goroutine, from, from_end);
}

}  // namespace goknot::runtime

// Workers that go to sleep, are woken, started, detached and taken back; and the moment when
// nothing can ever run again.
//
// Waking (measured, see ARCHITECTURE.md): a push into the ring wakes a worker at once unless one is
// searching already. A lone `next` usually runs here a moment later, so for it a worker is woken
// only while that turned out useful, else at most once in 50 us << k: waking each time costs a
// ping-pong four times its CPU, never waking serialises pipelines.
//
// Invariants stand in scheduler.h. Test: tests/runtime/scheduler_test.cc.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/check.h"
#include "base/process_end.h"
#include "runtime/clock.h"
#include "runtime/event_log.h"
#include "runtime/futex.h"
#include "runtime/host.h"
#include "runtime/make_thread.h"
#include "runtime/monitor.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/stepper.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {
namespace {

// Values of WorkerThread::wake.
constexpr uint32_t kAsleep = 0;
constexpr uint32_t kWoken = 1;
constexpr uint32_t kHelpMarking = 2;

constexpr uint32_t kMaxBackOff = 6;
constexpr uint32_t kReadiesBetweenLooks = 15;
constexpr uint64_t kBackOffCycles = uint64_t{1} << 17;  // about 50 us
// Live bytes for which a thread is started to help with marking.
constexpr uint64_t kHelperBytes = uint64_t{32} << 20;
// How often at most a worker is woken only to wait for files.
constexpr uint64_t kFileKeeperCycles = uint64_t{1} << 21;  // about 1 ms

}  // namespace

// ---- waking -------------------------------------------------------------------------------------

// The caller knows that there is work. `by` learns whether it was worth while.
void Scheduler::WakeOne(WorkerThread* by) {
  if (searching_.load(std::memory_order_seq_cst) != 0) return;
  int32_t none = 0;
  if (!searching_.compare_exchange_strong(none, 1, std::memory_order_seq_cst)) return;
  WorkerThread* thread = nullptr;
  bool start = false;
  {
    SpinLockHolder hold(idle_lock_);
    if (running_.load(std::memory_order_relaxed) < limit_.load(std::memory_order_relaxed) &&
        !exiting_.load(std::memory_order_relaxed)) {
      if (!idle_.empty()) {
        thread = idle_.back();
        idle_.pop_back();
      } else {
        start = runtime_.options().schedule == nullptr &&
                worker_count_.load(std::memory_order_relaxed) + starting_ < kMaxWorkers;
        if (start) ++starting_;
      }
      if (thread != nullptr || start) running_.fetch_add(1, std::memory_order_seq_cst);
    }
  }
  if (start) {
    thread = NewWorker();
    SpinLockHolder hold(idle_lock_);
    --starting_;
  }
  if (thread == nullptr) {
    searching_.fetch_sub(1, std::memory_order_seq_cst);
    return;
  }
  thread->searching = true;
  thread->waker = by;
  thread->awake.store(true, std::memory_order_relaxed);
  if (start) {
    StartThread(*thread);
  } else {
    thread->wake.store(kWoken, std::memory_order_seq_cst);
    Rouse(*thread);
  }
  monitor_->NotifyRunning();
}

void Scheduler::WakeForNext(WorkerThread& thread) {
  uint32_t back_off = thread.back_off.load(std::memory_order_relaxed);
  if (back_off != 0) {
    if (thread.wake_skips > 0) {
      --thread.wake_skips;
      return;
    }
    thread.wake_skips = kReadiesBetweenLooks;
    uint64_t now = ReadCycles();
    if (now < thread.next_wake_cycles) return;
    thread.next_wake_cycles = now + (kBackOffCycles << back_off);
  }
  WakeOne(&thread);
}

void Scheduler::WakeAll() {
  std::vector<WorkerThread*> woken;
  {
    SpinLockHolder hold(idle_lock_);
    woken.swap(idle_);
    running_.fetch_add(static_cast<int32_t>(woken.size()), std::memory_order_seq_cst);
  }
  for (WorkerThread* thread : woken) {
    thread->searching = false;
    thread->waker = nullptr;
    thread->awake.store(true, std::memory_order_relaxed);
    thread->wake.store(kWoken, std::memory_order_seq_cst);
    Rouse(*thread);
  }
}

// A program that has used one worker only gets another one when its heap is large: on its way into
// Go that one finds the world stopped, and helps.
void Scheduler::WakeIdleForMarking() {
  bool nobody_idle;
  {
    SpinLockHolder hold(idle_lock_);
    nobody_idle = idle_.empty();
    for (WorkerThread* thread : idle_) {
      uint32_t asleep = kAsleep;
      if (thread->wake.compare_exchange_strong(asleep, kHelpMarking)) Rouse(*thread);
    }
  }
  if (nobody_idle && CanWake() && runtime_.heap().Stats().live_bytes >= kHelperBytes) {
    WakeOne(nullptr);
  }
}

// After a change of `wake`: lets an idle thread see it, wherever it sleeps.
void Scheduler::Rouse(WorkerThread& thread) {
  if (file_poller_.IsKeeper(thread)) {
    file_poller_.Interrupt();
  } else {
    FutexWake(&thread.wake);
  }
}

// Goroutines wait for files, nobody for the files, and it is time to have somebody woken for that.
bool Scheduler::WantsFileKeeper() {
  if (!file_poller_.HasWaiters() || file_poller_.HasKeeper()) return false;
  uint64_t now = ReadCycles();
  if (now < file_keeper_cycles_.load(std::memory_order_relaxed)) return false;
  file_keeper_cycles_.store(now + kFileKeeperCycles, std::memory_order_relaxed);
  return true;
}

// The monitor's tick: somebody looks at the files at least that often.
void Scheduler::LookAfterFiles(bool can_wake) {
  uint32_t polls = file_poller_.polls();
  bool unseen = polls == std::exchange(seen_polls_, polls);
  if (!unseen || !file_poller_.HasWaiters() || file_poller_.HasKeeper()) return;
  if (can_wake) {
    WakeOne(nullptr);
    return;
  }
  WokenByFiles woken = file_poller_.Poll(0);
  if (woken.count != 0) PushGlobal(woken.first, woken.last, woken.count);
  file_poller_.Handed(woken);
}

// The thread found something to run.
void Scheduler::StopSearching(WorkerThread& thread) {
  if (WorkerThread* waker = std::exchange(thread.waker, nullptr)) {
    waker->back_off.store(0, std::memory_order_relaxed);
  }
  if (!thread.searching) return;
  thread.searching = false;
  // The last one who searched lets another look: there may be more work than one can do.
  // And somebody idle must keep the timers and the files.
  if (searching_.fetch_sub(1, std::memory_order_seq_cst) == 1 && CanWake() &&
      (HasWork() || FirstDeadline() < keeper_deadline_.load(std::memory_order_seq_cst) ||
       WantsFileKeeper())) {
    WakeOne(&thread);
  }
}

// ---- sleeping -----------------------------------------------------------------------------------

int64_t Scheduler::FirstDeadline() const {
  int64_t first = kNever;
  ForEachWorker([&](const WorkerThread& thread) {
    first = std::min(first, thread.timers.first.load(std::memory_order_seq_cst));
  });
  return first;
}

bool Scheduler::IsDeadlock() {
  if (running_.load(std::memory_order_relaxed) != 0 || detached_ != 0 || deadlock_reported_ ||
      exiting_.load(std::memory_order_relaxed) || outside_wakers_.load() != 0 ||
      file_poller_.HasWaiters() || HasWork() || FirstDeadline() != kNever) {
    return false;
  }
  deadlock_reported_ = runtime_.options().host == nullptr;
  return true;
}

// The thread, in the idle list, wants out by itself.
Scheduler::IdleExit Scheduler::LeaveIdle(WorkerThread& thread) {
  SpinLockHolder hold(idle_lock_);
  auto found = std::find(idle_.begin(), idle_.end(), &thread);
  if (found == idle_.end()) return IdleExit::kWoken;
  if (running_.load(std::memory_order_relaxed) >= limit_.load(std::memory_order_relaxed) &&
      !exiting_.load(std::memory_order_relaxed)) {
    return IdleExit::kFull;
  }
  idle_.erase(found);
  running_.fetch_add(1, std::memory_order_seq_cst);
  thread.awake.store(true, std::memory_order_relaxed);
  return IdleExit::kLeft;
}

bool Scheduler::GoIdle(WorkerThread& thread) {
  if (runtime_.options().schedule != nullptr && WaitForTimeOrFiles(thread)) return !exiting();
  thread.wake.store(kAsleep, std::memory_order_relaxed);
  if (thread.searching) {
    // Before the look at the queues below: who pushes and sees us searching relies on that look.
    thread.searching = false;
    searching_.fetch_sub(1, std::memory_order_seq_cst);
  }
  // In the idle list `waker` is the next waker's to set.
  WorkerThread* waker = std::exchange(thread.waker, nullptr);
  {
    SpinLockHolder hold(idle_lock_);
    idle_.push_back(&thread);
    running_.fetch_sub(1, std::memory_order_seq_cst);
    thread.awake.store(false, std::memory_order_relaxed);
  }
  if (HasWork()) {
    IdleExit exit = LeaveIdle(thread);
    if (exit == IdleExit::kLeft) {
      thread.waker = waker;
      thread.searching = true;
      searching_.fetch_add(1, std::memory_order_seq_cst);
      return !exiting();
    }
    if (exit == IdleExit::kWoken) {
      while (thread.wake.load(std::memory_order_acquire) != kWoken) PauseProcessor();
      return !exiting();
    }
  }
  if (waker != nullptr) {
    uint32_t back_off = waker->back_off.load(std::memory_order_relaxed);
    if (back_off < kMaxBackOff) waker->back_off.store(back_off + 1, std::memory_order_relaxed);
  }
  Sleep(thread);
  return !exiting();
}

// A seeded run, whose worker nobody else could wake. Virtual time goes on to the next deadline; the
// files that goroutines wait for are waited for outside of Go. False: there is neither.
bool Scheduler::WaitForTimeOrFiles(WorkerThread& thread) {
  Schedule& schedule = *thread.worker.schedule;
  int64_t deadline = FirstDeadline();
  if (deadline != kNever && schedule.AdvanceTo(deadline)) return true;
  const bool polls = file_poller_.HasWaiters();
  if (file_waits_.empty() && !polls) return false;
  int64_t timeout =
      deadline == kNever ? -1 : std::max<int64_t>(deadline - schedule.MonotonicNow(), 0);
  DetachedSection detached(thread.worker, Blocking::kLong);
  file_waits_.Poll(timeout, polls ? file_poller_.descriptor() : -1);
  return true;
}

// In the idle list; returns when taken out of it.
void Scheduler::Sleep(WorkerThread& thread) {
  bool deadlock;
  {
    SpinLockHolder hold(idle_lock_);
    deadlock = IsDeadlock();
  }
  if (deadlock) {
    if (Host* host = runtime_.options().host) {
      host->Standstill(thread.worker);
    } else {
      ReportDeadlock(thread.worker);
    }
  }

  Collector& collector = runtime_.heap().collector();
  collector.LeaveGo(thread.worker);
  while (!SleepOnce(thread)) {
  }
  monitor_->NotifyRunning();
  collector.EnterGo(thread.worker);
  // Inside Go again: a stopped world may have given the worker another schedule and log meanwhile.
  coarse_now_.store(MonotonicNow(thread.worker), std::memory_order_relaxed);
  StampNextEvent(thread.worker);
  if (thread.woken.count != 0) PushWoken(thread, std::exchange(thread.woken, {}));
}

// In the idle list: waits to be woken, or, when nobody else does so, for the files. True when the
// thread left the list for what came of them.
bool Scheduler::Doze(WorkerThread& thread, int64_t timeout) {
  if (!file_poller_.HasWaiters() || !file_poller_.BeginKeeping(thread)) {
    FutexWait(&thread.wake, kAsleep, timeout);
    return false;
  }
  WokenByFiles woken;
  if (thread.wake.load(std::memory_order_seq_cst) == kAsleep) woken = file_poller_.Poll(timeout);
  file_poller_.EndKeeping();
  if (woken.count == 0) return false;
  switch (LeaveIdle(thread)) {
    case IdleExit::kLeft:
      thread.searching = true;
      searching_.fetch_add(1, std::memory_order_seq_cst);
      thread.woken = woken;
      return true;
    case IdleExit::kWoken:
      thread.woken = woken;
      return false;
    case IdleExit::kFull:
      PushGlobal(woken.first, woken.last, woken.count);
      file_poller_.Handed(woken);
      return false;
  }
  return false;
}

// True when the thread is out of the idle list.
bool Scheduler::SleepOnce(WorkerThread& thread) {
  uint32_t wake = thread.wake.load(std::memory_order_acquire);
  if (wake == kWoken) return true;
  if (wake == kHelpMarking) {
    if (thread.wake.compare_exchange_strong(wake, kAsleep)) {
      runtime_.heap().collector().HelpMarking();
    }
    return false;
  }
  if (exiting_.load(std::memory_order_seq_cst) && LeaveIdle(thread) == IdleExit::kLeft) {
    return true;
  }
  // One sleeper keeps the timers of all.
  int64_t deadline = FirstDeadline();
  if (deadline >= keeper_deadline_.load(std::memory_order_seq_cst)) {
    return Doze(thread, -1);
  }
  keeper_deadline_.store(deadline, std::memory_order_seq_cst);
  int64_t timeout = deadline - ReadMonotonicClock();
  const bool left = timeout > 0 && Doze(thread, timeout);
  if (keeper_deadline_.load(std::memory_order_seq_cst) == deadline) {
    keeper_deadline_.store(kNever, std::memory_order_seq_cst);
  }
  if (left) return true;
  if (thread.wake.load(std::memory_order_acquire) != kAsleep || ReadMonotonicClock() < deadline) {
    return false;
  }
  switch (LeaveIdle(thread)) {
    case IdleExit::kLeft:
      thread.searching = true;
      searching_.fetch_add(1, std::memory_order_seq_cst);
      return true;
    case IdleExit::kWoken:
      return false;
    case IdleExit::kFull:
      // As many run as may: they look after due timers themselves, at their ticks at the latest.
      FutexWait(&thread.wake, kAsleep, 1'000'000);
      return false;
  }
  return false;
}

// A timer came into the thread's heap: when somebody may sleep past it, let him look.
void Scheduler::AnnounceTimer(WorkerThread& thread, int64_t deadline) {
  thread.timer_budget = 0;
  if (CanWake() && deadline < keeper_deadline_.load(std::memory_order_seq_cst)) {
    WakeForNext(thread);
  }
}

// What the thread has in its queue is for others to run.
void Scheduler::GiveQueueAway(WorkerThread& thread) {
  PublishNext(thread);
  GiveRingAway(thread);
}

// The same without `next`. Any thread.
void Scheduler::GiveRingAway(WorkerThread& thread) {
  Goroutine* batch[RunQueue::kHalf];
  while (uint32_t count = thread.queue.Grab(batch)) {
    for (uint32_t i = 0; i + 1 < count; ++i) batch[i]->link = batch[i + 1];
    PushGlobal(batch[0], batch[count - 1], count);
  }
}

// More workers are awake than may be: this one's work goes to the others, and it sleeps.
void Scheduler::RetireSurplus(WorkerThread& thread) {
  thread.check_limit.store(false, std::memory_order_relaxed);
  if (running_.load(std::memory_order_seq_cst) <= limit_.load(std::memory_order_relaxed)) return;
  GiveQueueAway(thread);
  if (thread.searching) {
    thread.searching = false;
    searching_.fetch_sub(1, std::memory_order_seq_cst);
  }
  thread.waker = nullptr;
  thread.wake.store(kAsleep, std::memory_order_relaxed);
  {
    SpinLockHolder hold(idle_lock_);
    if (running_.load(std::memory_order_relaxed) <= limit_.load(std::memory_order_relaxed)) return;
    idle_.insert(idle_.begin(), &thread);
    running_.fetch_sub(1, std::memory_order_seq_cst);
    thread.awake.store(false, std::memory_order_relaxed);
  }
  Sleep(thread);
}

void Scheduler::SetLimit(uint32_t limit) {
  limit_.store(static_cast<int32_t>(std::clamp<uint32_t>(limit, 1, 1024)),
               std::memory_order_seq_cst);
  ForEachWorker([](WorkerThread& thread) {
    thread.check_limit.store(true, std::memory_order_relaxed);
    thread.worker.poll.fetch_or(kPollPreempt, std::memory_order_relaxed);
  });
  if (CanWake() && HasWork()) WakeOne(nullptr);
}

// ---- threads ------------------------------------------------------------------------------------

void Scheduler::CheckThreads(int64_t count) const {
  int64_t limit = max_threads_.load();
  if (count <= limit) return;
  WriteStderr("runtime: program exceeds " + std::to_string(limit) +
              "-thread limit\nfatal error: thread exhaustion\n");
  base::EndProcess(2);
}

int64_t Scheduler::SetMaxThreads(int64_t limit) {
  int64_t old = max_threads_.exchange(std::min<int64_t>(limit, kMaxWorkers));
  CheckThreads(worker_count() + 1);  // with the monitor's
  return old;
}

WorkerThread* Scheduler::NewWorker() {
  CheckThreads(worker_count() + 2);
  auto thread = std::make_unique<WorkerThread>(*this);
  WorkerThread* result = thread.get();
  Worker& worker = result->worker;
  const RuntimeOptions& options = runtime_.options();
  worker.runtime = &runtime_;
  worker.schedule = options.schedule;
  if (options.stress.yield || options.stress.poison || options.schedule != nullptr) {
    worker.poll.fetch_or(kPollStress);
  }
  runtime_.heap().AttachWorker(worker);
  SpinLockHolder hold(idle_lock_);
  uint32_t index = worker_count_.load(std::memory_order_relaxed);
  worker.id = index;
  uint64_t seed = options.schedule != nullptr
                      ? options.schedule->Draw(Choice::kRandomSeed)
                      : static_cast<uint64_t>(ReadMonotonicClock()) * 0x9e3779b97f4a7c15ull + index;
  worker.random = Random(seed);
  if (EventLog* log = runtime_.event_log()) worker.events = log->AddWorker(index);
  workers_[index] = std::move(thread);
  worker_count_.store(index + 1, std::memory_order_release);
  if (Stepper* stepper = stepper_.load()) stepper->Attach(worker);
  if (exiting_.load(std::memory_order_relaxed)) worker.poll.fetch_or(kPollStop);
  return result;
}

void Scheduler::StartThread(WorkerThread& thread) {
  threads_inside_.fetch_add(1);
  SpinLockHolder hold(thread.start_lock);
  thread.thread = MakeThread([this, &thread] { RunWorker(thread); });
}

// ---- detaching ----------------------------------------------------------------------------------

// A detached thread's call lasts: from now on it does not count as running. Any thread.
bool Scheduler::Retake(WorkerThread& thread) {
  {
    SpinLockHolder hold(idle_lock_);
    Attachment detached = Attachment::kDetached;
    if (!thread.attachment.compare_exchange_strong(detached, Attachment::kRetaken)) return false;
    ++detached_;
    running_.fetch_sub(1, std::memory_order_seq_cst);
    thread.awake.store(false, std::memory_order_relaxed);
  }
  // A thief would take half of what is there, and who has enough to do steals nothing.
  GiveRingAway(thread);
  if (HasWork() && CanWake()) WakeOne(nullptr);
  return true;
}

// The retaken thread is back; it may be one too many until its goroutine's slice is over.
void Scheduler::Reattach(WorkerThread& thread) {
  SpinLockHolder hold(idle_lock_);
  --detached_;
  thread.attachment.store(Attachment::kAttached, std::memory_order_relaxed);
  thread.awake.store(true, std::memory_order_relaxed);
  if (running_.fetch_add(1, std::memory_order_seq_cst) >= limit_.load(std::memory_order_relaxed)) {
    thread.check_limit.store(true, std::memory_order_relaxed);
    thread.worker.poll.fetch_or(kPollPreempt, std::memory_order_relaxed);
  }
  monitor_->NotifyRunning();
}

void Scheduler::RemoveOutsideWaker() {
  if (outside_wakers_.fetch_sub(1) != 1) return;
  // The last one may have been all that kept a deadlock from being one.
  WakeOne(nullptr);
}

DetachedSection::DetachedSection(Worker& worker, Blocking blocking, WaitReason reason)
    : worker_(worker) {
  WorkerThread& thread = *worker.thread;
  Scheduler& scheduler = thread.scheduler;
  if (worker.schedule == nullptr && scheduler.PublishNext(thread) && scheduler.CanWake()) {
    scheduler.WakeOne(&thread);
  }
  if (worker.current != nullptr) {
    worker.current->wait_reason = reason;
    worker.current->status.store(GoroutineStatus::kDetached, std::memory_order_relaxed);
  }
  scheduler.runtime().heap().collector().LeaveGo(worker);
  thread.attachment.store(Attachment::kDetached, std::memory_order_release);
  if (blocking == Blocking::kLong && worker.schedule == nullptr) scheduler.Retake(thread);
}

DetachedSection::~DetachedSection() {
  WorkerThread& thread = *worker_.thread;
  Scheduler& scheduler = thread.scheduler;
  Attachment detached = Attachment::kDetached;
  if (!thread.attachment.compare_exchange_strong(detached, Attachment::kAttached,
                                                 std::memory_order_acq_rel)) {
    scheduler.Reattach(thread);
  }
  scheduler.runtime().heap().collector().EnterGo(worker_);
  StampNextEvent(worker_);
  if (worker_.current != nullptr) {
    worker_.current->status.store(GoroutineStatus::kRunning, std::memory_order_relaxed);
  }
}

}  // namespace goknot::runtime

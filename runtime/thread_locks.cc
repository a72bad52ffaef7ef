// Goroutines that stay on their thread (runtime.LockOSThread). Whoever picks one elsewhere hands it
// over to its worker, which sleeps while it cannot run, and is one too many from then on; a worker
// whose goroutine parks lets another one run in its stead. Each switch costs two futex calls, as in
// Go.
//
// Invariants
//  - A worker whose `locked` is set runs that goroutine or sleeps in PickLocked, where it is
//    neither idle nor running (running_).
//  - Who sets kHanded has counted the worker as running before.
//
// Test: tests/programs/std_runtime/threads.go.
#include "runtime/clock.h"
#include "runtime/event_log.h"
#include "runtime/futex.h"
#include "runtime/monitor.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {
namespace {

// Bits of WorkerThread::handed.
constexpr uint32_t kHanded = 1;
constexpr uint32_t kOver = 2;

}  // namespace

void LockThread(Worker& worker, Goroutine& goroutine) {
  ++goroutine.thread_locks;
  if (worker.runtime->options().schedule != nullptr) return;
  worker.thread->locked.store(&goroutine, std::memory_order_relaxed);
}

void UnlockThread(Worker& worker, Goroutine& goroutine) {
  if (goroutine.thread_locks == 0 || --goroutine.thread_locks != 0) return;
  worker.thread->locked.store(nullptr, std::memory_order_relaxed);
}

// False: no thread is the goroutine's.
bool Scheduler::HandOver(WorkerThread& thread, Goroutine& goroutine) {
  WorkerThread* home = nullptr;
  ForEachWorker([&](WorkerThread& other) {
    if (other.locked.load(std::memory_order_relaxed) == &goroutine) home = &other;
  });
  if (home == nullptr) return false;
  {
    SpinLockHolder hold(idle_lock_);
    int32_t before = running_.fetch_add(1, std::memory_order_seq_cst);
    home->awake.store(true, std::memory_order_relaxed);
    if (before >= limit_.load(std::memory_order_relaxed)) {
      thread.check_limit.store(true, std::memory_order_relaxed);
    }
  }
  home->handed.fetch_or(kHanded, std::memory_order_seq_cst);
  FutexWake(&home->handed);
  monitor_->NotifyRunning();
  return true;
}

// Waits until the thread's goroutine may run. Null: the program is over.
Goroutine* Scheduler::PickLocked(WorkerThread& thread) {
  thread.check_limit.store(false, std::memory_order_relaxed);
  GiveQueueAway(thread);
  Collector& collector = runtime_.heap().collector();
  collector.LeaveGo(thread.worker);
  bool is_last;
  {
    SpinLockHolder hold(idle_lock_);
    is_last = running_.fetch_sub(1, std::memory_order_seq_cst) == 1;
    thread.awake.store(false, std::memory_order_relaxed);
  }
  // The last one awake has to leave somebody who keeps the timers and the files, or finds out that
  // nothing can run any more.
  if (is_last || (HasWork() && CanWake())) WakeOne(nullptr);
  while (thread.handed.load(std::memory_order_acquire) == 0) FutexWait(&thread.handed, 0, -1);
  thread.handed.fetch_and(~kHanded, std::memory_order_acq_rel);
  coarse_now_.store(MonotonicNow(thread.worker), std::memory_order_relaxed);
  StampNextEvent(thread.worker);
  collector.EnterGo(thread.worker);
  if (exiting()) return nullptr;
  StartSlice(thread);
  return thread.locked.load(std::memory_order_relaxed);
}

// The program is over: nobody waits for a goroutine any more.
void Scheduler::WakeLocked() {
  ForEachWorker([](WorkerThread& thread) {
    thread.handed.fetch_or(kOver, std::memory_order_seq_cst);
    FutexWake(&thread.handed);
  });
}

// On the thread, which leaves the worker to a new one.
void Scheduler::ReplaceThread(WorkerThread& thread) {
  thread.ends = false;
  {
    SpinLockHolder hold(thread.start_lock);
    if (thread.thread.joinable()) thread.thread.detach();
  }
  StartThread(thread);
}

}  // namespace goknot::runtime

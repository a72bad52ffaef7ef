// The scheduler's part of a worker: its thread, queue, timers, pools. Private to the scheduler, the
// channels and the timers.
//
// Invariants
//  - Members are the owner thread's alone unless marked "any".
//  - `wake` is cleared by the owner before it enters the idle list and set by who takes it out.
//  - `searching` and `waker` are handed over by the waker before it sets `wake`.
#ifndef GOKNOT_RUNTIME_WORKER_THREAD_H_
#define GOKNOT_RUNTIME_WORKER_THREAD_H_

#include <atomic>
#include <cstdint>
#include <thread>

#include "runtime/goroutine_pool.h"
#include "runtime/run_queue.h"
#include "runtime/scheduler.h"
#include "runtime/select_block.h"
#include "runtime/stack.h"
#include "runtime/timer_heap.h"
#include "runtime/worker.h"

namespace goknot::runtime {

enum class Attachment : uint32_t {
  kAttached,  // running, searching or idle
  kDetached,  // in a call that may block, still counted in running_
  kRetaken,   // the call lasts: somebody else may run in its stead
};

struct WorkerThread {
  explicit WorkerThread(Scheduler& owner) : scheduler(owner) { worker.thread = this; }

  Worker worker;
  RunQueue queue;
  TimerHeap timers;  // any

  Scheduler& scheduler;
  SpinLock start_lock;  // any; held while `thread` is set: it runs before that is done
  std::thread thread;
  alignas(64) std::atomic<uint32_t> wake{0};                  // any; a futex
  std::atomic<Attachment> attachment{Attachment::kAttached};  // any
  std::atomic<bool> check_limit{false};  // any; a hint: look at the limit and at timers left
  std::atomic<bool> awake{false};        // any; a hint for the monitor: in running_
  std::atomic<bool> inside{false};       // any; the thread is in RunWorker
  std::atomic<uint64_t> current_id{0};   // any; the goroutine that runs

  // runtime.LockOSThread: the only goroutine that runs here, and only here does it run.
  std::atomic<Goroutine*> locked{nullptr};  // written by the owner
  std::atomic<uint32_t> handed{0};          // any; a futex: `locked` may run, or all is over
  bool ends = false;                        // `locked` is gone, and the thread goes with it

  // What files woke while this worker, then idle, kept them.
  WokenByFiles woken;

  // Searching for work after a wake-up, counted in Scheduler::searching_.
  bool searching = false;
  // Who woke this worker, until it is known whether there was something to do.
  WorkerThread* waker = nullptr;
  // Waking for `next` alone: 0 at once, else at most once in 50 us << back_off.
  std::atomic<uint32_t> back_off{0};  // any, relaxed
  uint32_t wake_skips = 0;
  uint64_t next_wake_cycles = 0;

  uint32_t picks = 0;
  // The clock is not read again before this many cycles have passed.
  uint64_t timer_cycles = 0;
  uint64_t timer_budget = 0;

  uint32_t seen_slices = 0;    // the monitor's
  bool seen_detached = false;  // the monitor's

  GoroutineCache goroutines;
  StackCache stacks;
  SelectBlockCache select_blocks;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WORKER_THREAD_H_

// Waits on an eventfd and a signalfd with a tick as timeout. Test: tests/runtime/scheduler_test.cc.
#include "runtime/monitor.h"

#include <poll.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "base/check.h"
#include "base/process_end.h"
#include "runtime/cleanups.h"
#include "runtime/clock.h"
#include "runtime/collection_history.h"
#include "runtime/debug_settings.h"
#include "runtime/event_buffer.h"
#include "runtime/finalizers.h"
#include "runtime/make_thread.h"
#include "runtime/profiles.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {
namespace {

constexpr int64_t kTickNs = 10'000'000;
// When a program that does nothing gives free memory back.
constexpr int64_t kTidyAfterNs = 1'000'000'000;
constexpr int64_t kPausesBeforeTidying = 50;
constexpr int64_t kTidyAtLatestNs = 120'000'000'000;
// It collects as well if that much may have become garbage since the last collection.
constexpr uint64_t kWorthwhile = uint64_t{4} << 20;
// While an event log is kept: how old its time stamps may be.
constexpr int64_t kStampNs = 1'000'000;
// How long a program that is over waits for workers: those in system calls, and all others (a
// native in the middle of its work).
constexpr int64_t kGraceDetachedNs = 5'000'000;
constexpr int64_t kGraceNs = 2'000'000'000;

void (*HandlerOf(int signal))(int) {
  struct sigaction action;
  sigaction(signal, nullptr, &action);
  return action.sa_handler;
}

}  // namespace

Monitor::Monitor(Scheduler& scheduler)
    : scheduler_(scheduler), event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  CHECK(event_ >= 0) << "no file descriptor for the monitor";
}

Monitor::~Monitor() {
  Stop();
  close(event_);
}

void Monitor::Start() {
  const RuntimeOptions& options = scheduler_.runtime().options();
  started_ = traced_ = ReadMonotonicClock();
  trace_every_ = DebugSetting("schedtrace") * 1'000'000;
  deadline_ = options.timeout_ns > 0 ? ReadMonotonicClock() + options.timeout_ns : kNever;
  sigset_t signals;
  sigemptyset(&signals);
  if (HandlerOf(SIGQUIT) == SIG_DFL) sigaddset(&signals, SIGQUIT);
  if (options.report_interrupt && HandlerOf(SIGINT) == SIG_DFL) sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, &old_mask_);
  signal_ = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  thread_ = MakeThread([this] { Loop(); });
}

void Monitor::Stop() {
  if (!thread_.joinable()) return;
  stopping_.store(true);
  Notify();
  thread_.join();
  pthread_sigmask(SIG_SETMASK, &old_mask_, nullptr);
  if (signal_ >= 0) close(signal_);
  signal_ = -1;
}

void Monitor::Notify() {
  uint64_t one = 1;
  [[maybe_unused]] ssize_t written = write(event_, &one, sizeof(one));
}

void Monitor::Wait(int64_t nanoseconds) {
  pollfd files[2] = {{event_, POLLIN, 0}, {signal_, POLLIN, 0}};
  timespec timeout{static_cast<time_t>(nanoseconds / 1'000'000'000),
                   static_cast<long>(nanoseconds % 1'000'000'000)};
  ppoll(files, signal_ >= 0 ? 2 : 1, nanoseconds < 0 ? nullptr : &timeout, nullptr);
  uint64_t drained;
  [[maybe_unused]] ssize_t size = read(event_, &drained, sizeof(drained));
  if (signal_ >= 0) ReadSignals();
}

void Monitor::ReadSignals() {
  signalfd_siginfo info;
  while (read(signal_, &info, sizeof(info)) == sizeof(info)) {
    int number = static_cast<int>(info.ssi_signo);
    // os/signal has been asked for it meanwhile.
    if (void (*handler)(int) = HandlerOf(number); handler != SIG_DFL) {
      if (handler != SIG_IGN) handler(number);
      continue;
    }
    (number == SIGINT ? interrupt_ : quit_) = true;
  }
}

// The first Ctrl-C is a question, the second is meant.
void Monitor::AnswerInterrupt() {
  interrupt_ = false;
  if (!interrupted_before_) {
    interrupted_before_ = true;
    ReportInterrupt(scheduler_.runtime());
    return;
  }
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &interrupt, nullptr);
  raise(SIGINT);
}

int64_t Monitor::Patience(int64_t now) {
  if (scheduler_.exiting()) return 1'000'000;
  if (scheduler_.running_.load(std::memory_order_seq_cst) != 0) {
    idle_ticks_ = 0;
    idle_since_ = kBusy;
  } else if (++idle_ticks_ > 1) {
    dormant_.store(true, std::memory_order_seq_cst);
    // Who woke up meanwhile may have seen the old value.
    if (scheduler_.running_.load(std::memory_order_seq_cst) == 0 && !scheduler_.exiting()) {
      if (idle_since_ == kBusy) idle_since_ = now;
      int64_t until = deadline_;
      if (idle_since_ != kTidied) until = std::min(until, idle_since_ + TidyDelay());
      return until == kNever ? -1 : std::max<int64_t>(until - now, 0);
    }
  }
  int64_t most = scheduler_.runtime().event_log() != nullptr ? kStampNs : kTickNs;
  return std::min(most, std::max<int64_t>(deadline_ - now, 0));
}

void Monitor::Loop() {
  // What is sent to the program is the workers' to take: in a seeded run at once, by its one.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
  while (!stopping_.load()) {
    int64_t now = ReadMonotonicClock();
    Wait(Patience(now));
    dormant_.store(false, std::memory_order_seq_cst);
    now = ReadMonotonicClock();
    if (scheduler_.exiting()) {
      if (exit_since_ == 0) exit_since_ = now;
      bool detached = false;
      bool others = false;
      scheduler_.ForEachWorker([&](const WorkerThread& thread) {
        if (!thread.inside.load()) return;
        (thread.attachment.load() == Attachment::kAttached ? others : detached) = true;
      });
      if ((detached && !others && now - exit_since_ > kGraceDetachedNs) ||
          ((detached || others) && now - exit_since_ > kGraceNs)) {
        EndProcess();
      }
      continue;
    }
    if (quit_) {
      ReportQuit(scheduler_.runtime());
    } else if (interrupt_) {
      AnswerInterrupt();
    } else if (now >= deadline_) {
      deadline_ = kNever;
      ReportTimeout(scheduler_.runtime());
    } else {
      if (scheduler_.runtime().event_log() != nullptr) AttendEvents();
      if (now - last_tick_ >= kTickNs - kStampNs / 2) Tick(now);
      if (trace_every_ > 0 && now - traced_ >= trace_every_) TraceScheduler(now);
      Tidy(now);
    }
  }
}

void Monitor::EndProcess() {
  scheduler_.runtime().WriteLast();
  base::EndProcess(scheduler_.exit_code_.load());
}

void Monitor::AttendEvents() {
  scheduler_.ForEachWorker([](WorkerThread& thread) { thread.worker.events->Attend(); });
}

// The longer collections take, the longer the program has to have done nothing.
int64_t Monitor::TidyDelay() const {
  int64_t pause = scheduler_.runtime().heap().Stats().last_pause_ns;
  return std::clamp(pause * kPausesBeforeTidying, kTidyAfterNs, kTidyAtLatestNs);
}

void Monitor::Tidy(int64_t now) {
  if (idle_since_ < 0 || now - idle_since_ < TidyDelay()) return;
  idle_since_ = kTidied;
  Runtime& runtime = scheduler_.runtime();
  if (runtime.options().schedule != nullptr) return;
  Heap& heap = runtime.heap();
  const bool collects = heap.Stats().trigger_bytes != UINT64_MAX;  // not with GOGC=off
  if (collects && BytesSinceCollection(heap) > kWorthwhile) {
    heap.collector().CollectFromOutside();
    for (Goroutine* caller :
         {heap.finalizers().due().TakeWaiting(), heap.cleanups().due().TakeWaiting()}) {
      if (caller != nullptr) scheduler_.ReadyFromOutside(caller);
    }
  }
  scheduler_.ReleaseGoroutines(nullptr);
  ReleaseMemory(heap);
}

// Go's line: what runs, and how many goroutines stand in each queue.
void Monitor::TraceScheduler(int64_t now) {
  traced_ = now;
  int64_t limit = scheduler_.limit();
  int64_t running = scheduler_.running_.load();
  int64_t threads = 0;
  std::string queues;
  std::string slices;
  scheduler_.ForEachWorker([&](const WorkerThread& thread) {
    ++threads;
    bool has_next = thread.queue.next.load(std::memory_order_relaxed) != nullptr;
    queues += std::to_string(thread.queue.Size() + (has_next ? 1 : 0)) + " ";
    slices += std::to_string(thread.queue.slices.load(std::memory_order_relaxed)) + " ";
  });
  auto number = [](int64_t value) { return std::to_string(std::max<int64_t>(value, 0)); };
  WriteStderr("SCHED " + number((now - started_) / 1'000'000) + "ms: gomaxprocs=" + number(limit) +
              " idleprocs=" + number(limit - running) + " threads=" + number(threads + 1) +
              " spinningthreads=" + number(scheduler_.searching_.load()) +
              " needspinning=0 idlethreads=" + number(threads - running) +
              " runqueue=" + number(scheduler_.global_count_.load()) + " [ " + queues +
              "] schedticks=[ " + slices + "]\n");
}

void Monitor::Tick(int64_t now) {
  last_tick_ = now;
  scheduler_.coarse_now_.store(now, std::memory_order_relaxed);
  // A seeded run has its own slices and time.
  if (scheduler_.runtime().options().schedule != nullptr) return;
  const bool can_publish = scheduler_.CanWake();
  const bool samples = scheduler_.profiles().samples_cpu();
  scheduler_.ForEachWorker([&](WorkerThread& thread) {
    if (!thread.awake.load(std::memory_order_relaxed)) {
      thread.seen_detached = false;
      return;
    }
    const bool detached =
        thread.attachment.load(std::memory_order_acquire) == Attachment::kDetached;
    if (detached && thread.seen_detached) scheduler_.Retake(thread);
    thread.seen_detached = detached;
    uint32_t slices = thread.queue.slices.load(std::memory_order_relaxed);
    const bool lasts = slices == thread.seen_slices;
    if (lasts || thread.timers.first.load(std::memory_order_relaxed) <= now) {
      thread.worker.poll.fetch_or(kPollPreempt, std::memory_order_relaxed);
    } else if (can_publish && thread.queue.next.load(std::memory_order_relaxed) != nullptr) {
      thread.worker.poll.fetch_or(kPollPublish, std::memory_order_relaxed);
    }
    // The slice that begins now ends at the next tick, not at the one after it.
    thread.seen_slices = lasts ? slices + 1 : slices;
    if (samples && !detached) thread.worker.poll.fetch_or(kPollSample, std::memory_order_relaxed);
  });
  const bool can_wake = scheduler_.CanWake();  // retaken workers are out of the count
  scheduler_.LookAfterFiles(can_wake);
  scheduler_.OfferLeftTimers(now);
  if (can_wake && (scheduler_.HasWork() || scheduler_.FirstDeadline() <= now)) {
    scheduler_.WakeOne(nullptr);
  }
}

}  // namespace goknot::runtime

// The thread beside the workers: every 10 ms it ends time slices, takes workers over that are stuck
// in system calls, wakes who was overlooked; it gives free memory back to the system when nothing
// has run for a second, writes GODEBUG's schedtrace lines, ends programs that run too long
// (-timeout) or are asked to show their goroutines (SIGQUIT), and sees to it that a program that is
// over ends.
//
// Invariants
//  - It touches no guest memory while workers run, and no goroutine but those that files woke while
//    all workers were busy; before it prints it has asked them to stop and those that did not are
//    printed without their frames.
//  - While no worker runs it wakes up once, to give memory back, and then sleeps without a timeout.
#ifndef GOKNOT_RUNTIME_MONITOR_H_
#define GOKNOT_RUNTIME_MONITOR_H_

#include <signal.h>

#include <atomic>
#include <cstdint>
#include <thread>

namespace goknot::runtime {

class Scheduler;

class Monitor {
 public:
  explicit Monitor(Scheduler& scheduler);
  ~Monitor();
  Monitor(const Monitor&) = delete;
  Monitor& operator=(const Monitor&) = delete;

  // On Run's thread, before any worker's: SIGQUIT (and SIGINT, when a first Ctrl-C is to be
  // answered by a report) is blocked from here on in this and all later threads, and read by the
  // monitor, unless the program's parent ignores it. What the program asks for itself later goes to
  // the program's handler.
  void Start();
  // Ends the thread, restores the signal mask.
  void Stop();

  // A worker woke up: ticks are wanted. Cheap when they are going on.
  void NotifyRunning() {
    if (dormant_.load(std::memory_order_seq_cst)) Notify();
  }
  // Something happened that the monitor should look at now. Any thread, also before Start and after
  // Stop: nobody listens then.
  void Notify();

 private:
  void Loop();
  void Tick(int64_t now);
  void AttendEvents();
  void TraceScheduler(int64_t now);
  // Gives memory back when the program has been doing nothing for a while.
  void Tidy(int64_t now);
  int64_t TidyDelay() const;
  // Nanoseconds until it has something to do; negative: until notified.
  int64_t Patience(int64_t now);
  void Wait(int64_t nanoseconds);
  void ReadSignals();
  void AnswerInterrupt();
  [[noreturn]] void EndProcess();

  static constexpr int64_t kBusy = -1;
  static constexpr int64_t kTidied = -2;

  Scheduler& scheduler_;
  std::thread thread_;
  const int event_;  // an eventfd, as long as the monitor
  int signal_ = -1;  // a signalfd, or -1
  sigset_t old_mask_;
  int64_t deadline_ = 0;    // of the whole program; kNever
  int64_t exit_since_ = 0;  // when it was found to be over
  int64_t last_tick_ = 0;
  uint32_t idle_ticks_ = 0;
  int64_t idle_since_ = kBusy;  // when nothing ran any more; kBusy, or kTidied once that was used
  int64_t trace_every_ = 0;     // GODEBUG=schedtrace, in ns; 0: not asked for
  int64_t traced_ = 0;          // when the last line was written
  int64_t started_ = 0;
  bool quit_ = false;       // SIGQUIT came
  bool interrupt_ = false;  // SIGINT came
  bool interrupted_before_ = false;
  std::atomic<bool> dormant_{false};
  std::atomic<bool> stopping_{false};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MONITOR_H_

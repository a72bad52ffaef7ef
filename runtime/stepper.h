// Lets goroutines run one event at a time: a send, a receive, a lock, a go statement, a wait, an
// end; the events are those of the event log (runtime/events.def). For a host (runtime/host.h)
// whose user wants to see what they do to each other.
//
// While a stepper holds, a goroutine that a worker picks runs only when it is the one that steps,
// the host's (kGoroutineWatched) or the runtime's own; others are kept here, in order. Who steps is
// stopped before its next operation or at its next safepoint after the event: natives may do
// several things in a row. While the host's goroutine waits, the kept ones take turns, an event or
// a time slice each: it may be them that it waits for.
//
// Invariants
//  - A kept goroutine is kRunnable and in no queue. Everything that becomes runnable comes through
//    Scheduler::Pick, which asks MayRun: while the stepper holds, workers have a schedule of its
//    own, so that no quicker way is taken.
//  - At most one goroutine steps. A worker keeps events only while it runs that one. The step ends
//    before it is put into a queue, or another worker could run it on.
//
// Threads: Begin, End, StartStep and TakeEvents on the host's thread. MayRun, TurnOver and
// NextInTurn on workers. mutex_ is held for a few instructions.
//
// Tests: tests/runtime/stepper_test.cc, tests/cli/sessions/repl_step.session.
#ifndef GOKNOT_RUNTIME_STEPPER_H_
#define GOKNOT_RUNTIME_STEPPER_H_

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "runtime/event_log.h"
#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class Runtime;

// What came of a step: one thing mostly.
struct SteppedEvents {
  uint64_t goroutine = 0;
  std::vector<Event> events;
};

class Stepper {
 public:
  // `notify` is called when a step is over, and when a goroutine is kept: by any thread.
  Stepper(Runtime& runtime, std::function<void()> notify);
  ~Stepper();
  Stepper(const Stepper&) = delete;
  Stepper& operator=(const Stepper&) = delete;

  // Holds all goroutines, from their next safepoints on; stops the world for a moment. From the
  // first time to the end of the Runtime the stepper must live.
  void Begin();
  // Lets them go.
  void End();
  bool holds() const { return holds_.load(); }

  // Lets the goroutine that has been kept for longest run to its next event. False: none is kept.
  bool StartStep();
  // Who steps is to be kept like others from now on, though nothing happened.
  void AbandonStep();
  bool is_over() const { return stepping_.load() == nullptr; }
  // Of the step that is over.
  SteppedEvents TakeEvents();

  // The host's goroutine that is in the foreground; null: none. Any thread.
  void SetForeground(Goroutine* goroutine) { foreground_.store(goroutine); }

  // ---- for the scheduler

  // The worker has picked it. False: it is kept.
  bool MayRun(Worker& worker, Goroutine& goroutine);
  // The worker is about to pick.
  void TurnOver(Worker& worker);
  // Somebody who is to run because the foreground waits; null: nobody.
  Goroutine* NextInTurn();
  // A new worker, while the stepper holds.
  void Attach(Worker& worker);

 private:
  class OfWorker;

  OfWorker& At(const Worker& worker);
  // Who steps on that worker has done something. True.
  bool EndStepOn(const Worker& worker);
  void EndStep(const OfWorker& on);  // mutex_ held
  void Detach(Worker& worker);

  Runtime& runtime_;
  std::function<void()> notify_;
  std::atomic<bool> holds_{false};
  std::atomic<Goroutine*> stepping_{nullptr};
  std::atomic<Goroutine*> foreground_{nullptr};

  std::mutex mutex_;
  std::deque<Goroutine*> kept_;                        // mutex_
  std::vector<std::unique_ptr<OfWorker>> of_workers_;  // mutex_; by id
  const Worker* running_on_ = nullptr;                 // mutex_; who steps
  bool is_reported_ = false;                           // mutex_; to the host, who started the step
  bool has_begun_ = false;                             // mutex_; who steps has run
  SteppedEvents events_;                               // mutex_
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_STEPPER_H_

// The M:N scheduler: goroutines over workers. Go's order (a 256-slot ring plus a private `runnext` per
// worker, a global queue looked at every 61 picks, steal half from a random victim), a 10 ms tick that
// sets poll words, wake-ups with a time-based back-off.
//
// Invariants
//  - runnext is private and non-atomic: a thief that finds nothing else sets kPollPublish and the owner
//    publishes at its next safepoint.
//  - A pick from runnext is not a new time slice, or a ping-pong pair would starve its peers.
//  - No lost wake-up: who makes a goroutine runnable looks for idle workers after a full fence; who goes
//    idle looks at all queues again after announcing itself.
#ifndef GOKNOT_RUNTIME_SCHEDULER_H_
#define GOKNOT_RUNTIME_SCHEDULER_H_

#include <cstdint>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// A goroutine fresh from the pool with an empty stack of at least `slots` slots, status kRunnable and
// a new id; the caller lays its first frame (Engine::Prepare or the go instruction) and then Ready()s it.
Goroutine* NewGoroutine(Worker& worker, uint32_t slots, SiteId go_site);

// Makes a parked or new goroutine runnable, as this worker's next (go statements and wake-ups alike).
// No lock that a goroutine could wait for may be held.
void Ready(Worker& worker, Goroutine* goroutine);

// Doubles the stack until `slots` more slots fit above fp; moves it and updates fp, stack, stack_end.
// False at the maximum (Go's 1 GB, debug.SetMaxStack): goroutine stack exceeds limit.
bool GrowStack(Worker& worker, Goroutine& goroutine, uint64_t slots);

// At a safepoint with poll bits set: serves collections, publishes runnext, and says whether the
// goroutine must yield (pc and fp are saved by the caller first).
enum class PollResult : uint8_t { kContinue, kYield, kStop };
PollResult ServePoll(Worker& worker, Goroutine& goroutine);

// Parks the running goroutine until `deadline` (monotonic ns) for time.Sleep.
void ParkUntil(Worker& worker, Goroutine& goroutine, int64_t deadline);

// Marks the worker detached around a call that may block: to the collector it is stopped, and a spare
// thread may take its queue over. Guest memory must not be touched in between.
class DetachedSection {
 public:
  explicit DetachedSection(Worker& worker);
  ~DetachedSection();

 private:
  Worker& worker_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SCHEDULER_H_

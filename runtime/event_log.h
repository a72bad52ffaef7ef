// The event log: what goroutines did to each other, in order. Reports, timelines and replay are
// made from it; `goknot run -events FILE` writes it down.
//
// In memory. Each worker that runs appends records to a buffer of its own (runtime/event_buffer.h;
// no locks, no atomic operations); a run without a log has `Worker::events` null and pays one
// predicted branch. Records speak of addresses and ids only. A record belongs to the goroutine that
// the worker's last kRun record names; between goroutines (after a kBlock, kYield or kEnd) it is
// the runtime itself, which fires timers, that wakes and sends.
//
// Messages have numbers: the n-th message of a channel, counted under the channel's lock. So have
// the times that a mutex is locked. A partner who waited does not log his half: the record of who
// served him has a flag (kServedWaiting, kRefilled) and the kWake that follows says who it was.
//
// Merged. One worker's records are in order. Those of several are merged by what must precede what:
// a message's sending its receiving and its channel's closing, a mutex's unlocking its next
// locking, a wake-up the run that it allows. Between records that nothing of this orders their time
// stamps decide, which are exact for operations on RWMutexes and at most a tick old for others.
// (What two workers add to a wait group commutes.)
//
// Written. JSON lines, the first of them about the run. No addresses: channels, locks and groups
// are numbered in the order in which they appear. A seeded run with a virtual clock writes the same
// bytes each time.
//
//   {"events":1,"workers":1,"seed":7,"clock":"virtual"}
//   {"t":0,"w":0,"g":1,"do":"run"}
//   {"t":20,"g":1,"do":"make","chan":1,"name":"ch","capacity":0,"at":"x.go:4","in":"main.main"}
//   {"g":1,"do":"go","new":2,"at":"x.go:5","in":"main.main"}
//   {"t":120,"g":1,"do":"block","why":"chan receive","chan":1,"at":"x.go:6","in":"main.main"}
//   {"t":220,"w":0,"g":2,"do":"run"}
//   {"g":2,"do":"send","chan":1,"message":1,"at":"x.go:5","in":"main.main.func1"}
//   {"g":1,"do":"receive","chan":1,"message":1,"at":"x.go:6","in":"main.main"}
//   {"t":140,"g":2,"do":"wake","wakes":1}
//
//   t        ns since the first record; left out when it is that of the line before, and with -seed
//            and a real clock. Those of different workers may differ by a tick of 1 ms
//   w        the worker; g: the goroutine that acts, 0 for the runtime
//   do       the word of events.def; why: the reason of a block, as traces print it
//   chan, lock, group, cond, semaphore   what it is done to
//   at, in   where, in the program's own code; for a make the channel, for a go the statement
//   message  the number of the message among those of the channel, from 1 (modulo 2^32)
//   time     how many times the mutex has been locked, this time included (modulo 2^24)
//   select   true when the operation was a case of a select; closed: true for a receive that found
//            the channel closed
//
// A last line {"lost":N} says that a worker's log was full and N records are missing.
//
// Invariants
//  - A place (Engine::PlaceOf) and an object's address mean something as long as the Runtime lives;
//    an address that kMake names is a new channel from then on.
//
// Test: tests/runtime/event_log_test.cc.
#ifndef GOKNOT_RUNTIME_EVENT_LOG_H_
#define GOKNOT_RUNTIME_EVENT_LOG_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/event_buffer.h"

namespace goknot::runtime {

class Engine;

enum class EventSubject : uint8_t { kNothing, kGoroutine, kChannel, kLock, kGroup, kObject };

struct Event {
  EventKind kind = EventKind::kNothing;
  uint8_t detail = 0;  // EventFlags, or the WaitReason of a kBlock
  uint64_t number = 0;
  uint64_t subject = 0;
  uint64_t place = 0;
  uint64_t time = 0;  // of the worker's last stamp; 0: there are none
};

// ---- the log of one Runtime

// A record in its place among those of all workers.
struct MergedEvent {
  Event event;
  uint32_t worker;
  uint64_t goroutine;  // who acts; 0: the runtime
};

class EventLog {
 public:
  explicit EventLog(Runtime& runtime);

  // Any thread; the buffer lives as long as the log.
  EventBuffer* AddWorker(uint32_t worker);

  // Visits all records in order. All workers have stopped.
  void ForEach(const std::function<void(const MergedEvent&)>& visit) const;
  // The written form, in pieces of some size (event_writer.cc).
  void Write(const std::function<void(std::string_view)>& sink) const;

 private:
  Runtime& runtime_;
  EventClock clock_;
  uint64_t start_cycles_;
  int64_t start_ns_;
  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<EventBuffer>> buffers_;  // mutex_; by worker
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_EVENT_LOG_H_

// The event log: what goroutines did to each other, in order. Reports, timelines and replay are
// made from it; `goknot run -events FILE` writes it down.
//
// In memory. Each worker that runs appends 32-byte records to chunks of its own (no locks, no
// atomic operations); a run without a log has `Worker::events` null and pays one predicted branch.
// Records speak of addresses and ids only. A record belongs to the goroutine that the worker's last
// kRun record names; between goroutines (after a kBlock, kYield or kEnd) it is the runtime itself,
// which fires timers, that wakes and sends.
//
// Messages have numbers: the n-th message of a channel, counted under the channel's lock. A partner
// who waited does not log his half: the record of who served him has a flag (kServedWaiting,
// kRefilled) and the kWake that follows says who it was.
//
// Merged. One worker's records are in order. Those of several are merged by time stamps, which only
// some kinds carry (a reading of the cycle counter costs more than the record), and by what must
// precede what: a message's sending its receiving, a wake-up the run that it allows.
//
// Written. JSON lines, the first of them about the run. No addresses: channels, locks and groups
// are numbered in the order in which they appear. A seeded run with a virtual clock writes the same
// bytes each time.
//
//   {"events":1,"workers":1,"seed":7,"clock":"virtual"}
//   {"t":0,"w":0,"g":1,"do":"run"}
//   {"g":1,"do":"make","chan":1,"name":"ch","capacity":0,"at":"x.go:4","in":"main.main"}
//   {"g":1,"do":"go","new":2,"at":"x.go:5","in":"main.main"}
//   {"t":120,"g":1,"do":"block","why":"chan receive","chan":1,"at":"x.go:6","in":"main.main"}
//   {"g":2,"do":"send","chan":1,"message":1,"at":"x.go:5","in":"main.main.func1"}
//   {"g":1,"do":"receive","chan":1,"message":1,"at":"x.go:6","in":"main.main"}
//   {"t":140,"g":2,"do":"wake","wakes":1}
//
//   t        ns since the first record (stamped kinds only; left out with -seed and a real clock)
//   w        the worker; g: the goroutine that acts, 0 for the runtime
//   do       the word of events.def; why: the reason of a block, as traces print it
//   chan, lock, group, cond, semaphore   what it is done to
//   at, in   where, in the program's own code; for a make the channel, for a go the statement
//   message  the number of the message among those of the channel, from 1 (modulo 2^32)
//   select   true when the operation was a case of a select; closed: true for a receive that found
//            the channel closed
//
// A last line {"lost":N} says that a worker's log was full and N records are missing.
//
// Invariants
//  - Only the worker's thread appends to its buffer. Merging needs all workers to have stopped.
//  - A place (Engine::PlaceOf) and an object's address mean something as long as the Runtime lives;
//    an address that kMake names is a new channel from then on.
//
// Test: tests/runtime/event_log_test.cc.
#ifndef GOKNOT_RUNTIME_EVENT_LOG_H_
#define GOKNOT_RUNTIME_EVENT_LOG_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/worker.h"

namespace goknot::runtime {

class Engine;

enum class EventKind : uint8_t {
#define GOKNOT_EVENT(name, word, subject, stamped) k##name,
#include "runtime/events.def"
#undef GOKNOT_EVENT
};

// Event::detail of kSend, kReceive and kCase.
enum EventFlags : uint8_t {
  kServedWaiting = 1 << 0,  // the partner waited: the next kWake of this worker is his
  kRefilled = 1 << 1,     // receive: a waiting sender's message took the free place (kWake follows)
  kFoundClosed = 1 << 2,  // receive: no message, the channel is closed
  kInSelect = 1 << 3,
  kCaseSends = 1 << 4,  // kCase: of a send
};

struct Event {
  EventKind kind;
  uint8_t detail;
  uint16_t unused;
  uint32_t number;
  uint64_t subject;
  uint64_t place;
  uint64_t time;  // 0: not stamped
};
static_assert(sizeof(Event) == 32);

enum class EventSubject : uint8_t { kNothing, kGoroutine, kChannel, kLock, kGroup, kObject };
enum class EventStamped : uint8_t { kYes, kNo };

// What stamps are.
enum class EventClock : uint8_t { kNone, kCycles, kVirtual };

// A worker's records.
class EventBuffer {
 public:
  explicit EventBuffer(EventClock clock) : clock_(clock) {}
  ~EventBuffer();
  EventBuffer(const EventBuffer&) = delete;
  EventBuffer& operator=(const EventBuffer&) = delete;

  // An operation of the running goroutine, whose pc and fp are saved, at its place.
  void LogHere(Worker& worker, EventKind kind, const void* object, uint32_t number, uint8_t detail);
  void LogAt(Worker& worker, EventKind kind, uint64_t subject, uint64_t place, uint32_t number = 0,
             uint8_t detail = 0);

  size_t size() const { return chunks_.size() * kChunkEvents - (full_ ? 0 : Unused()); }
  const Event& at(size_t index) const {
    return chunks_[index / kChunkEvents][index % kChunkEvents];
  }
  // Records that found no room: a worker keeps 16 million of them (512 MB).
  uint64_t lost() const { return full_ ? lost_ + kChunkEvents - Unused() : 0; }

 private:
  static constexpr size_t kChunkEvents = 65'536;  // 2 MiB
  static constexpr size_t kMostChunks = 256;

  void AddChunk();
  // Of the chunk that is being filled.
  size_t Unused() const { return static_cast<size_t>(end_ - next_); }
  uint64_t Stamp(Worker& worker) const;

  EventClock clock_;
  Event* next_ = nullptr;
  Event* end_ = nullptr;
  std::vector<Event*> chunks_;
  bool full_ = false;
  Event* spare_ = nullptr;  // once full_: what is lost is written here
  uint64_t lost_ = 0;
};

// ---- what the runtime calls; nothing happens when there is no log
// --------------------------------

inline void LogOperation(Worker& worker, EventKind kind, const void* object, uint32_t number = 0,
                         uint8_t detail = 0) {
  if (worker.events != nullptr) [[unlikely]] {
    worker.events->LogHere(worker, kind, object, number, detail);
  }
}
inline void LogEvent(Worker& worker, EventKind kind, uint64_t subject = 0, uint64_t place = 0) {
  if (worker.events != nullptr) [[unlikely]]
    worker.events->LogAt(worker, kind, subject, place);
}

// ---- the log of one Runtime
// ----------------------------------------------------------------------

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

// A worker's part of the event log (runtime/event_log.h): records in the order in which the worker
// made them. The hot half of the log: an operation costs its 16 bytes, one comparison, and a look
// into a table for the place it stands at (runtime/place_cache.h).
//
// Time. Reading the cycle counter costs several times what a record does, so records are not
// stamped one by one: a kTime record says from when those after it are. It is made
//   - before every record while they are rare (at most one in about half a microsecond),
//   - before every 64th while they come thick, so that a stamp is at most some ten microseconds
//     old,
//   - when the runtime asks (RequestStamp): at its ticks, so that a stamp is never much older than
//     a tick of 1 ms; after a worker slept; around collections; when goroutines come from another
//     worker, since nothing but time tells whether one ran there before it ran here or after,
//   - before records that nothing else orders among those of other workers (AppendStamped).
// In a seeded run with virtual time each record has its exact time.
//
// Invariants
//  - Only the worker's thread appends. Any thread may ask for a stamp. Reading needs all workers to
//    have stopped.
//  - next_ < limit_ means that a record has room and needs no stamp.
//  - A chunk's unused end is zero (kNothing).
//  - A chunk of memory belongs to the worker, or lies in ready_, put there by the monitor.
//
// What an event costs: tests/runtime/event_log_test.cc prints it.
#ifndef GOKNOT_RUNTIME_EVENT_BUFFER_H_
#define GOKNOT_RUNTIME_EVENT_BUFFER_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/check.h"
#include "runtime/place_cache.h"
#include "runtime/worker.h"

namespace goknot::runtime {

enum class EventKind : uint8_t {
  kNothing,  // padding
#define GOKNOT_EVENT(name, word, subject) k##name,
#include "runtime/events.def"
#undef GOKNOT_EVENT
  kTime,    // `body` is the time of what follows
  kNumber,  // `body` is the number of the next record, which has no room for it
};

// Event::detail of kSend, kReceive, kCase and kAdd.
enum EventFlags : uint8_t {
  kServedWaiting = 1 << 0,  // the partner waited: the next kWake of this worker is his
  kRefilled = 1 << 1,     // receive: a waiting sender's message took the free place (kWake follows)
  kFoundClosed = 1 << 2,  // receive: no message, the channel is closed
  kInSelect = 1 << 3,
  kCaseSends = 1 << 4,  // kCase: of a send
  kNegative = 1 << 5,   // kAdd: `number` is taken off
};

// What time stamps are.
enum class EventClock : uint8_t { kNone, kCycles, kVirtual };

// head: kind 5 bits, detail 6, place 44, number 9 (its low bits); body: subject 47, number 17.
struct PackedEvent {
  uint64_t head;
  uint64_t body;

  static constexpr int kDetailShift = 5;
  static constexpr int kPlaceShift = 11;
  static constexpr int kNumberShift = 55;
  static constexpr int kLowNumberBits = 64 - kNumberShift;
  static constexpr int kSubjectBits = 47;
  static constexpr uint64_t kMaxNumber = (uint64_t{1} << (kLowNumberBits + 64 - kSubjectBits)) - 1;

  // What happened: the low bits of a head.
  static uint64_t What(EventKind kind, uint8_t detail) {
    DCHECK_EQ(detail >> (kPlaceShift - kDetailShift), 0);
    return static_cast<uint64_t>(kind) | uint64_t{detail} << kDetailShift;
  }
  static PackedEvent Of(uint64_t what, uint64_t subject, uint64_t place, uint64_t number) {
    DCHECK_EQ(place >> (kNumberShift - kPlaceShift), 0u);
    DCHECK_EQ(subject >> kSubjectBits, 0u);
    return {what | place << kPlaceShift | number << kNumberShift,
            subject | number >> kLowNumberBits << kSubjectBits};
  }
  EventKind kind() const { return static_cast<EventKind>(head & 31); }
  uint8_t detail() const { return (head >> kDetailShift) & 63; }
  uint64_t place() const { return (head >> kPlaceShift) & ((uint64_t{1} << 44) - 1); }
  uint64_t subject() const { return body & ((uint64_t{1} << kSubjectBits) - 1); }
  uint64_t number() const { return head >> kNumberShift | body >> kSubjectBits << kLowNumberBits; }
};
static_assert(sizeof(PackedEvent) == 16);
static_assert(static_cast<int>(EventKind::kNumber) < 32);

class EventBuffer {
 public:
  explicit EventBuffer(EventClock clock) : clock_(clock) {}
  ~EventBuffer();
  EventBuffer(const EventBuffer&) = delete;
  EventBuffer& operator=(const EventBuffer&) = delete;

  void Append(Worker& worker, PackedEvent event) {
    if (next_ >= limit_.load(std::memory_order_relaxed)) [[unlikely]] {
      return AppendPrepared(worker, event);
    }
    // Otherwise the next atomic operation waits until the line has come from memory. (A prefetch
    // beyond the chunk does nothing.)
    __builtin_prefetch(next_ + kEventsAhead, 1);
    *next_++ = event;
  }
  // Where the goroutine is, whose pc and fp are saved (Engine::PlaceOf).
  uint64_t PlaceOf(Worker& worker, const Goroutine& goroutine) {
    return places_.PlaceOf(worker, goroutine);
  }
  // An operation of the running goroutine (LogOperation), in the worker's log. Out of line: who
  // keeps no log shall not pay for the registers that it needs. Few arguments, all of them passed
  // on as they are where something rare is to be done: so none of them is saved.
  static void AppendOperation(Worker& worker, uint64_t what, const void* object, uint64_t number);
  // The same in line, for functions that do little else. Whatever is rare is done elsewhere, by a
  // jump: what is saved on the stack around a call would have to reach the cache, as the record
  // has to, before the operation's next locked instruction.
  [[gnu::always_inline]] static void AppendOperationHere(Worker& worker, uint64_t what,
                                                         const void* object, uint64_t number) {
    uint64_t place = PlaceCache::kUnknown;
    if (worker.current != nullptr) [[likely]] {
      place = worker.events->places_.Find(*worker.current);
    }
    AppendOperationAt(worker, what, object, number, place);
  }
  // The same for an operation that only natives of the running goroutine do.
  [[gnu::always_inline]] static void AppendOperationOfNative(Worker& worker, uint64_t what,
                                                             const void* object, uint64_t number) {
    AppendOperationAt(worker, what, object, number,
                      worker.events->places_.FindInNative(*worker.current));
  }
  // The number of the event that is appended next, when it does not fit there.
  void AppendNumber(Worker& worker, uint64_t number) {
    Append(worker, {static_cast<uint64_t>(EventKind::kNumber), number});
  }

  // The next record is to have a time of its own. Any thread.
  void RequestStamp() { limit_.store(nullptr, std::memory_order_relaxed); }

  // The monitor's, at its ticks: asks for a stamp, and has memory for what is written next. That a
  // page is zeroed costs as much as writing it full, so the worker should find it done.
  void Attend();

  // ---- reading
  size_t size() const { return chunks_.empty() ? 0 : chunks_.size() * kChunkEvents - Unused(); }
  const PackedEvent& at(size_t index) const {
    return chunks_[index / kChunkEvents][index % kChunkEvents];
  }
  // Records that found no room: a worker keeps 32 million of them (512 MB).
  uint64_t lost() const { return full_ ? lost_ + static_cast<uint64_t>(next_ - spare_) : 0; }

 private:
  static constexpr ptrdiff_t kEventsAhead = 24;
  static constexpr size_t kChunkEvents = 131'072;  // 2 MiB
  static constexpr size_t kChunkBytes = kChunkEvents * sizeof(PackedEvent);
  static constexpr size_t kMostChunks = 256;

  // `place` may be kUnknown.
  [[gnu::always_inline]] static void AppendOperationAt(Worker& worker, uint64_t what,
                                                       const void* object, uint64_t number,
                                                       uint64_t place) {
    EventBuffer& log = *worker.events;
    PackedEvent* next = log.next_;
    if (place == PlaceCache::kUnknown || number > PackedEvent::kMaxNumber ||
        next >= log.limit_.load(std::memory_order_relaxed)) [[unlikely]] {
      return AppendOperationPrepared(worker, what, object, number);
    }
    __builtin_prefetch(next + kEventsAhead, 1);
    *next = PackedEvent::Of(what, reinterpret_cast<uint64_t>(object), place, number);
    log.next_ = next + 1;
  }
  void AppendPrepared(Worker& worker, PackedEvent event);
  static void AppendOperationPrepared(Worker& worker, uint64_t what, const void* object,
                                      uint64_t number);
  void Prepare(Worker& worker);
  void AddChunk();
  // Of the last chunk.
  size_t Unused() const { return full_ ? 0 : static_cast<size_t>(end_ - next_); }

  PlaceCache places_;
  PackedEvent* next_ = nullptr;
  // Up to here records are appended without looking further; null: a stamp is asked for.
  std::atomic<PackedEvent*> limit_{nullptr};
  EventClock clock_;
  PackedEvent* end_ = nullptr;                // of the chunk
  PackedEvent* stamped_ = nullptr;            // where the last stamp stands, if in this chunk
  uint64_t time_ = 0;                         // the last stamp
  uint32_t stride_ = 1;                       // records from one stamp to the next
  std::atomic<PackedEvent*> ready_{nullptr};  // the next chunk, if the monitor was quick enough
  std::atomic<bool> wants_ready_{false};
  std::vector<PackedEvent*> chunks_;
  bool full_ = false;
  PackedEvent* spare_ = nullptr;  // once full_: what is lost is written here
  uint64_t lost_ = 0;
};

// ---- what the runtime calls; nothing happens when there is no log

// An operation of the running goroutine, whose pc and fp are saved, at its place.
inline void LogOperation(Worker& worker, EventKind kind, const void* object, uint64_t number = 0,
                         uint8_t detail = 0) {
  if (worker.events == nullptr) [[likely]] {
    return;
  }
  EventBuffer::AppendOperation(worker, PackedEvent::What(kind, detail), object, number);
}
// The same with a time of its own.
inline void LogStamped(Worker& worker, EventKind kind, const void* object) {
  if (worker.events != nullptr) [[unlikely]] {
    worker.events->RequestStamp();
    LogOperation(worker, kind, object);
  }
}
// `place` is an Engine's place or a SiteId, as the kind asks for.
inline void LogEvent(Worker& worker, EventKind kind, uint64_t subject = 0, uint64_t place = 0,
                     uint8_t detail = 0) {
  if (worker.events != nullptr) [[unlikely]] {
    worker.events->Append(worker,
                          PackedEvent::Of(PackedEvent::What(kind, detail), subject, place, 0));
  }
}
// The next record has a time of its own.
inline void StampNextEvent(Worker& worker) {
  if (worker.events != nullptr) [[unlikely]]
    worker.events->RequestStamp();
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_EVENT_BUFFER_H_

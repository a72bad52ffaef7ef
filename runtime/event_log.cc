// Appending to the event log, and merging what the workers have. The written form: event_writer.cc.
// Test: tests/runtime/event_log_test.cc.
#include "runtime/event_log.h"

#include <sys/mman.h>

#include <unordered_map>

#include "base/check.h"
#include "runtime/clock.h"
#include "runtime/engine.h"
#include "runtime/runtime.h"

namespace goknot::runtime {
namespace {

constexpr bool kStamped[] = {
#define GOKNOT_EVENT(name, word, subject, stamped) EventStamped::k##stamped == EventStamped::kYes,
#include "runtime/events.def"
#undef GOKNOT_EVENT
};

// In a huge page: faulting in small ones costs ten times as much as the records.
Event* MapChunk(size_t bytes) {
  void* memory =
      mmap(nullptr, 2 * bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(memory != MAP_FAILED) << "no memory for the event log";
  auto* start = static_cast<char*>(memory);
  size_t before = bytes - reinterpret_cast<uintptr_t>(start) % bytes;
  if (before != bytes) munmap(start, before);
  char* chunk = before == bytes ? start : start + before;
  munmap(chunk + bytes, static_cast<size_t>(start + 2 * bytes - (chunk + bytes)));
  madvise(chunk, bytes, MADV_HUGEPAGE);
  return reinterpret_cast<Event*>(chunk);
}

}  // namespace

// ---- appending
// ------------------------------------------------------------------------------------

EventBuffer::~EventBuffer() {
  if (spare_ != nullptr) chunks_.push_back(spare_);
  for (Event* chunk : chunks_) munmap(chunk, kChunkEvents * sizeof(Event));
}

void EventBuffer::AddChunk() {
  if (full_) {
    lost_ += kChunkEvents;
    next_ = spare_;
    return;
  }
  next_ = MapChunk(kChunkEvents * sizeof(Event));
  full_ = chunks_.size() == kMostChunks;
  if (full_) {
    spare_ = next_;
  } else {
    chunks_.push_back(next_);
  }
  end_ = next_ + kChunkEvents;
}

uint64_t EventBuffer::Stamp(Worker& worker) const {
  switch (clock_) {
    case EventClock::kNone:
      return 0;
    case EventClock::kCycles:
      return ReadCycles();
    case EventClock::kVirtual:
      return static_cast<uint64_t>(worker.schedule->MonotonicNow());
  }
  return 0;
}

void EventBuffer::LogAt(Worker& worker, EventKind kind, uint64_t subject, uint64_t place,
                        uint32_t number, uint8_t detail) {
  if (next_ == end_) [[unlikely]]
    AddChunk();
  uint64_t time = kStamped[static_cast<size_t>(kind)] ? Stamp(worker) : 0;
  *next_++ = {kind, detail, 0, number, subject, place, time};
}

void EventBuffer::LogHere(Worker& worker, EventKind kind, const void* object, uint32_t number,
                          uint8_t detail) {
  uint64_t place =
      worker.current == nullptr ? 0 : worker.runtime->engine().PlaceOf(*worker.current);
  LogAt(worker, kind, reinterpret_cast<uint64_t>(object), place, number, detail);
}

EventLog::EventLog(Runtime& runtime)
    : runtime_(runtime),
      clock_(runtime.options().schedule == nullptr     ? EventClock::kCycles
             : runtime.options().schedule->IsVirtual() ? EventClock::kVirtual
                                                       : EventClock::kNone),
      start_cycles_(ReadCycles()),
      start_ns_(ReadMonotonicClock()) {}

EventBuffer* EventLog::AddWorker(uint32_t worker) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (buffers_.size() <= worker) buffers_.resize(worker + 1);
  buffers_[worker] = std::make_unique<EventBuffer>(clock_);
  return buffers_[worker].get();
}

// ---- merging
// --------------------------------------------------------------------------------------

namespace {

// One worker's records, from the next one on.
struct Stream {
  const EventBuffer* buffer;
  uint32_t worker;
  size_t next = 0;
  uint64_t time = 0;  // the last stamp seen, the next record's included
  uint64_t goroutine = 0;

  bool done() const { return next == buffer->size(); }
  const Event& event() const { return buffer->at(next); }
};

bool EndsRun(EventKind kind) {
  return kind == EventKind::kBlock || kind == EventKind::kYield || kind == EventKind::kEnd;
}

// What has happened so far, to tell what may come next.
class Causality {
 public:
  bool Allows(const Event& event) const {
    switch (event.kind) {
      case EventKind::kRun:
        return StateOf(event.subject) == State::kRunnable;
      case EventKind::kWake:
        return StateOf(event.subject) == State::kBlocked;
      case EventKind::kSend:
        return NotAfter(event.number, Sent(event.subject) + 1);
      case EventKind::kReceive:
        if ((event.detail & kFoundClosed) != 0) return true;
        return NotAfter(event.number,
                        Sent(event.subject) + ((event.detail & kServedWaiting) != 0 ? 1 : 0));
      default:
        return true;
    }
  }

  // `goroutine` acted.
  void Note(const Event& event, uint64_t goroutine) {
    switch (event.kind) {
      case EventKind::kGo:
      case EventKind::kWake:
        states_[event.subject] = State::kRunnable;
        break;
      case EventKind::kYield:
        states_[goroutine] = State::kRunnable;
        break;
      case EventKind::kBlock:
        states_[goroutine] = State::kBlocked;
        break;
      case EventKind::kEnd:
        states_.erase(goroutine);
        break;
      case EventKind::kRun:
        states_[event.subject] = State::kRunning;
        break;
      case EventKind::kMake:
        sent_[event.subject] = 0;
        break;
      case EventKind::kSend:
        ++sent_[event.subject];
        break;
      case EventKind::kReceive:
        if ((event.detail & (kServedWaiting | kRefilled)) != 0) ++sent_[event.subject];
        break;
      default:
        break;
    }
  }

 private:
  enum class State : uint8_t { kBlocked, kRunnable, kRunning };

  // Modulo 2^32.
  static bool NotAfter(uint32_t number, uint32_t limit) {
    return static_cast<int32_t>(limit - number) >= 0;
  }
  State StateOf(uint64_t goroutine) const {
    auto found = states_.find(goroutine);
    return found == states_.end() ? State::kBlocked : found->second;
  }
  uint32_t Sent(uint64_t channel) const {
    auto found = sent_.find(channel);
    return found == sent_.end() ? 0 : found->second;
  }

  std::unordered_map<uint64_t, State> states_;
  std::unordered_map<uint64_t, uint32_t> sent_;
};

}  // namespace

void EventLog::ForEach(const std::function<void(const MergedEvent&)>& visit) const {
  std::lock_guard<std::mutex> lock(mutex_);
  std::vector<Stream> streams;
  for (uint32_t i = 0; i < buffers_.size(); ++i) {
    if (buffers_[i] != nullptr) streams.push_back({buffers_[i].get(), i});
  }
  Causality causality;
  for (;;) {
    // The earliest that may come next; when stamps lie, the earliest of all.
    Stream* best = nullptr;
    bool best_allowed = false;
    for (Stream& stream : streams) {
      if (stream.done()) continue;
      const Event& event = stream.event();
      if (event.time != 0) stream.time = event.time;
      bool allowed = streams.size() == 1 || causality.Allows(event);
      if (best == nullptr || (allowed && !best_allowed) ||
          (allowed == best_allowed && stream.time < best->time)) {
        best = &stream;
        best_allowed = allowed;
      }
    }
    if (best == nullptr) return;
    const Event& event = best->event();
    if (event.kind == EventKind::kRun) best->goroutine = event.subject;
    visit({event, best->worker, best->goroutine});
    causality.Note(event, best->goroutine);
    ++best->next;
    bool cases_follow = !best->done() && best->event().kind == EventKind::kCase;
    if ((EndsRun(event.kind) || event.kind == EventKind::kCase) && !cases_follow) {
      best->goroutine = 0;
    }
  }
}

}  // namespace goknot::runtime

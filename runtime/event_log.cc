// Merging what the workers have. Appending: event_buffer.cc; the written form: event_writer.cc.
// Test: tests/runtime/event_log_test.cc.
#include "runtime/event_log.h"

#include <unordered_map>

#include "runtime/clock.h"
#include "runtime/runtime.h"
#include "runtime/sync.h"

namespace goknot::runtime {

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

// ---- merging ------------------------------------------------------------------------------------

namespace {

// Time stamps further apart than this tell the order for certain, whatever else seems to (a mutex
// that was copied has a number that nothing leads to): about 100 ms of cycles.
constexpr uint64_t kCertain = uint64_t{1} << 28;

// One worker's records, one after the other.
class Stream {
 public:
  Stream(const EventBuffer* buffer, uint32_t worker) : worker(worker), buffer_(buffer) {
    Advance();
  }

  bool done() const { return event_.kind == EventKind::kNothing; }
  const Event& event() const { return event_; }
  void Advance();

  uint32_t worker;
  uint64_t goroutine = 0;

 private:
  const EventBuffer* buffer_;
  size_t next_ = 0;
  Event event_;  // kNothing: there are no more
};

void Stream::Advance() {
  uint64_t number = 0;
  for (size_t size = buffer_->size(); next_ < size;) {
    const PackedEvent& packed = buffer_->at(next_++);
    switch (packed.kind()) {
      case EventKind::kNothing:
        break;
      case EventKind::kTime:
        event_.time = packed.body;
        break;
      case EventKind::kNumber:
        number = packed.body;
        break;
      default:
        event_ = {packed.kind(),    packed.detail(), number | packed.number(),
                  packed.subject(), packed.place(),  event_.time};
        return;
    }
  }
  event_.kind = EventKind::kNothing;
}

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
        return NotAfter(event.number, ChannelOf(event).sent + 1);
      case EventKind::kReceive:
        if ((event.detail & kFoundClosed) != 0) return ChannelOf(event).closed;
        return NotAfter(event.number,
                        ChannelOf(event).sent + ((event.detail & kServedWaiting) != 0 ? 1 : 0));
      case EventKind::kClose:
        return NotAfter(event.number, ChannelOf(event).sent);
      case EventKind::kLock:
        return event.number == 0 || FollowsLast(event);
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
        channels_[event.subject] = {};
        break;
      case EventKind::kSend:
        ++channels_[event.subject].sent;
        break;
      case EventKind::kReceive:
        if ((event.detail & (kServedWaiting | kRefilled)) != 0) ++channels_[event.subject].sent;
        break;
      case EventKind::kClose:
        channels_[event.subject].closed = true;
        break;
      case EventKind::kLock:
        if (event.number != 0) mutexes_[event.subject] = {event.number, true};
        break;
      case EventKind::kUnlock:
        if (event.number != 0) mutexes_[event.subject].locked = false;
        break;
      default:
        break;
    }
  }

 private:
  enum class State : uint8_t { kBlocked, kRunnable, kRunning };

  struct ChannelState {
    uint32_t sent = 0;
    bool closed = false;
  };
  struct MutexState {
    uint64_t number = 0;
    bool locked = false;
  };

  // Modulo 2^32.
  static bool NotAfter(uint64_t number, uint32_t limit) {
    return static_cast<int32_t>(limit - static_cast<uint32_t>(number)) >= 0;
  }
  State StateOf(uint64_t goroutine) const {
    auto found = states_.find(goroutine);
    return found == states_.end() ? State::kBlocked : found->second;
  }
  ChannelState ChannelOf(const Event& event) const {
    auto found = channels_.find(event.subject);
    return found == channels_.end() ? ChannelState{} : found->second;
  }
  // The mutex has been unlocked since it was locked for the time before. A first time may always
  // be: the memory of an old mutex can be that of a new one.
  bool FollowsLast(const Event& event) const {
    if (event.number == 1) return true;
    auto found = mutexes_.find(event.subject);
    return found != mutexes_.end() && !found->second.locked &&
           NextMutexNumber(found->second.number) == event.number;
  }

  std::unordered_map<uint64_t, State> states_;
  std::unordered_map<uint64_t, ChannelState> channels_;
  std::unordered_map<uint64_t, MutexState> mutexes_;
};

}  // namespace

void EventLog::ForEach(const std::function<void(const MergedEvent&)>& visit) const {
  std::lock_guard<std::mutex> lock(mutex_);
  std::vector<Stream> streams;
  for (uint32_t i = 0; i < buffers_.size(); ++i) {
    if (buffers_[i] != nullptr) streams.emplace_back(buffers_[i].get(), i);
  }
  Causality causality;
  for (;;) {
    // The earliest that may come next; when that seems to be wrong, the earliest of all.
    Stream* allowed = nullptr;
    Stream* first = nullptr;
    for (Stream& stream : streams) {
      if (stream.done()) continue;
      auto is_before = [&](const Stream* other) {
        return other == nullptr || stream.event().time < other->event().time;
      };
      if (is_before(first)) first = &stream;
      if (is_before(allowed) && (streams.size() == 1 || causality.Allows(stream.event()))) {
        allowed = &stream;
      }
    }
    if (first == nullptr) return;
    Stream& next = allowed == nullptr || allowed->event().time - first->event().time > kCertain
                       ? *first
                       : *allowed;
    Event event = next.event();
    if (event.kind == EventKind::kRun) next.goroutine = event.subject;
    visit({event, next.worker, next.goroutine});
    causality.Note(event, next.goroutine);
    next.Advance();
    bool cases_follow = !next.done() && next.event().kind == EventKind::kCase;
    if ((EndsRun(event.kind) || event.kind == EventKind::kCase) && !cases_follow) {
      next.goroutine = 0;
    }
  }
}

}  // namespace goknot::runtime

// Chunks and time stamps of a worker's records; see the header. Test:
// tests/runtime/event_log_test.cc.
#include "runtime/event_buffer.h"

#include <sys/mman.h>

#include <algorithm>

#include "runtime/clock.h"
#include "runtime/runtime.h"

namespace goknot::runtime {
namespace {

constexpr size_t kSmallPage = 4096;
constexpr uint32_t kLongestStride = 64;
// Records further apart than this are rare: a stamp for each does not matter.
constexpr uint64_t kRareCycles = 1'000;
// A stamp and a record.
constexpr ptrdiff_t kRoom = 2;

// In a huge page: faulting in small ones costs ten times as much as the records.
PackedEvent* MapChunk(size_t bytes) {
  void* memory =
      mmap(nullptr, 2 * bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(memory != MAP_FAILED) << "no memory for the event log";
  auto* start = static_cast<char*>(memory);
  size_t before = bytes - reinterpret_cast<uintptr_t>(start) % bytes;
  if (before != bytes) munmap(start, before);
  char* chunk = before == bytes ? start : start + before;
  munmap(chunk + bytes, static_cast<size_t>(start + 2 * bytes - (chunk + bytes)));
  madvise(chunk, bytes, MADV_HUGEPAGE);
  return reinterpret_cast<PackedEvent*>(chunk);
}

}  // namespace

EventBuffer::~EventBuffer() {
  if (spare_ != nullptr) chunks_.push_back(spare_);
  if (PackedEvent* ready = ready_.load()) chunks_.push_back(ready);
  for (PackedEvent* chunk : chunks_) munmap(chunk, kChunkBytes);
}

void EventBuffer::AddChunk() {
  stamped_ = nullptr;
  if (full_) {
    lost_ += static_cast<uint64_t>(next_ - spare_);
    next_ = spare_;
    return;
  }
  next_ = ready_.exchange(nullptr, std::memory_order_acquire);
  if (next_ == nullptr) next_ = MapChunk(kChunkBytes);
  wants_ready_.store(true, std::memory_order_relaxed);
  full_ = chunks_.size() == kMostChunks;
  if (full_) {
    spare_ = next_;
  } else {
    chunks_.push_back(next_);
  }
  end_ = next_ + kChunkEvents;
}

void EventBuffer::Attend() {
  RequestStamp();
  if (!wants_ready_.exchange(false, std::memory_order_relaxed)) return;
  if (ready_.load(std::memory_order_relaxed) != nullptr) return;
  PackedEvent* chunk = MapChunk(kChunkBytes);
  auto* bytes = reinterpret_cast<volatile char*>(chunk);
  for (size_t i = 0; i < kChunkBytes; i += kSmallPage) bytes[i] = 0;
  ready_.store(chunk, std::memory_order_release);
}

void EventBuffer::Prepare(Worker& worker) {
  if (end_ - next_ < kRoom) AddChunk();
  uint64_t now = 0;
  switch (clock_) {
    case EventClock::kNone:
      limit_.store(end_, std::memory_order_relaxed);
      return;
    case EventClock::kVirtual:
      now = static_cast<uint64_t>(worker.schedule->MonotonicNow());
      limit_.store(next_, std::memory_order_relaxed);  // the next record looks again
      if (now == time_) return;
      break;
    case EventClock::kCycles: {
      // Stored before the clock is read: a request that this overwrites is served right here.
      limit_.store(std::min(next_ + 1 + stride_, end_), std::memory_order_relaxed);
      now = ReadCycles();
      uint64_t records = stamped_ != nullptr ? static_cast<uint64_t>(next_ - stamped_) : 1;
      bool rare = now - time_ > records * kRareCycles;
      stride_ = rare ? 1 : std::min(2 * stride_, kLongestStride);
      break;
    }
  }
  time_ = now;
  stamped_ = next_;
  *next_++ = {static_cast<uint64_t>(EventKind::kTime), now};
}

void EventBuffer::AppendPrepared(Worker& worker, PackedEvent event) {
  Prepare(worker);
  *next_++ = event;
}

// Whatever is rare is done elsewhere, by a jump: what is saved on the stack around a call would
// have to reach the cache, as the record has to, before the operation's next locked instruction.
void EventBuffer::AppendOperation(Worker& worker, uint64_t what, const void* object,
                                  uint64_t number) {
  AppendOperationHere(worker, what, object, number);
}

[[gnu::noinline]] void EventBuffer::AppendOperationPrepared(Worker& worker, uint64_t what,
                                                            const void* object, uint64_t number) {
  EventBuffer& log = *worker.events;
  if (number > PackedEvent::kMaxNumber) [[unlikely]] {
    log.AppendNumber(worker, std::exchange(number, 0));
  }
  uint64_t place = worker.current != nullptr ? log.PlaceOf(worker, *worker.current) : 0;
  log.Append(worker, PackedEvent::Of(what, reinterpret_cast<uint64_t>(object), place, number));
}

}  // namespace goknot::runtime

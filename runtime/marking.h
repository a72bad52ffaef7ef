// One collection's marking and counting, shared by all threads that take part.
//
// Marking: roots are taken in parts by an atomic counter; each marker keeps to itself what is still
// to be followed (runtime/mark_worker.h), and gives half of it away when another one is out of
// work. Marking ends when all active markers are.
//
// Counting: the span records are taken chunk by chunk; spans without a marked object go back to the
// page heap, those with free objects to their class's list. Their memory is not touched.
//
// Invariants
//  - The world is stopped from before the first call until after the last.
//  - ClearMarks, Mark, Count are run as jobs one after the other, each by any number of threads; a
//    job is over when every call of it has returned.
//  - A marked object's pointers are followed exactly once: by who set its bit.
//
// Source: parallel marking with shared blocks as in the Boehm collector. Test:
// tests/runtime/collector_test.cc.
#ifndef GOKNOT_RUNTIME_MARKING_H_
#define GOKNOT_RUNTIME_MARKING_H_

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "runtime/channel_uses.h"
#include "runtime/collector.h"
#include "runtime/heap_impl.h"
#include "runtime/waiter_search.h"

namespace goknot::runtime {

// Pointers yet to be followed: of an object, or of a piece of a large one; without a span: those of
// a goroutine (`start`) that has been reached.
struct MarkItem {
  char* start;
  Span* span;
};

// What a marker is still to follow, of which it can give others a part.
struct MarkWork {
  std::vector<MarkItem> items;
  std::vector<Span*> spans;  // small ones, owned by who has this
};

enum class Parallelism : uint8_t { kAlone, kShared };

class MarkWorker;

class MarkSession {
 public:
  // `search` may be null.
  MarkSession(HeapImpl& heap, CollectorHost* host, WaiterSearch* search, Parallelism parallelism);

  // The jobs. ListWaiters: a search's, before it marks; ListStuck: the same, after the first Mark.
  // Count also has the host forget what was found dead.
  void ClearMarks();
  void ListWaiters();
  void Mark();
  void ListStuck();
  void Count();
  // By the leader alone, when the search is over: Mark goes on with the goroutines that are left.
  void BeginRest();
  // By the leader alone, when marking is over: what is due to objects that were found dead.
  void ServeDead();
  // By the leader alone, when counting is over.
  void FreeDead();

  bool shared() const { return !alone_; }
  // The results, when counting is over.
  uint64_t marked_bytes() const { return marked_bytes_.load(std::memory_order_relaxed); }
  uint64_t marked_objects() const { return marked_objects_.load(std::memory_order_relaxed); }

 private:
  friend class MarkWorker;

  bool MarkNextRoot(MarkWorker& marker);
  // Of the roots that are the host's.
  uint32_t host_parts() const { return root_parts_ - global_parts_; }
  void CountSpans();
  // More work for a marker that has none, or false: marking is over. The caller is active.
  bool AwaitWork(MarkWork* work);
  void Share(MarkWork work);
  bool HasOneWay(const TypeDescriptor& type);
  // Notes that these uses can be made of the channel; which of them are new. Any marker.
  ChannelUses AddUses(const void* channel, ChannelUses uses);
  bool hungry() const { return hungry_.load(std::memory_order_relaxed) != 0; }

  HeapImpl& heap_;
  CollectorHost* host_;
  WaiterSearch* search_;
  const bool alone_;

  std::atomic<uint32_t> next_clear_{0};
  std::atomic<uint32_t> next_count_{0};
  std::atomic<uint32_t> next_root_{0};
  std::atomic<uint32_t> next_waiters_{0};
  std::atomic<uint32_t> next_list_{0};
  std::atomic<uint32_t> next_forget_{0};
  uint32_t global_parts_ = 0;
  uint32_t root_parts_ = 0;  // those of the host, after the globals

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<MarkWork> shared_;     // mutex_
  uint32_t active_ = 0;              // mutex_
  bool over_ = false;                // mutex_
  std::atomic<uint32_t> hungry_{0};  // markers waiting for work

  // A search: of types, by id.
  enum class OneWay : uint8_t { kUnknown, kNo, kYes };
  std::unique_ptr<std::atomic<OneWay>[]> one_way_;
  // Channels of which only these uses were met, when they were met.
  std::mutex uses_mutex_;
  std::unordered_map<const void*, ChannelUses> channel_uses_;  // uses_mutex_

  std::vector<Span*> dead_;  // mutex_
  std::atomic<uint64_t> marked_bytes_{0};
  std::atomic<uint64_t> marked_objects_{0};
};

// Calls visit(void** address) for each word of an object, given by its start, that is a pointer by
// its layout. Of one that is traced by a function only that knows: it is returned, else null.
template <typename Visitor>
TraceFunction VisitPointerWords(HeapImpl& heap, const Span& span, void* object, Visitor&& visit) {
  if (span.pointer_free()) return nullptr;
  LayoutTag tag = span.tags[span.IndexOf(object)];
  uint32_t payload = tag & kTagPayload;
  if (tag >> kTagKindShift == kTagTyped) {
    const TypeDescriptor& type = heap.types.ById(payload);
    if (type.size != 0) ForEachPointer(type, object, span.object_bytes / type.size, visit);
    return nullptr;
  }
  if (tag >> kTagKindShift == kTagTraced) {
    return heap.tracers[payload].load(std::memory_order_relaxed);
  }
  uint64_t bits = tag >> kTagKindShift == kTagPattern ? heap.patterns[payload] : payload;
  for (; bits != 0; bits &= bits - 1) {
    visit(static_cast<void**>(object) + __builtin_ctzll(bits));
  }
  return nullptr;
}

// For reports: hands the pointers in an object, given by its start, to the marker.
void VisitPointers(HeapImpl& heap, void* object, Marker& marker);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MARKING_H_

// What the parts of the heap share: heap.cc (allocation, pacing), collector.cc (stopping the
// world), marking.cc (marking, counting), heap_walk.cc, collection_history.cc. Nothing outside of
// them includes this.
//
// Invariants
//  - A small span is owned by one allocation cache row, or is in `partial` of its class, or is in
//    neither (full since the last collection).
//  - live_bytes counts what the last collection marked plus every run handed to a cache since: it
//    is never less than what is allocated.
#ifndef GOKNOT_RUNTIME_HEAP_IMPL_H_
#define GOKNOT_RUNTIME_HEAP_IMPL_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "runtime/cleanups.h"
#include "runtime/collection_history.h"
#include "runtime/collector.h"
#include "runtime/finalizers.h"
#include "runtime/heap.h"
#include "runtime/heap_inline.h"
#include "runtime/page_heap.h"
#include "runtime/search_pace.h"
#include "runtime/type_table.h"
#include "runtime/weak_pointers.h"

namespace goknot::runtime {

inline constexpr uint32_t kMaxTracers = 64;

struct GlobalCell {
  const TypeDescriptor* type;
  void* address;
};

// A worker's cache, with what samples need. While they are taken, the limit of a row may be before
// that of its run, where the next object to be sampled is.
struct SampledCache : AllocationCache {
  SampledCache() { std::fill(std::begin(until_sample), std::end(until_sample), -1); }

  char* run_limits[kAllocationClasses] = {};  // null: the row's limit is its run's
  int64_t until_sample[kAllocationClasses];   // bytes from the row's limit; negative: not drawn yet
  uint64_t chance = 0x9e3779b97f4a7c15;

  static SampledCache& Of(Worker& worker) { return static_cast<SampledCache&>(*worker.allocation); }
};

struct HeapImpl {
  HeapImpl(TypeTable& type_table, const HeapOptions& heap_options)
      : types(type_table), options(heap_options) {}

  TypeTable& types;
  HeapOptions options;
  Collector* collector = nullptr;
  PageHeap pages;
  Finalizers finalizers;
  Cleanups cleanups;
  WeakPointers weak_pointers;
  std::atomic<const int64_t*> sample_rate{nullptr};  // null: no samples are taken

  struct alignas(64) ClassList {
    std::mutex mutex;
    std::vector<Span*> partial;
  };
  ClassList classes[kAllocationClasses];

  // ---- caches (all_mutex) -----------------------------------------------------------------------
  std::mutex all_mutex;
  std::vector<std::unique_ptr<SampledCache>> caches;  // null: free place; index = member

  // ---- layouts that are no types ----------------------------------------------------------------
  std::mutex layout_mutex;
  std::unordered_map<uint64_t, LayoutTag> pattern_tags;
  std::vector<uint64_t> patterns;  // read by the marker without the lock: the world is stopped
  std::atomic<TraceFunction> tracers[kMaxTracers] = {};

  // ---- globals (global_mutex) -------------------------------------------------------------------
  std::mutex global_mutex;
  std::vector<GlobalCell> globals;  // those with pointers
  std::vector<std::pair<char*, size_t>> global_chunks;
  char* global_next = nullptr;
  char* global_limit = nullptr;

  // ---- counts -----------------------------------------------------------------------------------
  std::atomic<uint64_t> live_bytes{0};
  std::atomic<uint64_t> trigger_bytes{0};
  std::atomic<int64_t> gc_percent{100};
  std::atomic<int64_t> memory_limit{0};
  std::atomic<uint64_t> allocated_bytes{0};  // without what the caches have not reported yet
  std::atomic<uint64_t> allocated_objects{0};
  std::atomic<uint64_t> freed_bytes{0};  // as of the last collection
  std::atomic<uint64_t> freed_objects{0};
  std::atomic<uint64_t> marked_bytes{0};  // by the last collection
  std::atomic<uint64_t> marked_objects{0};
  std::atomic<uint64_t> root_bytes{0};  // at the last collection: of goroutines
  std::atomic<uint64_t> collections{0};
  std::atomic<uint64_t> forced_collections{0};
  std::atomic<int64_t> pause_total_ns{0};
  std::atomic<int64_t> last_pause_ns{0};
  std::atomic<int64_t> last_collection_ns{0};
  CollectionHistory history;
  SearchPace search_pace;
  bool traces_collections = false;  // GODEBUG=gctrace
  int64_t born_ns = 0;              // monotonic
  // The leader's, from stop to stop.
  int64_t stopped_ns = 0;          // when all had come to a stop
  int64_t stopped_processor = 0;   // the process's time at that moment
  int64_t processor_total_ns = 0;  // of all collections

  // Adds newly handed out bytes and asks for a collection when it is time.
  void Charge(size_t bytes);
  // Sets trigger_bytes from what is live.
  void Pace();
  // Reports what the row's run has given out since it was last asked.
  void Report(CacheRow& row);
  // All rows; the world is stopped.
  void ReportCaches();
  // Empties all caches; the world is stopped.
  void FlushCaches();

  LayoutTag PatternTag(uint64_t pointer_bits);
  uint32_t TracerIndex(TraceFunction trace);

  // The next run of free objects for the row, from its span or another. False: no memory.
  bool Refill(CacheRow& row, uint32_t allocation_class);
  bool TakeRun(CacheRow& row, Span* span);
  Span* TakePartial(uint32_t allocation_class);
  // Sets the row's limit to the next object to be sampled, if that is in its run.
  void PlaceSample(SampledCache& cache, uint32_t allocation_class);
  // The object at the row's limit, which is to be sampled.
  void* AllocateSample(Worker& worker, uint32_t allocation_class, LayoutTag tag);
  void SampleLarge(Worker& worker, void* object, size_t bytes);
  int64_t NextSampleDistance(SampledCache& cache) const;
  void* AllocateLarge(size_t bytes, bool pointer_free, Zeroing zeroing, LayoutTag tag);
};

// Ends the process as Go does when memory is out.
[[noreturn]] void OutOfMemory(size_t bytes);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HEAP_IMPL_H_

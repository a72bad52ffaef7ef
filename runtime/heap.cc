// Allocation: caches and their refilling, large objects, layouts, globals, pacing, statistics.
//
// A run is what a cache row bumps through: neighbouring objects that the last collection did not
// mark. Runs are at most kRunBytes, so that the zeroing of one stays in the first-level cache.
// Test: tests/runtime/heap_test.cc.
#include "runtime/heap.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/check.h"
#include "base/guest_memory.h"
#include "base/process_end.h"
#include "runtime/clock.h"
#include "runtime/debug_settings.h"
#include "runtime/heap_impl.h"
#include "runtime/profiles.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"

namespace goknot::runtime {
namespace {

constexpr size_t kRunBytes = 4096;
constexpr uint64_t kLeastHeapBytes = uint64_t{4} << 20;  // Go's, at GOGC=100
constexpr size_t kGlobalChunkBytes = 64 << 10;

// What objects without bytes point at.
alignas(16) char zero_size_object[16];

// Index of the first mark bit from `from` on that has the value asked for, or the object count.
uint32_t NextMark(const Span& span, uint32_t from, bool marked) {
  uint32_t count = span.object_count;
  while (from < count) {
    uint64_t word = span.marks[from / 64].load(std::memory_order_relaxed);
    if (!marked) word = ~word;
    word &= ~uint64_t{0} << (from % 64);
    if (word != 0) {
      return std::min(count, from / 64 * 64 + static_cast<uint32_t>(__builtin_ctzll(word)));
    }
    from = (from / 64 + 1) * 64;
  }
  return count;
}

}  // namespace

void OutOfMemory(size_t bytes) {
  std::fprintf(
      stderr,
      "runtime: out of memory: cannot allocate %zu-byte block\nfatal error: out of memory\n",
      bytes);
  std::fflush(stderr);
  base::EndProcess(2);
}

// ---- caches -------------------------------------------------------------------------------------

void HeapImpl::Report(CacheRow& row) {
  auto bytes = static_cast<uint64_t>(row.next - row.run_start);
  if (bytes == 0) return;
  allocated_bytes.fetch_add(bytes, std::memory_order_relaxed);
  allocated_objects.fetch_add(bytes / row.object_bytes, std::memory_order_relaxed);
  row.run_start = row.next;
}

void HeapImpl::ReportCaches() {
  std::lock_guard<std::mutex> lock(all_mutex);
  for (auto& cache : caches) {
    if (cache == nullptr) continue;
    for (CacheRow& row : cache->rows) Report(row);
  }
}

void HeapImpl::FlushCaches() {
  std::lock_guard<std::mutex> lock(all_mutex);
  for (auto& cache : caches) {
    if (cache == nullptr) continue;
    for (CacheRow& row : cache->rows) {
      Report(row);
      row.next = row.limit = row.run_start = nullptr;
      row.span = nullptr;
    }
    std::fill(std::begin(cache->run_limits), std::end(cache->run_limits), nullptr);
  }
}

Span* HeapImpl::TakePartial(uint32_t allocation_class) {
  ClassList& list = classes[allocation_class];
  {
    std::lock_guard<std::mutex> lock(list.mutex);
    if (!list.partial.empty()) {
      Span* span = list.partial.back();
      list.partial.pop_back();
      return span;
    }
  }
  return pages.AllocateSmall(allocation_class);
}

// Gives the row the span's next run; false when the span has none left.
bool HeapImpl::TakeRun(CacheRow& row, Span* span) {
  uint32_t first = NextMark(*span, span->next_index, false);
  if (first == span->object_count) {
    span->next_index = first;
    return false;
  }
  uint32_t most =
      options.collect_always
          ? 1
          : std::max<uint32_t>(1, static_cast<uint32_t>(kRunBytes / span->object_bytes));
  uint32_t end = std::min(NextMark(*span, first, true), first + most);
  span->next_index = end;
  row.next = row.run_start = span->ObjectAt(first);
  row.limit = span->ObjectAt(end);
  row.span = span;
  row.tag = span->pointer_free() ? &row.no_tag : span->tags + first;
  size_t bytes = static_cast<size_t>(row.limit - row.next);
  if (span->needs_zero) base::ZeroMemory(row.next, bytes);
  Charge(bytes);
  return true;
}

bool HeapImpl::Refill(CacheRow& row, uint32_t allocation_class) {
  Report(row);
  Span* span = row.span;
  while (span == nullptr || !TakeRun(row, span)) {
    span = TakePartial(allocation_class);
    if (span == nullptr) {
      row.next = row.limit = row.run_start = nullptr;
      row.span = nullptr;
      return false;
    }
  }
  return true;
}

void* HeapImpl::AllocateLarge(size_t bytes, bool pointer_free, Zeroing zeroing, LayoutTag tag) {
  Span* span = pages.AllocateLarge(bytes, pointer_free);
  if (span == nullptr) OutOfMemory(bytes);
  span->large_tag = tag;
  if (span->needs_zero && zeroing == Zeroing::kZeroed) base::ZeroMemory(span->base, span->bytes());
  allocated_bytes.fetch_add(span->bytes(), std::memory_order_relaxed);
  allocated_objects.fetch_add(1, std::memory_order_relaxed);
  Charge(span->bytes());
  return span->base;
}

// ---- samples ------------------------------------------------------------------------------------

// As many bytes as a Poisson process has between two events, each class being a process of its own.
int64_t HeapImpl::NextSampleDistance(SampledCache& cache) const {
  const auto rate = static_cast<int64_t>(base::Load64(sample_rate.load(std::memory_order_relaxed)));
  if (rate <= 0) return INT64_MAX;
  if (rate == 1) return 0;
  uint64_t& chance = cache.chance;
  chance ^= chance << 13;
  chance ^= chance >> 7;
  chance ^= chance << 17;
  const double uniform = static_cast<double>((chance >> 11) + 1) * 0x1p-53;
  return static_cast<int64_t>(-std::log(uniform) * static_cast<double>(rate));
}

void HeapImpl::PlaceSample(SampledCache& cache, uint32_t allocation_class) {
  if (sample_rate.load(std::memory_order_relaxed) == nullptr) return;
  CacheRow& row = cache.rows[allocation_class];
  char*& run_limit = cache.run_limits[allocation_class];
  int64_t& until = cache.until_sample[allocation_class];
  char* end = run_limit != nullptr ? run_limit : row.limit;
  const auto room = static_cast<int64_t>(end - row.next);
  const bool takes_all = base::Load64(sample_rate.load(std::memory_order_relaxed)) == 1;
  if (until < 0 || until == INT64_MAX || takes_all) until = NextSampleDistance(cache);
  if (until >= room) {
    row.limit = end;
    run_limit = nullptr;
    if (until != INT64_MAX) until -= room;
    return;
  }
  row.limit = row.next + until / row.object_bytes * row.object_bytes;
  run_limit = end;
  until = -1;
}

void* HeapImpl::AllocateSample(Worker& worker, uint32_t allocation_class, LayoutTag tag) {
  CacheRow& row = worker.allocation->rows[allocation_class];
  row.limit = row.next + row.object_bytes;
  void* object = AllocateTagged(worker, allocation_class, row.object_bytes, tag);
  PlaceSample(SampledCache::Of(worker), allocation_class);
  if (worker.current != nullptr) {
    worker.runtime->scheduler().profiles().NoteAllocation(*worker.current, object,
                                                          row.object_bytes);
  }
  return object;
}

void HeapImpl::SampleLarge(Worker& worker, void* object, size_t bytes) {
  if (sample_rate.load(std::memory_order_relaxed) == nullptr || worker.current == nullptr) return;
  if (NextSampleDistance(SampledCache::Of(worker)) >= static_cast<int64_t>(bytes)) return;
  worker.runtime->scheduler().profiles().NoteAllocation(*worker.current, object, bytes);
}

void TakeHeapSamples(Heap& heap, const int64_t* rate) {
  heap.impl().sample_rate.store(rate, std::memory_order_relaxed);
}

void* AllocateSlow(Worker& worker, uint32_t allocation_class, size_t bytes, LayoutTag tag) {
  SampledCache& cache = SampledCache::Of(worker);
  HeapImpl& heap = *cache.heap;
  if (allocation_class == 0) {
    if (bytes == 0) return zero_size_object;
    bool typed = tag >> kTagKindShift == kTagTyped;
    bool pointer_free = typed && (tag == 0 || heap.types.ById(tag).pointer_free());
    void* object = heap.AllocateLarge(bytes, pointer_free, Zeroing::kZeroed, tag);
    heap.SampleLarge(worker, object, bytes);
    return object;
  }
  CacheRow& row = cache.rows[allocation_class];
  if (cache.run_limits[allocation_class] == nullptr) {
    if (!heap.Refill(row, allocation_class)) OutOfMemory(row.object_bytes);
    heap.PlaceSample(cache, allocation_class);
  }
  if (row.next == row.limit) return heap.AllocateSample(worker, allocation_class, tag);
  return AllocateTagged(worker, allocation_class, bytes, tag);
}

// ---- the public functions -----------------------------------------------------------------------

void* Allocate(Worker& worker, const TypeDescriptor& type) { return AllocateInline(worker, type); }

void* AllocateArray(Worker& worker, const TypeDescriptor& elem, size_t count) {
  DCHECK(elem.size == 0 || count <= (size_t{1} << 47) / elem.size);
  size_t bytes = elem.size * count;
  return AllocateTagged(worker, AllocationClassOf(bytes, elem.align, elem.pointer_free()), bytes,
                        MakeTag(kTagTyped, elem.id));
}

void* AllocateBytes(Worker& worker, size_t size, Zeroing zeroing) {
  if (size > kMaxSmallBytes && zeroing == Zeroing::kUninitialised) {
    HeapImpl& heap = *worker.allocation->heap;
    void* object = heap.AllocateLarge(size, true, zeroing, 0);
    heap.SampleLarge(worker, object, size);
    return object;
  }
  return AllocateTagged(worker, AllocationClassOf(size, 16, true), size, 0);
}

void* AllocateWords(Worker& worker, uint32_t words, uint64_t pointer_bits) {
  DCHECK(words >= 64 || pointer_bits >> words == 0) << "pointers past the object's end";
  size_t bytes = size_t{words} * 8;
  if (pointer_bits == 0) {
    return AllocateTagged(worker, AllocationClassOf(bytes, 8, true), bytes, 0);
  }
  LayoutTag tag;
  if (pointer_bits <= kTagPayload) {
    tag = MakeTag(kTagBits, static_cast<uint32_t>(pointer_bits));
  } else {
    AllocationCache& cache = *worker.allocation;
    auto& known = cache.patterns[(pointer_bits * 0x9e3779b97f4a7c15ull) >> 59];
    if (known.bits != pointer_bits) known = {pointer_bits, cache.heap->PatternTag(pointer_bits)};
    tag = known.tag;
  }
  return AllocateTagged(worker, AllocationClassOf(bytes, 8, false), bytes, tag);
}

void* AllocateTraced(Worker& worker, size_t size, TraceFunction trace) {
  uint32_t index = worker.allocation->heap->TracerIndex(trace);
  return AllocateTagged(worker, AllocationClassOf(size, 16, false), size,
                        MakeTag(kTagTraced, index));
}

LayoutTag HeapImpl::PatternTag(uint64_t pointer_bits) {
  std::lock_guard<std::mutex> lock(layout_mutex);
  auto [entry, is_new] = pattern_tags.try_emplace(
      pointer_bits, MakeTag(kTagPattern, static_cast<uint32_t>(patterns.size())));
  if (is_new) patterns.push_back(pointer_bits);
  return entry->second;
}

uint32_t HeapImpl::TracerIndex(TraceFunction trace) {
  for (uint32_t i = 0; i < kMaxTracers; ++i) {
    TraceFunction known = tracers[i].load(std::memory_order_relaxed);
    if (known == trace) return i;
    if (known == nullptr && (tracers[i].compare_exchange_strong(known, trace) || known == trace)) {
      return i;
    }
  }
  UNREACHABLE() << "more than " << kMaxTracers << " trace functions";
  return 0;
}

// ---- pacing -------------------------------------------------------------------------------------

void HeapImpl::Charge(size_t bytes) {
  uint64_t live = live_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes;
  if (options.collect_always) {
    collector->RequestCollection(CollectReason::kStress);
  } else if (live >= trigger_bytes.load(std::memory_order_relaxed)) {
    collector->RequestCollection(CollectReason::kTrigger);
  }
}

void HeapImpl::Pace() {
  uint64_t live = live_bytes.load(std::memory_order_relaxed);
  uint64_t roots = root_bytes.load(std::memory_order_relaxed);
  int64_t percent = gc_percent.load(std::memory_order_relaxed);
  int64_t limit = memory_limit.load(std::memory_order_relaxed);
  uint64_t trigger = UINT64_MAX;
  if (percent >= 0) {
    constexpr uint64_t kRootShare = 16;
    // As Go does it: a collection that has many goroutines to look at comes less often. A part of
    // their bytes counts, or a million small ones would have hundreds of megabytes beside them.
    auto growth = static_cast<unsigned __int128>(live + roots / kRootShare) *
                  static_cast<uint64_t>(percent) / 100;
    trigger = live + static_cast<uint64_t>(std::min<unsigned __int128>(growth, UINT64_MAX / 4));
    trigger = std::max(trigger, kLeastHeapBytes / 100 * static_cast<uint64_t>(percent));
  }
  if (limit > 0) {
    // Near the limit collections must still leave the program some air.
    uint64_t least = live + live / 16 + (uint64_t{256} << 10);
    uint64_t overhead = pages.metadata_bytes() + roots;
    uint64_t room =
        static_cast<uint64_t>(limit) > overhead ? static_cast<uint64_t>(limit) - overhead : 0;
    trigger = std::min(trigger, std::max(room, least));
  }
  trigger_bytes.store(trigger, std::memory_order_relaxed);
}

// ---- class Heap ---------------------------------------------------------------------------------

Heap::Heap(TypeTable& types, const HeapOptions& options)
    : impl_(std::make_unique<HeapImpl>(types, options)) {
  collector_ = std::make_unique<Collector>(*impl_);
  impl_->collector = collector_.get();
  impl_->gc_percent.store(options.gc_percent, std::memory_order_relaxed);
  impl_->memory_limit.store(options.memory_limit, std::memory_order_relaxed);
  impl_->Pace();
  impl_->traces_collections = DebugSetting("gctrace") > 0;
  impl_->born_ns = ReadMonotonicClock();
  impl_->search_pace.Start(impl_->born_ns);
}

Heap::~Heap() {
  for (auto& [memory, bytes] : impl_->global_chunks) std::free(memory);
}

void Heap::AttachWorker(Worker& worker) {
  auto cache = std::make_unique<SampledCache>();
  cache->heap = impl_.get();
  cache->worker = &worker;
  for (uint32_t i = 2; i < kAllocationClasses; ++i) {
    cache->rows[i].object_bytes = kSizeClassBytes[i / 2];
    cache->rows[i].tag_step = i % 2 == 0 ? 1 : 0;
  }
  // The address of no_tag is the row's own, so rows never move.
  for (CacheRow& row : cache->rows) row.tag = &row.no_tag;
  worker.allocation = cache.get();
  {
    std::lock_guard<std::mutex> lock(impl_->all_mutex);
    impl_->caches.push_back(std::move(cache));
  }
  collector_->AddWorker(worker);
}

void Heap::DetachWorker(Worker& worker) {
  collector_->RemoveWorker(worker);
  AllocationCache* cache = worker.allocation;
  worker.allocation = nullptr;
  for (CacheRow& row : cache->rows) impl_->Report(row);
  // The spans are found again by the next collection.
  std::lock_guard<std::mutex> lock(impl_->all_mutex);
  std::erase_if(impl_->caches, [cache](const auto& entry) { return entry.get() == cache; });
}

void* Heap::AllocateGlobal(const TypeDescriptor& type) {
  std::lock_guard<std::mutex> lock(impl_->global_mutex);
  if (type.size == 0) return zero_size_object;
  size_t bytes = (type.size + 15) & ~size_t{15};
  if (static_cast<size_t>(impl_->global_limit - impl_->global_next) < bytes) {
    size_t chunk = std::max(bytes, kGlobalChunkBytes);
    char* memory = static_cast<char*>(std::aligned_alloc(64, (chunk + 63) & ~size_t{63}));
    if (memory == nullptr) OutOfMemory(chunk);
    impl_->global_chunks.emplace_back(memory, chunk);
    base::ZeroMemory(memory, chunk);
    impl_->global_next = memory;
    impl_->global_limit = memory + chunk;
  }
  void* cell = impl_->global_next;
  impl_->global_next += bytes;
  if (!type.pointer_free()) impl_->globals.push_back({&type, cell});
  return cell;
}

void Heap::CollectNow(Worker& worker) { collector_->CollectNow(worker); }

int64_t Heap::SetGcPercent(int64_t percent) {
  int64_t old = impl_->gc_percent.exchange(percent);
  impl_->Pace();
  return old;
}

int64_t Heap::SetMemoryLimit(int64_t bytes) {
  int64_t old = impl_->memory_limit.exchange(bytes);
  impl_->Pace();
  return old;
}

HeapStats Heap::Stats() const {
  constexpr auto kRelaxed = std::memory_order_relaxed;
  HeapStats stats;
  stats.allocated_bytes = impl_->allocated_bytes.load(kRelaxed);
  stats.allocated_objects = impl_->allocated_objects.load(kRelaxed);
  auto less = [](uint64_t allocated, const std::atomic<uint64_t>& freed) {
    return allocated - std::min(freed.load(kRelaxed), allocated);
  };
  stats.live_bytes = less(stats.allocated_bytes, impl_->freed_bytes);
  stats.live_objects = less(stats.allocated_objects, impl_->freed_objects);
  stats.trigger_bytes = impl_->trigger_bytes.load(kRelaxed);
  stats.mapped_bytes = impl_->pages.used_bytes();
  stats.released_bytes = impl_->pages.released_bytes();
  stats.collections = impl_->collections.load(kRelaxed);
  stats.forced_collections = impl_->forced_collections.load(kRelaxed);
  stats.pause_total_ns = impl_->pause_total_ns.load(kRelaxed);
  stats.last_pause_ns = impl_->last_pause_ns.load(kRelaxed);
  stats.last_collection_ns = impl_->last_collection_ns.load(kRelaxed);
  return stats;
}

HeapStats Heap::ExactStats(Worker& worker) {
  collector_->StopTheWorld(&worker, [this] { impl_->ReportCaches(); });
  return Stats();
}

Finalizers& Heap::finalizers() { return impl_->finalizers; }
Cleanups& Heap::cleanups() { return impl_->cleanups; }
WeakPointers& Heap::weak_pointers() { return impl_->weak_pointers; }

Heap::ObjectInfo Heap::FindObject(const void* pointer) const {
  ObjectInfo info;
  const Span* span = impl_->pages.Find(pointer);
  if (span == nullptr) return info;
  uint32_t index = span->IndexOf(pointer);
  if (index >= span->object_count) return info;
  info.base = span->ObjectAt(index);
  info.size = span->object_bytes;
  if (!span->pointer_free()) {
    LayoutTag tag = span->tags[index];
    if (tag >> kTagKindShift == kTagTyped && tag != 0) info.type = &impl_->types.ById(tag);
  }
  return info;
}

bool Heap::HoldsPointerInto(const void* holder, const ObjectInfo& other) const {
  const Span* span = impl_->pages.Find(holder);
  if (span == nullptr || span->pointer_free()) return false;
  const auto* first = static_cast<const char*>(other.base);
  auto is_inside = [&](const void* pointer) {
    const auto* byte = static_cast<const char*>(pointer);
    return byte >= first && byte < first + other.size;
  };
  LayoutTag tag = span->tags[span->IndexOf(holder)];
  uint32_t payload = tag & kTagPayload;
  bool found = false;
  if (tag >> kTagKindShift == kTagTyped) {
    const TypeDescriptor& type = impl_->types.ById(payload);
    if (type.size == 0) return false;
    ForEachPointer(type, const_cast<void*>(holder), span->object_bytes / type.size,
                   [&](void** address) {
                     found |= is_inside(reinterpret_cast<void*>(base::Load64(address)));
                   });
    return found;
  }
  uint64_t bits = payload;
  if (tag >> kTagKindShift == kTagPattern) {
    std::lock_guard<std::mutex> lock(impl_->layout_mutex);
    bits = impl_->patterns[payload];
  } else if (tag >> kTagKindShift == kTagTraced) {
    return false;
  }
  for (; bits != 0; bits &= bits - 1) {
    uint64_t word = base::Load64(holder, int64_t{__builtin_ctzll(bits)} * 8);
    found |= is_inside(reinterpret_cast<void*>(word));
  }
  return found;
}

}  // namespace goknot::runtime

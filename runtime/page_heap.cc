// The page heap; see page_heap.h. Test: tests/runtime/heap_test.cc.
#include "runtime/page_heap.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "base/sanitizers.h"

namespace goknot::runtime {
namespace {

using Lock = std::lock_guard<std::mutex>;

// The sanitizers keep shadows of what is reserved.
#if GOKNOT_TSAN || GOKNOT_ASAN
constexpr size_t kReserveBytes = size_t{16} << 30;
#else
constexpr size_t kReserveBytes = size_t{256} << 30;
#endif
constexpr size_t kLeastReserveBytes = size_t{64} << 20;
constexpr size_t kMetadataChunkBytes = size_t{1} << 20;
// Shorter free runs are not worth a system call.
constexpr uint32_t kReleasePages = 8;
constexpr size_t kHugePageBytes = size_t{2} << 20;

// Where the heap lies if it can, as Go's: seeded runs then repeat to the addresses they print and
// hash.
char* const kUsualBase = reinterpret_cast<char*>(uint64_t{0xc000000000});

char* Reserve(size_t bytes, char* preferred = nullptr) {
  void* memory = mmap(preferred, bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return memory == MAP_FAILED ? nullptr : static_cast<char*>(memory);
}

// The kernel is to back the memory of a large object with huge pages, of which the processor can
// find many more at once. Only where they lie wholly inside, so at most what is asked for is used.
void AskForHugePages(char* base, size_t bytes) {
  auto align = [](uintptr_t address) { return address & ~(kHugePageBytes - 1); };
  const uintptr_t first = align(reinterpret_cast<uintptr_t>(base) + kHugePageBytes - 1);
  const uintptr_t end = align(reinterpret_cast<uintptr_t>(base) + bytes);
  if (first < end) madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

size_t MetadataBytes(uint32_t allocation_class, const SpanShape& shape) {
  size_t marks = (shape.objects + 63) / 64 * sizeof(uint64_t);
  bool pointer_free = allocation_class % 2 != 0;
  size_t tags = pointer_free ? 0 : shape.objects * sizeof(LayoutTag);
  return ((pointer_free ? marks : 2 * marks) + tags + 63) & ~size_t{63};
}

}  // namespace

PageHeap::PageHeap() {
  // A limit on address space (ulimit -v) makes the first sizes fail.
  for (reserved_bytes_ = kReserveBytes; base_ == nullptr; reserved_bytes_ /= 2) {
    CHECK_GE(reserved_bytes_, kLeastReserveBytes) << "no address space for a heap";
    char* memory = Reserve(reserved_bytes_, kUsualBase);
    if (memory == nullptr) continue;
    mapped_ = memory;
    // Pages are aligned to their size; the first one is left out, so that it has a neighbour.
    uintptr_t start =
        (reinterpret_cast<uintptr_t>(memory) + 2 * kPageBytes - 1) & ~(kPageBytes - 1);
    base_ = reinterpret_cast<char*>(start);
    page_map_bytes_ = (reserved_bytes_ >> kPageShift) * sizeof(Span*);
    page_map_ = reinterpret_cast<Span**>(Reserve(page_map_bytes_));
    CHECK(page_map_ != nullptr) << "no address space for the heap's page map";
    break;
  }
}

PageHeap::~PageHeap() {
  munmap(mapped_, reserved_bytes_);
  munmap(page_map_, page_map_bytes_);
  for (auto& [memory, bytes] : metadata_chunks_) munmap(memory, bytes);
}

void* PageHeap::AllocateMetadata(size_t bytes) {
  if (static_cast<size_t>(metadata_limit_ - metadata_next_) < bytes) {
    size_t chunk = std::max(bytes, kMetadataChunkBytes);
    char* memory = Reserve(chunk);
    CHECK(memory != nullptr) << "no memory for span records";
    metadata_chunks_.emplace_back(memory, chunk);
    metadata_next_ = memory;
    metadata_limit_ = memory + chunk;
    metadata_bytes_ += chunk;
  }
  void* result = metadata_next_;
  metadata_next_ += bytes;
  return result;
}

Span* PageHeap::NewRecord() {
  Span* record = unused_records_;
  if (record != nullptr) {
    unused_records_ = record->next;
    record->next = nullptr;
    return record;
  }
  if (chunk_used_ == kChunkSpans) {
    chunks_.push_back(std::make_unique<Span[]>(kChunkSpans));
    chunk_used_ = 0;
  }
  record = &chunks_.back()[chunk_used_];
  record->index = static_cast<uint32_t>(chunks_.size() - 1) * kChunkSpans + chunk_used_;
  ++chunk_used_;
  return record;
}

void PageHeap::DropRecord(Span* record) {
  record->state = SpanState::kUnused;
  record->object_count = 0;
  record->next = unused_records_;
  unused_records_ = record;
}

void PageHeap::MapEnds(Span* run) {
  size_t first = static_cast<size_t>(run->base - base_) >> kPageShift;
  page_map_[first] = run;
  page_map_[first + run->pages - 1] = run;
}

void PageHeap::InsertFree(Span* run) {
  run->state = SpanState::kFree;
  run->object_count = 0;
  run->divide_magic = 0;
  if (run->released) released_bytes_ += run->bytes();
  MapEnds(run);
  if (run->pages > kListedPages) {
    long_runs_.insert({run->pages, run->base, run});
    return;
  }
  Span*& head = lists_[run->pages];
  run->previous = nullptr;
  run->next = head;
  if (head != nullptr) head->previous = run;
  head = run;
}

void PageHeap::RemoveFree(Span* run) {
  if (run->released) released_bytes_ -= run->bytes();
  size_t first = static_cast<size_t>(run->base - base_) >> kPageShift;
  page_map_[first] = nullptr;
  page_map_[first + run->pages - 1] = nullptr;
  if (run->pages > kListedPages) {
    long_runs_.erase({run->pages, run->base, run});
    return;
  }
  if (run->previous != nullptr) {
    run->previous->next = run->next;
  } else {
    lists_[run->pages] = run->next;
  }
  if (run->next != nullptr) run->next->previous = run->previous;
  run->next = run->previous = nullptr;
}

// The shortest free run that is long enough, unlinked; or null.
Span* PageHeap::TakeFree(uint32_t pages) {
  for (uint32_t length = pages; length <= kListedPages; ++length) {
    if (lists_[length] == nullptr) continue;
    Span* run = lists_[length];
    RemoveFree(run);
    return run;
  }
  auto found = long_runs_.lower_bound({pages, nullptr, nullptr});
  if (found == long_runs_.end()) return nullptr;
  Span* run = found->span;
  RemoveFree(run);
  return run;
}

Span* PageHeap::AllocatePages(uint32_t pages) {
  Span* run = TakeFree(pages);
  if (run == nullptr) {
    size_t bytes = static_cast<size_t>(pages) << kPageShift;
    size_t used = used_bytes();
    if (bytes > reserved_bytes_ - 2 * kPageBytes - used) return nullptr;
    run = NewRecord();
    run->base = base_ + used;
    run->pages = pages;
    run->needs_zero = false;
    run->free_since = 0;
    used_bytes_.store(used + bytes, std::memory_order_relaxed);
  } else if (run->pages > pages) {
    Span* rest = NewRecord();
    rest->base = run->base + (static_cast<size_t>(pages) << kPageShift);
    rest->pages = run->pages - pages;
    rest->needs_zero = run->needs_zero;
    rest->free_since = run->free_since;
    rest->released = run->released;
    run->pages = pages;
    InsertFree(rest);
  }
  run->released = false;
  size_t first = static_cast<size_t>(run->base - base_) >> kPageShift;
  std::fill_n(page_map_ + first, pages, run);
  return run;
}

Span* PageHeap::AllocateSmall(uint32_t allocation_class) {
  SpanShape shape = ShapeOf(allocation_class / 2);
  Lock lock(mutex_);
  Span* span = AllocatePages(shape.pages);
  if (span == nullptr) return nullptr;
  void* metadata;
  std::vector<void*>& spare = free_metadata_[allocation_class];
  size_t metadata_bytes = MetadataBytes(allocation_class, shape);
  if (spare.empty()) {
    metadata = AllocateMetadata(metadata_bytes);
  } else {
    metadata = spare.back();
    spare.pop_back();
    std::memset(metadata, 0, metadata_bytes);
  }
  span->marks = static_cast<std::atomic<uint64_t>*>(metadata);
  uint32_t mark_words = (shape.objects + 63) / 64;
  if (allocation_class % 2 == 0) {
    span->followed = span->marks + mark_words;
    span->tags = reinterpret_cast<LayoutTag*>(span->followed + mark_words);
  } else {
    span->followed = nullptr;
    span->tags = nullptr;
  }
  span->object_bytes = kSizeClassBytes[allocation_class / 2];
  span->allocation_class = static_cast<uint16_t>(allocation_class);
  span->divide_magic = shape.divide_magic;
  span->next_index = 0;
  span->live = 0;
  span->state = SpanState::kSmall;
  span->object_count = shape.objects;
  return span;
}

Span* PageHeap::AllocateLarge(size_t bytes, bool pointer_free) {
  size_t pages = (bytes + kPageBytes - 1) >> kPageShift;
  if (pages > reserved_bytes_ >> kPageShift) return nullptr;
  Lock lock(mutex_);
  Span* span = AllocatePages(static_cast<uint32_t>(pages));
  if (span == nullptr) return nullptr;
  if (!span->needs_zero) AskForHugePages(span->base, span->bytes());  // no memory is there yet
  span->large_mark.store(0, std::memory_order_relaxed);
  span->large_tag = 0;
  span->marks = &span->large_mark;
  span->followed = nullptr;
  span->tags = pointer_free ? nullptr : &span->large_tag;
  span->object_bytes = span->bytes();
  span->allocation_class = 0;
  span->divide_magic = 0;
  span->next_index = 1;
  span->live = 0;
  span->state = SpanState::kLarge;
  span->object_count = 1;
  return span;
}

void PageHeap::Free(Span* span) {
  Lock lock(mutex_);
  DCHECK(span->state == SpanState::kSmall || span->state == SpanState::kLarge);
  if (span->state == SpanState::kSmall) {
    free_metadata_[span->allocation_class].push_back(span->marks);
  }
  size_t first = static_cast<size_t>(span->base - base_) >> kPageShift;
  std::fill_n(page_map_ + first, span->pages, nullptr);
  span->marks = nullptr;
  span->followed = nullptr;
  span->tags = nullptr;
  span->needs_zero = true;
  span->released = false;
  span->free_since = collection_;

  if (first > 0) {
    Span* before = page_map_[first - 1];
    if (before != nullptr && before->state == SpanState::kFree) {
      RemoveFree(before);
      span->base = before->base;
      span->pages += before->pages;
      DropRecord(before);
    }
  }
  size_t end = (static_cast<size_t>(span->base - base_) >> kPageShift) + span->pages;
  if (end < used_bytes() >> kPageShift) {
    Span* after = page_map_[end];
    if (after != nullptr && after->state == SpanState::kFree) {
      RemoveFree(after);
      span->pages += after->pages;
      DropRecord(after);
    }
  }
  InsertFree(span);
}

void PageHeap::ReleaseFree(uint32_t collection, Release what) {
  Lock lock(mutex_);
  for (auto& chunk : chunks_) {
    for (uint32_t i = 0; i < kChunkSpans; ++i) {
      Span& run = chunk[i];
      if (run.state != SpanState::kFree || !run.needs_zero || run.pages < kReleasePages) continue;
      if (what == Release::kOld && run.free_since + 1 >= collection) continue;
      if (madvise(run.base, run.bytes(), MADV_DONTNEED) != 0) continue;
      run.needs_zero = false;
      run.released = true;
      released_bytes_ += run.bytes();
    }
  }
}

bool PageHeap::IsMarked(const void* pointer) const {
  const Span* span = Find(pointer);
  if (span == nullptr) return true;
  uint32_t index = span->IndexOf(pointer);
  return index >= span->object_count || span->IsMarked(index);
}

void PageHeap::Mark(const void* object) const {
  const Span* span = Find(object);
  uint32_t index = span->IndexOf(object);
  DCHECK(span->ObjectAt(index) == object);
  span->marks[index / 64].fetch_or(uint64_t{1} << (index % 64), std::memory_order_relaxed);
}

}  // namespace goknot::runtime

// The page heap: one reserved range of address space per Runtime, cut into runs of 8 KiB pages, and
// the map from page to span that turns any pointer into its object.
//
// Free runs are kept by length (best fit, lowest address among the very long) and joined with their
// neighbours at once. Span records and their mark bits and tags live outside the range and are
// reused, never unmapped before the end, so the marker may read any record it finds.
//
// Invariants
//  - Every page of an allotted span maps to its record; of a free run only the first and last page
//    do; all others map to null. A free run's record has object_count 0.
//  - Free runs never touch each other.
//  - The public functions lock for themselves; Find, spans and chunks are read without a lock by
//    the marker (world stopped) and by the owner of a span.
//
// Source: tcmalloc's page heap. Test: tests/runtime/heap_test.cc.
#ifndef GOKNOT_RUNTIME_PAGE_HEAP_H_
#define GOKNOT_RUNTIME_PAGE_HEAP_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include "runtime/span.h"

namespace goknot::runtime {

class PageHeap {
 public:
  PageHeap();
  ~PageHeap();
  PageHeap(const PageHeap&) = delete;
  PageHeap& operator=(const PageHeap&) = delete;

  // A small span of an allocation class, all its objects free; or null at the end of the range.
  Span* AllocateSmall(uint32_t allocation_class);
  // A span for one object of `bytes`, or null.
  Span* AllocateLarge(size_t bytes, bool pointer_free);
  void Free(Span* span);

  // The record of the span that `pointer` lies in; null outside. May be a free run's.
  Span* Find(const void* pointer) const {
    auto offset = static_cast<size_t>(static_cast<const char*>(pointer) - base_);
    return offset < used_bytes() ? page_map_[offset >> kPageShift] : nullptr;
  }

  // Is the object that `pointer` lies in marked? Outside of all objects: yes, nothing dies there.
  // The world is stopped, as for Mark.
  bool IsMarked(const void* pointer) const;
  // Marks an object of the heap, not what it points to.
  void Mark(const void* object) const;

  // Records in chunks: walks over all spans are split by them. Unused and free ones are among them.
  static constexpr uint32_t kChunkSpans = 256;
  uint32_t chunk_count() const { return static_cast<uint32_t>(chunks_.size()); }
  Span* chunk(uint32_t index) const { return chunks_[index].get(); }

  // Gives back to the system what has been free since before collection `collection`, and all of
  // the rest of the free runs too when `everything` is asked for.
  enum class Release : uint8_t { kOld, kEverything };
  void ReleaseFree(uint32_t collection, Release what);
  // The number that runs freed from now on carry.
  void SetCollection(uint32_t collection) { collection_ = collection; }

  const char* base() const { return base_; }
  size_t used_bytes() const { return used_bytes_.load(std::memory_order_relaxed); }
  size_t released_bytes() const { return released_bytes_.load(std::memory_order_relaxed); }
  size_t metadata_bytes() const { return metadata_bytes_.load(std::memory_order_relaxed); }

 private:
  static constexpr uint32_t kListedPages = 128;  // longer free runs are in a set

  // All of these with mutex_ held.
  Span* AllocatePages(uint32_t pages);
  Span* TakeFree(uint32_t pages);
  void InsertFree(Span* run);
  void RemoveFree(Span* run);
  void MapEnds(Span* run);
  Span* NewRecord();
  void DropRecord(Span* record);
  void* AllocateMetadata(size_t bytes);

  std::mutex mutex_;
  char* mapped_ = nullptr;
  char* base_ = nullptr;
  size_t reserved_bytes_ = 0;
  std::atomic<size_t> used_bytes_{0};  // grows only
  Span** page_map_ = nullptr;
  size_t page_map_bytes_ = 0;

  Span* lists_[kListedPages + 1] = {};
  struct LongRun {
    uint32_t pages;
    char* base;
    Span* span;
    bool operator<(const LongRun& other) const {
      return std::pair(pages, base) < std::pair(other.pages, other.base);
    }
  };
  std::set<LongRun> long_runs_;

  std::vector<std::unique_ptr<Span[]>> chunks_;
  uint32_t chunk_used_ = kChunkSpans;  // records of the last chunk
  Span* unused_records_ = nullptr;

  std::vector<std::pair<char*, size_t>> metadata_chunks_;
  char* metadata_next_ = nullptr;
  char* metadata_limit_ = nullptr;
  std::vector<void*> free_metadata_[kAllocationClasses];
  std::atomic<size_t> metadata_bytes_{0};

  uint32_t collection_ = 0;
  std::atomic<size_t> released_bytes_{0};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_PAGE_HEAP_H_

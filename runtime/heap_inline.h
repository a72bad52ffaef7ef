// The inlineable fast paths of allocation, and a worker's allocation cache.
//
// A row of the cache serves one size class (with or without pointers) by bumping through a run of
// free, zeroed neighbours in one span; the layout tags of the objects are written by a second bump
// pointer. At the end of a run the slow path finds the next (runtime/heap.cc).
//
// Invariants
//  - A row belongs to its worker's thread; the leader of a collection empties it while the worker
//    is stopped or outside.
//  - Memory between next and limit is zeroed and belongs to this row alone.
#ifndef GOKNOT_RUNTIME_HEAP_INLINE_H_
#define GOKNOT_RUNTIME_HEAP_INLINE_H_

#include <cstddef>
#include <cstdint>

#include "runtime/heap.h"
#include "runtime/span.h"

namespace goknot::runtime {

struct CollectorMember;  // the collector's

struct alignas(64) CacheRow {
  char* next = nullptr;
  char* limit = nullptr;
  LayoutTag* tag = nullptr;   // of the object at next; without pointers: `no_tag`
  uint32_t object_bytes = 1;  // row 0 never has room for it
  uint32_t tag_step = 0;      // 1, or 0 without pointers
  char* run_start = nullptr;  // next of which is counted already
  Span* span = nullptr;
  LayoutTag no_tag = 0;
};

struct AllocationCache {
  CacheRow rows[kAllocationClasses];
  HeapImpl* heap = nullptr;
  Worker* worker = nullptr;
  CollectorMember* member = nullptr;

  // Interned patterns seen last, by hash of their bits.
  struct Pattern {
    uint64_t bits = 0;
    LayoutTag tag = 0;
  };
  static constexpr uint32_t kPatterns = 32;
  Pattern patterns[kPatterns];
};

// heap.cc: as AllocateTagged when the row is used up (or is row 0).
void* AllocateSlow(Worker& worker, uint32_t allocation_class, size_t bytes, LayoutTag tag);

// `bytes` is looked at for row 0 only. Tag 0 says bytes without pointers.
inline void* AllocateTagged(Worker& worker, uint32_t allocation_class, size_t bytes,
                            LayoutTag tag) {
  CacheRow& row = worker.allocation->rows[allocation_class];
  char* object = row.next;
  char* end = object + row.object_bytes;
  if (__builtin_expect(end > row.limit, 0)) {
    return AllocateSlow(worker, allocation_class, bytes, tag);
  }
  row.next = end;
  *row.tag = tag;
  row.tag += row.tag_step;
  return object;
}

inline void* AllocateInline(Worker& worker, const TypeDescriptor& type) {
  return AllocateTagged(worker, type.allocation_class, type.size, MakeTag(kTagTyped, type.id));
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HEAP_INLINE_H_

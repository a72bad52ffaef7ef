// All that lives in a heap, for who writes it down (runtime/debug.WriteHeapDump).
//
// A walk is made of a collection: what was marked lives, and nothing has been allocated since.
//
// Test: tests/programs/std_runtime/heap_dump.go.
#ifndef GOKNOT_RUNTIME_HEAP_WALK_H_
#define GOKNOT_RUNTIME_HEAP_WALK_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "runtime/heap.h"

namespace goknot::runtime {

// Memory with pointers in it: an object, whose size is that of its size class, or a piece of the
// memory that package variables lie in.
struct WalkedMemory {
  const char* start = nullptr;
  size_t bytes = 0;
  std::vector<uint64_t> pointers;  // their offsets in bytes, ascending
};

class HeapWalk {
 public:
  explicit HeapWalk(HeapImpl& heap) : heap_(heap) {}

  // The range that all objects lie in.
  const char* begin() const;
  const char* end() const;

  using Visitor = std::function<void(const WalkedMemory& memory)>;
  // By address.
  void VisitObjects(const Visitor& visit);
  void VisitGlobals(const Visitor& visit);

 private:
  HeapImpl& heap_;
};

// Collects, and calls `visit` while the world is still stopped. The worker is at a safepoint.
void CollectAndWalk(Heap& heap, Worker& worker, const std::function<void(HeapWalk&)>& visit);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HEAP_WALK_H_

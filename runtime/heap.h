// The garbage-collected heap: objects never move. Size-class spans, per-worker allocation caches,
// out-of-line mark bits and per-object type ids, interior pointer -> page map -> span -> object.
// Stage A: stop-the-world at safepoints, parallel mark on all workers, lazy sweep.
//
// Invariants
//  - Allocation never collects: it asks for a collection at the next safepoint (sets poll bits), so
//    natives that do not park need no rooting.
//  - Memory handed out is zeroed and 16-aligned (8 for sizes up to 8).
//  - Pointers into objects' interiors keep them alive; pointers outside the heap are ignored.
#ifndef GOKNOT_RUNTIME_HEAP_H_
#define GOKNOT_RUNTIME_HEAP_H_

#include <cstddef>
#include <cstdint>

#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// One object of `type`.
void* Allocate(Worker& worker, const TypeDescriptor& type);
// `count` consecutive elements. count * size must not overflow 2^47 (callers check Go's limits first).
void* AllocateArray(Worker& worker, const TypeDescriptor& elem, size_t count);
// Pointer-free bytes (strings, []byte); `zeroed` false when the caller overwrites all of it at once.
enum class Zeroing : uint8_t { kZeroed, kUninitialised };
void* AllocateBytes(Worker& worker, size_t size, Zeroing zeroing = Zeroing::kZeroed);
// An object with `words` 8-byte words of which `pointer_bits` (bit i = word i) are pointers: closures,
// defer records, boxes. words <= 64; the tail of a longer object past word 63 must be pointer-free.
void* AllocateWords(Worker& worker, uint32_t words, uint64_t pointer_bits);

// The receiver of roots and edges while marking.
class Marker {
 public:
  virtual ~Marker() = default;
  // Any word; what is not a pointer into the heap is ignored.
  virtual void MarkPointer(const void* pointer) = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HEAP_H_

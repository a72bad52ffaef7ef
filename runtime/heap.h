// The garbage-collected heap: objects never move. Size-class spans, per-worker allocation caches,
// out-of-line mark bits and per-object layout tags, interior pointer -> page map -> span -> object.
// Stage A: stop-the-world at safepoints (runtime/collector.h), parallel mark on all workers, spans
// counted in parallel at the end of it, their free memory cleaned when it is handed out again.
//
// Invariants
//  - Allocation never collects: it asks for a collection at the next safepoint (sets poll bits), so
//    natives that do not park need no rooting.
//  - Memory handed out is zeroed (unless asked otherwise) and 16-aligned; 8-aligned when it has up
//    to 8 bytes or belongs to a type that is 8-aligned and has 17 to 24.
//  - Pointers into objects' interiors keep them alive; pointers outside the heap are ignored. One
//    past the end belongs to the neighbour: nobody makes such pointers.
//  - An object's layout is fixed at its birth; all its words are pointers or not for its whole
//    life.
//
// Allocation does not fail: where the address space or the machine ends, the process ends with Go's
// `fatal error: runtime: out of memory`, exit code 2.
//
// The inlineable fast paths are in runtime/heap_inline.h. Test: tests/runtime/heap_test.cc.
#ifndef GOKNOT_RUNTIME_HEAP_H_
#define GOKNOT_RUNTIME_HEAP_H_

#include <cstddef>
#include <cstdint>
#include <memory>

#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class Cleanups;
class Collector;
class Finalizers;
class Marker;
class TypeTable;
class WeakPointers;
struct Goroutine;

// One object of `type`.
void* Allocate(Worker& worker, const TypeDescriptor& type);
// `count` consecutive elements. count * size must not overflow 2^47 (callers check Go's limits
// first).
void* AllocateArray(Worker& worker, const TypeDescriptor& elem, size_t count);
// Pointer-free bytes (strings, []byte); `zeroed` false when the caller overwrites all of it at
// once.
enum class Zeroing : uint8_t { kZeroed, kUninitialised };
void* AllocateBytes(Worker& worker, size_t size, Zeroing zeroing = Zeroing::kZeroed);
// An object with `words` 8-byte words of which `pointer_bits` (bit i = word i) are pointers:
// closures, defer records, boxes. The tail past word 63 is pointer-free.
void* AllocateWords(Worker& worker, uint32_t words, uint64_t pointer_bits);
// An object whose edges a function knows: it hands every pointer in it to the marker. It runs while
// the world is stopped, on any worker, once per collection, and must not touch other objects.
// Objects of an address in the heap only; there are few such functions (at most 64 in a process).
using TraceFunction = void (*)(void* object, size_t size, Marker& marker);
void* AllocateTraced(Worker& worker, size_t size, TraceFunction trace);

// The receiver of roots and edges while marking.
class Marker {
 public:
  virtual ~Marker() = default;
  // While goroutines are searched for that nobody can wake: what is followed hands over those that
  // wait for it.
  bool wakes_waiters() const { return wakes_waiters_; }
  virtual void WakeWaiter(Goroutine&) {}
  // Any word; what is not a pointer into the heap is ignored.
  virtual void MarkPointer(const void* pointer) = 0;

  // The slots whose bit is set.
  void MarkSlots(const Slot* slots, uint64_t pointer_bits) {
    for (; pointer_bits != 0; pointer_bits &= pointer_bits - 1) {
      MarkPointer(reinterpret_cast<const void*>(slots[__builtin_ctzll(pointer_bits)]));
    }
  }
  // The pointers of `count` values of `type` in memory.
  void MarkValues(const TypeDescriptor& type, const void* memory, size_t count) {
    ForEachPointer(type, const_cast<void*>(memory), count,
                   [this](void** address) { MarkPointer(*address); });
  }

 protected:
  bool wakes_waiters_ = false;
};

struct HeapOptions {
  int64_t gc_percent = 100;     // GOGC; negative: off
  int64_t memory_limit = 0;     // GOMEMLIMIT in bytes; 0: none
  bool collect_always = false;  // stress: ask for a collection at every allocation

  // GOGC and GOMEMLIMIT (with Go's suffixes B, KiB, ...); what does not parse is ignored, as by Go.
  static HeapOptions FromEnvironment();
};

// What runtime.ReadMemStats and debug.ReadGCStats tell. Bytes are those of size classes.
struct HeapStats {
  uint64_t allocated_bytes = 0;    // ever
  uint64_t allocated_objects = 0;  // ever
  uint64_t live_bytes = 0;         // marked by the last collection, plus allocated since
  uint64_t live_objects = 0;
  uint64_t trigger_bytes = 0;   // live_bytes at which the next collection is asked for
  uint64_t mapped_bytes = 0;    // address space ever used
  uint64_t released_bytes = 0;  // of it given back to the system
  uint64_t collections = 0;
  uint64_t forced_collections = 0;
  int64_t pause_total_ns = 0;
  int64_t last_pause_ns = 0;
  int64_t last_collection_ns = 0;  // wall clock since 1970
};

struct HeapImpl;  // heap.cc

// The heap of one Runtime.
class Heap {
 public:
  Heap(TypeTable& types, const HeapOptions& options);
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Gives the worker its allocation cache and its place in the collector (as outside of Go, see
  // collector.h). Before it allocates; again for a worker that came back. Any thread, no lock held.
  void AttachWorker(Worker& worker);
  // Takes them away. The worker is outside of Go and no collection is running.
  void DetachWorker(Worker& worker);

  Collector& collector() { return *collector_; }
  Finalizers& finalizers();
  Cleanups& cleanups();
  WeakPointers& weak_pointers();

  // A pinned, zeroed cell that is a root for ever: a package variable. Any thread.
  void* AllocateGlobal(const TypeDescriptor& type);

  // runtime.GC(): a whole collection that begins after the call, on the caller's worker, which is
  // at a safepoint (pc and fp saved).
  void CollectNow(Worker& worker);

  // debug.SetGCPercent, debug.SetMemoryLimit: return the old value. Any thread.
  int64_t SetGcPercent(int64_t percent);
  int64_t SetMemoryLimit(int64_t bytes);

  // Exact up to what the caches of running workers hold; exact while the world is stopped.
  HeapStats Stats() const;
  // Exact: stops the world for a moment. The worker is at a safepoint, as for CollectNow.
  HeapStats ExactStats(Worker& worker);

  // For reports and tests: the object that `pointer` lies in, or null when it is not in an allotted
  // span. Its size is that of its size class. The caller keeps the object alive or the world
  // stopped.
  struct ObjectInfo {
    void* base = nullptr;
    size_t size = 0;
    const TypeDescriptor* type = nullptr;  // null: bytes, words, traced
  };
  ObjectInfo FindObject(const void* pointer) const;
  // Does the object that `holder` is the start of hold a pointer into the other one?
  bool HoldsPointerInto(const void* holder, const ObjectInfo& other) const;

  HeapImpl& impl() { return *impl_; }

 private:
  std::unique_ptr<HeapImpl> impl_;
  std::unique_ptr<Collector> collector_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HEAP_H_

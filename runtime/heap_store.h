// The ways a pointer may reach the heap or a global cell. Nothing else stores one: a
// concurrent collector's barrier will live here (stage A needs none). Frames are not heap;
// initialising stores into an object that only its maker can see may use base/guest_memory.h
// directly.
#ifndef GOKNOT_RUNTIME_HEAP_STORE_H_
#define GOKNOT_RUNTIME_HEAP_STORE_H_

#include <cstddef>

#include "base/guest_memory.h"
#include "runtime/type_descriptor.h"

namespace goknot::runtime {

// `address` is 8-aligned shared memory.
inline void StorePointer(void* address, void* pointer) {
  base::Store64(address, reinterpret_cast<uint64_t>(pointer));
}

// The same in one step with a load; sequentially consistent. CompareAndSwapPointer: on failure
// *expected is what was there; it may fail for no reason.
inline void* ExchangePointer(void* address, void* pointer) {
  return reinterpret_cast<void*>(
      base::AtomicAt<uint64_t>(address).exchange(reinterpret_cast<uint64_t>(pointer)));
}
inline bool CompareAndSwapPointer(void* address, void** expected, void* pointer) {
  auto before = reinterpret_cast<uint64_t>(*expected);
  bool done = base::AtomicAt<uint64_t>(address).compare_exchange_weak(
      before, reinterpret_cast<uint64_t>(pointer));
  *expected = reinterpret_cast<void*>(before);
  return done;
}

// `address` is 16-aligned shared memory; one atomic 16-byte store.
inline void StorePair(void* address, base::Pair pair) { base::StorePair(address, pair); }

// Copies `count` values of `type`; the ranges may overlap. Both sides are aligned for the type;
// pairs are never torn.
inline void CopyTyped(const TypeDescriptor& type, void* to, const void* from, size_t count) {
  base::MoveMemory(to, from, count * type.size);
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HEAP_STORE_H_

// See the header. Test: tests/runtime/pool_test.cc.
#include "runtime/pool.h"

#include <algorithm>
#include <cstdint>
#include <new>
#include <utility>

#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/spin_lock.h"

namespace goknot::runtime {
namespace {

constexpr uint32_t kMostCaches = 64;
constexpr uint32_t kFirstCapacity = 8;

// A ring of values, a heap object. Places outside of a queue's range are null.
struct alignas(16) Ring {
  uint32_t capacity;  // a power of two
  InterfaceValue* At(uint32_t position) {
    return reinterpret_cast<InterfaceValue*>(this + 1) + position % capacity;
  }
};
static_assert(sizeof(Ring) == sizeof(InterfaceValue));

struct Values {
  alignas(16) InterfaceValue alone{};
  Ring* ring = nullptr;
  uint32_t oldest = 0;  // positions in the ring, modulo its capacity
  uint32_t end = 0;
};

struct alignas(16) Cache {
  SpinLock lock;
  Values now;
  Values before;  // what was left when the last collection began
  uint64_t padding[6];
};
static_assert(sizeof(Cache) % 64 == 0);

struct alignas(16) Caches {
  uint32_t count;
  Cache* At(uint32_t index) { return reinterpret_cast<Cache*>(this + 1) + index % count; }
};

void TraceRing(void* object, size_t, Marker& marker) {
  auto& ring = *static_cast<Ring*>(object);
  for (uint32_t i = 0; i < ring.capacity; ++i) marker.MarkPointer(ring.At(i)->data);
}

void TraceCaches(void* object, size_t, Marker& marker) {
  auto& caches = *static_cast<Caches*>(object);
  for (uint32_t i = 0; i < caches.count; ++i) {
    Cache& cache = *caches.At(i);
    cache.before = std::exchange(cache.now, {});
    marker.MarkPointer(cache.before.alone.data);
    marker.MarkPointer(cache.before.ring);
  }
}

Ring* NewRing(Worker& worker, uint32_t capacity) {
  const size_t bytes = sizeof(Ring) + capacity * sizeof(InterfaceValue);
  return new (AllocateTraced(worker, bytes, &TraceRing)) Ring{capacity};
}

Caches* CachesOf(void** cell) {
  return reinterpret_cast<Caches*>(base::AtomicAt<uint64_t>(cell).load(std::memory_order_acquire));
}

Caches* MakeCaches(Worker& worker, void** cell) {
  const uint32_t count = std::min(worker.runtime->scheduler().limit(), kMostCaches);
  const size_t bytes = sizeof(Caches) + count * sizeof(Cache);
  auto* made = new (AllocateTraced(worker, bytes, &TraceCaches)) Caches{count};
  void* known = nullptr;
  while (!CompareAndSwapPointer(cell, &known, made)) {
    if (known != nullptr) return static_cast<Caches*>(known);
  }
  return made;
}

void StoreValue(InterfaceValue* place, InterfaceValue value) {
  StorePair(place,
            {reinterpret_cast<uint64_t>(value.type), reinterpret_cast<uint64_t>(value.data)});
}

InterfaceValue Take(InterfaceValue* place) {
  InterfaceValue value = *place;
  StoreValue(place, {});
  return value;
}

// The cache's lock is held in all of these. Null type: there is none.

InterfaceValue TakeNewest(Values& values) {
  if (values.alone.type != nullptr) return Take(&values.alone);
  return values.end == values.oldest ? InterfaceValue{} : Take(values.ring->At(--values.end));
}

InterfaceValue TakeOldest(Values& values) {
  return Take(values.end != values.oldest ? values.ring->At(values.oldest++) : &values.alone);
}

bool TryPut(Values& values, InterfaceValue value) {
  if (values.alone.type == nullptr) {
    StoreValue(&values.alone, value);
    return true;
  }
  if (values.ring == nullptr || values.end - values.oldest == values.ring->capacity) return false;
  StoreValue(values.ring->At(values.end++), value);
  return true;
}

void MoveTo(Ring* ring, Values& values) {
  const uint32_t count = values.end - values.oldest;
  for (uint32_t i = 0; i < count; ++i) StoreValue(ring->At(i), *values.ring->At(values.oldest + i));
  StorePointer(&values.ring, ring);
  values.oldest = 0;
  values.end = count;
}

}  // namespace

InterfaceValue TakeFromPool(Worker& worker, void** cell) {
  Caches* caches = CachesOf(cell);
  if (caches == nullptr) return {};
  {
    Cache& own = *caches->At(worker.id);
    SpinLockHolder hold(own.lock);
    if (InterfaceValue value = TakeNewest(own.now); value.type != nullptr) return value;
  }
  for (Values Cache::*values : {&Cache::now, &Cache::before}) {
    for (uint32_t i = 0; i < caches->count; ++i) {
      Cache& other = *caches->At(worker.id + i);
      SpinLockHolder hold(other.lock);
      if (InterfaceValue value = TakeOldest(other.*values); value.type != nullptr) return value;
    }
  }
  return {};
}

void PutIntoPool(Worker& worker, void** cell, InterfaceValue value) {
  Caches* caches = CachesOf(cell);
  if (caches == nullptr) caches = MakeCaches(worker, cell);
  Cache& cache = *caches->At(worker.id);
  Ring* larger = nullptr;
  for (;;) {
    uint32_t capacity;
    {
      SpinLockHolder hold(cache.lock);
      Values& values = cache.now;
      if (TryPut(values, value)) return;
      capacity = values.ring == nullptr ? kFirstCapacity : 2 * values.ring->capacity;
      if (larger != nullptr && larger->capacity >= capacity) {
        MoveTo(larger, values);
        continue;
      }
    }
    larger = NewRing(worker, capacity);  // not under the lock
  }
}

}  // namespace goknot::runtime

// Where goroutines wait for addresses: the wait queues of mutexes, wait groups, conditions and
// semaphores, which in Go are plain words without room for a list.
//
// Algorithm: 256 buckets by a hash of the address, each a spin lock and a list in order of arrival
// (as WebKit's parking lot and Go's semaphore table do).
//
// Invariants
//  - A node is in a bucket exactly while its goroutine waits for `node.object`; who takes it out
//    makes the goroutine runnable, after letting the bucket's lock go.
//  - State words change under the bucket's lock whenever the change depends on who is waiting.
//
// Test: tests/runtime/sync_test.cc.
#ifndef GOKNOT_RUNTIME_PARKING_LOT_H_
#define GOKNOT_RUNTIME_PARKING_LOT_H_

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "runtime/goroutine.h"
#include "runtime/spin_lock.h"

namespace goknot::runtime {

class ParkingLot {
 public:
  struct alignas(64) Bucket {
    SpinLock lock;
    WaitNode* first = nullptr;
    WaitNode* last = nullptr;

    void PushBack(WaitNode* node) {
      node->next = nullptr;
      node->previous = last;
      (last != nullptr ? last->next : first) = node;
      last = node;
    }
    void PushFront(WaitNode* node) { InsertBefore(first, node); }
    // `position`: a node of this bucket, or null for the end.
    void InsertBefore(WaitNode* position, WaitNode* node) {
      if (position == nullptr) return PushBack(node);
      node->next = position;
      node->previous = position->previous;
      (node->previous != nullptr ? node->previous->next : first) = node;
      position->previous = node;
    }
    void Remove(WaitNode* node) {
      (node->previous != nullptr ? node->previous->next : first) = node->next;
      (node->next != nullptr ? node->next->previous : last) = node->previous;
      node->next = nullptr;
      node->previous = nullptr;
    }
    // The first node that waits for `address`, at or after `from`; null when there is none.
    static WaitNode* Find(WaitNode* from, const void* address) {
      while (from != nullptr && from->object != address) from = from->next;
      return from;
    }
    WaitNode* FindFirst(const void* address) const { return Find(first, address); }
  };

  // Does anybody wait? The world is stopped.
  bool empty() const {
    return std::all_of(std::begin(buckets_), std::end(buckets_),
                       [](const Bucket& bucket) { return bucket.first == nullptr; });
  }

  Bucket& BucketOf(const void* address) {
    return buckets_[(reinterpret_cast<uint64_t>(address) * 0x9e3779b97f4a7c15ull) >> 56];
  }

 private:
  Bucket buckets_[256];
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_PARKING_LOT_H_

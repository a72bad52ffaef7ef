// What the primitives of sync share: getting into the parking lot, and getting many out of it.
#ifndef GOKNOT_RUNTIME_WAITERS_H_
#define GOKNOT_RUNTIME_WAITERS_H_

#include "runtime/bubble.h"
#include "runtime/goroutine.h"
#include "runtime/parking_lot.h"
#include "runtime/scheduler.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {

inline ParkingLot::Bucket& BucketOf(Worker& worker, const void* address) {
  return worker.thread->scheduler.parking_lot().BucketOf(address);
}

// Whether only others of its bubble can wake a goroutine.
enum class Durability : uint8_t { kDurable, kNotDurable };

// The bucket's lock is held, and the node enters it next.
inline void PrepareToWait(Worker& worker, Goroutine& goroutine, void* object, WaitReason reason,
                          Durability durability = Durability::kDurable) {
  WaitNode& node = goroutine.wait;
  node.object = object;
  node.ok = false;
  node.is_select = false;
  node.value_pointers = 0;
  BeginWait(worker, goroutine, reason);
  if (durability == Durability::kDurable) GoIdleInBubble(worker, goroutine);
}

// Goroutines taken out under a bucket's lock, to be made runnable, in order, after it is let go.
class WaiterList {
 public:
  void Add(WaitNode* node) {
    node->object = nullptr;
    node->goroutine->link = nullptr;
    *end_ = node->goroutine;
    end_ = &node->goroutine->link;
  }
  void TakeAll(ParkingLot::Bucket& bucket, const void* address) {
    for (WaitNode* node = bucket.FindFirst(address); node != nullptr;) {
      WaitNode* next = ParkingLot::Bucket::Find(node->next, address);
      bucket.Remove(node);
      Add(node);
      node = next;
    }
  }
  void ReadyAll(Worker& worker) {
    for (Goroutine* goroutine = first_; goroutine != nullptr;) {
      Goroutine* next = goroutine->link;
      Ready(worker, goroutine);
      goroutine = next;
    }
  }

 private:
  Goroutine* first_ = nullptr;
  Goroutine** end_ = &first_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WAITERS_H_

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

// Who waits for a lock that is fought for starves when it has waited for this long: then the lock
// is handed over. The node's value serves nobody else.
inline constexpr int64_t kStarvationNs = 1'000'000;

inline void NoteWaitingSince(Worker& worker, Goroutine& goroutine) {
  goroutine.wait.value[0] = static_cast<Slot>(MonotonicNow(worker));
}
inline bool Starves(Worker& worker, const Goroutine& goroutine) {
  return MonotonicNow(worker) - static_cast<int64_t>(goroutine.wait.value[0]) > kStarvationNs;
}

// Who has a lock on another processor may be about to let it go: how often whoever comes looks
// again before it waits, and how many pauses of the processor lie between two looks.
inline constexpr int kSpins = 4;
inline constexpr int kPausesOfSpin = 30;

inline int SpinsBeforeWaiting(const Worker& worker) {
  return worker.schedule == nullptr && worker.thread->scheduler.limit() > 1 ? kSpins : 0;
}
inline void Spin() {
  for (int i = 0; i < kPausesOfSpin; ++i) PauseProcessor();
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
  // Ahead of those that are in it.
  void AddFirst(WaitNode* node) {
    node->object = nullptr;
    node->goroutine->link = first_;
    if (first_ == nullptr) end_ = &node->goroutine->link;
    first_ = node->goroutine;
  }
  void TakeAll(ParkingLot::Bucket& bucket, const void* address) {
    for (WaitNode* node = bucket.FindFirst(address); node != nullptr;) {
      WaitNode* next = ParkingLot::Bucket::Find(node->next, address);
      bucket.Remove(node);
      Add(node);
      node = next;
    }
  }
  // The visitor may make a goroutine runnable.
  template <typename Visitor>  // void(Goroutine*)
  void ForEach(Visitor&& visit) {
    for (Goroutine* goroutine = first_; goroutine != nullptr;) {
      Goroutine* next = goroutine->link;
      visit(goroutine);
      goroutine = next;
    }
  }
  void ReadyAll(Worker& worker) {
    ForEach([&worker](Goroutine* goroutine) { Ready(worker, goroutine); });
  }

 private:
  Goroutine* first_ = nullptr;
  Goroutine** end_ = &first_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WAITERS_H_

// See the header.
#include "runtime/coroutine.h"

#include "base/check.h"
#include "runtime/parking_lot.h"
#include "runtime/scheduler.h"
#include "runtime/waiters.h"

namespace goknot::runtime {
namespace {

// The bucket's lock is held. Null when nobody waits.
Goroutine* TakePartner(ParkingLot::Bucket& bucket, const void* coroutine) {
  WaitNode* node = bucket.FindFirst(coroutine);
  if (node == nullptr) return nullptr;
  bucket.Remove(node);
  DCHECK(bucket.FindFirst(coroutine) == nullptr);
  node->object = nullptr;
  return node->goroutine;
}

void WaitForTurn(Worker& worker, Goroutine& goroutine, ParkingLot::Bucket& bucket,
                 void* coroutine) {
  PrepareToWait(worker, goroutine, coroutine, WaitReason::kCoroutine);
  bucket.PushBack(&goroutine.wait);
}

}  // namespace

bool ArriveAtCoroutine(Worker& worker, Goroutine& goroutine, void* coroutine) {
  ParkingLot::Bucket& bucket = BucketOf(worker, coroutine);
  SpinLockHolder hold(bucket.lock);
  // Somebody who waits has given this goroutine its turn.
  if (bucket.FindFirst(coroutine) != nullptr) return false;
  WaitForTurn(worker, goroutine, bucket, coroutine);
  return true;
}

void SwitchCoroutine(Worker& worker, Goroutine& goroutine, void* coroutine) {
  Goroutine* partner;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, coroutine);
    SpinLockHolder hold(bucket.lock);
    partner = TakePartner(bucket, coroutine);
    // Never both idle, or the clock of their bubble would go on.
    if (partner != nullptr && (partner->flags & kGoroutineIdle) != 0) NoteRunnable(*partner);
    WaitForTurn(worker, goroutine, bucket, coroutine);
  }
  if (partner != nullptr) Ready(worker, partner);  // else it has not arrived yet
}

void LeaveCoroutine(Worker& worker, void* coroutine) {
  Goroutine* partner;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, coroutine);
    SpinLockHolder hold(bucket.lock);
    partner = TakePartner(bucket, coroutine);
  }
  if (partner != nullptr) Ready(worker, partner);
}

}  // namespace goknot::runtime

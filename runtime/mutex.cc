// sync.Mutex: Go's algorithm (barging, and starvation mode after 1 ms of waiting) over the parking
// lot. That waiters are counted in the state and stand in the bucket changes as one under the
// bucket's lock, so no wake-up is kept for who has not come yet. Test: tests/runtime/sync_test.cc.
#include "runtime/parking_lot.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "runtime/waiter_left.h"
#include "runtime/waiters.h"

namespace goknot::runtime {
namespace {

constexpr uint32_t kLocked = 1;
constexpr uint32_t kWoken = 2;
constexpr uint32_t kStarving = 4;
constexpr uint32_t kOneWaiter = 8;

enum class Attempt : uint8_t { kFirst, kAfterWaking };

void Take(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place) {
  base::Store32(&mutex->place, place);
  NoteMutexLocked(worker, mutex, goroutine.id);
  goroutine.recent.Note(Use::kLock, mutex, place);
}

SyncResult LockSlow(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place,
                    Attempt attempt) {
  auto state = base::AtomicAt<uint32_t>(&mutex->state);
  bool woken = attempt == Attempt::kAfterWaking;
  bool starving = woken && Starves(worker, goroutine);
  int spins = SpinsBeforeWaiting(worker);
  uint32_t old = state.load(std::memory_order_relaxed);
  for (;;) {
    if ((old & (kLocked | kStarving)) == kLocked && spins > 0) {
      --spins;
      Spin();
      old = state.load(std::memory_order_relaxed);
      continue;
    }
    uint32_t next = old;
    if ((old & kStarving) == 0) next |= kLocked;
    if ((old & (kLocked | kStarving)) != 0) next += kOneWaiter;
    if (starving && (old & kLocked) != 0) next |= kStarving;
    if (woken) next &= ~kWoken;
    if ((old & (kLocked | kStarving)) == 0) {
      if (state.compare_exchange_strong(old, next, std::memory_order_acquire,
                                        std::memory_order_relaxed)) {
        Take(worker, goroutine, mutex, place);
        return SyncResult::kDone;
      }
      continue;
    }
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    if (!state.compare_exchange_strong(old, next, std::memory_order_relaxed)) continue;
    PrepareToWait(worker, goroutine, mutex, WaitReason::kMutexLock);
    if (woken) {  // it has waited before: it keeps its place
      bucket.PushFront(&goroutine.wait);
    } else {
      NoteWaitingSince(worker, goroutine);
      bucket.PushBack(&goroutine.wait);
    }
    return SyncResult::kParked;
  }
}

// The lock goes to the first waiter, without being free in between.
void HandOver(Worker& worker, Mutex* mutex, uint32_t old) {
  auto state = base::AtomicAt<uint32_t>(&mutex->state);
  ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
  Goroutine* goroutine = nullptr;
  {
    SpinLockHolder hold(bucket.lock);
    WaitNode* node = bucket.FindFirst(mutex);
    if (node == nullptr) {  // the words were copied or overwritten
      state.fetch_and(~kStarving, std::memory_order_relaxed);
      return;
    }
    bucket.Remove(node);
    goroutine = node->goroutine;
    uint32_t change = kLocked - kOneWaiter;
    if (old >> 3 == 1 || !Starves(worker, *goroutine)) {
      change -= kStarving;
    }
    node->ok = true;
    node->object = nullptr;
    base::Store32(&mutex->place, 0);
    base::Store64(&mutex->owner, (base::Load64(&mutex->owner) & ~kMutexOwnerMask) | goroutine->id);
    state.fetch_add(change, std::memory_order_acq_rel);
  }
  Ready(worker, goroutine);
}

}  // namespace

void LogMutexLocked(Worker& worker, Mutex* mutex, uint64_t owner) {
  uint64_t number = NextMutexNumber(base::Load64(&mutex->owner) >> kMutexNumberShift);
  base::Store64(&mutex->owner, number << kMutexNumberShift | owner);
  EventBuffer::AppendOperationOfNative(worker, PackedEvent::What(EventKind::kLock, 0), mutex,
                                       number);
}

void LogMutexUnlocked(Worker& worker, Mutex* mutex) {
  uint64_t number = base::Load64(&mutex->owner) >> kMutexNumberShift;
  base::Store64(&mutex->owner, number << kMutexNumberShift);
  EventBuffer::AppendOperationOfNative(worker, PackedEvent::What(EventKind::kUnlock, 0), mutex,
                                       number);
}

bool TryLockMutex(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place) {
  auto state = base::AtomicAt<uint32_t>(&mutex->state);
  uint32_t old = state.load(std::memory_order_relaxed);
  if ((old & (kLocked | kStarving)) != 0 ||
      !state.compare_exchange_strong(old, old | kLocked, std::memory_order_acquire,
                                     std::memory_order_relaxed)) {
    return false;
  }
  Take(worker, goroutine, mutex, place);
  return true;
}

SyncResult LockMutexSlow(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place) {
  return LockSlow(worker, goroutine, mutex, place, Attempt::kFirst);
}

SyncResult CompleteLockMutex(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place) {
  if (goroutine.wait.ok) {
    base::Store32(&mutex->place, place);
    if (worker.events != nullptr) LogMutexLocked(worker, mutex, goroutine.id);
    return SyncResult::kDone;
  }
  return LockSlow(worker, goroutine, mutex, place, Attempt::kAfterWaking);
}

SyncResult UnlockMutexSlow(Worker& worker, Mutex* mutex, uint32_t old) {
  if (((old + kLocked) & kLocked) == 0) return SyncResult::kUnlockOfUnlockedMutex;
  if ((old & kStarving) != 0) {
    HandOver(worker, mutex, old);
    return SyncResult::kDone;
  }
  auto state = base::AtomicAt<uint32_t>(&mutex->state);
  for (;;) {
    // Nobody to wake, or somebody has been woken, or has taken the lock and will wake the next.
    if (old < kOneWaiter || (old & (kLocked | kWoken | kStarving)) != 0) return SyncResult::kDone;
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    WaitNode* node;
    {
      SpinLockHolder hold(bucket.lock);
      node = bucket.FindFirst(mutex);
      if (node == nullptr) return SyncResult::kDone;  // the words were copied or overwritten
      if (!state.compare_exchange_strong(old, (old - kOneWaiter) | kWoken,
                                         std::memory_order_relaxed)) {
        continue;
      }
      bucket.Remove(node);
      node->object = nullptr;
    }
    Ready(worker, node->goroutine);
    return SyncResult::kDone;
  }
}

void MutexWaiterLeft(Mutex* mutex) {
  base::AtomicAt<uint32_t>(&mutex->state).fetch_sub(kOneWaiter, std::memory_order_relaxed);
}

}  // namespace goknot::runtime

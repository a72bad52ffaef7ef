// Wait groups, conditions, semaphores. Mutexes: mutex.cc, rwmutex.cc. Test:
// tests/runtime/sync_test.cc.
#include "runtime/sync.h"

#include <string>

#include "base/check.h"
#include "runtime/bubble.h"
#include "runtime/heap.h"
#include "runtime/parking_lot.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/waiter_left.h"
#include "runtime/waiters.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {

SyncFailure DescribeFailure(SyncResult result) {
  using enum SyncFailure::Kind;
  switch (result) {
    case SyncResult::kUnlockOfUnlockedMutex:
      return {kFatalError, "sync: unlock of unlocked mutex"};
    case SyncResult::kUnlockOfUnlockedRWMutex:
      return {kFatalError, "sync: Unlock of unlocked RWMutex"};
    case SyncResult::kRUnlockOfUnlockedRWMutex:
      return {kFatalError, "sync: RUnlock of unlocked RWMutex"};
    case SyncResult::kAddInTwoBubbles:
      return {kFatalError, "sync: WaitGroup.Add called from multiple synctest bubbles"};
    case SyncResult::kAddInAndOutsideBubble:
      return {kFatalError, "sync: WaitGroup.Add called from inside and outside synctest bubble"};
    case SyncResult::kWokenFromOutsideBubble:
      return {kFatalError, "semaphore wake of synctest goroutine from outside bubble"};
    case SyncResult::kNegativeCounter:
      return {kPanic, "sync: negative WaitGroup counter"};
    case SyncResult::kAddDuringWait:
      return {kPanic, "sync: WaitGroup misuse: Add called concurrently with Wait"};
    case SyncResult::kReusedDuringWait:
      return {kPanic, "sync: WaitGroup is reused before previous Wait has returned"};
    case SyncResult::kDone:
    case SyncResult::kParked:
      break;
  }
  UNREACHABLE() << "not a failure";
}

// ---- wait groups --------------------------------------------------------------------------------

namespace {

constexpr uint64_t kOfBubble = uint64_t{1} << 31;
constexpr uint64_t kWaiters = kOfBubble - 1;

// Makes the group the bubble's, or says why it cannot be. A package variable stays nobody's.
SyncResult ClaimForBubble(Worker& worker, Bubble& bubble, WaitGroup* group, bool* claimed) {
  *claimed = false;
  if (worker.runtime->heap().FindObject(group).base == nullptr) return SyncResult::kDone;
  SpinLockHolder hold(bubble.lock);
  auto state = base::AtomicAt<uint64_t>(&group->state);
  uint64_t now = 0;
  if (state.compare_exchange_strong(now, kOfBubble, std::memory_order_acq_rel)) {
    bubble.wait_groups.insert(group);
  } else if ((now & kOfBubble) == 0) {
    return SyncResult::kAddInAndOutsideBubble;
  } else if (!bubble.wait_groups.contains(group)) {
    return SyncResult::kAddInTwoBubbles;
  }
  *claimed = true;
  return SyncResult::kDone;
}

bool IsOfBubble(Bubble& bubble, const WaitGroup* group) {
  SpinLockHolder hold(bubble.lock);
  return bubble.wait_groups.contains(group);
}

void LetGoOf(Bubble& bubble, const WaitGroup* group) {
  SpinLockHolder hold(bubble.lock);
  bubble.wait_groups.erase(group);
}

}  // namespace

SyncResult AddToWaitGroup(Worker& worker, WaitGroup* group, int64_t delta, LastUse use) {
  base::Store64(&group->last_use, use.Packed());  // before those that wait can be woken
  auto state = base::AtomicAt<uint64_t>(&group->state);
  LogOperation(worker, EventKind::kAdd, group,
               delta < 0 ? -static_cast<uint64_t>(delta) : static_cast<uint64_t>(delta),
               delta < 0 ? kNegative : 0);
  Bubble* bubble = CurrentBubble(worker);
  bool is_of_bubble = false;
  if (bubble != nullptr) [[unlikely]] {
    SyncResult claim = ClaimForBubble(worker, *bubble, group, &is_of_bubble);
    if (claim != SyncResult::kDone) return claim;
  }
  uint64_t step = static_cast<uint64_t>(delta) << 32;
  uint64_t now = state.fetch_add(step, std::memory_order_acq_rel) + step;
  if ((now & kOfBubble) != 0 && !is_of_bubble) return SyncResult::kAddInAndOutsideBubble;
  int32_t counter = static_cast<int32_t>(now >> 32);
  uint64_t waiters = now & kWaiters;
  if (counter < 0) return SyncResult::kNegativeCounter;
  if (waiters == 0 || counter > 0) [[likely]] {
    // A counter that just left zero cannot have anybody waiting.
    bool from_zero = delta > 0 && counter == static_cast<int32_t>(delta);
    return waiters != 0 && from_zero ? SyncResult::kAddDuringWait : SyncResult::kDone;
  }
  if (is_of_bubble) LetGoOf(*bubble, group);
  WaiterList woken;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, group);
    SpinLockHolder hold(bucket.lock);
    if (!state.compare_exchange_strong(now, 0, std::memory_order_acq_rel)) {
      return SyncResult::kAddDuringWait;
    }
    woken.TakeAll(bucket, group);
  }
  woken.ReadyAll(worker);
  return SyncResult::kDone;
}

SyncResult Wait(Worker& worker, Goroutine& goroutine, WaitGroup* group) {
  auto state = base::AtomicAt<uint64_t>(&group->state);
  uint64_t now = state.load(std::memory_order_acquire);
  if (now == 0) return SyncResult::kDone;
  Bubble* bubble = BubbleOf(goroutine);
  const bool is_of_bubble =
      (now & kOfBubble) != 0 && bubble != nullptr && IsOfBubble(*bubble, group);
  if (now == kOfBubble && is_of_bubble) {  // over: it may be another bubble's next
    LetGoOf(*bubble, group);
    state.compare_exchange_strong(now, 0, std::memory_order_acq_rel);
  }
  if (now >> 32 == 0) return SyncResult::kDone;
  ParkingLot::Bucket& bucket = BucketOf(worker, group);
  SpinLockHolder hold(bucket.lock);
  now = state.load(std::memory_order_acquire);
  do {
    if (now >> 32 == 0) return SyncResult::kDone;
  } while (!state.compare_exchange_weak(now, now + 1, std::memory_order_acq_rel));
  PrepareToWait(worker, goroutine, group, WaitReason::kWaitGroupWait,
                is_of_bubble ? Durability::kDurable : Durability::kNotDurable);
  bucket.PushBack(&goroutine.wait);
  return SyncResult::kParked;
}

SyncResult CompleteWait(Worker&, Goroutine& goroutine, WaitGroup* group) {
  goroutine.wait.object = nullptr;
  uint64_t state = base::AtomicAt<uint64_t>(&group->state).load(std::memory_order_acquire);
  return state == 0 ? SyncResult::kDone : SyncResult::kReusedDuringWait;
}

// ---- conditions ---------------------------------------------------------------------------------

uint32_t AddToCondition(Condition* condition) {
  return base::AtomicAt<uint32_t>(&condition->next_ticket).fetch_add(1, std::memory_order_acq_rel);
}

SyncResult WaitForCondition(Worker& worker, Goroutine& goroutine, Condition* condition,
                            uint32_t ticket) {
  ParkingLot::Bucket& bucket = BucketOf(worker, condition);
  SpinLockHolder hold(bucket.lock);
  uint32_t notified =
      base::AtomicAt<uint32_t>(&condition->notified).load(std::memory_order_acquire);
  if (static_cast<int32_t>(ticket - notified) < 0) return SyncResult::kDone;
  PrepareToWait(worker, goroutine, condition, WaitReason::kCondWait);
  goroutine.wait.index = ticket;
  bucket.PushBack(&goroutine.wait);
  return SyncResult::kParked;
}

namespace {

// A goroutine of another bubble is not to be woken: Go's line about it is written.
bool IsOfOtherBubble(const Worker& worker, const WaitNode& node) {
  const Bubble* bubble = BubbleOf(*node.goroutine);
  if (bubble == nullptr || bubble == CurrentBubble(worker)) return false;
  WriteStderr("semaphore wake of synctest goroutine " + std::to_string(node.goroutine->id) +
              " from outside bubble\n");
  return true;
}

}  // namespace

SyncResult SignalCondition(Worker& worker, Condition* condition, LastUse use) {
  base::Store64(&condition->last_use, use.Packed());
  auto next = base::AtomicAt<uint32_t>(&condition->next_ticket);
  auto notified = base::AtomicAt<uint32_t>(&condition->notified);
  if (next.load(std::memory_order_acquire) == notified.load(std::memory_order_acquire)) {
    return SyncResult::kDone;
  }
  WaitNode* node = nullptr;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, condition);
    SpinLockHolder hold(bucket.lock);
    uint32_t ticket = notified.load(std::memory_order_relaxed);
    if (ticket == next.load(std::memory_order_acquire)) return SyncResult::kDone;
    notified.store(ticket + 1, std::memory_order_release);
    // It may not have come to wait yet; then it finds its ticket notified.
    node = bucket.FindFirst(condition);
    while (node != nullptr && node->index != ticket) {
      node = ParkingLot::Bucket::Find(node->next, condition);
    }
    if (node != nullptr && IsOfOtherBubble(worker, *node)) {
      return SyncResult::kWokenFromOutsideBubble;
    }
    if (node != nullptr) bucket.Remove(node);
  }
  if (node != nullptr) {
    node->object = nullptr;
    Ready(worker, node->goroutine);
  }
  return SyncResult::kDone;
}

SyncResult BroadcastCondition(Worker& worker, Condition* condition, LastUse use) {
  base::Store64(&condition->last_use, use.Packed());
  auto next = base::AtomicAt<uint32_t>(&condition->next_ticket);
  auto notified = base::AtomicAt<uint32_t>(&condition->notified);
  if (next.load(std::memory_order_acquire) == notified.load(std::memory_order_acquire)) {
    return SyncResult::kDone;
  }
  WaiterList woken;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, condition);
    SpinLockHolder hold(bucket.lock);
    for (WaitNode* node = bucket.FindFirst(condition); node != nullptr;
         node = ParkingLot::Bucket::Find(node->next, condition)) {
      if (IsOfOtherBubble(worker, *node)) return SyncResult::kWokenFromOutsideBubble;
    }
    notified.store(next.load(std::memory_order_acquire), std::memory_order_release);
    woken.TakeAll(bucket, condition);
  }
  woken.ReadyAll(worker);
  return SyncResult::kDone;
}

// ---- semaphores ---------------------------------------------------------------------------------

namespace {

bool TryAcquire(uint32_t* semaphore) {
  auto count = base::AtomicAt<uint32_t>(semaphore);
  uint32_t now = count.load(std::memory_order_relaxed);
  while (now != 0) {
    if (count.compare_exchange_weak(now, now - 1, std::memory_order_acquire,
                                    std::memory_order_relaxed)) {
      return true;
    }
  }
  return false;
}

}  // namespace

SyncResult AcquireSemaphore(Worker& worker, Goroutine& goroutine, uint32_t* semaphore) {
  if (TryAcquire(semaphore)) return SyncResult::kDone;
  ParkingLot::Bucket& bucket = BucketOf(worker, semaphore);
  SpinLockHolder hold(bucket.lock);
  if (TryAcquire(semaphore)) return SyncResult::kDone;
  PrepareToWait(worker, goroutine, semaphore, WaitReason::kSemacquire);
  bucket.PushBack(&goroutine.wait);
  return SyncResult::kParked;
}

void ReleaseSemaphore(Worker& worker, uint32_t* semaphore) {
  WaitNode* node;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, semaphore);
    SpinLockHolder hold(bucket.lock);
    node = bucket.FindFirst(semaphore);
    if (node != nullptr) {
      bucket.Remove(node);
    } else {
      base::AtomicAt<uint32_t>(semaphore).fetch_add(1, std::memory_order_release);
    }
  }
  if (node != nullptr) {
    node->object = nullptr;
    Ready(worker, node->goroutine);
  }
}

void WaitGroupWaiterLeft(WaitGroup* group) {
  base::AtomicAt<uint64_t>(&group->state).fetch_sub(1, std::memory_order_relaxed);
}

}  // namespace goknot::runtime

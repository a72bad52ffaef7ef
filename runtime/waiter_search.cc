// See the header.
#include "runtime/waiter_search.h"

#include "runtime/page_heap.h"
#include "runtime/parking_lot.h"

namespace goknot::runtime {

bool WaiterSearch::WaitsForOthers(const Goroutine& goroutine) {
  if (goroutine.status.load(std::memory_order_relaxed) != GoroutineStatus::kWaiting) return false;
  if ((goroutine.flags & kGoroutineSystem) != 0) return false;
  switch (goroutine.wait_reason) {
    case WaitReason::kChanReceive:
    case WaitReason::kChanReceiveNil:
    case WaitReason::kChanSend:
    case WaitReason::kChanSendNil:
    case WaitReason::kSelect:
    case WaitReason::kSelectNoCases:
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexRLock:
    case WaitReason::kRWMutexLock:
    case WaitReason::kWaitGroupWait:
    case WaitReason::kCondWait:
    case WaitReason::kCoroutine:
    case WaitReason::kSemacquire:
      return true;
    default:
      return false;
  }
}

void WaiterSearch::Begin(PageHeap& pages, ParkingLot& parking_lot) {
  // 0 is that of no search, and of a new goroutine. One that exists is reached in every search, so
  // that no old number is ever met.
  if (++number_ == 0) number_ = 1;
  phase_ = Phase::kActive;
  parking_lot.ForEachWaiter([&](const WaitNode& node) {
    if (!WaitsForOthers(*node.goroutine)) return;
    Span* span = pages.Find(node.object);
    uint32_t index = span == nullptr ? 0 : span->IndexOf(node.object);
    if (span == nullptr || index >= span->object_count) {
      outside_.push_back(node.goroutine);
      return;
    }
    if (!span->has_waiters) {
      span->has_waiters = true;
      flagged_.push_back(span);
    }
    waiters_[span->ObjectAt(index)].push_back(node.goroutine);
  });
}

void WaiterSearch::BeginRest() {
  phase_ = Phase::kRest;
  ForgetWaiters();
}

void WaiterSearch::End() {
  phase_ = Phase::kNone;
  ForgetWaiters();
}

void WaiterSearch::ForgetWaiters() {
  for (Span* span : flagged_) span->has_waiters = false;
  flagged_.clear();
  waiters_.clear();
  outside_.clear();
}

}  // namespace goknot::runtime

// See the header.
#include "runtime/waiter_search.h"

#include "runtime/page_heap.h"

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

bool WaiterSearch::WaitsForWord(const Goroutine& goroutine) {
  if (!WaitsForOthers(goroutine)) return false;
  switch (goroutine.wait_reason) {
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexRLock:
    case WaitReason::kRWMutexLock:
    case WaitReason::kWaitGroupWait:
    case WaitReason::kCondWait:
    case WaitReason::kSemacquire:
      return true;
    default:
      return false;
  }
}

void WaiterSearch::Begin() {
  // 0 is that of no search, and of a new goroutine. One that exists is reached in every search, so
  // that no old number is ever met.
  if (++number_ == 0) number_ = 1;
  phase_ = Phase::kActive;
}

void WaiterSearch::AddWaiter(size_t slab, Goroutine& goroutine) {
  std::vector<Run>& runs = found_[slab];
  if (!runs.empty()) {
    Run& last = runs.back();
    char* end = reinterpret_cast<char*>(last.first) + size_t{last.count} * kGoroutineBlockBytes;
    if (end == reinterpret_cast<char*>(&goroutine) &&
        last.first->wait.object == goroutine.wait.object) {
      ++last.count;
      return;
    }
  }
  runs.push_back({&goroutine, 1, nullptr});
}

void WaiterSearch::EndWaiters(PageHeap& pages) {
  for (std::vector<Run>& runs : found_) {
    for (Run& run : runs) {
      Run*& list = ListOf(pages, run.first->wait.object);
      run.next = list;
      list = &run;
    }
  }
}

WaiterSearch::Run*& WaiterSearch::ListOf(PageHeap& pages, const void* address) {
  Span* span = pages.Find(address);
  const uint32_t index = span == nullptr ? 0 : span->IndexOf(address);
  if (span == nullptr || index >= span->object_count) return outside_;
  if (!span->has_waiters) {
    span->has_waiters = true;
    flagged_.push_back(span);
  }
  return waiters_[span->ObjectAt(index)];
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
  found_.clear();
  waiters_.clear();
  outside_ = nullptr;
}

}  // namespace goknot::runtime

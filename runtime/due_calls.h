// What a collection has found is to be called, and the goroutine of package runtime that calls it.
//
// Invariants
//  - At most one goroutine waits, parked; it is taken out before it is made runnable.
//  - Only that goroutine takes calls, and it has asked whether it has to wait before each.
//  - Calls leave in the order in which they came.
//
// Tests: tests/runtime/finalizers_test.cc, tests/runtime/cleanups_test.cc.
#ifndef GOKNOT_RUNTIME_DUE_CALLS_H_
#define GOKNOT_RUNTIME_DUE_CALLS_H_

#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "base/check.h"
#include "runtime/goroutine.h"
#include "runtime/scheduler.h"
#include "runtime/worker.h"

namespace goknot::runtime {

template <typename Call>
class DueCalls {
 public:
  // Any worker, as all below.
  std::optional<Call> Take() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (calls_.empty()) return std::nullopt;
    Call call = calls_.front();
    calls_.pop_front();
    return call;
  }

  bool empty() {
    std::lock_guard<std::mutex> lock(mutex_);
    return calls_.empty();
  }

  // Parks the goroutine, whose pc and fp are saved, unless there is something to call (false).
  bool ParkUntilDue(Worker& worker, Goroutine& goroutine, WaitReason reason) {
    std::lock_guard<std::mutex> lock(mutex_);
    caller_ = &goroutine;
    if (!calls_.empty()) return false;
    DCHECK(waiting_ == nullptr);
    goroutine.wait.object = nullptr;
    goroutine.wait.value_pointers = 0;
    BeginWait(worker, goroutine, reason);
    waiting_ = &goroutine;
    return true;
  }

  // The goroutine that was waiting, if there is something to call now.
  Goroutine* TakeWaiting() {
    std::lock_guard<std::mutex> lock(mutex_);
    return calls_.empty() ? nullptr : std::exchange(waiting_, nullptr);
  }

  // Is there a call to come, or one that is being made and does not wait for anything? A hint.
  bool AreUnderWay() {
    std::lock_guard<std::mutex> lock(mutex_);
    if (waiting_ != nullptr || caller_ == nullptr) return !calls_.empty();
    GoroutineStatus status = caller_->status.load(std::memory_order_relaxed);
    return status == GoroutineStatus::kRunnable || status == GoroutineStatus::kRunning ||
           status == GoroutineStatus::kDetached;
  }

  bool AreMadeBy(const Goroutine& goroutine) {
    std::lock_guard<std::mutex> lock(mutex_);
    return caller_ == &goroutine;
  }

  // ---- the collector's, with the world stopped
  void Push(Call call) { calls_.push_back(call); }
  template <typename Visit>
  void ForEach(Visit&& visit) const {
    for (const Call& call : calls_) visit(call);
  }

 private:
  std::mutex mutex_;
  std::deque<Call> calls_;        // mutex_
  Goroutine* waiting_ = nullptr;  // mutex_
  Goroutine* caller_ = nullptr;   // mutex_; who takes the calls, waiting or not
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_DUE_CALLS_H_

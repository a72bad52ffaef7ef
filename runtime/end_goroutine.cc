// Takes a goroutine out of what it stands in. Queues are touched without their locks: nobody holds
// one while the world is stopped.
#include "runtime/end_goroutine.h"

#include <cstdlib>
#include <utility>
#include <vector>

#include "runtime/channel_object.h"
#include "runtime/collector.h"
#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/timer.h"
#include "runtime/waiter_left.h"

namespace goknot::runtime {
namespace {

bool Contains(const WaitQueue& queue, const WaitNode* wanted) {
  for (const WaitNode* node = queue.first; node != nullptr; node = node->next) {
    if (node == wanted) return true;
  }
  return false;
}

void LeaveChannel(WaitNode& node) {
  auto* channel = static_cast<Channel*>(std::exchange(node.object, nullptr));
  if (channel == nullptr) return;
  if (Contains(channel->senders, &node)) {
    channel->senders.Remove(&node);
    return;
  }
  if (!Contains(channel->receivers, &node)) return;
  channel->receivers.Remove(&node);
  if (channel->timer != nullptr) TimerWaiterLeft(*channel);
}

void LeaveSelect(Goroutine& goroutine) {
  SelectBlock* block = std::exchange(goroutine.select_block, nullptr);
  for (uint32_t i = 0; i < block->count; ++i) LeaveChannel(block->nodes()[i]);
  std::free(block);
}

void LeaveParkingLot(Runtime& runtime, Goroutine& goroutine) {
  void* object = goroutine.wait.object;
  ParkingLot::Bucket& bucket = runtime.scheduler().parking_lot().BucketOf(object);
  const WaitNode* node = bucket.first;
  while (node != nullptr && node != &goroutine.wait) node = node->next;
  if (node == nullptr) return;
  bucket.Remove(&goroutine.wait);
  goroutine.wait.object = nullptr;
  std::vector<Goroutine*> woken;
  switch (goroutine.wait_reason) {
    case WaitReason::kMutexLock:
      MutexWaiterLeft(static_cast<Mutex*>(object));
      break;
    case WaitReason::kWaitGroupWait:
      WaitGroupWaiterLeft(static_cast<WaitGroup*>(object));
      break;
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      RWMutexWaiterLeft(static_cast<RWMutex*>(object), bucket, &woken);
      break;
    default:
      break;
  }
  for (Goroutine* reader : woken) runtime.scheduler().ReadyFromOutside(reader);
}

// False when it stands somewhere that cannot be left.
bool LeaveQueues(Runtime& runtime, Goroutine& goroutine) {
  if (goroutine.select_block != nullptr) {
    LeaveSelect(goroutine);
    return true;
  }
  switch (goroutine.wait_reason) {
    case WaitReason::kChanReceive:
    case WaitReason::kChanSend:
      LeaveChannel(goroutine.wait);
      return true;
    case WaitReason::kChanReceiveNil:
    case WaitReason::kChanSendNil:
    case WaitReason::kSelectNoCases:
      return true;
    case WaitReason::kSleep:
      return runtime.scheduler().RemoveSleeper(goroutine);
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
    case WaitReason::kWaitGroupWait:
    case WaitReason::kCondWait:
    case WaitReason::kSemacquire:
      LeaveParkingLot(runtime, goroutine);
      return true;
    case WaitReason::kIoWait:
      return runtime.scheduler().file_poller().Remove(goroutine);
    default:
      return false;
  }
}

}  // namespace

EndResult EndStoppedGoroutine(Runtime& runtime, Goroutine& goroutine) {
  switch (goroutine.status.load(std::memory_order_relaxed)) {
    case GoroutineStatus::kFree:
    case GoroutineStatus::kDead:
      return EndResult::kNobody;
    case GoroutineStatus::kWaiting:
      if (!LeaveQueues(runtime, goroutine)) break;
      goroutine.resume_action = ResumeAction::kGoexit;
      runtime.scheduler().ReadyFromOutside(&goroutine);
      return EndResult::kEnding;
    case GoroutineStatus::kRunnable:
      // What it was woken for has to be completed first.
      if (goroutine.resume_action != ResumeAction::kNone) break;
      goroutine.resume_action = ResumeAction::kGoexit;
      return EndResult::kEnding;
    case GoroutineStatus::kRunning:
    case GoroutineStatus::kDetached:
      break;
  }
  goroutine.flags |= kGoroutineDoomed;
  runtime.scheduler().PollAll(kPollPreempt);
  const bool waits = goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kWaiting;
  return waits ? EndResult::kWaiting : EndResult::kEnding;
}

EndResult EndGoroutine(Runtime& runtime, uint64_t id) {
  EndResult result = EndResult::kNobody;
  runtime.heap().collector().StopTheWorld(nullptr, [&] {
    runtime.scheduler().goroutines().ForEach([&](Goroutine& goroutine) {
      if (goroutine.id != id || (goroutine.flags & kGoroutineSystem) != 0) return;
      result = EndStoppedGoroutine(runtime, goroutine);
    });
  });
  return result;
}

}  // namespace goknot::runtime

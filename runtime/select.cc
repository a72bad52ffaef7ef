// Select: a light pass locks the channels one by one in random order and takes the first case that
// can go on; only when none can (or there is a default, which must see all at one moment) all are
// locked in address order, looked at again and, if need be, waited on together.
//
// Source: Go's specification, "Select statements". Test: tests/runtime/select_test.cc.
#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/fixed_array.h"
#include "absl/container/inlined_vector.h"
#include "base/check.h"
#include "runtime/bubble.h"
#include "runtime/channel.h"
#include "runtime/channel_object.h"
#include "runtime/heap.h"
#include "runtime/scheduler.h"
#include "runtime/timer.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {
namespace {

using ChannelList = absl::InlinedVector<Channel*, 16>;

// The cases that have a channel, in random order. Places are drawn when they are asked for: mostly
// one of the first cases can go on.
class CaseOrder {
 public:
  CaseOrder(Worker& worker, const SelectCase* cases, uint32_t count)
      : worker_(worker), numbers_(count) {
    for (uint32_t i = 0; i < count; ++i) {
      if (cases[i].channel != nullptr) numbers_[size_++] = i;
    }
  }

  uint32_t size() const { return size_; }
  // The number of the case at a place. Places are asked for from 0 on.
  uint32_t At(uint32_t place) {
    if (place == drawn_) {
      const uint32_t left = size_ - drawn_;
      const uint32_t chosen =
          worker_.schedule != nullptr
              ? static_cast<uint32_t>(worker_.schedule->Choose(Choice::kSelectOrder, left))
              : worker_.random.Below(left);
      std::swap(numbers_[drawn_], numbers_[drawn_ + chosen]);
      ++drawn_;
    }
    return numbers_[place];
  }

 private:
  Worker& worker_;
  absl::FixedArray<uint32_t, 16> numbers_;
  uint32_t size_ = 0;
  uint32_t drawn_ = 0;
};

ChannelList LockOrder(const SelectCase* cases, uint32_t count) {
  ChannelList channels;
  for (uint32_t i = 0; i < count; ++i) {
    if (cases[i].channel != nullptr) channels.push_back(cases[i].channel);
  }
  std::sort(channels.begin(), channels.end(), std::less<Channel*>());
  channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
  return channels;
}

void LockAll(const ChannelList& channels) {
  for (Channel* channel : channels) channel->lock.Lock();
}

void UnlockAll(const ChannelList& channels) {
  for (size_t i = channels.size(); i-- > 0;) channels[i]->lock.Unlock();
}

struct Attempt {
  Progress progress = Progress::kBlocked;
  Passage passage;
};

// The channel is locked.
Attempt TryCase(Worker& worker, Goroutine& goroutine, const SelectCase& operation, Slot* received,
                bool* ok) {
  Attempt attempt;
  Channel& channel = *operation.channel;
  if (operation.direction == SelectDirection::kSend) {
    attempt.progress = TrySend(channel, operation.value, &attempt.passage);
    if (attempt.progress == Progress::kDone) NoteSend(channel, goroutine);
  } else {
    if (channel.timer != nullptr) PollTimerChannel(worker, channel);
    attempt.progress = TryReceive(channel, received, ok, &attempt.passage);
    if (attempt.progress == Progress::kDone) NoteReceive(channel, goroutine);
  }
  return attempt;
}

SelectOutcome Finish(Worker& worker, const SelectCase* cases, const Attempt& attempt,
                     uint32_t chosen) {
  const Passage& passage = attempt.passage;
  if (attempt.progress == Progress::kDone) {
    bool sends = cases[chosen].direction == SelectDirection::kSend;
    LogOperation(worker, sends ? EventKind::kSend : EventKind::kReceive, cases[chosen].channel,
                 passage.message, passage.flags | kInSelect);
  }
  if (passage.wake != nullptr) Ready(worker, passage.wake);
  return {attempt.progress == Progress::kClosed ? ChannelResult::kSendClosed : ChannelResult::kDone,
          static_cast<int32_t>(chosen)};
}

SelectOutcome TakeDefault(Worker& worker) {
  LogOperation(worker, EventKind::kDefault, nullptr);
  return {ChannelResult::kDone, kSelectDefault};
}

bool NeedsBox(const SelectCase& operation) { return operation.channel->element_slots > kNodeSlots; }

// Nodes for all cases in `order`, boxes included: nothing may be allocated under the locks.
SelectBlock* PrepareBlock(Worker& worker, Goroutine& goroutine, const SelectCase* cases,
                          CaseOrder& order) {
  const uint32_t count = order.size();
  SelectBlock* block = worker.thread->select_blocks.Take(count);
  block->count = count;
  block->fired = nullptr;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t number = order.At(i);
    const SelectCase& operation = cases[number];
    Channel& channel = *operation.channel;
    WaitNode& node = block->nodes()[i];
    node = WaitNode{};
    node.goroutine = &goroutine;
    node.index = number;
    node.is_select = true;
    node.sends = operation.direction == SelectDirection::kSend;
    if (NeedsBox(operation)) {
      node.value[0] = reinterpret_cast<Slot>(
          AllocateWords(worker, channel.element_slots, channel.element_pointers));
      node.value_pointers = 1;
    } else {
      node.value_pointers = channel.element_pointers;
    }
    if (operation.direction == SelectDirection::kSend) {
      CopySlots(NodeValue(node, channel.element_slots), operation.value, channel.element_slots);
    }
  }
  return block;
}

WaitReason ReasonOf(const SelectCase* cases, uint32_t count) {
  if (count == 0) return WaitReason::kSelectNoCases;
  if (count > 1) return WaitReason::kSelect;
  // Go makes a plain operation of it.
  bool nil = cases[0].channel == nullptr;
  if (cases[0].direction == SelectDirection::kSend) {
    return nil ? WaitReason::kChanSendNil : WaitReason::kChanSend;
  }
  return nil ? WaitReason::kChanReceiveNil : WaitReason::kChanReceive;
}

}  // namespace

SelectOutcome Select(Worker& worker, Goroutine& goroutine, const SelectCase* cases, uint32_t count,
                     SelectDefault has_default, Slot* received, bool* ok) {
  if (std::any_of(cases, cases + count, [&](const SelectCase& one) {
        return one.channel != nullptr && IsForeign(worker, *one.channel);
      })) {
    return {ChannelResult::kForeign, 0};
  }
  CaseOrder order(worker, cases, count);
  if (order.size() == 0) {
    if (has_default == SelectDefault::kPresent) return TakeDefault(worker);
    goroutine.resume_action = ResumeAction::kComplete;
    ParkForever(worker, goroutine, ReasonOf(cases, count));
    return {ChannelResult::kParked, 0};
  }
  if (has_default == SelectDefault::kNone || order.size() == 1) {
    for (uint32_t place = 0; place < order.size(); ++place) {
      const uint32_t i = order.At(place);
      Channel& channel = *cases[i].channel;
      channel.lock.Lock();
      Attempt attempt = TryCase(worker, goroutine, cases[i], received, ok);
      channel.lock.Unlock();
      if (attempt.progress != Progress::kBlocked) return Finish(worker, cases, attempt, i);
    }
    if (has_default == SelectDefault::kPresent) return TakeDefault(worker);
  }

  SelectBlock* block =
      has_default == SelectDefault::kNone ? PrepareBlock(worker, goroutine, cases, order) : nullptr;
  ChannelList channels = LockOrder(cases, count);
  LockAll(channels);
  for (uint32_t place = 0; place < order.size(); ++place) {
    const uint32_t i = order.At(place);
    Attempt attempt = TryCase(worker, goroutine, cases[i], received, ok);
    if (attempt.progress == Progress::kBlocked) continue;
    UnlockAll(channels);
    if (block != nullptr) worker.thread->select_blocks.Give(block);
    return Finish(worker, cases, attempt, i);
  }
  if (has_default == SelectDefault::kPresent) {
    UnlockAll(channels);
    return TakeDefault(worker);
  }

  goroutine.resume_action = ResumeAction::kComplete;
  goroutine.select_block = block;
  goroutine.select_done.store(0, std::memory_order_relaxed);
  goroutine.wait.object = nullptr;
  goroutine.wait.value_pointers = 0;
  BeginWait(worker, goroutine, ReasonOf(cases, count));
  for (uint32_t i = 0; i < block->count; ++i) {
    WaitNode& node = block->nodes()[i];
    Channel& channel = *cases[node.index].channel;
    node.object = &channel;
    LogEvent(worker, EventKind::kCase, reinterpret_cast<uint64_t>(&channel), 0,
             node.sends ? kCaseSends : 0);
    if (node.sends) {
      channel.senders.PushBack(&node);
    } else {
      channel.receivers.PushBack(&node);
      if (channel.timer != nullptr) TimerWaiterCame(worker, channel);
    }
  }
  bool all_in_bubble = std::all_of(channels.begin(), channels.end(),
                                   [](const Channel* channel) { return channel->is_in_bubble; });
  if (all_in_bubble) GoIdleInBubble(worker, goroutine);
  // From the first unlock on the goroutine may be running elsewhere.
  UnlockAll(channels);
  return {ChannelResult::kParked, 0};
}

SelectOutcome CompleteSelect(Worker& worker, Goroutine& goroutine, const SelectCase* cases,
                             uint32_t count, Slot* received, bool* ok) {
  SelectBlock* block = std::exchange(goroutine.select_block, nullptr);
  DCHECK(block != nullptr && block->fired != nullptr);
  for (uint32_t i = 0; i < block->count; ++i) {
    WaitNode& node = block->nodes()[i];
    if (&node == block->fired) continue;
    const SelectCase& operation = cases[node.index];
    Channel& channel = *operation.channel;
    SpinLockHolder hold(channel.lock);
    bool is_send = operation.direction == SelectDirection::kSend;
    if (node.object != nullptr) {
      (is_send ? channel.senders : channel.receivers).Remove(&node);
      node.object = nullptr;
    }
    if (!is_send && channel.timer != nullptr) TimerWaiterLeft(channel);
  }
  WaitNode& fired = *block->fired;
  DCHECK_LT(fired.index, count);
  const SelectCase& chosen = cases[fired.index];
  SelectOutcome outcome{ChannelResult::kDone, static_cast<int32_t>(fired.index)};
  if (chosen.direction == SelectDirection::kSend) {
    if (!fired.ok) outcome.result = ChannelResult::kSendClosed;
  } else {
    uint32_t slots = chosen.channel->element_slots;
    if (received != nullptr) CopySlots(received, NodeValue(fired, slots), slots);
    *ok = fired.ok;
  }
  worker.thread->select_blocks.Give(block);
  return outcome;
}

}  // namespace goknot::runtime

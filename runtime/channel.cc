// Sending, receiving and closing: one spin lock a channel, direct hand-off to a waiting partner,
// else the buffer, else the queue. Lock-free rings and futex or Abseil locks were measured and
// lose. Tests: tests/runtime/channel_test.cc.
#include "runtime/channel.h"

#include "base/check.h"
#include "runtime/bubble.h"
#include "runtime/channel_object.h"
#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/search_marker.h"
#include "runtime/timer.h"

namespace goknot::runtime {
namespace {

// What Go's allocator could hand out at most.
constexpr uint64_t kMaxBufferBytes = uint64_t{1} << 47;

void WakeAll(const WaitQueue& queue, Marker& marker) {
  for (WaitNode* node = queue.first; node != nullptr; node = node->next) {
    marker.WakeWaiter(*node->goroutine);
  }
}

void TraceChannel(void* object, size_t, Marker& marker) {
  FollowChannel(*static_cast<Channel*>(object), kUsesAll, marker);
}

// The elements of this channel do not fit a wait node.
bool NeedsBox(const Channel& channel) { return channel.element_slots > kNodeSlots; }

Slot* AllocateBox(Worker& worker, const Channel& channel) {
  return static_cast<Slot*>(AllocateWords(worker, channel.element_slots, channel.element_pointers));
}

void PrepareToPark(Goroutine& goroutine, Channel& channel, Slot* box) {
  goroutine.resume_action = ResumeAction::kComplete;
  WaitNode& node = goroutine.wait;
  node.object = &channel;
  node.ok = false;
  node.is_select = false;
  if (box != nullptr) {
    node.value[0] = reinterpret_cast<Slot>(box);
    node.value_pointers = 1;
  } else {
    node.value[0] = 0;
    node.value[1] = 0;
    node.value_pointers = channel.element_pointers;
  }
}

void AdvanceReceive(Channel& channel) {
  if (++channel.receive_index == channel.capacity) channel.receive_index = 0;
  --channel.count;
}

}  // namespace

void FollowChannel(const Channel& channel, ChannelUses uses, Marker& marker) {
  if (channel.timer != nullptr) marker.MarkPointer(channel.timer);
  if (marker.wakes_waiters()) {
    if ((uses & (kSends | kCloses)) != 0) WakeAll(channel.receivers, marker);
    if ((uses & (kReceives | kCloses)) != 0) WakeAll(channel.senders, marker);
  }
  if (channel.element_pointers == 0 || (uses & kReceives) == 0) return;
  uint64_t index = channel.receive_index;
  for (uint64_t i = 0; i < channel.count; ++i) {
    marker.MarkSlots(const_cast<Channel&>(channel).Element(index), channel.element_pointers);
    if (++index == channel.capacity) index = 0;
  }
}

Channel* MakeChannel(Worker& worker, const TypeDescriptor& type, int64_t capacity, SiteId site) {
  uint32_t slots = type.elem->slot_count;
  if (capacity < 0) return nullptr;
  uint64_t elements = static_cast<uint64_t>(capacity);
  if (slots != 0 &&
      elements > (kMaxBufferBytes - sizeof(Channel)) / (uint64_t{slots} * kSlotBytes)) {
    return nullptr;
  }
  const Bubble* bubble = CurrentBubble(worker);
  size_t bytes = sizeof(Channel) + elements * slots * kSlotBytes +
                 (bubble != nullptr ? sizeof(Bubble::id) : 0);
  auto* channel = new (AllocateTraced(worker, bytes, TraceChannel)) Channel;
  channel->type = &type;
  channel->capacity = elements;
  channel->element_slots = static_cast<uint16_t>(slots);
  channel->element_pointers = type.elem->slot_pointer_bits;
  channel->site = site;
  if (bubble != nullptr) [[unlikely]] {
    channel->is_in_bubble = true;
    channel->bubble_id() = bubble->id;
  }
  if (worker.events != nullptr) [[unlikely]] {
    if (elements > PackedEvent::kMaxNumber) worker.events->AppendNumber(worker, elements);
    worker.events->Append(
        worker,
        PackedEvent::Of(PackedEvent::What(EventKind::kMake, 0), reinterpret_cast<uint64_t>(channel),
                        site, elements > PackedEvent::kMaxNumber ? 0 : elements));
  }
  return channel;
}

bool IsOfCurrentBubble(const Worker& worker, Channel& channel) {
  const Bubble* bubble = CurrentBubble(worker);
  return bubble != nullptr && bubble->id == channel.bubble_id();
}

void PushElement(Channel& channel, const Slot* value) {
  CopySlots(channel.Element(channel.send_index), value, channel.element_slots);
  if (++channel.send_index == channel.capacity) channel.send_index = 0;
  ++channel.count;
  ++channel.sent;
}

Progress TrySend(Channel& channel, const Slot* value, Passage* passage) {
  if (channel.closed) return Progress::kClosed;
  if (WaitNode* receiver = channel.receivers.Take()) {
    CopySlots(NodeValue(*receiver, channel.element_slots), value, channel.element_slots);
    receiver->ok = true;
    NoteReceive(channel, *receiver->goroutine);
    *passage = {receiver->goroutine, ++channel.sent, kServedWaiting};
    return Progress::kDone;
  }
  if (channel.count < channel.capacity) {
    PushElement(channel, value);
    passage->message = channel.sent;
    return Progress::kDone;
  }
  return Progress::kBlocked;
}

Progress TryReceive(Channel& channel, Slot* value, bool* ok, Passage* passage) {
  uint32_t slots = channel.element_slots;
  if (channel.count != 0) {
    Slot* element = channel.Element(channel.receive_index);
    if (value != nullptr) CopySlots(value, element, slots);
    if (channel.element_pointers != 0) ZeroSlots(element, slots);  // no root any more
    AdvanceReceive(channel);
    *ok = true;
    passage->message = channel.sent - static_cast<uint32_t>(channel.count);
    // A waiting sender's element takes the place that became free.
    if (channel.senders.first != nullptr) {
      if (WaitNode* sender = channel.senders.Take()) {
        PushElement(channel, NodeValue(*sender, slots));
        sender->ok = true;
        NoteSend(channel, *sender->goroutine);
        passage->wake = sender->goroutine;
        passage->flags = kRefilled;
      }
    }
    return Progress::kDone;
  }
  if (channel.closed) {
    if (value != nullptr) ZeroSlots(value, slots);
    *ok = false;
    passage->flags = kFoundClosed;
    return Progress::kDone;
  }
  if (WaitNode* sender = channel.senders.Take()) {
    if (value != nullptr) CopySlots(value, NodeValue(*sender, slots), slots);
    sender->ok = true;
    NoteSend(channel, *sender->goroutine);
    *passage = {sender->goroutine, ++channel.sent, kServedWaiting};
    *ok = true;
    return Progress::kDone;
  }
  return Progress::kBlocked;
}

ChannelResult Send(Worker& worker, Goroutine& goroutine, Channel* channel, const Slot* value) {
  if (channel == nullptr) [[unlikely]] {
    goroutine.resume_action = ResumeAction::kComplete;
    ParkForever(worker, goroutine, WaitReason::kChanSendNil);
    return ChannelResult::kParked;
  }
  if (IsForeign(worker, *channel)) [[unlikely]] {
    return ChannelResult::kForeign;
  }
  Slot* box = nullptr;
  for (;;) {
    Passage passage;
    channel->lock.Lock();
    Progress progress = TrySend(*channel, value, &passage);
    if (progress == Progress::kBlocked && (box != nullptr || !NeedsBox(*channel))) [[likely]] {
      PrepareToPark(goroutine, *channel, box);
      CopySlots(NodeValue(goroutine.wait, channel->element_slots), value, channel->element_slots);
      BeginWait(worker, goroutine, WaitReason::kChanSend);
      channel->senders.PushBack(&goroutine.wait);
      if (channel->is_in_bubble) GoIdleInBubble(worker, goroutine);
      channel->lock.Unlock();
      return ChannelResult::kParked;
    }
    if (progress == Progress::kDone) {
      NoteSend(*channel, goroutine);
      channel->lock.Unlock();
      LogOperation(worker, EventKind::kSend, channel, passage.message, passage.flags);
      if (passage.wake != nullptr) Ready(worker, passage.wake);
      return ChannelResult::kDone;
    }
    channel->lock.Unlock();
    if (progress == Progress::kClosed) return ChannelResult::kSendClosed;
    box = AllocateBox(worker, *channel);
  }
}

ChannelResult CompleteSend(Goroutine& goroutine) {
  WaitNode& node = goroutine.wait;
  node.object = nullptr;
  node.value_pointers = 0;
  return node.ok ? ChannelResult::kDone : ChannelResult::kSendClosed;
}

ChannelResult Receive(Worker& worker, Goroutine& goroutine, Channel* channel, Slot* value,
                      bool* ok) {
  if (channel == nullptr) [[unlikely]] {
    goroutine.resume_action = ResumeAction::kComplete;
    ParkForever(worker, goroutine, WaitReason::kChanReceiveNil);
    return ChannelResult::kParked;
  }
  if (IsForeign(worker, *channel)) [[unlikely]] {
    return ChannelResult::kForeign;
  }
  Slot* box = nullptr;
  for (;;) {
    Passage passage;
    channel->lock.Lock();
    if (channel->timer != nullptr) [[unlikely]] {
      PollTimerChannel(worker, *channel);
    }
    Progress progress = TryReceive(*channel, value, ok, &passage);
    if (progress == Progress::kBlocked && (box != nullptr || !NeedsBox(*channel))) [[likely]] {
      PrepareToPark(goroutine, *channel, box);
      BeginWait(worker, goroutine, WaitReason::kChanReceive);
      channel->receivers.PushBack(&goroutine.wait);
      if (channel->timer != nullptr) TimerWaiterCame(worker, *channel);
      if (channel->is_in_bubble) GoIdleInBubble(worker, goroutine);
      channel->lock.Unlock();
      return ChannelResult::kParked;
    }
    if (progress == Progress::kDone) {
      NoteReceive(*channel, goroutine);
      channel->lock.Unlock();
      LogOperation(worker, EventKind::kReceive, channel, passage.message, passage.flags);
      if (passage.wake != nullptr) Ready(worker, passage.wake);
      return ChannelResult::kDone;
    }
    channel->lock.Unlock();
    box = AllocateBox(worker, *channel);
  }
}

void CompleteReceive(Goroutine& goroutine, uint32_t element_slots, Slot* value, bool* ok) {
  WaitNode& node = goroutine.wait;
  CopySlots(value, NodeValue(node, element_slots), element_slots);
  *ok = node.ok;
  node.object = nullptr;
  node.value_pointers = 0;
}

ChannelResult Close(Worker& worker, Channel* channel) {
  if (channel == nullptr) return ChannelResult::kCloseNil;
  if (IsForeign(worker, *channel)) return ChannelResult::kForeign;
  channel->lock.Lock();
  if (channel->closed) {
    channel->lock.Unlock();
    return ChannelResult::kCloseClosed;
  }
  channel->closed = true;
  if (worker.current != nullptr) {
    channel->closed_by = worker.current->id;
    channel->closed_at = static_cast<ShortPlace>(worker.runtime->engine().PlaceOf(*worker.current));
  }
  // All who wait, receivers first: they find ok false and zeroes in their nodes.
  Goroutine* first = nullptr;
  Goroutine** end = &first;
  for (WaitQueue* queue : {&channel->receivers, &channel->senders}) {
    while (WaitNode* node = queue->Take()) {
      node->ok = false;
      *end = node->goroutine;
      end = &node->goroutine->link;
    }
  }
  *end = nullptr;
  LogOperation(worker, EventKind::kClose, channel, channel->sent);
  channel->lock.Unlock();
  while (first != nullptr) {
    Goroutine* goroutine = first;
    first = goroutine->link;
    Ready(worker, goroutine);
  }
  return ChannelResult::kDone;
}

int64_t ChannelLength(const Channel* channel) {
  if (channel == nullptr || channel->timer != nullptr) return 0;
  auto& guarded = const_cast<Channel&>(*channel);
  SpinLockHolder hold(guarded.lock);
  return static_cast<int64_t>(guarded.count);
}

int64_t ChannelCapacity(const Channel* channel) {
  if (channel == nullptr || channel->timer != nullptr) return 0;
  return static_cast<int64_t>(channel->capacity);
}

uint32_t ChannelElementSlots(const Channel* channel) {
  return channel == nullptr ? 0 : channel->element_slots;
}

}  // namespace goknot::runtime

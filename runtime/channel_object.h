// What a channel is made of. Private to channels, select, timers and the reports.
//
// Invariants: runtime/channel.h. Besides:
//  - A select's node has `object` == its channel exactly while it is in one of the queues.
//  - `select_done` of a goroutine decides, by compare-and-swap, which of its nodes is taken; nodes
//    of the losers are dropped by whoever meets them, or by their goroutine when it runs again.
//  - The buffer is written under the lock only, and guest code never sees its address.
#ifndef GOKNOT_RUNTIME_CHANNEL_OBJECT_H_
#define GOKNOT_RUNTIME_CHANNEL_OBJECT_H_

#include <cstdint>
#include <cstring>

#include "runtime/channel.h"
#include "runtime/event_buffer.h"
#include "runtime/last_use.h"
#include "runtime/select_block.h"
#include "runtime/spin_lock.h"

namespace goknot::runtime {

struct Timer;

struct WaitQueue {
  WaitNode* first = nullptr;
  WaitNode* last = nullptr;

  void PushBack(WaitNode* node) {
    node->next = nullptr;
    node->previous = last;
    (last != nullptr ? last->next : first) = node;
    last = node;
  }
  void Remove(WaitNode* node) {
    (node->previous != nullptr ? node->previous->next : first) = node->next;
    (node->next != nullptr ? node->next->previous : last) = node->previous;
    node->next = nullptr;
    node->previous = nullptr;
  }
  // The first node whose goroutine can still be had by this channel; null when there is none.
  WaitNode* Take() {
    while (WaitNode* node = first) {
      first = node->next;
      (first != nullptr ? first->previous : last) = nullptr;
      node->next = nullptr;
      if (node->is_select) {
        node->object = nullptr;
        uint16_t open = 0;
        if (!node->goroutine->select_done.compare_exchange_strong(open, 1,
                                                                  std::memory_order_acq_rel)) {
          continue;
        }
        node->goroutine->select_block->fired = node;
      }
      if (first != nullptr) __builtin_prefetch(first->goroutine);
      return node;
    }
    return nullptr;
  }
};

struct Channel {
  SpinLock lock;
  bool closed = false;
  bool is_in_bubble = false;  // it was made by a goroutine that is in one, see bubble_id
  uint16_t element_slots = 0;
  uint32_t element_pointers = 0;  // which slots of an element are pointers
  SiteId site = kNoSite;          // where it was made
  // Messages that came in, modulo 2^32; those that went out are this less `count`.
  uint32_t sent = 0;
  ShortPlace closed_at = 0;
  uint64_t capacity = 0;  // elements
  uint64_t count = 0;
  uint64_t send_index = 0;
  uint64_t receive_index = 0;
  WaitQueue receivers;
  WaitQueue senders;
  Timer* timer = nullptr;  // the channel of a time.Timer or Ticker
  uint64_t closed_by = 0;  // the goroutine that closed it
  const TypeDescriptor* type = nullptr;
  // Whose element came in last, and who took one out last; a timer's channel has no sender.
  LastUse last_send;
  LastUse last_receive;

  // Does only one goroutine wait for it, once?
  bool HasOneWaiter() const {
    const WaitNode* first = senders.first != nullptr ? senders.first : receivers.first;
    return (senders.first == nullptr || receivers.first == nullptr) && first != nullptr &&
           first->next == nullptr;
  }

  Slot* buffer() { return reinterpret_cast<Slot*>(this + 1); }
  Slot* Element(uint64_t index) { return buffer() + index * element_slots; }
  // Bubble::id of where it was made. Lies behind the buffer of those with is_in_bubble alone.
  uint64_t& bubble_id() { return *Element(capacity); }
};

// Elements up to this size travel inside the wait node, larger ones in a box that its first value
// slot points to.
inline constexpr uint32_t kNodeSlots = 2;

inline Slot* NodeValue(WaitNode& node, uint32_t element_slots) {
  return element_slots <= kNodeSlots ? node.value : reinterpret_cast<Slot*>(node.value[0]);
}

inline void CopySlots(Slot* to, const Slot* from, uint32_t count) {
  if (count == 1) {
    to[0] = from[0];
  } else if (count != 0) {
    std::memcpy(to, from, size_t{count} * kSlotBytes);
  }
}

inline void ZeroSlots(Slot* to, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) to[i] = 0;
}

// Of a channel with is_in_bubble: is the worker's goroutine in that bubble?
bool IsOfCurrentBubble(const Worker& worker, Channel& channel);
// Nobody outside of a channel's bubble may use it.
inline bool IsForeign(const Worker& worker, Channel& channel) {
  return channel.is_in_bubble && !IsOfCurrentBubble(worker, channel);
}

// ---- under the lock: the steps that plain operations and select share --------------------------

// Puts an element into the buffer, which has room.
void PushElement(Channel& channel, const Slot* value);

enum class Progress : uint8_t { kDone, kClosed, kBlocked };

// How an element passed, for what is left to do once the lock is let go.
struct Passage {
  Goroutine* wake = nullptr;  // the partner to make runnable
  uint32_t message = 0;       // its number
  uint8_t flags = 0;          // EventFlags
};

// For reports: whose element came in, and who took one out.
inline void NoteSend(Channel& channel, Goroutine& goroutine) {
  channel.last_send = LastUse::By(goroutine);
  goroutine.recent.Note(Use::kSend, &channel, channel.last_send.place);
}
inline void NoteReceive(Channel& channel, Goroutine& goroutine) {
  channel.last_receive = LastUse::By(goroutine);
  goroutine.recent.Note(Use::kReceive, &channel, channel.last_receive.place);
}

// Hands the element to a waiting receiver or the buffer. Of the two, notes for reports what the one
// who waited did; the caller notes the other, when there is one.
Progress TrySend(Channel& channel, const Slot* value, Passage* passage);
// kDone also for a closed and drained channel: zero, *ok false. `value` may be null. Notes as
// above.
Progress TryReceive(Channel& channel, Slot* value, bool* ok, Passage* passage);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_CHANNEL_OBJECT_H_

// Channels. Elements are kept in slot form (runtime/value.h): `element_slots` slots each.
//
// Invariants
//  - Everything of a channel is guarded by its spin lock (plain release store as unlock); under it
//    nothing allocates, wakes or blocks.
//  - A waiting receiver implies an empty buffer, a waiting sender a full one; both only for select.
//  - Hand-off goes into the waiter's WaitNode, never into its registers.
//  - Wait queues are FIFO.
#ifndef GOKNOT_RUNTIME_CHANNEL_H_
#define GOKNOT_RUNTIME_CHANNEL_H_

#include <cstdint>

#include "runtime/goroutine.h"
#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

struct Channel;

enum class ChannelResult : uint8_t {
  kDone,
  kParked,       // the goroutine is in the channel's queue: leave at once, complete when resumed
  kSendClosed,   // panic: send on closed channel
  kCloseClosed,  // panic: close of closed channel
  kCloseNil,     // panic: close of nil channel
  kForeign,      // fatal error: it was made in a bubble that the goroutine is not in
};

// Null when capacity is negative or too large (panic: makechan: size out of range).
Channel* MakeChannel(Worker& worker, const TypeDescriptor& type, int64_t capacity, SiteId site);

// `value` is the element in slot form. Callers save pc, fp in the goroutine before; who is parked
// has resume_action kComplete. A nil channel parks for ever.
ChannelResult Send(Worker& worker, Goroutine& goroutine, Channel* channel, const Slot* value);
// After a park and resume: was the value taken, or was the channel closed meanwhile (panic)?
ChannelResult CompleteSend(Goroutine& goroutine);

// Writes the element (zero when closed and drained) to `value` unless null; *ok when it was sent.
ChannelResult Receive(Worker& worker, Goroutine& goroutine, Channel* channel, Slot* value,
                      bool* ok);
// `element_slots` as the channel's; moves what the wait node holds to `value`.
void CompleteReceive(Goroutine& goroutine, uint32_t element_slots, Slot* value, bool* ok);

ChannelResult Close(Worker& worker, Channel* channel);
int64_t ChannelLength(const Channel* channel);    // nil: 0
int64_t ChannelCapacity(const Channel* channel);  // nil: 0
uint32_t ChannelElementSlots(const Channel* channel);

// ---- select -------------------------------------------------------------------------------------

enum class SelectDirection : uint8_t { kSend, kReceive };

struct SelectCase {
  Channel* channel;
  SelectDirection direction;
  const Slot* value;  // send: the element in slot form
};

inline constexpr int32_t kSelectDefault = -1;

struct SelectOutcome {
  ChannelResult result;  // kDone, kParked, kSendClosed, kForeign
  int32_t chosen;        // index of the case, or kSelectDefault
};

enum class SelectDefault : uint8_t { kNone, kPresent };

// On kDone of a receive case its element is written to `received` (room for the widest element) and
// *ok is set. Polls in random order, locks in address order.
SelectOutcome Select(Worker& worker, Goroutine& goroutine, const SelectCase* cases, uint32_t count,
                     SelectDefault has_default, Slot* received, bool* ok);
SelectOutcome CompleteSelect(Worker& worker, Goroutine& goroutine, const SelectCase* cases,
                             uint32_t count, Slot* received, bool* ok);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_CHANNEL_H_

// reflect's natives about channels. Elements go from memory to slot form and back; operations that
// wait are finished by their second function, which finds the same arguments.
//
// Test: tests/programs/std_reflect/channels.go.
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/channel.h"
#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "stdlib/guest.h"
#include "stdlib/reflect/natives.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Channel;
using runtime::ChannelResult;
using runtime::SelectCase;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeResult;

const TypeDescriptor& TypeArgument(const NativeCall& call, uint32_t slot = 0) {
  return *call.Get<const TypeDescriptor*>(slot);
}

constexpr uint32_t kMaxElementSlots = runtime::kMaxInlineBytes / runtime::kSlotBytes;

NativeResult RaiseSendClosed(NativeCall& call) {
  return call.PanicPlainError("send on closed channel");
}

// `operation`: "send on" and the like.
NativeResult RaiseForeign(NativeCall& call, std::string_view operation) {
  return call.Fatal(absl::StrCat(base::ToAbsl(operation), " synctest channel from outside bubble"));
}

NativeResult ChanLen(NativeCall& call) {
  ReturnInt(call, 0, runtime::ChannelLength(call.Get<const Channel*>(0)));
  return NativeResult::kDone;
}

NativeResult ChanCap(NativeCall& call) {
  ReturnInt(call, 0, runtime::ChannelCapacity(call.Get<const Channel*>(0)));
  return NativeResult::kDone;
}

// func makeChan(t *rtype, size int) unsafe.Pointer
NativeResult MakeChan(NativeCall& call) {
  Channel* channel = runtime::MakeChannel(call.worker(), TypeArgument(call), IntArgument(call, 1),
                                          runtime::kNoSite);
  if (channel == nullptr) return call.PanicPlainError("makechan: size out of range");
  call.Set(0, channel);
  return NativeResult::kDone;
}

// func chanClose(c unsafe.Pointer)
NativeResult ChanClose(NativeCall& call) {
  switch (runtime::Close(call.worker(), call.Get<Channel*>(0))) {
    case ChannelResult::kCloseClosed:
      return call.PanicPlainError("close of closed channel");
    case ChannelResult::kCloseNil:
      return call.PanicPlainError("close of nil channel");
    case ChannelResult::kForeign:
      return RaiseForeign(call, "close of");
    default:
      return NativeResult::kDone;
  }
}

// What is sent, in slot form; a boxed value in a box of its own.
std::vector<Slot> SentSlots(NativeCall& call, const ReflectedValue& value) {
  std::vector<Slot> slots = ToSlots(value);
  if (value.type->boxed()) {
    slots[0] = reinterpret_cast<Slot>(CopyOf(call, *value.type, value.data));
  }
  return slots;
}

// func chanSend(c unsafe.Pointer, x Value)
NativeResult ChanSend(NativeCall& call) {
  std::vector<Slot> value = SentSlots(call, call.Get<ReflectedValue>(1));
  switch (runtime::Send(call.worker(), call.goroutine(), call.Get<Channel*>(0), value.data())) {
    case ChannelResult::kParked:
      return NativeResult::kPark;
    case ChannelResult::kDone:
      return NativeResult::kDone;
    case ChannelResult::kForeign:
      return RaiseForeign(call, "send on");
    default:
      return RaiseSendClosed(call);
  }
}

NativeResult CompleteChanSend(NativeCall& call) {
  return runtime::CompleteSend(call.goroutine()) == ChannelResult::kDone ? NativeResult::kDone
                                                                         : RaiseSendClosed(call);
}

NativeResult ReturnReceived(NativeCall& call, const TypeDescriptor& type, const Slot* slots,
                            bool ok) {
  call.Set(0, FromSlots(call, *type.elem, slots));
  ReturnBool(call, kReflectedSlots, ok);
  return NativeResult::kDone;
}

// func chanRecv(t *rtype, c unsafe.Pointer) (x Value, ok bool)
NativeResult ChanRecv(NativeCall& call) {
  Slot slots[kMaxElementSlots] = {};
  bool ok = false;
  ChannelResult result =
      runtime::Receive(call.worker(), call.goroutine(), call.Get<Channel*>(1), slots, &ok);
  if (result == ChannelResult::kParked) return NativeResult::kPark;
  if (result == ChannelResult::kForeign) return RaiseForeign(call, "receive on");
  return ReturnReceived(call, *TypeArgument(call).underlying, slots, ok);
}

NativeResult CompleteChanRecv(NativeCall& call) {
  const TypeDescriptor& type = *TypeArgument(call).underlying;
  Slot slots[kMaxElementSlots] = {};
  bool ok = false;
  runtime::CompleteReceive(call.goroutine(), type.elem->slot_count, slots, &ok);
  return ReturnReceived(call, type, slots, ok);
}

// ---- select -------------------------------------------------------------------------------------

// A selectCase of channel.go: the channel's type and the channel, 1 for a send, the value of it.
constexpr int64_t kCaseBytes = 48;

// The cases that have a channel, or would wait for a nil one, as the guest's slice has them.
class GuestCases {
 public:
  enum class Boxes : uint8_t { kCopy, kLeave };

  GuestCases(NativeCall& call, SliceValue slice, Boxes boxes) : slots_(slice.size) {
    for (uint32_t i = 0; i < slice.size; ++i) {
      const void* row = At(slice.data, i * kCaseBytes);
      types_.push_back(reinterpret_cast<const TypeDescriptor*>(base::Load64(row, 0)));
      bool sends = base::Load64(row, 16) != 0;
      ReflectedValue value = LoadReflected(At(row, 24));
      if (sends && value.type != nullptr) {
        slots_[i] = boxes == Boxes::kCopy ? SentSlots(call, value) : ToSlots(value);
      }
      cases_.push_back(
          {reinterpret_cast<Channel*>(base::Load64(row, 8)),
           sends ? runtime::SelectDirection::kSend : runtime::SelectDirection::kReceive,
           slots_[i].empty() ? nullptr : slots_[i].data()});
    }
  }

  const SelectCase* data() const { return cases_.data(); }
  uint32_t size() const { return static_cast<uint32_t>(cases_.size()); }

  // func chanSelect(cases []selectCase, hasDefault bool) (chosen int, x Value, ok bool)
  NativeResult Return(NativeCall& call, const runtime::SelectOutcome& outcome, const Slot* received,
                      bool ok) const {
    if (outcome.result == ChannelResult::kForeign) return RaiseForeign(call, "select on");
    if (outcome.result == ChannelResult::kSendClosed) return RaiseSendClosed(call);
    ReflectedValue value{};
    if (outcome.chosen >= 0) {
      auto chosen = static_cast<size_t>(outcome.chosen);
      if (cases_[chosen].direction == runtime::SelectDirection::kReceive) {
        value = FromSlots(call, *types_[chosen]->underlying->elem, received);
      }
    }
    ReturnInt(call, 0, outcome.chosen);
    call.Set(1, value);
    ReturnBool(call, 1 + kReflectedSlots, ok);
    return NativeResult::kDone;
  }

 private:
  std::vector<SelectCase> cases_;
  std::vector<const TypeDescriptor*> types_;
  std::vector<std::vector<Slot>> slots_;
};

NativeResult ChanSelect(NativeCall& call) {
  GuestCases cases(call, call.Get<SliceValue>(0), GuestCases::Boxes::kCopy);
  Slot received[kMaxElementSlots] = {};
  bool ok = false;
  runtime::SelectOutcome outcome = runtime::Select(
      call.worker(), call.goroutine(), cases.data(), cases.size(),
      BoolArgument(call, 2) ? runtime::SelectDefault::kPresent : runtime::SelectDefault::kNone,
      received, &ok);
  if (outcome.result == ChannelResult::kParked) return NativeResult::kPark;
  return cases.Return(call, outcome, received, ok);
}

NativeResult CompleteChanSelect(NativeCall& call) {
  GuestCases cases(call, call.Get<SliceValue>(0), GuestCases::Boxes::kLeave);
  Slot received[kMaxElementSlots] = {};
  bool ok = false;
  runtime::SelectOutcome outcome = runtime::CompleteSelect(
      call.worker(), call.goroutine(), cases.data(), cases.size(), received, &ok);
  return cases.Return(call, outcome, received, ok);
}

constexpr vm::NativeRow kRows[] = {
    {"reflect.chanLen", &ChanLen},
    {"reflect.chanCap", &ChanCap},
    {"reflect.makeChan", &MakeChan},
    {"reflect.chanClose", &ChanClose},
    {"reflect.chanSend", &ChanSend, vm::NativeKind::kParks, &CompleteChanSend},
    {"reflect.chanRecv", &ChanRecv, vm::NativeKind::kParks, &CompleteChanRecv},
    {"reflect.chanSelect", &ChanSelect, vm::NativeKind::kParks, &CompleteChanSelect},
};

}  // namespace

std::span<const vm::NativeRow> ReflectChannelNatives() { return kRows; }

}  // namespace goknot::stdlib

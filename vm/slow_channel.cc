// Out of line: channels and select. Each operation runs in the runtime, which may park the
// goroutine; then the instruction is finished by its Complete step when the goroutine is resumed.
//
// A boxed element that comes as "zero" (closed channel) gets a zeroed box here: in slot form such a
// value is never a null pointer.
//
// Tests: tests/programs/channels/.
#include <algorithm>

#include "absl/container/fixed_array.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/channel.h"
#include "runtime/heap.h"
#include "runtime/scheduler.h"
#include "vm/interpreter.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::Channel;
using runtime::ChannelResult;
using runtime::SelectCase;
using runtime::SelectOutcome;
using runtime::TypeDescriptor;

namespace {

constexpr uint32_t kMaxElementSlots = runtime::kMaxInlineBytes / runtime::kSlotBytes;

Channel* ChannelIn(Slot slot) { return reinterpret_cast<Channel*>(slot); }

Step RaiseSendClosed(Worker& worker, Goroutine& goroutine, Channel* channel) {
  return Raise(worker, goroutine, PanicType::kPlainError, "send on closed channel", channel);
}

// `operation`: "send on" and the like.
Step RaiseForeign(Worker& worker, Goroutine& goroutine, std::string_view operation) {
  return Fatal(worker, goroutine,
               absl::StrCat(base::ToAbsl(operation), " synctest channel from outside bubble"));
}

void FillBox(Worker& worker, const TypeDescriptor& elem, Slot* slot) {
  if (elem.boxed() && *slot == 0) *slot = reinterpret_cast<Slot>(runtime::Allocate(worker, elem));
}

inline Step StartReceive(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc,
                         Slot* ok_slot) {
  if (runtime::YieldsBeforeOperation(worker)) return Step::kYielded;
  bool ok = false;
  ChannelResult result = runtime::Receive(worker, goroutine, ChannelIn(fp[pc->b]), &fp[pc->a], &ok);
  if (result != ChannelResult::kDone) {
    return result == ChannelResult::kParked ? Step::kParked
                                            : RaiseForeign(worker, goroutine, "receive on");
  }
  FillBox(worker, *ConstantRef<TypeDescriptor>(pc).elem, &fp[pc->a]);
  if (ok_slot != nullptr) *ok_slot = ok;
  return Step::kNext;
}

Step FinishReceive(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc,
                   Slot* ok_slot) {
  const TypeDescriptor& elem = *ConstantRef<TypeDescriptor>(pc).elem;
  bool ok = false;
  runtime::CompleteReceive(goroutine, elem.slot_count, &fp[pc->a], &ok);
  FillBox(worker, elem, &fp[pc->a]);
  if (ok_slot != nullptr) *ok_slot = ok;
  return Step::kNext;
}

using Cases = absl::FixedArray<SelectCase, 8>;

const SelectTable& SelectTableAt(Worker& worker, const Slot* fp, const Instruction* pc) {
  return *Interpreter::Of(worker).FunctionAt(fp).code->selects[pc->imm];
}

Cases CollectCases(const SelectTable& table, const Slot* fp) {
  Cases cases(table.cases.size());
  SelectCase* next = cases.data();
  for (const SelectCaseOperands& row : table.cases) {
    *next++ = {ChannelIn(fp[row.channel]),
               row.is_send ? runtime::SelectDirection::kSend : runtime::SelectDirection::kReceive,
               row.is_send && row.value != kNoSlot ? &fp[row.value] : nullptr};
  }
  return cases;
}

// Writes what the select came to. Pointers of receive cases that were not taken become null, so
// that no slot of theirs keeps something old alive.
Step FinishSelect(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc,
                  const SelectTable& table, const SelectOutcome& outcome, const Slot* received,
                  bool ok) {
  if (outcome.result == ChannelResult::kForeign) {
    // One case is a plain operation, as in Go.
    return RaiseForeign(worker, goroutine,
                        table.cases.size() > 1   ? "select on"
                        : table.cases[0].is_send ? "send on"
                                                 : "receive on");
  }
  if (outcome.result == ChannelResult::kSendClosed) {
    const SelectCaseOperands& row = table.cases[static_cast<size_t>(outcome.chosen)];
    return RaiseSendClosed(worker, goroutine, ChannelIn(fp[row.channel]));
  }
  for (size_t i = 0; i < table.cases.size(); ++i) {
    const SelectCaseOperands& row = table.cases[i];
    if (row.is_send) continue;
    if (static_cast<int32_t>(i) != outcome.chosen) {
      if (row.value_pointers != 0 && row.value != kNoSlot) {
        std::fill_n(&fp[row.value], row.value_slots, Slot{0});
      }
      continue;
    }
    if (row.value != kNoSlot) {
      std::copy_n(received, row.value_slots, &fp[row.value]);
      if (row.box != nullptr) FillBox(worker, *row.box, &fp[row.value]);
    }
    if (row.ok != kNoSlot) fp[row.ok] = ok;
  }
  fp[pc->a] = static_cast<Slot>(static_cast<int64_t>(outcome.chosen));
  return Step::kNext;
}

}  // namespace

Step MakeChannelStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  runtime::SiteId site = runtime::kNoSite;
  if (pc->c != 0) {
    const Function& function = Interpreter::Of(worker).FunctionAt(fp);
    site = static_cast<runtime::SiteId>(function.code->constants[pc->c]);
  }
  Channel* channel = runtime::MakeChannel(worker, ConstantRef<TypeDescriptor>(pc),
                                          static_cast<int64_t>(fp[pc->b]), site);
  if (channel == nullptr) {
    return Raise(worker, goroutine, PanicType::kPlainError, "makechan: size out of range");
  }
  fp[pc->a] = reinterpret_cast<Slot>(channel);
  return Step::kNext;
}

Step SendStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  if (runtime::YieldsBeforeOperation(worker)) return Step::kYielded;
  ChannelResult result = runtime::Send(worker, goroutine, ChannelIn(fp[pc->a]), &fp[pc->b]);
  if (result == ChannelResult::kDone) return Step::kNext;
  if (result == ChannelResult::kParked) return Step::kParked;
  return result == ChannelResult::kForeign
             ? RaiseForeign(worker, goroutine, "send on")
             : RaiseSendClosed(worker, goroutine, ChannelIn(fp[pc->a]));
}

Step CompleteSendStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return runtime::CompleteSend(goroutine) == ChannelResult::kDone
             ? Step::kNext
             : RaiseSendClosed(worker, goroutine, ChannelIn(fp[pc->a]));
}

Step ReceiveStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return StartReceive(worker, goroutine, fp, pc, nullptr);
}
Step ReceiveOkStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return StartReceive(worker, goroutine, fp, pc, &fp[pc->d]);
}
Step CompleteReceiveStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return FinishReceive(worker, goroutine, fp, pc, nullptr);
}
Step CompleteReceiveOkStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return FinishReceive(worker, goroutine, fp, pc, &fp[pc->d]);
}

Step SelectStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  if (runtime::YieldsBeforeOperation(worker)) return Step::kYielded;
  const SelectTable& table = SelectTableAt(worker, fp, pc);
  Cases cases = CollectCases(table, fp);
  Slot received[kMaxElementSlots] = {};
  bool ok = false;
  SelectOutcome outcome = runtime::Select(
      worker, goroutine, cases.data(), static_cast<uint32_t>(cases.size()),
      table.has_default ? runtime::SelectDefault::kPresent : runtime::SelectDefault::kNone,
      received, &ok);
  if (outcome.result == ChannelResult::kParked) return Step::kParked;
  return FinishSelect(worker, goroutine, fp, pc, table, outcome, received, ok);
}

Step CompleteSelectStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const SelectTable& table = SelectTableAt(worker, fp, pc);
  Cases cases = CollectCases(table, fp);
  Slot received[kMaxElementSlots] = {};
  bool ok = false;
  SelectOutcome outcome = runtime::CompleteSelect(
      worker, goroutine, cases.data(), static_cast<uint32_t>(cases.size()), received, &ok);
  return FinishSelect(worker, goroutine, fp, pc, table, outcome, received, ok);
}

Step CloseStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  if (runtime::YieldsBeforeOperation(worker)) return Step::kYielded;
  switch (runtime::Close(worker, ChannelIn(fp[pc->a]))) {
    case ChannelResult::kCloseClosed:
      return Raise(worker, goroutine, PanicType::kPlainError, "close of closed channel",
                   ChannelIn(fp[pc->a]));
    case ChannelResult::kCloseNil:
      return Raise(worker, goroutine, PanicType::kPlainError, "close of nil channel");
    case ChannelResult::kForeign:
      return RaiseForeign(worker, goroutine, "close of");
    default:
      return Step::kNext;
  }
}

}  // namespace goknot::vm

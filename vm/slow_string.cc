// Out of line: strings that have to be made.
//
// Tests: tests/programs/strings/.
#include "runtime/strings.h"
#include "vm/interpreter.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::ReadSlots;
using runtime::SliceValue;
using runtime::StringValue;
using runtime::TextResult;
using runtime::WriteSlots;

namespace {

Step FinishSlice(Worker& worker, Goroutine& goroutine, TextResult result, const SliceValue& slice,
                 Slot* to) {
  if (result != TextResult::kDone) {
    return Raise(worker, goroutine, PanicType::kErrorString, "makeslice: len out of range");
  }
  WriteSlots(to, slice);
  return Step::kNext;
}

}  // namespace

Step ConcatStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  // Pairs of slots are strings as C++ sees them.
  const auto* parts = reinterpret_cast<const StringValue*>(&fp[pc->b]);
  StringValue text{};
  if (runtime::ConcatStrings(worker, parts, pc->d / 2, &text) != TextResult::kDone) {
    return Fatal(worker, goroutine, "string concatenation too long");
  }
  WriteSlots(&fp[pc->a], text);
  return Step::kNext;
}

Step BytesToStringStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  WriteSlots(&fp[pc->a], runtime::BytesToString(worker, ReadSlots<SliceValue>(&fp[pc->b])));
  return Step::kNext;
}

Step StringToBytesStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice{};
  TextResult result = runtime::StringToBytes(worker, ReadSlots<StringValue>(&fp[pc->b]), &slice);
  return FinishSlice(worker, goroutine, result, slice, &fp[pc->a]);
}

Step RunesToStringStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  WriteSlots(&fp[pc->a], runtime::RunesToString(worker, ReadSlots<SliceValue>(&fp[pc->b])));
  return Step::kNext;
}

Step StringToRunesStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice{};
  TextResult result = runtime::StringToRunes(worker, ReadSlots<StringValue>(&fp[pc->b]), &slice);
  return FinishSlice(worker, goroutine, result, slice, &fp[pc->a]);
}

Step RuneToStringStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  WriteSlots(&fp[pc->a], runtime::RuneToString(worker, static_cast<int64_t>(fp[pc->b])));
  return Step::kNext;
}

}  // namespace goknot::vm

// Out of line: making interface values, asserting and testing interfaces, comparing.
//
// Tests: tests/programs/interfaces/.
#include <array>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/heap.h"
#include "runtime/heap_inline.h"
#include "vm/interpreter.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::InterfaceValue;
using runtime::Kind;
using runtime::TypeDescriptor;

namespace {

// Boxes that need no memory of their own: words below 256, and zero values of up to 16 bytes. They
// are read only.
alignas(16) constexpr std::array<uint64_t, 256> kSmallWords = [] {
  std::array<uint64_t, 256> words{};
  for (uint64_t i = 0; i < 256; ++i) words[i] = i;
  return words;
}();
alignas(16) constexpr uint64_t kZeroBox[2] = {0, 0};

// `value` is a slot of a scalar type of at most 8 bytes.
const void* SharedBox(const TypeDescriptor& type, const Slot* value) {
  if (type.slot_count == 0 || type.size == 0) return kZeroBox;
  if (type.slot_count == 1 && type.kind != Kind::kStruct && type.kind != Kind::kArray) {
    return value[0] < 256 ? &kSmallWords[value[0]] : nullptr;
  }
  if (type.kind == Kind::kString && value[1] == 0) return kZeroBox;
  return nullptr;
}

Step RaiseUncomparable(Worker& worker, Goroutine& goroutine, const TypeDescriptor& offender) {
  return Raise(worker, goroutine, PanicType::kErrorString,
               absl::StrCat("comparing uncomparable type ", base::ToAbsl(offender.name)));
}

Step FinishComparison(Worker& worker, Goroutine& goroutine, runtime::EqualResult result,
                      const TypeDescriptor* offender, Slot* answer) {
  if (result == runtime::EqualResult::kUncomparable) {
    return RaiseUncomparable(worker, goroutine, *offender);
  }
  *answer = result == runtime::EqualResult::kEqual;
  return Step::kNext;
}

}  // namespace

Step MakeInterfaceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor& type = ConstantRef<TypeDescriptor>(pc);
  const Slot* value = &fp[pc->b];
  Slot data;
  if (type.boxed()) {
    data = value[0];  // the box is the value's alone already
  } else if (const void* shared = SharedBox(type, value)) {
    data = reinterpret_cast<Slot>(shared);
  } else {
    void* box = runtime::AllocateInline(worker, type);
    runtime::StoreFromSlots(type, value, box);
    data = reinterpret_cast<Slot>(box);
  }
  fp[pc->a] = reinterpret_cast<Slot>(&type);
  fp[pc->a + 1] = data;
  return Step::kNext;
}

Step AssertInterfaceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor& interface = ConstantRef<TypeDescriptor>(pc);
  const auto* type = reinterpret_cast<const TypeDescriptor*>(fp[pc->b]);
  if (type == nullptr) {
    return Raise(
        worker, goroutine, PanicType::kTypeAssertionError,
        absl::StrCat("interface conversion: interface is nil, not ", base::ToAbsl(interface.name)));
  }
  if (Interpreter::Of(worker).type_tests().Implements(*type, interface)) {
    Slot data = fp[pc->b + 1];
    fp[pc->a] = reinterpret_cast<Slot>(type);
    fp[pc->a + 1] = data;
    return Step::kNext;
  }
  const runtime::InterfaceMethod* missing = nullptr;
  runtime::Implements(*type, interface, &missing);
  return Raise(worker, goroutine, PanicType::kTypeAssertionError,
               absl::StrCat("interface conversion: ", base::ToAbsl(type->name), " is not ",
                            base::ToAbsl(interface.name), ": missing method ",
                            missing == nullptr ? "" : base::ToAbsl(missing->name)));
}

Step TestInterfaceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const auto* type = reinterpret_cast<const TypeDescriptor*>(fp[pc->b]);
  fp[pc->a] = type != nullptr && Interpreter::Of(worker).type_tests().Implements(
                                     *type, ConstantRef<TypeDescriptor>(pc));
  return Step::kNext;
}

Step EqInterfaceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor* offender = nullptr;
  runtime::EqualResult result =
      runtime::EqualInterfaces(runtime::ReadSlots<InterfaceValue>(&fp[pc->b]),
                               runtime::ReadSlots<InterfaceValue>(&fp[pc->c]), &offender);
  return FinishComparison(worker, goroutine, result, offender, &fp[pc->a]);
}

Step EqValueStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor* offender = nullptr;
  runtime::EqualResult result =
      runtime::EqualSlots(ConstantRef<TypeDescriptor>(pc), &fp[pc->b], &fp[pc->c], &offender);
  return FinishComparison(worker, goroutine, result, offender, &fp[pc->a]);
}

}  // namespace goknot::vm

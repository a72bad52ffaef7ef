// Out of line: checks of the main loop that failed. Each finds its operands by the instruction
// itself and raises Go's panic.
//
// Test: tests/vm/panic_test.cc (texts as Go 1.27 prints them).
#include "absl/strings/str_cat.h"
#include "base/guest_memory.h"
#include "base/text.h"
#include "vm/bounds.h"
#include "vm/dispatch.h"
#include "vm/frame.h"
#include "vm/interpreter.h"
#include "vm/range_body.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::TypeDescriptor;

Step FailNil(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseNilDereference(worker, goroutine);
}

Step FailDivide(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return Raise(worker, goroutine, PanicType::kErrorString, "integer divide by zero");
}

Step FailShift(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return Raise(worker, goroutine, PanicType::kErrorString, "negative shift amount");
}

Step FailIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->c]),
                    static_cast<uint32_t>(fp[pc->b + 1]));
}

Step FailSetIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->b]),
                    static_cast<uint32_t>(fp[pc->a + 1]));
}

Step FailOperandIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->d]),
                    static_cast<uint32_t>(fp[pc->c + 1]));
}

Step FailIndexIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  uint64_t index = fp[pc->c];
  auto length = static_cast<uint32_t>(fp[pc->b + 1]);
  if (index < length) {
    base::Pair inner = base::LoadPair(reinterpret_cast<char*>(fp[pc->b]) + index * 16);
    index = fp[pc->d];
    length = static_cast<uint32_t>(inner.hi);
  }
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(index), length);
}

Step FailFieldIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  base::Pair slice = base::LoadPair(reinterpret_cast<char*>(fp[pc->b]), pc->imm);
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->c]),
                    static_cast<uint32_t>(slice.hi));
}

Step FailSwap(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  auto length = static_cast<uint32_t>(fp[pc->a + 1]);
  Slot index = fp[pc->b] >= length ? fp[pc->b] : fp[pc->c];
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(index), length);
}

Step FailStringIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->c]),
                    static_cast<int64_t>(fp[pc->b + 1]));
}

Step FailCheckIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->a]), pc->imm);
}

Step FailArrayIndex(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return RaiseIndex(worker, goroutine, static_cast<int64_t>(fp[pc->c]), pc->d);
}

// A body that was called when it may not be counts as one that panicked.
Step FailRangeState(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  if (OpcodeOf(*pc) == Opcode::kRangeEnd) {
    return Raise(worker, goroutine, PanicType::kErrorString,
                 "range function recovered a loop body panic and did not resume panicking");
  }
  void* body = reinterpret_cast<void*>(fp[pc->a]);
  uint64_t state = base::Load64(body, kRangeStateOffset);
  base::Store64(body, kRangeStateOffset, kRangeRunning);
  std::string_view after = "function for loop body returned false";
  if (state == kRangeRunning) after = "loop body panic";
  if (state == kRangeExhausted) after = "whole loop exit";
  return Raise(worker, goroutine, PanicType::kErrorString,
               absl::StrCat("range function continued iteration after ", base::ToAbsl(after)));
}

namespace {

// The package that tells a type apart from others that look the same: that of a defined type, or of
// a struct's unexported fields.
std::string_view PackageOf(const TypeDescriptor& type) {
  if (type.kind != runtime::Kind::kStruct || !type.package_path.empty()) return type.package_path;
  for (const runtime::FieldDescriptor& field : type.fields) {
    if (!field.package_path.empty()) return field.package_path;
  }
  return {};
}

}  // namespace

Step FailAssertType(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const auto* dynamic = reinterpret_cast<const TypeDescriptor*>(fp[pc->a]);
  const auto& wanted = ConstantRef<TypeDescriptor>(pc);
  const Function& function = Interpreter::Of(worker).FunctionAt(fp);
  const auto* interface = reinterpret_cast<const TypeDescriptor*>(function.code->constants[pc->b]);
  std::string text = absl::StrCat("interface conversion: ", base::ToAbsl(interface->name), " is ",
                                  dynamic == nullptr ? "nil" : base::ToAbsl(dynamic->name),
                                  ", not ", base::ToAbsl(wanted.name));
  if (dynamic != nullptr && dynamic->name == wanted.name) {
    absl::StrAppend(&text, PackageOf(*dynamic) != PackageOf(wanted)
                               ? " (types from different packages)"
                               : " (types from different scopes)");
  }
  return Raise(worker, goroutine, PanicType::kTypeAssertionError, text);
}

namespace {

// An index or bound as its panic prints it.
struct Bound {
  int64_t value;
  bool is_unsigned;

  bool negative() const { return value < 0 && !is_unsigned; }
  std::string text() const {
    return is_unsigned ? absl::StrCat(static_cast<uint64_t>(value)) : absl::StrCat(value);
  }
};

// The bits of UnsignedBounds of the instruction that is being executed.
uint8_t UnsignedBoundsHere(Worker& worker, const Goroutine& goroutine) {
  const FunctionCode& code = *Interpreter::Of(worker).FunctionAt(goroutine.fp).code;
  uint32_t pc = code.IndexOf(static_cast<const Instruction*>(goroutine.pc));
  for (const UnsignedBounds& row : code.unsigned_bounds) {
    if (row.pc == pc) return row.which;
  }
  return 0;
}

}  // namespace

Step RaiseIndex(Worker& worker, Goroutine& goroutine, int64_t index, int64_t length) {
  Bound bound{index, (UnsignedBoundsHere(worker, goroutine) & 1) != 0};
  std::string text = absl::StrCat("index out of range [", bound.text(), "]");
  if (!bound.negative()) absl::StrAppend(&text, " with length ", length);
  return Raise(worker, goroutine, PanicType::kBoundsError, text);
}

namespace {

// "[:5] with capacity 3" and its kin: a bound that is negative or beyond a limit.
Step RaiseBeyond(Worker& worker, Goroutine& goroutine, const char* colons, const Bound& bound,
                 const char* limit_name, int64_t limit) {
  std::string text = absl::StrCat("slice bounds out of range [", colons, bound.text(), "]");
  if (!bound.negative()) absl::StrAppend(&text, " with ", limit_name, " ", limit);
  return Raise(worker, goroutine, PanicType::kBoundsError, text);
}

Step RaiseCrossed(Worker& worker, Goroutine& goroutine, std::string_view bounds) {
  return Raise(worker, goroutine, PanicType::kBoundsError,
               absl::StrCat("slice bounds out of range [", base::ToAbsl(bounds), "]"));
}

}  // namespace

Step RaiseSliceBounds(Worker& worker, Goroutine& goroutine, const SliceBounds& bounds) {
  const char* limit_name = bounds.limit_is_capacity ? "capacity" : "length";
  auto beyond = [](int64_t value, int64_t limit) {
    return static_cast<uint64_t>(value) > static_cast<uint64_t>(limit);
  };
  uint8_t which = UnsignedBoundsHere(worker, goroutine);
  Bound low{bounds.low, (which & 1) != 0};
  Bound high{bounds.high, (which & 2) != 0};
  Bound max{bounds.max, (which & 4) != 0};
  if (bounds.has_max) {
    if (beyond(max.value, bounds.limit)) {
      return RaiseBeyond(worker, goroutine, "::", max, limit_name, bounds.limit);
    }
    if (beyond(high.value, max.value)) {
      return RaiseCrossed(worker, goroutine,
                          high.negative() ? absl::StrCat(":", high.text(), ":")
                                          : absl::StrCat(":", high.text(), ":", max.text()));
    }
    return RaiseCrossed(worker, goroutine,
                        low.negative() ? absl::StrCat(low.text(), "::")
                                       : absl::StrCat(low.text(), ":", high.text(), ":"));
  }
  if (beyond(high.value, bounds.limit)) {
    return RaiseBeyond(worker, goroutine, ":", high, limit_name, bounds.limit);
  }
  return RaiseCrossed(
      worker, goroutine,
      low.negative() ? absl::StrCat(low.text(), ":") : absl::StrCat(low.text(), ":", high.text()));
}

}  // namespace goknot::vm

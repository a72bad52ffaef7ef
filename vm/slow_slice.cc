// Out of line: whole values behind pointers, slices.
//
// Tests: tests/programs/slices/.
#include "absl/strings/str_cat.h"
#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/heap_inline.h"
#include "runtime/heap_store.h"
#include "runtime/slices.h"
#include "runtime/type_table.h"
#include "vm/bounds.h"
#include "vm/interpreter.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::ReadSlots;
using runtime::SliceResult;
using runtime::SliceValue;
using runtime::StringValue;
using runtime::TypeDescriptor;
using runtime::WriteSlots;

namespace {

void* PointerIn(Slot slot) { return reinterpret_cast<void*>(slot); }

SliceValue SliceIn(const Slot* slots) { return ReadSlots<SliceValue>(slots); }

Step Finish(Worker& worker, Goroutine& goroutine, SliceResult result, const SliceValue& slice,
            Slot* to) {
  switch (result) {
    case SliceResult::kDone:
      WriteSlots(to, slice);
      return Step::kNext;
    case SliceResult::kLengthOutOfRange:
      return Raise(worker, goroutine, PanicType::kErrorString, "makeslice: len out of range");
    case SliceResult::kCapacityOutOfRange:
      return Raise(worker, goroutine, PanicType::kErrorString, "makeslice: cap out of range");
    case SliceResult::kGrowOutOfRange:
      return Raise(worker, goroutine, PanicType::kErrorString, "growslice: len out of range");
  }
  return Step::kNext;
}

// data[low:high:max] of something with room for `max` elements. With none left the result points at
// the base, never past its end.
SliceValue Cut(void* data, int64_t low, int64_t high, int64_t max, uint64_t elem_size) {
  void* start =
      max > low ? static_cast<char*>(data) + static_cast<uint64_t>(low) * elem_size : data;
  return {start, static_cast<uint32_t>(high - low), static_cast<uint32_t>(max - low)};
}

bool InBounds(int64_t low, int64_t high, int64_t max, int64_t limit) {
  return static_cast<uint64_t>(max) <= static_cast<uint64_t>(limit) &&
         static_cast<uint64_t>(high) <= static_cast<uint64_t>(max) &&
         static_cast<uint64_t>(low) <= static_cast<uint64_t>(high);
}

// slice[low:high], `high` at most the capacity.
Step CutSlice(Worker& worker, Goroutine& goroutine, SliceValue slice, int64_t low, int64_t high,
              bool high_given, uint64_t elem_size, Slot* to) {
  int64_t capacity = slice.capacity;
  if (!InBounds(low, high, capacity, capacity)) {
    SliceBounds bounds{.low = low, .high = high, .limit = capacity, .limit_is_capacity = true};
    if (!high_given) bounds.limit = high, bounds.limit_is_capacity = false;
    return RaiseSliceBounds(worker, goroutine, bounds);
  }
  WriteSlots(to, Cut(slice.data, low, high, capacity, elem_size));
  return Step::kNext;
}

Step CutString(Worker& worker, Goroutine& goroutine, StringValue text, int64_t low, int64_t high,
               Slot* to) {
  if (!InBounds(low, high, text.size, text.size)) {
    return RaiseSliceBounds(worker, goroutine, {.low = low, .high = high, .limit = text.size});
  }
  const char* start = low < high ? text.data + low : text.data;
  WriteSlots(to, StringValue{start, high - low});
  return Step::kNext;
}

}  // namespace

// ---- values -------------------------------------------------------------------------------------

Step LoadValueStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  auto* base = reinterpret_cast<char*>(fp[pc->b]);
  if (base == nullptr) return RaiseNilDereference(worker, goroutine);
  const TypeDescriptor& type = ConstantRef<TypeDescriptor>(pc);
  if (type.boxed()) {
    void* box = runtime::Allocate(worker, type);
    runtime::CopyTyped(type, box, base + pc->c, 1);
    fp[pc->a] = reinterpret_cast<Slot>(box);
  } else {
    runtime::LoadToSlots(type, base + pc->c, &fp[pc->a]);
  }
  return Step::kNext;
}

Step StoreValueStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  auto* base = reinterpret_cast<char*>(fp[pc->a]);
  if (base == nullptr) return RaiseNilDereference(worker, goroutine);
  runtime::StoreFromSlots(ConstantRef<TypeDescriptor>(pc), &fp[pc->b], base + pc->c);
  return Step::kNext;
}

Step CopyValueStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  if (fp[pc->a] == 0 || fp[pc->b] == 0) return RaiseNilDereference(worker, goroutine);
  runtime::CopyTyped(ConstantRef<TypeDescriptor>(pc), PointerIn(fp[pc->a]), PointerIn(fp[pc->b]),
                     1);
  return Step::kNext;
}

Step ZeroValueStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  if (fp[pc->a] == 0) return RaiseNilDereference(worker, goroutine);
  base::ZeroMemory(PointerIn(fp[pc->a]), ConstantRef<TypeDescriptor>(pc).size);
  return Step::kNext;
}

Step NewBoxStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor& type = ConstantRef<TypeDescriptor>(pc);
  void* box = runtime::AllocateInline(worker, type);
  runtime::StoreFromSlots(type, &fp[pc->b], box);
  fp[pc->a] = reinterpret_cast<Slot>(box);
  return Step::kNext;
}

// ---- making and cutting -------------------------------------------------------------------------

Step MakeSliceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice{};
  SliceResult result =
      runtime::MakeSlice(worker, ConstantRef<TypeDescriptor>(pc), static_cast<int64_t>(fp[pc->b]),
                         static_cast<int64_t>(fp[pc->c]), &slice);
  return Finish(worker, goroutine, result, slice, &fp[pc->a]);
}

Step SliceSliceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice = SliceIn(&fp[pc->b]);
  const Slot* given = &fp[pc->c];
  auto low = static_cast<int64_t>(given[0]);
  bool high_given = (pc->d & 1) != 0;
  int64_t high = high_given ? static_cast<int64_t>(given[1]) : slice.size;
  auto elem_size = static_cast<uint32_t>(pc->imm);
  if ((pc->d & 2) == 0) {
    return CutSlice(worker, goroutine, slice, low, high, high_given, elem_size, &fp[pc->a]);
  }
  auto max = static_cast<int64_t>(given[2]);
  if (!InBounds(low, high, max, slice.capacity)) {
    return RaiseSliceBounds(worker, goroutine,
                            {.low = low,
                             .high = high,
                             .max = max,
                             .has_max = true,
                             .limit = slice.capacity,
                             .limit_is_capacity = true});
  }
  WriteSlots(&fp[pc->a], Cut(slice.data, low, high, max, elem_size));
  return Step::kNext;
}

Step SliceFromStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice = SliceIn(&fp[pc->b]);
  return CutSlice(worker, goroutine, slice, static_cast<int64_t>(fp[pc->c]), slice.size, false,
                  static_cast<uint32_t>(pc->imm), &fp[pc->a]);
}

Step SliceToStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return CutSlice(worker, goroutine, SliceIn(&fp[pc->b]), 0, static_cast<int64_t>(fp[pc->c]), true,
                  static_cast<uint32_t>(pc->imm), &fp[pc->a]);
}

Step SliceRangeStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return CutSlice(worker, goroutine, SliceIn(&fp[pc->b]), static_cast<int64_t>(fp[pc->c]),
                  static_cast<int64_t>(fp[pc->d]), true, static_cast<uint32_t>(pc->imm),
                  &fp[pc->a]);
}

Step SubstringFromStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  auto text = ReadSlots<StringValue>(&fp[pc->b]);
  return CutString(worker, goroutine, text, static_cast<int64_t>(fp[pc->c]), text.size, &fp[pc->a]);
}

Step SubstringStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return CutString(worker, goroutine, ReadSlots<StringValue>(&fp[pc->b]),
                   static_cast<int64_t>(fp[pc->c]), static_cast<int64_t>(fp[pc->d]), &fp[pc->a]);
}

Step SliceArrayStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  void* base = PointerIn(fp[pc->b]);
  if (base == nullptr) return RaiseNilDereference(worker, goroutine);
  const TypeDescriptor& array = ConstantRef<TypeDescriptor>(pc);
  const Slot* given = &fp[pc->c];
  SliceBounds bounds{.low = static_cast<int64_t>(given[0]), .limit = array.length};
  bounds.has_max = (pc->d & 2) != 0;
  bounds.max = bounds.has_max ? static_cast<int64_t>(given[2]) : array.length;
  bounds.high = (pc->d & 1) != 0 ? static_cast<int64_t>(given[1]) : array.length;
  if (!InBounds(bounds.low, bounds.high, bounds.max, array.length)) {
    return RaiseSliceBounds(worker, goroutine, bounds);
  }
  WriteSlots(&fp[pc->a], Cut(base, bounds.low, bounds.high, bounds.max, array.elem->size));
  return Step::kNext;
}

Step SliceToArrayStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice = SliceIn(&fp[pc->b]);
  const TypeDescriptor& array = ConstantRef<TypeDescriptor>(pc);
  if (static_cast<int64_t>(slice.size) < array.length) {
    return Raise(worker, goroutine, PanicType::kBoundsError,
                 absl::StrCat("cannot convert slice with length ", slice.size,
                              " to array or pointer to array with length ", array.length));
  }
  fp[pc->a] = reinterpret_cast<Slot>(slice.data);
  return Step::kNext;
}

// ---- append, copy, clear ------------------------------------------------------------------------

Step AppendWordStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return AppendValueStep(worker, goroutine, fp, pc);
}

Step AppendPairStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return AppendValueStep(worker, goroutine, fp, pc);
}

Step AppendValueStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice{};
  SliceResult result = runtime::AppendValue(worker, ConstantRef<TypeDescriptor>(pc),
                                            SliceIn(&fp[pc->b]), &fp[pc->c], &slice);
  return Finish(worker, goroutine, result, slice, &fp[pc->a]);
}

Step UpdateAppendStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  char* field = reinterpret_cast<char*>(fp[pc->a]) + pc->c;
  base::Pair old = base::LoadPair(field);
  Slot grown[2] = {old.lo, old.hi};
  SliceValue slice = SliceIn(grown);
  SliceResult result =
      runtime::AppendValue(worker, ConstantRef<TypeDescriptor>(pc), slice, &fp[pc->b], &slice);
  Step step = Finish(worker, goroutine, result, slice, grown);
  if (step == Step::kNext) runtime::StorePair(field, {grown[0], grown[1]});
  return step;
}

Step AppendSliceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice{};
  SliceResult result = runtime::AppendSlice(worker, ConstantRef<TypeDescriptor>(pc),
                                            SliceIn(&fp[pc->b]), SliceIn(&fp[pc->c]), &slice);
  return Finish(worker, goroutine, result, slice, &fp[pc->a]);
}

Step AppendBytesStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  SliceValue slice{};
  SliceResult result =
      runtime::AppendText(worker, worker.runtime->types().Uint8(), SliceIn(&fp[pc->b]),
                          ReadSlots<StringValue>(&fp[pc->c]), &slice);
  return Finish(worker, goroutine, result, slice, &fp[pc->a]);
}

Step CopySliceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  fp[pc->a] = static_cast<Slot>(runtime::CopySlice(ConstantRef<TypeDescriptor>(pc),
                                                   SliceIn(&fp[pc->b]), SliceIn(&fp[pc->c])));
  return Step::kNext;
}

Step CopyStringStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  fp[pc->a] =
      static_cast<Slot>(runtime::CopyText(SliceIn(&fp[pc->b]), ReadSlots<StringValue>(&fp[pc->c])));
  return Step::kNext;
}

Step ClearSliceStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  runtime::ClearSlice(ConstantRef<TypeDescriptor>(pc), SliceIn(&fp[pc->a]));
  return Step::kNext;
}

}  // namespace goknot::vm

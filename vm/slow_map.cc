// Out of line: maps. The work is the runtime's; here its results become panics and fatal errors,
// and boxed values that lie in a table get copies of their own.
//
// Tests: tests/programs/maps/.
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/map.h"
#include "vm/interpreter.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::Map;
using runtime::MapResult;
using runtime::TypeDescriptor;

namespace {

Map* MapIn(Slot slot) { return reinterpret_cast<Map*>(slot); }

// Go words an unhashable key differently where nothing was hashed: reading and deleting in a map
// without entries only look whether the key could be.
Step RaiseUnhashable(Worker& worker, Goroutine& goroutine, const TypeDescriptor& offender,
                     bool hashed) {
  absl::string_view name = base::ToAbsl(offender.name);
  return hashed ? Raise(worker, goroutine, PanicType::kErrorString,
                        absl::StrCat("hash of unhashable type ", name))
                : Raise(worker, goroutine, PanicType::kPlainError,
                        absl::StrCat("hash of unhashable type: ", name));
}

// kNext for the two harmless results.
Step Finish(Worker& worker, Goroutine& goroutine, MapResult result,
            const TypeDescriptor* offender) {
  const char* fatal = nullptr;
  switch (result) {
    case MapResult::kFound:
    case MapResult::kMissing:
      return Step::kNext;
    case MapResult::kUnhashable:
      return RaiseUnhashable(worker, goroutine, *offender, true);
    case MapResult::kNilMap:
      return Raise(worker, goroutine, PanicType::kPlainError, "assignment to entry in nil map");
    case MapResult::kConcurrentWrites:
      fatal = "concurrent map writes";
      break;
    case MapResult::kConcurrentReadWrite:
      fatal = "concurrent map read and map write";
      break;
    case MapResult::kConcurrentIterationWrite:
      fatal = "concurrent map iteration and map write";
      break;
  }
  return Fatal(worker, goroutine, fatal);
}

// `slot` points into the table (or is null: no entry); the reader gets a box of its own.
void TakeBox(Worker& worker, const TypeDescriptor& type, Slot* slot) {
  if (!type.boxed()) return;
  void* box = runtime::Allocate(worker, type);
  if (*slot != 0) runtime::CopyTyped(type, box, reinterpret_cast<const void*>(*slot), 1);
  *slot = reinterpret_cast<Slot>(box);
}

Step Get(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc, Slot* ok_slot) {
  const TypeDescriptor& type = ConstantRef<TypeDescriptor>(pc);
  const TypeDescriptor* offender = nullptr;
  // The key may lie where the value goes: the runtime reads it before it writes.
  MapResult result =
      runtime::MapGet(worker, type, MapIn(fp[pc->b]), &fp[pc->c], &fp[pc->a], &offender);
  if (result == MapResult::kUnhashable && runtime::MapLength(MapIn(fp[pc->b])) == 0) {
    return RaiseUnhashable(worker, goroutine, *offender, false);
  }
  if (result != MapResult::kFound && result != MapResult::kMissing) {
    // b[c] += x is one write to Go.
    bool is_update = ok_slot == nullptr && pc->d != 0;
    if (is_update && result == MapResult::kConcurrentReadWrite) {
      result = MapResult::kConcurrentWrites;
    }
    return Finish(worker, goroutine, result, offender);
  }
  TakeBox(worker, *type.elem, &fp[pc->a]);
  if (ok_slot != nullptr) *ok_slot = result == MapResult::kFound;
  return Step::kNext;
}

}  // namespace

Step MakeMapStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  fp[pc->a] = reinterpret_cast<Slot>(
      runtime::MakeMap(worker, ConstantRef<TypeDescriptor>(pc), static_cast<int64_t>(fp[pc->b])));
  return Step::kNext;
}

Step MapGetStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return Get(worker, goroutine, fp, pc, nullptr);
}

Step MapGetOkStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return Get(worker, goroutine, fp, pc, &fp[pc->d]);
}

Step MapSetStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor* offender = nullptr;
  MapResult result = runtime::MapSet(worker, ConstantRef<TypeDescriptor>(pc), MapIn(fp[pc->a]),
                                     &fp[pc->b], &fp[pc->c], &offender);
  return Finish(worker, goroutine, result, offender);
}

Step MapDeleteStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor* offender = nullptr;
  MapResult result = runtime::MapDelete(worker, ConstantRef<TypeDescriptor>(pc), MapIn(fp[pc->a]),
                                        &fp[pc->b], &offender);
  if (result == MapResult::kUnhashable && runtime::MapLength(MapIn(fp[pc->a])) == 0) {
    return RaiseUnhashable(worker, goroutine, *offender, false);
  }
  return Finish(worker, goroutine, result, offender);
}

Step MapClearStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  MapResult result = runtime::MapClear(worker, ConstantRef<TypeDescriptor>(pc), MapIn(fp[pc->a]));
  return Finish(worker, goroutine, result, nullptr);
}

Step MapStartStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  fp[pc->a] = reinterpret_cast<Slot>(
      runtime::MakeMapIterator(worker, ConstantRef<TypeDescriptor>(pc), MapIn(fp[pc->b])));
  return Step::kNext;
}

Step MapNextStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const TypeDescriptor& type = ConstantRef<TypeDescriptor>(pc);
  MapResult result = runtime::MapNext(worker, reinterpret_cast<runtime::MapIterator*>(fp[pc->b]),
                                      &fp[pc->c], &fp[pc->d]);
  if (result == MapResult::kFound) {
    TakeBox(worker, *type.key, &fp[pc->c]);
    TakeBox(worker, *type.elem, &fp[pc->d]);
  } else if (result == MapResult::kMissing) {
    for (uint32_t i = 0; i < type.key->slot_count; ++i) fp[pc->c + i] = 0;
    for (uint32_t i = 0; i < type.elem->slot_count; ++i) fp[pc->d + i] = 0;
  }
  Step step = Finish(worker, goroutine, result, nullptr);
  if (step == Step::kNext) fp[pc->a] = result == MapResult::kFound;
  return step;
}

}  // namespace goknot::vm

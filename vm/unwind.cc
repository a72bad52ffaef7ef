// The unwinder and the opcodes around it; see unwind.h for how panics, defers and Goexit work
// together. Test: tests/vm/panic_test.cc.
#include "vm/unwind.h"

#include <signal.h>

#include "absl/strings/str_format.h"
#include "base/check.h"
#include "base/guest_memory.h"
#include "base/text.h"
#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/reports.h"
#include "runtime/scheduler.h"
#include "runtime/type_table.h"
#include "vm/dispatch.h"
#include "vm/fiber.h"
#include "vm/frame.h"
#include "vm/interpreter.h"

namespace goknot::vm {

using runtime::FunctionObject;
using runtime::InterfaceValue;
using runtime::TypeDescriptor;

namespace {

uint64_t OffsetOf(const Goroutine& goroutine, const Slot* fp) {
  return static_cast<uint64_t>(fp - goroutine.stack);
}

PanicRecord* PushPanic(Worker& worker, Goroutine& goroutine, InterfaceValue value, uint64_t flags) {
  auto* record =
      static_cast<PanicRecord*>(runtime::AllocateWords(worker, kPanicWords, kPanicPointerBits));
  record->next = NewestPanic(goroutine);
  record->type = value.type;
  record->data = value.data;
  record->flags = flags;
  record->pc = reinterpret_cast<uint64_t>(goroutine.pc);
  record->frame = OffsetOf(goroutine, goroutine.fp);
  record->subject = nullptr;
  goroutine.panics = record;
  return record;
}

// Room for `slots` more above the frame at goroutine.fp; false has reported the overflow.
bool EnsureStack(Worker& worker, Goroutine& goroutine, uint64_t slots) {
  if (static_cast<uint64_t>(goroutine.stack_end - goroutine.fp) >= slots) return true;
  if (runtime::GrowStack(worker, goroutine, slots)) return true;
  StackOverflow(worker, goroutine);
  return false;
}

// The Error or String method that shows a value, as Go's uncaught panics do; null when it has none.
FunctionObject* TextMethod(Worker& worker, const TypeDescriptor& type) {
  runtime::TypeTable& types = worker.runtime->types();
  const TypeDescriptor* text = &types.String();
  const TypeDescriptor& signature = types.FuncOf({}, {&text, 1}, false);
  for (std::string_view name : {std::string_view("Error"), std::string_view("String")}) {
    const auto* method = runtime::FindMethod(type, types.InternMethod(name, "", signature));
    if (method != nullptr && method->is_current) return types.MethodEntry(type, *method);
  }
  return nullptr;
}

// The text of a panic in the middle of the printing of another.
Step FailWhilePrinting(Worker& worker, Goroutine& goroutine, const PanicRecord& inner) {
  std::string text = "fatal error: panic while printing panic value: ";
  if (inner.type != nullptr && inner.type == &worker.runtime->types().String()) {
    runtime::StringValue value;
    base::Pair pair = base::LoadPair(inner.data);
    value.data = reinterpret_cast<const char*>(pair.lo);
    value.size = static_cast<int64_t>(pair.hi);
    text += value.view();
  } else {
    text += "type ";
    text += inner.type->name;
  }
  text += "\n";
  AppendSignal(&inner, &text);
  runtime::ReportFailure(*worker.runtime, worker, goroutine, text);
  return Step::kStopped;
}

// Nothing can recover any more: makes the texts of the chain one by one, in calls of their own,
// then prints them and ends the program.
Step EndInPanic(Worker& worker, Goroutine& goroutine) {
  PanicRecord* newest = NewestPanic(goroutine);
  for (PanicRecord* record = newest->next; record != nullptr; record = record->next) {
    if ((record->flags & kPanicPrinting) != 0) {
      return FailWhilePrinting(worker, goroutine, *newest);
    }
  }
  newest->flags |= kPanicPrinting;
  for (PanicRecord* record = newest; record != nullptr; record = record->next) {
    if ((record->flags & (kPanicPrepared | kPanicGoexit)) != 0) continue;
    record->flags |= kPanicPrepared;
    if (RaisesAgain(*record)) continue;
    FunctionObject* method = TextMethod(worker, *record->type);
    if (method == nullptr) continue;
    Slot receiver = reinterpret_cast<Slot>(record->data);
    if (!PushCall(worker, goroutine, method, &receiver, 1, SharedStubs().panic_text_return)) {
      return Step::kStopped;
    }
    newest->defer_frame = OffsetOf(goroutine, goroutine.fp);
    return Step::kReload;
  }
  runtime::ReportFailure(*worker.runtime, worker, goroutine, PanicHead(newest), newest->subject);
  return Step::kStopped;
}

Step EndInGoexit(Worker& worker, Goroutine& goroutine) {
  DropFibers(worker, goroutine, 0, FiberEnd::kExiting);
  goroutine.panics = nullptr;
  goroutine.flags |= runtime::kGoroutineGoexit;
  return Step::kExited;
}

bool IsGroup(const DeferRecord& record) { return record.argument_slots == kDeferGroupMark; }

// Replaces the group that is the goroutine's newest record by what it holds.
void OpenDeferGroup(Goroutine& goroutine) {
  DeferRecord* group = NewestDefer(goroutine);
  auto* newest = static_cast<DeferRecord*>(runtime::ExchangePointer(&group->arguments[0], group));
  if (newest == nullptr) {
    goroutine.defers = group->next;
    return;
  }
  DeferRecord* last = newest;
  for (DeferRecord* member = newest; member != nullptr; member = member->next) {
    member->frame = group->frame;
    last = member;
  }
  runtime::StorePointer(&last->next, group->next);
  goroutine.defers = newest;
}

// Runs the newest deferred call for the newest panic, above the frame at goroutine.fp.
Step RunNextDefer(Worker& worker, Goroutine& goroutine) {
  PanicRecord* panic;
  DeferRecord* record;
  for (;;) {
    panic = NewestPanic(goroutine);
    record = NewestDefer(goroutine);
    while (record != nullptr && IsGroup(*record)) {
      OpenDeferGroup(goroutine);
      record = NewestDefer(goroutine);
    }
    if (record == nullptr) {
      return (panic->flags & kPanicGoexit) != 0 ? EndInGoexit(worker, goroutine)
                                                : EndInPanic(worker, goroutine);
    }
    goroutine.defers = record->next;
    panic->recover_frame = record->frame;
    // No frame's: above those that exist, for a panic before the deferred call has one.
    panic->defer_frame = OffsetOf(goroutine, goroutine.fp) + 1;
    if (record->function != nullptr) break;
    RaiseNilDereference(worker, goroutine);  // defer of a nil func panics when it is called
  }
  if (!PushCall(worker, goroutine, record->function, record->arguments,
                static_cast<uint32_t>(record->argument_slots), SharedStubs().defer_return)) {
    return Step::kStopped;
  }
  panic->defer_frame = OffsetOf(goroutine, goroutine.fp);
  return Step::kReload;
}

// The newest panic has been recovered by a deferred call that has come back.
Step Recovered(Worker& worker, Goroutine& goroutine) {
  PanicRecord* panic = NewestPanic(goroutine);
  uint64_t frame = panic->recover_frame;
  PanicRecord* rest = panic->next;
  // Older panics whose deferred calls ran above the recovering frame go with those frames. Not so a
  // Goexit: it goes on, where it began, with the defers that are left.
  while (rest != nullptr && rest->defer_frame > frame) {
    if ((rest->flags & kPanicGoexit) != 0) {
      DropFibers(worker, goroutine, rest->frame, FiberEnd::kPanicking);
      rest->defer_frame = 0;
      goroutine.panics = rest;
      goroutine.fp = goroutine.stack + rest->frame;
      goroutine.pc = reinterpret_cast<const void*>(rest->pc);
      return RunNextDefer(worker, goroutine);
    }
    rest = rest->next;
  }
  goroutine.panics = rest;
  DropFibers(worker, goroutine, frame, FiberEnd::kPanicking);
  Slot* fp = goroutine.stack + frame;
  const Function& function = Interpreter::Of(worker).FunctionAt(fp);
  CHECK(function.code->recovery_pc >= 0) << "recovered in a function without recovery";
  goroutine.fp = fp;
  goroutine.pc = function.code->executable + function.code->recovery_pc;
  return Step::kReload;
}

}  // namespace

Step RaiseValue(Worker& worker, Goroutine& goroutine, InterfaceValue value) {
  PushPanic(worker, goroutine, value, 0);
  return Step::kPanic;
}

Step Raise(Worker& worker, Goroutine& goroutine, PanicType type, std::string_view text,
           void* subject) {
  PushPanic(worker, goroutine, MakePanicValue(worker, type, text), 0)->subject = subject;
  return Step::kPanic;
}

static constexpr std::string_view kInvalidAddress =
    "invalid memory address or nil pointer dereference";

static Step RaiseSignal(Worker& worker, Goroutine& goroutine, InterfaceValue value,
                        const MemoryFault& fault) {
  PushPanic(worker, goroutine, value, kPanicSignal)->fault = fault;
  return Step::kPanic;
}

Step RaiseNilDereference(Worker& worker, Goroutine& goroutine) {
  return RaiseSignal(worker, goroutine,
                     MakePanicValue(worker, PanicType::kErrorString, kInvalidAddress),
                     {SIGSEGV, SEGV_MAPERR, 0});
}

Step RaiseFault(Worker& worker, Goroutine& goroutine, const MemoryFault& fault) {
  constexpr uint64_t kFirstPageBytes = 4096;
  // What a general protection fault was about is not known.
  if (fault.address < kFirstPageBytes && fault.code != SI_KERNEL) {
    return RaiseSignal(worker, goroutine,
                       MakePanicValue(worker, PanicType::kErrorString, kInvalidAddress), fault);
  }
  if (Interpreter::Of(worker).panics_on_fault().IsSet(goroutine.id)) {
    return RaiseSignal(worker, goroutine, MakeFaultValue(worker, kInvalidAddress, fault.address),
                       fault);
  }
  runtime::WriteStderr(absl::StrFormat("unexpected fault address 0x%x\n", fault.address));
  std::string message = "fault\n" + SignalLine(fault, reinterpret_cast<uint64_t>(goroutine.pc));
  message.pop_back();  // a line's end comes of itself
  worker.runtime->Fatal(worker, &goroutine, message);
  return Step::kStopped;
}

Step RaiseGoexit(Worker& worker, Goroutine& goroutine) {
  PushPanic(worker, goroutine, {nullptr, nullptr}, kPanicGoexit);
  return Step::kPanic;
}

Step Unwind(Worker& worker, Goroutine& goroutine) { return RunNextDefer(worker, goroutine); }

bool PushCall(Worker& worker, Goroutine& goroutine, FunctionObject* function, const Slot* arguments,
              uint32_t argument_slots, const Instruction& return_stub) {
  const Function& current = Interpreter::Of(worker).FunctionAt(goroutine.fp);
  uint64_t window = uint64_t{current.code->frame_slots} + kHeaderSlots;
  if (!EnsureStack(worker, goroutine, window + argument_slots + 1)) return false;
  const auto* callee = static_cast<const Function*>(function->function);
  Slot* fp = goroutine.fp + window;
  for (uint32_t i = 0; i < argument_slots; ++i) fp[i] = arguments[i];
  fp[argument_slots] = reinterpret_cast<Slot>(function);
  fp[-2] = callee->header_id | window * runtime::kSlotBytes;
  fp[-1] = reinterpret_cast<Slot>(&return_stub);
  goroutine.fp = fp;
  goroutine.pc = callee->entry.load(std::memory_order_acquire);
  return true;
}

bool GivesUp(Worker& worker, Goroutine& goroutine) {
  const runtime::Runtime& runtime = *worker.runtime;
  const bool stops = (worker.poll.load(std::memory_order_relaxed) & runtime::kPollStop) != 0;
  if (runtime.options().host == nullptr || stops || runtime.exiting()) return false;
  DropFibers(worker, goroutine, 0, FiberEnd::kExiting);
  goroutine.defers = nullptr;
  goroutine.panics = nullptr;
  goroutine.flags |= runtime::kGoroutineGoexit;
  return true;
}

Step StackOverflow(Worker& worker, Goroutine& goroutine) {
  runtime::WriteStderr(absl::StrFormat(
      "runtime: goroutine stack exceeds %d-byte limit\n"
      "runtime: sp=0x%x stack=[0x%x, 0x%x]\n",
      worker.runtime->scheduler().max_stack_bytes(), reinterpret_cast<uintptr_t>(goroutine.fp),
      reinterpret_cast<uintptr_t>(goroutine.stack),
      reinterpret_cast<uintptr_t>(goroutine.stack_end)));
  worker.runtime->Fatal(worker, &goroutine, "stack overflow");
  return Step::kStopped;
}

Step Fatal(Worker& worker, Goroutine& goroutine, std::string_view message) {
  runtime::ReportFailure(*worker.runtime, worker, goroutine,
                         FatalHead(NewestPanic(goroutine), message));
  return Step::kStopped;
}

// ---- the opcodes --------------------------------------------------------------------------------

// A record for the Defer or DeferTo at pc, without next and frame.
static DeferRecord* MakeDeferRecord(Worker& worker, const Slot* fp, const Instruction* pc) {
  uint32_t count = pc->c;
  uint64_t bits = *ConstantAt(pc, pc->imm);
  auto* record = static_cast<DeferRecord*>(runtime::AllocateWords(
      worker, kDeferHeaderWords + count, kDeferPointerBits | bits << kDeferHeaderWords));
  record->function = reinterpret_cast<FunctionObject*>(fp[pc->b]);
  record->argument_slots = count;
  for (uint32_t i = 0; i < count; ++i) record->arguments[i] = fp[pc->a + i];
  return record;
}

Step DeferStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  DeferRecord* record = MakeDeferRecord(worker, fp, pc);
  record->next = NewestDefer(goroutine);
  record->frame = OffsetOf(goroutine, fp);
  goroutine.defers = record;
  return Step::kNext;
}

Step DeferGroupStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  auto* group = static_cast<DeferRecord*>(runtime::AllocateWords(
      worker, kDeferHeaderWords + 1, kDeferPointerBits | 1 << kDeferHeaderWords));
  group->next = NewestDefer(goroutine);
  group->frame = OffsetOf(goroutine, fp);
  group->argument_slots = kDeferGroupMark;
  goroutine.defers = group;
  fp[pc->a] = reinterpret_cast<Slot>(group);
  return Step::kNext;
}

Step DeferToStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  DeferRecord* record = MakeDeferRecord(worker, fp, pc);
  auto* group = reinterpret_cast<DeferRecord*>(fp[pc->d]);
  void* newest = reinterpret_cast<void*>(base::Load64(&group->arguments[0]));
  do {
    if (newest == group) return Fatal(worker, goroutine, "defer after range func returned");
    record->next = static_cast<DeferRecord*>(newest);
  } while (!runtime::CompareAndSwapPointer(&group->arguments[0], &newest, record));
  return Step::kNext;
}

Step RunDefersStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  uint64_t frame = OffsetOf(goroutine, fp);
  DeferRecord* record = NewestDefer(goroutine);
  while (record != nullptr && record->frame == frame && IsGroup(*record)) {
    OpenDeferGroup(goroutine);
    record = NewestDefer(goroutine);
  }
  if (record == nullptr || record->frame != frame) return Step::kNext;
  goroutine.defers = record->next;
  if (record->function == nullptr) return RaiseNilDereference(worker, goroutine);
  const auto* callee = static_cast<const Function*>(record->function->function);
  Slot* window = fp + pc->a;
  uint64_t count = record->argument_slots;
  for (uint64_t i = 0; i < count; ++i) window[i] = record->arguments[i];
  window[count] = reinterpret_cast<Slot>(record->function);
  window[-2] = callee->header_id | (pc->a * sizeof(Slot));
  window[-1] = reinterpret_cast<Slot>(pc);  // comes back here for the next one
  goroutine.fp = window;
  goroutine.pc = callee->entry.load(std::memory_order_acquire);
  return Step::kReload;
}

Step PanicStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  auto value = runtime::ReadSlots<InterfaceValue>(&fp[pc->a]);
  if (value.type == nullptr) value = MakePanicValue(worker, PanicType::kPanicNilError, "");
  return RaiseValue(worker, goroutine, value);
}

Step PanicTextStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const uint64_t* text = ConstantAt(pc, pc->imm);
  return Raise(worker, goroutine, PanicType::kPlainError,
               {reinterpret_cast<const char*>(text[0]), text[1]});
}

Step RecoverStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  Slot* result = &fp[pc->a];
  result[0] = result[1] = 0;
  PanicRecord* panic = NewestPanic(goroutine);
  if (panic == nullptr || (panic->flags & (kPanicRecovered | kPanicGoexit)) != 0) {
    return Step::kNext;
  }
  const Interpreter& vm = Interpreter::Of(worker);
  auto caller_of = [](const Slot* callee) {
    return reinterpret_cast<const Slot*>(reinterpret_cast<const char*>(callee) -
                                         CallerDeltaBytes(callee));
  };
  const Slot* frame = fp;
  // `defer recover()`: where the panic itself runs it, nobody that was deferred calls the builtin;
  // else it is the function that deferred it, at its end.
  if (vm.FunctionAt(fp).Has(kFunctionWrapper)) {
    if (OffsetOf(goroutine, fp) <= panic->defer_frame) return Step::kNext;
    frame = caller_of(fp);
  }
  // The frame of the deferred call, seen through wrappers.
  while (OffsetOf(goroutine, frame) > panic->defer_frame) {
    const Slot* caller = caller_of(frame);
    if (caller == frame || !vm.FunctionAt(caller).Has(kFunctionWrapper)) return Step::kNext;
    frame = caller;
  }
  if (panic->defer_frame == 0 || OffsetOf(goroutine, frame) != panic->defer_frame) {
    return Step::kNext;
  }
  panic->flags |= kPanicRecovered;
  result[0] = reinterpret_cast<Slot>(panic->type);
  result[1] = reinterpret_cast<Slot>(panic->data);
  return Step::kNext;
}

Step DeferReturnStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  PanicRecord* panic = NewestPanic(goroutine);
  if ((panic->flags & kPanicRecovered) != 0) return Recovered(worker, goroutine);
  return RunNextDefer(worker, goroutine);
}

Step PanicTextReturnStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const Function& current = Interpreter::Of(worker).FunctionAt(fp);
  const Slot* results = fp + current.code->frame_slots + kHeaderSlots;
  // The one that was prepared last is the oldest with the mark.
  PanicRecord* prepared = nullptr;
  for (PanicRecord* record = NewestPanic(goroutine); record != nullptr; record = record->next) {
    if ((record->flags & kPanicPrepared) != 0) prepared = record;
  }
  runtime::StorePointer(&prepared->text, reinterpret_cast<void*>(results[0]));
  prepared->text_size = results[1];
  prepared->flags |= kPanicHasText;
  NewestPanic(goroutine)->defer_frame = 0;
  return EndInPanic(worker, goroutine);
}

}  // namespace goknot::vm

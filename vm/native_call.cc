// Natives: how the interpreter runs them, and what NativeCall offers them. See vm/native.h,
// vm/fiber.h.
//
// Test: tests/vm/fiber_test.cc.
#include "base/check.h"
#include "runtime/scheduler.h"
#include "vm/dispatch.h"
#include "vm/fiber.h"
#include "vm/frame.h"
#include "vm/interpreter.h"
#include "vm/native.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::Fiber;
using runtime::FiberState;
using runtime::ResumeAction;

namespace {

// What a native came to; goroutine.pc is its Native instruction, goroutine.fp its frame.
Step FinishNative(Worker& worker, Goroutine& goroutine, NativeResult result) {
  switch (result) {
    case NativeResult::kDone:
      return Step::kNext;
    case NativeResult::kPanic:
      return Step::kPanic;
    case NativeResult::kPark:
      return Step::kParked;
    case NativeResult::kYield:
      goroutine.pc = static_cast<const Instruction*>(goroutine.pc) + 1;
      return Step::kYielded;
    case NativeResult::kExit:
      return Step::kStopped;
    case NativeResult::kGoexit:
      return RaiseGoexit(worker, goroutine);
  }
  return Step::kNext;
}

Step FinishParking(Worker& worker, Goroutine& goroutine, NativeResult result) {
  if (result == NativeResult::kPark) return Step::kParked;
  goroutine.resume_action = ResumeAction::kNone;
  return FinishNative(worker, goroutine, result);
}

ResumeAction ActionAfterPark(const NativeRow& row) {
  return row.complete != nullptr ? ResumeAction::kComplete : ResumeAction::kRetry;
}

// Lets the fiber run until it has finished or wants a call made, which is then begun.
Step RunFiber(Worker& worker, Goroutine& goroutine, Fiber& fiber) {
  SwitchToFiber(worker, fiber);
  goroutine.fp = goroutine.stack + fiber.frame;
  goroutine.pc = fiber.pc;
  if (fiber.state == FiberState::kFinished) {
    NativeResult result = fiber.result;
    goroutine.fiber = fiber.previous;
    Interpreter::Of(worker).fibers().Release(&fiber);
    Step step = FinishNative(worker, goroutine, result);
    if (step != Step::kNext) return step;
    goroutine.pc = static_cast<const Instruction*>(goroutine.pc) + 1;
    return Step::kReload;
  }
  const runtime::FiberRequest& request = fiber.request;
  if (request.function == nullptr) return RaiseNilDereference(worker, goroutine);
  if (!PushCall(worker, goroutine, request.function, request.arguments, request.argument_slots,
                SharedStubs().callback_return)) {
    return Step::kStopped;
  }
  return Step::kReload;
}

Step StartOnFiber(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc,
                  const NativeRow& row) {
  Interpreter& vm = Interpreter::Of(worker);
  uint32_t depth = goroutine.fiber == nullptr ? 1 : goroutine.fiber->depth + 1;
  uint64_t used = static_cast<uint64_t>(goroutine.stack_end - goroutine.stack) * sizeof(Slot);
  bool too_deep = depth * kFiberCharge + used > worker.runtime->scheduler().max_stack_bytes();
  Fiber* fiber = too_deep ? nullptr : vm.fibers().Acquire();
  if (fiber == nullptr) return StackOverflow(worker, goroutine);
  fiber->previous = goroutine.fiber;
  fiber->depth = depth;
  fiber->frame = static_cast<uint64_t>(fp - goroutine.stack);
  fiber->pc = pc;
  fiber->goroutine = &goroutine;
  fiber->function = row.function;
  fiber->root_base = NativeRootBase(vm.FunctionAt(fp));
  for (uint32_t i = 0; i < row.root_slots; ++i) fp[fiber->root_base + i] = 0;
  goroutine.fiber = fiber;
  return RunFiber(worker, goroutine, *fiber);
}

}  // namespace

Step NativeStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const NativeRow& row = ConstantRef<NativeRow>(pc);
  if (row.kind == NativeKind::kCallsBack) return StartOnFiber(worker, goroutine, fp, pc, row);
  NativeCall call(&worker, &goroutine, fp);
  if (row.kind == NativeKind::kLeaf) {
    return FinishNative(worker, goroutine, row.function(call));
  }
  goroutine.resume_action = ActionAfterPark(row);
  return FinishParking(worker, goroutine, row.function(call));
}

Step CompleteNative(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const NativeRow& row = ConstantRef<NativeRow>(pc);
  NativeCall call(&worker, &goroutine, fp);
  goroutine.resume_action = ActionAfterPark(row);
  return FinishParking(worker, goroutine, row.complete(call));
}

Step CallbackReturnStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  Fiber& fiber = *goroutine.fiber;
  CHECK(fp == goroutine.stack + fiber.frame) << "a callback came back to another native";
  goroutine.pc = fiber.pc;  // the collector shall see a native at work, not a stub
  const Function& native = Interpreter::Of(worker).FunctionAt(fp);
  const Slot* results = fp + native.code->frame_slots + kHeaderSlots;
  for (uint32_t i = 0; i < fiber.request.result_slots; ++i) {
    fiber.request.results[i] = results[i];
  }
  fiber.outcome = CallResult::kOk;
  return RunFiber(worker, goroutine, fiber);
}

void DropFibers(Worker& worker, Goroutine& goroutine, uint64_t frame, FiberEnd why) {
  while (goroutine.fiber != nullptr && goroutine.fiber->frame > frame) {
    Fiber& fiber = *goroutine.fiber;
    fiber.unwinding = true;
    fiber.outcome = why == FiberEnd::kPanicking ? CallResult::kPanicking : CallResult::kExiting;
    SwitchToFiber(worker, fiber);
    CHECK(fiber.state == FiberState::kFinished) << "a native called back while being unwound";
    goroutine.fiber = fiber.previous;
    Interpreter::Of(worker).fibers().Release(&fiber);
  }
}

// ---- NativeCall ---------------------------------------------------------------------------------

CallResult NativeCall::Call(runtime::FunctionObject* function, const Slot* arguments,
                            uint32_t argument_slots, Slot* results, uint32_t result_slots) {
  Fiber* fiber = goroutine_->fiber;
  CHECK(fiber != nullptr && fiber->state == FiberState::kRunning)
      << "a call from a native that is not kCallsBack";
  if (fiber->unwinding) return fiber->outcome;
  fiber->request = {function, arguments, argument_slots, results, result_slots};
  fiber->state = FiberState::kCalling;
  SwitchFromFiber(*fiber);
  worker_ = fiber->worker;
  slots_ = goroutine_->stack + fiber->frame;
  return fiber->outcome;
}

Slot* NativeCall::roots() const {
  const Fiber* fiber = goroutine_->fiber;
  return goroutine_->stack + fiber->frame + fiber->root_base;
}

NativeResult NativeCall::PanicRuntimeError(std::string_view text) {
  Raise(*worker_, *goroutine_, PanicType::kErrorString, text);
  return NativeResult::kPanic;
}

NativeResult NativeCall::PanicPlainError(std::string_view text) {
  Raise(*worker_, *goroutine_, PanicType::kPlainError, text);
  return NativeResult::kPanic;
}

NativeResult NativeCall::PanicValue(runtime::InterfaceValue value) {
  if (value.type == nullptr) value = MakePanicValue(*worker_, PanicType::kPanicNilError, "");
  RaiseValue(*worker_, *goroutine_, value);
  return NativeResult::kPanic;
}

NativeResult NativeCall::PanicString(std::string_view text) {
  RaiseValue(*worker_, *goroutine_, MakeStringValue(*worker_, text));
  return NativeResult::kPanic;
}

NativeResult NativeCall::NilDereference() {
  RaiseNilDereference(*worker_, *goroutine_);
  return NativeResult::kPanic;
}

NativeResult NativeCall::Fatal(std::string_view text) {
  vm::Fatal(*worker_, *goroutine_, text);
  return NativeResult::kExit;
}

NativeResult NativeCall::StackOverflow() {
  vm::StackOverflow(*worker_, *goroutine_);
  return NativeResult::kExit;
}

size_t NativeCall::StackLeft() const { return MachineStackLeft(*goroutine_); }

}  // namespace goknot::vm

// Out of line: safepoints, first calls, calls through interfaces, go statements, resuming.
//
// Tests: tests/vm/interpreter_test.cc, tests/vm/stress_test.cc.
#include <cstdio>

#include "base/check.h"
#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/scheduler.h"
#include "runtime/type_table.h"
#include "vm/dispatch.h"
#include "vm/frame.h"
#include "vm/interpreter.h"
#include "vm/step.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::FunctionObject;
using runtime::PollResult;
using runtime::TypeDescriptor;

namespace {

const Function* FunctionOf(const FunctionObject* object) {
  return static_cast<const Function*>(object->function);
}

runtime::SiteId SiteOf(Interpreter& vm, const Slot* fp, uint16_t index) {
  if (index == 0) return runtime::kNoSite;
  return static_cast<runtime::SiteId>(vm.FunctionAt(fp).code->constants[index]);
}

// At goroutine.pc, goroutine.fp: whatever a safepoint owes to others.
Step ServeSafepoint(Interpreter& vm, Worker& worker, Goroutine& goroutine) {
  if (vm.stress().poison) vm.PoisonDeadSlots(goroutine);
  if (worker.poll.load(std::memory_order_relaxed) != 0) {
    switch (runtime::ServePoll(worker, goroutine)) {
      case PollResult::kContinue:
        break;
      case PollResult::kYield:
        return Step::kYielded;
      case PollResult::kStop:
        return Step::kStopped;
    }
  }
  if ((goroutine.flags & runtime::kGoroutineDoomed) != 0) [[unlikely]] {
    goroutine.flags &= ~runtime::kGoroutineDoomed;
    return RaiseGoexit(worker, goroutine);
  }
  return vm.stress().yield ? Step::kYielded : Step::kReload;
}

}  // namespace

Step EnterSlow(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  Interpreter& vm = Interpreter::Of(worker);
  auto room = reinterpret_cast<const char*>(goroutine.stack_end) - reinterpret_cast<char*>(fp);
  if (room < pc->imm) {
    if (!runtime::GrowStack(worker, goroutine, pc->imm / runtime::kSlotBytes)) {
      return StackOverflow(worker, goroutine);
    }
  } else if (vm.stress().move) {
    runtime::MoveStack(worker, goroutine);
  }
  goroutine.pc = pc + 1;
  return ServeSafepoint(vm, worker, goroutine);
}

Step PollSlow(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  return ServeSafepoint(Interpreter::Of(worker), worker, goroutine);
}

Step CompileAndEnter(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  Interpreter& vm = Interpreter::Of(worker);
  Function* called = vm.functions().Get(FrameFunctionId(fp));
  while (Function* instead = called->redirect.load(std::memory_order_acquire)) called = instead;
  Function& function = *called;
  // The frame is that of the function which runs in it.
  fp[-2] = function.header_id | static_cast<uint32_t>(fp[-2]);
  std::string failure = vm.functions().EnsureCompiled(function);
  if (!failure.empty()) {
    worker.runtime->Fatal(worker, &goroutine, failure);
    return Step::kStopped;
  }
  goroutine.pc = function.entry.load(std::memory_order_acquire);
  return Step::kReload;
}

Step ResolveInterfaceCall(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const auto* type = reinterpret_cast<const TypeDescriptor*>(fp[pc->b]);
  if (type == nullptr) return RaiseNilDereference(worker, goroutine);
  auto id = static_cast<runtime::MethodId>(pc->imm);
  const auto* function = static_cast<const Function*>(type->method_cache.Find(id));
  if (function == nullptr) {
    const auto* method = runtime::FindMethod(*type, id);
    CHECK(method != nullptr) << "no method for an interface call";
    function = FunctionOf(worker.runtime->types().MethodEntry(*type, *method));
    type->method_cache.Remember(id, function);
  }
  base::PublishPair(reinterpret_cast<base::Pair*>(const_cast<Instruction*>(pc + 1)),
                    {reinterpret_cast<uint64_t>(type), reinterpret_cast<uint64_t>(function)});
  Slot* window = &fp[pc->a];
  window[0] = fp[pc->b + 1];
  window[-2] = function->header_id | (pc->a * sizeof(Slot));
  window[-1] = reinterpret_cast<Slot>(pc + 2);
  goroutine.fp = window;
  goroutine.pc = function->entry.load(std::memory_order_acquire);
  return Step::kReload;
}

Step FindMethodStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  const auto* type = reinterpret_cast<const TypeDescriptor*>(fp[pc->b]);
  if (type == nullptr) return RaiseNilDereference(worker, goroutine);
  const auto* method = runtime::FindMethod(*type, static_cast<runtime::MethodId>(pc->imm));
  CHECK(method != nullptr) << "no method for a method value";
  fp[pc->a] = reinterpret_cast<Slot>(worker.runtime->types().MethodEntry(*type, *method));
  return Step::kNext;
}

Step GoStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  Interpreter& vm = Interpreter::Of(worker);
  auto* function = reinterpret_cast<FunctionObject*>(fp[pc->b]);
  if (function == nullptr) {
    return Fatal(worker, goroutine, "go of nil func value");
  }
  Goroutine* made = runtime::NewGoroutine(worker, pc->c + 1 + kHeaderSlots, SiteOf(vm, fp, pc->d));
  if (made == nullptr) return StackOverflow(worker, goroutine);
  vm.Prepare(worker, *made, function, &fp[pc->a], pc->c);
  runtime::Ready(worker, made);
  return Step::kNext;
}

Step MakeClosureStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  // Seal has put the function and the pointer bits side by side.
  const uint64_t* constants = ConstantAt(pc, pc->imm);
  uint32_t captures = pc->c;
  void* object = runtime::AllocateWords(worker, 1 + captures, constants[1] << 1);
  base::Store64(object, constants[0]);
  for (uint32_t i = 0; i < captures; ++i) {
    base::Store64(object, 8 + 8 * static_cast<ptrdiff_t>(i), fp[pc->b + i]);
  }
  fp[pc->a] = reinterpret_cast<Slot>(object);
  return Step::kNext;
}

void Interpreter::Prepare(Worker& worker, Goroutine& goroutine, FunctionObject* function,
                          const Slot* arguments, uint32_t slots) {
  Slot* fp = goroutine.stack + kHeaderSlots;
  CHECK(fp + slots + 1 <= goroutine.stack_end) << "no room for a goroutine's arguments";
  const Function* callee = FunctionOf(function);
  fp[-2] = callee->header_id;
  fp[-1] = reinterpret_cast<Slot>(&SharedStubs().goroutine_exit);
  for (uint32_t i = 0; i < slots; ++i) fp[i] = arguments[i];
  fp[slots] = reinterpret_cast<Slot>(function);
  goroutine.fp = fp;
  goroutine.pc = callee->entry.load(std::memory_order_acquire);
}

}  // namespace goknot::vm

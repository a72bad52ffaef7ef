// The interpreter: runs bytecode on a goroutine's stack until it parks, yields or ends.
//
// How it works. Run() is one function with a label per opcode, reached by `goto` through the
// address in the instruction itself (direct threading). Program counter, frame pointer, worker and
// goroutine live in registers. What is long or rare is out of line, in vm/slow_*.cc, one file per
// construct, and says by a Step how to go on.
//
// Invariants
//  - goroutine.pc and goroutine.fp are stored before anything that may grow the stack, park, panic,
//    collect or walk frames; pc is then the instruction that is being executed.
//  - After such a call fp is fetched anew from the goroutine: the stack may have moved.
//  - Nothing of a goroutine stays on the worker's machine stack while another may run, except
//    inside a fiber of a native (vm/fiber.h).
//  - Once a park function has said kParked the goroutine is not touched again.
//
// Tests: tests/vm/interpreter_test.cc and the other files there.
#ifndef GOKNOT_VM_INTERPRETER_H_
#define GOKNOT_VM_INTERPRETER_H_

#include <atomic>
#include <memory>
#include <mutex>

#include "base/stress.h"
#include "runtime/engine.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"
#include "vm/fiber.h"
#include "vm/frame.h"
#include "vm/function_table.h"
#include "vm/memory_fault.h"
#include "vm/panic_values.h"
#include "vm/step.h"
#include "vm/type_tests.h"

namespace goknot::vm {

class Interpreter final : public runtime::Engine {
 public:
  // Both outlive the interpreter.
  Interpreter(runtime::Runtime& runtime, FunctionTable& functions);
  ~Interpreter() override;

  // Not owned, may be null: then frames have no lines, and run-time errors are values of plain
  // types without methods.
  void SetCodeSource(const CodeSource* source) { code_source_ = source; }
  void SetPanicTypes(PanicTypes* types) { panic_types_ = types; }

  // ---- runtime::Engine --------------------------------------------------------------------------
  runtime::ResumeResult Resume(runtime::Worker& worker, runtime::Goroutine& goroutine) override;
  void Prepare(runtime::Worker& worker, runtime::Goroutine& goroutine,
               runtime::FunctionObject* function, const Slot* arguments, uint32_t slots) override;
  void WalkFrames(const runtime::Goroutine& goroutine,
                  const std::function<bool(const runtime::FrameInfo&)>& visit) override;
  runtime::FoundPlace FindPlace(const runtime::Goroutine& goroutine) override;
  runtime::FrameInfo DescribePlace(uint64_t place) override;
  runtime::FrameInfo DescribeShortPlace(runtime::ShortPlace place) override;
  void MarkFrames(runtime::Goroutine& goroutine, runtime::Marker& marker) override;
  void StackMoved(runtime::Goroutine& goroutine, const Slot* from, const Slot* from_end) override;

  // ---- for the out-of-line parts ----------------------------------------------------------------
  static Interpreter& Of(runtime::Worker& worker) {
    return static_cast<Interpreter&>(worker.runtime->engine());
  }
  runtime::Runtime& runtime() { return runtime_; }
  FunctionTable& functions() { return functions_; }
  FiberPool& fibers() { return fibers_; }
  PanicsOnFault& panics_on_fault() { return panics_on_fault_; }
  TypeTests& type_tests() { return type_tests_; }
  // After types have got other methods. While the world is stopped.
  void ForgetMethods();
  const base::Stress& stress() const { return stress_; }
  bool any_stress() const { return any_stress_; }
  const CodeSource* code_source() const { return code_source_; }
  // Never null: a stand-in without methods where package runtime is not there.
  const runtime::TypeDescriptor& panic_type(PanicType type);

  // The function whose frame is at fp.
  const Function& FunctionAt(const Slot* fp) const { return *functions_.Get(FrameFunctionId(fp)); }

  // Overwrites the pointer slots that are dead at the goroutine's saved pc, in all its frames.
  void PoisonDeadSlots(runtime::Goroutine& goroutine);

 private:
  friend uint32_t HandlerOf(Opcode opcode);
  friend uint64_t HandlerAddress(Opcode opcode);
  struct HandlerTable {
    uint32_t offsets[static_cast<uint32_t>(Opcode::kCount)];
    uint64_t addresses[static_cast<uint32_t>(Opcode::kCount)];
  };
  static const HandlerTable& Handlers();

  // Begins with what `first` says, which is not kNext when the goroutine has just failed. With a
  // null goroutine: fills `handlers` and returns.
  static runtime::ResumeResult Run(runtime::Worker* worker, runtime::Goroutine* goroutine,
                                   Step first, HandlerTable* handlers);
  // The goroutine that this thread runs has come to this_fault_exit.
  static runtime::ResumeResult ResumeAfterFault();

  runtime::Runtime& runtime_;
  FunctionTable& functions_;
  const CodeSource* code_source_ = nullptr;
  PanicTypes* panic_types_ = nullptr;
  std::atomic<const runtime::TypeDescriptor*> panic_type_cache_[kPanicTypeCount] = {};
  std::mutex panic_type_mutex_;
  base::Stress stress_;
  bool any_stress_ = false;
  FiberPool fibers_;
  PanicsOnFault panics_on_fault_;
  TypeTests type_tests_;
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_INTERPRETER_H_

// The interpreter's main loop: one label per opcode, direct-threaded dispatch. The handlers are in
// vm/handlers_*.inc; the macros here are their language.
//
//   A, B, C, D        the slots that the instruction's fields name
//   NEXT, JUMP        go on behind the instruction, or at its target
//   BACK_EDGE         JUMP, but look at the poll word first
//   OUT(F)            do the instruction out of line (a Step function)
//   FAIL(F)           the same for a check that failed: never comes back to NEXT
//
// Built with -fno-gcse -fno-crossjumping (see meson.build): both would join the dispatch sequences
// that direct threading wants apart.
//
// pc, fp, worker and goroutine live in callee-saved registers through the whole of it. Return reads
// the frame header as ONE 64-bit word, as it was stored (a narrower load costs 40 %, measured).
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "base/guest_memory.h"
#include "runtime/channel.h"
#include "runtime/heap_inline.h"
#include "runtime/heap_store.h"
#include "runtime/map.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "vm/arithmetic.h"
#include "vm/dispatch.h"
#include "vm/dispatch_counts.h"
#include "vm/frame.h"
#include "vm/interpreter.h"
#include "vm/place.h"
#include "vm/range_body.h"
#include "vm/step.h"
#include "vm/string_slots.h"
#include "vm/unwind.h"

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

#if defined(__PIE__) || defined(__PIC__)
#define HANDLER_BASE reinterpret_cast<const char*>(&&label_Nop)
#else
// Position-dependent: labels are below 4 GB.
#define HANDLER_BASE static_cast<const char*>(nullptr)
#endif

#define A fp[pc->a]
#define B fp[pc->b]
#define C fp[pc->c]
#define D fp[pc->d]
#define CONSTANT() (*ConstantAt(pc, pc->imm))
// The constant whose displacement fills the fields c and d.
#define CONSTANT_CD() (*ConstantAt(pc, static_cast<int32_t>(pc->c | uint32_t{pc->d} << 16)))

#define HANDLER(Name) label_##Name:
// Offsets from the base may be negative.
#define HANDLER_AT(pc) (HANDLER_BASE + static_cast<int32_t>((pc)->handler))
#define IS_AT(Name) (HANDLER_AT(pc) == static_cast<const char*>(&&label_##Name))
#if GOKNOT_DISPATCH_COUNTS
#define COUNT_DISPATCH() CountDispatch(pc->handler)
#else
#define COUNT_DISPATCH() static_cast<void>(0)
#endif
#define DISPATCH()                                                     \
  do {                                                                 \
    COUNT_DISPATCH();                                                  \
    goto* const_cast<void*>(static_cast<const void*>(HANDLER_AT(pc))); \
  } while (false)
#define NEXT()  \
  do {          \
    pc += 1;    \
    DISPATCH(); \
  } while (false)
#define TAKE_JUMP() \
  pc = reinterpret_cast<const Instruction*>(reinterpret_cast<const char*>(pc) + pc->imm)
#define JUMP()   \
  do {           \
    TAKE_JUMP(); \
    DISPATCH();  \
  } while (false)
#define POLL_BITS() worker->poll.load(std::memory_order_relaxed)
#define BACK_EDGE()                            \
  do {                                         \
    TAKE_JUMP();                               \
    if (UNLIKELY(POLL_BITS() != 0)) goto poll; \
    DISPATCH();                                \
  } while (false)
#define SAVE()          \
  do {                  \
    goroutine->pc = pc; \
    goroutine->fp = fp; \
  } while (false)
#define OUT(Function)                              \
  do {                                             \
    SAVE();                                        \
    step = Function(*worker, *goroutine, fp, pc);  \
    if (UNLIKELY(step != Step::kNext)) goto leave; \
    NEXT();                                        \
  } while (false)
#define FAIL(Function)                            \
  do {                                            \
    SAVE();                                       \
    step = Function(*worker, *goroutine, fp, pc); \
    goto leave;                                   \
  } while (false)
#define OUT_OF_LINE(Name, Function) \
  HANDLER(Name) { OUT(Function); }
// Room for the frame, and nobody polls: else out of line.
#define ENTER()                                                                                  \
  do {                                                                                           \
    auto room =                                                                                  \
        reinterpret_cast<const char*>(goroutine->stack_end) - reinterpret_cast<const char*>(fp); \
    if (UNLIKELY(room < pc->imm) || UNLIKELY(POLL_BITS() != 0)) OUT(EnterSlow);                  \
  } while (false)
// Begins a function whose window fp is. Its Enter is done right here, which saves a dispatch (10 %
// of fib); a function that is not compiled yet begins with a stub instead.
#define GO_INTO(function)                                   \
  do {                                                      \
    pc = (function)->entry.load(std::memory_order_acquire); \
    if (UNLIKELY(!IS_AT(Enter))) DISPATCH();                \
    ENTER();                                                \
    NEXT();                                                 \
  } while (false)
#define RETURN()                                                                               \
  do {                                                                                         \
    Slot header = fp[-2];                                                                      \
    asm("" : "+r"(header)); /* keeps the load 64 bits wide */                                  \
    pc = reinterpret_cast<const Instruction*>(fp[-1]);                                         \
    fp = reinterpret_cast<Slot*>(reinterpret_cast<char*>(fp) - static_cast<uint32_t>(header)); \
    DISPATCH();                                                                                \
  } while (false)

namespace goknot::vm {

using runtime::ResumeResult;

ResumeResult Interpreter::Run(Worker* worker, Goroutine* goroutine, Step step,
                              HandlerTable* handlers) {
  if (goroutine == nullptr) {
    static const void* const kLabels[] = {
#define GOKNOT_OPCODE(name, roles, flags, doc) &&label_##name,
#include "vm/opcodes.def"
#undef GOKNOT_OPCODE
    };
    for (uint32_t i = 0; i < static_cast<uint32_t>(Opcode::kCount); ++i) {
      const auto* label = static_cast<const char*>(kLabels[i]);
      handlers->offsets[i] = static_cast<uint32_t>(label - HANDLER_BASE);
      handlers->addresses[i] = reinterpret_cast<uint64_t>(label);
    }
    return ResumeResult::kStopped;
  }

  const Instruction* pc;
  Slot* fp;
  if (step != Step::kNext) goto leave;

resume:
  if (goroutine->resume_action == runtime::ResumeAction::kComplete) goto complete;
  if (goroutine->resume_action == runtime::ResumeAction::kGoexit) [[unlikely]] {
    goroutine->resume_action = runtime::ResumeAction::kNone;
    step = RaiseGoexit(*worker, *goroutine);
    goto leave;
  }
  goroutine->resume_action = runtime::ResumeAction::kNone;
reload:
  pc = static_cast<const Instruction*>(goroutine->pc);
  fp = goroutine->fp;
  DISPATCH();

#include "vm/handlers_call.inc"
#include "vm/handlers_memory.inc"
#include "vm/handlers_word.inc"

complete:  // the goroutine was parked in the middle of the instruction at pc
  goroutine->resume_action = runtime::ResumeAction::kNone;
  pc = static_cast<const Instruction*>(goroutine->pc);
  fp = goroutine->fp;
  if (IS_AT(Receive)) {
    step = CompleteReceiveStep(*worker, *goroutine, fp, pc);
  } else if (IS_AT(Send)) {
    step = CompleteSendStep(*worker, *goroutine, fp, pc);
  } else if (IS_AT(ReceiveOk)) {
    step = CompleteReceiveOkStep(*worker, *goroutine, fp, pc);
  } else if (IS_AT(Select)) {
    step = CompleteSelectStep(*worker, *goroutine, fp, pc);
  } else {
    CHECK(IS_AT(Native)) << "resumed in the middle of an instruction that cannot park";
    step = CompleteNative(*worker, *goroutine, fp, pc);
  }
  if (UNLIKELY(step != Step::kNext)) goto leave;
  NEXT();

fail_nil:
  FAIL(FailNil);
fail_divide:
  FAIL(FailDivide);
fail_index:
  FAIL(FailIndex);
fail_set_index:
  FAIL(FailSetIndex);

poll:  // pc is the target of the back-edge
  SAVE();
  step = PollSlow(*worker, *goroutine, fp, pc);

leave:
  if (step == Step::kPanic) step = Unwind(*worker, *goroutine);
  switch (step) {
    case Step::kReload:
      goto reload;
    case Step::kParked:
      goroutine = runtime::SwitchAfterPark(*worker);
      break;
    case Step::kYielded:
      goroutine = runtime::SwitchAfterYield(*worker, *goroutine);
      break;
    case Step::kExited:
      goroutine = runtime::SwitchAfterExit(*worker, *goroutine);
      break;
    case Step::kStopped:
      if (!GivesUp(*worker, *goroutine)) return ResumeResult::kStopped;
      goroutine = runtime::SwitchAfterExit(*worker, *goroutine);
      break;
    case Step::kNext:
    case Step::kPanic:
      UNREACHABLE() << "step";
  }
  if (goroutine != nullptr) goto resume;
  return worker->runtime->exiting() ? ResumeResult::kStopped : ResumeResult::kParked;
}

ResumeResult Interpreter::Resume(Worker& worker, Goroutine& goroutine) {
  if (any_stress_) worker.poll.fetch_or(runtime::kPollStress, std::memory_order_relaxed);
  FaultExit& exit = this_fault_exit;
  exit.functions = &functions_;
  exit.worker = &worker;
  ResumeResult result;
  if (__builtin_setjmp(exit.jump) == 0) {
    result = Run(&worker, &goroutine, Step::kNext, nullptr);
  } else {
    result = ResumeAfterFault();
  }
  this_fault_exit.worker = nullptr;
  return result;
}

// The goroutine that runs is no longer the one that was resumed, perhaps.
ResumeResult Interpreter::ResumeAfterFault() {
  Worker* worker = this_fault_exit.worker;
  Step step = RaiseFault(*worker, *worker->current, this_fault_exit.fault);
  return Run(worker, worker->current, step, nullptr);
}

const Interpreter::HandlerTable& Interpreter::Handlers() {
  static const HandlerTable table = [] {
    HandlerTable made;
    Run(nullptr, nullptr, Step::kNext, &made);
    return made;
  }();
  return table;
}

uint32_t HandlerOf(Opcode opcode) {
  return Interpreter::Handlers().offsets[static_cast<uint32_t>(opcode)];
}

uint64_t HandlerAddress(Opcode opcode) {
  return Interpreter::Handlers().addresses[static_cast<uint32_t>(opcode)];
}

Opcode OpcodeOf(const Instruction& instruction) {
  for (uint32_t i = 0; i < static_cast<uint32_t>(Opcode::kCount); ++i) {
    if (HandlerOf(static_cast<Opcode>(i)) == instruction.handler) return static_cast<Opcode>(i);
  }
  return Opcode::kCount;
}

const Stubs& SharedStubs() {
  static const Stubs stubs = [] {
    Stubs made{};
    made.compile.handler = HandlerOf(Opcode::kCompileStub);
    made.goroutine_exit.handler = HandlerOf(Opcode::kGoroutineExit);
    made.callback_return.handler = HandlerOf(Opcode::kCallbackReturn);
    made.defer_return.handler = HandlerOf(Opcode::kDeferReturn);
    made.panic_text_return.handler = HandlerOf(Opcode::kPanicTextReturn);
    return made;
  }();
  return stubs;
}

}  // namespace goknot::vm

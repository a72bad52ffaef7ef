// How the interpreter goes on after an out-of-line part, and the list of those parts.
//
// Each gets the worker, the goroutine, the frame and the instruction (both already saved in the
// goroutine, where it may change them), and is cold or too long for the main loop.
#ifndef GOKNOT_VM_STEP_H_
#define GOKNOT_VM_STEP_H_

#include <cstdint>

#include "runtime/goroutine.h"
#include "runtime/worker.h"
#include "vm/instruction.h"

namespace goknot::vm {

using runtime::Goroutine;
using runtime::Slot;
using runtime::Worker;

enum class Step : uint8_t {
  kNext,     // the instruction is done; its operands lie where they did
  kReload,   // go on at goroutine.pc, goroutine.fp
  kPanic,    // a panic record was pushed for the instruction at goroutine.pc: unwind
  kParked,   // somebody else owns the goroutine now
  kYielded,  // at goroutine.pc, still runnable
  kExited,   // the last frame is gone
  kStopped,  // the program is over
};

#define GOKNOT_STEP(Name) \
  [[gnu::cold]] Step Name(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc)
#define GOKNOT_WARM_STEP(Name) \
  [[gnu::noinline]] Step Name(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc)

// ---- slow_control.cc: safepoints, calls, goroutines ---------------------------------------------
GOKNOT_STEP(EnterSlow);             // Enter: the stack is too small or a poll bit is set
GOKNOT_STEP(PollSlow);              // goroutine.pc is the back-edge's target
GOKNOT_STEP(CompileAndEnter);       // CompileStub
GOKNOT_STEP(ResolveInterfaceCall);  // fills the inline cache; kNext: run the instruction's hit path
GOKNOT_STEP(FindMethodStep);
GOKNOT_STEP(GoStep);
GOKNOT_STEP(MakeClosureStep);

// ---- slow_native.cc -----------------------------------------------------------------------------
GOKNOT_WARM_STEP(NativeStep);
GOKNOT_STEP(CompleteNative);
GOKNOT_STEP(CallbackReturnStep);  // fp is the native's frame

// ---- slow_unwind.cc (see vm/unwind.h) -----------------------------------------------------------
GOKNOT_WARM_STEP(DeferStep);
GOKNOT_STEP(DeferGroupStep);
GOKNOT_STEP(DeferToStep);
GOKNOT_WARM_STEP(RunDefersStep);
GOKNOT_STEP(PanicStep);
GOKNOT_STEP(PanicTextStep);
GOKNOT_STEP(RecoverStep);
GOKNOT_STEP(DeferReturnStep);  // fp is the frame above which the deferred call ran
GOKNOT_STEP(PanicTextReturnStep);

// ---- slow_failure.cc: failed checks; each finds its operands by the opcode at pc ----------------
GOKNOT_STEP(FailNil);
GOKNOT_STEP(FailDivide);
GOKNOT_STEP(FailShift);
GOKNOT_STEP(FailIndex);         // Index*: b[c]
GOKNOT_STEP(FailSetIndex);      // SetIndex*: a[b]
GOKNOT_STEP(FailOperandIndex);  // *Indexed: c[d]
GOKNOT_STEP(FailIndexIndex);    // IndexIndex*: b[c][d]
GOKNOT_STEP(FailFieldIndex);    // FieldIndex*: (*(b + imm))[c]
GOKNOT_STEP(FailSwap);          // Swap*: a[b], a[c]
GOKNOT_STEP(FailStringIndex);   // IndexString
GOKNOT_STEP(FailCheckIndex);    // CheckIndex
GOKNOT_STEP(FailArrayIndex);    // ElementAddress, Array*, SetArray*: c, of d elements
GOKNOT_STEP(FailAssertType);
GOKNOT_STEP(FailRangeState);  // RangeEnter, RangeEnd

// ---- slow_slice.cc, slow_string.cc --------------------------------------------------------------
GOKNOT_WARM_STEP(LoadValueStep);
GOKNOT_WARM_STEP(StoreValueStep);
GOKNOT_WARM_STEP(CopyValueStep);
GOKNOT_WARM_STEP(ZeroValueStep);
GOKNOT_WARM_STEP(NewBoxStep);
GOKNOT_WARM_STEP(MakeSliceStep);
GOKNOT_WARM_STEP(SliceSliceStep);
GOKNOT_WARM_STEP(SliceFromStep);
GOKNOT_WARM_STEP(SliceRangeStep);
GOKNOT_WARM_STEP(UpdateAppendStep);
GOKNOT_WARM_STEP(SliceToStep);
GOKNOT_WARM_STEP(SubstringFromStep);
GOKNOT_WARM_STEP(SubstringStep);
GOKNOT_WARM_STEP(SliceArrayStep);
GOKNOT_WARM_STEP(SliceToArrayStep);
GOKNOT_WARM_STEP(AppendWordStep);  // Append8..64, AppendPointer with a full slice
GOKNOT_WARM_STEP(
    AppendPairStep);  // AppendString, AppendSliceElement, AppendInterface with a full one
GOKNOT_WARM_STEP(AppendValueStep);
GOKNOT_WARM_STEP(AppendSliceStep);
GOKNOT_WARM_STEP(AppendBytesStep);
GOKNOT_WARM_STEP(CopySliceStep);
GOKNOT_WARM_STEP(CopyStringStep);
GOKNOT_WARM_STEP(ClearSliceStep);
GOKNOT_WARM_STEP(ConcatStep);
GOKNOT_WARM_STEP(BytesToStringStep);
GOKNOT_WARM_STEP(StringToBytesStep);
GOKNOT_WARM_STEP(RunesToStringStep);
GOKNOT_WARM_STEP(StringToRunesStep);
GOKNOT_WARM_STEP(RuneToStringStep);

// ---- slow_interface.cc --------------------------------------------------------------------------
GOKNOT_WARM_STEP(MakeInterfaceStep);
GOKNOT_WARM_STEP(AssertInterfaceStep);
GOKNOT_WARM_STEP(TestInterfaceStep);
GOKNOT_WARM_STEP(EqInterfaceStep);
GOKNOT_WARM_STEP(EqValueStep);

// ---- slow_channel.cc ----------------------------------------------------------------------------
GOKNOT_STEP(MakeChannelStep);
GOKNOT_WARM_STEP(SendStep);
GOKNOT_WARM_STEP(ReceiveStep);
GOKNOT_WARM_STEP(ReceiveOkStep);
GOKNOT_WARM_STEP(SelectStep);
GOKNOT_STEP(CloseStep);
GOKNOT_WARM_STEP(CompleteSendStep);
GOKNOT_WARM_STEP(CompleteReceiveStep);
GOKNOT_WARM_STEP(CompleteReceiveOkStep);
GOKNOT_WARM_STEP(CompleteSelectStep);

// ---- slow_map.cc --------------------------------------------------------------------------------
GOKNOT_WARM_STEP(MakeMapStep);
GOKNOT_WARM_STEP(MapGetStep);
GOKNOT_WARM_STEP(MapGetOkStep);
GOKNOT_WARM_STEP(MapSetStep);
GOKNOT_WARM_STEP(MapDeleteStep);
GOKNOT_WARM_STEP(MapClearStep);
GOKNOT_WARM_STEP(MapStartStep);
GOKNOT_WARM_STEP(MapNextStep);

// ---- slow_print.cc ------------------------------------------------------------------------------
GOKNOT_STEP(PrintStep);  // this and the Print, PrintText right behind it, in one write

// A constant of executable code: Seal has turned its index into bytes from the instruction.
inline const uint64_t* ConstantAt(const Instruction* pc, int32_t displacement) {
  return reinterpret_cast<const uint64_t*>(reinterpret_cast<const char*>(pc) + displacement);
}
template <typename T>
inline const T& ConstantRef(const Instruction* pc) {
  return *reinterpret_cast<const T*>(*ConstantAt(pc, pc->imm));
}

}  // namespace goknot::vm

#endif  // GOKNOT_VM_STEP_H_

// Panics, defers, recover, Goexit: the records and how they unwind.
//
// A defer statement pushes a DeferRecord on the goroutine, tagged with the offset of its frame. The
// body of a loop over a function defers for the frame of the loop: there a group stands among the
// records, to which the body adds, from whatever goroutine the iterator calls it. At a normal
// return RunDefers calls the records of its own frame. A panic (or Goexit) pushes a PanicRecord and
// then runs the goroutine's records newest first, each in a frame placed above the panicking one,
// with the DeferReturn stub as return address; nothing is unwound meanwhile, so traces show all of
// it and a deferred function can panic again. When a deferred call comes back and has recovered,
// the frames above the deferring function are dropped (natives among them are resumed to run their
// destructors), the panics whose own deferred calls lay in dropped frames are forgotten with them,
// and the deferring function goes on at its recovery_pc, which runs its other defers and returns. A
// forgotten Goexit goes on instead. When no record is left a panic ends the program and Goexit the
// goroutine.
//
// recover() answers in the frame of the deferred call itself, or behind a compiler-made wrapper.
//
// Records are heap objects, reached from goroutine.defers and goroutine.panics only; positions in
// the stack are offsets, since it moves. Source: Go specification, "Handling panics"; behaviour
// checked against Go 1.27. Test: tests/vm/panic_test.cc.
#ifndef GOKNOT_VM_UNWIND_H_
#define GOKNOT_VM_UNWIND_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/goroutine.h"
#include "runtime/type_descriptor.h"
#include "runtime/worker.h"
#include "vm/memory_fault.h"
#include "vm/panic_values.h"
#include "vm/step.h"

namespace goknot::vm {

inline constexpr uint32_t kMaxDeferArguments = 56;

struct DeferRecord {
  DeferRecord* next;
  uint64_t frame;  // slots from the goroutine's stack to the deferring frame; not set in a group
  runtime::FunctionObject* function;
  uint64_t argument_slots;
  Slot arguments[];
};
inline constexpr uint32_t kDeferHeaderWords = 4;
inline constexpr uint64_t kDeferPointerBits = 0b0101;

// A group: argument_slots says that it is one, argument 0 is its newest record, or the group itself
// once its frame has begun to run it (then nothing may be added any more).
inline constexpr uint64_t kDeferGroupMark = ~uint64_t{0};

enum PanicFlags : uint64_t {
  kPanicRecovered = 1 << 0,
  kPanicGoexit = 1 << 1,
  kPanicSignal = 1 << 2,    // a nil dereference or fault: Go shows the signal it came from
  kPanicPrinting = 1 << 3,  // uncaught: the texts of its chain are being made
  kPanicPrepared = 1 << 4,  // its text is made or being made, or needs no method
  kPanicHasText = 1 << 5,
};

struct PanicRecord {
  PanicRecord* next;  // the older one
  const runtime::TypeDescriptor* type;
  void* data;
  uint64_t flags;
  uint64_t pc;             // the instruction that panicked
  uint64_t frame;          // slots to its frame, above which the deferred calls run
  uint64_t defer_frame;    // slots to the frame of the deferred call that is running, 0 = none
  uint64_t recover_frame;  // slots to the frame that deferred it
  const char* text;        // what Error or String said
  uint64_t text_size;
  void* subject;      // the channel that the run-time error is about, or null: for explanations
  MemoryFault fault;  // kPanicSignal
};
inline constexpr uint32_t kPanicWords = 13;
inline constexpr uint64_t kPanicPointerBits = 0b10100000101;
static_assert(sizeof(PanicRecord) == kPanicWords * 8);

inline DeferRecord* NewestDefer(const Goroutine& goroutine) {
  return static_cast<DeferRecord*>(goroutine.defers);
}
inline PanicRecord* NewestPanic(const Goroutine& goroutine) {
  return static_cast<PanicRecord*>(goroutine.panics);
}

// Each pushes a record for the instruction at goroutine.pc and returns kPanic.
Step RaiseValue(Worker& worker, Goroutine& goroutine, runtime::InterfaceValue value);
Step Raise(Worker& worker, Goroutine& goroutine, PanicType type, std::string_view text,
           void* subject = nullptr);
Step RaiseNilDereference(Worker& worker, Goroutine& goroutine);
// What Go does about it: a panic if it is one of a nil pointer or the goroutine has asked for it,
// else the end of the program.
Step RaiseFault(Worker& worker, Goroutine& goroutine, const MemoryFault& fault);
Step RaiseGoexit(Worker& worker, Goroutine& goroutine);

// After kPanic: runs the next deferred call or ends the goroutine or program. Never kPanic, kNext.
Step Unwind(Worker& worker, Goroutine& goroutine);

// Pushes a frame for `function` above that at goroutine.fp, with `return_stub` as its return
// address, and points goroutine.pc and fp at it. False: no room (the stack overflow has been
// reported).
bool PushCall(Worker& worker, Goroutine& goroutine, runtime::FunctionObject* function,
              const Slot* arguments, uint32_t argument_slots, const Instruction& return_stub);

// Resumes the fibers of native frames above `frame` (slots) so that they end.
enum class FiberEnd : uint8_t { kPanicking, kExiting };
void DropFibers(Worker& worker, Goroutine& goroutine, uint64_t frame, FiberEnd why);

// After a failure that was reported: true when there is a host, for whom only the goroutine is
// over; all that it held is let go.
bool GivesUp(Worker& worker, Goroutine& goroutine);

// Both end the program. `goroutine stack exceeds 1000000000-byte limit`:
Step StackOverflow(Worker& worker, Goroutine& goroutine);
// `fatal error: MESSAGE`, behind the panics that deferred calls are running for.
Step Fatal(Worker& worker, Goroutine& goroutine, std::string_view message);

// ---- panic_text.cc
// ----------------------------------------------------------------------------------- Appends a
// panic's value as the uncaught panic's message shows it (type and address where Go has no better
// form).
void AppendPanicValue(runtime::InterfaceValue value, std::string* out);
// The whole `panic: ...` head of an uncaught chain, without the blank line.
std::string PanicHead(const PanicRecord* newest);
// That of a fatal error in the middle of the deferred calls of panics, which may be none.
std::string FatalHead(const PanicRecord* newest, std::string_view message);
// The line that says where a nil dereference in the chain came from, if there was one.
void AppendSignal(const PanicRecord* newest, std::string* out);
// That line, which is ended.
std::string SignalLine(const MemoryFault& fault, uint64_t pc);
// Whether it carries the very value of the one before it.
bool RaisesAgain(const PanicRecord& record);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_UNWIND_H_

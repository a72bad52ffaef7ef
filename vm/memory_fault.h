// Faults of the machine: a Go program reads or writes at an address that it has made itself
// (package unsafe), or in a mapped file beyond the file's end. As in Go this ends the program, or
// is a panic for goroutines that have asked for it (debug.SetPanicOnFault). Nil pointers are not
// found this way: the interpreter checks them.
//
// How it works. The handler of SIGSEGV and SIGBUS looks for the access of a Go program that has
// failed. In the interpreter's loop pc and fp lie in registers of which only the compiler knows
// which: some register has to point at a frame of the goroutine that runs, and another at an
// instruction of this frame's function whose handler is the code that the fault is in. Outside of
// the loop only steps that copy memory and hold no lock are considered, and the fault has to lie in
// what the operands of the instruction name. Then pc and fp are saved, and the thread goes on where
// Interpreter::Resume entered the loop, which raises the error.
//
// Invariants
//  - What is not found this way is a mistake of GoKnot's own, or in a native: the process dies of
//    the signal as if nobody had looked.
//  - Nothing between the fault and Resume holds a lock or owns what a destructor would free.
//  - The handler only reads, calls nothing that is unsafe there, and returns: the system restores
//    what it has changed.
//
// Builds with sanitizers leave these signals to them: every fault ends the process there.
//
// Test: tests/programs/failures/fault*.go, tests/programs/std_runtime/panic_on_fault.go.
#ifndef GOKNOT_VM_MEMORY_FAULT_H_
#define GOKNOT_VM_MEMORY_FAULT_H_

#include <cstdint>
#include <mutex>
#include <unordered_set>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::vm {

class FunctionTable;

struct MemoryFault {
  int signal;  // SIGSEGV or SIGBUS
  int code;    // si_code
  uint64_t address;
};

// The goroutines for which debug.SetPanicOnFault is on, by their ids. Any worker.
class PanicsOnFault {
 public:
  bool Set(uint64_t goroutine, bool on);  // what it was before
  bool IsSet(uint64_t goroutine) const;

 private:
  mutable std::mutex mutex_;
  std::unordered_set<uint64_t> goroutines_;  // mutex_
};

// Sets the handlers, once in the life of the process.
void CatchMemoryFaults();

// Where a thread that runs goroutines goes on after a fault: each thread has one.
struct FaultExit {
  runtime::Worker* worker = nullptr;  // null: the thread is not in the interpreter
  const FunctionTable* functions = nullptr;
  void* jump[5] = {};      // of __builtin_setjmp in Resume
  MemoryFault fault = {};  // what came here
};
extern constinit thread_local FaultExit this_fault_exit;

}  // namespace goknot::vm

#endif  // GOKNOT_VM_MEMORY_FAULT_H_

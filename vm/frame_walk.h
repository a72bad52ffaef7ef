// Frames of a goroutine's stack, from the innermost outwards: the one place that follows frame
// headers and knows what the VM's stubs as return addresses mean.
//
// Test: tests/vm/panic_test.cc (traces), tests/vm/stress_test.cc (roots).
#ifndef GOKNOT_VM_FRAME_WALK_H_
#define GOKNOT_VM_FRAME_WALK_H_

#include <cstdint>
#include <vector>

#include "runtime/goroutine.h"
#include "vm/function_table.h"
#include "vm/unwind.h"

namespace goknot::vm {

enum class FrameState : uint8_t {
  kStopped,    // the innermost: before or in the middle of the instruction at pc
  kCalling,    // pc is the return address of a call that is under way
  kCallback,   // a native in the middle of a callback
  kPanicking,  // the instruction at pc panicked; deferred calls run above
};

struct WalkedFrame {
  Slot* fp;
  const Function* function;
  const Instruction* pc;  // in the function's code, or anywhere when it has none yet
  FrameState state;
  uint32_t window;           // slots from here on belong to the frame above (kStopped: no limit)
  const PanicRecord* panic;  // kPanicking: whose deferred call runs above
};

class FrameWalker {
 public:
  FrameWalker(const FunctionTable& functions, const runtime::Goroutine& goroutine);

  bool done() const { return done_; }
  const WalkedFrame& frame() const { return frame_; }
  void Next();

 private:
  const PanicRecord* PanicAbove(const Slot* fp);

  const FunctionTable& functions_;
  const runtime::Goroutine& goroutine_;
  WalkedFrame frame_;
  const PanicRecord* panic_;  // newer ones belong to frames that have been visited
  bool done_ = false;
};

// The slots of the frame that hold live pointers. The goroutine is stopped.
std::vector<uint32_t> LivePointerSlots(const WalkedFrame& frame);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_FRAME_WALK_H_

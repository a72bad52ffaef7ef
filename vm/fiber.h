// Fibers: machine stacks of their own for natives that call Go code back (NativeKind::kCallsBack).
//
// The fiber runs only the native's C++. NativeCall::Call switches back to the interpreter with a
// request; the interpreter pushes a bytecode frame on the goroutine's own stack, above the native's
// frame, with the CallbackReturn stub as return address, and goes on interpreting. So a callback
// may park, move to another worker, grow the stack. CallbackReturn resumes the fiber with the
// results. Natives within callbacks have fibers of their own, chained through `previous` from
// Goroutine::fiber.
//
// Invariants
//  - A fiber is running, or suspended inside NativeCall::Call, or free in the pool. A suspended one
//    is never destroyed: when its frame is unwound it is resumed with kPanicking or kExiting and
//    returns.
//  - Only the worker that runs its goroutine touches a fiber that is not free.
//  - goroutine.fiber is the innermost; `frame` grows strictly along the chain inwards.
//  - No lock is held across a switch.
//
// Context switches are Boost.Context's fcontext; ASan and TSan are told of them by hand.
// Test: tests/vm/fiber_test.cc.
#ifndef GOKNOT_VM_FIBER_H_
#define GOKNOT_VM_FIBER_H_

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

#include "runtime/goroutine.h"
#include "runtime/worker.h"
#include "vm/native.h"

namespace goknot::runtime {

// What a suspended NativeCall::Call asks for.
struct FiberRequest {
  FunctionObject* function = nullptr;
  const Slot* arguments = nullptr;
  uint32_t argument_slots = 0;
  Slot* results = nullptr;
  uint32_t result_slots = 0;
};

enum class FiberState : uint8_t { kFree, kRunning, kCalling, kFinished };

struct Fiber {
  void* context = nullptr;    // the fiber's fcontext while it is suspended
  void* resumer = nullptr;    // the other side's while it runs
  char* stack_low = nullptr;  // above the guard page
  char* stack_high = nullptr;
  Fiber* previous = nullptr;  // the goroutine's next outer one; the pool's next free one
  uint64_t frame = 0;         // slots from the goroutine's stack to the native's fp
  const void* pc = nullptr;   // its Native instruction
  uint32_t depth = 0;         // fibers of this goroutine up to and including this one
  uint32_t root_base = 0;     // slot of the frame where the root slots begin
  FiberState state = FiberState::kFree;
  bool unwinding = false;                             // further Calls fail at once with `outcome`
  vm::CallResult outcome = vm::CallResult::kOk;       // what the suspended Call returns
  vm::NativeResult result = vm::NativeResult::kDone;  // kFinished: what the native returned
  vm::NativeFunction function = nullptr;
  FiberRequest request;
  Worker* worker = nullptr;
  Goroutine* goroutine = nullptr;

  // Sanitizers' own.
  void* sanitizer_fake_stack = nullptr;
  const void* resumer_stack = nullptr;
  size_t resumer_stack_size = 0;
  void* tsan_fiber = nullptr;
  void* tsan_resumer = nullptr;
};

}  // namespace goknot::runtime

namespace goknot::vm {

inline constexpr size_t kFiberStackBytes = 256 * 1024;
// What a fiber counts against the goroutine's stack limit, so that a String method that prints
// itself ends in Go's stack overflow.
inline constexpr uint64_t kFiberCharge = 64 * 1024;

class FiberPool {
 public:
  FiberPool() = default;
  ~FiberPool();
  FiberPool(const FiberPool&) = delete;
  FiberPool& operator=(const FiberPool&) = delete;

  // Null when the system gives no more memory. Any worker.
  runtime::Fiber* Acquire();
  void Release(runtime::Fiber* fiber);

 private:
  std::mutex mutex_;
  runtime::Fiber* free_ = nullptr;
  std::vector<runtime::Fiber*> all_;
};

// Starts or goes on with a fiber; comes back when it calls or has finished (fiber.state says
// which).
void SwitchToFiber(runtime::Worker& worker, runtime::Fiber& fiber);

// From inside: back to whoever resumed. Returns when resumed again.
void SwitchFromFiber(runtime::Fiber& fiber);

// The bytes that are left on the machine stack of the calling code, fiber or thread.
size_t MachineStackLeft(const runtime::Goroutine& goroutine);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_FIBER_H_

// The native-call interface: functions of Go packages whose body is C++.
//
// A native is a Go function without a body, bound by its qualified name ("strings.Index",
// "sync.(*WaitGroup).Wait") to a row of a table in stdlib/. It gets the slots of its own frame: the
// receiver and the parameters in slot form from slot 0 on, in order, each value at the next free
// slot; it writes its results in slot form from slot 0 on (so it reads its arguments first).
//
// Kinds
//   kLeaf       runs on the worker's stack, returns kDone or kPanic, neither parks nor calls back.
//   kParks      may also return kPark. It has then put the goroutine into somebody's queue; nothing
//               of it stays on the C++ stack. When resumed, the `complete` function of its row runs
//               with the same frame (arguments untouched), or, without one, the native itself runs
//               again.
//   kCallsBack  runs on a pooled fiber (Boost.Context) and may call Go through NativeCall::Call.
//               The bytecode runs on the goroutine's own stack while the fiber sleeps, so callbacks
//               may park and be moved to other workers: fetch `worker()` and `slots()` anew after
//               each Call; hold no lock across one; keep heap references in root slots (roots()).
//
// Natives never throw. Guest bytes may change under them at any time (races in Go programs): copy
// what is checked before use.
#ifndef GOKNOT_VM_NATIVE_H_
#define GOKNOT_VM_NATIVE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "runtime/goroutine.h"
#include "runtime/type_descriptor.h"
#include "runtime/value.h"
#include "runtime/worker.h"

namespace goknot::vm {

using runtime::Slot;

enum class NativeKind : uint8_t { kLeaf, kParks, kCallsBack };

enum class NativeResult : uint8_t {
  kDone,
  kPanic,   // a panic was raised with one of the Panic functions below
  kPark,    // kParks only
  kYield,   // done, and the goroutine goes to the back of the queue (runtime.Gosched)
  kExit,    // the program ends (os.Exit); Runtime::RequestExit was called
  kGoexit,  // runtime.Goexit: run the deferred calls, end the goroutine
};

// What a callback ended with. On the last two the native returns kPanic resp. kGoexit at once (its
// destructors run); the unwinding that was interrupted goes on.
enum class CallResult : uint8_t { kOk, kPanicking, kExiting };

class NativeCall {
 public:
  NativeCall(runtime::Worker* worker, runtime::Goroutine* goroutine, Slot* slots)
      : worker_(worker), goroutine_(goroutine), slots_(slots) {}

  runtime::Worker& worker() const { return *worker_; }
  runtime::Goroutine& goroutine() const { return *goroutine_; }
  runtime::Runtime& runtime() const { return *worker_->runtime; }
  // Arguments and results.
  Slot* slots() const { return slots_; }

  // Typed access by slot index.
  template <typename T>
  T Get(uint32_t slot) const {
    return runtime::ReadSlots<T>(slots_ + slot);
  }
  template <typename T>
  void Set(uint32_t slot, const T& value) {
    runtime::WriteSlots(slots_ + slot, value);
  }

  // kCallsBack only: calls a Go func value with arguments in slot form, waits for its results.
  CallResult Call(runtime::FunctionObject* function, const Slot* arguments, uint32_t argument_slots,
                  Slot* results, uint32_t result_slots);
  // kCallsBack only: the root slots declared in the table row (NativeRow::root_slots pointers).
  Slot* roots() const;

  // Raise a panic; return their result. The text is that of a runtime.Error resp. of a plain
  // errorString that panics with runtime.Error's dynamic type (`panic: runtime error: TEXT`), or a
  // string-like plain error as channel operations raise (`panic: TEXT`).
  NativeResult PanicRuntimeError(std::string_view text);
  NativeResult PanicPlainError(std::string_view text);
  NativeResult PanicValue(runtime::InterfaceValue value);
  NativeResult PanicString(std::string_view text);  // panic(string)
  NativeResult NilDereference();
  // `fatal error: TEXT` (not recoverable).
  NativeResult Fatal(std::string_view text);
  // Go's `goroutine stack exceeds 1000000000-byte limit`.
  NativeResult StackOverflow();

  // Bytes left on the machine stack that the native runs on (a fiber's is kFiberStackBytes in all).
  // Recursion over guest data stops at about 16 KB with StackOverflow.
  size_t StackLeft() const;

 private:
  runtime::Worker* worker_;
  runtime::Goroutine* goroutine_;
  Slot* slots_;
};

using NativeFunction = NativeResult (*)(NativeCall& call);

struct NativeRow {
  std::string_view name;  // "strings.Index", "sync.(*Mutex).Lock"
  NativeFunction function;
  NativeKind kind = NativeKind::kLeaf;
  NativeFunction complete = nullptr;  // kParks
  uint32_t root_slots = 0;            // kCallsBack
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_NATIVE_H_

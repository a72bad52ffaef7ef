// The owner of all Functions of a Runtime: id -> Function*, compiled at their first call.
//
// Invariants
//  - Ids are dense from 1 and never reused; a Function never moves. Rows are only appended, so Get
//    is lock-free: a chunk is published with a release store before any id in it is given out.
//  - A Function's `entry` is never null. It is the CompileStub until the body is sealed, then its
//    code, published with a release store after everything else of `code`; the stub again once the
//    function is redirected.
//  - Each body is sealed once, under compile_mutex_. No safepoint lies under it and nobody who
//    holds it waits for another worker, so a worker may wait for it while the world stops.
//
// Test: tests/vm/interpreter_test.cc.
#ifndef GOKNOT_VM_FUNCTION_TABLE_H_
#define GOKNOT_VM_FUNCTION_TABLE_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "vm/function.h"

namespace goknot::vm {

class FunctionTable {
 public:
  FunctionTable() = default;
  ~FunctionTable();
  FunctionTable(const FunctionTable&) = delete;
  FunctionTable& operator=(const FunctionTable&) = delete;

  // Not owned; set before the program runs. Without one only sealed functions and natives can run.
  void SetCompiler(LazyCompiler* compiler) { compiler_ = compiler; }

  // A new function with id, header_id and entry = CompileStub; the caller fills in the rest before
  // anybody can call it. Any thread.
  Function* New();

  // Any thread; `id` was given out by New.
  Function* Get(uint32_t id) const {
    return chunks_[id / kChunk].load(std::memory_order_acquire)[id % kChunk];
  }
  uint32_t count() const { return count_.load(std::memory_order_acquire); }  // ids are 1..count

  // Makes `function` runnable: compiles its body (a native's is made here), validates it where the
  // build or SetValidation says so, seals and publishes it. Empty when good, else why it cannot be
  // compiled. Any thread; off any fiber.
  std::string EnsureCompiled(Function& function);

  // Nothing is compiled while it is held. Compiling takes this lock first and the compiler's own
  // (LazyCompiler) under it: whoever needs both takes them in this order.
  [[nodiscard]] std::unique_lock<std::mutex> PauseCompilation() {
    return std::unique_lock(compile_mutex_);
  }

  // From now on calls of `from` are calls of `to`, which takes and gives the same. Frames of `from`
  // go on with its code. Any thread, which has paused compilation.
  void Redirect(Function& from, Function& to);

  // Empties the inline caches of calls through interfaces. While the world is stopped.
  void ForgetMethods();

  // Translates and publishes function.code, which is complete. For code that no compiler made
  // (tests).
  void Seal(Function& function);

  // Validate every body before it runs (always on in builds with DCHECK). A body that fails ends
  // the process with its listing: the compiler is wrong.
  void SetValidation(bool on) { validate_ = on; }

 private:
  static constexpr uint32_t kChunk = 1024;
  static constexpr uint32_t kMaxChunks = 4096;

  void SealLocked(Function& function);

  LazyCompiler* compiler_ = nullptr;
#ifdef NDEBUG
  bool validate_ = false;
#else
  bool validate_ = true;
#endif
  std::mutex append_mutex_;
  std::mutex compile_mutex_;
  std::atomic<uint32_t> count_{0};
  std::unique_ptr<std::atomic<Function**>[]> chunks_ =
      std::make_unique<std::atomic<Function**>[]>(kMaxChunks);
};

// The slots of a native's frame: parameters or results, whichever need more, then its root slots.
uint32_t NativeRootBase(const Function& function);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_FUNCTION_TABLE_H_

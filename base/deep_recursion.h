// Recursion as deep as its input asks. Go programs may nest operands, statements and types ten
// thousand deep, more than the stack of a thread holds: every so many levels the recursion goes on
// with a fresh one.
//
// Tests: tests/types/errors_test.cc (DeepChains).
#ifndef GOKNOT_BASE_DEEP_RECURSION_H_
#define GOKNOT_BASE_DEEP_RECURSION_H_

#include <type_traits>

#include "absl/functional/function_ref.h"

namespace goknot::base {

// Runs `run` on a thread of its own with 16 MiB of stack and waits for it, so nothing runs
// concurrently.
void RunOnFreshStack(absl::FunctionRef<void()> run);

// Counts the levels of one recursion. Threads: that of the recursion.
class DeepRecursion {
 public:
  // Calls `run` one level deeper and returns what it returns.
  template <typename F>
  auto Enter(F&& run) {
    const Level level(depth_);
    if (depth_ % kLevelsPerStack != 0) return run();
    if constexpr (std::is_void_v<decltype(run())>) {
      RunOnFreshStack(run);
    } else {
      decltype(run()) result{};
      RunOnFreshStack([&] { result = run(); });
      return result;
    }
  }

  int depth() const { return depth_; }

 private:
  // What a level takes, with the functions between two calls of Enter and under a sanitizer: at
  // most 100 KiB.
  static constexpr int kLevelsPerStack = 150;

  class Level {
   public:
    explicit Level(int& depth) : depth_(depth) { ++depth_; }
    ~Level() { --depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    int& depth_;
  };

  int depth_ = 0;
};

}  // namespace goknot::base

#endif  // GOKNOT_BASE_DEEP_RECURSION_H_

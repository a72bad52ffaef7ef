// Goroutine stacks: contiguous, 8-byte slots, growing by doubling and copying. The first one lies
// in the goroutine's own block; later ones are powers of two from 512 bytes, small ones kept in a
// list per worker and size class, large ones mapped pages that the kernel moves instead of copying.
//
// Invariants
//  - A stack moves only in GrowStack and MoveStack, called by the goroutine's own worker while it
//    runs, and in ShrinkStack, while the world is stopped. Nothing but its own frames holds its
//    addresses (vm/frame.h), and those Engine::StackMoved moves.
//  - stack_end - stack is the whole size; a frame may use every slot of it.
//
// Test: tests/runtime/stack_test.cc.
#ifndef GOKNOT_RUNTIME_STACK_H_
#define GOKNOT_RUNTIME_STACK_H_

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// Free stacks of one worker, by size class (512 bytes << class).
struct StackCache {
  static constexpr uint32_t kClasses = 8;  // up to 64 KiB
  struct Free {
    Free* next;
  };
  Free* free[kClasses] = {};
  uint32_t count[kClasses] = {};
  // Bytes of the grown stacks that were handed out here, less those that came back here: only the
  // sum over all caches says something. Written by the owner, read by anybody.
  std::atomic<int64_t> in_use{0};

  StackCache() = default;
  ~StackCache();
  StackCache(const StackCache&) = delete;
  StackCache& operator=(const StackCache&) = delete;
};

// Go's limit (debug.SetMaxStack), in bytes of Go's own frames.
inline constexpr uint64_t kDefaultMaxStackBytes = 1'000'000'000;
// What fits Go's limit has to fit ours: its smallest frame that holds a variable has 24 bytes, here
// it has 48.
inline constexpr uint64_t kBytesPerGoByte = 2;

// Doubles the stack until `slots` more slots fit above fp; moves it and updates fp, stack,
// stack_end. False when Go's own would be larger than `max_bytes`: goroutine stack exceeds
// limit.
bool GrowStack(StackCache& cache, Goroutine& goroutine, uint64_t slots, uint64_t max_bytes);

// The same size at another place: what a growing stack does, as often as a stress test likes.
void MoveStack(StackCache& cache, Goroutine& goroutine);

// Moves a stack of which a quarter or less is used, its first `used` slots, to one of twice what is
// used, or back into the goroutine's block.
void ShrinkStack(StackCache& cache, Goroutine& goroutine, uint64_t used);

// Gives a grown stack back; the goroutine has its inline one again, fp at its start.
void ReleaseStack(StackCache& cache, Goroutine& goroutine);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_STACK_H_

// The lock of channels, wait queues, timer heaps and the scheduler's own lists: held for tens of
// nanoseconds, under which nothing allocates guest memory, wakes a worker or blocks.
//
// Algorithm: test-and-set by exchange, 100 pauses, then the processor is given away; unlocking is a
// plain release store, which is why it beats a futex word twice over (measured).
//
// Invariants
//  - A holder never waits for anything but another SpinLock, and those are taken in one order:
//    channels by address; timer heap before channel before parking-lot bucket.
//
// Test: tests/runtime/spin_lock_test.cc.
#ifndef GOKNOT_RUNTIME_SPIN_LOCK_H_
#define GOKNOT_RUNTIME_SPIN_LOCK_H_

#include <sched.h>

#include <atomic>
#include <cstdint>

namespace goknot::runtime {

inline void PauseProcessor() { __builtin_ia32_pause(); }

class SpinLock {
 public:
  void Lock() {
    if (word_.exchange(1, std::memory_order_acquire) != 0) [[unlikely]] {
      LockSlow();
    }
  }
  bool TryLock() { return word_.exchange(1, std::memory_order_acquire) == 0; }
  void Unlock() { word_.store(0, std::memory_order_release); }

 private:
  [[gnu::noinline, gnu::cold]] void LockSlow() {
    for (;;) {
      for (int i = 0; i < 100; ++i) {
        PauseProcessor();
        if (word_.load(std::memory_order_relaxed) == 0 &&
            word_.exchange(1, std::memory_order_acquire) == 0) {
          return;
        }
      }
      sched_yield();
    }
  }

  std::atomic<uint32_t> word_{0};
};

class SpinLockHolder {
 public:
  explicit SpinLockHolder(SpinLock& lock) : lock_(lock) { lock_.Lock(); }
  ~SpinLockHolder() { lock_.Unlock(); }
  SpinLockHolder(const SpinLockHolder&) = delete;
  SpinLockHolder& operator=(const SpinLockHolder&) = delete;

 private:
  SpinLock& lock_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SPIN_LOCK_H_

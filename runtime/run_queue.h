// A worker's queue of runnable goroutines: a ring of 256, and before it the private `next`.
//
// Algorithm: a bounded single-producer, many-consumer ring as work-stealing schedulers use it: only
// the owner moves `tail`, everybody takes by compare-and-swap on `head`. Thieves take half at once.
//
// Invariants
//  - Only the owner's thread calls what is not marked "any thread".
//  - `next` is the owner's alone; others may look whether it is null (a hint), never take it. A
//    thief that finds nothing else sets kPollPublish and the owner moves it into the ring.
//  - head <= tail <= head + 256 in wrapping arithmetic; slots in [head, tail) hold goroutines.
//  - A goroutine's fields are written before `tail` is released and read after it was acquired.
//
// Test: tests/runtime/run_queue_test.cc.
#ifndef GOKNOT_RUNTIME_RUN_QUEUE_H_
#define GOKNOT_RUNTIME_RUN_QUEUE_H_

#include <atomic>
#include <cstdint>

namespace goknot::runtime {

struct Goroutine;

struct RunQueue {
  static constexpr uint32_t kSize = 256;
  static constexpr uint32_t kHalf = kSize / 2;

  alignas(64) std::atomic<Goroutine*> next{nullptr};
  // Picks that began a time slice (not from `next`), and all picks. Written by the owner.
  std::atomic<uint32_t> slices{0};
  std::atomic<uint32_t> switches{0};
  std::atomic<uint32_t> tail{0};
  alignas(64) std::atomic<uint32_t> head{0};
  alignas(64) std::atomic<Goroutine*> ring[kSize];

  Goroutine* TakeNext() {
    Goroutine* goroutine = next.load(std::memory_order_relaxed);
    if (goroutine != nullptr) next.store(nullptr, std::memory_order_relaxed);
    return goroutine;
  }
  Goroutine* SwapNext(Goroutine* goroutine) {
    Goroutine* old = next.load(std::memory_order_relaxed);
    next.store(goroutine, std::memory_order_relaxed);
    return old;
  }

  // False when full: then MoveHalf makes room. Sequentially consistent, so that the caller's look
  // at the idle workers cannot come before it.
  bool Push(Goroutine* goroutine) {
    uint32_t h = head.load(std::memory_order_acquire);
    uint32_t t = tail.load(std::memory_order_relaxed);
    if (t - h >= kSize) return false;
    ring[t % kSize].store(goroutine, std::memory_order_relaxed);
    tail.store(t + 1, std::memory_order_seq_cst);
    return true;
  }

  Goroutine* Pop() {
    uint32_t h = head.load(std::memory_order_acquire);
    for (;;) {
      uint32_t t = tail.load(std::memory_order_relaxed);
      if (h == t) return nullptr;
      Goroutine* goroutine = ring[h % kSize].load(std::memory_order_relaxed);
      if (head.compare_exchange_weak(h, h + 1, std::memory_order_acq_rel,
                                     std::memory_order_acquire)) {
        return goroutine;
      }
    }
  }

  // The one at `index` from the front, which is below Size(). Only while nobody steals.
  Goroutine* TakeAt(uint32_t index) {
    uint32_t h = head.load(std::memory_order_relaxed);
    Goroutine* goroutine = ring[(h + index) % kSize].load(std::memory_order_relaxed);
    for (; index != 0; --index) {
      ring[(h + index) % kSize].store(ring[(h + index - 1) % kSize].load(std::memory_order_relaxed),
                                      std::memory_order_relaxed);
    }
    head.store(h + 1, std::memory_order_release);
    return goroutine;
  }

  // Any thread: takes half (rounded up) of the ring, oldest first, into `batch` (room for kHalf);
  // returns how many.
  uint32_t Grab(Goroutine** batch) {
    uint32_t h = head.load(std::memory_order_acquire);
    for (;;) {
      uint32_t t = tail.load(std::memory_order_acquire);
      uint32_t n = t - h;
      n -= n / 2;
      if (n == 0) return 0;
      if (n > kHalf) {  // h and t are not of one moment
        h = head.load(std::memory_order_acquire);
        continue;
      }
      for (uint32_t i = 0; i < n; ++i) {
        batch[i] = ring[(h + i) % kSize].load(std::memory_order_relaxed);
      }
      if (head.compare_exchange_strong(h, h + n, std::memory_order_acq_rel,
                                       std::memory_order_acquire)) {
        return n;
      }
    }
  }

  // Any thread: a look, true at some moment. Sequentially consistent for those who go to sleep.
  bool Empty() const {
    return head.load(std::memory_order_seq_cst) == tail.load(std::memory_order_seq_cst);
  }
  uint32_t Size() const {
    uint32_t h = head.load(std::memory_order_relaxed);
    return tail.load(std::memory_order_relaxed) - h;
  }
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_RUN_QUEUE_H_

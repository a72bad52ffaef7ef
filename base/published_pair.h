// Two words by which one thread tells others of what it wrote before: entries of caches that
// workers read and write without locks.
//
// Invariant: who sees a pair that was stored with PublishPair sees all that its storer wrote
// before. The pair is moved by one access of 16 bytes (base/guest_memory.h); on x86 such a store
// releases and such a load acquires, so nothing is to be done but to keep the compiler from moving
// the earlier stores past it. ThreadSanitizer, which sees no inline assembly, is told.
//
// Test: tests/vm/interpreter_test.cc (under ThreadSanitizer).
#ifndef GOKNOT_BASE_PUBLISHED_PAIR_H_
#define GOKNOT_BASE_PUBLISHED_PAIR_H_

#include <atomic>

#include "base/guest_memory.h"

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

namespace goknot::base {

// The address is 16-aligned.
inline void PublishPair(Pair* address, Pair pair) {
  std::atomic_signal_fence(std::memory_order_release);
#ifdef __SANITIZE_THREAD__
  __tsan_release(address);
#endif
  StorePair(address, pair);
}

[[gnu::always_inline]] inline Pair LoadPublishedPair(const Pair* address) {
  Pair pair = LoadPair(address);
#ifdef __SANITIZE_THREAD__
  __tsan_acquire(const_cast<Pair*>(address));
#endif
  return pair;
}

}  // namespace goknot::base

#endif  // GOKNOT_BASE_PUBLISHED_PAIR_H_

// In which order locks are taken, for `-locks`: which lock a goroutine took while it held which
// others, and at which lines. A circle of such orders is a deadlock that has not happened yet.
//
// Algorithm: Goodlock for any number of locks (Havelund, SPIN 2000; Joshi et al., PLDI 2009). Each
// acquisition under other locks is an edge from each of those to the new one. A circle of edges is
// dangerous when
//  - each edge was made by another goroutine,
//  - no two of them were made under one common lock (a gate), which would keep them apart,
//  - each goroutine would have to wait for the next one: one of the two wants to write, or a writer
//    that comes in between makes a second reader wait.
// When the edges were made does not matter: goroutines that took turns this time may meet next
// time.
//
// Invariants
//  - Locks are told apart by their addresses; orders of one are forgotten when its memory is freed,
//    but circles that were there are kept.
//  - What TryLock takes is held, but makes no edge: it never waits.
//
// Without the flag nothing of this exists: the natives that report here are others than those of a
// normal run (stdlib/sync/natives.cc).
//
// Threads: any, unless said otherwise. Test: tests/runtime/lock_orders_test.cc, tests/knots/.
#ifndef GOKNOT_RUNTIME_LOCK_ORDERS_H_
#define GOKNOT_RUNTIME_LOCK_ORDERS_H_

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace goknot::runtime {

class PageHeap;

enum class LockMode : uint8_t { kWrite, kRead };
enum class LockAttempt : uint8_t { kWaits, kTries };

// A lock that a goroutine has.
struct HeldLock {
  const void* lock = nullptr;
  LockMode mode{};
  bool in_library = false;  // it was taken by code of the library
  uint64_t place = 0;       // the line of the program that did it: see Engine::PlaceOf
  bool is_dead = false;     // in a circle: its memory has been freed, the address is but a name
};

// A goroutine took `inner` while it held `outer`.
struct LockEdge {
  uint64_t goroutine = 0;
  HeldLock outer;
  HeldLock inner;
  std::vector<HeldLock> held;  // all that it held, `outer` among them
};

// Somebody who takes the lock for writing.
struct LockWriter {
  uint64_t goroutine = 0;
  uint64_t place = 0;
  std::vector<HeldLock> held;
};

// Edges of which each one's inner is the next one's outer, and the last one's inner the first one's
// outer. One edge: a lock that is read again by one who reads it.
struct LockCircle {
  std::vector<LockEdge> edges;
  // By edge: who comes in between where both only read the lock that the edge is taken to; of no
  // goroutine where nobody has to.
  std::vector<LockWriter> writers;
};

class LockOrders {
 public:
  // `goroutine` has just got the lock.
  void Locked(uint64_t goroutine, const HeldLock& taken, LockAttempt attempt);
  // `goroutine` is about to let it go. It may be somebody else's: `owner`, 0 when that is not
  // known.
  void Unlocked(uint64_t goroutine, uint64_t owner, const void* lock, LockMode mode);

  // The collector's, with the world stopped, when all that lives is marked.
  void ForgetDead(const PageHeap& pages);

  // Those that are dangerous, one for each set of lines, in the order in which they were first
  // taken; at most kMostCircles. Nobody locks meanwhile.
  std::vector<LockCircle> FindCircles() const;

  static constexpr size_t kMostCircles = 16;
  static constexpr size_t kLongestCircle = 8;

 private:
  // How often one order is remembered, of different goroutines or under different locks.
  static constexpr size_t kMostEdges = 8;
  static constexpr size_t kMostWriters = 4;
  // Orders that are kept at all.
  static constexpr size_t kMostOrders = size_t{1} << 20;

  using Order = std::pair<const void*, const void*>;  // outer, inner
  struct Edges {
    uint64_t number = 0;  // in the order of their coming
    std::vector<LockEdge> edges;
  };

  void AddEdge(uint64_t goroutine, const HeldLock& outer, const HeldLock& inner,
               const std::vector<HeldLock>& held);
  void AddWriter(uint64_t goroutine, const HeldLock& taken, const std::vector<HeldLock>& held);
  bool LetGo(uint64_t goroutine, const void* lock, LockMode mode);

  class Search;

  std::mutex mutex_;                                           // of all below
  absl::flat_hash_map<uint64_t, std::vector<HeldLock>> held_;  // by goroutine, in order
  absl::flat_hash_map<Order, Edges> orders_;
  absl::flat_hash_map<const void*, std::vector<LockWriter>> writers_;  // of locks that are read too
  uint64_t next_number_ = 0;
  std::vector<LockCircle> kept_;  // found when an order was forgotten
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_LOCK_ORDERS_H_

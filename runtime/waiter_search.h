// Goroutines that can never be woken, found while a collection marks: those that only others can
// wake are no roots; each comes in when marking reaches what it waits for, and what it holds is
// marked then. Whom marking has not reached in the end waits for something that nobody who can
// still act has a reference to.
//
// Algorithm: GOLF (Saioc et al., ASPLOS 2025), with a worklist instead of rescans: a channel that
// is followed wakes the goroutines in its queues; an object in which a lock, a wait group, ... lies
// that somebody waits for stands in a span with a flag, and wakes them when it is marked. So the
// time is that of marking.
//
// Invariants
//  - The world is stopped from Begin to End. Phases follow each other; Reach alone may be called by
//    several markers at once.
//  - Each goroutine is reached at most once in a search, and who reaches it marks what it holds.
//    What those hold who were not reached is marked in the end, by who finds them among the roots.
//
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_RUNTIME_WAITER_SEARCH_H_
#define GOKNOT_RUNTIME_WAITER_SEARCH_H_

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "runtime/goroutine.h"

namespace goknot::runtime {

class PageHeap;
class ParkingLot;
struct Span;

class WaiterSearch {
 public:
  enum class Phase : uint8_t {
    kNone,
    kActive,  // marks what those can reach who can act
    kRest,    // marks what is left, so that it survives the collection
  };

  // Does it wait for what only another goroutine can do?
  static bool WaitsForOthers(const Goroutine& goroutine);

  void Begin(PageHeap& pages, ParkingLot& parking_lot);
  // Nobody is woken any more: those who were not reached are roots.
  void BeginRest();
  void End();
  Phase phase() const { return phase_; }

  // True for the first caller of this search.
  bool Reach(Goroutine& goroutine) const {
    return goroutine.reached.exchange(number_, std::memory_order_relaxed) != number_;
  }
  bool WasReached(const Goroutine& goroutine) const {
    return goroutine.reached.load(std::memory_order_relaxed) == number_;
  }
  // Who waits for a word in this object; its span is flagged. Null when nobody does.
  const std::vector<Goroutine*>* WaitersIn(const void* object) const {
    auto found = waiters_.find(object);
    return found == waiters_.end() ? nullptr : &found->second;
  }
  // Who waits for words outside of the heap, in package variables: always reached.
  const std::vector<Goroutine*>& WaitersOutside() const { return outside_; }

 private:
  void ForgetWaiters();

  Phase phase_ = Phase::kNone;
  uint16_t number_ = 0;
  std::unordered_map<const void*, std::vector<Goroutine*>> waiters_;  // by object
  std::vector<Goroutine*> outside_;
  std::vector<Span*> flagged_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WAITER_SEARCH_H_

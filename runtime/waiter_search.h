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
//    several markers at once, and AddWaiter for different slabs.
//  - Each goroutine is reached at most once in a search, and who reaches it marks what it holds.
//    What those hold who were not reached is marked in the end, by who finds them among the roots.
//
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_RUNTIME_WAITER_SEARCH_H_
#define GOKNOT_RUNTIME_WAITER_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "runtime/goroutine.h"

namespace goknot::runtime {

class PageHeap;
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

  // Does it wait for a word in memory, a lock or the like? Then it is in the parking lot.
  static bool WaitsForWord(const Goroutine& goroutine);

  void Begin();
  // Before marking begins: those of the slabs of the pool that wait for words.
  void BeginWaiters(size_t slabs) { found_.resize(slabs); }
  void AddWaiter(size_t slab, Goroutine& goroutine);
  void EndWaiters(PageHeap& pages);
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
  // Who waits for a word in this object; its span is flagged.
  template <typename Visitor>  // void(Goroutine&)
  void ForEachWaiterIn(const void* object, const Visitor& visit) const {
    auto found = waiters_.find(object);
    if (found != waiters_.end()) VisitRuns(found->second, visit);
  }
  // Who waits for words outside of the heap, in package variables: always reached.
  template <typename Visitor>
  void ForEachWaiterOutside(const Visitor& visit) const {
    VisitRuns(outside_, visit);
  }

 private:
  // Goroutines that stand side by side in the pool and wait for one address.
  struct Run {
    Goroutine* first;
    uint32_t count;
    Run* next;  // another of the same object
  };

  template <typename Visitor>
  static void VisitRuns(const Run* run, const Visitor& visit) {
    for (; run != nullptr; run = run->next) {
      char* block = reinterpret_cast<char*>(run->first);
      for (uint32_t i = 0; i < run->count; ++i, block += kGoroutineBlockBytes) {
        visit(*reinterpret_cast<Goroutine*>(block));
      }
    }
  }
  Run*& ListOf(PageHeap& pages, const void* address);
  void ForgetWaiters();

  Phase phase_ = Phase::kNone;
  uint16_t number_ = 0;
  std::vector<std::vector<Run>> found_;             // by slab
  absl::flat_hash_map<const void*, Run*> waiters_;  // by object
  Run* outside_ = nullptr;
  std::vector<Span*> flagged_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WAITER_SEARCH_H_

// Of very many stuck goroutines a report needs a few. Alike ones, a crowd, are counted, and only
// some of each crowd are shown: the first by id, and those in which the crowds meet: at an object,
// behind a lock, in a circle of locks. So what is made of those shown (knots, cycles, groups) is
// what would be made of all, and a million stuck goroutines take about the time of a collection.
//
// Algorithm: one walk over the goroutines gives each a crowd; sorting pairs of object and goroutine
// brings together who waits for the same thing. No table has an entry for each goroutine.
// Test: tests/knots/crowds_test.cc.
#ifndef GOKNOT_KNOTS_CROWDS_H_
#define GOKNOT_KNOTS_CROWDS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "knots/knots.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// Goroutines that are told about, and how many others each stands for.
struct StuckSet {
  std::vector<runtime::Goroutine*> shown;  // by id
  std::vector<uint32_t> crowds;            // beside each: a number for all that are alike
  std::vector<uint64_t> unshown;           // beside each: so many of its crowd are not shown; those
                                           // of a crowd stand beside one of it
};

// Of those not shown, how many wait for an object that somebody shown waits for.
using UnshownWaiters = absl::flat_hash_map<const void*, WaitCounts>;

struct Sample {
  StuckSet set;
  UnshownWaiters waiters;
};

// The places of goroutines in a list of them that is sorted by id, without a look at them: a
// million of them lie in no cache.
class IdTable {
 public:
  explicit IdTable(std::vector<uint64_t> ids) : ids_(std::move(ids)) {}
  // kNone: not in the list.
  uint32_t IndexOf(uint64_t id) const;

 private:
  std::vector<uint64_t> ids_;
};

// Returns the ids, in their order.
std::vector<uint64_t> SortById(std::vector<runtime::Goroutine*>* goroutines);

// `stuck` is sorted by id, and `ids` tells their places. All of them when they are few. The world
// is stopped.
Sample SampleOf(runtime::Runtime& runtime, const std::vector<runtime::Goroutine*>& stuck,
                const IdTable& ids);

// Who holds the lock that it waits for, for writing; 0: nobody, or it waits for no lock.
uint64_t OwnerOfAwaitedLock(const runtime::Goroutine& goroutine);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CROWDS_H_

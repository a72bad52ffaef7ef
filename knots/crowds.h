// Of very many stuck goroutines a report needs a few. Alike ones, a crowd, are counted, and only
// some of each crowd are shown: the first by id, and those in which the crowds meet: at an object,
// behind a lock, in a circle of locks. So what is made of those shown (knots, cycles, groups) is
// what would be made of all, and a million stuck goroutines take about the time of a collection.
//
// Algorithm: a walk over the kinds that the search has told apart gives each a crowd, and a table
// of what several wait for tells where crowds meet. Hardly any goroutine is looked at: a million of
// them lie in no cache.
//
// Test: tests/knots/crowds_test.cc.
#ifndef GOKNOT_KNOTS_CROWDS_H_
#define GOKNOT_KNOTS_CROWDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "knots/knots.h"
#include "knots/living.h"
#include "knots/stuck_list.h"
#include "runtime/goroutine.h"

namespace goknot::knots {

// Goroutines that are told about, and how many others each stands for.
struct StuckSet {
  std::vector<runtime::Goroutine*> shown;  // by id
  std::vector<uint32_t> crowds;            // beside each: a number for all that are alike
  std::vector<uint64_t> unshown;           // beside each: so many of its crowd are not shown; those
                                           // of a crowd stand beside one of it
};

// Of those stuck and not shown, how many wait for an object that somebody shown waits for.
using UnshownWaiters = absl::flat_hash_map<const void*, WaitCounts>;

struct Sample {
  StuckSet set;
  UnshownWaiters waiters;
};

// All of them when they are few. The world is stopped.
Sample SampleOf(const StuckList& stuck, const Living& living);

// Who holds for writing what somebody waits for; 0: nobody, or it is no lock.
uint64_t OwnerOfAwaited(const void* object, WaitReason reason);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CROWDS_H_

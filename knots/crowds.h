// Of very many stuck goroutines a report needs a few. Alike ones, a crowd, are counted, and only
// some of each crowd are shown: the first by id, and those in which the crowds meet: at an object,
// behind a lock, in a circle of locks. So what is made of those shown (knots, cycles, groups) is
// what would be made of all, and a million stuck goroutines take about the time of a collection.
//
// Algorithm: one walk over rows that the search has left of the goroutines gives each a crowd;
// sorting runs of goroutines by what they wait for brings together who waits for the same thing. No
// table has an entry for each goroutine, and hardly any goroutine is looked at: a million of them
// lie in no cache.
// Test: tests/knots/crowds_test.cc.
#ifndef GOKNOT_KNOTS_CROWDS_H_
#define GOKNOT_KNOTS_CROWDS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "knots/knots.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"
#include "runtime/searched_slab.h"

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

// Stuck goroutines by their ids, as rows that somebody else has.
class StuckList {
 public:
  // In any order.
  explicit StuckList(std::vector<const runtime::StuckRow*> rows);

  size_t size() const { return rows_.size(); }
  const runtime::StuckRow& operator[](size_t index) const { return *rows_[index]; }
  // kNone: not in the list.
  uint32_t IndexOf(uint64_t id) const;
  template <typename Predicate>  // bool(const StuckRow&), called in the list's order
  void LeaveOut(const Predicate& predicate) {
    const size_t left_out =
        std::erase_if(rows_, [&](const runtime::StuckRow* row) { return predicate(*row); });
    any_left_out_ = any_left_out_ || left_out != 0;
  }
  bool any_left_out() const { return any_left_out_; }

 private:
  std::vector<const runtime::StuckRow*> rows_;
  bool any_left_out_ = false;
};

// In time that grows with their number when few ids are left out.
template <typename Item, typename IdOf>  // uint64_t(const Item*)
void SortById(std::vector<Item*>* items, const IdOf& id_of) {
  if (items->empty()) return;
  auto by_id = [&](const Item* a, const Item* b) { return id_of(a) < id_of(b); };
  uint64_t before = 0;
  uint64_t least = id_of(items->front());
  uint64_t most = least;
  bool is_sorted = true;
  for (const Item* item : *items) {
    const uint64_t id = id_of(item);
    is_sorted = is_sorted && before <= id;
    least = std::min(least, id);
    most = std::max(most, id);
    before = id;
  }
  if (is_sorted) return;
  const uint64_t range = most - least + 1;
  if (range / 4 >= items->size()) return std::sort(items->begin(), items->end(), by_id);
  // Everybody goes to a place of its own.
  std::vector<Item*> places(range, nullptr);
  for (Item* item : *items) places[id_of(item) - least] = item;
  std::erase(places, nullptr);
  *items = std::move(places);
}

// All of them when they are few. The world is stopped.
Sample SampleOf(runtime::Runtime& runtime, const StuckList& stuck);

// Who holds for writing what somebody waits for; 0: nobody, or it is no lock.
uint64_t OwnerOfAwaited(const void* object, WaitReason reason);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CROWDS_H_

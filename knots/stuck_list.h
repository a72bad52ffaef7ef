// Goroutines that are stuck, perhaps a million of them, by their ids.
// Test: tests/knots/crowds_test.cc.
#ifndef GOKNOT_KNOTS_STUCK_LIST_H_
#define GOKNOT_KNOTS_STUCK_LIST_H_

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "knots/knots.h"
#include "runtime/goroutine.h"
#include "runtime/searched_slab.h"

namespace goknot::knots {

// A goroutine of a StuckList; ordered by ids.
struct StuckPosition {
  uint32_t row = kNone;
  uint32_t member = 0;  // of the row
  auto operator<=>(const StuckPosition&) const = default;
};

// Stuck goroutines by their ids, as rows that somebody else has.
class StuckList {
 public:
  // In any order. No goroutine is in two of them.
  explicit StuckList(std::vector<const runtime::StuckRow*> rows);
  StuckList(StuckList&&) = default;

  // How many goroutines.
  size_t size() const { return size_; }
  const std::vector<const runtime::StuckRow*>& rows() const { return rows_; }
  runtime::Goroutine* operator[](StuckPosition position) const {
    return rows_[position.row]->At(position.member);
  }
  std::optional<StuckPosition> Find(uint64_t id) const;
  bool Contains(uint64_t id) const { return Find(id).has_value(); }
  // `ids` are sorted; what is not in the list does not matter.
  void LeaveOut(std::span<const uint64_t> ids);
  bool any_left_out() const { return any_left_out_; }

 private:
  std::vector<const runtime::StuckRow*> rows_;
  std::deque<runtime::StuckRow> parts_;  // what is left of rows
  size_t size_ = 0;
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

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_STUCK_LIST_H_

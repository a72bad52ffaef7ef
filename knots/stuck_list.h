// Goroutines that are stuck, perhaps a million of them, by their ids.
// Test: tests/knots/crowds_test.cc.
#ifndef GOKNOT_KNOTS_STUCK_LIST_H_
#define GOKNOT_KNOTS_STUCK_LIST_H_

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
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

// A row, and where the kinds of its members stand.
struct StuckListRow : runtime::StuckRow {
  const uint32_t* kinds;  // of each member, less first_kind
  uint32_t first_kind;

  uint32_t KindOf(uint32_t member) const { return first_kind + kinds[member]; }
};

// Stuck goroutines by their ids. Kinds are those of all that the list was made of; some may be
// alike.
class StuckList {
 public:
  // No goroutine is in two of them. They outlive the list.
  explicit StuckList(const std::vector<const runtime::StuckRows*>& parts);

  // How many goroutines.
  size_t size() const { return size_; }
  // By id.
  const std::vector<StuckListRow>& rows() const { return rows_; }
  size_t kind_count() const { return kinds_.size(); }
  const runtime::StuckKind& kind(uint32_t kind) const { return *kinds_[kind]; }
  // How many there are of each kind; perhaps none.
  const std::vector<uint64_t>& kind_sizes() const { return kind_sizes_; }

  runtime::Goroutine* operator[](StuckPosition position) const {
    return rows_[position.row].At(position.member);
  }
  uint32_t KindOf(StuckPosition position) const {
    return rows_[position.row].KindOf(position.member);
  }
  std::optional<StuckPosition> Find(uint64_t id) const;
  bool Contains(uint64_t id) const { return Find(id).has_value(); }
  // `ids` are sorted; what is not in the list does not matter.
  void LeaveOut(std::span<const uint64_t> ids);
  bool any_left_out() const { return any_left_out_; }

 private:
  std::vector<const runtime::StuckKind*> kinds_;
  std::vector<uint64_t> kind_sizes_;
  std::vector<StuckListRow> rows_;
  size_t size_ = 0;
  bool any_left_out_ = false;
};

// Sorts items with different ids, in time that grows with their number when few ids are left out.
template <typename Item, typename IdOf>  // uint64_t(const Item&)
void SortById(std::vector<Item>* items, const IdOf& id_of) {
  if (items->empty()) return;
  auto by_id = [&](const Item& a, const Item& b) { return id_of(a) < id_of(b); };
  uint64_t before = 0;
  uint64_t least = id_of(items->front());
  uint64_t most = least;
  bool is_sorted = true;
  for (const Item& item : *items) {
    const uint64_t id = id_of(item);
    is_sorted = is_sorted && before <= id;
    least = std::min(least, id);
    most = std::max(most, id);
    before = id;
  }
  if (is_sorted) return;
  const uint64_t range = most - least + 1;
  if (range / 8 >= items->size()) return std::sort(items->begin(), items->end(), by_id);
  // Everybody goes to a place of its own.
  std::vector<uint32_t> places(range, kNone);
  for (uint32_t i = 0; i < items->size(); ++i) places[id_of((*items)[i]) - least] = i;
  std::vector<Item> sorted;
  sorted.reserve(items->size());
  for (const uint32_t place : places) {
    if (place != kNone) sorted.push_back((*items)[place]);
  }
  *items = std::move(sorted);
}

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_STUCK_LIST_H_

// See the header.
#include "knots/stuck_list.h"

namespace goknot::knots {

using runtime::StuckRow;

StuckList::StuckList(std::vector<const StuckRow*> rows) : rows_(std::move(rows)) {
  SortById(&rows_, [](const StuckRow* row) { return row->first_id; });
  for (const StuckRow* row : rows_) size_ += row->count;
}

std::optional<StuckPosition> StuckList::Find(uint64_t id) const {
  if (rows_.empty() || id < rows_[0]->first_id) return std::nullopt;
  // Where it is when all rows have one and no id is left out before it.
  uint64_t at = id - rows_[0]->first_id;
  if (at >= rows_.size() || rows_[at]->first_id != id) {
    auto after = std::upper_bound(
        rows_.begin(), rows_.end(), id,
        [](uint64_t wanted, const StuckRow* row) { return wanted < row->first_id; });
    at = static_cast<uint64_t>(after - rows_.begin()) - 1;
  }
  if (id >= rows_[at]->end_id()) return std::nullopt;
  return StuckPosition{static_cast<uint32_t>(at), static_cast<uint32_t>(id - rows_[at]->first_id)};
}

void StuckList::LeaveOut(std::span<const uint64_t> ids) {
  if (ids.empty()) return;
  std::vector<const StuckRow*> left;
  const size_t size_before = std::exchange(size_, 0);
  auto keep = [&](const StuckRow& row, uint64_t begin, uint64_t end) {
    if (begin == end) return;
    size_ += end - begin;
    const bool whole = end - begin == row.count;
    left.push_back(whole
                       ? &row
                       : &parts_.emplace_back(row.Part(static_cast<uint32_t>(begin - row.first_id),
                                                       static_cast<uint32_t>(end - row.first_id))));
  };
  auto out = ids.begin();
  for (const StuckRow* row : rows_) {
    uint64_t begin = row->first_id;
    for (; out != ids.end() && *out < row->end_id(); ++out) {
      if (*out < begin) continue;
      keep(*row, begin, *out);
      begin = *out + 1;
    }
    keep(*row, begin, row->end_id());
  }
  any_left_out_ = any_left_out_ || size_ != size_before;
  rows_ = std::move(left);
}

}  // namespace goknot::knots

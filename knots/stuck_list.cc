// See the header.
#include "knots/stuck_list.h"

namespace goknot::knots {

using runtime::StuckKind;
using runtime::StuckRow;
using runtime::StuckRows;

StuckList::StuckList(const std::vector<const StuckRows*>& parts) {
  size_t row_count = 0;
  for (const StuckRows* part : parts) row_count += part->rows().size();
  rows_.reserve(row_count);
  for (const StuckRows* part : parts) {
    const auto first_kind = static_cast<uint32_t>(kinds_.size());
    for (const StuckKind& kind : part->kinds()) kinds_.push_back(&kind);
    kind_sizes_.resize(kinds_.size());
    for (StuckRow row : part->rows()) {
      row.kind += first_kind;
      kind_sizes_[row.kind] += row.count;
      size_ += row.count;
      rows_.push_back(row);
    }
  }
  SortById(&rows_, [](const StuckRow& row) { return row.first_id; });
}

std::optional<StuckPosition> StuckList::Find(uint64_t id) const {
  if (rows_.empty() || id < rows_[0].first_id) return std::nullopt;
  // Where it is when all rows have one and no id is left out before it.
  uint64_t at = id - rows_[0].first_id;
  if (at >= rows_.size() || rows_[at].first_id != id) {
    auto after = std::upper_bound(
        rows_.begin(), rows_.end(), id,
        [](uint64_t wanted, const StuckRow& row) { return wanted < row.first_id; });
    at = static_cast<uint64_t>(after - rows_.begin()) - 1;
  }
  if (id >= rows_[at].end_id()) return std::nullopt;
  return StuckPosition{static_cast<uint32_t>(at), static_cast<uint32_t>(id - rows_[at].first_id)};
}

void StuckList::LeaveOut(std::span<const uint64_t> ids) {
  if (ids.empty()) return;
  std::vector<StuckRow> left;
  // What is left of a row: the members [begin, end).
  auto keep = [&](const StuckRow& row, uint64_t begin, uint64_t end) {
    if (begin == end) return;
    runtime::Goroutine* first = row.At(static_cast<uint32_t>(begin));
    left.push_back({first, row.first_id + begin, row.kind, static_cast<uint32_t>(end - begin)});
  };
  auto out = ids.begin();
  for (const StuckRow& row : rows_) {
    uint64_t begin = 0;
    for (; out != ids.end() && *out < row.end_id(); ++out) {
      if (*out < row.first_id + begin) continue;
      keep(row, begin, *out - row.first_id);
      begin = *out - row.first_id + 1;
      --kind_sizes_[row.kind];
      --size_;
      any_left_out_ = true;
    }
    keep(row, begin, row.count);
  }
  rows_ = std::move(left);
}

}  // namespace goknot::knots

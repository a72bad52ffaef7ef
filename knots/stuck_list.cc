// See the header.
#include "knots/stuck_list.h"

namespace goknot::knots {

using runtime::StuckKind;
using runtime::StuckRows;

StuckList::StuckList(const std::vector<const StuckRows*>& parts) {
  size_t row_count = 0;
  for (const StuckRows* part : parts) row_count += part->rows().size();
  rows_.reserve(row_count);
  for (const StuckRows* part : parts) {
    const auto first_kind = static_cast<uint32_t>(kinds_.size());
    for (const StuckKind& kind : part->kinds()) {
      kinds_.push_back(&kind);
      kind_sizes_.push_back(kind.count);
    }
    for (const runtime::StuckRow& row : part->rows()) {
      rows_.push_back({row, part->kinds_of().data() + row.begin, first_kind});
    }
    size_ += part->kinds_of().size();
  }
  SortById(&rows_, [](const StuckListRow& row) { return row.first_id; });
}

std::optional<StuckPosition> StuckList::Find(uint64_t id) const {
  if (rows_.empty() || id < rows_[0].first_id) return std::nullopt;
  // Where it is when all rows have one and no id is left out before it.
  uint64_t at = id - rows_[0].first_id;
  if (at >= rows_.size() || rows_[at].first_id != id) {
    auto after = std::upper_bound(
        rows_.begin(), rows_.end(), id,
        [](uint64_t wanted, const StuckListRow& row) { return wanted < row.first_id; });
    at = static_cast<uint64_t>(after - rows_.begin()) - 1;
  }
  if (id >= rows_[at].end_id()) return std::nullopt;
  return StuckPosition{static_cast<uint32_t>(at), static_cast<uint32_t>(id - rows_[at].first_id)};
}

void StuckList::LeaveOut(std::span<const uint64_t> ids) {
  if (ids.empty()) return;
  std::vector<StuckListRow> left;
  // What is left of a row: the members [begin, end).
  auto keep = [&](StuckListRow row, uint32_t begin, uint32_t end) {
    if (begin == end) return;
    row.first = row.At(begin);
    row.first_id += begin;
    row.begin += begin;
    row.kinds += begin;
    row.count = end - begin;
    left.push_back(row);
  };
  auto out = ids.begin();
  for (const StuckListRow& row : rows_) {
    uint32_t begin = 0;
    for (; out != ids.end() && *out < row.end_id(); ++out) {
      if (*out < row.first_id + begin) continue;
      const auto member = static_cast<uint32_t>(*out - row.first_id);
      keep(row, begin, member);
      begin = member + 1;
      --kind_sizes_[row.KindOf(member)];
      --size_;
      any_left_out_ = true;
    }
    keep(row, begin, row.count);
  }
  rows_ = std::move(left);
}

}  // namespace goknot::knots

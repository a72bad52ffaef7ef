// See the header.
#include "load/tracked_text.h"

#include <numeric>

namespace goknot::load {

TrackedText::TrackedText(std::string_view original)
    : bytes_(original),
      origins_(original.size()),
      end_origin_(static_cast<uint32_t>(original.size())) {
  std::iota(origins_.begin(), origins_.end(), 0u);
}

void TrackedText::Copy(const TrackedText& other, size_t begin, size_t end) {
  bytes_.append(other.bytes_, begin, end - begin);
  origins_.insert(origins_.end(), other.origins_.begin() + static_cast<ptrdiff_t>(begin),
                  other.origins_.begin() + static_cast<ptrdiff_t>(end));
}

void TrackedText::Insert(std::string_view bytes, uint32_t origin) {
  bytes_.append(bytes);
  origins_.insert(origins_.end(), bytes.size(), origin);
}

std::vector<lexer::ColumnMark> TrackedText::Marks(std::string_view original) const {
  std::vector<lexer::ColumnMark> marks;
  size_t original_line = 0;  // where the original's line begins
  uint32_t expected = 0;     // the origin that needs no mark
  for (size_t offset = 0; offset <= bytes_.size(); ++offset) {
    const uint32_t origin = OriginOf(offset);
    if (origin != expected) {
      marks.push_back(
          {static_cast<uint32_t>(offset),
           origin >= original_line ? static_cast<uint32_t>(origin - original_line) + 1 : 1});
    }
    expected = origin + 1;
    if (offset < bytes_.size() && bytes_[offset] == '\n') {
      const size_t newline = original.find('\n', original_line);
      original_line = newline == std::string_view::npos ? original.size() : newline + 1;
      expected = static_cast<uint32_t>(original_line);
    }
  }
  return marks;
}

}  // namespace goknot::load

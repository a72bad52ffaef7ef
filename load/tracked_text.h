// A text that is changed step by step and still knows from where in the original each byte came, so
// that positions in the result are those of what the user sees.
//
// Lines are never added or taken away: line N of the result came from line N of the original.
//
// Test: tests/load/tracked_text_test.cc.
#ifndef GOKNOT_LOAD_TRACKED_TEXT_H_
#define GOKNOT_LOAD_TRACKED_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/source.h"

namespace goknot::load {

class TrackedText {
 public:
  TrackedText() = default;
  explicit TrackedText(std::string_view original);

  const std::string& bytes() const { return bytes_; }
  size_t size() const { return bytes_.size(); }

  // Where the byte at `offset` came from; the end of the text came from the end of the original.
  uint32_t OriginOf(size_t offset) const {
    return offset < origins_.size() ? origins_[offset] : end_origin_;
  }

  // The bytes [begin, end) of `other`, with their origins.
  void Copy(const TrackedText& other, size_t begin, size_t end);
  // Bytes that stand for what began at `origin`.
  void Insert(std::string_view bytes, uint32_t origin);
  // For a result that is built by Copy and Insert: its end is that of `other`.
  void EndLike(const TrackedText& other) { end_origin_ = other.end_origin_; }

  // The columns that no longer follow from the text itself. `original` is the one that this was
  // made of.
  std::vector<lexer::ColumnMark> Marks(std::string_view original) const;

 private:
  std::string bytes_;
  std::vector<uint32_t> origins_;  // one per byte
  uint32_t end_origin_ = 0;
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_TRACKED_TEXT_H_

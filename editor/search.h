// Ctrl-R: the history is searched while the text to be found is typed.
//
// A search for lower-case letters finds both cases. Each distinct entry is found once.
//
// Test: tests/editor/search_test.cc.
#ifndef GOKNOT_EDITOR_SEARCH_H_
#define GOKNOT_EDITOR_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "editor/history.h"

namespace goknot::editor {

class HistorySearch {
 public:
  enum class Direction : uint8_t { kOlder, kNewer };

  HistorySearch(const History& history, Direction direction)
      : history_(history), direction_(direction), at_(history.size()) {}

  const std::string& query() const { return query_; }
  Direction direction() const { return direction_; }
  // Whether the query's last change or step found nothing.
  bool failed() const { return failed_; }

  // The entry that stands, and where the query is in it; nothing before the first is found.
  std::optional<std::string_view> found() const;
  size_t match_begin() const { return match_begin_; }
  size_t match_end() const { return match_begin_ + query_.size(); }

  void Type(std::string_view text);
  void Backspace();
  // The next one in this direction.
  void Step(Direction direction);

 private:
  // The query's last place in an entry.
  size_t PlaceIn(std::string_view entry) const;
  // The first match from `index` on, that index included.
  void Find(size_t index);

  const History& history_;
  Direction direction_;
  std::string query_;
  size_t at_;  // the history's size: none stands
  size_t match_begin_ = 0;
  bool failed_ = false;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_SEARCH_H_

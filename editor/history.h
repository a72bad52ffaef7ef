// The entries of this and earlier sessions, and the file that keeps them.
//
// The file has one entry a line, oldest first, with `\n` and `\\` for ends of lines and
// backslashes. Sessions that run at once append to it under a lock and so lose nothing of each
// other's; each sees what was in the file when it started, and its own. When a session starts and
// finds more than twice kKept entries, it writes the newest kKept to another file that takes the
// first one's place; who appends makes sure that the file he locked still has the name.
//
// A history that cannot be read or written is no reason to stop: entries are then kept in memory.
//
// Threads: one. Test: tests/editor/history_test.cc.
#ifndef GOKNOT_EDITOR_HISTORY_H_
#define GOKNOT_EDITOR_HISTORY_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::editor {

// `\n` and `\\` for ends of lines and backslashes, and back.
std::string EncodeEntry(std::string_view entry);
std::string DecodeEntry(std::string_view line);

class History {
 public:
  static constexpr size_t kKept = 10'000;

  // An empty path: no file. Folders on the way to it are made when the first entry is written.
  explicit History(std::string path);

  // Blank texts, those that begin with a space, and a repetition of the newest are not added.
  void Add(std::string_view entry);

  // Oldest first.
  size_t size() const { return entries_.size(); }
  const std::string& entry(size_t index) const { return entries_[index]; }

 private:
  void Load();
  void AppendToFile(std::string_view entry);
  void Trim();  // holding the lock
  // The file, open and locked, or -1.
  int OpenLocked(int flags) const;

  std::string path_;
  std::vector<std::string> entries_;
};

// A walk through the history with Up and Down. What was being typed stands behind the newest entry;
// entries changed on the way keep their change until the walk ends.
class HistoryWalk {
 public:
  explicit HistoryWalk(const History& history) : history_(history), at_(history.size()) {}

  // The entry before or after the one that stands, of those that start with `prefix`; `current` is
  // kept as its text. Nothing at the end.
  std::optional<std::string> Older(std::string_view current, std::string_view prefix);
  std::optional<std::string> Newer(std::string_view current, std::string_view prefix);
  // The oldest, and what was being typed.
  std::optional<std::string> Oldest(std::string_view current);
  std::optional<std::string> Draft(std::string_view current);

  bool walking() const { return at_ != history_.size(); }

 private:
  void Keep(std::string_view current);
  std::string TextAt(size_t index) const;

  const History& history_;
  size_t at_;
  std::vector<std::pair<size_t, std::string>> changed_;  // few
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_HISTORY_H_

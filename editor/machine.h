// The editor without a terminal: bytes from the keyboard go in, bytes for the screen come out.
//
//   machine.Begin({...});
//   out = machine.Draw();
//   while (true) {
//     machine.Feed(typed);
//     Machine::Outcome outcome = machine.Process();
//     out = outcome == kWaiting ? machine.Draw() : machine.Finish(outcome);
//   }
//
// Process takes keys until one of them ends the entry; the others wait, or are taken back. What
// stands beside the text is one of: a menu of completions, a search, a note (documentation). They
// end with a key that is not theirs, which then does what it always does.
//
// Threads: one at a time. Tests: tests/editor/machine_test.cc, tests/editor/completing_test.cc.
#ifndef GOKNOT_EDITOR_MACHINE_H_
#define GOKNOT_EDITOR_MACHINE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/bindings.h"
#include "editor/buffer.h"
#include "editor/completion.h"
#include "editor/display.h"
#include "editor/history.h"
#include "editor/keys.h"
#include "editor/language.h"
#include "editor/line_editor.h"
#include "editor/search.h"
#include "editor/vi_keys.h"

namespace goknot::editor {

class Machine {
 public:
  enum class Outcome : uint8_t { kWaiting, kAccepted, kInterrupted, kEnd, kSuspend };

  // Both outlive it.
  Machine(Language& language, History& history);

  void SetSize(int columns, int rows) { display_.SetSize(columns, rows); }
  void SetKeys(KeyMap keys) { keys_ = keys; }
  void SetColours(bool colours);

  void Begin(const ReadOptions& options);
  void Feed(std::string_view bytes);
  // Takes back what has not become keys yet; for whoever reads after the entry.
  std::string TakeUnread();
  void Timeout() { decoder_.Timeout(); }
  // Whether bytes are waiting for others, or for Timeout.
  bool IsWaitingForBytes() const { return decoder_.IsWaiting(); }
  Outcome Process();
  const std::string& text() const { return buffer_.text(); }
  size_t cursor() const { return buffer_.cursor(); }

  // Bytes for the terminal.
  std::string Draw();
  std::string Finish(Outcome outcome);
  std::string Print(std::string_view bytes) { return display_.Print(bytes); }
  std::string StartLine() { return display_.StartLine(); }
  std::string Resize(int columns, int rows);
  // Before the process is stopped, and when it goes on.
  std::string Suspend();
  std::string Resume(int columns, int rows);
  void ForgetCursor() { display_.Forget(); }

 private:
  Outcome Handle(const Key& key);
  Outcome Run(Command command, const Key& key);
  bool RunMotion(Command command);
  bool RunEdit(Command command);
  bool RunHistory(Command command);

  void InsertTyped(const Key& key);
  void InsertPaste(const std::string& text);
  void InsertNewLine();
  Outcome Enter();
  void SettleIndentation();
  void DeleteBefore();
  void Kill(size_t begin, size_t end, KillRing::Join join);
  void SwapCharacters();
  void ChangeCase(Command command);
  void YankOlder();

  void Recall(const std::optional<std::string>& entry, bool at_end);
  void LastWord();
  HistoryWalk& walk();

  // machine_search.cc
  void BeginSearch(HistorySearch::Direction direction);
  // Nothing: the search has ended, and the key is yet to be handled.
  std::optional<Outcome> HandleSearch(const Key& key);
  void ShowFound();

  // machine_complete.cc
  void Complete(Command command);
  void OpenMenu(Completions completions);
  void ShowCandidate();
  void RefreshMenu();
  void ShowNote(std::string_view text);
  // True when the key was the menu's.
  bool HandleMenu(Command command);
  void CloseMenu();

  Frame LayOut(bool final) const;
  std::vector<Row> RowsBelow(int columns, int rows, std::optional<int>* cursor_column);

  Language& language_;
  History& history_;
  KeyMap keys_ = KeyMap::kEmacs;
  ReadOptions options_;

  KeyDecoder decoder_;
  bool burst_ = false;  // keys arrive faster than they can be typed: a paste without brackets
  Buffer buffer_;
  KillRing ring_;
  ViKeys vi_;
  Display display_;

  std::optional<HistoryWalk> walk_;
  std::string walk_prefix_;
  std::optional<HistorySearch> search_;
  std::string search_before_;  // the text and cursor to go back to
  size_t search_cursor_ = 0;
  std::string last_query_;
  std::optional<CompletionMenu> menu_;
  std::string note_;
  Command last_ = Command::kNone;
  size_t yank_begin_ = 0;
  size_t last_word_entry_ = 0;
  bool insert_next_ = false;
  bool clear_ = false;
  mutable std::string coloured_text_;
  mutable std::vector<Span> colours_;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_MACHINE_H_

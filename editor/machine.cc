// Keys become commands, commands change the buffer. Completion and search have files of their own,
// and so has what is drawn (machine_draw.cc).
#include "editor/machine.h"

#include <algorithm>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

// So many bytes at once are not typed by hand.
constexpr size_t kBurst = 24;

bool IsClosingBracket(char c) { return c == ')' || c == ']' || c == '}'; }
bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

bool Kills(Command command) {
  return command == Command::kKillToLineEnd || command == Command::kKillToLineBegin ||
         command == Command::kKillWordAfter || command == Command::kKillWordBefore ||
         command == Command::kKillSpacedBefore;
}

}  // namespace

Machine::Machine(Language& language, History& history)
    : language_(language), history_(history), vi_(language) {}

void Machine::SetColours(bool colours) { display_.SetColours(colours); }

void Machine::Begin(const ReadOptions& options) {
  options_ = options;
  buffer_.Reset(options.initial);
  vi_.Begin();
  walk_.reset();
  search_.reset();
  menu_.reset();
  note_.clear();
  last_ = Command::kNone;
  last_word_entry_ = 0;
  insert_next_ = false;
}

void Machine::Feed(std::string_view bytes) {
  decoder_.Feed(bytes);
  if (decoder_.queued() >= kBurst) burst_ = true;
}

std::string Machine::TakeUnread() {
  burst_ = false;
  return decoder_.TakeRest();
}

Machine::Outcome Machine::Process() {
  Key key;
  while (decoder_.Next(&key)) {
    Outcome outcome = Handle(key);
    if (decoder_.queued() == 0) burst_ = false;
    if (keys_ == KeyMap::kVi) vi_.Settle(buffer_);
    if (outcome != Outcome::kWaiting) return outcome;
  }
  return Outcome::kWaiting;
}

Machine::Outcome Machine::Handle(const Key& key) {
  if (search_) {
    if (std::optional<Outcome> outcome = HandleSearch(key)) return *outcome;
  }
  if (insert_next_) {
    insert_next_ = false;
    if (key.code == KeyCode::kTab) buffer_.Insert("\t");
    if (key.code == KeyCode::kEnter) buffer_.Insert("\n");
    if (key.code == KeyCode::kRune && key.modifiers == kNoModifier) InsertTyped(key);
    return Outcome::kWaiting;
  }
  Command command = keys_ == KeyMap::kVi ? vi_.Handle(key, buffer_, ring_) : EmacsCommand(key);
  if (menu_ && HandleMenu(command)) {
    last_ = command;
    return Outcome::kWaiting;
  }
  bool note_stood = !note_.empty();
  if (command != Command::kComplete) note_.clear();
  if (command == Command::kCancel && note_stood) command = Command::kNone;
  if (command != Command::kInsert) buffer_.BeginGroup();
  Outcome outcome = Run(command, key);
  last_ = command;
  return outcome;
}

Machine::Outcome Machine::Run(Command command, const Key& key) {
  switch (command) {
    case Command::kInsert:
      InsertTyped(key);
      return Outcome::kWaiting;
    case Command::kPaste:
      InsertPaste(key.text);
      return Outcome::kWaiting;
    case Command::kEnter:
      return Enter();
    case Command::kAccept:
      return Outcome::kAccepted;
    case Command::kNewLine:
      InsertNewLine();
      return Outcome::kWaiting;
    case Command::kEndOrDelete:
      if (buffer_.empty()) return Outcome::kEnd;
      buffer_.Erase(buffer_.cursor(), buffer_.Next(buffer_.cursor()));
      return Outcome::kWaiting;
    case Command::kInterrupt:
      return Outcome::kInterrupted;
    case Command::kSuspend:
      return Outcome::kSuspend;
    case Command::kClearScreen:
      clear_ = true;
      return Outcome::kWaiting;
    case Command::kInsertNext:
      insert_next_ = true;
      return Outcome::kWaiting;
    case Command::kComplete:
    case Command::kCompleteBack:
      Complete(command);
      return Outcome::kWaiting;
    case Command::kSearchOlder:
      BeginSearch(HistorySearch::Direction::kOlder);
      return Outcome::kWaiting;
    case Command::kSearchNewer:
      BeginSearch(HistorySearch::Direction::kNewer);
      return Outcome::kWaiting;
    default:
      if (!RunMotion(command) && !RunEdit(command)) RunHistory(command);
      return Outcome::kWaiting;
  }
}

bool Machine::RunMotion(Command command) {
  size_t at = buffer_.cursor();
  switch (command) {
    case Command::kLeft:
      buffer_.SetCursor(buffer_.Previous(at));
      return true;
    case Command::kRight:
      buffer_.SetCursor(buffer_.Next(at));
      return true;
    case Command::kWordLeft:
      buffer_.SetCursor(buffer_.WordBegin(at));
      return true;
    case Command::kWordRight:
      buffer_.SetCursor(buffer_.WordEnd(at));
      return true;
    case Command::kLineBegin:
      buffer_.SetCursor(buffer_.LineBegin(at));
      return true;
    case Command::kLineEnd:
      buffer_.SetCursor(buffer_.LineEnd(at));
      return true;
    case Command::kTextBegin:
      buffer_.SetCursor(0);
      return true;
    case Command::kTextEnd:
      buffer_.SetCursor(buffer_.text().size());
      return true;
    default:
      return false;
  }
}

bool Machine::RunEdit(Command command) {
  size_t at = buffer_.cursor();
  switch (command) {
    case Command::kDeleteBefore:
      DeleteBefore();
      return true;
    case Command::kDeleteAfter:
      buffer_.Erase(at, buffer_.Next(at));
      return true;
    case Command::kKillToLineEnd: {
      size_t end = buffer_.LineEnd(at);
      Kill(at, end == at ? buffer_.Next(at) : end, KillRing::Join::kBehind);
      return true;
    }
    case Command::kKillToLineBegin: {
      size_t begin = buffer_.LineBegin(at);
      Kill(begin == at ? buffer_.Previous(at) : begin, at, KillRing::Join::kBefore);
      return true;
    }
    case Command::kKillWordAfter:
      Kill(at, buffer_.WordEnd(at), KillRing::Join::kBehind);
      return true;
    case Command::kKillWordBefore:
      Kill(buffer_.WordBegin(at), at, KillRing::Join::kBefore);
      return true;
    case Command::kKillSpacedBefore:
      Kill(buffer_.SpacedBegin(at), at, KillRing::Join::kBefore);
      return true;
    case Command::kYank:
      yank_begin_ = at;
      buffer_.Replace(at, at, ring_.Yank());
      return true;
    case Command::kYankOlder:
      YankOlder();
      return true;
    case Command::kUndo:
      buffer_.Undo();
      return true;
    case Command::kRedo:
      buffer_.Redo();
      return true;
    case Command::kSwapCharacters:
      SwapCharacters();
      return true;
    case Command::kUpperCase:
    case Command::kLowerCase:
    case Command::kCapitalise:
      ChangeCase(command);
      return true;
    default:
      return false;
  }
}

HistoryWalk& Machine::walk() {
  if (!walk_) walk_.emplace(history_);
  return *walk_;
}

bool Machine::RunHistory(Command command) {
  bool up_or_down = command == Command::kUp || command == Command::kDown;
  if (command == Command::kUp && buffer_.MoveUp()) return true;
  if (command == Command::kDown && buffer_.MoveDown()) return true;
  // A walk looks for what begins as the text did that it started from.
  if (!walk().walking()) {
    bool at_end = buffer_.cursor() == buffer_.text().size();
    walk_prefix_ = up_or_down && at_end ? buffer_.text() : std::string();
  }
  switch (command) {
    case Command::kUp:
    case Command::kHistoryOlder:
      Recall(walk().Older(buffer_.text(), walk_prefix_), /*at_end=*/true);
      return true;
    case Command::kDown:
    case Command::kHistoryNewer:
      Recall(walk().Newer(buffer_.text(), walk_prefix_), command == Command::kHistoryNewer);
      return true;
    case Command::kHistoryOldest:
      Recall(walk().Oldest(buffer_.text()), /*at_end=*/true);
      return true;
    case Command::kHistoryDraft:
      Recall(walk().Draft(buffer_.text()), /*at_end=*/true);
      return true;
    case Command::kLastWord:
      LastWord();
      return true;
    default:
      return false;
  }
}

// Down goes on through the lines of what it recalled, from the first one.
void Machine::Recall(const std::optional<std::string>& entry, bool at_end) {
  if (!entry) return;
  buffer_.Reset(*entry);
  if (!at_end) buffer_.SetCursor(buffer_.LineEnd(0));
}

void Machine::LastWord() {
  if (last_ != Command::kLastWord) {
    last_word_entry_ = history_.size();
  } else {
    buffer_.Undo();
  }
  if (last_word_entry_ == 0) return;
  std::string_view entry = history_.entry(--last_word_entry_);
  size_t space = entry.find_last_of(" \t\n(,");
  std::string_view word = space == std::string_view::npos ? entry : entry.substr(space + 1);
  while (word.ends_with(')') || word.ends_with(';')) word.remove_suffix(1);
  buffer_.BeginGroup();
  buffer_.Replace(buffer_.cursor(), buffer_.cursor(), word);
}

void Machine::InsertTyped(const Key& key) {
  std::string text;
  AppendRune(key.rune, &text);
  buffer_.Insert(text);
  size_t at = buffer_.cursor() - text.size();
  size_t begin = buffer_.LineBegin(at);
  bool first_in_line =
      begin > 0 && IsBlank(std::string_view(buffer_.text()).substr(begin, at - begin));
  if (!burst_ && first_in_line && IsClosingBracket(text[0])) {
    std::string indentation = language_.Indentation(buffer_.text(), at);
    if (indentation != buffer_.text().substr(begin, at - begin)) {
      buffer_.Replace(begin, at, indentation);
      buffer_.SetCursor(begin + indentation.size() + 1);
    }
  }
  if (menu_) RefreshMenu();
}

void Machine::InsertPaste(const std::string& text) {
  std::string_view pasted = text;
  while (pasted.ends_with('\n')) pasted.remove_suffix(1);
  buffer_.BeginGroup();
  buffer_.Replace(buffer_.cursor(), buffer_.cursor(), pasted);
}

void Machine::InsertNewLine() {
  size_t at = buffer_.cursor();
  if (burst_) {
    buffer_.Replace(at, at, "\n");
    return;
  }
  // Indentation that nothing follows in its line goes.
  size_t begin = buffer_.LineBegin(at);
  bool blank = IsBlank(std::string_view(buffer_.text()).substr(begin, at - begin));
  std::string indentation = language_.Indentation(buffer_.text(), at);
  buffer_.Replace(blank ? begin : at, at, "\n" + indentation);
}

Machine::Outcome Machine::Enter() {
  Completeness judged = language_.Judge(buffer_.text());
  bool amid_lines = !buffer_.OnLastLine();
  if (judged.verdict == Completeness::Verdict::kComplete && (burst_ || !amid_lines)) {
    return Outcome::kAccepted;
  }
  // What was typed on a blank line is indentation only.
  size_t at = buffer_.cursor();
  size_t begin = buffer_.LineBegin(at);
  bool at_end = at == buffer_.text().size();
  if (at_end && at > begin && IsBlank(std::string_view(buffer_.text()).substr(begin))) {
    buffer_.Erase(begin, at);
    note_ = "The entry is not complete. Ctrl-C abandons it.";
  }
  if (at_end && !burst_) {
    SettleIndentation();
    buffer_.Replace(buffer_.cursor(), buffer_.cursor(), "\n" + judged.indentation);
  } else {
    InsertNewLine();
  }
  return Outcome::kWaiting;
}

// A line that is finished may turn out to stand less deep than it was begun (`case` in Go).
void Machine::SettleIndentation() {
  size_t begin = buffer_.LineBegin(buffer_.cursor());
  size_t first = buffer_.FirstNonBlank(begin);
  if (begin == 0 || first == buffer_.text().size()) return;
  std::string indentation = language_.Indentation(buffer_.text(), first);
  if (indentation.size() >= first - begin) return;
  buffer_.Replace(begin, first, indentation);
  buffer_.SetCursor(buffer_.text().size());
}

void Machine::DeleteBefore() {
  size_t at = buffer_.cursor();
  buffer_.Erase(buffer_.Previous(at), at);
  if (menu_) RefreshMenu();
}

void Machine::Kill(size_t begin, size_t end, KillRing::Join join) {
  ring_.Kill(buffer_.text().substr(begin, end - begin), Kills(last_) ? join : KillRing::Join::kNew);
  buffer_.Erase(begin, end);
}

void Machine::YankOlder() {
  if (last_ != Command::kYank && last_ != Command::kYankOlder) return;
  buffer_.Replace(yank_begin_, buffer_.cursor(), ring_.YankOlder());
}

void Machine::SwapCharacters() {
  size_t at = buffer_.cursor();
  if (at == buffer_.LineEnd(at)) at = buffer_.Previous(at);
  if (at <= buffer_.LineBegin(at)) return;
  size_t before = buffer_.Previous(at);
  size_t after = buffer_.Next(at);
  std::string_view text = buffer_.text();
  std::string swapped(text.substr(at, after - at));
  swapped += text.substr(before, at - before);
  buffer_.Replace(before, after, swapped);
}

void Machine::ChangeCase(Command command) {
  size_t at = buffer_.cursor();
  size_t end = buffer_.WordEnd(at);
  std::string word = buffer_.text().substr(at, end - at);
  bool first = true;
  for (char& c : word) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter) continue;
    bool upper = command == Command::kUpperCase || (command == Command::kCapitalise && first);
    c = static_cast<char>(upper ? c & ~0x20 : c | 0x20);
    first = false;
  }
  buffer_.Replace(at, end, word);
}

}  // namespace goknot::editor

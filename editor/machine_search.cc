// Ctrl-R and Ctrl-S within the machine: the found entry stands in the buffer while the query is
// typed.
#include "editor/clusters.h"
#include "editor/machine.h"

namespace goknot::editor {

void Machine::BeginSearch(HistorySearch::Direction direction) {
  search_before_ = buffer_.text();
  search_cursor_ = buffer_.cursor();
  search_.emplace(history_, direction);
}

void Machine::ShowFound() {
  if (std::optional<std::string_view> found = search_->found()) {
    buffer_.Reset(*found);
    buffer_.SetCursor(search_->match_begin());
  } else {
    buffer_.Reset(search_before_);
    buffer_.SetCursor(search_cursor_);
  }
}

std::optional<Machine::Outcome> Machine::HandleSearch(const Key& key) {
  Command command = EmacsCommand(key);
  auto end = [&] {
    if (!search_->query().empty()) last_query_ = search_->query();
    search_.reset();
  };
  switch (command) {
    case Command::kInsert: {
      std::string text;
      AppendRune(key.rune, &text);
      search_->Type(text);
      break;
    }
    case Command::kPaste:
      search_->Type(std::string_view(key.text).substr(0, key.text.find('\n')));
      break;
    case Command::kDeleteBefore:
      search_->Backspace();
      break;
    case Command::kSearchOlder:
    case Command::kSearchNewer:
      if (search_->query().empty()) {
        search_->Type(last_query_);  // once more what was looked for before
      } else {
        search_->Step(command == Command::kSearchOlder ? HistorySearch::Direction::kOlder
                                                       : HistorySearch::Direction::kNewer);
      }
      break;
    case Command::kInterrupt:
      if (!search_->query().empty()) last_query_ = search_->query();
      search_.reset();
      buffer_.Reset(search_before_);
      buffer_.SetCursor(search_cursor_);
      return Outcome::kWaiting;
    case Command::kCancel:
      if (key.code != KeyCode::kEscape) {  // Ctrl-G goes back, Escape stays at what was found
        buffer_.Reset(search_before_);
        buffer_.SetCursor(search_cursor_);
      }
      end();
      return Outcome::kWaiting;
    case Command::kNone:
      return Outcome::kWaiting;
    default:
      end();
      // Enter runs what was found, though the cursor stands amid its lines.
      if (command == Command::kEnter) buffer_.SetCursor(buffer_.text().size());
      return std::nullopt;
  }
  ShowFound();
  return Outcome::kWaiting;
}

}  // namespace goknot::editor

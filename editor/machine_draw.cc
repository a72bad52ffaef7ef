// What the machine shows: the text in its colours, the brackets that belong together, and below it
// the menu, the search or the note.
#include <algorithm>
#include <utility>

#include "editor/clusters.h"
#include "editor/layout.h"
#include "editor/machine.h"

namespace goknot::editor {
namespace {

constexpr int kMostRowsBelow = 12;

bool IsBracket(char c) { return std::string_view("()[]{}").find(c) != std::string_view::npos; }

}  // namespace

Frame Machine::LayOut(bool final) const {
  if (coloured_text_ != buffer_.text()) {
    coloured_text_ = buffer_.text();
    colours_ = language_.Colour(coloured_text_);
  }
  View view{options_.prompt, options_.continuation, buffer_.text(), colours_, {}, buffer_.cursor()};
  if (search_ && search_->found() && !search_->failed() && !search_->query().empty()) {
    view.highlights.push_back({search_->match_begin(), search_->match_end(), Style::kMatch});
  } else if (!final) {
    // The bracket under the cursor, else that before it.
    const std::string& text = buffer_.text();
    size_t cursor = buffer_.cursor();
    std::optional<size_t> bracket;
    if (cursor < text.size() && IsBracket(text[cursor])) bracket = cursor;
    if (!bracket && cursor > 0 && IsBracket(text[cursor - 1])) bracket = cursor - 1;
    std::optional<size_t> partner;
    if (bracket) partner = language_.MatchingBracket(text, *bracket);
    if (partner) {
      auto [first, second] = std::minmax(*bracket, *partner);
      view.highlights = {{first, first + 1, Style::kMatch}, {second, second + 1, Style::kMatch}};
    }
  }
  return editor::LayOut(view, display_.columns());
}

std::vector<Row> Machine::RowsBelow(int columns, int rows, std::optional<int>* cursor_column) {
  if (search_) {
    std::string label = search_->failed() ? "no match: " : "search: ";
    Row row = CellsOf(label, Style::kHint, columns);
    Row query = CellsOf(search_->query(), Style::kPlain, columns);
    // The end of a long query is what matters.
    while (!query.empty() && RowWidth(row) + RowWidth(query) >= columns) query.erase(query.begin());
    row.insert(row.end(), query.begin(), query.end());
    *cursor_column = std::min(RowWidth(row), columns - 1);
    return {row};
  }
  if (menu_) return menu_->LayOut(columns, rows);
  if (note_.empty()) return {};
  std::vector<Row> wrapped = WrapText(note_, Style::kHint, columns);
  if (wrapped.size() > static_cast<size_t>(rows)) {
    wrapped.resize(static_cast<size_t>(rows));
    wrapped.back() = CellsOf("…", Style::kHint, columns);
  }
  return wrapped;
}

std::string Machine::Draw() {
  Frame frame = LayOut(/*final=*/false);
  int columns = display_.columns();
  int free = display_.rows() - static_cast<int>(frame.rows.size());
  int rows = std::clamp(free, std::min(display_.rows() / 2, kMostRowsBelow), kMostRowsBelow);
  std::optional<int> cursor_column;
  if (rows > 0) {
    std::vector<Row> below = RowsBelow(columns, rows, &cursor_column);
    if (cursor_column) {
      frame.cursor_row = frame.rows.size();
      frame.cursor_column = *cursor_column;
    }
    frame.rows.insert(frame.rows.end(), std::make_move_iterator(below.begin()),
                      std::make_move_iterator(below.end()));
  }
  std::string out;
  if (!display_.drawing()) out += display_.Begin();
  out += display_.Draw(frame);
  if (std::exchange(clear_, false)) out += display_.Clear();
  return out;
}

std::string Machine::Finish(Outcome outcome) {
  menu_.reset();
  note_.clear();
  search_.reset();
  buffer_.SetCursor(buffer_.text().size());
  Frame frame = LayOut(/*final=*/true);
  if (outcome == Outcome::kInterrupted) {
    Row& last = frame.rows.back();
    if (RowWidth(last) + 2 > display_.columns()) frame.rows.emplace_back();
    frame.rows.back().push_back({"^", Style::kHint, 1});
    frame.rows.back().push_back({"C", Style::kHint, 1});
  } else if (frame.rows.size() > 1 && frame.rows.back().empty()) {
    frame.rows.pop_back();  // where the cursor stood behind a filled row
  }
  std::string out;
  if (!display_.drawing()) out += display_.Begin();
  return out + display_.Finish(frame);
}

std::string Machine::Resize(int columns, int rows) {
  std::string out = display_.Resize(columns, rows);
  return out + Draw();
}

std::string Machine::Suspend() { return display_.Abandon(); }

std::string Machine::Resume(int columns, int rows) {
  display_.SetSize(columns, rows);
  display_.Forget();
  return Draw();
}

}  // namespace goknot::editor

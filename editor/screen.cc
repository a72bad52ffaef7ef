// Row by row, from the first difference to the last. The cursor's row and column are followed; at
// the last column, where terminals differ in what they make of the cursor, each move starts with a
// return.
#include "editor/screen.h"

#include <algorithm>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

// Parameters of "select graphic rendition", with colours and without.
struct Look {
  const char* coloured;
  const char* plain;
};

Look LookOf(Style style) {
  switch (style) {
    case Style::kPlain:
      return {"", ""};
    case Style::kKeyword:
      return {"35", ""};
    case Style::kString:
      return {"32", ""};
    case Style::kNumber:
      return {"36", ""};
    case Style::kComment:
      return {"90", ""};
    case Style::kType:
      return {"33", ""};
    case Style::kBuiltin:
      return {"34", ""};
    case Style::kCommand:
      return {"1;34", ""};
    case Style::kError:
      return {"31", ""};
    case Style::kPrompt:
      return {"1;32", ""};
    case Style::kMatch:
      return {"1;4", "1;4"};
    case Style::kHint:
      return {"90", ""};
    case Style::kSelected:
      return {"7", "7"};
  }
  return {"", ""};
}

// Terminals differ in the width of characters that are joined from several: the next one is put
// where it is to stand.
bool IsDoubtful(const Cell& cell) {
  if (cell.text.size() < 4) return false;
  size_t first = RuneSize(static_cast<unsigned char>(cell.text[0]));
  for (size_t at = first; at < cell.text.size();) {
    Rune rune = DecodeRune(cell.text, at);
    if (RuneWidth(rune.code) > 0 || rune.code == 0xFE0F || rune.code == 0x200D) return true;
    at += rune.size;
  }
  return false;
}

std::string Sequence(size_t count, char final) {
  if (count == 0) return "";
  if (count == 1) return std::string("\x1b[") + final;
  return "\x1b[" + std::to_string(count) + final;
}

}  // namespace

int RowWidth(const Row& row) {
  int width = 0;
  for (const Cell& cell : row) width += cell.width;
  return width;
}

void Screen::SetSize(int columns, int rows) {
  columns_ = std::max(columns, 2);
  rows_ = std::max(rows, 1);
}

void Screen::Begin() {
  drawn_ = {};
  at_row_ = 0;
  at_column_ = 0;
  first_shown_ = 0;
}

void Screen::SetStyle(Style style, std::string* out) {
  if (style == style_) return;
  Look look = LookOf(style);
  std::string parameters = colours_ ? look.coloured : look.plain;
  *out += parameters.empty() ? "\x1b[m" : "\x1b[0;" + parameters + "m";
  style_ = style;
}

std::string Screen::MoveTo(size_t row, int column) {
  std::string out;
  if (at_column_ >= columns_ || (column == 0 && at_column_ != 0)) {
    out += '\r';
    at_column_ = 0;
  }
  if (row < at_row_) {
    out += Sequence(at_row_ - row, 'A');
  } else if (row > at_row_) {
    out += Sequence(row - at_row_, 'B');
  }
  if (column > at_column_) {
    out += Sequence(static_cast<size_t>(column - at_column_), 'C');
  } else if (at_column_ - column > 3) {
    out += Sequence(static_cast<size_t>(at_column_ - column), 'D');
  } else {
    out.append(static_cast<size_t>(at_column_ - column), '\b');
  }
  at_row_ = row;
  at_column_ = column;
  return out;
}

void Screen::DrawRow(size_t row, const Row& before, const Row& after, std::string* out) {
  size_t same = 0;
  int column = 0;
  while (same < before.size() && same < after.size() && before[same] == after[same]) {
    column += after[same].width;
    ++same;
  }
  int width_before = RowWidth(before);
  int width_after = RowWidth(after);
  if (same == after.size() && width_after == width_before) return;
  size_t last = after.size();
  if (width_before == width_after) {
    size_t last_before = before.size();
    while (last > same && last_before > same && before[last_before - 1] == after[last - 1]) {
      --last;
      --last_before;
    }
  }
  *out += MoveTo(row, column);
  for (size_t i = same; i < last; ++i) {
    SetStyle(after[i].style, out);
    *out += after[i].text;
    at_column_ += after[i].width;
    if (IsDoubtful(after[i])) *out += "\x1b[" + std::to_string(at_column_ + 1) + "G";
  }
  SetStyle(Style::kPlain, out);
  // At the filled last column an erasure would take the last character.
  if (width_after < width_before && at_column_ < columns_) *out += "\x1b[K";
}

Frame Screen::Clip(const Frame& frame) {
  auto height = static_cast<size_t>(rows_);
  if (frame.rows.size() <= height) {
    first_shown_ = 0;
    return frame;
  }
  first_shown_ = std::min(first_shown_, frame.rows.size() - height);
  if (frame.cursor_row < first_shown_) first_shown_ = frame.cursor_row;
  if (frame.cursor_row >= first_shown_ + height) first_shown_ = frame.cursor_row - height + 1;
  Frame shown;
  auto first = frame.rows.begin() + static_cast<std::ptrdiff_t>(first_shown_);
  shown.rows.assign(first, first + rows_);
  shown.cursor_row = frame.cursor_row - first_shown_;
  shown.cursor_column = frame.cursor_column;
  return shown;
}

std::string Screen::Draw(const Frame& frame) {
  std::string out;
  Frame next = Clip(frame);
  for (size_t row = 0; row < next.rows.size(); ++row) {
    if (row < drawn_.rows.size()) {
      DrawRow(row, drawn_.rows[row], next.rows[row], &out);
      continue;
    }
    if (row > 0) {
      // A row that has not been there: the terminal may have to scroll.
      if (at_row_ != row - 1) out += MoveTo(row - 1, 0);
      out += "\r\n";
      at_row_ = row;
      at_column_ = 0;
    }
    DrawRow(row, {}, next.rows[row], &out);
  }
  if (drawn_.rows.size() > next.rows.size()) {
    out += MoveTo(next.rows.size(), 0);
    out += "\x1b[J";
  }
  out += MoveTo(next.cursor_row, next.cursor_column);
  drawn_ = std::move(next);
  return out;
}

std::string Screen::Erase() {
  std::string out = MoveTo(0, 0);
  out += "\x1b[J";
  Begin();
  return out;
}

std::string Screen::Finish(const Frame& frame) {
  std::string out;
  int rows = rows_;
  if (frame.rows.size() > static_cast<size_t>(rows_)) {
    out += Erase();
    rows_ = static_cast<int>(frame.rows.size());
  }
  Frame last = frame;
  last.cursor_row = last.rows.size() - 1;
  last.cursor_column = std::min(RowWidth(last.rows.back()), columns_ - 1);
  out += Draw(last);
  rows_ = rows;
  out += "\r\n";
  Begin();
  return out;
}

std::string Screen::Resize(int columns, int rows) {
  int narrower = std::max(columns, 2);
  // Rows above the cursor that became several, and the cursor's own as far as the cursor.
  size_t above = 0;
  for (size_t row = 0; row < at_row_ && row < drawn_.rows.size(); ++row) {
    int width = RowWidth(drawn_.rows[row]);
    above += static_cast<size_t>(std::max((width + narrower - 1) / narrower, 1));
  }
  above += static_cast<size_t>(std::min(at_column_, columns_ - 1) / narrower);
  SetSize(columns, rows);
  above = std::min(above, static_cast<size_t>(rows_ - 1));
  std::string out = "\r" + Sequence(above, 'A') + "\x1b[J";
  Begin();
  return out;
}

}  // namespace goknot::editor

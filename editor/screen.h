// What is on the terminal of ours, and the bytes that bring it from one frame to the next.
//
// A frame is rows of cells, as wide as the terminal at most, and a place for the cursor. The screen
// knows the frame that it has drawn and where it left the cursor, relative to the frame's first
// row; it never needs to know where on the terminal that row is. Of a frame that is higher than the
// terminal it shows the rows around the cursor. Rows that did not change are not written; of those
// that did, only the part between the first and the last difference.
//
// The terminal is one that knows ECMA-48's cursor movements, erasing and colours.
//
// Test: tests/editor/screen_test.cc.
#ifndef GOKNOT_EDITOR_SCREEN_H_
#define GOKNOT_EDITOR_SCREEN_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "editor/language.h"

namespace goknot::editor {

struct Cell {
  std::string text;  // one cluster, or what stands for it
  Style style = Style::kPlain;
  uint8_t width = 1;
  bool operator==(const Cell&) const = default;
};

using Row = std::vector<Cell>;

struct Frame {
  std::vector<Row> rows;
  size_t cursor_row = 0;
  int cursor_column = 0;
};

class Screen {
 public:
  void SetSize(int columns, int rows);
  void SetColours(bool colours) { colours_ = colours; }
  int columns() const { return columns_; }
  int rows() const { return rows_; }

  // The cursor is at the start of an empty line; nothing is drawn.
  void Begin();
  // From what is drawn to `frame`.
  std::string Draw(const Frame& frame);
  // Erases all that is drawn; the cursor is then where the frame began.
  std::string Erase();
  // Draws all of a frame, however high, and leaves the cursor at the start of the line below it.
  // Nothing is then drawn.
  std::string Finish(const Frame& frame);

  // The terminal has another size and has perhaps wrapped the drawn rows anew, as most do. Erases
  // them; the cursor is then where the frame begins.
  std::string Resize(int columns, int rows);

 private:
  std::string MoveTo(size_t row, int column);
  void DrawRow(size_t row, const Row& before, const Row& after, std::string* out);
  void SetStyle(Style style, std::string* out);
  Frame Clip(const Frame& frame);

  int columns_ = 80;
  int rows_ = 24;
  bool colours_ = true;
  Frame drawn_;  // at least one row once something is drawn
  size_t at_row_ = 0;
  int at_column_ = 0;
  size_t first_shown_ = 0;  // of a frame that is too high
  Style style_ = Style::kPlain;
};

int RowWidth(const Row& row);

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_SCREEN_H_

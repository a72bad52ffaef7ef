// Lays the prompt, the text and what stands below it out in rows of cells.
//
// Tabs reach to the next multiple of four columns behind the prompt; control characters and bytes
// that are no UTF-8 are shown as such. A line that is wider than the terminal goes on in the next
// row.
//
// Test: tests/editor/layout_test.cc.
#ifndef GOKNOT_EDITOR_LAYOUT_H_
#define GOKNOT_EDITOR_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "editor/language.h"
#include "editor/screen.h"

namespace goknot::editor {

struct View {
  std::string_view prompt;
  std::string_view continuation;
  std::string_view text;
  std::vector<Span> colours;     // in order
  std::vector<Span> highlights;  // drawn over the colours, in order
  size_t cursor = 0;
};

Frame LayOut(const View& view, int columns);

// Cells of a text of one line, tabs and control characters replaced; at most `columns` wide, "…" at
// the end of what was cut.
Row CellsOf(std::string_view text, Style style, int columns);
// The rows that a text of several lines takes, wrapped between words where that is possible.
std::vector<Row> WrapText(std::string_view text, Style style, int columns);

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_LAYOUT_H_

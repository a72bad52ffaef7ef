// Text in rows.
#include "editor/layout.h"

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

std::string Text(const std::vector<Row>& rows) {
  std::string text;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) text += "|";
    for (const Cell& cell : rows[i]) text += cell.text;
  }
  return text;
}

Frame Lay(std::string_view text, size_t cursor, int columns) {
  return LayOut({.prompt = ">>> ", .continuation = "... ", .text = text, .cursor = cursor},
                columns);
}

TEST(LayoutTest, LinesHaveTheirPrompts) {
  Frame frame = Lay("ab\ncd", 3, 20);
  EXPECT_EQ(Text(frame.rows), ">>> ab|... cd");
  EXPECT_EQ(frame.cursor_row, 1u);
  EXPECT_EQ(frame.cursor_column, 4);
}

TEST(LayoutTest, LongLinesWrap) {
  EXPECT_EQ(Text(Lay("abcdefgh", 0, 6).rows), ">>> ab|cdefgh");
  EXPECT_EQ(Text(Lay("a日b", 0, 6).rows), ">>> a|日b");
}

TEST(LayoutTest, BehindAFilledRowTheCursorIsInTheNext) {
  Frame frame = Lay("ab", 2, 6);
  EXPECT_EQ(frame.cursor_row, 1u);
  EXPECT_EQ(frame.cursor_column, 0);
  frame = Lay("ab\nc", 2, 6);
  EXPECT_EQ(frame.cursor_row, 1u);
}

TEST(LayoutTest, TabsControlCharactersAndBrokenBytes) {
  EXPECT_EQ(Text(Lay("\ta\tb", 0, 40).rows), ">>>     a   b");
  EXPECT_EQ(Text(Lay("a\x01\xff", 0, 40).rows), ">>> a^A\uFFFD");
  EXPECT_EQ(Text(Lay("\u0301", 0, 40).rows), ">>>  \u0301");
}

TEST(LayoutTest, NarrowerThanThePrompt) {
  Frame frame = Lay("x日y", 5, 2);
  EXPECT_EQ(Text(frame.rows), ">>|> |x|日|y");
  EXPECT_EQ(frame.cursor_row, 4u);
}

TEST(LayoutTest, HighlightsLieOverColours) {
  View view{.text = "abc"};
  view.colours = {{0, 3, Style::kString}};
  view.highlights = {{1, 2, Style::kMatch}};
  Frame frame = LayOut(view, 20);
  EXPECT_EQ(frame.rows[0][0].style, Style::kString);
  EXPECT_EQ(frame.rows[0][1].style, Style::kMatch);
  EXPECT_EQ(frame.rows[0][2].style, Style::kString);
}

TEST(LayoutTest, TextIsWrappedBetweenWords) {
  EXPECT_EQ(Text(WrapText("one two three\n\nfour", Style::kHint, 8)), "one two|three||four");
  EXPECT_EQ(Text(WrapText("abcdefghij kl", Style::kHint, 4)), "abcd|efgh|ij|kl");
}

TEST(LayoutTest, WhatDoesNotFitIsCut) {
  EXPECT_EQ(Text({CellsOf("abcdef", Style::kPlain, 4)}), "abc…");
  EXPECT_EQ(Text({CellsOf("abcd", Style::kPlain, 4)}), "abcd");
}

}  // namespace
}  // namespace goknot::editor

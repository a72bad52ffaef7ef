// Frames drawn from one another: any two, and with few bytes.
#include "editor/screen.h"

#include <random>

#include "gtest/gtest.h"
#include "tests/editor/tiny_terminal.h"

namespace goknot::editor {
namespace {

Frame FrameOf(const std::vector<std::string>& lines, size_t row, int column) {
  Frame frame;
  for (const std::string& line : lines) {
    Row cells;
    for (size_t at = 0; at < line.size();) {
      size_t next = NextCluster(line, at);
      std::string cluster = line.substr(at, next - at);
      cells.push_back({cluster, Style::kPlain, static_cast<uint8_t>(ClusterWidth(cluster))});
      at = next;
    }
    frame.rows.push_back(cells);
  }
  frame.cursor_row = row;
  frame.cursor_column = column;
  return frame;
}

TEST(ScreenTest, OnlyTheDifferenceIsWritten) {
  Screen screen;
  screen.SetSize(20, 10);
  screen.Draw(FrameOf({">>> hello"}, 0, 9));
  EXPECT_EQ(screen.Draw(FrameOf({">>> hello!"}, 0, 10)), "!");
  EXPECT_EQ(screen.Draw(FrameOf({">>> hello!"}, 0, 9)), "\b");
  EXPECT_EQ(screen.Draw(FrameOf({">>> hellO!"}, 0, 9)), "\bO");
  EXPECT_EQ(screen.Draw(FrameOf({">>> hell"}, 0, 8)), "\b\x1b[K");
  EXPECT_EQ(screen.Draw(FrameOf({">>> hell"}, 0, 8)), "");
}

TEST(ScreenTest, RandomFramesFollowEachOther) {
  std::mt19937 random(1);
  const std::vector<std::string> pieces = {"a", "b", " ", "日", "e\u0301", "x"};
  for (int columns : {2, 5, 12}) {
    Screen screen;
    screen.SetSize(columns, 6);
    TinyTerminal terminal(columns, 6);
    for (int step = 0; step < 2000; ++step) {
      std::vector<std::string> lines(1 + random() % 6);
      for (std::string& line : lines) {
        int width = static_cast<int>(random() % (columns + 1));
        while (true) {
          const std::string& piece = pieces[random() % pieces.size()];
          if (TextWidth(line) + TextWidth(piece) > width) break;
          line += piece;
        }
      }
      size_t row = random() % lines.size();
      int column = static_cast<int>(random() % columns);
      terminal.Write(screen.Draw(FrameOf(lines, row, column)));
      std::vector<std::string> shown = terminal.Lines();
      for (std::string& line : lines) line.erase(line.find_last_not_of(' ') + 1);
      while (!lines.empty() && lines.back().empty()) lines.pop_back();
      ASSERT_EQ(shown, lines) << "step " << step;
      ASSERT_EQ(terminal.row(), static_cast<int>(row));
      ASSERT_EQ(terminal.column(), column);
    }
  }
}

TEST(ScreenTest, OfAHighFrameTheRowsAroundTheCursorAreShown) {
  Screen screen;
  screen.SetSize(10, 3);
  TinyTerminal terminal(10, 3);
  terminal.Write(screen.Draw(FrameOf({"1", "2", "3", "4", "5"}, 4, 0)));
  EXPECT_EQ(terminal.Text(), "3|4|5");
  terminal.Write(screen.Draw(FrameOf({"1", "2", "3", "4", "5"}, 1, 0)));
  EXPECT_EQ(terminal.Text(), "2|3|4");
  terminal.Write(screen.Draw(FrameOf({"1", "2", "3", "4", "5"}, 2, 0)));
  EXPECT_EQ(terminal.Text(), "2|3|4");
  terminal.Write(screen.Finish(FrameOf({"1", "2", "3", "4", "5"}, 2, 0)));
  EXPECT_EQ(terminal.Text(), "1|2|3|4|5");
}

TEST(ScreenTest, EraseLeavesTheCursorWhereTheFrameBegan) {
  Screen screen;
  screen.SetSize(10, 5);
  TinyTerminal terminal(10, 5);
  terminal.Write("above\n");
  terminal.Write(screen.Draw(FrameOf({"0123456789", "b"}, 1, 1)));
  terminal.Write(screen.Erase());
  EXPECT_EQ(terminal.Text(), "above");
  EXPECT_EQ(terminal.row(), 1);
}

}  // namespace
}  // namespace goknot::editor

// Output above the input: nothing is lost, no line torn, the input intact.
#include "editor/display.h"

#include <random>

#include "gtest/gtest.h"
#include "tests/editor/typist.h"

namespace goknot::editor {
namespace {

TEST(DisplayTest, OutputStandsAboveTheInput) {
  Typist typist;
  typist.Type("hello").Print("one\n").Print("two\nthree\n").Type("!");
  EXPECT_EQ(typist.Shown(), "one|two|three|>>> hello!");
  EXPECT_EQ(typist.terminal().column(), 10);
}

TEST(DisplayTest, APartialLineGoesOn) {
  Typist typist;
  typist.Type("x").Print("one ").Type("y").Print("two ").Print("three\nfour");
  EXPECT_EQ(typist.Shown(), "one two three|four|>>> xy");
  typist.Print("\n");
  EXPECT_EQ(typist.Shown(), "one two three|four|>>> xy");
  typist.Print("five\n");
  EXPECT_EQ(typist.Shown(), "one two three|four|five|>>> xy");
}

TEST(DisplayTest, APartialLineThatFillsTheRowGoesOn) {
  Typist typist(10, 6);
  typist.Print("0123456789").Print("ab").Print("\n");
  EXPECT_EQ(typist.Shown(), "0123456789|ab|>>>");
  typist.Print("0123456789").Print("\nx\n");
  EXPECT_EQ(typist.Shown(), "0123456789|ab|0123456789|x|>>>");
}

TEST(DisplayTest, ProgressIsDrawnOver) {
  Typist typist;
  typist.Type("x").Print("10%").Print("\r20%").Print("\r100%\n");
  EXPECT_EQ(typist.Shown(), "100%|>>> x");
}

TEST(DisplayTest, WhatAnEntryLeftUnendedGoesOnAboveThePrompt) {
  Typist typist;
  typist.Type("a\r");
  EXPECT_EQ(typist.Shown(), ">>> a|>>>");
  typist.Print("no end");
  typist.Type("b\r").Print("c\n");
  EXPECT_EQ(typist.Shown(), ">>> a|no end|>>> b|c|>>>");
}

TEST(DisplayTest, APromptStartsALineWhereverTheCursorIs) {
  for (bool known : {true, false}) {
    for (int column = 0; column <= 10; ++column) {
      Display display;
      display.SetSize(10, 5);
      TinyTerminal terminal(10, 5);
      std::string text(static_cast<size_t>(column), 'x');
      terminal.Write(display.Print(text));
      if (!known) display.Forget();
      terminal.Write(display.Begin());
      terminal.Write(">");
      EXPECT_EQ(terminal.Text(), text + (column > 0 ? "|>" : ">")) << known << column;
    }
  }
}

TEST(DisplayTest, ALineIsStartedWhereOneHasNotEnded) {
  Display display;
  display.SetSize(10, 5);
  EXPECT_EQ(display.StartLine(), "");
  display.Print("x");
  EXPECT_EQ(display.StartLine(), "\r\n");
  EXPECT_EQ(display.StartLine(), "");
  display.Forget();
  EXPECT_EQ(display.StartLine(), "          \r\x1b[K");
}

TEST(DisplayTest, CharactersAndColoursInPiecesStayWhole) {
  Typist typist;
  typist.Print("a\xe4\xb8").Print("\x96\x1b[3").Print("1mred\x1b[").Print("m.\n");
  EXPECT_EQ(typist.Shown(), "a世red.|>>>");
}

TEST(DisplayTest, MenusMoveWithTheInput) {
  Typist typist;
  typist.Type("al\t").Print("output\n");
  EXPECT_EQ(typist.Shown(), "output|>>> alph|alpha     func()|alphabet  func()|alphorn   func()");
}

TEST(DisplayTest, RandomOutputInRandomPieces) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    int columns = 8 + static_cast<int>(random() % 30);
    Typist typist(columns, 12);
    std::string all;
    std::string typed;
    for (int step = 0; step < 60; ++step) {
      if (random() % 3 == 0 && typed.size() < 60) {
        char c = static_cast<char>('a' + random() % 26);
        typed += c;
        typist.Type(std::string_view(&c, 1));
      } else {
        std::string piece;
        for (size_t i = random() % 12; i > 0; --i) {
          const char* kPieces[] = {"x", "yz", "\n", " w", "日"};
          piece += kPieces[random() % 5];
        }
        all += piece;
        typist.Print(piece);
      }
    }
    // What a terminal alone would show of the output and then of the input.
    TinyTerminal alone(columns, 12);
    alone.Write(all);
    if (!all.empty() && all.back() != '\n') alone.Write("\n");
    alone.Write(">>> " + typed);
    ASSERT_EQ(typist.Shown(), alone.Text()) << "round " << round;
  }
}

TEST(DisplayTest, ANewSizeDrawsTheInputAnew) {
  Typist typist(20, 10);
  typist.Type("hello world");
  typist.Resize(10, 10);
  EXPECT_TRUE(typist.Shown().ends_with(">>> hello|world")) << typist.Shown();
  typist.Type("!");
  EXPECT_TRUE(typist.Shown().ends_with(">>> hello|world!"));
}

TEST(DisplayTest, ClearingLeavesTheInputAtTheTop) {
  Typist typist;
  typist.Print("one\ntwo\n").Type("abc\x0c");
  EXPECT_EQ(typist.Shown(), ">>> abc");
  EXPECT_EQ(typist.terminal().row(), 0);
}

TEST(DisplayTest, FewBytesForAKey) {
  Typist typist;
  typist.Type("hello");
  size_t before = typist.terminal().written();
  typist.Type("w");
  EXPECT_EQ(typist.terminal().written() - before, 1u);
}

}  // namespace
}  // namespace goknot::editor

// Tab: what is typed for the user, the menu, documentation.
#include "gtest/gtest.h"
#include "tests/editor/typist.h"

namespace goknot::editor {
namespace {

TEST(CompletingTest, TheOnlyCandidateIsTyped) {
  Typist typist;
  EXPECT_EQ(typist.Type("pr\t").Text(), "print(|");
  EXPECT_EQ(typist.Shown(), ">>> print(|print  func()");
  EXPECT_EQ(typist.Type("1").Shown(), ">>> print(1");
}

TEST(CompletingTest, WhatIsCertainIsTypedAndTheRestOffered) {
  Typist typist;
  typist.Type("x + q\t");
  EXPECT_EQ(typist.Text(), "x + quick_|");
  EXPECT_EQ(typist.Shown(), ">>> x + quick_|quick_fox   func()|quick_hare  func()");
  EXPECT_EQ(typist.Type("\t").Text(), "x + quick_fox|");
  EXPECT_EQ(typist.Type("\t").Text(), "x + quick_hare|");
  EXPECT_EQ(typist.Type("\t").Text(), "x + quick_|");
  EXPECT_EQ(typist.Type("\x1b[Z").Text(), "x + quick_hare|");
  // Enter takes the candidate, a second one runs the entry.
  EXPECT_EQ(typist.Type("\r").entries(), "");
  EXPECT_EQ(typist.Shown(), ">>> x + quick_hare");
  EXPECT_EQ(typist.Type("\r").entries(), "x + quick_hare.");
}

TEST(CompletingTest, TypingNarrowsTheMenu) {
  Typist typist;
  typist.Type("al\t");
  EXPECT_EQ(typist.Text(), "alph|");
  typist.Type("o");
  EXPECT_EQ(typist.Shown(), ">>> alpho|alphorn  func()");
  typist.Type("\x7f");
  EXPECT_EQ(typist.Shown(), ">>> alph|alpha     func()|alphabet  func()|alphorn   func()");
  typist.Type(" ");
  EXPECT_EQ(typist.Shown(), ">>> alph");
}

TEST(CompletingTest, TheLastOneLeftIsTypedByTab) {
  Typist typist;
  typist.Type("al\to\t");
  EXPECT_EQ(typist.Text(), "alphorn|");
  EXPECT_EQ(typist.Shown(), ">>> alphorn|alphorn  func()");
}

TEST(CompletingTest, ArrowsChooseAndEscapeGoesBack) {
  Typist typist;
  typist.Type("al\t").Type(kDown).Type(kDown);
  EXPECT_EQ(typist.Text(), "alphabet|");
  typist.Type(kUp);
  EXPECT_EQ(typist.Text(), "alpha|");
  typist.Escape();
  EXPECT_EQ(typist.Text(), "alph|");
  EXPECT_EQ(typist.Shown(), ">>> alph");
}

TEST(CompletingTest, OtherKeysCloseTheMenuAndAct) {
  Typist typist;
  typist.Type("al\t\t\x01");
  EXPECT_EQ(typist.Text(), "|alpha");
  EXPECT_EQ(typist.Shown(), ">>> alpha");
}

TEST(CompletingTest, ASecondTabShowsDocumentation) {
  Typist typist;
  typist.Begin("print");
  typist.Type("\t");
  EXPECT_EQ(typist.Shown(), ">>> print|print  func()");
  typist.Type("\t");
  EXPECT_EQ(typist.Shown(), ">>> print|func print(args ...)|Writes its arguments.");
  typist.Type("(");
  EXPECT_EQ(typist.Shown(), ">>> print(");
}

TEST(CompletingTest, WithoutCandidatesNothingHappens) {
  Typist typist;
  EXPECT_EQ(typist.Type("zz\t").Text(), "zz|");
  EXPECT_EQ(typist.Shown(), ">>> zz");
}

TEST(CompletingTest, TabIndentsAtTheStartOfALine) {
  Typist typist;
  typist.Type("f(\r\t");
  EXPECT_EQ(typist.Text(), "f(\n\t\t|");
}

TEST(CompletingTest, ManyCandidatesStandInColumns) {
  Completions completions;
  for (int i = 0; i < 20; ++i) {
    completions.candidates.push_back(
        {"name" + std::to_string(10 + i), "int", "Its documentation."});
  }
  CompletionMenu menu(completions, "name");
  EXPECT_EQ(menu.CommonPrefix(), "name");
  auto text = [](const std::vector<Row>& rows) {
    std::string all;
    for (const Row& row : rows) {
      if (!all.empty()) all += "|";
      for (const Cell& cell : row) all += cell.text;
    }
    return all;
  };
  EXPECT_EQ(text(menu.LayOut(24, 10)),
            "name10  name17  name24|name11  name18  name25|name12  name19  name26|"
            "name13  name20  name27|name14  name21  name28|name15  name22  name29|"
            "name16  name23");
  menu.SelectPrevious();
  EXPECT_EQ(text(menu.LayOut(24, 6)),
            "name13  name20  name27|name14  name21  name28|name15  name22  name29|"
            "rows 4 to 6 of 7|name29  int|Its documentation.");
}

}  // namespace
}  // namespace goknot::editor

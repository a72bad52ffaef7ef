// What emacs' keys do to a text, and what ends an entry.
#include "editor/machine.h"

#include "gtest/gtest.h"
#include "tests/editor/typist.h"

namespace goknot::editor {
namespace {

// The text after keys typed behind an initial text.
std::string After(std::string_view initial, std::string_view keys) {
  Typist typist;
  typist.Begin(initial);
  return typist.Type(keys).Text();
}

TEST(MachineTest, Moving) {
  EXPECT_EQ(After("one two", "\x01"), "|one two");
  EXPECT_EQ(After("one two", "\x01\x05"), "one two|");
  EXPECT_EQ(After("one two",
                  "\x02\x1b"
                  "b"),
            "one |two");
  EXPECT_EQ(After("one two",
                  "\x01\x1b"
                  "f"),
            "one| two");
  EXPECT_EQ(After("one two", "\x1b[1;5D\x1b[1;5D\x1b[C"), "o|ne two");
  EXPECT_EQ(After("日本", "\x1b[D"), "日|本");
  EXPECT_EQ(After("a\nb", "\x01"), "a\n|b");
  EXPECT_EQ(After("a\nb", "\x1b[1;5H"), "|a\nb");
}

TEST(MachineTest, Deleting) {
  EXPECT_EQ(After("abc", "\x7f"), "ab|");
  EXPECT_EQ(After("abc", "\x01\x04"), "|bc");
  EXPECT_EQ(After("e\u0301", "\x7f"), "|");
  EXPECT_EQ(After("abc", "\x01\x1b[3~"), "|bc");
  EXPECT_EQ(After("foo.bar baz", "\x17"), "foo.bar |");
  EXPECT_EQ(After("foo.bar", "\x1b\x7f"), "foo.|");
  EXPECT_EQ(After("foo.bar",
                  "\x01\x1b"
                  "d"),
            "|.bar");
  EXPECT_EQ(After("one\ntwo", "\x15"), "one\n|");
  EXPECT_EQ(After("one\ntwo", "\x15\x15"), "one|");
  EXPECT_EQ(After("one\ntwo", "\x1b[1;5H\x0b"), "|\ntwo");
  EXPECT_EQ(After("one\ntwo", "\x1b[1;5H\x0b\x0b"), "|two");
}

TEST(MachineTest, KillingAndYanking) {
  EXPECT_EQ(After("one two", "\x17\x01\x19"), "two|one ");
  EXPECT_EQ(After("a b c", "\x17\x17\x19"), "a b c|");  // kills in a row are one
  EXPECT_EQ(After("a b",
                  "\x17\x02\x17\x19\x1b"
                  "y"),
            "b| ");
}

TEST(MachineTest, UndoAndRedo) {
  EXPECT_EQ(After("", "one two\x1f"), "one |");
  EXPECT_EQ(After("", "one two\x1f\x1f"), "|");
  EXPECT_EQ(After("", "one two\x1f\x1f\x1b_"), "one |");
  EXPECT_EQ(After("one", "\x17\x1f"), "one|");
}

TEST(MachineTest, SwappingAndCases) {
  EXPECT_EQ(After("ab", "\x14"), "ba|");
  EXPECT_EQ(After("abc", "\x02\x14"), "acb|");
  EXPECT_EQ(After("word x", "\x01\x1bu"), "WORD| x");
  EXPECT_EQ(After("WORD x", "\x01\x1bl"), "word| x");
  EXPECT_EQ(After("wORD x",
                  "\x01\x1b"
                  "c"),
            "Word| x");
}

TEST(MachineTest, KeysThatMeanNothingDoNothing) {
  EXPECT_EQ(After("ab", "\x1b[15~\x1b[2~\x1bx\x1d"), "ab|");
  EXPECT_EQ(After("", "\x11\t"), "\t|");
}

TEST(MachineTest, EnterAcceptsWhatIsComplete) {
  Typist typist;
  typist.Type("1+1\r");
  EXPECT_EQ(typist.entries(), "1+1.");
  EXPECT_EQ(typist.Shown(), ">>> 1+1|>>>");
  typist.Type("\r");
  EXPECT_EQ(typist.entries(), "1+1..");
}

TEST(MachineTest, EnterIndentsWhatGoesOn) {
  Typist typist;
  typist.Type("f {\rg(\r1\r)\r");
  EXPECT_EQ(typist.Text(), "f {\n\tg(\n\t\t1\n\t)\n\t|");
  EXPECT_EQ(typist.Shown(), ">>> f {|...     g(|...         1|...     )|...");
  typist.Type("}\r");
  EXPECT_EQ(typist.entries(), "f {\n\tg(\n\t\t1\n\t)\n}.");
}

TEST(MachineTest, EnterSettlesWhatStandsLessDeep) {
  Typist typist;
  typist.Type("f {\rcase 1:\rx\rcase 2:\r}");
  EXPECT_EQ(typist.Text(), "f {\ncase 1:\n\tx\ncase 2:\n}|");
}

TEST(MachineTest, EnterAmidTheLinesBreaksThem) {
  Typist typist;
  typist.Begin("f {\n\ta\n}");
  typist.Type(std::string(kUp) + "\r");
  EXPECT_EQ(typist.Text(), "f {\n\n\t|a\n}");
  EXPECT_EQ(typist.entries(), "");
}

TEST(MachineTest, BlankLinesSayHowToGetOut) {
  Typist typist(60);
  typist.Type("f(\r\r");
  EXPECT_EQ(typist.Text(), "f(\n\n\t|");
  EXPECT_NE(typist.Shown().find("Ctrl-C abandons it"), std::string::npos);
}

TEST(MachineTest, AltEnterBreaksTheLineAnyway) {
  Typist typist;
  EXPECT_EQ(typist.Type("a\x1b\rb").Text(), "a\nb|");
}

TEST(MachineTest, CtrlCInEachState) {
  Typist typist;
  typist.Type("abc\x03");
  EXPECT_EQ(typist.entries(), "abc^");
  EXPECT_EQ(typist.Shown(), ">>> abc^C|>>>");
  typist.Type("f(\rx\x03");
  EXPECT_EQ(typist.entries(), "abc^f(\n\tx^");
  typist.Type(
      "ab\x12"
      "b\x03");
  EXPECT_EQ(typist.Text(), "ab|");
  typist.Type("\x03");
  typist.Type("al\t\t\x03");
  EXPECT_EQ(typist.Text(), "alph|");
  typist.Type("\x03");
  typist.Type("al\t\x03");
  EXPECT_EQ(typist.Text(), "|");
}

TEST(MachineTest, CtrlDEndsOnlyAnEmptyText) {
  Typist typist;
  typist.Type("a\x04");
  EXPECT_EQ(typist.entries(), "");
  typist.Type("\x7f\x04");
  EXPECT_EQ(typist.entries(), "$");
}

TEST(MachineTest, HistoryIsWalked) {
  Typist typist;
  typist.Type("one\rtwo\r");
  EXPECT_EQ(typist.Type(kUp).Text(), "two|");
  EXPECT_EQ(typist.Type(kUp).Text(), "one|");
  EXPECT_EQ(typist.Type(kUp).Text(), "one|");
  EXPECT_EQ(typist.Type(kDown).Text(), "two|");
  EXPECT_EQ(typist.Type(kDown).Text(), "|");
  typist.Type("o");
  EXPECT_EQ(typist.Type(kUp).Text(), "one|");
  EXPECT_EQ(typist.Type(kDown).Text(), "o|");
  EXPECT_EQ(typist.Type("\x1b<").Text(), "one|");
  EXPECT_EQ(typist.Type("\x1b>").Text(), "o|");
}

TEST(MachineTest, EntriesOfSeveralLinesAreRecalledWhole) {
  Typist typist;
  typist.Type("one\rf(\r1\r)\r");
  EXPECT_EQ(typist.Type(kUp).Text(), "f(\n\t1\n)|");
  typist.Type(kUp);
  EXPECT_EQ(typist.Type(kUp).Text(), "f|(\n\t1\n)");
  EXPECT_EQ(typist.Type(kUp).Text(), "one|");
  EXPECT_EQ(typist.Type(kDown).Text(), "f(|\n\t1\n)");
}

TEST(MachineTest, TheLastWordOfEntriesBefore) {
  Typist typist;
  typist.Type("f(first)\rg(second)\r");
  EXPECT_EQ(typist.Type("x \x1b.").Text(), "x second|");
  EXPECT_EQ(typist.Type("\x1b.").Text(), "x first|");
}

TEST(MachineTest, SearchingTheHistory) {
  Typist typist;
  typist.Type("alpha 1\rbeta 2\ralpha 3\r");
  typist.Type(
      "draft\x12"
      "alp");
  EXPECT_EQ(typist.Text(), "|alpha 3");
  EXPECT_NE(typist.Shown().find("search: alp"), std::string::npos);
  typist.Type("\x12");
  EXPECT_EQ(typist.Text(), "|alpha 1");
  typist.Type("\x13");
  EXPECT_EQ(typist.Text(), "|alpha 3");
  typist.Type("\x07");
  EXPECT_EQ(typist.Text(), "draft|");
  typist.Type(
      "\x12"
      "bet\x05");
  EXPECT_EQ(typist.Text(), "beta 2|");
  typist.Type(
      "\x15\x12"
      "zz");
  EXPECT_NE(typist.Shown().find("no match: zz"), std::string::npos);
  typist.Type(
      "\x07\x12"
      "bet\r");
  EXPECT_TRUE(typist.entries().ends_with("beta 2."));
}

TEST(MachineTest, PastesAreNeitherIndentedNorRun) {
  Typist typist;
  typist.Paste("f {\n\tx\n}\ng\n");
  EXPECT_EQ(typist.Text(), "f {\n\tx\n}\ng|");
  EXPECT_EQ(typist.entries(), "");
  EXPECT_EQ(typist.Type("\x1f").Text(), "|");
}

TEST(MachineTest, APasteWithoutBracketsKeepsItsLines) {
  Typist typist;
  typist.Send("f {\r\tg(\r\t\t1)\r}\rnext entry is there\r");
  EXPECT_EQ(typist.entries(), "f {\n\tg(\n\t\t1)\n}.next entry is there.");
}

TEST(MachineTest, WhatIsTypedBehindAnEntryBelongsToTheNext) {
  Typist typist;
  typist.Send("one\rtw");
  EXPECT_EQ(typist.entries(), "one.");
  EXPECT_EQ(typist.Text(), "tw|");
}

TEST(MachineTest, ClosingBracketsMoveBack) {
  Typist typist;
  typist.Type("f {\r\r");
  EXPECT_EQ(typist.Type("}").Text(), "f {\n\n}|");
}

}  // namespace
}  // namespace goknot::editor

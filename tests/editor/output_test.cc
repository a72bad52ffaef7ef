// Where output leaves the cursor.
#include "editor/output.h"

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

int ColumnAfter(std::string_view bytes) {
  OutputTracker tracker;
  tracker.SetColumns(10);
  tracker.Track(bytes);
  return tracker.known() ? tracker.column() : -1;
}

TEST(OutputTest, Columns) {
  EXPECT_EQ(ColumnAfter("abc"), 3);
  EXPECT_EQ(ColumnAfter("abc\n"), 0);
  EXPECT_EQ(ColumnAfter("abc\rx"), 1);
  EXPECT_EQ(ColumnAfter("ab\b"), 1);
  EXPECT_EQ(ColumnAfter("a\t"), 8);
  EXPECT_EQ(ColumnAfter("日本e\u0301"), 5);
  EXPECT_EQ(ColumnAfter("0123456789"), 10);
  EXPECT_EQ(ColumnAfter("0123456789a"), 1);
  EXPECT_EQ(ColumnAfter("012345678日"), 2);
  EXPECT_EQ(ColumnAfter("\x1b[31mab\x1b[0m\x1b]0;title\ac\a"), 3);
}

TEST(OutputTest, OtherMovementsAreNotFollowed) {
  EXPECT_EQ(ColumnAfter("ab\x1b[5;5H"), -1);
  EXPECT_EQ(ColumnAfter("ab\x1b[5;5Hx\n"), 0);
  EXPECT_EQ(ColumnAfter("ab\x1b[2K"), 2);
}

TEST(OutputTest, WhatIsNotWholeIsHeldBack) {
  OutputTracker tracker;
  EXPECT_EQ(tracker.Track("a\xe4\xb8"), "a");
  EXPECT_EQ(tracker.Track("\x96\x1b[3"), "\xe4\xb8\x96");
  EXPECT_EQ(tracker.column(), 3);
  EXPECT_EQ(tracker.Track("1mx"), "\x1b[31mx");
  EXPECT_EQ(tracker.colours(), "\x1b[31m");
  EXPECT_EQ(tracker.Track("\x1b["), "");
  EXPECT_EQ(tracker.TakeHeld(), "\x1b[");
  tracker.Track("\x1b[m");
  EXPECT_EQ(tracker.colours(), "");
}

TEST(OutputTest, EndlessSequencesAreNotHeldForEver) {
  OutputTracker tracker;
  std::string text = "\x1b]" + std::string(1000, 'x');
  EXPECT_EQ(tracker.Track(text), text);
}

}  // namespace
}  // namespace goknot::editor

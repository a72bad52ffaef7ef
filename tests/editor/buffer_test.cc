// Edits, undo, motions, the kill ring.
#include "editor/buffer.h"

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

void TypeInto(Buffer& buffer, std::string_view text) {
  for (char c : text) buffer.Insert(std::string_view(&c, 1));
}

TEST(BufferTest, UndoTakesBackWords) {
  Buffer buffer;
  TypeInto(buffer, "one two");
  EXPECT_TRUE(buffer.Undo());
  EXPECT_EQ(buffer.text(), "one ");
  EXPECT_TRUE(buffer.Undo());
  EXPECT_EQ(buffer.text(), "");
  EXPECT_FALSE(buffer.Undo());
  EXPECT_TRUE(buffer.Redo());
  EXPECT_TRUE(buffer.Redo());
  EXPECT_EQ(buffer.text(), "one two");
  EXPECT_FALSE(buffer.Redo());
}

TEST(BufferTest, UndoBringsTheCursorBack) {
  Buffer buffer;
  buffer.Reset("abc def");
  buffer.SetCursor(4);
  buffer.Erase(0, 3);
  EXPECT_EQ(buffer.cursor(), 0u);
  buffer.Undo();
  EXPECT_EQ(buffer.text(), "abc def");
  EXPECT_EQ(buffer.cursor(), 4u);
}

TEST(BufferTest, TypingElsewhereIsAnotherGroup) {
  Buffer buffer;
  TypeInto(buffer, "ad");
  buffer.SetCursor(1);
  TypeInto(buffer, "bc");
  buffer.Undo();
  EXPECT_EQ(buffer.text(), "ad");
}

TEST(BufferTest, AnEditEndsWhatCouldBeRedone) {
  Buffer buffer;
  TypeInto(buffer, "a");
  buffer.Undo();
  TypeInto(buffer, "b");
  EXPECT_FALSE(buffer.Redo());
  EXPECT_EQ(buffer.text(), "b");
}

TEST(BufferTest, Words) {
  Buffer buffer;
  buffer.Reset("foo.bar(x,  naïve)");
  EXPECT_EQ(buffer.WordEnd(0), 3u);
  EXPECT_EQ(buffer.WordEnd(3), 7u);
  EXPECT_EQ(buffer.WordBegin(7), 4u);
  EXPECT_EQ(buffer.WordBegin(buffer.text().size()), 12u);
  EXPECT_EQ(buffer.SpacedBegin(buffer.text().size()), 12u);
  EXPECT_EQ(buffer.SpacedBegin(12), 0u);
}

TEST(BufferTest, LinesKeepTheWantedColumn) {
  Buffer buffer;
  buffer.Reset("long line\nx\n日本語 line");
  buffer.SetCursor(5);
  EXPECT_FALSE(buffer.MoveUp());
  EXPECT_TRUE(buffer.MoveDown());
  EXPECT_EQ(buffer.cursor(), 11u);  // behind x
  EXPECT_TRUE(buffer.MoveDown());
  EXPECT_EQ(buffer.cursor(), 12u + 6u);  // two wide characters; the third would be too far
  EXPECT_FALSE(buffer.MoveDown());
  EXPECT_TRUE(buffer.MoveUp());
  EXPECT_TRUE(buffer.MoveUp());
  EXPECT_EQ(buffer.cursor(), 5u);
}

TEST(BufferTest, KillsJoinAndTheRingTurns) {
  KillRing ring;
  EXPECT_EQ(ring.Yank(), "");
  ring.Kill("one", KillRing::Join::kNew);
  ring.Kill(" more", KillRing::Join::kBehind);
  ring.Kill("before ", KillRing::Join::kBefore);
  ring.Kill("two", KillRing::Join::kNew);
  EXPECT_EQ(ring.Yank(), "two");
  EXPECT_EQ(ring.YankOlder(), "before one more");
  EXPECT_EQ(ring.YankOlder(), "two");
}

}  // namespace
}  // namespace goknot::editor

// Texts that change and still know their columns.
#include "load/tracked_text.h"

#include <string>

#include "gtest/gtest.h"
#include "lexer/source.h"

namespace goknot::load {
namespace {

// The position of the byte at `offset` of a changed text.
std::string PlaceOf(const TrackedText& text, std::string_view original, size_t offset) {
  lexer::SourceSet sources;
  const lexer::SourceFile* file =
      sources.Add("x.md", text.bytes(), {.first_line = 5, .marks = text.Marks(original)});
  return sources.PositionOf(file->PosAt(offset)).ToString();
}

TEST(TrackedText, AnUnchangedTextNeedsNoMarks) {
  std::string_view original = "one\ntwo\n";
  TrackedText text(original);
  EXPECT_EQ(text.bytes(), original);
  EXPECT_TRUE(text.Marks(original).empty());
}

TEST(TrackedText, KeepsColumnsBehindAChange) {
  std::string_view original = "a &lt; b\nc\n";
  TrackedText whole(original);
  TrackedText text;
  text.Copy(whole, 0, 2);
  text.Insert("<", whole.OriginOf(2));
  text.Copy(whole, 6, original.size());
  text.EndLike(whole);
  EXPECT_EQ(text.bytes(), "a < b\nc\n");
  EXPECT_EQ(PlaceOf(text, original, 0), "x.md:5:1");
  EXPECT_EQ(PlaceOf(text, original, 2), "x.md:5:3");
  EXPECT_EQ(PlaceOf(text, original, 4), "x.md:5:8");
  EXPECT_EQ(PlaceOf(text, original, 6), "x.md:6:1");
  EXPECT_EQ(PlaceOf(text, original, 8), "x.md:7:1");
}

TEST(TrackedText, KnowsWhatStoodBehindARemovedBeginning) {
  std::string_view original = "12 f()\n13 g()";
  TrackedText whole(original);
  TrackedText text;
  text.Copy(whole, 3, 7);
  text.Copy(whole, 10, 13);
  text.EndLike(whole);
  EXPECT_EQ(text.bytes(), "f()\ng()");
  EXPECT_EQ(PlaceOf(text, original, 0), "x.md:5:4");
  EXPECT_EQ(PlaceOf(text, original, 4), "x.md:6:4");
  EXPECT_EQ(PlaceOf(text, original, 7), "x.md:6:7");
}

}  // namespace
}  // namespace goknot::load

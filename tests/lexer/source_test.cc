// Positions: lines and columns, documents, //line tables, several files, limits.
#include "lexer/source.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace goknot::lexer {
namespace {

TEST(SourceTest, UnknownPosition) {
  SourceSet sources;
  EXPECT_FALSE(Pos{}.IsKnown());
  EXPECT_EQ(sources.FileOf(Pos{}), nullptr);
  EXPECT_EQ(sources.PositionOf(Pos{}).line, 0u);
  EXPECT_EQ(sources.PositionOf(Pos{}).ToString(), "<unknown position>");
}

TEST(SourceTest, LinesAndColumnsCountBytesFromOne) {
  SourceSet sources;
  const SourceFile* file = sources.Add("a.go", "ab\n\xc3\xa9x\n\nz");
  const auto at = [&](size_t offset) { return sources.PositionOf(file->PosAt(offset)).ToString(); };
  EXPECT_EQ(at(0), "a.go:1:1");
  EXPECT_EQ(at(2), "a.go:1:3");  // the newline belongs to its line
  EXPECT_EQ(at(3), "a.go:2:1");
  EXPECT_EQ(at(5), "a.go:2:3");
  EXPECT_EQ(at(7), "a.go:3:1");
  EXPECT_EQ(at(8), "a.go:4:1");
  EXPECT_EQ(at(9), "a.go:4:2");  // the end of the text
  EXPECT_EQ(file->line_count(), 4u);
  EXPECT_EQ(file->LineText(1), "\xc3\xa9x");
  EXPECT_EQ(file->LineText(2), "");
  EXPECT_EQ(file->LineText(3), "z");
}

TEST(SourceTest, MarksSayWhereChangedTextStood) {
  SourceSet sources;
  // Line 7 of the document was `f(“a”, b)` with quotes of three bytes; line 8 was `12 g()`.
  const SourceFile* file = sources.Add("d.md", "f(\"a\", b)\ng()\nh()",
                                       {.first_line = 7, .marks = {{3, 6}, {5, 10}, {10, 4}}});
  const auto at = [&](size_t offset) { return sources.PositionOf(file->PosAt(offset)).ToString(); };
  EXPECT_EQ(at(0), "d.md:7:1");
  EXPECT_EQ(at(2), "d.md:7:3");   // the quote
  EXPECT_EQ(at(3), "d.md:7:6");   // a
  EXPECT_EQ(at(7), "d.md:7:12");  // b
  EXPECT_EQ(at(10), "d.md:8:4");  // g
  EXPECT_EQ(at(11), "d.md:8:5");
  EXPECT_EQ(at(14), "d.md:9:1");  // a line without marks
}

TEST(SourceTest, LineTextLeavesOutCarriageReturn) {
  SourceSet sources;
  const SourceFile* file = sources.Add("a.go", "ab\r\ncd\r\n");
  EXPECT_EQ(file->LineText(0), "ab");
  EXPECT_EQ(file->LineText(1), "cd");
}

TEST(SourceTest, FilesHaveRangesOfTheirOwn) {
  SourceSet sources;
  const SourceFile* a = sources.Add("a.go", "one");
  const SourceFile* empty = sources.Add("empty.go", "");
  const SourceFile* b = sources.AddBorrowed("b.go", "two");
  EXPECT_EQ(sources.FileOf(a->base()), a);
  EXPECT_EQ(sources.FileOf(a->end()), a);
  EXPECT_EQ(sources.FileOf(empty->base()), empty);
  EXPECT_EQ(sources.FileOf(b->base()), b);
  EXPECT_EQ(sources.FileOf(b->end()), b);
  EXPECT_EQ(sources.FileOf(b->end() + 1), nullptr);
  EXPECT_EQ(sources.PositionOf(b->end()).ToString(), "b.go:1:4");
}

TEST(SourceTest, TextEndsInZeroByte) {
  SourceSet sources;
  const SourceFile* file = sources.Add("a.go", "one");
  EXPECT_EQ(file->text().data()[file->text().size()], '\0');
}

TEST(SourceTest, RangeOfDocumentHasItsLines) {
  SourceSet sources;
  const SourceFile* fence =
      sources.Add("guide.md", "x := 1\ny := 2\n", {.first_line = 17, .first_column = 5});
  EXPECT_EQ(sources.PositionOf(fence->PosAt(0)).ToString(), "guide.md:17:5");
  EXPECT_EQ(sources.PositionOf(fence->PosAt(5)).ToString(), "guide.md:17:10");
  EXPECT_EQ(sources.PositionOf(fence->PosAt(7)).ToString(), "guide.md:18:1");
}

TEST(SourceTest, LineDirectives) {
  SourceSet sources;
  SourceFile* file = sources.Add("a.go", "0123\n5678\nabcd\nefgh\n");
  file->AddLineDirective(file->PosAt(5), "b.go", 100, 0);
  file->AddLineDirective(file->PosAt(12), "c.go", 7, 50);
  file->AddLineDirective(file->PosAt(12), "ignored.go", 1, 1);  // scanned again
  file->AddLineDirective(file->PosAt(5), "ignored.go", 1, 1);
  const auto at = [&](size_t offset) { return sources.PositionOf(file->PosAt(offset)).ToString(); };
  EXPECT_EQ(at(4), "a.go:1:5");
  EXPECT_EQ(at(5), "b.go:100");  // columns are not known
  EXPECT_EQ(at(10), "b.go:101");
  EXPECT_EQ(at(12), "c.go:7:50");
  EXPECT_EQ(at(13), "c.go:7:51");
  EXPECT_EQ(at(16), "c.go:8:2");  // columns count as written from the next line on
  EXPECT_EQ(sources.PhysicalPositionOf(file->PosAt(16)).ToString(), "a.go:4:2");
}

TEST(SourceTest, ManyThreadsMayAddAndAsk) {
  SourceSet sources;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&sources] {
      for (int j = 0; j < 200; ++j) {
        const SourceFile* file = sources.Add("a.go", "x\ny\n");
        EXPECT_EQ(sources.FileOf(file->PosAt(2)), file);
        EXPECT_EQ(sources.PositionOf(file->PosAt(2)).line, 2u);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace goknot::lexer

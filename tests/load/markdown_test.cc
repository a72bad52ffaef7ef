// Go fences of Markdown documents: markers, info strings, lines, headings.
#include "load/markdown.h"

#include <string>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

TEST(Markdown, FindsGoFencesWithTheirLinesAndHeadings) {
  std::string document =
      "# Title\n\ntext\n\n```go\nx := 1\n```\n\n## `Sub` **title** ##\n~~~~ golang "
      "{run}\ny\n~~~\n~~~~\n";
  std::vector<Fence> fences = FindGoFences(document);
  ASSERT_EQ(fences.size(), 2u);
  EXPECT_EQ(fences[0].marker_line, 5u);
  EXPECT_EQ(fences[0].heading, "Title");
  EXPECT_EQ(document.substr(fences[0].begin, fences[0].end - fences[0].begin), "x := 1\n");
  EXPECT_EQ(fences[1].heading, "Sub title");
  EXPECT_EQ(fences[1].words, "{run}");
  EXPECT_EQ(document.substr(fences[1].begin, fences[1].end - fences[1].begin), "y\n~~~\n");
}

TEST(Markdown, LeavesOtherLanguagesAndSpansAlone) {
  EXPECT_TRUE(FindGoFences("```sh\nls\n```\n```\nplain\n```\n").empty());
  EXPECT_TRUE(FindGoFences("```go x``` is a span\n").empty());
  EXPECT_TRUE(FindGoFences("```gopher\nx\n```\n").empty());
  // A fence inside of another language's fence is text.
  EXPECT_TRUE(FindGoFences("````md\n```go\nx\n```\n````\n").empty());
}

TEST(Markdown, UnclosedFencesEndWithTheDocument) {
  std::vector<Fence> fences = FindGoFences("Under\n=====\n- ```go\n  x");
  ASSERT_EQ(fences.size(), 1u);
  EXPECT_EQ(fences[0].heading, "Under");
  EXPECT_EQ(fences[0].end, std::string("Under\n=====\n- ```go\n  x").size());
}

TEST(Markdown, KnowsItsFiles) {
  EXPECT_TRUE(IsMarkdownName("a/b.md"));
  EXPECT_FALSE(IsMarkdownName("a/b.go"));
}

}  // namespace
}  // namespace goknot::load

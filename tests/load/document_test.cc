// Documents: how fences become programs, and which program a line means.
#include "load/document.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

// Heading line, first line of the text, number of the main: of each program.
std::vector<std::vector<int>> ProgramsOf(Document& document, std::string text) {
  document.text = std::move(text);
  FindPrograms(document);
  std::vector<std::vector<int>> found;
  for (const SnippetText& program : document.programs) {
    found.push_back({static_cast<int>(program.heading_line), static_cast<int>(program.first_line),
                     program.main});
  }
  return found;
}

using Found = std::vector<std::vector<int>>;

TEST(Document, AFenceIsAProgram) {
  Document document;
  EXPECT_EQ(ProgramsOf(document, "# A\n```go\nx := 1\n```\n## B\n```go\nfunc main() {}\n```\n"),
            (Found{{2, 3, kLastMain}, {6, 7, kLastMain}}));
  EXPECT_EQ(document.programs[0].text, "x := 1\n");
  EXPECT_EQ(document.titles, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(ProgramAtLine(document, 1), 2u);
  EXPECT_EQ(ProgramAtLine(document, 2), 0u);
  EXPECT_EQ(ProgramAtLine(document, 4), 0u);
  EXPECT_EQ(ProgramAtLine(document, 5), 2u);
  EXPECT_EQ(ProgramAtLine(document, 7), 1u);
}

TEST(Document, SplitsAtPackageClauses) {
  Document document;
  EXPECT_EQ(ProgramsOf(document,
                       "```go\npackage main\nfunc main() {}\npackage main\nfunc main() {}\n```\n"),
            (Found{{1, 2, kLastMain}, {4, 4, kLastMain}}));
  EXPECT_EQ(document.programs[0].text, "package main\nfunc main() {}\n");
  EXPECT_EQ(document.programs[1].text, "package main\nfunc main() {}\n");
  EXPECT_EQ(ProgramAtLine(document, 3), 0u);
  EXPECT_EQ(ProgramAtLine(document, 5), 1u);
}

TEST(Document, RunsEachOfSeveralMains) {
  Document document;
  EXPECT_EQ(ProgramsOf(document, "```go\nfunc f() {}\nfunc main() { f() }\nfunc main() {}\n```\n"),
            (Found{{1, 2, 0}, {4, 2, 1}}));
}

TEST(Document, FindsMainsOnlyAtTheTop) {
  Document document;
  EXPECT_EQ(ProgramsOf(document, "```go\nfunc (t T) main() {}\nx := func() { main() }\n```\n"),
            (Found{{1, 2, kLastMain}}));
}

}  // namespace
}  // namespace goknot::load

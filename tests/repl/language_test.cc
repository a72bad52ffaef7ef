// Tests of repl/language.h: what the line editor asks about Go.
#include "repl/language.h"

#include <gtest/gtest.h>

namespace goknot::repl {
namespace {

using Verdict = editor::Completeness::Verdict;

TEST(LanguageTest, AsksForMoreWithTheIndentationOfTheNextLine) {
  GoLanguage language(InputKind::kTerminal);
  editor::Completeness verdict = language.Judge("func f() {\n\tif x {");
  EXPECT_EQ(verdict.verdict, Verdict::kNeedsMore);
  EXPECT_EQ(verdict.indentation, "\t\t");
  EXPECT_EQ(language.Judge("f(1)").verdict, Verdict::kComplete);
  EXPECT_EQ(language.Judge(":type (").verdict, Verdict::kComplete);
  EXPECT_EQ(language.Indentation("func f() {\n}", 11), "");
  EXPECT_EQ(language.Indentation("func f() {\nx", 11), "\t");
  EXPECT_EQ(language.Indentation("switch x {\n\tcase 1:", 12), "");
}

TEST(LanguageTest, ProgramsEndWithTheirMainOrWithTheScript) {
  GoLanguage terminal(InputKind::kTerminal);
  GoLanguage script(InputKind::kScript);
  EXPECT_EQ(terminal.Judge("package main\n").verdict, Verdict::kNeedsMore);
  EXPECT_EQ(terminal.Judge("package main\nfunc main() {}\n").verdict, Verdict::kComplete);
  EXPECT_EQ(script.Judge("package main\nfunc main() {}\n").verdict, Verdict::kNeedsMore);
}

TEST(LanguageTest, FindsTheOtherBracket) {
  GoLanguage language(InputKind::kTerminal);
  EXPECT_EQ(language.MatchingBracket("f(a[1], \")\")", 1), 11u);
  EXPECT_EQ(language.MatchingBracket("f(a[1], \")\")", 11), 1u);
  EXPECT_EQ(language.MatchingBracket("f(a[1], \")\")", 3), 5u);
  EXPECT_EQ(language.MatchingBracket("f(a[1], \")\")", 9), std::nullopt);
  EXPECT_EQ(language.MatchingBracket("f(", 1), std::nullopt);
}

TEST(LanguageTest, ColoursTokensAndComments) {
  GoLanguage language(InputKind::kTerminal);
  const std::string text = "var s = \"a\" // b";
  const std::vector<editor::Span> spans = language.Colour(text);
  ASSERT_EQ(spans.size(), 3u);
  EXPECT_EQ(spans[0].style, editor::Style::kKeyword);
  EXPECT_EQ(text.substr(spans[1].begin, spans[1].end - spans[1].begin), "\"a\"");
  EXPECT_EQ(spans[1].style, editor::Style::kString);
  EXPECT_EQ(text.substr(spans[2].begin), "// b");
  EXPECT_EQ(spans[2].style, editor::Style::kComment);
}

}  // namespace
}  // namespace goknot::repl

// Hints that follow from the message and its line. What beginners see: sessions/mistakes_*.session.
#include "cli/hints.h"

#include <gtest/gtest.h>

#include <string>

namespace goknot::cli {
namespace {

using Code = lexer::DiagnosticCode;

std::string Hint(Code code, std::string text, std::string_view line) {
  return HintFor({.pos = {}, .code = code, .text = std::move(text)}, line);
}

TEST(HintFor, DependsOnTheLine) {
  const std::string outside = "syntax error: non-declaration statement outside function body";
  EXPECT_EQ(Hint(Code::kSyntax, outside, "x := 1"),
            "outside of functions variables are declared with var: var x = 1");
  EXPECT_EQ(Hint(Code::kSyntax, outside, "f()"),
            "statements belong in functions; does a } above end one too early?");
  EXPECT_EQ(
      Hint(Code::kSyntax, "syntax error: unexpected name i at end of statement", "\twhile i < 3 {"),
      "the only loop of Go is for: for i < 3 {");
  EXPECT_EQ(
      Hint(Code::kSyntax, "syntax error: unexpected name i at end of statement", "\tmeanwhile i"),
      "");
}

TEST(HintFor, TheCheckerKnowsBetter) {
  EXPECT_EQ(HintFor({.pos = {}, .code = Code::kUnusedVar, .text = "t", .hint = "its own"}, ""),
            "its own");
  EXPECT_EQ(Hint(Code::kBadDecl, "whatever", ""), "");
}

}  // namespace
}  // namespace goknot::cli

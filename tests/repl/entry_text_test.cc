// Tests of repl/entry_text.h: what a text alone tells of an entry.
#include "repl/entry_text.h"

#include <gtest/gtest.h>

namespace goknot::repl {
namespace {

TEST(EntryTextTest, TellsWhatMoreLinesCouldComplete) {
  for (const char* text :
       {"func f() {\n", "x := []int{1,\n", "if x {\n} else {\n", "f(1,\n", "s := `raw\n",
        "/* comment\n", "x +\n", "type T struct {\n", "var x =\n", "for {\n\tif x {\n\t}\n"}) {
    EXPECT_EQ(JudgeText(text), TextState::kIncomplete) << text;
  }
  for (const char* text :
       {"1 + 1\n", "func f() {}\n", "x)\n", "if x {\n}\n", "x := 1; y := 2\n", "import \"fmt\"\n",
        "func () int { return 1 }()\n", "a b\n", "\"open\n"}) {
    EXPECT_EQ(JudgeText(text), TextState::kComplete) << text;
  }
  for (const char* text : {"", "\n", "  \t\n\n", "// a comment\n", "/* one */\n"}) {
    EXPECT_EQ(JudgeText(text), TextState::kBlank) << text;
  }
}

TEST(EntryTextTest, KnowsProgramsByTheirPackageClause) {
  EXPECT_TRUE(IsProgram("// Command x.\npackage main\n"));
  EXPECT_TRUE(IsProgram("package"));
  EXPECT_FALSE(IsProgram("packages := 1\n"));
  EXPECT_FALSE(IsProgram(""));
}

TEST(EntryTextTest, ASemicolonAtTheEndSilences) {
  EXPECT_TRUE(IsSilenced("f();"));
  EXPECT_TRUE(IsSilenced("f(); // why\n\n"));
  EXPECT_FALSE(IsSilenced("f()\n"));
  EXPECT_FALSE(IsSilenced("a; b\n"));
  EXPECT_FALSE(IsSilenced("s == \";\"\n"));
}

}  // namespace
}  // namespace goknot::repl

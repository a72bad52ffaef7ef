// Tests of repl/transcript.h: entries out of what was copied with prompts and output.
#include "repl/transcript.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace goknot::repl {
namespace {

using Entries = std::vector<std::string>;

TEST(TranscriptTest, KnowsPrompts) {
  EXPECT_EQ(AfterPrompt(">>> x + 1"), "x + 1");
  EXPECT_EQ(AfterPrompt("go> x"), "x");
  EXPECT_EQ(AfterPrompt("  >>> x"), "x");
  EXPECT_EQ(AfterPrompt(">>>"), "");
  EXPECT_EQ(AfterPrompt(">>>x"), std::nullopt);
  EXPECT_EQ(AfterPrompt("x >>> 1"), std::nullopt);
  EXPECT_EQ(AfterContinuation("... \treturn 1"), "\treturn 1");
  EXPECT_EQ(AfterContinuation("..."), "");
  EXPECT_EQ(AfterContinuation("...x"), std::nullopt);
}

TEST(TranscriptTest, TakesWhatWasTypedAndLeavesOutput) {
  EXPECT_EQ(EntriesIn(">>> func f() int {\n... \treturn 1\n... }\n>>> f()\n1\n>>> x := 2\n"),
            (Entries{"func f() int {\n\treturn 1\n}", "f()", "x := 2"}));
}

TEST(TranscriptTest, MayBeginWithTheShell) {
  EXPECT_EQ(EntriesIn("$ goknot repl\n\n>>> a\n1\n>>> b\n"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(EntriesIn("$ goknot repl\na\n"), (std::vector<std::string>{"$ goknot repl\na\n"}));
}

TEST(TranscriptTest, OtherTextsStayWhole) {
  EXPECT_EQ(EntriesIn("x := 1\ny := 2\n"), (Entries{"x := 1\ny := 2\n"}));
  EXPECT_EQ(EntriesIn("s := `\n>>> no prompt\n`\n"), (Entries{"s := `\n>>> no prompt\n`\n"}));
}

}  // namespace
}  // namespace goknot::repl

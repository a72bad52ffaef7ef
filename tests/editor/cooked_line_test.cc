// Lines as a program reads them, and what is shown of them.
#include "editor/cooked_line.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace goknot::editor {
namespace {

struct Typed {
  std::vector<std::string> lines;
  std::string echo;
  std::string begun;
};

Typed Type(std::string_view bytes) {
  KeyDecoder decoder;
  decoder.Feed(bytes);
  CookedLine line;
  Typed typed;
  Key key;
  while (decoder.Next(&key)) {
    if (auto ended = line.Take(key, &typed.echo)) typed.lines.push_back(*ended);
  }
  typed.begun = line.text();
  return typed;
}

TEST(CookedLineTest, EnterEndsALine) {
  Typed typed = Type("bob\rx\nrest");
  EXPECT_EQ(typed.lines, (std::vector<std::string>{"bob\n", "x\n"}));
  EXPECT_EQ(typed.echo, "bob\nx\nrest");
  EXPECT_EQ(typed.begun, "rest");
}

TEST(CookedLineTest, ControlDEndsTheLineOrTheInput) {
  EXPECT_EQ(Type("ab\x04\x04").lines, (std::vector<std::string>{"ab", ""}));
}

TEST(CookedLineTest, CharactersAreErasedWithTheirWidth) {
  Typed typed = Type("a\u4e16\x7f\x7f\x7f\r");
  EXPECT_EQ(typed.lines, (std::vector<std::string>{"\n"}));
  EXPECT_EQ(typed.echo, "a\u4e16\b \b\b \b\b \b\n");
}

TEST(CookedLineTest, WordsAndLinesAreErased) {
  EXPECT_EQ(Type("one two \x17"
                 "2\r")
                .lines.front(),
            "one 2\n");
  EXPECT_EQ(Type("one two\x15"
                 "3\r")
                .lines.front(),
            "3\n");
}

TEST(CookedLineTest, OtherKeysAreDropped) {
  EXPECT_EQ(Type("a\x1b[A\x01\x1b[3~b\r").lines.front(), "ab\n");
}

TEST(CookedLineTest, TabsAreKept) {
  Typed typed = Type("a\tb\x7f\x7f\r");
  EXPECT_EQ(typed.lines.front(), "a\n");
}

}  // namespace
}  // namespace goknot::editor

// The values of string and rune literals.
#include "lexer/literal.h"

#include <gtest/gtest.h>

namespace goknot::lexer {
namespace {

TEST(LiteralTest, InterpretedStrings) {
  EXPECT_EQ(StringValue("\"\""), "");
  EXPECT_EQ(StringValue("\"abc\""), "abc");
  EXPECT_EQ(StringValue(R"("\a\b\f\n\r\t\v\\\"")"), "\a\b\f\n\r\t\v\\\"");
  EXPECT_EQ(StringValue(R"("\x41\101\u00e9\U0001f600")"), "AA\xc3\xa9\xf0\x9f\x98\x80");
  EXPECT_EQ(StringValue(R"("\xff\377")"), "\xff\xff");  // bytes, not code points
  EXPECT_EQ(StringValue(R"("\000")"), std::string(1, '\0'));
  EXPECT_EQ(StringValue("\"日本\""), "日本");
}

TEST(LiteralTest, RawStrings) {
  EXPECT_EQ(StringValue("``"), "");
  EXPECT_EQ(StringValue("`a\\n\nb`"), "a\\n\nb");
  EXPECT_EQ(StringValue("`a\r\nb`"), "a\nb");
}

TEST(LiteralTest, Runes) {
  EXPECT_EQ(RuneValue("'a'"), U'a');
  EXPECT_EQ(RuneValue("'日'"), U'日');
  EXPECT_EQ(RuneValue(R"('\'')"), U'\'');
  EXPECT_EQ(RuneValue(R"('\n')"), U'\n');
  EXPECT_EQ(RuneValue(R"('\xff')"), char32_t{0xff});
  EXPECT_EQ(RuneValue(R"('\377')"), char32_t{0xff});
  EXPECT_EQ(RuneValue(R"('\u12e4')"), char32_t{0x12e4});
  EXPECT_EQ(RuneValue(R"('\U00101234')"), char32_t{0x101234});
}

TEST(LiteralTest, Malformed) {
  for (std::string_view text :
       {"", "\"", "\"abc", "abc\"", "`abc", R"("\q")", R"("\'")", R"("\x4")", R"("\400")",
        R"("\08")", R"("\ud800")", R"("\U00110000")", "\"a\nb\"", R"("\")", "'a'"}) {
    EXPECT_EQ(StringValue(text), std::nullopt) << text;
  }
  for (std::string_view text : {"", "'", "''", "'ab'", "'\\'", R"('\"')", R"('\u12')", "\"a\""}) {
    EXPECT_EQ(RuneValue(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace goknot::lexer

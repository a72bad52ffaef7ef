// UTF-8 as Go decodes it, and Unicode classes.
#include "lexer/unicode.h"

#include <gtest/gtest.h>

namespace goknot::lexer {
namespace {

TEST(UnicodeTest, EveryCodePointSurvivesEncoding) {
  for (char32_t rune = 0; rune <= 0x10ffff; ++rune) {
    std::string text;
    AppendUtf8(text, rune);
    const DecodedRune decoded = DecodeUtf8(text);
    const bool surrogate = rune >= 0xd800 && rune < 0xe000;
    ASSERT_EQ(decoded.rune, surrogate ? kReplacementRune : rune);
    ASSERT_EQ(static_cast<size_t>(decoded.width), text.size());
  }
}

TEST(UnicodeTest, BadBytesHaveWidthOne) {
  for (std::string_view bad :
       {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xe0\x80\x80", "\xe0\x9f\xbf",
        "\xed\xa0\x80", "\xe2\x82", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
        "\xff", "\xc3x", "\xe2\x82x", "\xf0\x9f\x98x"}) {
    const DecodedRune decoded = DecodeUtf8(bad);
    EXPECT_EQ(decoded.rune, kReplacementRune) << bad;
    EXPECT_EQ(decoded.width, 1) << bad;
  }
  EXPECT_EQ(DecodeUtf8("").width, 0);
  EXPECT_EQ(DecodeUtf8("\xef\xbf\xbd").width, 3);  // U+FFFD itself
}

TEST(UnicodeTest, Classes) {
  for (char32_t letter : {U'a', U'Z', U'é', U'日', U'ǅ', U'ª', U'𝒜'}) EXPECT_TRUE(IsLetter(letter));
  for (char32_t other : {U'_', U'1', U'·', U'€', U'٣', U'\u0301'}) EXPECT_FALSE(IsLetter(other));
  for (char32_t digit : {U'0', U'9', U'٣', U'𝟘'}) EXPECT_TRUE(IsDigit(digit));
  for (char32_t other : {U'a', U'²', U'Ⅷ'}) EXPECT_FALSE(IsDigit(other));
  EXPECT_TRUE(IsUpper(U'É'));
  EXPECT_FALSE(IsUpper(U'ǅ'));  // title case
  EXPECT_TRUE(IsPrintable(U' '));
  EXPECT_TRUE(IsPrintable(U'€'));
  for (char32_t other : {U'\n', U'\x7f', U'\u00a0', U'\u200b', U'\ufeff', U'\ue000'}) {
    EXPECT_FALSE(IsPrintable(other));
  }
}

TEST(UnicodeTest, ForPeople) {
  EXPECT_EQ(RuneForPeople(U'@'), "U+0040 '@'");
  EXPECT_EQ(RuneForPeople(U'\x07'), "U+0007");
  EXPECT_EQ(RuneForPeople(U'“'), "U+201C '“'");
  EXPECT_EQ(RuneForPeople(0x110000), "U+110000");
  EXPECT_EQ(QuotedRune(U'x'), "'x'");
  EXPECT_EQ(QuotedRune(U'\''), "'\\''");
  EXPECT_EQ(QuotedRune(U'\n'), "'\\n'");
  EXPECT_EQ(QuotedRune(U'\x01'), "'\\x01'");
  EXPECT_EQ(QuotedRune(U'\u00a0'), "'\\u00a0'");
  EXPECT_EQ(QuotedRune(0xe0001), "'\\U000e0001'");
}

}  // namespace
}  // namespace goknot::lexer

// UTF-8, Unicode tables, quoting and searching.
#include "gtest/gtest.h"
#include "stdlib/strconv/quote.h"
#include "stdlib/text_search.h"
#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

TEST(Utf8, DecodesAndEncodesEveryRune) {
  for (int32_t rune = 0; rune <= kMaxRune; ++rune) {
    if (!IsValidRune(rune)) continue;
    char bytes[4];
    std::string_view text(bytes, static_cast<size_t>(EncodeRune(rune, bytes)));
    DecodedRune first = DecodeRune(text);
    DecodedRune last = DecodeLastRune(text);
    ASSERT_EQ(first.rune, rune);
    ASSERT_EQ(last.rune, rune);
    ASSERT_EQ(first.width, static_cast<int32_t>(text.size()));
  }
}

TEST(Utf8, InvalidBytesHaveWidthOne) {
  for (const char* text :
       {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8", "\x80"}) {
    EXPECT_EQ(DecodeRune(text).rune, kRuneError) << text;
    EXPECT_EQ(DecodeRune(text).width, 1) << text;
    EXPECT_FALSE(IsValidUtf8(text));
  }
  EXPECT_FALSE(IsFullRune("\xe4\xb8"));
  EXPECT_TRUE(IsFullRune("\xe4z"));
  EXPECT_EQ(CountRunes("a\xff日"), 3);
}

TEST(Unicode, Categories) {
  EXPECT_TRUE(IsLetter(U'é') && IsLower(U'é') && !IsUpper(U'é'));
  EXPECT_TRUE(IsUpper(U'Σ') && IsTitle(0x1C5) && IsDigit(U'٣') && IsNumber(U'Ⅷ'));
  EXPECT_TRUE(IsSpace(0x3000) && IsSpace('\n') && !IsPrint(0x3000) && IsGraphic(0x3000));
  EXPECT_FALSE(IsLetter(-1) || IsPrint(0x110000) || IsPrint(0x378));
  EXPECT_EQ(ToUpper(U'ÿ'), 0x178);
  EXPECT_EQ(ToLower(U'Σ'), U'σ');
  EXPECT_EQ(SimpleFold('k'), 0x212A);
  EXPECT_EQ(SimpleFold(0x212A), 'K');
}

TEST(Quote, Escapes) {
  auto quoted = [](std::string_view text, QuoteStyle style) {
    std::string out;
    AppendQuoted(&out, text, '"', style);
    return out;
  };
  EXPECT_EQ(quoted("a\"\n\x01\xff é", QuoteStyle::kPrintable), "\"a\\\"\\n\\x01\\xff é\"");
  EXPECT_EQ(quoted("é😀", QuoteStyle::kAscii), "\"\\u00e9\\U0001f600\"");
  EXPECT_TRUE(CanBackquote("a\tb"));
  EXPECT_FALSE(CanBackquote("a`b"));
}

TEST(TextSearch, FindsCountsReplaces) {
  EXPECT_EQ(FindFirst("abc", ""), 0);
  EXPECT_EQ(FindLast("abcabc", "bc"), 4);
  EXPECT_EQ(CountParts("aaaa", "aa"), 2);
  EXPECT_EQ(CountParts("日本", ""), 3);
  EXPECT_EQ(ReplaceParts("aaa", "a", "b", 2), "bba");
  EXPECT_EQ(ReplaceParts("ab", "", "-", -1), "-a-b-");
  EXPECT_TRUE(EqualFolded("Σίσυφος", "ΣΊΣΥΦΟΣ"));
  EXPECT_FALSE(EqualFolded("a", "ab"));
}

}  // namespace
}  // namespace goknot::stdlib

// JSON texts: tokens and where they lead, what is wrong where, strings, layouts.
#include "gtest/gtest.h"
#include "stdlib/internal/jsonscan/scanner.h"

namespace goknot::stdlib::json {
namespace {

TEST(JsonScanner, TokensKnowTheirEndsAndWhatFollows) {
  Scanner scanner(R"( {"a": [1, "x\n"], "b": null} )", 0, 0);
  ASSERT_TRUE(scanner.Scan());
  std::string kinds;
  std::string next;
  for (const Token& token : scanner.tokens()) {
    kinds += static_cast<char>(token.kind);
    next += static_cast<char>('0' + token.next);
  }
  EXPECT_EQ(kinds, "{\"[0\"\"n");
  EXPECT_EQ(next, "7254567");
  EXPECT_EQ(scanner.tokens()[2].start, 7u);
  EXPECT_EQ(scanner.tokens()[2].end, 17u);
  EXPECT_TRUE(scanner.tokens()[4].escaped);
  EXPECT_FALSE(scanner.tokens()[1].escaped);
}

Finding Wrong(std::string_view text) {
  Scanner scanner(text, 0, 0);
  EXPECT_FALSE(scanner.Scan()) << text;
  return scanner.finding();
}

TEST(JsonScanner, SaysWhatIsWrongWhere) {
  EXPECT_EQ(Wrong("").problem, Problem::kEnd);
  EXPECT_EQ(Wrong("[1,").at, 3u);
  EXPECT_EQ(Wrong("-").at, 0u);
  EXPECT_EQ(Wrong(R"("ab\)").at, 3u);
  EXPECT_EQ(Wrong("[1,]").place, static_cast<uint32_t>(Place::kValue));
  EXPECT_EQ(Wrong("{1").place, static_cast<uint32_t>(Place::kName));
  EXPECT_EQ(Wrong(R"({"a",)").place, static_cast<uint32_t>(Place::kAfterName));
  EXPECT_EQ(Wrong(R"({"a":1 2)").place, static_cast<uint32_t>(Place::kAfterMember));
  EXPECT_EQ(Wrong("[1 2").place, static_cast<uint32_t>(Place::kAfterElement));
  EXPECT_EQ(Wrong("1.x").place, static_cast<uint32_t>(Place::kInNumber));
  EXPECT_EQ(Wrong("\"\n").place, static_cast<uint32_t>(Place::kInString));
  EXPECT_EQ(Wrong("nuLl").place, static_cast<uint32_t>('n') << 8 | 'l');
  EXPECT_EQ(Wrong(R"("\u12x4")").length, 6u);
  EXPECT_EQ(Wrong("é").length, 2u);
  EXPECT_EQ(Wrong(std::string(kMaxDepth + 1, '[')).problem, Problem::kDepth);
}

TEST(JsonScanner, QuotesAndUnquotes) {
  std::string quoted;
  AppendQuoted(&quoted, "<\"\\\n\x01\xff\xe2\x80\xa8", Html::kEscaped);
  EXPECT_EQ(quoted, R"("\u003c\"\\\n\u0001)"
                    "\xef\xbf\xbd"
                    R"(\u2028")");
  std::string text;
  AppendUnquoted(&text, R"("\u003c\"\/\b\ud83d\ude00\ud83dx")");
  EXPECT_EQ(text, "<\"/\b\xf0\x9f\x98\x80\xef\xbf\xbdx");
}

TEST(JsonScanner, LaysOut) {
  std::string_view text = R"({"a":[1,{}],"b":[]})";
  Scanner scanner(text, 0, 0);
  ASSERT_TRUE(scanner.Scan());
  std::string one;
  AppendLaidOut(&one, text, scanner.tokens(), {});
  EXPECT_EQ(one, text);
  Layout layout;
  layout.lines = Layout::Lines::kMany;
  layout.prefix = ">";
  layout.indent = "\t";
  std::string many;
  AppendLaidOut(&many, text, scanner.tokens(), layout);
  EXPECT_EQ(many, "{\n>\t\"a\": [\n>\t\t1,\n>\t\t{}\n>\t],\n>\t\"b\": []\n>}");
}

}  // namespace
}  // namespace goknot::stdlib::json

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

TEST(JsonScanner, TokensLeadToWhereATextGoesWrong) {
  Scanner scanner(R"([{"a":[1 2]}])", 0, 0);
  EXPECT_FALSE(scanner.Scan());
  const std::vector<Token>& tokens = scanner.tokens();
  ASSERT_EQ(tokens.size(), 6u);
  EXPECT_EQ(tokens.back().kind, kBroken);
  EXPECT_EQ(tokens[0].next, 6u);
  EXPECT_EQ(tokens[1].next, 6u);
  EXPECT_EQ(tokens[3].next, 6u);
  EXPECT_EQ(tokens[4].next, 5u);
  EXPECT_FALSE(scanner.finding().in_element);
  EXPECT_TRUE(Wrong("[x").in_element);
  EXPECT_TRUE(Wrong(R"({"a"x)").in_element);
  EXPECT_FALSE(Wrong("{x").in_element);
}

Finding WrongBy(uint32_t rules, std::string_view text) {
  EXPECT_TRUE(Scanner(text, 0, 0).Scan()) << text;
  Scanner scanner(text, 0, 0, rules);
  EXPECT_FALSE(scanner.Scan()) << text;
  return scanner.finding();
}

TEST(JsonScanner, RulesBesidesTheGrammar) {
  EXPECT_EQ(WrongBy(kValidUtf8, "\"a\xff\"").problem, Problem::kUtf8);
  EXPECT_EQ(WrongBy(kValidUtf8, R"("\ud800\u0041")").length, 12u);
  EXPECT_EQ(WrongBy(kValidUtf8, R"("\udc00")").problem, Problem::kEscape);
  EXPECT_TRUE(Scanner(R"("\ud83d\ude00")", 0, 0, kValidUtf8).Scan());
  EXPECT_EQ(WrongBy(kUniqueNames, R"({"a":1,"\u0061":2})").at, 7u);
  EXPECT_TRUE(Scanner(R"([{"a":{"a":1}},{"a":2}])", 0, 0, kUniqueNames).Scan());
}

TEST(JsonScanner, QuotesAndUnquotes) {
  std::string quoted;
  EXPECT_FALSE(AppendQuoted(&quoted, "<\"\\\n\x01\xff\xe2\x80\xa8", kForHtml | kForScripts));
  EXPECT_EQ(quoted, R"("\u003c\"\\\n\u0001)"
                    "\xef\xbf\xbd"
                    R"(\u2028")");
  std::string plain;
  EXPECT_TRUE(AppendQuoted(&plain, "<\xe2\x80\xa8", kNoEscapes));
  EXPECT_EQ(plain, "\"<\xe2\x80\xa8\"");
  std::string text;
  AppendUnquoted(&text, R"("\u003c\"\/\b\ud83d\ude00\ud83dx")");
  EXPECT_EQ(text, "<\"/\b\xf0\x9f\x98\x80\xef\xbf\xbdx");
}

TEST(JsonScanner, UnquotesWhatHasChangedWithinItsBounds) {
  for (std::string_view text : {"", "\"", "\"a", "\"\\", "\"\\u", "\"\\u12", "\"\\ud800",
                                "\"\\ud800\\u", "\"\\ud800\\u1", "\"\\uzzzz\"", "\"\xe2\x80"}) {
    std::string copy(text);  // of exactly that size, for the address sanitizer
    copy.shrink_to_fit();
    std::string out;
    AppendUnquoted(&out, copy);
    EXPECT_LE(out.size(), 6u) << text;
  }
}

std::string LaidOut(std::string_view text, const Layout& layout) {
  Scanner scanner(text, 0, 0);
  EXPECT_TRUE(scanner.Scan());
  std::string out;
  AppendLaidOut(&out, text, scanner.tokens(), layout);
  return out;
}

TEST(JsonScanner, LaysOut) {
  std::string_view text = R"({"a":[1,{}],"b":[]})";
  EXPECT_EQ(LaidOut(text, {}), text);
  Layout layout;
  layout.lines = true;
  layout.space_after_colon = true;
  layout.prefix = ">";
  layout.indent = "\t";
  EXPECT_EQ(LaidOut(text, layout), "{\n>\t\"a\": [\n>\t\t1,\n>\t\t{}\n>\t],\n>\t\"b\": []\n>}");
}

TEST(JsonScanner, LaysOutStringsAndNumbers) {
  Layout layout;
  layout.keep_strings = false;
  layout.canonical_integers = true;
  layout.canonical_floats = true;
  EXPECT_EQ(LaidOut(R"(["\u0061\/",-0,1e2,1e400,12345678901234567890,0.10])", layout),
            R"(["a/",0,100,1.7976931348623157e+308,12345678901234567000,0.1])");
}

}  // namespace
}  // namespace goknot::stdlib::json

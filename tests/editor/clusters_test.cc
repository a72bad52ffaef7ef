// What belongs together on a screen, and how wide it is.
#include "editor/clusters.h"

#include <vector>

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

std::vector<std::string> Clusters(std::string_view text) {
  std::vector<std::string> clusters;
  for (size_t at = 0; at < text.size();) {
    size_t next = NextCluster(text, at);
    clusters.emplace_back(text.substr(at, next - at));
    at = next;
  }
  return clusters;
}

using Texts = std::vector<std::string>;

TEST(ClustersTest, MarksBelongToTheirCharacter) {
  EXPECT_EQ(Clusters("ae\u0301b"), (Texts{"a", "e\u0301", "b"}));
  EXPECT_EQ(Clusters("👩‍👩‍👧x"), (Texts{"👩‍👩‍👧", "x"}));
  EXPECT_EQ(Clusters("🇩🇪🇫🇷"), (Texts{"🇩🇪", "🇫🇷"}));
  EXPECT_EQ(Clusters("👍🏽!"), (Texts{"👍🏽", "!"}));
  EXPECT_EQ(Clusters("a\nb"), (Texts{"a", "\n", "b"}));
}

TEST(ClustersTest, BrokenBytesStandAlone) {
  EXPECT_EQ(Clusters("a\xff\xc3"
                     "b"),
            (Texts{"a", "\xff", "\xc3", "b"}));
  EXPECT_EQ(Clusters("\xed\xa0\x80"), (Texts{"\xed", "\xa0", "\x80"}));  // a surrogate
  EXPECT_EQ(Clusters("\xc0\x80"), (Texts{"\xc0", "\x80"}));              // longer than needed
}

TEST(ClustersTest, BackwardsFindsTheSameBorders) {
  for (std::string text :
       {"ae\u0301bc", "x👩‍👩‍👧🇩🇪🇫🇷y", "a\xff\xc3", "日本語", "\u0301a"}) {
    std::vector<size_t> borders;
    for (size_t at = 0; at < text.size(); at = NextCluster(text, at)) borders.push_back(at);
    size_t at = text.size();
    while (!borders.empty()) {
      at = PreviousCluster(text, at);
      EXPECT_EQ(at, borders.back()) << text;
      borders.pop_back();
    }
    EXPECT_EQ(PreviousCluster(text, 0), 0u);
  }
}

TEST(ClustersTest, Widths) {
  EXPECT_EQ(TextWidth("abc"), 3);
  EXPECT_EQ(TextWidth("日本"), 4);
  EXPECT_EQ(TextWidth("e\u0301"), 1);
  EXPECT_EQ(TextWidth("👩‍👩‍👧"), 2);
  EXPECT_EQ(TextWidth("🇩🇪"), 2);
  EXPECT_EQ(TextWidth("✈\uFE0F"), 2);
  EXPECT_EQ(TextWidth("ｆ"), 2);
  EXPECT_EQ(TextWidth("\u0301"), 1);
}

TEST(ClustersTest, RunesAreEncodedAsTheyAreDecoded) {
  for (char32_t code : {U'a', U'é', U'世', U'😀', char32_t{0x10FFFF}}) {
    std::string text;
    AppendRune(code, &text);
    EXPECT_EQ(DecodeRune(text, 0).code, code);
    EXPECT_EQ(DecodeRune(text, 0).size, text.size());
  }
}

}  // namespace
}  // namespace goknot::editor

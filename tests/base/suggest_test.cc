// Which misspellings base/suggest.h understands, and which it leaves alone.
#include "base/suggest.h"

#include <string_view>

#include "gtest/gtest.h"

namespace goknot::base {
namespace {

constexpr std::string_view kCommands[] = {"run", "test",    "check", "repl",
                                          "dis", "Println", "Printf"};

std::string_view Nearest(std::string_view word) {
  return NearestName(word, kCommands).value_or("(none)");
}

TEST(SuggestTest, FindsTheNearest) {
  EXPECT_EQ(Nearest("rnu"), "run");
  EXPECT_EQ(Nearest("chekc"), "check");
  EXPECT_EQ(Nearest("tset"), "test");
  EXPECT_EQ(Nearest("println"), "Println");
  EXPECT_EQ(Nearest("Prinln"), "Println");
  EXPECT_EQ(Nearest("printf"), "Printf");
}

TEST(SuggestTest, KeepsSilentWhenNothingIsNear) {
  EXPECT_EQ(Nearest("build"), "(none)");
  EXPECT_EQ(Nearest(""), "(none)");
  EXPECT_EQ(Nearest("x"), "(none)");
  EXPECT_EQ(NearestName("run", {}), std::nullopt);
}

}  // namespace
}  // namespace goknot::base

// Both views of base/text.h name the same bytes.
#include "base/text.h"

#include <string_view>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace goknot::base {
namespace {

TEST(TextTest, ViewsNameTheSameBytes) {
  std::string_view text("a\0b", 3);
  EXPECT_EQ(ToAbsl(text).data(), text.data());
  EXPECT_EQ(ToStd(ToAbsl(text)), text);
  EXPECT_EQ(absl::StrCat(ToAbsl("x"), ToAbsl(std::string_view())), "x");
}

}  // namespace
}  // namespace goknot::base

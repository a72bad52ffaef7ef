// What a failed check prints, that operands are evaluated once, and that DCHECK is off under
// NDEBUG.
#include "base/check.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::base {
namespace {

enum class Color { kRed = 7 };

int Pick(Color color) {
  switch (color) {
    case Color::kRed:
      return 1;
  }
  UNREACHABLE() << "color " << color;
}

TEST(CheckDeathTest, PrintsPlaceConditionAndMessage) {
  int* pointer = nullptr;
  EXPECT_DEATH(CHECK(pointer != nullptr) << "no page " << 3,
               "check_test.cc:[0-9]+: check failed: pointer != nullptr: no page 3\n");
}

TEST(CheckDeathTest, ComparisonsPrintBothValues) {
  EXPECT_DEATH(CHECK_EQ(1 + 1, 3), "1 \\+ 1 == 3 \\(2 vs. 3\\)\n");
  EXPECT_DEATH(CHECK_NE(std::string("a"), "a") << "names", "\\(a vs. a\\): names\n");
  EXPECT_DEATH(CHECK_LT(2.5, 2.5), "2.5 vs. 2.5");
  EXPECT_DEATH(CHECK_GE(false, true), "false vs. true");
  EXPECT_DEATH(CHECK_EQ(std::vector<int>{1}, std::vector<int>{2}), "a value");
}

TEST(CheckDeathTest, UnreachableSaysSo) {
  EXPECT_EQ(Pick(Color::kRed), 1);
  EXPECT_DEATH(Pick(static_cast<Color>(9)), "nothing reaches: color 9");
}

TEST(CheckTest, IntegersCompareByValue) {
  CHECK_EQ(std::vector<int>(8).size(), 8);
  CHECK_LT(-1, 1u);
  CHECK_GT(1u, -1);
  CHECK_LE(3, 3);
}

TEST(CheckTest, OperandsAreEvaluatedOnce) {
  int calls = 0;
  CHECK_EQ(++calls, 1);
  CHECK(++calls == 2);
  EXPECT_EQ(calls, 2);
}

TEST(CheckTest, StandsInAnUnbracedIf) {
  bool otherwise = false;
  if (false)
    CHECK_EQ(1, 2);
  else
    otherwise = true;
  EXPECT_TRUE(otherwise);
}

TEST(CheckTest, DebugChecksRunNothingInReleaseBuilds) {
  int calls = 0;
  DCHECK(++calls > 0) << "text";
  DCHECK_EQ(calls, calls);
#ifdef NDEBUG
  EXPECT_EQ(calls, 0);
#else
  EXPECT_EQ(calls, 1);
#endif
}

}  // namespace
}  // namespace goknot::base

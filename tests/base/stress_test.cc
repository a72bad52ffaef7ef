// What GOKNOT_STRESS may hold.
#include "base/stress.h"

#include "gtest/gtest.h"

namespace goknot::base {
namespace {

TEST(StressTest, ReadsNames) {
  EXPECT_EQ(*ParseStress(""), Stress{});
  EXPECT_EQ(*ParseStress("gc,poison"), (Stress{.gc = true, .poison = true}));
  EXPECT_EQ(*ParseStress("yield,move,,select"),
            (Stress{.yield = true, .move = true, .select = true}));
}

TEST(StressTest, SuggestsTheNearest) {
  EXPECT_EQ(ParseStress("gc,yeild").status().message(),
            "unknown stress switch \"yeild\"; did you mean \"yield\"?");
  EXPECT_EQ(ParseStress("everything").status().message(),
            "unknown stress switch \"everything\"; there are gc, yield, move, select and poison");
}

}  // namespace
}  // namespace goknot::base

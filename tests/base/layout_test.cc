// Sizes, alignments and field offsets of base/layout.h.
#include "base/layout.h"

#include <gtest/gtest.h>

namespace goknot::base {
namespace {

TEST(LayoutTest, FieldsFollowOneAnotherAligned) {
  StructLayout layout;
  EXPECT_EQ(layout.Add(ScalarLayout(1)), 0);
  EXPECT_EQ(layout.Add(ScalarLayout(8)), 8);
  EXPECT_EQ(layout.Add(ScalarLayout(2)), 16);
  EXPECT_EQ(layout.Add(kPairLayout), 32);
  EXPECT_EQ(layout.Finish(), (Layout{48, 16}));
}

TEST(LayoutTest, EmptyStructHasNoBytes) { EXPECT_EQ(StructLayout().Finish(), (Layout{0, 1})); }

TEST(LayoutTest, LastFieldWithoutBytesIsPadded) {
  StructLayout layout;
  layout.Add(ScalarLayout(4));
  EXPECT_EQ(layout.Add(Layout{0, 1}), 4);
  EXPECT_EQ(layout.Finish(), (Layout{8, 4}));
}

TEST(LayoutTest, ArraysMultiply) {
  EXPECT_EQ(ArrayLayout(kPairLayout, 3), (Layout{48, 16}));
  EXPECT_EQ(ArrayLayout(Layout{0, 1}, int64_t{1} << 60).size, 0);
  EXPECT_EQ(ArrayLayout(ScalarLayout(8), int64_t{1} << 40).size, kTooLarge);
}

TEST(LayoutTest, TooLargeSticks) {
  StructLayout layout;
  layout.Add({kMaxTypeBytes, 1});
  EXPECT_EQ(layout.Add(ScalarLayout(1)), kTooLarge);
  EXPECT_EQ(layout.Add(ScalarLayout(1)), kTooLarge);
  EXPECT_EQ(layout.Finish().size, kTooLarge);
  EXPECT_EQ(ArrayLayout(layout.Finish(), 0).size, kTooLarge);
}

}  // namespace
}  // namespace goknot::base

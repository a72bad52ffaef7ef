// Stacks that grow, move and are reused keep contents and fp, up to the limit.
#include "runtime/stack.h"

#include <gtest/gtest.h>

#include "runtime/goroutine_pool.h"

namespace goknot::runtime {
namespace {

struct StackTest : ::testing::Test {
  GoroutinePool pool;
  GoroutineCache goroutines;
  StackCache stacks;

  uint64_t Size(const Goroutine& g) { return static_cast<uint64_t>(g.stack_end - g.stack); }
};

TEST_F(StackTest, GrowingKeepsContentsAndFp) {
  Goroutine* g = pool.Take(goroutines);
  EXPECT_GE(Size(*g), 16u);
  uint64_t filled = 0;
  for (uint64_t slots : {20u, 60u, 500u, 5'000u, 100'000u, 3'000'000u}) {
    g->fp = g->stack + Size(*g) - 4;
    uint64_t at = static_cast<uint64_t>(g->fp - g->stack);
    for (; filled < Size(*g); ++filled) g->stack[filled] = filled * 3;
    ASSERT_TRUE(GrowStack(stacks, *g, slots, kDefaultMaxStackBytes));
    EXPECT_EQ(static_cast<uint64_t>(g->fp - g->stack), at);
    EXPECT_GE(Size(*g), at + slots);
    for (uint64_t i = 0; i < filled; ++i) ASSERT_EQ(g->stack[i], i * 3);
  }
  EXPECT_FALSE(GrowStack(stacks, *g, 200'000'000, kDefaultMaxStackBytes));
  ReleaseStack(stacks, *g);
  EXPECT_EQ(g->stack, InlineStack(*g));
  pool.Give(goroutines, g);
}

TEST_F(StackTest, MovingKeepsContents) {
  Goroutine* g = pool.Take(goroutines);
  for (int round = 0; round < 5; ++round) {
    Slot* before = g->stack;
    for (uint64_t i = 0; i < kInlineStackSlots; ++i) g->stack[i] = i + 7;
    g->fp = g->stack + 3;
    MoveStack(stacks, *g);
    EXPECT_NE(g->stack, before);
    EXPECT_EQ(g->fp, g->stack + 3);
    for (uint64_t i = 0; i < kInlineStackSlots; ++i) ASSERT_EQ(g->stack[i], i + 7);
  }
  ReleaseStack(stacks, *g);
  pool.Give(goroutines, g);
}

TEST_F(StackTest, ShrinkingKeepsWhatIsUsed) {
  Goroutine* g = pool.Take(goroutines);
  ASSERT_TRUE(GrowStack(stacks, *g, 100'000, kDefaultMaxStackBytes));
  for (uint64_t used : {30'000u, 3'000u, 300u, 10u}) {
    g->fp = g->stack + used - 5;
    for (uint64_t i = 0; i < used; ++i) g->stack[i] = i * used;
    const uint64_t before = Size(*g);
    ShrinkStack(stacks, *g, used);
    EXPECT_LT(Size(*g), before);
    EXPECT_EQ(g->fp, g->stack + used - 5);
    for (uint64_t i = 0; i < used; ++i) ASSERT_EQ(g->stack[i], i * used);
    Slot* stack = g->stack;
    ShrinkStack(stacks, *g,
                used);  // more than a quarter of it is used, or it is as small as can be
    EXPECT_EQ(g->stack, stack);
  }
  EXPECT_EQ(g->stack, InlineStack(*g));
  ReleaseStack(stacks, *g);
  pool.Give(goroutines, g);
}

TEST_F(StackTest, SmallStacksAreReused) {
  Goroutine* g = pool.Take(goroutines);
  ASSERT_TRUE(GrowStack(stacks, *g, 60, kDefaultMaxStackBytes));
  Slot* grown = g->stack;
  ReleaseStack(stacks, *g);
  ASSERT_TRUE(GrowStack(stacks, *g, 60, kDefaultMaxStackBytes));
  EXPECT_EQ(g->stack, grown);
  ReleaseStack(stacks, *g);
  pool.Give(goroutines, g);
}

}  // namespace
}  // namespace goknot::runtime

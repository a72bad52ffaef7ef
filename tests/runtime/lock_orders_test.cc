// Which circles of lock orders are dangerous.
#include "runtime/lock_orders.h"

#include <gtest/gtest.h>

namespace goknot::runtime {
namespace {

class LockOrdersTest : public ::testing::Test {
 protected:
  // What a goroutine takes, one under the other, and lets go again. Small letters read.
  void Take(uint64_t goroutine, const std::string& locks) {
    for (char lock : locks) {
      orders_.Locked(goroutine, {Address(lock), ModeOf(lock), false, PlaceOf(goroutine, lock)},
                     LockAttempt::kWaits);
    }
    for (char lock : locks) orders_.Unlocked(goroutine, 0, Address(lock), ModeOf(lock));
  }
  const void* Address(char lock) { return &memory_[lock | 0x20]; }
  static LockMode ModeOf(char lock) { return lock >= 'a' ? LockMode::kRead : LockMode::kWrite; }
  static uint64_t PlaceOf(uint64_t goroutine, char lock) {
    return goroutine << 8 | static_cast<uint64_t>(lock);
  }
  size_t Circles() const { return orders_.FindCircles().size(); }

  LockOrders orders_;
  char memory_[128] = {};
};

TEST_F(LockOrdersTest, OneOrderIsNone) {
  Take(1, "AB");
  Take(2, "AB");
  Take(3, "BC");
  EXPECT_EQ(Circles(), 0u);
}

TEST_F(LockOrdersTest, TwoOrders) {
  Take(1, "AB");
  Take(2, "BA");
  std::vector<LockCircle> circles = orders_.FindCircles();
  ASSERT_EQ(circles.size(), 1u);
  ASSERT_EQ(circles[0].edges.size(), 2u);
  EXPECT_EQ(circles[0].edges[0].goroutine, 1u);
  EXPECT_EQ(circles[0].edges[0].inner.lock, Address('B'));
  EXPECT_EQ(circles[0].edges[1].inner.lock, Address('A'));
}

TEST_F(LockOrdersTest, OneGoroutineDoesNotMeetItself) {
  Take(1, "AB");
  Take(1, "BA");
  EXPECT_EQ(Circles(), 0u);
  Take(2, "BA");
  EXPECT_EQ(Circles(), 1u);
}

TEST_F(LockOrdersTest, AGateKeepsThemApart) {
  Take(1, "GAB");
  Take(2, "GBA");
  EXPECT_EQ(Circles(), 0u);
  Take(3, "BA");
  EXPECT_EQ(Circles(), 1u);
}

TEST_F(LockOrdersTest, AGateThatIsReadDoesNot) {
  Take(1, "gAB");
  Take(2, "gBA");
  EXPECT_EQ(Circles(), 1u);
}

TEST_F(LockOrdersTest, ReadersDoNotKeepEachOtherOut) {
  Take(1, "ab");
  Take(2, "ba");
  EXPECT_EQ(Circles(), 0u);
  // But behind writers they wait.
  Take(3, "A");
  EXPECT_EQ(Circles(), 0u);
  Take(4, "B");
  ASSERT_EQ(Circles(), 1u);
  EXPECT_EQ(orders_.FindCircles()[0].writers[0].goroutine, 4u);
}

TEST_F(LockOrdersTest, ReaderAndWriter) {
  Take(1, "aB");
  Take(2, "BA");
  EXPECT_EQ(Circles(), 1u);
}

TEST_F(LockOrdersTest, ReadingAgain) {
  Take(1, "aa");
  EXPECT_EQ(Circles(), 0u);
  Take(1, "A");
  EXPECT_EQ(Circles(), 0u);
  Take(2, "A");
  EXPECT_EQ(Circles(), 1u);
}

TEST_F(LockOrdersTest, ThreeInACircle) {
  Take(1, "AB");
  Take(2, "BC");
  Take(3, "CA");
  std::vector<LockCircle> circles = orders_.FindCircles();
  ASSERT_EQ(circles.size(), 1u);
  EXPECT_EQ(circles[0].edges.size(), 3u);
}

TEST_F(LockOrdersTest, TryingDoesNotWait) {
  Take(1, "AB");
  orders_.Locked(2, {Address('B'), LockMode::kWrite, false, 1}, LockAttempt::kWaits);
  orders_.Locked(2, {Address('A'), LockMode::kWrite, false, 2}, LockAttempt::kTries);
  EXPECT_EQ(Circles(), 0u);
}

TEST_F(LockOrdersTest, UnlockedBySomebodyElse) {
  orders_.Locked(1, {Address('A'), LockMode::kWrite, false, 1}, LockAttempt::kWaits);
  orders_.Unlocked(2, 1, Address('A'), LockMode::kWrite);
  orders_.Locked(1, {Address('R'), LockMode::kRead, false, 1}, LockAttempt::kWaits);
  orders_.Unlocked(2, 0, Address('R'), LockMode::kRead);
  Take(1, "B");
  Take(2, "BA");
  Take(3, "BR");
  EXPECT_EQ(Circles(), 0u);
}

TEST_F(LockOrdersTest, LibrariesAmongThemselves) {
  for (uint64_t goroutine : {1, 2}) {
    char first = goroutine == 1 ? 'A' : 'B';
    char second = goroutine == 1 ? 'B' : 'A';
    orders_.Locked(goroutine, {Address(first), LockMode::kWrite, true, 1}, LockAttempt::kWaits);
    orders_.Locked(goroutine, {Address(second), LockMode::kWrite, true, 2}, LockAttempt::kWaits);
    orders_.Unlocked(goroutine, 0, Address(first), LockMode::kWrite);
    orders_.Unlocked(goroutine, 0, Address(second), LockMode::kWrite);
  }
  EXPECT_EQ(Circles(), 0u);
}

}  // namespace
}  // namespace goknot::runtime

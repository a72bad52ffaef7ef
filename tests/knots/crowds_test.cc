// Of very many stuck goroutines some are shown and the others counted: those shown are the ones
// that a report needs, and together they are all.
#include "knots/crowds.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "knots/knots.h"
#include "runtime/sync.h"
#include "tests/knots/leaks_of.h"

namespace goknot::knots {
namespace {

using runtime::Channel;
using runtime::Mutex;
using runtime::StuckRow;
using runtime::testing::Context;
using runtime::testing::Task;
using testing::LeaksOf;

constexpr int64_t kSettle = 20'000'000;  // ns

TEST(CrowdsTest, AFewOfEachCrowdAreShown) {
  constexpr size_t kCount = 3000;
  std::atomic<size_t> about_to_wait{0};
  std::vector<Finding> found = LeaksOf(
      [&](Context& c) -> Task {
        for (size_t i = 0; i < kCount; ++i) {
          Channel* channel = c.Make(0);
          c.Go([channel, i, &about_to_wait](Context& c) -> Task {
            ++about_to_wait;
            // Two kinds, by what they wait for.
            if (i % 3 == 0) co_await c.Receive(channel);
            co_await c.Send(channel, 1);
          });
        }
        while (about_to_wait < kCount) co_await c.Sleep(kSettle);
        co_await c.Sleep(kSettle);
      },
      1);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].size(), kCount);
  EXPECT_LT(found[0].goroutines.size(), 100u);
  ASSERT_EQ(found[0].groups.size(), 2u);
  std::multiset<uint64_t> sizes = {found[0].groups[0].size(), found[0].groups[1].size()};
  EXPECT_EQ(sizes, (std::multiset<uint64_t>{kCount / 3, kCount - kCount / 3}));
}

// All of them wait for one object, and its counts are those of all.
TEST(CrowdsTest, WaitersOfOneObjectAreCounted) {
  constexpr size_t kCount = 3000;
  std::atomic<size_t> about_to_send{0};
  std::vector<Finding> found = LeaksOf(
      [&](Context& c) -> Task {
        Channel* channel = c.Make(0);
        for (size_t i = 0; i < kCount; ++i) {
          c.Go([channel, &about_to_send](Context& c) -> Task {
            ++about_to_send;
            co_await c.Send(channel, 1);
          });
        }
        while (about_to_send < kCount) co_await c.Sleep(kSettle);
        co_await c.Sleep(kSettle);
      },
      1);
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].objects.size(), 1u);
  const Object& channel = found[0].objects[0];
  EXPECT_EQ(channel.senders, kCount);
  EXPECT_EQ(channel.unshown.send + found[0].goroutines.size(), kCount);
}

// Thousands of pairs, each in a circle of its own: whole circles are shown.
TEST(CrowdsTest, CirclesOfLocks) {
  constexpr size_t kPairs = 2000;
  std::atomic<size_t> have_both_locked{0};
  std::vector<Finding> found = LeaksOf(
      [&](Context& c) -> Task {
        for (size_t pair = 0; pair < kPairs; ++pair) {
          auto* locks = static_cast<Mutex*>(runtime::AllocateBytes(c.worker(), 2 * sizeof(Mutex)));
          Channel* first = c.Make(1);
          Channel* second = c.Make(1);
          for (int i = 0; i < 2; ++i) {
            c.Go([=, &have_both_locked](Context& c) -> Task {
              c.roots = {locks, first, second};
              co_await c.Sync(
                  [&] { return runtime::LockMutex(c.worker(), c.goroutine(), &locks[i]); });
              co_await c.Send(i == 0 ? first : second, 1);
              co_await c.Receive(i == 0 ? second : first);
              ++have_both_locked;
              co_await c.Sync(
                  [&] { return runtime::LockMutex(c.worker(), c.goroutine(), &locks[1 - i]); });
            });
          }
        }
        while (have_both_locked < 2 * kPairs) co_await c.Sleep(kSettle);
        co_await c.Sleep(kSettle);
      },
      1);
  uint64_t all = 0;
  size_t shown = 0;
  for (const Finding& knot : found) {
    all += knot.size();
    shown += knot.goroutines.size();
    EXPECT_EQ(knot.kind, Kind::kLockCycle);
    EXPECT_EQ(knot.cycles.size() * 2, knot.goroutines.size());
  }
  EXPECT_EQ(all, 2 * kPairs);
  EXPECT_LT(shown, 100u);
}

TEST(CrowdsTest, SortedWhereverIdsLie) {
  for (uint64_t step : {1u, 3u, 1000u}) {
    std::array<StuckRow, 5> rows = {};
    std::vector<const StuckRow*> pointers;
    for (uint64_t id : {7u, 2u, 9u, 4u, 5u}) {
      StuckRow& row = rows[pointers.size()];
      row.id = 10 + id * step;
      pointers.push_back(&row);
    }
    const StuckList list(pointers);
    ASSERT_EQ(list.size(), rows.size());
    for (uint32_t i = 0; i < list.size(); ++i) {
      EXPECT_EQ(list.IndexOf(list[i].id), i);
      EXPECT_EQ(list.IndexOf(list[i].id + (step == 1 ? 20 : 1)), kNone);
      EXPECT_TRUE(i == 0 || list[i - 1].id < list[i].id);
    }
  }
}

}  // namespace
}  // namespace goknot::knots

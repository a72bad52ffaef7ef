// Of very many stuck goroutines some are shown and the others counted: those shown are the ones
// that a report needs, and together they are all.
#include "knots/crowds.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <new>
#include <set>
#include <vector>

#include "knots/knots.h"
#include "runtime/sync.h"
#include "tests/knots/leaks_of.h"

namespace goknot::knots {
namespace {

using runtime::Channel;
using runtime::Goroutine;
using runtime::Mutex;
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

// One loop has started all of them.
TEST(CrowdsTest, ACircleAmongManyWhoWaitForOneLock) {
  constexpr size_t kCount = 3000;
  std::atomic<bool> both_are_held{false};
  std::atomic<size_t> about_to_lock{0};
  std::vector<Finding> found = LeaksOf(
      [&](Context& c) -> Task {
        auto* locks = static_cast<Mutex*>(runtime::AllocateBytes(c.worker(), 2 * sizeof(Mutex)));
        Channel* locked = c.Make(0);
        for (size_t i = 0; i < kCount; ++i) {
          // The one in the middle of the second half has the lock that the first half waits for.
          c.Go([=, &both_are_held, &about_to_lock](Context& c) -> Task {
            c.roots = {locks, locked};
            const bool has_first = i == kCount * 3 / 4;
            const bool has_second = i == kCount / 4;
            if (has_first || has_second) {
              co_await c.Sync([&] {
                return runtime::LockMutex(c.worker(), c.goroutine(), &locks[has_first ? 0 : 1]);
              });
              co_await c.Send(locked, 1);
            }
            while (!both_are_held) co_await c.Sleep(kSettle);
            ++about_to_lock;
            co_await c.Sync([&] {
              return runtime::LockMutex(c.worker(), c.goroutine(), &locks[i < kCount / 2 ? 0 : 1]);
            });
          });
        }
        co_await c.Receive(locked);
        co_await c.Receive(locked);
        both_are_held = true;
        while (about_to_lock < kCount) co_await c.Sleep(kSettle);
        co_await c.Sleep(kSettle);
      },
      1);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, Kind::kLockCycle);
  EXPECT_EQ(found[0].size(), kCount);
  EXPECT_LT(found[0].goroutines.size(), 200u);
  ASSERT_EQ(found[0].cycles.size(), 1u);
  EXPECT_EQ(found[0].cycles[0].size(), 2u);
}

// Rows are made of goroutines: blocks without anything else.
class StuckListTest : public ::testing::Test {
 protected:
  static constexpr size_t kBlocks = 64;

  // The goroutine in block `block`.
  Goroutine& At(size_t block) {
    return *reinterpret_cast<Goroutine*>(blocks_.data() + block * runtime::kGoroutineBlockBytes);
  }
  // Adds goroutines with these ids; those in neighbouring blocks follow each other.
  void Add(size_t block, std::initializer_list<uint64_t> ids, runtime::StuckRows* rows) {
    for (const uint64_t id : ids) {
      auto* goroutine = new (&At(block++)) Goroutine;
      goroutine->id = id;
      goroutine->wait_reason = WaitReason::kSelectNoCases;
      rows->Add(engine_, *goroutine);
    }
  }
  // What the list holds, by looking for each id up to 100.
  static std::set<uint64_t> IdsOf(const StuckList& list) {
    std::set<uint64_t> ids;
    for (uint64_t id = 0; id <= 100; ++id) {
      if (list.Contains(id)) ids.insert(id);
    }
    return ids;
  }

  runtime::testing::CoroutineEngine engine_;
  alignas(Goroutine) std::array<char, kBlocks * runtime::kGoroutineBlockBytes> blocks_{};
};

TEST_F(StuckListTest, SortedWhereverIdsLie) {
  for (uint64_t step : {1u, 3u, 1000u}) {
    runtime::StuckRows rows;
    for (uint64_t id : {7u, 2u, 9u, 4u, 5u}) Add(2 * id, {10 + id * step}, &rows);
    const StuckList list({&rows});
    ASSERT_EQ(list.size(), 5u);
    ASSERT_EQ(list.rows().size(), 5u);
    for (uint32_t i = 0; i < list.size(); ++i) {
      const uint64_t id = list.rows()[i].first_id;
      EXPECT_EQ(list.Find(id), (StuckPosition{i, 0}));
      EXPECT_FALSE(list.Contains(id + (step == 1 ? 20 : 1)));
      EXPECT_TRUE(i == 0 || list.rows()[i - 1].first_id < id);
    }
  }
}

TEST_F(StuckListTest, RowsOfMany) {
  runtime::StuckRows some;
  runtime::StuckRows others;
  Add(20, {20, 21, 22, 23, 24}, &some);
  Add(10, {10, 11, 12}, &others);
  Add(13, {30}, &others);
  StuckList list({&some, &others});
  EXPECT_EQ(list.size(), 9u);
  EXPECT_EQ(list.rows().size(), 3u);
  EXPECT_EQ(IdsOf(list), (std::set<uint64_t>{10, 11, 12, 20, 21, 22, 23, 24, 30}));
  EXPECT_EQ(list.Find(12), (StuckPosition{0, 2}));
  EXPECT_EQ(list.Find(24), (StuckPosition{1, 4}));
  ASSERT_EQ(list.kind_count(), 2u);
  EXPECT_EQ(list.kind_sizes(), (std::vector<uint64_t>{5, 4}));

  list.LeaveOut({});
  EXPECT_FALSE(list.any_left_out());
  constexpr uint64_t kNotThere[] = {1, 15, 99};
  list.LeaveOut(kNotThere);
  EXPECT_FALSE(list.any_left_out());
  EXPECT_EQ(list.size(), 9u);

  constexpr uint64_t kOut[] = {10, 14, 22, 24, 30};
  list.LeaveOut(kOut);
  EXPECT_TRUE(list.any_left_out());
  EXPECT_EQ(list.size(), 5u);
  EXPECT_EQ(IdsOf(list), (std::set<uint64_t>{11, 12, 20, 21, 23}));
  ASSERT_EQ(list.rows().size(), 3u);
  EXPECT_EQ(list.rows()[2].At(0), &At(23));
  EXPECT_EQ(list.kind_sizes(), (std::vector<uint64_t>{3, 2}));
  constexpr uint64_t kMore[] = {21};
  list.LeaveOut(kMore);
  EXPECT_EQ(IdsOf(list), (std::set<uint64_t>{11, 12, 20, 23}));
}

// Who alternates with others in the pool is of one kind all the same.
TEST_F(StuckListTest, KindsThatAlternate) {
  runtime::StuckRows rows;
  for (uint64_t id = 0; id < 20; ++id) {
    auto* goroutine = new (&At(id)) Goroutine;
    goroutine->id = id;
    goroutine->go_site = static_cast<runtime::SiteId>(id % 2 + 1);
    goroutine->wait_reason = WaitReason::kSelectNoCases;
    rows.Add(engine_, *goroutine);
  }
  ASSERT_EQ(rows.kinds().size(), 2u);
  EXPECT_EQ(rows.rows().size(), 1u);
  EXPECT_EQ(rows.kinds()[1].first, &At(1));
  StuckList list({&rows});
  EXPECT_EQ(list.KindOf({0, 6}), 0u);
  EXPECT_EQ(list.KindOf({0, 7}), 1u);
  constexpr uint64_t kOut[] = {0, 7};
  list.LeaveOut(kOut);
  EXPECT_EQ(list.kind_sizes(), (std::vector<uint64_t>{9, 9}));
  ASSERT_EQ(list.rows().size(), 2u);
  EXPECT_EQ(list.KindOf({1, 0}), 0u);
  EXPECT_EQ(list.KindOf({1, 1}), 1u);
  EXPECT_EQ(list[(StuckPosition{1, 1})], &At(9));
}

}  // namespace
}  // namespace goknot::knots

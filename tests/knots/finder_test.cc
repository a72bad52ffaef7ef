// What searches find: goroutines that nobody can wake, as graphs. Programs are coroutines whose
// references are given by hand (Context::roots). What code can do is tested by
// tests/programs/knots/.
#include "knots/finder.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <string_view>
#include <vector>

#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "tests/knots/leaks_of.h"

namespace goknot::knots {
namespace {

using runtime::Channel;
using runtime::testing::Context;
using runtime::testing::ReceiveFrom;
using runtime::testing::Task;

class FinderTest : public ::testing::TestWithParam<uint32_t> {
 protected:
  static std::vector<Finding> Leaks(const std::function<Task(Context&)>& main) {
    return testing::LeaksOf(main, GetParam());
  }
};

constexpr int64_t kSettle = 20'000'000;  // ns

TEST_P(FinderTest, LostSender) {
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    Channel* channel = c.Make(0);
    c.Go([channel](Context& c) -> Task {
      c.roots = {channel};
      co_await c.Send(channel, 1);
    });
    co_await c.Sleep(kSettle);
  });
  ASSERT_EQ(found.size(), 1u);
  const Finding& knot = found[0];
  EXPECT_EQ(knot.kind, Kind::kLeak);
  EXPECT_EQ(knot.confidence, Confidence::kProven);
  EXPECT_TRUE(knot.program_ends);
  ASSERT_EQ(knot.goroutines.size(), 1u);
  EXPECT_EQ(knot.goroutines[0].reason, WaitReason::kChanSend);
  ASSERT_EQ(knot.objects.size(), 1u);
  EXPECT_EQ(knot.objects[0].kind, ObjectKind::kChannel);
  EXPECT_EQ(knot.objects[0].element_type, "int");
  EXPECT_FALSE(knot.objects[0].in_global);
}

TEST_P(FinderTest, WhoCanStillActIsBelieved) {
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    Channel* channel = c.Make(0);
    c.Go([channel](Context& c) -> Task {
      c.roots = {channel};
      co_await c.Receive(channel);
    });
    c.Go([channel](Context& c) -> Task {
      c.roots = {channel};
      co_await c.Sleep(int64_t{3600} * 1'000'000'000);
    });
    co_await c.Sleep(kSettle);
  });
  EXPECT_TRUE(found.empty());
}

// The one that can be woken holds what the next waits for, and so on.
TEST_P(FinderTest, WakesAlongAChain) {
  constexpr int kLength = 50;
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    std::vector<Channel*> channels;
    for (int i = 0; i <= kLength; ++i) channels.push_back(c.Make(0));
    c.roots.assign(channels.begin(), channels.end());
    for (int i = 0; i < kLength; ++i) {
      c.Go([mine = channels[static_cast<size_t>(i)],
            next = channels[static_cast<size_t>(i) + 1]](Context& c) -> Task {
        c.roots = {next};
        co_await c.Receive(mine);
      });
    }
    c.Go([first = channels[0]](Context& c) -> Task {
      c.roots = {first};
      co_await c.Sleep(int64_t{3600} * 1'000'000'000);
    });
    co_await c.Sleep(kSettle);
  });
  EXPECT_TRUE(found.empty());
}

TEST_P(FinderTest, NobodyHasWhatASelectWaitsFor) {
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    Channel* data = c.Make(0);
    Channel* quit = c.Make(0);
    c.Go([=](Context& c) -> Task { co_await c.Select(ReceiveFrom(data), ReceiveFrom(quit)); });
    co_await c.Sleep(kSettle);
  });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].goroutines[0].waits.size(), 2u);
  EXPECT_EQ(found[0].objects.size(), 2u);
}

TEST_P(FinderTest, OneChannelOfASelectIsEnough) {
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    Channel* data = c.Make(0);
    Channel* quit = c.Make(0);
    c.Go([=](Context& c) -> Task { co_await c.Select(ReceiveFrom(data), ReceiveFrom(quit)); });
    c.Go([=](Context& c) -> Task {
      c.roots = {quit};
      co_await c.Sleep(int64_t{3600} * 1'000'000'000);
    });
    co_await c.Sleep(kSettle);
  });
  EXPECT_TRUE(found.empty());
}

// Words in heap objects: who waits for them comes in when the object is marked.
TEST_P(FinderTest, WaitGroupInAnObject) {
  for (bool somebody_has_it : {false, true}) {
    std::vector<Finding> found = Leaks([somebody_has_it](Context& c) -> Task {
      auto* group =
          static_cast<runtime::WaitGroup*>(runtime::AllocateBytes(c.worker(), sizeof(uint64_t)));
      c.roots = {group};
      runtime::AddToWaitGroup(c.worker(), group, 2);
      c.Go([group](Context& c) -> Task {
        c.roots = {group};
        co_await c.Sync([&] { return runtime::Wait(c.worker(), c.goroutine(), group); });
      });
      c.Go([group, somebody_has_it](Context& c) -> Task {
        if (somebody_has_it) c.roots = {group};
        co_await c.Sleep(int64_t{3600} * 1'000'000'000);
      });
      co_await c.Sleep(kSettle);
    });
    ASSERT_EQ(found.size(), somebody_has_it ? 0u : 1u);
    if (somebody_has_it) continue;
    EXPECT_EQ(found[0].objects[0].kind, ObjectKind::kWaitGroup);
    EXPECT_EQ(found[0].objects[0].counter, 2);
  }
}

TEST_P(FinderTest, AlikeGoroutinesAreOneKnot) {
  constexpr size_t kCount = 1000;
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    for (size_t i = 0; i < kCount; ++i) {
      Channel* channel = c.Make(0);
      c.Go([channel](Context& c) -> Task { co_await c.Send(channel, 1); });
    }
    co_await c.Sleep(kSettle * 5);
  });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].goroutines.size(), kCount);
}

TEST_P(FinderTest, LocksInOppositeOrder) {
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    auto* locks = static_cast<runtime::Mutex*>(
        runtime::AllocateBytes(c.worker(), 2 * sizeof(runtime::Mutex)));
    std::array<Channel*, 2> has_first = {c.Make(1), c.Make(1)};
    c.roots = {locks, has_first[0], has_first[1]};
    for (int i = 0; i < 2; ++i) {
      c.Go([locks, has_first, i](Context& c) -> Task {
        c.roots = {locks, has_first[0], has_first[1]};
        co_await c.Sync([&] { return runtime::LockMutex(c.worker(), c.goroutine(), &locks[i]); });
        co_await c.Send(has_first[i], 1);
        co_await c.Receive(has_first[1 - i]);
        co_await c.Sync(
            [&] { return runtime::LockMutex(c.worker(), c.goroutine(), &locks[1 - i]); });
      });
    }
    co_await c.Sleep(kSettle);
  });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, Kind::kLockCycle);
  ASSERT_EQ(found[0].cycles.size(), 1u);
  EXPECT_EQ(found[0].cycles[0].size(), 2u);
  EXPECT_TRUE(IsLockCycle(found[0].cycles[0]));
}

// A lock and a channel: who waits for the lock has the channel.
TEST_P(FinderTest, CycleOfAChannelAndALock) {
  std::vector<Finding> found = Leaks([](Context& c) -> Task {
    Channel* channel = c.Make(0);
    auto* lock =
        static_cast<runtime::Mutex*>(runtime::AllocateBytes(c.worker(), sizeof(runtime::Mutex)));
    c.roots = {channel, lock};
    c.Go([=](Context& c) -> Task {
      c.roots = {channel, lock};
      co_await c.Sync([&] { return runtime::LockMutex(c.worker(), c.goroutine(), lock); });
      co_await c.Sleep(1'000'000);
      co_await c.Send(channel, 1);
    });
    c.Go([=](Context& c) -> Task {
      c.roots = {channel, lock};
      co_await c.Sleep(500'000);
      co_await c.Sync([&] { return runtime::LockMutex(c.worker(), c.goroutine(), lock); });
    });
    co_await c.Sleep(kSettle);
  });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].goroutines.size(), 2u);
  ASSERT_EQ(found[0].cycles.size(), 1u);
  EXPECT_EQ(found[0].cycles[0].size(), 2u);
  EXPECT_FALSE(IsLockCycle(found[0].cycles[0]));
}

TEST_P(FinderTest, AHundredThousandAreFoundAtOnce) {
  if (GetParam() != 1) GTEST_SKIP() << "once is enough";
  constexpr size_t kCount = 100'000;
  auto began = std::chrono::steady_clock::now();
  std::atomic<size_t> about_to_send{0};
  std::vector<Finding> found = Leaks([&](Context& c) -> Task {
    for (size_t i = 0; i < kCount; ++i) {
      Channel* channel = c.Make(0);
      c.Go([channel, &about_to_send](Context& c) -> Task {
        ++about_to_send;
        co_await c.Send(channel, 1);
      });
    }
    while (about_to_send < kCount) co_await c.Sleep(kSettle);
    co_await c.Sleep(kSettle * 20);
    began = std::chrono::steady_clock::now();
  });
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].size(), kCount);
  // Tearing the program down is counted as well.
  EXPECT_LT(took.count(), 15.0);  // half a second on a machine of its own
}

INSTANTIATE_TEST_SUITE_P(Workers, FinderTest, ::testing::Values(1u, 2u, 4u));

}  // namespace
}  // namespace goknot::knots

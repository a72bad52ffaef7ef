// The ring's order, stealing by half, and an owner with two thieves that share everything once.
#include "runtime/run_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace goknot::runtime {
namespace {

Goroutine* Fake(uint64_t number) { return reinterpret_cast<Goroutine*>(number * 16); }
uint64_t Number(Goroutine* goroutine) { return reinterpret_cast<uint64_t>(goroutine) / 16; }

TEST(RunQueueTest, FirstInFirstOutUntilFull) {
  RunQueue queue;
  for (int round = 0; round < 3; ++round) {
    for (uint64_t i = 1; i <= RunQueue::kSize; ++i) EXPECT_TRUE(queue.Push(Fake(i)));
    EXPECT_FALSE(queue.Push(Fake(999)));
    EXPECT_EQ(queue.Size(), RunQueue::kSize);
    for (uint64_t i = 1; i <= RunQueue::kSize; ++i) EXPECT_EQ(queue.Pop(), Fake(i));
    EXPECT_EQ(queue.Pop(), nullptr);
    EXPECT_TRUE(queue.Empty());
  }
}

TEST(RunQueueTest, GrabTakesTheOlderHalf) {
  RunQueue queue;
  for (uint64_t i = 1; i <= 7; ++i) queue.Push(Fake(i));
  Goroutine* batch[RunQueue::kHalf];
  ASSERT_EQ(queue.Grab(batch), 4u);
  for (uint64_t i = 0; i < 4; ++i) EXPECT_EQ(batch[i], Fake(i + 1));
  EXPECT_EQ(queue.Pop(), Fake(5));
}

TEST(RunQueueTest, ThievesAndOwnerShareEverythingOnce) {
  constexpr uint64_t kCount = 50'000;
  RunQueue queue;
  std::vector<std::atomic<int>> seen(kCount + 1);
  std::atomic<uint64_t> taken{0};
  std::vector<std::thread> thieves;
  for (int i = 0; i < 2; ++i) {
    thieves.emplace_back([&] {
      Goroutine* batch[RunQueue::kHalf];
      while (taken.load() < kCount) {
        uint32_t count = queue.Grab(batch);
        for (uint32_t k = 0; k < count; ++k) seen[Number(batch[k])].fetch_add(1);
        taken.fetch_add(count);
        if (count == 0) std::this_thread::yield();
      }
    });
  }
  for (uint64_t i = 1; i <= kCount;) {
    if (queue.Push(Fake(i))) ++i;
    if (i % 3 != 0) continue;
    if (Goroutine* goroutine = queue.Pop()) {
      seen[Number(goroutine)].fetch_add(1);
      taken.fetch_add(1);
    }
  }
  for (std::thread& thief : thieves) thief.join();
  for (uint64_t i = 1; i <= kCount; ++i) ASSERT_EQ(seen[i].load(), 1) << i;
}

}  // namespace
}  // namespace goknot::runtime

// Exclusion among four threads, and TryLock.
#include "runtime/spin_lock.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace goknot::runtime {
namespace {

TEST(SpinLockTest, Excludes) {
  SpinLock lock;
  int total = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < 10'000; ++k) {
        SpinLockHolder hold(lock);
        ++total;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(total, 40'000);
  EXPECT_TRUE(lock.TryLock());
  EXPECT_FALSE(lock.TryLock());
  lock.Unlock();
}

}  // namespace
}  // namespace goknot::runtime

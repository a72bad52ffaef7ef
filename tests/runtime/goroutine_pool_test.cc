// Blocks come back from the pool, ids never do; walking finds exactly what is taken.
#include "runtime/goroutine_pool.h"

#include <gtest/gtest.h>

#include <vector>

namespace goknot::runtime {
namespace {

TEST(GoroutinePoolTest, BlocksAreReusedIdsAreNot) {
  GoroutinePool pool;
  GoroutineCache goroutines;
  std::vector<Goroutine*> taken;
  uint64_t last = 0;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 1'000; ++i) {
      taken.push_back(pool.Take(goroutines));
      EXPECT_GT(taken.back()->id, last);
      last = taken.back()->id;
    }
    size_t count = 0;
    pool.ForEach([&](Goroutine&) { ++count; });
    EXPECT_EQ(count, taken.size());
    for (Goroutine* g : taken) pool.Give(goroutines, g);
    taken.clear();
  }
  EXPECT_EQ(pool.slab_count(), 1u);
  EXPECT_EQ(last, 3'000u);
}

}  // namespace
}  // namespace goknot::runtime

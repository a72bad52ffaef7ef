// Blocks come back from the pool, ids never do; walking finds exactly what is taken.
#include "runtime/goroutine_pool.h"

#include <gtest/gtest.h>

#include <set>
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

TEST(GoroutinePoolTest, SlabsWithoutGoroutinesAreSpare) {
  GoroutinePool pool;
  GoroutineCache goroutines;
  GoroutineCache other;
  GoroutineCache* const caches[] = {&goroutines, &other};
  std::vector<Goroutine*> taken;
  for (size_t i = 0; i < 5 * GoroutinePool::kBlocksPerSlab; ++i) {
    taken.push_back(pool.Take(goroutines));
  }
  Goroutine* stays = taken[2 * GoroutinePool::kBlocksPerSlab];
  uint64_t id = stays->id;
  Goroutine* of_other = pool.Take(other);
  for (Goroutine* g : taken) {
    if (g != stays) pool.Give(goroutines, g);
  }
  pool.Give(other, of_other);
  EXPECT_EQ(pool.slab_count(), 6u);
  pool.ReleaseFree(caches);
  // That of the one which stays, and the one that is still being carved.
  EXPECT_EQ(pool.slab_count(), 2u);
  EXPECT_EQ(stays->id, id);
  EXPECT_EQ(taken[0]->id, 0u);
  pool.ReleaseFree(caches);
  EXPECT_EQ(pool.slab_count(), 2u);

  taken = {stays};
  for (size_t i = 1; i < 6 * GoroutinePool::kBlocksPerSlab; ++i) {
    taken.push_back(pool.Take(i % 2 == 0 ? goroutines : other));
  }
  EXPECT_LE(pool.slab_count(), 7u);
  std::set<Goroutine*> all(taken.begin(), taken.end());
  EXPECT_EQ(all.size(), taken.size());
  size_t count = 0;
  pool.ForEach([&](Goroutine&) { ++count; });
  EXPECT_EQ(count, taken.size());
}

}  // namespace
}  // namespace goknot::runtime

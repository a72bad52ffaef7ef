// Where goroutines live: 1 MiB slabs of 384-byte blocks (a Goroutine and its first stack), free
// blocks in a list per worker and, in batches, in a list of all. The slabs are also the registry:
// whoever wants all goroutines (collector, reports) walks them. After the first few they lie in
// regions that the kernel is asked to back with huge pages: those walks, and starting goroutines,
// would spend much of their time on pages of 4 KiB.
//
// Invariants
//  - A block is carved by the worker that owns the slab and stays a Goroutine until the whole slab
//    is spare; what is free has status kFree. Memory not carved yet is zero, which is kFree too.
//  - A spare slab is memory that the system has been given back: zeros to who still reads there.
//  - A cache belongs to its worker's thread. The shared list is guarded by its spin lock.
//  - Ids come in blocks of 16 per worker and are never reused; the first goroutine is 1.
//  - Walking needs a stopped world (or a program that is over).
//
// Test: tests/runtime/goroutine_pool_test.cc.
#ifndef GOKNOT_RUNTIME_GOROUTINE_POOL_H_
#define GOKNOT_RUNTIME_GOROUTINE_POOL_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "runtime/goroutine.h"
#include "runtime/spin_lock.h"

namespace goknot::runtime {

// A worker's share of the pool.
struct GoroutineCache {
  Goroutine* free = nullptr;
  uint32_t free_count = 0;
  char* slab = nullptr;  // the next block to carve
  char* slab_end = nullptr;
  uint64_t next_id = 0;
  uint64_t end_id = 0;
  // Made and finished here, for the number of goroutines. Written by the owner.
  std::atomic<uint64_t> made{0};
  std::atomic<uint64_t> finished{0};
};

class GoroutinePool {
 public:
  static constexpr size_t kSlabBytes = size_t{1} << 20;
  static constexpr size_t kBlocksPerSlab = kSlabBytes / kGoroutineBlockBytes;

  GoroutinePool() = default;
  ~GoroutinePool();
  GoroutinePool(const GoroutinePool&) = delete;
  GoroutinePool& operator=(const GoroutinePool&) = delete;

  // A goroutine with its inline stack, a new id, all else as new; status kRunnable.
  Goroutine* Take(GoroutineCache& cache);
  // Takes back a goroutine that has given up everything it held (its grown stack too) and stands at
  // the beginning of its inline stack.
  void Give(GoroutineCache& cache, Goroutine* goroutine);

  // Gives slabs without goroutines back to the system, if there are some. The caches are those of
  // all workers. The world is stopped.
  void ReleaseFree(std::span<GoroutineCache* const> caches);

  // For dividing the work of marking: slabs [0, slab_count()), spare ones left out.
  size_t slab_count() const;
  template <typename Visitor>  // void(Goroutine&)
  void ForEachInSlab(size_t slab, Visitor&& visit) {
    char* block = SlabAt(slab);
    for (size_t i = 0; i < kBlocksPerSlab; ++i, block += kGoroutineBlockBytes) {
      auto* goroutine = reinterpret_cast<Goroutine*>(block);
      __builtin_prefetch(&reinterpret_cast<Goroutine*>(block + kPrefetchBytes)->status);
      if (goroutine->status.load(std::memory_order_relaxed) != GoroutineStatus::kFree) {
        visit(*goroutine);
      }
    }
  }
  template <typename Visitor>
  void ForEach(Visitor&& visit) {
    size_t count = slab_count();
    for (size_t slab = 0; slab < count; ++slab) ForEachInSlab(slab, visit);
  }

 private:
  static constexpr uint32_t kBatch = 128;
  static constexpr size_t kPrefetchBytes = size_t{8} * kGoroutineBlockBytes;

  // What is mapped at once.
  struct Region {
    char* start;
    size_t bytes;
  };

  void Refill(GoroutineCache& cache);
  void MapRegion();
  void TakeIds(GoroutineCache& cache);
  char* NewSlab();
  bool IsEmpty(const char* slab, std::span<GoroutineCache* const> caches) const;
  char* SlabAt(size_t slab) const;

  mutable SpinLock lock_;
  std::vector<Region> regions_;
  std::vector<char*> slabs_;
  std::vector<char*> spare_slabs_;
  char* next_slab_ = nullptr;  // of the newest region
  char* slabs_end_ = nullptr;
  std::vector<Goroutine*> batches_;  // heads of lists of kBatch
  std::atomic<uint64_t> next_id_{1};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_GOROUTINE_POOL_H_

// Carving slabs, free lists per worker with batches of 128 passed through a shared list, ids by 16.
// Test: tests/runtime/stack_test.cc.
#include "runtime/goroutine_pool.h"

#include <sys/mman.h>

#include <algorithm>
#include <new>
#include <utility>

#include "base/check.h"

namespace goknot::runtime {
namespace {

// So many are mapped one by one, in small pages: few programs need more.
constexpr size_t kSmallSlabs = 8;
constexpr size_t kHugePage = size_t{2} << 20;
constexpr size_t kRegionBytes = 8 * kHugePage;

}  // namespace

GoroutinePool::~GoroutinePool() {
  for (const Region& region : regions_) munmap(region.start, region.bytes);
}

size_t GoroutinePool::slab_count() const {
  SpinLockHolder hold(lock_);
  return slabs_.size();
}

char* GoroutinePool::SlabAt(size_t slab) const {
  SpinLockHolder hold(lock_);
  return slabs_[slab];
}

void GoroutinePool::TakeIds(GoroutineCache& cache) {
  cache.next_id = next_id_.fetch_add(16, std::memory_order_relaxed);
  cache.end_id = cache.next_id + 16;
}

char* GoroutinePool::NewSlab() {
  SpinLockHolder hold(lock_);
  if (!spare_slabs_.empty()) {
    slabs_.push_back(spare_slabs_.back());
    spare_slabs_.pop_back();
    return slabs_.back();
  }
  if (next_slab_ == slabs_end_) MapRegion();
  char* slab = next_slab_;
  next_slab_ += kSlabBytes;
  slabs_.push_back(slab);
  return slab;
}

// With lock_ held. Nothing of the memory is touched.
void GoroutinePool::MapRegion() {
  const bool small = regions_.size() < kSmallSlabs;
  const size_t bytes = small ? kSlabBytes : kRegionBytes + kHugePage;
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(memory != MAP_FAILED) << "no memory for goroutines";
  regions_.push_back({static_cast<char*>(memory), bytes});
  next_slab_ = regions_.back().start;
  slabs_end_ = next_slab_ + kSlabBytes;
  if (small) return;
  next_slab_ += -reinterpret_cast<uintptr_t>(memory) % kHugePage;
  slabs_end_ = next_slab_ + kRegionBytes;
  madvise(next_slab_, kRegionBytes, MADV_HUGEPAGE);
}

void GoroutinePool::Refill(GoroutineCache& cache) {
  {
    SpinLockHolder hold(lock_);
    if (!batches_.empty()) {
      cache.free = batches_.back();
      cache.free_count = kBatch;
      batches_.pop_back();
      return;
    }
  }
  if (cache.slab == cache.slab_end) {
    cache.slab = NewSlab();
    cache.slab_end = cache.slab + kBlocksPerSlab * kGoroutineBlockBytes;
  }
  auto* goroutine = new (cache.slab) Goroutine;
  cache.slab += kGoroutineBlockBytes;
  goroutine->wait.goroutine = goroutine;
  goroutine->stack = InlineStack(*goroutine);
  goroutine->stack_end = goroutine->stack + kInlineStackSlots;
  goroutine->fp = goroutine->stack;
  cache.free = goroutine;
  cache.free_count = 1;
}

Goroutine* GoroutinePool::Take(GoroutineCache& cache) {
  if (cache.free == nullptr) [[unlikely]] {
    Refill(cache);
  }
  if (cache.next_id == cache.end_id) [[unlikely]] {
    TakeIds(cache);
  }
  Goroutine* goroutine = cache.free;
  cache.free = goroutine->link;
  --cache.free_count;
  if (cache.free != nullptr) __builtin_prefetch(cache.free);

  goroutine->link = nullptr;
  goroutine->id = cache.next_id++;
  goroutine->wait.is_select = false;
  goroutine->wait_reason = WaitReason::kNone;
  goroutine->resume_action = ResumeAction::kNone;
  goroutine->flags = kGoroutineNeverRan;
  goroutine->reached.store(0, std::memory_order_relaxed);
  goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
  cache.made.store(cache.made.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  return goroutine;
}

// All its blocks have been carved, and all are free.
bool GoroutinePool::IsEmpty(const char* slab, std::span<GoroutineCache* const> caches) const {
  constexpr size_t kBytes = kBlocksPerSlab * kGoroutineBlockBytes;
  for (const GoroutineCache* cache : caches) {
    if (cache->slab_end == slab + kBytes && cache->slab != cache->slab_end) return false;
  }
  for (const char* block = slab; block != slab + kBytes; block += kGoroutineBlockBytes) {
    const auto* goroutine = reinterpret_cast<const Goroutine*>(block);
    if (goroutine->status.load(std::memory_order_relaxed) != GoroutineStatus::kFree) return false;
  }
  return true;
}

void GoroutinePool::ReleaseFree(std::span<GoroutineCache* const> caches) {
  std::vector<char*> empty;
  std::erase_if(slabs_, [&](char* slab) {
    if (!IsEmpty(slab, caches)) return false;
    empty.push_back(slab);
    return true;
  });
  if (empty.empty()) return;
  std::sort(empty.begin(), empty.end());
  auto goes = [&](const Goroutine* goroutine) {
    const auto* block = reinterpret_cast<const char*>(goroutine);
    auto after = std::upper_bound(empty.begin(), empty.end(), block);
    return after != empty.begin() && block < *(after - 1) + kSlabBytes;
  };
  // The free blocks of other slabs make new lists.
  std::vector<Goroutine*> batches;
  Goroutine* first = nullptr;
  uint32_t count = 0;
  auto keep_rest = [&](Goroutine* list) {
    while (list != nullptr) {
      Goroutine* goroutine = std::exchange(list, list->link);
      if (goes(goroutine)) continue;
      goroutine->link = std::exchange(first, goroutine);
      if (++count < kBatch) continue;
      batches.push_back(std::exchange(first, nullptr));
      count = 0;
    }
  };
  for (GoroutineCache* cache : caches) {
    keep_rest(std::exchange(cache->free, nullptr));
    cache->free_count = 0;
  }
  for (Goroutine* batch : batches_) keep_rest(batch);
  batches_ = std::move(batches);
  caches.front()->free = first;
  caches.front()->free_count = count;
  for (char* slab : empty) CHECK(madvise(slab, kSlabBytes, MADV_DONTNEED) == 0);
  spare_slabs_.insert(spare_slabs_.end(), empty.begin(), empty.end());
}

void GoroutinePool::Give(GoroutineCache& cache, Goroutine* goroutine) {
  DCHECK(goroutine->stack == InlineStack(*goroutine) && goroutine->fp == goroutine->stack);
  DCHECK(goroutine->select_block == nullptr);
  goroutine->status.store(GoroutineStatus::kFree, std::memory_order_relaxed);
  goroutine->pc = nullptr;
  goroutine->parent_id = 0;
  goroutine->go_site = kNoSite;
  goroutine->defers = nullptr;
  goroutine->panics = nullptr;
  goroutine->fiber = nullptr;
  goroutine->local = nullptr;
  goroutine->wait.object = nullptr;
  goroutine->wait.value_pointers = 0;
  goroutine->read_locks[0] = nullptr;
  goroutine->read_locks[1] = nullptr;
  goroutine->read_locks_lost = 0;
  goroutine->thread_locks = 0;
  goroutine->recent.Clear();
  cache.finished.store(cache.finished.load(std::memory_order_relaxed) + 1,
                       std::memory_order_relaxed);

  goroutine->link = cache.free;
  cache.free = goroutine;
  if (++cache.free_count < 2 * kBatch) [[likely]] {
    return;
  }
  Goroutine* first = cache.free;
  Goroutine* last = first;
  for (uint32_t i = 1; i < kBatch; ++i) last = last->link;
  cache.free = last->link;
  last->link = nullptr;
  cache.free_count -= kBatch;
  SpinLockHolder hold(lock_);
  batches_.push_back(first);
}

}  // namespace goknot::runtime

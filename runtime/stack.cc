// Size classes of powers of two; from 256 KiB on pages of their own, which mremap moves.
// Test: tests/runtime/stack_test.cc.
#include "runtime/stack.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

#include "base/check.h"

namespace goknot::runtime {
namespace {

constexpr size_t kSmallestBytes = 512;
constexpr size_t kMappedBytes = size_t{256} << 10;  // from here on by mmap
constexpr size_t kCachedBytesPerClass = size_t{256} << 10;

uint32_t ClassOf(size_t bytes) {
  return static_cast<uint32_t>(std::countr_zero(bytes) - std::countr_zero(kSmallestBytes));
}

Slot* MapStack(size_t bytes) {
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return memory == MAP_FAILED ? nullptr : static_cast<Slot*>(memory);
}

void Count(StackCache& cache, int64_t bytes) {
  cache.in_use.store(cache.in_use.load(std::memory_order_relaxed) + bytes,
                     std::memory_order_relaxed);
}

// Null when there is no memory.
Slot* AllocateStack(StackCache& cache, size_t bytes) {
  Slot* stack = nullptr;
  uint32_t c = ClassOf(bytes);
  if (c < StackCache::kClasses && cache.free[c] != nullptr) {
    stack = reinterpret_cast<Slot*>(cache.free[c]);
    cache.free[c] = cache.free[c]->next;
    --cache.count[c];
  } else {
    stack = bytes >= kMappedBytes ? MapStack(bytes) : static_cast<Slot*>(std::malloc(bytes));
  }
  if (stack != nullptr) Count(cache, static_cast<int64_t>(bytes));
  return stack;
}

void FreeStack(StackCache& cache, Slot* stack, size_t bytes) {
  Count(cache, -static_cast<int64_t>(bytes));
  if (bytes >= kMappedBytes) {
    munmap(stack, bytes);
    return;
  }
  if (uint32_t c = ClassOf(bytes); c < StackCache::kClasses) {
    if (cache.count[c] * bytes < kCachedBytesPerClass) {
      auto* free = reinterpret_cast<StackCache::Free*>(stack);
      free->next = cache.free[c];
      cache.free[c] = free;
      ++cache.count[c];
      return;
    }
  }
  std::free(stack);
}

size_t StackBytes(const Goroutine& goroutine) {
  return static_cast<size_t>(goroutine.stack_end - goroutine.stack) * kSlotBytes;
}

void UseStack(Goroutine& goroutine, Slot* stack, size_t bytes) {
  goroutine.fp = stack + (goroutine.fp - goroutine.stack);
  goroutine.stack = stack;
  goroutine.stack_end = stack + bytes / kSlotBytes;
}

// False when there is no memory.
bool Relocate(StackCache& cache, Goroutine& goroutine, size_t new_bytes) {
  Slot* old = goroutine.stack;
  size_t old_bytes = StackBytes(goroutine);
  bool was_inline = old == InlineStack(goroutine);
#if !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
  if (!was_inline && old_bytes >= kMappedBytes && new_bytes > old_bytes) {
    void* moved = mremap(old, old_bytes, new_bytes, MREMAP_MAYMOVE);
    if (moved == MAP_FAILED) return false;
    Count(cache, static_cast<int64_t>(new_bytes - old_bytes));
    UseStack(goroutine, static_cast<Slot*>(moved), new_bytes);
    return true;
  }
#endif
  Slot* stack = AllocateStack(cache, new_bytes);
  if (stack == nullptr) return false;
  std::memcpy(stack, old, std::min(old_bytes, new_bytes));
  UseStack(goroutine, stack, new_bytes);
  if (!was_inline) FreeStack(cache, old, old_bytes);
  return true;
}

}  // namespace

StackCache::~StackCache() {
  for (Free* list : free) {
    while (list != nullptr) {
      Free* next = list->next;
      std::free(list);
      list = next;
    }
  }
}

bool GrowStack(StackCache& cache, Goroutine& goroutine, uint64_t slots, uint64_t max_bytes) {
  uint64_t used = static_cast<uint64_t>(goroutine.fp - goroutine.stack);
  if (slots > max_bytes) return false;
  uint64_t needed = (used + slots) * kSlotBytes;
  uint64_t bytes = std::bit_ceil(
      std::max<uint64_t>({needed, uint64_t{StackBytes(goroutine)} + 1, uint64_t{kSmallestBytes}}));
  if (bytes / kBytesPerGoByte > max_bytes) return false;
  return Relocate(cache, goroutine, bytes);
}

void MoveStack(StackCache& cache, Goroutine& goroutine) {
  size_t bytes = std::max(std::bit_ceil(StackBytes(goroutine)), kSmallestBytes);
  CHECK(Relocate(cache, goroutine, bytes)) << "no memory for a goroutine's stack";
}

void ShrinkStack(StackCache& cache, Goroutine& goroutine, uint64_t used) {
  const size_t bytes = StackBytes(goroutine);
  Slot* old = goroutine.stack;
  Slot* own = InlineStack(goroutine);
  if (old == own || used * kSlotBytes > bytes / 4) return;
  if (used > kInlineStackSlots) {
    const size_t smaller = std::max(std::bit_ceil(2 * used * kSlotBytes), kSmallestBytes);
    // Where there is no memory it stays as it is.
    if (smaller < bytes) Relocate(cache, goroutine, smaller);
    return;
  }
  std::memcpy(own, old, used * kSlotBytes);
  UseStack(goroutine, own, kInlineStackSlots * kSlotBytes);
  FreeStack(cache, old, bytes);
}

void ReleaseStack(StackCache& cache, Goroutine& goroutine) {
  Slot* own = InlineStack(goroutine);
  if (goroutine.stack != own) {
    FreeStack(cache, goroutine.stack, StackBytes(goroutine));
    goroutine.stack = own;
    goroutine.stack_end = own + kInlineStackSlots;
  }
  goroutine.fp = own;
}

}  // namespace goknot::runtime

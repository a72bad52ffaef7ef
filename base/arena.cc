// The block side of base/arena.h. Test: tests/base/arena_test.cc.
#include "base/arena.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "base/check.h"

namespace goknot::base {

namespace {
constexpr size_t kLargestBlockBytes = 2 * 1024 * 1024;
}  // namespace

struct Arena::Block {
  Block* next;
};

Arena::~Arena() {
  for (Destructor* it = destructors_; it != nullptr; it = it->next) it->destroy(it->object);
  while (blocks_ != nullptr) {
    Block* next = blocks_->next;
    free(blocks_);
    blocks_ = next;
  }
}

Arena::Block* Arena::AddBlock(size_t size) {
  CHECK_LE(size, SIZE_MAX - sizeof(Block)) << "arena request too large";
  size_t bytes = size + sizeof(Block);
  // A block as large as a huge page is one: it is filled soon, without a page fault every 4 KiB.
  const bool is_huge = bytes == kLargestBlockBytes;
  auto* block = static_cast<Block*>(is_huge ? aligned_alloc(bytes, bytes) : malloc(bytes));
  CHECK(block != nullptr) << "out of memory: " << bytes << " bytes for an arena";
  if (is_huge) madvise(block, bytes, MADV_HUGEPAGE);
  block->next = blocks_;
  blocks_ = block;
  reserved_bytes_ += bytes;
  return block;
}

void* Arena::AllocateSlow(size_t size, size_t alignment) {
  CHECK(alignment != 0 && (alignment & (alignment - 1)) == 0) << "alignment " << alignment;
  CHECK_LE(size, SIZE_MAX - alignment) << "arena request too large";
  size_t padded = size + alignment;
  auto align = [alignment](uintptr_t at) { return (at + alignment - 1) & ~(alignment - 1); };
  if (padded > next_block_bytes_ / 4) {
    Block* block = AddBlock(padded);
    return reinterpret_cast<void*>(align(reinterpret_cast<uintptr_t>(block + 1)));
  }
  size_t usable = next_block_bytes_ - sizeof(Block);
  uintptr_t start = reinterpret_cast<uintptr_t>(AddBlock(usable) + 1);
  next_block_bytes_ = std::min(next_block_bytes_ * 2, kLargestBlockBytes);
  limit_ = start + usable;
  start = align(start);
  cursor_ = start + size;
  return reinterpret_cast<void*>(start);
}

size_t Arena::ArrayBytes(size_t count, size_t element_size) {
  size_t bytes;
  CHECK(!__builtin_mul_overflow(count, element_size, &bytes) && bytes <= PTRDIFF_MAX)
      << "arena array of " << count;
  return bytes;
}

std::string_view Arena::CopyString(std::string_view text) {
  char* copy = static_cast<char*>(Allocate(text.size() + 1, 1));
  if (!text.empty()) memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return {copy, text.size()};
}

}  // namespace goknot::base

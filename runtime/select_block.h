// The wait nodes of a blocked select: one per case, from the worker's list of free blocks (of eight
// nodes) or, for a larger select, a block of its own. The goroutine keeps the block only while it
// is blocked.
#ifndef GOKNOT_RUNTIME_SELECT_BLOCK_H_
#define GOKNOT_RUNTIME_SELECT_BLOCK_H_

#include <cstdint>
#include <cstdlib>

#include "runtime/goroutine.h"

namespace goknot::runtime {

struct SelectBlock {
  static constexpr uint32_t kNodes = 8;

  SelectBlock* next_free;
  uint32_t capacity;
  uint32_t count;   // nodes in use: one per case that has a channel
  WaitNode* fired;  // the one whose channel won
  WaitNode* nodes() { return reinterpret_cast<WaitNode*>(this + 1); }
};
static_assert(sizeof(SelectBlock) % alignof(WaitNode) == 0 && alignof(SelectBlock) >= 8);

struct SelectBlockCache {
  SelectBlock* free = nullptr;
  uint32_t free_count = 0;

  SelectBlockCache() = default;
  SelectBlockCache(const SelectBlockCache&) = delete;
  SelectBlockCache& operator=(const SelectBlockCache&) = delete;
  ~SelectBlockCache() {
    while (free != nullptr) {
      SelectBlock* next = free->next_free;
      std::free(free);
      free = next;
    }
  }

  SelectBlock* Take(uint32_t count) {
    if (count <= SelectBlock::kNodes && free != nullptr) {
      SelectBlock* block = free;
      free = block->next_free;
      --free_count;
      return block;
    }
    uint32_t capacity = count <= SelectBlock::kNodes ? SelectBlock::kNodes : count;
    auto* block =
        static_cast<SelectBlock*>(std::malloc(sizeof(SelectBlock) + capacity * sizeof(WaitNode)));
    block->capacity = capacity;
    block->count = 0;
    return block;
  }

  void Give(SelectBlock* block) {
    if (block->capacity != SelectBlock::kNodes || free_count >= 256) {
      std::free(block);
      return;
    }
    block->count = 0;
    block->next_free = free;
    free = block;
    ++free_count;
  }
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SELECT_BLOCK_H_

// What a search (runtime/waiter_search.h) has found out about the goroutines of a slab of the pool.
#ifndef GOKNOT_RUNTIME_SEARCHED_SLAB_H_
#define GOKNOT_RUNTIME_SEARCHED_SLAB_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/engine.h"
#include "runtime/goroutine.h"
#include "runtime/goroutine_pool.h"

namespace goknot::runtime {

// Stuck goroutines that are alike in all that a row says: one, or as many as stand side by side in
// the pool and have ids that follow each other. A million goroutines lie in no cache: who has rows
// need not look at them again, and those that one loop has started are a few rows.
// A goroutine has a channel of its own when nobody else waits for it; alike are those who have own
// ones that were made at the same place.
struct StuckRow {
  Goroutine* first;
  uint64_t first_id;
  const void* object;  // that all of them wait for; null: none, or they select or have_own
  uint64_t place;      // Engine::PlaceOf
  SiteId go_site;
  uint16_t count;
  WaitReason reason;
  bool selects : 1;           // by the same cases, for the same channels but for own ones
  bool have_own : 1;          // each waits for a channel of its own
  bool holds_read_locks : 1;  // then it is one

  // One past the last.
  uint64_t end_id() const { return first_id + count; }
  const char* end() const { return BlockAt(count); }
  // member < count.
  Goroutine* At(uint32_t member) const { return reinterpret_cast<Goroutine*>(BlockAt(member)); }
  bool Contains(const Goroutine& goroutine) const {
    const auto* block = reinterpret_cast<const char*>(&goroutine);
    return block >= BlockAt(0) && block < end();
  }
  // The members [begin, end).
  StuckRow Part(uint32_t begin, uint32_t end) const {
    StuckRow part = *this;
    part.first = At(begin);
    part.first_id += begin;
    part.count = static_cast<uint16_t>(end - begin);
    return part;
  }

 private:
  char* BlockAt(uint32_t member) const {
    return reinterpret_cast<char*>(first) + size_t{member} * kGoroutineBlockBytes;
  }
};

static_assert(sizeof(StuckRow) == 40 && GoroutinePool::kBlocksPerSlab <= UINT16_MAX);

// Adds the goroutine to the last row or as a new one. It does not run.
void AddStuck(Engine& engine, Goroutine& goroutine, std::vector<StuckRow>* rows);

struct SearchedSlab {
  std::vector<StuckRow> stuck;  // nobody can wake them; in the order of the pool
  bool has_others = false;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SEARCHED_SLAB_H_

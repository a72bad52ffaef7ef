// What a search (runtime/waiter_search.h) has found out about the goroutines of a slab of the pool.
#ifndef GOKNOT_RUNTIME_SEARCHED_SLAB_H_
#define GOKNOT_RUNTIME_SEARCHED_SLAB_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/engine.h"
#include "runtime/goroutine.h"

namespace goknot::runtime {

// What stuck goroutines have in common that are told about in the same words. A goroutine has a
// channel of its own when nobody else waits for it; alike are those whose own ones were made at the
// same place.
struct StuckKind {
  Goroutine* first;    // of its goroutines, in the order in which they were added
  const void* object;  // that all of them wait for; null: none, or they select or have_own
  uint64_t place;      // Engine::PlaceOf
  SiteId go_site;
  uint32_t count;  // of its goroutines
  WaitReason reason;
  bool selects : 1;           // by the same cases, for the same channels but for own ones
  bool have_own : 1;          // each waits for a channel of its own
  bool holds_read_locks : 1;  // then it is one
};

// Goroutines that stand side by side in the pool and have ids that follow each other.
struct StuckRow {
  Goroutine* first;
  uint64_t first_id;
  uint32_t begin;  // so many were added before the first
  uint32_t count;

  // One past the last.
  uint64_t end_id() const { return first_id + count; }
  const char* end() const { return BlockAt(count); }
  // member < count.
  Goroutine* At(uint32_t member) const { return reinterpret_cast<Goroutine*>(BlockAt(member)); }
  bool Contains(const Goroutine& goroutine) const {
    const auto* block = reinterpret_cast<const char*>(&goroutine);
    return block >= BlockAt(0) && block < end();
  }

 private:
  char* BlockAt(uint32_t member) const {
    return reinterpret_cast<char*>(first) + size_t{member} * kGoroutineBlockBytes;
  }
};

// Stuck goroutines. A million of them lie in no cache: who has their rows and kinds need not look
// at them again. Those that were started one after another are a row, and what a program starts in
// great numbers is of a few kinds.
class StuckRows {
 public:
  // So many goroutines at most will be added. What is not used takes no memory.
  void Reserve(size_t goroutines) {
    rows_.reserve(goroutines);
    kinds_of_.reserve(goroutines);
  }
  // The goroutine does not run, and was not added before.
  void Add(Engine& engine, Goroutine& goroutine);

  const std::vector<StuckKind>& kinds() const { return kinds_; }
  const std::vector<StuckRow>& rows() const { return rows_; }
  // Of each goroutine, in the order in which they were added, its kind's index in kinds().
  const std::vector<uint32_t>& kinds_of() const { return kinds_of_; }

 private:
  static constexpr size_t kRecent = 64;

  uint32_t KindOf(const StuckKind& kind);

  std::vector<StuckKind> kinds_;
  std::vector<StuckRow> rows_;
  std::vector<uint32_t> kinds_of_;
  std::array<uint32_t, kRecent>
      recent_{};  // kinds that were met, by a hash; some may be there twice
};

struct SearchedSlab {
  StuckRows stuck;  // nobody can wake them; in the order of the pool
  bool has_others = false;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SEARCHED_SLAB_H_

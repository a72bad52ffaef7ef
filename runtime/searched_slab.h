// What a search (runtime/waiter_search.h) has found out about the goroutines of a slab of the pool.
#ifndef GOKNOT_RUNTIME_SEARCHED_SLAB_H_
#define GOKNOT_RUNTIME_SEARCHED_SLAB_H_

#include <cstdint>
#include <vector>

#include "runtime/engine.h"
#include "runtime/goroutine.h"

namespace goknot::runtime {

// A goroutine that is stuck, with what tells it from others. A million goroutines lie in no cache:
// who has rows need not look at them again.
struct StuckRow {
  Goroutine* goroutine;
  uint64_t id;
  const void* object;  // that it waits for, unless it selects; or null
  uint64_t place;      // Engine::PlaceOf
  SiteId go_site;
  WaitReason reason;
  bool selects;
  bool holds_read_locks;
};

// The goroutine does not run.
inline StuckRow RowOf(Engine& engine, Goroutine& goroutine) {
  return {
      .goroutine = &goroutine,
      .id = goroutine.id,
      .object = goroutine.wait.object,
      .place = engine.PlaceOf(goroutine),
      .go_site = goroutine.go_site,
      .reason = goroutine.wait_reason,
      .selects = goroutine.select_block != nullptr,
      .holds_read_locks = goroutine.read_locks[0] != nullptr || goroutine.read_locks[1] != nullptr};
}

struct SearchedSlab {
  std::vector<StuckRow> stuck;  // nobody can wake them; in the order of the pool
  bool has_others = false;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SEARCHED_SLAB_H_

// See the header.
#include "knots/living.h"

#include <algorithm>
#include <cstddef>

#include "runtime/scheduler.h"

namespace goknot::knots {

using runtime::Goroutine;

bool Living::Has(uint64_t id) const {
  if (stuck_.Contains(id)) return true;
  const std::vector<Goroutine*>& others = AllOthers();
  auto found = std::lower_bound(
      others.begin(), others.end(), id,
      [](const Goroutine* goroutine, uint64_t wanted) { return goroutine->id < wanted; });
  return found != others.end() && (*found)->id == id;
}

std::vector<Goroutine*> Living::Others() const {
  std::vector<Goroutine*> others = AllOthers();
  std::erase_if(others, [](const Goroutine* goroutine) {
    return (goroutine->flags & runtime::kGoroutineSystem) != 0;
  });
  return others;
}

const std::vector<Goroutine*>& Living::AllOthers() const {
  if (!are_listed_) {
    are_listed_ = true;
    const size_t count = runtime_.scheduler().goroutines().slab_count();
    for (size_t slab = 0; slab < count; ++slab) AddOthersOf(slab);
    SortById(&all_others_, [](const Goroutine* goroutine) { return goroutine->id; });
  }
  return all_others_;
}

void Living::AddOthersOf(size_t slab) const {
  if (slabs_.empty() || slabs_[slab].has_others) {
    runtime_.scheduler().goroutines().ForEachInSlab(slab, [&](Goroutine& goroutine) {
      if (!stuck_.Contains(goroutine.id)) all_others_.push_back(&goroutine);
    });
  } else if (stuck_.any_left_out()) {
    for (const runtime::StuckRow& row : slabs_[slab].stuck.rows()) {
      for (uint32_t member = 0; member < row.count; ++member) {
        if (!stuck_.Contains(row.first_id + member)) all_others_.push_back(row.At(member));
      }
    }
  }
}

}  // namespace goknot::knots

// See the header.
#include "runtime/searched_slab.h"

#include "runtime/channel_object.h"
#include "runtime/select_block.h"

namespace goknot::runtime {
namespace {

// Are both the same channel, or own ones made at the same place?
bool IsAlike(const void* object, const void* other) {
  if (object == other) return true;
  if (object == nullptr || other == nullptr) return false;
  const auto& a = *static_cast<const Channel*>(object);
  const auto& b = *static_cast<const Channel*>(other);
  return a.site == b.site && a.HasOneWaiter() && b.HasOneWaiter();
}

// Who stands at the same select waits in the same directions. The nodes stand in the order in which
// the cases were looked at, which is random.
bool SelectAlike(Goroutine& a, Goroutine& b) {
  SelectBlock& block = *a.select_block;
  SelectBlock& other = *b.select_block;
  if (block.count != other.count) return false;
  for (uint32_t i = 0; i < block.count; ++i) {
    uint32_t j = 0;
    while (j < other.count && other.nodes()[j].index != block.nodes()[i].index) ++j;
    if (j == other.count || !IsAlike(block.nodes()[i].object, other.nodes()[j].object)) {
      return false;
    }
  }
  return true;
}

bool IsAlike(const StuckRow& row, const StuckRow& one) {
  if (row.object != one.object || row.place != one.place || row.go_site != one.go_site ||
      row.reason != one.reason || row.selects != one.selects || row.have_own != one.have_own ||
      row.holds_read_locks || one.holds_read_locks) {
    return false;
  }
  if (row.selects) return SelectAlike(*row.first, *one.first);
  return !row.have_own || IsAlike(row.first->wait.object, one.first->wait.object);
}

StuckRow RowOf(Engine& engine, Goroutine& goroutine) {
  const void* object = goroutine.wait.object;
  const bool for_channel = goroutine.wait_reason == WaitReason::kChanSend ||
                           goroutine.wait_reason == WaitReason::kChanReceive;
  const bool has_own = for_channel && static_cast<const Channel*>(object)->HasOneWaiter();
  return {
      .first = &goroutine,
      .first_id = goroutine.id,
      .object = has_own ? nullptr : object,
      .place = engine.PlaceOf(goroutine),
      .go_site = goroutine.go_site,
      .count = 1,
      .reason = goroutine.wait_reason,
      .selects = goroutine.select_block != nullptr,
      .have_own = has_own,
      .holds_read_locks = goroutine.read_locks[0] != nullptr || goroutine.read_locks[1] != nullptr};
}

}  // namespace

void AddStuck(Engine& engine, Goroutine& goroutine, std::vector<StuckRow>* rows) {
  const StuckRow one = RowOf(engine, goroutine);
  if (!rows->empty()) {
    StuckRow& last = rows->back();
    const bool follows =
        last.end() == reinterpret_cast<const char*>(&goroutine) && last.end_id() == goroutine.id;
    if (follows && IsAlike(last, one)) {
      ++last.count;
      return;
    }
  }
  rows->push_back(one);
}

}  // namespace goknot::runtime

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

bool IsAlike(const StuckKind& a, const StuckKind& b) {
  if (a.object != b.object || a.place != b.place || a.go_site != b.go_site ||
      a.reason != b.reason || a.selects != b.selects || a.have_own != b.have_own ||
      a.holds_read_locks || b.holds_read_locks) {
    return false;
  }
  if (a.selects) return SelectAlike(*a.first, *b.first);
  return !a.have_own || IsAlike(a.first->wait.object, b.first->wait.object);
}

StuckKind KindAlone(Engine& engine, Goroutine& goroutine) {
  const void* object = goroutine.wait.object;
  const bool for_channel = goroutine.wait_reason == WaitReason::kChanSend ||
                           goroutine.wait_reason == WaitReason::kChanReceive;
  const bool has_own = for_channel && static_cast<const Channel*>(object)->HasOneWaiter();
  return {
      .first = &goroutine,
      .object = has_own ? nullptr : object,
      .place = engine.PlaceOf(goroutine),
      .go_site = goroutine.go_site,
      .count = 0,
      .reason = goroutine.wait_reason,
      .selects = goroutine.select_block != nullptr,
      .have_own = has_own,
      .holds_read_locks = goroutine.read_locks[0] != nullptr || goroutine.read_locks[1] != nullptr};
}

}  // namespace

uint32_t StuckRows::KindOf(const StuckKind& kind) {
  constexpr uint64_t kMultiplier = 0x9e3779b97f4a7c15ull;
  const uint64_t hash =
      (reinterpret_cast<uint64_t>(kind.object) ^ kind.place ^ uint64_t{kind.go_site} << 32) *
      kMultiplier;
  uint32_t& recent = recent_[hash >> 58];
  static_assert(kRecent == 64);
  if (recent >= kinds_.size() || !IsAlike(kinds_[recent], kind)) {
    recent = static_cast<uint32_t>(kinds_.size());
    kinds_.push_back(kind);
  }
  return recent;
}

void StuckRows::Add(Engine& engine, Goroutine& goroutine) {
  const uint32_t kind = KindOf(KindAlone(engine, goroutine));
  ++kinds_[kind].count;
  const auto number = static_cast<uint32_t>(kinds_of_.size());
  kinds_of_.push_back(kind);
  if (!rows_.empty()) {
    StuckRow& last = rows_.back();
    if (last.end() == reinterpret_cast<const char*>(&goroutine) && last.end_id() == goroutine.id) {
      ++last.count;
      return;
    }
  }
  rows_.push_back({&goroutine, goroutine.id, number, 1});
}

}  // namespace goknot::runtime

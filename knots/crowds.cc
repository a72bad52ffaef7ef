// See the header.
#include "knots/crowds.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "base/guest_memory.h"
#include "knots/surroundings.h"
#include "runtime/channel_object.h"
#include "runtime/goroutine_pool.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"

namespace goknot::knots {
namespace {

using runtime::StuckRow;

// So many are all shown, whatever they do.
constexpr size_t kFew = 1000;
// Of each crowd.
constexpr uint32_t kMostShown = 32;
// Of each way in which two crowds meet, and of cycles through the same crowds.
constexpr uint32_t kMostMeetings = 4;

bool IsLockWait(WaitReason reason) {
  return reason == WaitReason::kMutexLock || reason == WaitReason::kRWMutexLock ||
         reason == WaitReason::kRWMutexRLock;
}

bool IsChannelWait(WaitReason reason) {
  return reason == WaitReason::kChanSend || reason == WaitReason::kChanReceive ||
         reason == WaitReason::kSelect;
}

// Of the row that is so much further on what is waited for is asked for.
constexpr uint32_t kAhead = 8;

uint64_t Mix(uint64_t hash, uint64_t more) {
  return (hash ^ more) * 0x9e3779b97f4a7c15ull + (hash >> 29);
}

class Sampler {
 public:
  Sampler(const StuckList& stuck, const Living& living) : stuck_(stuck), living_(living) {}

  Sample Take() {
    FormCrowds();
    if (stuck_.size() <= kFew) {
      ShowAll();
    } else {
      FindHolders();
      ShowCycles();
      ShowFirst();
      ShowHolders();
    }
    std::sort(shown_.begin(), shown_.end());
    shown_.erase(std::unique(shown_.begin(), shown_.end()), shown_.end());
    return Gather();
  }

 private:
  void FormCrowds();
  uint64_t KindOfAwaited(const StuckRow& row);
  uint64_t KindOfLock(const StuckRow& row);
  void AddWaits(uint32_t row);
  void ShowAll();
  void ShowMeetings(uint32_t first, uint32_t row);
  void FindHolders();
  StuckPosition HolderOf(const StuckRow& row) const;
  void ShowCycles();
  void ShowFirst();
  void ShowHolders();
  const StuckRow& Row(uint32_t index) const { return *stuck_.rows()[index]; }
  uint32_t RowCount() const { return static_cast<uint32_t>(stuck_.rows().size()); }
  // Has there been enough of this meeting? Counts it.
  bool IsKnown(uint64_t meeting) { return meetings_[meeting]++ >= kMostMeetings; }
  Sample Gather() const;
  void CountUnshown(UnshownWaiters* waiters) const;

  const StuckList& stuck_;
  const Living& living_;
  // By row.
  std::vector<uint32_t> crowds_;
  std::vector<StuckPosition> holders_;  // of the lock that it waits for; empty: nobody waits so
  std::vector<uint32_t> in_cycle_;      // a member that is part of one, or kNone; the same
  std::vector<StuckPosition> shown_;    // sorted in the end
  std::vector<uint64_t> sizes_;         // of each crowd
  // Of an object that may be waited for by several, the first row that does.
  absl::flat_hash_map<const void*, uint32_t> first_waiters_;
  const void* last_object_ = nullptr;  // that was looked up there, and what was found
  uint32_t last_first_ = 0;
  bool any_lock_waits_ = false;
  // Locks that are held for reading, and by which row; sorted.
  std::vector<std::pair<const void*, uint32_t>> readers_;
  absl::flat_hash_map<uint64_t, uint32_t> meetings_;
};

// Neighbours are mostly alike: what was found out about one holds for the next.
void Sampler::FormCrowds() {
  using Key = std::tuple<uint64_t, runtime::SiteId, WaitReason, uint64_t>;
  absl::flat_hash_map<Key, uint32_t> numbers;
  crowds_.reserve(RowCount());
  const StuckRow* before = nullptr;
  uint64_t kind = 0;
  Key key;
  for (uint32_t i = 0; i < RowCount(); ++i) {
    const StuckRow& row = Row(i);
    if (i + kAhead < RowCount()) __builtin_prefetch(Row(i + kAhead).object);
    const bool same_object = before != nullptr && row.object != nullptr &&
                             row.object == before->object && row.reason == before->reason;
    if (!same_object) kind = KindOfAwaited(row);
    const Key row_key{row.place, row.go_site, row.reason, kind};
    if (before == nullptr || row_key != key) {
      key = row_key;
      auto [found, inserted] = numbers.emplace(key, static_cast<uint32_t>(sizes_.size()));
      if (inserted) sizes_.push_back(0);
      crowds_.push_back(found->second);
    } else {
      crowds_.push_back(crowds_.back());
    }
    sizes_[crowds_.back()] += row.count;
    AddWaits(i);
    any_lock_waits_ = any_lock_waits_ || IsLockWait(row.reason);
    if (row.holds_read_locks) {
      for (const void* lock : row.first->read_locks) {
        if (lock != nullptr) readers_.emplace_back(lock, i);
      }
    }
    before = &row;
  }
  std::sort(readers_.begin(), readers_.end());
}

// Objects of one kind are told in the same words.
uint64_t Sampler::KindOfAwaited(const StuckRow& row) {
  if (IsLockWait(row.reason)) return KindOfLock(row);
  if (!IsChannelWait(row.reason)) return 0;
  uint64_t kind = 0;
  ForEachObject(row, [&](const void* object) {
    // In any order: that of a select's cases is random.
    kind += Mix(1, static_cast<const runtime::Channel*>(object)->site);
  });
  return kind;
}

uint64_t Sampler::KindOfLock(const StuckRow& row) {
  const uint64_t owner = OwnerOfAwaited(row.object, row.reason);
  if (owner == 0) return 0;
  return stuck_.Contains(owner) ? 1 : living_.Has(owner) ? 3 : 2;
}

// Crowds meet at objects for which several wait; a channel of one's own is none.
void Sampler::AddWaits(uint32_t row) {
  const bool for_channel = IsChannelWait(Row(row).reason);
  ForEachObject(Row(row), [&](const void* object) {
    if (for_channel && static_cast<const runtime::Channel*>(object)->HasOneWaiter()) return;
    if (object != last_object_) {
      last_object_ = object;
      last_first_ = first_waiters_.try_emplace(object, row).first->second;
    }
    if (crowds_[last_first_] != crowds_[row]) ShowMeetings(last_first_, row);
  });
}

void Sampler::ShowAll() {
  for (uint32_t row = 0; row < RowCount(); ++row) {
    for (uint32_t member = 0; member < Row(row).count; ++member) shown_.push_back({row, member});
  }
}

// Those of `row` wait for what the first of row `first` waits for.
void Sampler::ShowMeetings(uint32_t first, uint32_t row) {
  const uint64_t meeting = uint64_t{crowds_[first]} << 32 | crowds_[row];
  for (uint32_t member = 0; member < Row(row).count && !IsKnown(meeting); ++member) {
    shown_.insert(shown_.end(), {{first, 0}, {row, member}});
  }
}

void Sampler::FindHolders() {
  if (!any_lock_waits_) return;
  holders_.resize(RowCount());
  for (uint32_t i = 0; i < RowCount(); ++i) {
    if (IsLockWait(Row(i).reason)) holders_[i] = HolderOf(Row(i));
  }
}

StuckPosition Sampler::HolderOf(const StuckRow& row) const {
  if (const uint64_t owner = OwnerOfAwaited(row.object, row.reason); owner != 0) {
    return stuck_.Find(owner).value_or(StuckPosition());
  }
  auto reader = std::lower_bound(readers_.begin(), readers_.end(), std::make_pair(row.object, 0u));
  const bool is_read = reader != readers_.end() && reader->first == row.object;
  return is_read ? StuckPosition{reader->second, 0} : StuckPosition();
}

// From each row follow the holders until the way bites its own tail. Where it goes on depends on
// the row alone, so that one member of each row on the way is part of the cycle: who holds what the
// row before waits for.
void Sampler::ShowCycles() {
  if (holders_.empty()) return;
  in_cycle_.assign(RowCount(), kNone);
  std::vector<uint32_t> seen_from(RowCount(), kNone);
  for (uint32_t start = 0; start < RowCount(); ++start) {
    uint32_t at = start;
    while (at != kNone && seen_from[at] == kNone) {
      seen_from[at] = start;
      at = holders_[at].row;
    }
    if (at == kNone || seen_from[at] != start) continue;
    uint64_t through = 0;
    for (uint32_t row = at; in_cycle_[holders_[row].row] == kNone; row = holders_[row].row) {
      in_cycle_[holders_[row].row] = holders_[row].member;
      through = Mix(through, crowds_[row] + 1);
    }
    if (IsKnown(through | uint64_t{1} << 63)) continue;
    uint32_t row = at;
    do {
      shown_.push_back(holders_[row]);
      row = holders_[row].row;
    } while (row != at);
  }
}

void Sampler::ShowFirst() {
  std::vector<uint32_t> counts(sizes_.size(), 0);
  size_t unfilled = sizes_.size();  // crowds
  for (uint32_t row = 0; row < RowCount() && unfilled != 0; ++row) {
    const uint64_t most = std::min<uint64_t>(kMostShown, sizes_[crowds_[row]]);
    uint32_t& count = counts[crowds_[row]];
    for (uint32_t member = 0; member < Row(row).count && count < most; ++member) {
      // One of a cycle without the others would tell nothing.
      if (!in_cycle_.empty() && in_cycle_[row] == member) continue;
      if (++count == most) --unfilled;
      shown_.push_back({row, member});
    }
  }
}

void Sampler::ShowHolders() {
  if (holders_.empty()) return;
  const size_t count = shown_.size();
  for (size_t i = 0; i < count; ++i) {
    const StuckPosition holder = holders_[shown_[i].row];
    if (holder.row != kNone) shown_.push_back(holder);
  }
}

Sample Sampler::Gather() const {
  Sample sample;
  std::vector<uint32_t> first(sizes_.size(), kNone);  // of each crowd, in sample.set.shown
  std::vector<uint64_t> unshown = sizes_;
  for (const StuckPosition& position : shown_) {
    const uint32_t crowd = crowds_[position.row];
    if (first[crowd] == kNone) first[crowd] = static_cast<uint32_t>(sample.set.shown.size());
    --unshown[crowd];
    sample.set.shown.push_back(stuck_[position]);
    sample.set.crowds.push_back(crowd);
  }
  sample.set.unshown.assign(sample.set.shown.size(), 0);
  for (size_t crowd = 0; crowd < sizes_.size(); ++crowd) {
    if (unshown[crowd] != 0) sample.set.unshown[first[crowd]] = unshown[crowd];
  }
  CountUnshown(&sample.waiters);
  return sample;
}

// By another walk over the rows.
void Sampler::CountUnshown(UnshownWaiters* waiters) const {
  for (const StuckPosition& position : shown_) {
    ForEachObject(Row(position.row), [&](const void* object) {
      if (first_waiters_.contains(object)) (*waiters)[object];
    });
  }
  if (waiters->empty()) return;
  auto shown = shown_.begin();
  const void* last_object = nullptr;
  WaitCounts* counts = nullptr;
  for (uint32_t row = 0; row < RowCount(); ++row) {
    uint32_t unshown = Row(row).count;
    for (; shown != shown_.end() && shown->row == row; ++shown) --unshown;
    ForEachWait(Row(row), [&](const void* object, WaitReason reason) {
      if (object != last_object) {
        last_object = object;
        auto found = waiters->find(object);
        counts = found != waiters->end() ? &found->second : nullptr;
      }
      if (counts != nullptr) counts->Add(reason, unshown);
    });
  }
}

}  // namespace

uint64_t OwnerOfAwaited(const void* object, WaitReason reason) {
  if (object == nullptr) return 0;
  switch (reason) {
    case WaitReason::kMutexLock:
      return base::Load64(object, offsetof(runtime::Mutex, owner)) & runtime::kMutexOwnerMask;
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      return base::Load64(object, offsetof(runtime::RWMutex, owner));
    default:
      return 0;
  }
}

Sample SampleOf(const StuckList& stuck, const Living& living) {
  return Sampler(stuck, living).Take();
}

}  // namespace goknot::knots

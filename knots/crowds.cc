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

using runtime::StuckKind;

// So many are all shown, whatever they do.
constexpr size_t kFew = 1000;
// Of each crowd.
constexpr uint32_t kMostShown = 32;
// Of each way in which two crowds meet, and of cycles through the same crowds.
constexpr uint64_t kMostMeetings = 4;

bool WaitsForChannel(WaitReason reason) {
  return reason == WaitReason::kChanSend || reason == WaitReason::kChanReceive ||
         reason == WaitReason::kSelect;
}

// Of the kind that is so much further on what is waited for is asked for.
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
  uint64_t KindOfAwaited(const StuckKind& kind);
  uint64_t KindOfLock(const StuckKind& kind);
  void AddWaits(uint32_t kind);
  void AddMeeting(uint32_t first, uint32_t kind);
  void ShowAll();
  void FindHolders();
  StuckPosition HolderOf(const StuckKind& kind) const;
  uint32_t NextOf(uint32_t kind) const;
  void ShowCycles();
  void ShowFirst();
  void ShowHolders();
  uint32_t KindCount() const { return static_cast<uint32_t>(stuck_.kind_count()); }
  uint32_t CrowdOf(StuckPosition position) const { return crowds_[stuck_.KindOf(position)]; }
  Sample Gather() const;
  void CountUnshown(UnshownWaiters* waiters) const;

  const StuckList& stuck_;
  const Living& living_;
  std::vector<StuckPosition> shown_;  // sorted in the end
  std::vector<uint64_t> crowd_sizes_;
  // By kind.
  std::vector<uint32_t> crowds_;
  std::vector<uint32_t> meeting_;       // so many at least are shown, where it meets others
  std::vector<StuckPosition> holders_;  // of the lock that it waits for; empty: nobody waits so
  std::vector<StuckPosition>
      in_cycle_;  // who is part of one, of all that are of the kind; the same
  // Of an object that may be waited for by several, the first kind that does.
  absl::flat_hash_map<const void*, uint32_t> first_waiters_;
  // How often two crowds, or those of a cycle, have met.
  absl::flat_hash_map<uint64_t, uint64_t> meetings_;
  bool any_lock_waits_ = false;
  // Locks that are held for reading, and by whom; sorted.
  std::vector<std::pair<const void*, uint64_t>> readers_;
};

void Sampler::FormCrowds() {
  using Key = std::tuple<uint64_t, runtime::SiteId, WaitReason, uint64_t>;
  absl::flat_hash_map<Key, uint32_t> numbers;
  crowds_.reserve(KindCount());
  meeting_.resize(KindCount());
  for (uint32_t i = 0; i < KindCount(); ++i) {
    const StuckKind& kind = stuck_.kind(i);
    if (i + kAhead < KindCount()) __builtin_prefetch(stuck_.kind(i + kAhead).object);
    const Key key{kind.place, kind.go_site, kind.reason, KindOfAwaited(kind)};
    auto [found, inserted] = numbers.emplace(key, static_cast<uint32_t>(crowd_sizes_.size()));
    if (inserted) crowd_sizes_.push_back(0);
    crowds_.push_back(found->second);
    crowd_sizes_[found->second] += stuck_.kind_sizes()[i];
    AddWaits(i);
    any_lock_waits_ = any_lock_waits_ || WaitsForLock(kind.reason);
    if (kind.holds_read_locks) {
      for (const void* lock : kind.first->read_locks) {
        if (lock != nullptr) readers_.emplace_back(lock, kind.first->id);
      }
    }
  }
  std::sort(readers_.begin(), readers_.end());
}

// Objects of one kind are told in the same words.
uint64_t Sampler::KindOfAwaited(const StuckKind& kind) {
  if (WaitsForLock(kind.reason)) return KindOfLock(kind);
  if (!WaitsForChannel(kind.reason)) return 0;
  uint64_t awaited = 0;
  ForEachObject(kind, [&](const void* object) {
    // In any order: that of a select's cases is random.
    awaited += Mix(1, static_cast<const runtime::Channel*>(object)->site);
  });
  return awaited;
}

uint64_t Sampler::KindOfLock(const StuckKind& kind) {
  const uint64_t owner = OwnerOfAwaited(kind.object, kind.reason);
  if (owner == 0) return 0;
  return stuck_.Contains(owner) ? 1 : living_.Has(owner) ? 3 : 2;
}

// Crowds meet at objects for which several wait; a channel of one's own is none.
void Sampler::AddWaits(uint32_t kind) {
  if (stuck_.kind_sizes()[kind] == 0) return;
  const bool for_channel = WaitsForChannel(stuck_.kind(kind).reason);
  ForEachObject(stuck_.kind(kind), [&](const void* object) {
    if (for_channel && static_cast<const runtime::Channel*>(object)->HasOneWaiter()) return;
    const uint32_t first = first_waiters_.try_emplace(object, kind).first->second;
    if (crowds_[first] != crowds_[kind]) AddMeeting(first, kind);
  });
}

// Those of `kind` wait for what the first of kind `first` waits for.
void Sampler::AddMeeting(uint32_t first, uint32_t kind) {
  uint64_t& count = meetings_[uint64_t{crowds_[first]} << 32 | crowds_[kind]];
  if (count >= kMostMeetings) return;
  const uint64_t more = std::min(stuck_.kind_sizes()[kind], kMostMeetings - count);
  count += more;
  meeting_[first] = std::max(meeting_[first], 1u);
  meeting_[kind] = std::max(meeting_[kind], static_cast<uint32_t>(more));
}

void Sampler::ShowAll() {
  for (uint32_t row = 0; row < stuck_.rows().size(); ++row) {
    const uint32_t count = stuck_.rows()[row].count;
    for (uint32_t member = 0; member < count; ++member) shown_.push_back({row, member});
  }
}

void Sampler::FindHolders() {
  if (!any_lock_waits_) return;
  holders_.resize(KindCount());
  for (uint32_t i = 0; i < KindCount(); ++i) {
    if (WaitsForLock(stuck_.kind(i).reason)) holders_[i] = HolderOf(stuck_.kind(i));
  }
}

StuckPosition Sampler::HolderOf(const StuckKind& kind) const {
  uint64_t holder = OwnerOfAwaited(kind.object, kind.reason);
  if (holder == 0) {
    auto reader = std::lower_bound(readers_.begin(), readers_.end(),
                                   std::make_pair(kind.object, uint64_t{0}));
    if (reader == readers_.end() || reader->first != kind.object) return {};
    holder = reader->second;
  }
  return stuck_.Find(holder).value_or(StuckPosition());
}

// The kind of who holds what those of `kind` wait for; kNone: nobody who is stuck.
uint32_t Sampler::NextOf(uint32_t kind) const {
  return holders_[kind].row == kNone ? kNone : stuck_.KindOf(holders_[kind]);
}

// From each kind follow the holders until the way bites its own tail. Where it goes on depends on
// the kind alone, so that one of each kind on the way is part of the cycle: who holds what the kind
// before waits for.
void Sampler::ShowCycles() {
  if (holders_.empty()) return;
  in_cycle_.resize(KindCount());
  std::vector<uint32_t> seen_from(KindCount(), kNone);
  for (uint32_t start = 0; start < KindCount(); ++start) {
    if (stuck_.kind_sizes()[start] == 0) continue;
    uint32_t at = start;
    while (at != kNone && seen_from[at] == kNone) {
      seen_from[at] = start;
      at = NextOf(at);
    }
    if (at == kNone || seen_from[at] != start) continue;
    uint64_t through = 0;
    for (uint32_t kind = at; in_cycle_[NextOf(kind)].row == kNone; kind = NextOf(kind)) {
      in_cycle_[NextOf(kind)] = holders_[kind];
      through = Mix(through, crowds_[kind] + 1);
    }
    if (meetings_[through | uint64_t{1} << 63]++ >= kMostMeetings) continue;
    uint32_t kind = at;
    do {
      shown_.push_back(holders_[kind]);
      kind = NextOf(kind);
    } while (kind != at);
  }
}

// The first of each crowd, and of each kind those of its meetings.
void Sampler::ShowFirst() {
  std::vector<uint64_t> counts(crowd_sizes_.size());  // that are still to be shown
  for (size_t crowd = 0; crowd < counts.size(); ++crowd) {
    counts[crowd] = std::min<uint64_t>(kMostShown, crowd_sizes_[crowd]);
  }
  auto unfilled = static_cast<size_t>(counts.size() - std::count(counts.begin(), counts.end(), 0u));
  unfilled +=
      meeting_.size() - static_cast<size_t>(std::count(meeting_.begin(), meeting_.end(), 0u));
  for (uint32_t row = 0; row < stuck_.rows().size() && unfilled != 0; ++row) {
    const StuckListRow& here = stuck_.rows()[row];
    for (uint32_t member = 0; member < here.count && unfilled != 0; ++member) {
      const uint32_t kind = here.KindOf(member);
      uint64_t& of_crowd = counts[crowds_[kind]];
      uint32_t& of_kind = meeting_[kind];
      if ((of_crowd | of_kind) == 0) continue;
      // One of a cycle without the others would tell nothing.
      const StuckPosition position{row, member};
      if (!in_cycle_.empty() && in_cycle_[kind] == position) continue;
      shown_.push_back(position);
      if (of_crowd != 0 && --of_crowd == 0) --unfilled;
      if (of_kind != 0 && --of_kind == 0) --unfilled;
    }
  }
}

void Sampler::ShowHolders() {
  if (holders_.empty()) return;
  const size_t count = shown_.size();
  for (size_t i = 0; i < count; ++i) {
    const StuckPosition holder = holders_[stuck_.KindOf(shown_[i])];
    if (holder.row != kNone) shown_.push_back(holder);
  }
}

Sample Sampler::Gather() const {
  Sample sample;
  std::vector<uint32_t> first(crowd_sizes_.size(), kNone);  // of each crowd, in sample.set.shown
  std::vector<uint64_t> unshown = crowd_sizes_;
  for (const StuckPosition& position : shown_) {
    const uint32_t crowd = CrowdOf(position);
    if (first[crowd] == kNone) first[crowd] = static_cast<uint32_t>(sample.set.shown.size());
    --unshown[crowd];
    sample.set.shown.push_back(stuck_[position]);
    sample.set.crowds.push_back(crowd);
  }
  sample.set.unshown.assign(sample.set.shown.size(), 0);
  for (size_t crowd = 0; crowd < crowd_sizes_.size(); ++crowd) {
    if (unshown[crowd] != 0) sample.set.unshown[first[crowd]] = unshown[crowd];
  }
  CountUnshown(&sample.waiters);
  return sample;
}

void Sampler::CountUnshown(UnshownWaiters* waiters) const {
  std::vector<uint64_t> unshown = stuck_.kind_sizes();
  for (const StuckPosition& position : shown_) {
    --unshown[stuck_.KindOf(position)];
    ForEachObject(stuck_.kind(stuck_.KindOf(position)), [&](const void* object) {
      if (first_waiters_.contains(object)) (*waiters)[object];
    });
  }
  if (waiters->empty()) return;
  for (uint32_t i = 0; i < KindCount(); ++i) {
    ForEachWait(stuck_.kind(i), [&](const void* object, WaitReason reason) {
      auto counts = waiters->find(object);
      if (counts != waiters->end()) counts->second.Add(reason, unshown[i]);
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

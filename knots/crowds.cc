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

using runtime::Goroutine;
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

bool HasOneWaiter(const runtime::Channel& channel) {
  const runtime::WaitNode* first =
      channel.senders.first != nullptr ? channel.senders.first : channel.receivers.first;
  return (channel.senders.first == nullptr || channel.receivers.first == nullptr) &&
         first != nullptr && first->next == nullptr;
}

uint64_t Mix(uint64_t hash, uint64_t more) {
  return (hash ^ more) * 0x9e3779b97f4a7c15ull + (hash >> 29);
}

class Sampler {
 public:
  Sampler(runtime::Runtime& runtime, const StuckList& stuck) : runtime_(runtime), stuck_(stuck) {}

  Sample Take() {
    FormCrowds();
    shown_.assign(stuck_.size(), stuck_.size() <= kFew);
    if (stuck_.size() > kFew) {
      ShowMeetings();
      FindHolders();
      ShowCycles();
      ShowFirst();
      ShowHolders();
    }
    return Gather();
  }

 private:
  // Goroutines of one crowd that wait for an object, and that stand together in the list.
  struct Run {
    const void* object;
    uint32_t first;
    uint32_t count;
    uint32_t end() const { return first + count; }
  };

  void FormCrowds();
  uint64_t KindOfAwaited(const StuckRow& row);
  uint64_t KindOfLock(const StuckRow& row);
  void AddWaits(const StuckRow& row, uint32_t index);
  void AddWait(const void* object, uint32_t index);
  bool HasEnded(uint64_t id);
  void ShowMeetings();
  void FindHolders();
  void ShowCycles();
  void ShowFirst();
  void ShowHolders();
  // Have the two met often enough? Counts this meeting.
  bool IsKnown(uint64_t meeting) { return meetings_[meeting]++ >= kMostMeetings; }
  bool IsKnown(uint32_t a, uint32_t b) { return IsKnown(uint64_t{crowds_[a]} << 32 | crowds_[b]); }
  Sample Gather() const;
  void CountUnshown(UnshownWaiters* waiters) const;

  runtime::Runtime& runtime_;
  const StuckList& stuck_;
  // By index in stuck_.
  std::vector<uint32_t> crowds_;
  std::vector<bool> shown_;
  std::vector<uint32_t> holders_;  // who has the lock that it waits for; empty: nobody waits so
  std::vector<bool> in_cycle_;     // the same
  uint32_t crowd_count_ = 0;
  // For objects that may be waited for by several; by object.
  std::vector<Run> waits_;
  bool any_lock_waits_ = false;
  // Locks that are held for reading, and by whom; sorted.
  std::vector<std::pair<const void*, uint32_t>> readers_;
  absl::flat_hash_map<uint64_t, uint32_t> meetings_;
  std::vector<uint64_t> existing_;  // ids of all goroutines, sorted; filled when it is asked for
};

bool Sampler::HasEnded(uint64_t id) {
  if (existing_.empty()) {
    runtime_.scheduler().goroutines().ForEach(
        [&](const Goroutine& goroutine) { existing_.push_back(goroutine.id); });
    std::sort(existing_.begin(), existing_.end());
  }
  return !std::binary_search(existing_.begin(), existing_.end(), id);
}

// Neighbours are mostly alike: what was found out about one holds for the next.
void Sampler::FormCrowds() {
  using Key = std::tuple<uint64_t, runtime::SiteId, WaitReason, uint64_t>;
  absl::flat_hash_map<Key, uint32_t> numbers;
  crowds_.reserve(stuck_.size());
  const StuckRow* before = nullptr;
  uint64_t kind = 0;
  Key key;
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    const StuckRow& row = stuck_[i];
    const bool same_object = before != nullptr && row.object == before->object &&
                             row.reason == before->reason && !row.selects && !before->selects;
    if (!same_object) kind = KindOfAwaited(row);
    const Key row_key{row.place, row.go_site, row.reason, kind};
    if (before == nullptr || row_key != key) {
      key = row_key;
      auto [found, inserted] = numbers.emplace(key, crowd_count_);
      if (inserted) ++crowd_count_;
      crowds_.push_back(found->second);
    } else {
      crowds_.push_back(crowds_.back());
    }
    AddWaits(row, i);
    any_lock_waits_ = any_lock_waits_ || IsLockWait(row.reason);
    if (row.holds_read_locks) {
      for (const void* lock : row.goroutine->read_locks) {
        if (lock != nullptr) readers_.emplace_back(lock, i);
      }
    }
    before = &row;
  }
  auto by_object = [](const Run& a, const Run& b) {
    return std::tie(a.object, a.first) < std::tie(b.object, b.first);
  };
  if (!std::is_sorted(waits_.begin(), waits_.end(), by_object)) {
    std::sort(waits_.begin(), waits_.end(), by_object);
  }
  std::sort(readers_.begin(), readers_.end());
}

// Objects of one kind are told in the same words.
uint64_t Sampler::KindOfAwaited(const StuckRow& row) {
  if (IsLockWait(row.reason)) return KindOfLock(row);
  if (!IsChannelWait(row.reason)) return 0;
  uint64_t kind = 0;
  ForEachObject(row, [&](const void* object) {
    kind = Mix(kind, static_cast<const runtime::Channel*>(object)->site + 1);
  });
  return kind;
}

uint64_t Sampler::KindOfLock(const StuckRow& row) {
  const uint64_t owner = OwnerOfAwaited(row.object, row.reason);
  if (owner == 0) return 0;
  return stuck_.IndexOf(owner) != kNone ? 1 : HasEnded(owner) ? 2 : 3;
}

void Sampler::AddWaits(const StuckRow& row, uint32_t index) {
  const bool for_channel = IsChannelWait(row.reason);
  ForEachObject(row, [&](const void* object) {
    if (!waits_.empty() && waits_.back().object == object) return AddWait(object, index);
    if (for_channel && HasOneWaiter(*static_cast<const runtime::Channel*>(object))) return;
    AddWait(object, index);
  });
}

void Sampler::AddWait(const void* object, uint32_t index) {
  if (!waits_.empty()) {
    Run& last = waits_.back();
    if (last.object == object && last.end() == index && crowds_[last.first] == crowds_[index]) {
      ++last.count;
      return;
    }
  }
  waits_.push_back({object, index, 1});
}

void Sampler::ShowMeetings() {
  for (size_t i = 1, first = 0; i < waits_.size(); ++i) {
    if (waits_[i].object != waits_[first].object) {
      first = i;
      continue;
    }
    const uint32_t a = waits_[first].first;
    for (uint32_t b = waits_[i].first; b < waits_[i].end(); ++b) {
      if (crowds_[a] == crowds_[b] || IsKnown(a, b)) break;
      shown_[a] = shown_[b] = true;
    }
  }
}

void Sampler::FindHolders() {
  if (!any_lock_waits_) return;
  holders_.assign(stuck_.size(), kNone);
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    const StuckRow& row = stuck_[i];
    if (!IsLockWait(row.reason)) continue;
    if (uint64_t owner = OwnerOfAwaited(row.object, row.reason); owner != 0) {
      holders_[i] = stuck_.IndexOf(owner);
      continue;
    }
    auto reader =
        std::lower_bound(readers_.begin(), readers_.end(), std::make_pair(row.object, 0u));
    if (reader != readers_.end() && reader->first == row.object) holders_[i] = reader->second;
  }
}

// From each follow the holders until the way bites its own tail.
void Sampler::ShowCycles() {
  if (holders_.empty()) return;
  in_cycle_.assign(stuck_.size(), false);
  std::vector<uint32_t> seen_from(stuck_.size(), kNone);
  for (uint32_t start = 0; start < stuck_.size(); ++start) {
    uint32_t at = start;
    while (at != kNone && seen_from[at] == kNone) {
      seen_from[at] = start;
      at = holders_[at];
    }
    if (at == kNone || seen_from[at] != start) continue;
    uint64_t through = 0;
    for (uint32_t member = at; !in_cycle_[member]; member = holders_[member]) {
      in_cycle_[member] = true;
      through = Mix(through, crowds_[member] + 1);
    }
    bool show = !IsKnown(through | uint64_t{1} << 63);
    if (!show) continue;
    uint32_t member = at;
    do {
      shown_[member] = true;
      member = holders_[member];
    } while (member != at);
  }
}

void Sampler::ShowFirst() {
  std::vector<uint32_t> counts(crowd_count_, 0);
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    // One of a cycle without the others would tell nothing.
    if (!in_cycle_.empty() && in_cycle_[i]) continue;
    if (counts[crowds_[i]] >= kMostShown) continue;
    ++counts[crowds_[i]];
    shown_[i] = true;
  }
}

void Sampler::ShowHolders() {
  if (holders_.empty()) return;
  std::vector<uint32_t> more;
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    if (shown_[i] && holders_[i] != kNone) more.push_back(holders_[i]);
  }
  for (uint32_t holder : more) shown_[holder] = true;
}

Sample Sampler::Gather() const {
  Sample sample;
  std::vector<uint32_t> first(crowd_count_, kNone);  // of each crowd, in sample.set.shown
  std::vector<uint64_t> unshown(crowd_count_, 0);
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    if (!shown_[i]) {
      ++unshown[crowds_[i]];
      continue;
    }
    uint32_t& index = first[crowds_[i]];
    if (index == kNone) index = static_cast<uint32_t>(sample.set.shown.size());
    sample.set.shown.push_back(stuck_[i].goroutine);
    sample.set.crowds.push_back(crowds_[i]);
  }
  sample.set.unshown.assign(sample.set.shown.size(), 0);
  for (uint32_t crowd = 0; crowd < crowd_count_; ++crowd) {
    if (unshown[crowd] != 0) sample.set.unshown[first[crowd]] = unshown[crowd];
  }
  CountUnshown(&sample.waiters);
  return sample;
}

void Sampler::CountUnshown(UnshownWaiters* waiters) const {
  for (size_t begin = 0, end = 0; begin < waits_.size(); begin = end) {
    WaitCounts counts;
    bool shown = false;
    for (end = begin; end < waits_.size() && waits_[end].object == waits_[begin].object; ++end) {
      const Run& run = waits_[end];
      const auto from = shown_.begin() + run.first;
      const auto shown_here = std::count(from, from + run.count, true);
      shown = shown || shown_here != 0;
      counts.Add(stuck_[run.first].reason, run.count - static_cast<uint64_t>(shown_here));
    }
    if (shown) (*waiters)[waits_[begin].object] = counts;
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

StuckList::StuckList(std::vector<const StuckRow*> rows) : rows_(std::move(rows)) {
  SortById(&rows_, [](const StuckRow* row) { return row->id; });
}

uint32_t StuckList::IndexOf(uint64_t id) const {
  if (rows_.empty() || id < rows_[0]->id) return kNone;
  // Where it is when no id is left out before it.
  const uint64_t guess = id - rows_[0]->id;
  if (guess < rows_.size() && rows_[guess]->id == id) return static_cast<uint32_t>(guess);
  auto found =
      std::lower_bound(rows_.begin(), rows_.end(), id,
                       [](const StuckRow* row, uint64_t wanted) { return row->id < wanted; });
  bool is_there = found != rows_.end() && (*found)->id == id;
  return is_there ? static_cast<uint32_t>(found - rows_.begin()) : kNone;
}

Sample SampleOf(runtime::Runtime& runtime, const StuckList& stuck) {
  return Sampler(runtime, stuck).Take();
}

}  // namespace goknot::knots

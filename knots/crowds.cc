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
  Sampler(runtime::Runtime& runtime, const std::vector<Goroutine*>& stuck, const IdTable& ids)
      : runtime_(runtime), stuck_(stuck), ids_(ids) {}

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
  void FormCrowds();
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
  const std::vector<Goroutine*>& stuck_;
  const IdTable& ids_;
  // By index in stuck_.
  std::vector<uint32_t> crowds_;
  std::vector<bool> shown_;
  std::vector<uint32_t> holders_;  // who has the lock that it waits for; empty: nobody waits so
  std::vector<bool> in_cycle_;     // the same
  uint32_t crowd_count_ = 0;
  // Objects, of those that may be waited for by several, and indices; sorted.
  std::vector<std::pair<const void*, uint32_t>> waits_;
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

void Sampler::FormCrowds() {
  using Key = std::tuple<uint64_t, runtime::SiteId, WaitReason, uint64_t>;
  absl::flat_hash_map<Key, uint32_t> numbers;
  crowds_.reserve(stuck_.size());
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    const Goroutine* goroutine = stuck_[i];
    const WaitReason reason = goroutine->wait_reason;
    // Objects of one kind are told in the same words.
    uint64_t kind = 0;
    ForEachObject(*goroutine, [&](const void* object) {
      if (!IsChannelWait(reason)) {
        waits_.emplace_back(object, i);
        return;
      }
      const auto& channel = *static_cast<const runtime::Channel*>(object);
      kind = Mix(kind, channel.site + 1);
      if (!HasOneWaiter(channel)) waits_.emplace_back(object, i);
    });
    if (IsLockWait(reason)) {
      const uint64_t owner = OwnerOfAwaitedLock(*goroutine);
      kind = owner == 0 ? 0 : ids_.IndexOf(owner) != kNone ? 1 : HasEnded(owner) ? 2 : 3;
    }
    Key key{runtime_.engine().PlaceOf(*goroutine), goroutine->go_site, reason, kind};
    auto [found, inserted] = numbers.emplace(key, crowd_count_);
    if (inserted) ++crowd_count_;
    crowds_.push_back(found->second);
  }
  if (!std::is_sorted(waits_.begin(), waits_.end())) std::sort(waits_.begin(), waits_.end());
}

void Sampler::ShowMeetings() {
  for (size_t i = 1, first = 0; i < waits_.size(); ++i) {
    if (waits_[i].first != waits_[first].first) {
      first = i;
      continue;
    }
    uint32_t a = waits_[first].second;
    uint32_t b = waits_[i].second;
    if (crowds_[a] == crowds_[b] || IsKnown(a, b)) continue;
    shown_[a] = shown_[b] = true;
  }
}

void Sampler::FindHolders() {
  std::vector<std::pair<const void*, uint32_t>> readers;
  bool any = false;
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    any = any || IsLockWait(stuck_[i]->wait_reason);
    for (const void* lock : stuck_[i]->read_locks) {
      if (lock != nullptr) readers.emplace_back(lock, i);
    }
  }
  if (!any) return;
  std::sort(readers.begin(), readers.end());
  holders_.assign(stuck_.size(), kNone);
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    const Goroutine& goroutine = *stuck_[i];
    if (!IsLockWait(goroutine.wait_reason)) continue;
    if (uint64_t owner = OwnerOfAwaitedLock(goroutine); owner != 0) {
      holders_[i] = ids_.IndexOf(owner);
      continue;
    }
    const void* lock = goroutine.wait.object;
    auto reader = std::lower_bound(readers.begin(), readers.end(), std::make_pair(lock, 0u));
    if (reader != readers.end() && reader->first == lock) holders_[i] = reader->second;
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
    sample.set.shown.push_back(stuck_[i]);
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
    bool shown = false;
    for (end = begin; end < waits_.size() && waits_[end].first == waits_[begin].first; ++end) {
      shown = shown || shown_[waits_[end].second];
    }
    if (!shown) continue;
    WaitCounts& counts = (*waiters)[waits_[begin].first];
    for (size_t i = begin; i < end; ++i) {
      if (!shown_[waits_[i].second]) counts.Add(stuck_[waits_[i].second]->wait_reason);
    }
  }
}

}  // namespace

uint64_t OwnerOfAwaitedLock(const Goroutine& goroutine) {
  const void* lock = goroutine.wait.object;
  if (lock == nullptr) return 0;
  switch (goroutine.wait_reason) {
    case WaitReason::kMutexLock:
      return base::Load64(lock, offsetof(runtime::Mutex, owner)) & runtime::kMutexOwnerMask;
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      return base::Load64(lock, offsetof(runtime::RWMutex, owner));
    default:
      return 0;
  }
}

std::vector<uint64_t> SortById(std::vector<Goroutine*>* goroutines) {
  std::vector<uint64_t> ids;
  ids.reserve(goroutines->size());
  for (const Goroutine* goroutine : *goroutines) ids.push_back(goroutine->id);
  if (std::is_sorted(ids.begin(), ids.end())) return ids;
  const auto [least, most] = std::minmax_element(ids.begin(), ids.end());
  const uint64_t first = *least;
  if (const uint64_t range = *most - first + 1; range / 4 < ids.size()) {
    // Few ids are left out: everybody goes to a place of its own.
    std::vector<Goroutine*> places(range, nullptr);
    for (size_t i = 0; i < ids.size(); ++i) places[ids[i] - first] = (*goroutines)[i];
    size_t count = 0;
    for (uint64_t i = 0; i < range; ++i) {
      if (places[i] == nullptr) continue;
      ids[count] = first + i;
      (*goroutines)[count++] = places[i];
    }
    return ids;
  }
  // The ids beside the pointers, so that sorting does not go through memory to and fro.
  std::vector<std::pair<uint64_t, Goroutine*>> order;
  order.reserve(ids.size());
  for (size_t i = 0; i < ids.size(); ++i) order.emplace_back(ids[i], (*goroutines)[i]);
  std::sort(order.begin(), order.end());
  for (size_t i = 0; i < order.size(); ++i) std::tie(ids[i], (*goroutines)[i]) = order[i];
  return ids;
}

uint32_t IdTable::IndexOf(uint64_t id) const {
  if (ids_.empty() || id < ids_[0]) return kNone;
  // Where it is when no id is left out before it.
  const uint64_t guess = id - ids_[0];
  if (guess < ids_.size() && ids_[guess] == id) return static_cast<uint32_t>(guess);
  auto found = std::lower_bound(ids_.begin(), ids_.end(), id);
  bool is_there = found != ids_.end() && *found == id;
  return is_there ? static_cast<uint32_t>(found - ids_.begin()) : kNone;
}

Sample SampleOf(runtime::Runtime& runtime, const std::vector<Goroutine*>& stuck,
                const IdTable& ids) {
  return Sampler(runtime, stuck, ids).Take();
}

}  // namespace goknot::knots

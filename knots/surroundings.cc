// See the header.
#include "knots/surroundings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "runtime/heap.h"
#include "runtime/marking.h"
#include "runtime/scheduler.h"
#include "runtime/timer_object.h"
#include "runtime/traceback.h"
#include "runtime/waiter_search.h"

namespace goknot::knots {
namespace {

using runtime::FrameInfo;
using runtime::Goroutine;

constexpr size_t kMaxGroups = 64;
constexpr size_t kMaxVisited = 100'000;  // objects, for one finding
constexpr size_t kMaxWalkers = 256;
constexpr size_t kMaxBystanders = 16;
constexpr size_t kMaxUses = 16;

// Which of the objects that matter a goroutine's frames lead to.
class ReferenceWalk final : public runtime::Marker {
 public:
  explicit ReferenceWalk(runtime::Runtime& runtime) : runtime_(runtime) {}

  void Watch(const void* address, uint32_t object) {
    auto info = runtime_.heap().FindObject(address);
    if (info.base == nullptr) return;
    std::vector<uint32_t>& watched = watched_[info.base];
    if (watched.empty() || watched.back() != object) watched.push_back(object);
  }

  std::vector<uint32_t> From(Goroutine& goroutine) {
    seen_.clear();
    found_.clear();
    runtime_.engine().MarkFrames(goroutine, *this);
    MarkPointer(goroutine.defers);
    while (!pending_.empty()) {
      void* object = pending_.back();
      pending_.pop_back();
      if (visited_++ < kMaxVisited) runtime::VisitPointers(runtime_.heap().impl(), object, *this);
    }
    return std::move(found_);
  }

  void MarkPointer(const void* pointer) override {
    auto info = runtime_.heap().FindObject(pointer);
    if (info.base == nullptr || !seen_.insert(info.base).second) return;
    auto watched = watched_.find(info.base);
    if (watched != watched_.end()) {
      found_.insert(found_.end(), watched->second.begin(), watched->second.end());
    }
    pending_.push_back(info.base);
  }

 private:
  runtime::Runtime& runtime_;
  absl::flat_hash_map<const void*, std::vector<uint32_t>> watched_;
  absl::flat_hash_set<const void*> seen_;
  std::vector<void*> pending_;
  std::vector<uint32_t> found_;
  size_t visited_ = 0;
};

bool WaitsForAlike(const StuckGoroutine& goroutine, const WaitTarget& target) {
  for (const WaitTarget& own : goroutine.waits) {
    if (own.object == target.object && own.reason == target.reason) return true;
  }
  return false;
}

Activity ActivityOf(const Goroutine& goroutine) {
  using runtime::GoroutineStatus;
  if (runtime::WaiterSearch::WaitsForOthers(goroutine)) return Activity::kWaiting;
  switch (goroutine.status.load(std::memory_order_relaxed)) {
    case GoroutineStatus::kDetached:
      return Activity::kOutside;
    case GoroutineStatus::kWaiting:
      return goroutine.wait_reason == WaitReason::kSleep ? Activity::kSleeping : Activity::kOutside;
    default:
      return Activity::kRunning;
  }
}

}  // namespace

void AddReferences(runtime::Runtime& runtime, const std::vector<Goroutine*>& stuck,
                   Finding* finding) {
  if (finding->groups.size() > kMaxGroups) return;
  ReferenceWalk walk(runtime);
  for (const Group& group : finding->groups) {
    for (const WaitTarget& target : finding->goroutines[group.members[0]].waits) {
      if (target.object == kNone) continue;
      uint64_t address = finding->objects[target.object].address;
      walk.Watch(reinterpret_cast<const void*>(address), target.object);
    }
  }
  for (const Group& helper : finding->groups) {
    uint32_t to = helper.members[0];
    for (uint32_t object : walk.From(*stuck[to])) {
      for (const Group& group : finding->groups) {
        uint32_t from = group.members[0];
        for (const WaitTarget& target : finding->goroutines[from].waits) {
          if (target.object != object || from == to) continue;
          if (WaitsForAlike(finding->goroutines[to], target)) continue;
          finding->edges.push_back({from, object, to, EdgeKind::kCanReach});
        }
      }
    }
  }
}

namespace {

// Can it be what is noted of such an object? (Memory may hold a lock where another one lay.)
bool Suits(runtime::Use use, ObjectKind kind) {
  using runtime::Use;
  switch (kind) {
    case ObjectKind::kChannel:
      return use == Use::kSend || use == Use::kReceive;
    case ObjectKind::kMutex:
      return use == Use::kLock;
    case ObjectKind::kRWMutex:
      return use == Use::kLock || use == Use::kReadLock;
    case ObjectKind::kWaitGroup:
      return use == Use::kAdd || use == Use::kDone;
    case ObjectKind::kCond:
      return use == Use::kSignal || use == Use::kBroadcast;
    case ObjectKind::kSemaphore:
      return false;
  }
  return false;
}

}  // namespace

void AddUses(runtime::Runtime& runtime, const std::vector<Goroutine*>& goroutines,
             Finding* finding) {
  using runtime::RecentUses;
  absl::flat_hash_map<uint32_t, uint32_t> objects;  // by their addresses' low halves
  for (uint32_t i = 0; i < finding->objects.size(); ++i) {
    const auto* address = reinterpret_cast<const void*>(finding->objects[i].address);
    if (RecentUses::CanTell(address, runtime.heap().impl().pages)) {
      objects.emplace(RecentUses::LowHalf(address), i);
    }
  }
  std::vector<size_t> added(finding->objects.size());
  absl::flat_hash_map<runtime::ShortPlace, Place>
      places;  // that were looked up: that takes a while
  for (const Goroutine* goroutine : goroutines) {
    goroutine->recent.ForEach([&](const RecentUses::Noted& noted) {
      auto object = objects.find(noted.object);
      if (object == objects.end() || added[object->second] == kMaxUses) return;
      std::vector<OwnUse>& uses = finding->objects[object->second].uses;
      if (!Suits(noted.use, finding->objects[object->second].kind)) return;
      auto [place, inserted] = places.try_emplace(noted.place);
      if (inserted) {
        const FrameInfo frame = runtime.engine().DescribeShortPlace(noted.place);
        place->second = {frame.file, frame.line, frame.column, frame.function};
      }
      if (!place->second.known()) return;  // inside of a library
      ++added[object->second];
      uses.push_back({goroutine->id, noted.use, place->second});
    });
  }
}

void ForEachReference(runtime::Runtime& runtime, const StuckSet& stuck,
                      const std::function<void(uint32_t from, uint32_t to)>& visit) {
  absl::flat_hash_map<uint32_t, size_t> walkers;  // by crowd
  for (uint32_t crowd : stuck.crowds) walkers.emplace(crowd, 0);
  if (walkers.empty()) return;
  const size_t most = std::max<size_t>(kMaxWalkers / walkers.size(), 1);
  ReferenceWalk walk(runtime);
  for (uint32_t i = 0; i < stuck.shown.size(); ++i) {
    ForEachObject(*stuck.shown[i], [&](const void* object) { walk.Watch(object, i); });
  }
  for (uint32_t to = 0; to < stuck.shown.size(); ++to) {
    if (stuck.shown.size() > kMaxWalkers && walkers[stuck.crowds[to]]++ >= most) continue;
    for (uint32_t from : walk.From(*stuck.shown[to])) {
      if (from != to) visit(from, to);
    }
  }
}

namespace {

// Who reaches a channel of the finding and is nevertheless no help can do with it only what those
// wait for who are stuck.
void SayWhyWithReference(const Finding& finding, const std::vector<uint32_t>& reached,
                         Bystander* bystander) {
  for (uint32_t object : reached) {
    for (const StuckGoroutine& stuck : finding.goroutines) {
      for (const WaitTarget& target : stuck.waits) {
        if (target.object != object) continue;
        bool receives = target.reason == WaitReason::kChanReceive;
        if (!receives && target.reason != WaitReason::kChanSend) continue;
        bystander->why = receives ? Helpless::kOnlyReceives : Helpless::kOnlySends;
        bystander->object = object;
        return;
      }
    }
  }
}

}  // namespace

std::vector<Bystander> ListBystanders(runtime::Runtime& runtime,
                                      const std::vector<Goroutine*>& others, Helpless why,
                                      const Finding& finding) {
  std::vector<Bystander> list;
  ReferenceWalk walk(runtime);
  for (uint32_t i = 0; i < finding.objects.size(); ++i) {
    walk.Watch(reinterpret_cast<const void*>(finding.objects[i].address), i);
  }
  std::map<std::tuple<Activity, uint64_t, runtime::SiteId>, size_t> index;
  for (Goroutine* goroutine : others) {
    Activity activity = ActivityOf(*goroutine);
    auto key = std::make_tuple(activity, runtime.engine().PlaceOf(*goroutine), goroutine->go_site);
    auto [found, inserted] = index.emplace(key, list.size());
    if (!inserted) {
      if (found->second < list.size()) ++list[found->second].more;
      continue;
    }
    if (list.size() == kMaxBystanders) continue;
    Bystander bystander;
    bystander.activity = activity;
    bystander.why = why;
    if (why == Helpless::kCannotReach) {
      SayWhyWithReference(finding, walk.From(*goroutine), &bystander);
    }
    bystander.id = goroutine->id;
    runtime.engine().WalkFrames(*goroutine, [&](const FrameInfo& frame) {
      bool own = !frame.is_library && !frame.is_native;
      if (own) bystander.where = {frame.file, frame.line, frame.column, frame.function};
      return !own;
    });
    if (goroutine->go_site != runtime::kNoSite) {
      const runtime::Site& site = runtime.sites().Get(goroutine->go_site);
      bystander.started = {site.file, site.line, site.column, site.function};
    }
    list.push_back(bystander);
  }
  uint64_t timers = 0;
  runtime::ForEachPendingTimer(runtime.scheduler(), [&](const runtime::Timer&) { ++timers; });
  if (timers != 0) {
    Bystander bystander;
    bystander.activity = Activity::kTimer;
    bystander.why = why;
    bystander.more = timers - 1;
    list.push_back(bystander);
  }
  return list;
}

}  // namespace goknot::knots

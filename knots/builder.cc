// Takes time and space in proportion to the goroutines and what they wait for; frames are walked
// once for each group. Test: tests/knots/finder_test.cc.
#include "knots/builder.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_replace.h"
#include "base/guest_memory.h"
#include "knots/surroundings.h"
#include "runtime/channel_object.h"
#include "runtime/scheduler.h"
#include "runtime/select_block.h"
#include "runtime/sync.h"
#include "runtime/traceback.h"

namespace goknot::knots {
namespace {

using runtime::Channel;
using runtime::FrameInfo;
using runtime::Goroutine;
using runtime::SiteId;
using runtime::WaitNode;

constexpr size_t kMaxFrames = 32;

class Builder {
 public:
  Builder(runtime::Runtime& runtime, Kind kind, const StuckSet& set, const Living& living)
      : runtime_(runtime), set_(set), living_(living), stuck_(set.shown) {
    finding_.kind = kind;
  }

  Finding Build(const UnshownWaiters& unshown) {
    finding_.goroutines.resize(stuck_.size());
    objects_.reserve(stuck_.size());
    for (uint32_t i = 0; i < stuck_.size(); ++i) Describe(i);
    for (Object& object : finding_.objects) {
      FindHolders(object);
      const auto* address = reinterpret_cast<const void*>(object.address);
      if (auto counts = unshown.find(address); counts != unshown.end()) {
        object.unshown = counts->second;
      }
      object.in_global = runtime_.heap().FindObject(address).base == nullptr;
    }
    FindEndedUsers();
    AddUses(runtime_, stuck_, &finding_);
    for (uint32_t i = 0; i < stuck_.size(); ++i) AddLockEdges(i);
    FindCycles();
    MakeGroups();
    if (finding_.cycles.empty()) {
      AddReferences(runtime_, stuck_, &finding_);
      FindMixedCycle();
    }
    finding_.main_called_goexit = runtime_.scheduler().main_called_goexit();
    return std::move(finding_);
  }

  Object DescribeChannel(const Channel& channel) const;

 private:
  Place PlaceAt(SiteId id) const;
  Place PlaceAt(const FrameInfo& frame) const {
    return {frame.file, frame.line, frame.column, frame.function};
  }
  Place PlaceOfShort(uint64_t place) const;
  // Its index among the stuck ones, which are sorted by id; kNone: it is none of them.
  uint32_t IndexOf(uint64_t id) const;
  LastUse DescribeUse(runtime::LastUse use) const;
  void FindEndedUsers();
  void FindReaders(Object& object, const runtime::RWMutex& mutex);
  void Describe(uint32_t index);
  uint32_t ObjectAt(const void* address, WaitReason reason);
  void FindHolders(Object& object);
  void AddOwner(Object& object, uint64_t owner, uint64_t place);
  void AddLockEdges(uint32_t index);
  void FindCycles();
  void FindMixedCycle();
  void MakeGroups();
  uint64_t PlaceOf(const Goroutine& goroutine) const;
  Group NewGroup(const Goroutine& goroutine) const;
  std::vector<uint32_t> PlacesInCycles() const;

  runtime::Runtime& runtime_;
  const StuckSet& set_;
  const Living& living_;
  const std::vector<Goroutine*>& stuck_;  // those of the set that are shown
  Finding finding_;
  absl::flat_hash_map<const void*, uint32_t> objects_;
  absl::flat_hash_map<const void*, std::vector<Holder>> readers_;  // filled when asked for
  bool readers_listed_ = false;
  mutable absl::flat_hash_map<runtime::ShortPlace, Place> places_;  // that were looked up
};

// Looking a place up takes a walk over all functions, and objects alike have it in common.
Place Builder::PlaceOfShort(uint64_t place) const {
  const auto number = static_cast<runtime::ShortPlace>(place);
  auto [found, inserted] = places_.try_emplace(number);
  if (inserted) found->second = PlaceAt(runtime_.engine().DescribeShortPlace(number));
  return found->second;
}

Place Builder::PlaceAt(SiteId id) const {
  if (id == runtime::kNoSite) return {};
  const runtime::Site& site = runtime_.sites().Get(id);
  return {site.file, site.line, site.column, site.function};
}

// ---- objects ------------------------------------------------------------------------------------

ObjectKind KindOf(WaitReason reason) {
  switch (reason) {
    case WaitReason::kChanSend:
    case WaitReason::kChanReceive:
      return ObjectKind::kChannel;
    case WaitReason::kMutexLock:
      return ObjectKind::kMutex;
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      return ObjectKind::kRWMutex;
    case WaitReason::kWaitGroupWait:
      return ObjectKind::kWaitGroup;
    case WaitReason::kCondWait:
      return ObjectKind::kCond;
    default:
      return ObjectKind::kSemaphore;
  }
}

Object Builder::DescribeChannel(const Channel& channel) const {
  Object object;
  object.made = PlaceAt(channel.site);
  object.of_context = object.made.function.starts_with("context.");
  object.of_timer = channel.timer != nullptr;
  if (object.of_context || object.of_timer) {
    object.made = {};  // a line of the library, and a name there, say nothing
  } else if (channel.site != runtime::kNoSite) {
    object.name = runtime_.sites().Get(channel.site).object;
  }
  std::string_view element = channel.type->elem->name;
  object.element_type = element.substr(0, 5) == "main." ? element.substr(5) : element;
  // As it is written, not as %T prints it.
  absl::StrReplaceAll({{"struct {}", "struct{}"}, {"interface {}", "any"}}, &object.element_type);
  object.capacity = channel.capacity;
  object.queued = channel.count;
  object.closed = channel.closed;
  object.closed_by = channel.closed_by;
  object.closed_at = PlaceOfShort(channel.closed_at);
  object.was_used = channel.sent != 0 || channel.last_send.goroutine != 0;
  object.last_send = DescribeUse(channel.last_send);
  object.last_receive = DescribeUse(channel.last_receive);
  return object;
}

LastUse Builder::DescribeUse(runtime::LastUse use) const {
  return {use.goroutine, false, PlaceOfShort(use.place)};
}

uint32_t Builder::ObjectAt(const void* address, WaitReason reason) {
  auto [found, inserted] =
      objects_.emplace(address, static_cast<uint32_t>(finding_.objects.size()));
  if (!inserted) return found->second;
  ObjectKind kind = KindOf(reason);
  Object object;
  if (kind == ObjectKind::kChannel) {
    object = DescribeChannel(*static_cast<const Channel*>(address));
  } else if (kind == ObjectKind::kWaitGroup) {
    const auto& group = *static_cast<const runtime::WaitGroup*>(address);
    object.counter = static_cast<int32_t>(base::Load64(&group.state) >> 32);
    object.last_call = DescribeUse(runtime::LastUse::Unpack(base::Load64(&group.last_use)));
  } else if (kind == ObjectKind::kCond) {
    const auto& condition = *static_cast<const runtime::Condition*>(address);
    object.last_call = DescribeUse(runtime::LastUse::Unpack(base::Load64(&condition.last_use)));
  }
  object.kind = kind;
  object.address = reinterpret_cast<uint64_t>(address);
  finding_.objects.push_back(std::move(object));
  return found->second;
}

uint32_t Builder::IndexOf(uint64_t id) const {
  auto found = std::lower_bound(
      stuck_.begin(), stuck_.end(), id,
      [](const Goroutine* goroutine, uint64_t wanted) { return goroutine->id < wanted; });
  bool is_stuck = found != stuck_.end() && (*found)->id == id;
  return is_stuck ? static_cast<uint32_t>(found - stuck_.begin()) : kNone;
}

void Builder::FindEndedUsers() {
  for (Object& object : finding_.objects) {
    for (LastUse* use : {&object.last_send, &object.last_receive, &object.last_call}) {
      use->ended = use->goroutine != 0 && !living_.Has(use->goroutine);
    }
  }
}

void Builder::AddOwner(Object& object, uint64_t owner, uint64_t place) {
  Holder holder;
  holder.goroutine = owner;
  holder.since = PlaceOfShort(place);
  holder.stuck = IndexOf(owner);
  holder.ended = !living_.Has(owner);
  object.holders.push_back(holder);
}

// The goroutines' lists are by address, which may since have become another mutex's: when they do
// not agree with the mutex's own count nothing is said.
void Builder::FindReaders(Object& object, const runtime::RWMutex& mutex) {
  if (!readers_listed_) {
    readers_listed_ = true;
    runtime_.scheduler().goroutines().ForEach([&](const Goroutine& goroutine) {
      for (size_t i = 0; i < std::size(goroutine.read_locks); ++i) {
        if (goroutine.read_locks[i] == nullptr) continue;
        Holder holder;
        holder.goroutine = goroutine.id;
        holder.reads = true;
        holder.since = PlaceOfShort(goroutine.read_places[i]);
        readers_[goroutine.read_locks[i]].push_back(holder);
      }
    });
  }
  std::vector<Holder> readers;
  if (auto found = readers_.find(&mutex); found != readers_.end()) readers = found->second;
  std::sort(readers.begin(), readers.end(),
            [](const Holder& a, const Holder& b) { return a.goroutine < b.goroutine; });
  for (Holder& holder : readers) holder.stuck = IndexOf(holder.goroutine);
  for (const runtime::EndedReaders::Reader& reader : runtime_.ended_readers().Of(&mutex)) {
    Holder holder;
    holder.goroutine = reader.goroutine;
    holder.ended = true;
    holder.reads = true;
    holder.since = PlaceOfShort(reader.place);
    readers.push_back(holder);
  }
  if (readers.size() <= runtime::ReaderCount(mutex)) object.holders = std::move(readers);
}

void Builder::FindHolders(Object& object) {
  const auto* address = reinterpret_cast<const void*>(object.address);
  if (object.kind == ObjectKind::kMutex) {
    const auto& mutex = *static_cast<const runtime::Mutex*>(address);
    uint64_t owner = base::Load64(&mutex.owner) & runtime::kMutexOwnerMask;
    if (owner != 0) AddOwner(object, owner, base::Load32(&mutex.place));
  } else if (object.kind == ObjectKind::kRWMutex) {
    const auto& mutex = *static_cast<const runtime::RWMutex*>(address);
    uint64_t owner = base::Load64(&mutex.owner);
    if (owner != 0) {
      AddOwner(object, owner, base::Load64(&mutex.place));
    } else {
      FindReaders(object, mutex);
    }
  }
}

// ---- goroutines ---------------------------------------------------------------------------------

void Builder::Describe(uint32_t index) {
  const Goroutine& goroutine = *stuck_[index];
  StuckGoroutine& stuck = finding_.goroutines[index];
  stuck.id = goroutine.id;
  stuck.reason = goroutine.wait_reason;
  if (goroutine.select_block == nullptr) {
    const void* object = goroutine.wait.object;
    stuck.waits.push_back(
        {stuck.reason, object == nullptr ? kNone : ObjectAt(object, stuck.reason)});
    return;
  }
  runtime::SelectBlock& block = *goroutine.select_block;
  std::vector<const WaitNode*> nodes;
  for (uint32_t i = 0; i < block.count; ++i) {
    if (block.nodes()[i].object != nullptr) nodes.push_back(&block.nodes()[i]);
  }
  // In the order of the source, not of the random poll.
  std::sort(nodes.begin(), nodes.end(),
            [](const WaitNode* a, const WaitNode* b) { return a->index < b->index; });
  for (const WaitNode* node : nodes) {
    const WaitReason reason = ReasonOfCase(*node);
    stuck.waits.push_back({reason, ObjectAt(node->object, reason)});
  }
}

// A number for the line that it stands at.
uint64_t Builder::PlaceOf(const Goroutine& goroutine) const {
  uint64_t place = runtime_.engine().PlaceOf(goroutine);
  if (place != 0) return place;
  runtime_.engine().WalkFrames(goroutine, [&](const FrameInfo& frame) {
    place = static_cast<uint64_t>(frame.line);
    return frame.is_library || frame.is_native;
  });
  return place;
}

Group Builder::NewGroup(const Goroutine& goroutine) const {
  Group group;
  runtime_.engine().WalkFrames(goroutine, [&](const FrameInfo& frame) {
    bool own = !frame.is_library && !frame.is_native;
    if (group.frames.empty() || (own && !group.where.known())) {
      group.where = {frame.file, own ? frame.line : 0, frame.column, frame.function};
    }
    group.frames.push_back(frame);
    return group.frames.size() < kMaxFrames;
  });
  if (!group.where.known() && !group.frames.empty()) group.where.line = group.frames[0].line;
  group.by_timer = goroutine.go_site == runtime::kTimerSite;
  if (!group.by_timer) group.started = PlaceAt(goroutine.go_site);
  group.started_by = goroutine.parent_id;
  return group;
}

// For each goroutine in a cycle the one that stands at its place in the first cycle through the
// same lines; kNone for others.
std::vector<uint32_t> Builder::PlacesInCycles() const {
  constexpr size_t kLongest = 64;  // longer ones are taken to be alone of their kind
  using Step = std::tuple<SiteId, WaitReason, uint64_t, const char*, int32_t>;
  std::vector<uint32_t> places(stuck_.size(), kNone);
  std::map<std::vector<Step>, std::vector<uint32_t>> known;  // who makes the steps, in their order
  for (const Cycle& cycle : finding_.cycles) {
    std::vector<std::pair<Step, uint32_t>> way;
    for (const Edge& edge : cycle) {
      Place since;
      if (edge.object != kNone) {
        for (const Holder& holder : finding_.objects[edge.object].holders) {
          if (holder.stuck == edge.to) since = holder.since;
        }
      }
      way.emplace_back(Step{stuck_[edge.from]->go_site, finding_.goroutines[edge.from].reason,
                            PlaceOf(*stuck_[edge.from]), since.file.data(), since.line},
                       edge.from);
    }
    // A cycle has no beginning: take the least.
    std::vector<std::pair<Step, uint32_t>> turned = way;
    for (size_t i = 1; i < way.size() && way.size() <= kLongest; ++i) {
      std::rotate(turned.begin(), turned.begin() + 1, turned.end());
      way = std::min(way, turned);
    }
    std::vector<Step> steps;
    std::vector<uint32_t> members;
    for (const auto& [step, member] : way) {
      steps.push_back(step);
      members.push_back(member);
    }
    const std::vector<uint32_t>& first =
        way.size() <= kLongest ? known.try_emplace(std::move(steps), members).first->second
                               : members;
    for (size_t i = 0; i < members.size(); ++i) places[members[i]] = first[i];
  }
  return places;
}

void Builder::MakeGroups() {
  const std::vector<uint32_t> places = PlacesInCycles();
  using Key =
      std::tuple<SiteId, WaitReason, uint64_t, std::vector<std::pair<uint64_t, int32_t>>, uint32_t>;
  std::map<Key, uint32_t> groups;
  for (uint32_t i = 0; i < stuck_.size(); ++i) {
    StuckGoroutine& stuck = finding_.goroutines[i];
    std::vector<std::pair<uint64_t, int32_t>> objects;
    for (const WaitTarget& wait : stuck.waits) {
      uint64_t which = 0;
      int32_t line = 0;
      if (wait.object != kNone) {
        const Object& object = finding_.objects[wait.object];
        line = object.made.line;
        which = object.made.known() ? reinterpret_cast<uint64_t>(object.made.file.data())
                                    : object.holders.size();
        for (const Holder& holder : object.holders) line += holder.ended ? 1 : 0;
      }
      objects.emplace_back(which, line);
    }
    Key key{stuck_[i]->go_site, stuck.reason, PlaceOf(*stuck_[i]), std::move(objects), places[i]};
    auto [found, inserted] =
        groups.emplace(std::move(key), static_cast<uint32_t>(finding_.groups.size()));
    if (inserted) finding_.groups.push_back(NewGroup(*stuck_[i]));
    stuck.group = found->second;
    finding_.groups[stuck.group].members.push_back(i);
    finding_.groups[stuck.group].unshown += set_.unshown[i];
  }
}

// ---- edges --------------------------------------------------------------------------------------

void Builder::AddLockEdges(uint32_t index) {
  for (const WaitTarget& wait : finding_.goroutines[index].waits) {
    if (wait.object == kNone) continue;
    for (const Holder& holder : finding_.objects[wait.object].holders) {
      if (holder.stuck == kNone) continue;
      finding_.edges.push_back({index, wait.object, holder.stuck, EdgeKind::kHolds});
    }
  }
}

// Every goroutine waits for at most one lock: from each, follow its first holder until the way
// bites its own tail.
void Builder::FindCycles() {
  enum class Seen : uint8_t { kNo, kOnThisWay, kBefore };
  std::vector<Seen> seen(stuck_.size(), Seen::kNo);
  std::vector<uint32_t> first_edge(stuck_.size(), kNone);
  for (uint32_t i = 0; i < finding_.edges.size(); ++i) {
    uint32_t& first = first_edge[finding_.edges[i].from];
    if (first == kNone) first = i;
  }
  for (uint32_t start = 0; start < seen.size(); ++start) {
    std::vector<Edge> way;
    uint32_t at = start;
    while (seen[at] == Seen::kNo && first_edge[at] != kNone) {
      seen[at] = Seen::kOnThisWay;
      way.push_back(finding_.edges[first_edge[at]]);
      at = way.back().to;
    }
    if (seen[at] == Seen::kOnThisWay) {
      auto begin =
          std::find_if(way.begin(), way.end(), [at](const Edge& edge) { return edge.from == at; });
      finding_.cycles.emplace_back(begin, way.end());
    }
    for (const Edge& edge : way) seen[edge.from] = Seen::kBefore;
  }
}

// Any cycle at all, by depth-first search over all edges.
void Builder::FindMixedCycle() {
  absl::flat_hash_map<uint32_t, std::vector<const Edge*>> from;
  for (const Edge& edge : finding_.edges) from[edge.from].push_back(&edge);
  absl::flat_hash_set<uint32_t> done;
  std::vector<std::pair<uint32_t, size_t>> way;  // a goroutine, and which of its edges is next
  for (uint32_t start = 0; start < stuck_.size() && finding_.cycles.empty(); ++start) {
    if (from.count(start) == 0) continue;
    way = {{start, 0}};
    while (!way.empty()) {
      auto& [at, next] = way.back();
      const std::vector<const Edge*>& edges = from[at];
      if (next == edges.size() || done.count(at) != 0) {
        done.insert(at);
        way.pop_back();
        continue;
      }
      uint32_t to = edges[next++]->to;
      auto begin =
          std::find_if(way.begin(), way.end(), [to](const auto& step) { return step.first == to; });
      if (begin == way.end()) {
        way.emplace_back(to, 0);
        continue;
      }
      Cycle cycle;
      for (auto step = begin; step != way.end(); ++step) {
        cycle.push_back(*from[step->first][step->second - 1]);
      }
      finding_.cycles.push_back(std::move(cycle));
      return;
    }
  }
}

}  // namespace

Finding BuildFinding(runtime::Runtime& runtime, Kind kind, const StuckSet& stuck,
                     const UnshownWaiters& unshown, const Living& living) {
  return Builder(runtime, kind, stuck, living).Build(unshown);
}

Object DescribeChannel(runtime::Runtime& runtime, const Channel& channel) {
  const StuckSet none_shown;
  const std::vector<runtime::SearchedSlab> no_search;
  const StuckList none_stuck({});
  const Living living(runtime, no_search, none_stuck);
  return Builder(runtime, Kind::kDeadlock, none_shown, living).DescribeChannel(channel);
}

}  // namespace goknot::knots

// Splits what can never be woken into knots that have nothing to do with each other, and has each
// told. Test: tests/knots/finder_test.cc.
#include "knots/finder.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "base/guest_memory.h"
#include "knots/builder.h"
#include "knots/explain.h"
#include "knots/explain_failure.h"
#include "knots/lock_orders.h"
#include "knots/picture.h"
#include "knots/situation.h"
#include "knots/surroundings.h"
#include "knots/waiting.h"
#include "knots/wakers.h"
#include "runtime/channel_object.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "runtime/traceback.h"
#include "runtime/waiter_search.h"

namespace goknot::knots {
namespace {

using runtime::Goroutine;
using runtime::SearchOccasion;
using runtime::StuckRows;

constexpr size_t kMostMapPlaces = 3;
constexpr uint64_t kMain[] = {1};  // its id

// Sets of goroutines that belong together: a union-find over their indices.
class Components {
 public:
  explicit Components(size_t count) : parents_(count) {
    first_.reserve(count);
    std::iota(parents_.begin(), parents_.end(), 0u);
  }
  uint32_t Find(uint32_t at) {
    while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
    return at;
  }
  void Join(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }
  // Joins with the one who came first with this key.
  void JoinByKey(uint64_t key, uint32_t at) { Join(first_.emplace(key, at).first->second, at); }

 private:
  std::vector<uint32_t> parents_;
  absl::flat_hash_map<uint64_t, uint32_t> first_;
};

// Goroutines that wait for one thing, or do the same, or could help each other, are of one knot.
std::vector<StuckSet> SplitIntoKnots(runtime::Runtime& runtime, const StuckSet& set) {
  const std::vector<Goroutine*>& stuck = set.shown;
  Components components(stuck.size());
  for (uint32_t i = 0; i < stuck.size(); ++i) {
    const Goroutine& goroutine = *stuck[i];
    ForEachObject(goroutine, [&](const void* object) {
      components.JoinByKey(reinterpret_cast<uint64_t>(object), i);
    });
    // Addresses have their upper bits clear, these are made to have the highest one set.
    uint64_t start = goroutine.go_site;
    components.JoinByKey((runtime.engine().PlaceOf(goroutine) ^ start << 44) | uint64_t{1} << 63,
                         i);
  }
  for (uint32_t i = 0; i < stuck.size(); ++i) {
    const uint64_t id = OwnerOfAwaited(stuck[i]->wait.object, stuck[i]->wait_reason);
    if (id == 0) continue;
    auto owner = std::lower_bound(
        stuck.begin(), stuck.end(), id,
        [](const Goroutine* goroutine, uint64_t wanted) { return goroutine->id < wanted; });
    if (owner == stuck.end() || (*owner)->id != id) continue;
    components.Join(static_cast<uint32_t>(owner - stuck.begin()), i);
  }
  ForEachReference(runtime, set, [&](uint32_t from, uint32_t to) { components.Join(from, to); });
  std::vector<StuckSet> knots;
  std::vector<uint32_t> index(stuck.size(), kNone);  // of a set's knot, by its lowest member
  for (uint32_t i = 0; i < stuck.size(); ++i) {
    uint32_t& knot = index[components.Find(i)];
    if (knot == kNone) {
      knot = static_cast<uint32_t>(knots.size());
      knots.emplace_back();
    }
    knots[knot].shown.push_back(stuck[i]);
    knots[knot].crowds.push_back(set.crowds[i]);
    knots[knot].unshown.push_back(set.unshown[i]);
  }
  return knots;
}

// A main that waits so as not to end, while others work: `select {}`, a channel that nobody was
// ever given, or whatever it is when another goroutine has called os.Exit. Not a mistake.
bool KeepsAlive(runtime::Runtime& runtime, const Finding& finding) {
  if (finding.goroutines.size() != 1 || finding.goroutines[0].id != 1) return false;
  const StuckGoroutine& main = finding.goroutines[0];
  if (main.reason == WaitReason::kSelectNoCases || finding.program_ends) return true;
  if (main.reason != WaitReason::kChanReceive || main.waits[0].object == kNone) return false;
  const Object& channel = finding.objects[main.waits[0].object];
  return channel.name.empty() && channel.made.line == finding.GroupOf(main).where.line;
}

// An iterator's goroutine that was pulled from and then forgotten does no harm.
bool IsForgottenIterator(const Finding& finding) {
  return std::all_of(
      finding.goroutines.begin(), finding.goroutines.end(),
      [](const StuckGoroutine& stuck) { return stuck.reason == WaitReason::kCoroutine; });
}

}  // namespace

StuckList ListStuck(const std::vector<runtime::SearchedSlab>& slabs,
                    const StuckRows& without_waker) {
  std::vector<const StuckRows*> parts;
  for (const runtime::SearchedSlab& slab : slabs) parts.push_back(&slab.stuck);
  parts.push_back(&without_waker);
  return StuckList(parts);
}

Finding FindDeadlock(runtime::Runtime& runtime) {
  StuckRows rows;
  for (Goroutine* goroutine : runtime::ListGoroutines(runtime)) {
    if ((goroutine->flags & runtime::kGoroutineSystem) != 0) continue;
    if (goroutine->status.load(std::memory_order_relaxed) == runtime::GoroutineStatus::kWaiting) {
      rows.Add(runtime.engine(), *goroutine);
    }
  }
  const std::vector<runtime::SearchedSlab> no_search;
  const StuckList stuck = ListStuck(no_search, rows);
  const Living living(runtime, no_search, stuck);
  const Sample sample = SampleOf(stuck, living);
  return BuildFinding(runtime, Kind::kDeadlock, sample.set, sample.waiters, living);
}

std::vector<Finding> FindKnots(runtime::Runtime& runtime, SearchOccasion occasion,
                               const std::vector<runtime::SearchedSlab>& slabs,
                               const StuckList& stuck, const StuckRows& without_waker) {
  if (stuck.size() == 0) return {};
  const Living living(runtime, slabs, stuck);
  const Sample sample = SampleOf(stuck, living);
  const std::vector<Goroutine*> others = living.Others();
  absl::flat_hash_set<const Goroutine*> shown(sample.set.shown.begin(), sample.set.shown.end());
  absl::flat_hash_set<const Goroutine*> by_code;  // those shown
  for (const runtime::StuckRow& row : without_waker.rows()) {
    for (uint32_t member = 0; member < row.count; ++member) {
      if (shown.contains(row.At(member))) by_code.insert(row.At(member));
    }
  }
  std::vector<Finding> findings;
  for (const StuckSet& knot : SplitIntoKnots(runtime, sample.set)) {
    Finding finding = BuildFinding(runtime, Kind::kLeak, knot, sample.waiters, living);
    if (!finding.cycles.empty() && IsLockCycle(finding.cycles[0])) finding.kind = Kind::kLockCycle;
    finding.program_ends = occasion == SearchOccasion::kMainReturned;
    if (KeepsAlive(runtime, finding) || IsForgottenIterator(finding)) continue;
    bool any_by_code =
        std::any_of(knot.shown.begin(), knot.shown.end(),
                    [&](const Goroutine* goroutine) { return by_code.count(goroutine) != 0; });
    const Helpless why = any_by_code ? Helpless::kNeverUses : Helpless::kCannotReach;
    finding.bystanders = ListBystanders(runtime, others, why, finding);
    AddUses(runtime, others, &finding);
    findings.push_back(std::move(finding));
  }
  return findings;
}

void ToldGoroutines::LeaveOut(StuckList* list) const { list->LeaveOut(ids_); }

void ToldGoroutines::Add(const StuckList& list) {
  const auto before = static_cast<ptrdiff_t>(ids_.size());
  for (const runtime::StuckRow& row : list.rows()) {
    for (uint64_t id = row.first_id; id < row.end_id(); ++id) ids_.push_back(id);
  }
  std::inplace_merge(ids_.begin(), ids_.begin() + before, ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
}

const CodeFacts& Finder::code() {
  if (!code_) code_ = read_code_ ? read_code_() : CodeFacts();
  return *code_;
}

// Has anybody sent on the channel or closed it, or does anything in the source? Yes when that is
// not known.
bool Finder::IsServed(runtime::Runtime& runtime, const Goroutine& goroutine,
                      const runtime::Channel& channel) {
  if (channel.sent != 0 || channel.closed) return true;
  uint32_t thing = kNone;
  if (channel.site != runtime::kNoSite) {
    const runtime::Site& made = runtime.sites().Get(channel.site);
    const Action make[] = {Action::kMake};
    thing = code().ThingAt(made.file, made.line, made.column, make);
  }
  // Package variables are made outside of all functions.
  if (thing == kNone && goroutine.wait_reason == WaitReason::kChanReceive) {
    runtime.engine().WalkFrames(goroutine, [&](const runtime::FrameInfo& frame) {
      if (frame.is_library || frame.is_native) return true;
      const std::vector<Action> receive = ActionsThatWait(WaitReason::kChanReceive);
      thing = code().ThingAt(frame.file, frame.line, frame.column, receive);
      return false;
    });
  }
  return code().MayServe(thing);
}

// Does main wait, while others work, for what nothing in the source ever does? `<-forever` keeps a
// program alive.
bool Finder::WaitsOnPurpose(const Finding& finding) {
  if (finding.goroutines.size() != 1 || finding.goroutines[0].id != 1) return false;
  const StuckGoroutine& main = finding.goroutines[0];
  if (main.reason != WaitReason::kChanReceive && main.reason != WaitReason::kWaitGroupWait) {
    return false;
  }
  return Situation(finding, code()).NobodyDoesWhatHelps(0);
}

std::string Finder::Tell(runtime::Runtime& runtime, const Finding& finding) {
  for (const Object& object : finding.objects) told_locks_.insert(object.address);
  if (!report_.empty()) {
    kept_.push_back({finding, TellFinding(runtime.options(), finding, code(), ReportStyle())});
    WriteReport();  // at once: the program may end without another chance
  }
  return ExplainFinding(runtime.options(), finding, code(), style_);
}

bool IsReportFile(std::string_view file) {
  return file.ends_with(".json") || file.ends_with(".svg") || file.ends_with(".html");
}

std::string Finder::WriteReport() const {
  std::string text = report_.ends_with(".svg")    ? FindingsAsSvg(kept_)
                     : report_.ends_with(".html") ? FindingsAsHtml(kept_)
                                                  : FindingsAsJson(kept_, seed_);
  std::FILE* out = std::fopen(report_.c_str(), "w");
  bool good = out != nullptr && std::fwrite(text.data(), 1, text.size(), out) == text.size();
  int error = errno;
  if (out != nullptr && std::fclose(out) != 0) good = false;
  return good ? "" : absl::StrCat("cannot write ", report_, ": ", std::strerror(error));
}

std::string Finder::ExplainDeadlock(runtime::Runtime& runtime) {
  return Tell(runtime, FindDeadlock(runtime));
}

std::string Finder::Examine(runtime::Runtime& runtime, SearchOccasion occasion,
                            const std::vector<runtime::SearchedSlab>& slabs) {
  StuckRows without_waker;
  if (effects_ != nullptr) {
    without_waker =
        FindWithoutWaker(runtime, *effects_, occasion, slabs,
                         [&](const Goroutine& goroutine, const runtime::Channel& channel) {
                           return IsServed(runtime, goroutine, channel);
                         });
  }
  StuckList stuck = ListStuck(slabs, without_waker);
  bool again = occasion == SearchOccasion::kQuit || occasion == SearchOccasion::kInterrupt;
  if (!again) told_.LeaveOut(&stuck);
  std::string out;
  bool main_told = false;
  for (const Finding& finding : FindKnots(runtime, occasion, slabs, stuck, without_waker)) {
    if (WaitsOnPurpose(finding)) continue;
    main_told = main_told || finding.goroutines[0].id == 1;
    absl::StrAppend(&out, "\n", Tell(runtime, finding));
  }
  if (occasion != SearchOccasion::kMainReturned) {  // else nothing comes after it
    // A main that keeps the program alive may yet turn out to be part of a knot.
    if (!main_told) stuck.LeaveOut(kMain);
    told_.Add(stuck);
  }
  if (occasion == SearchOccasion::kInterrupt) {
    if (runtime.lock_orders() != nullptr) out += ExamineLockOrders(runtime);
    out += ListWaiting(runtime);
  }
  return out;
}

std::string Finder::ExamineLockOrders(runtime::Runtime& runtime) {
  std::string out;
  for (const Finding& finding : FindLockOrders(runtime)) {
    // They have bitten: that has been told.
    bool told =
        std::all_of(finding.objects.begin(), finding.objects.end(),
                    [&](const Object& object) { return told_locks_.count(object.address) != 0; });
    if (!told) absl::StrAppend(&out, "\n", Tell(runtime, finding));
  }
  return out;
}

bool Finder::Explains(std::string_view head) { return ExplainsFailure(head); }

// The others do not run any more, but have come a little further since. Those whose frames hold the
// map and write to it are named, where the innermost function does so.
std::vector<MapWriters> Finder::FindMapWriters(runtime::Runtime& runtime,
                                               const Goroutine& current) {
  std::vector<MapWriters> writers;
  const void* map = map_uses_ == nullptr ? nullptr : map_uses_->MapInUse(current);
  if (map == nullptr) return writers;
  for (const Goroutine* goroutine : runtime::ListGoroutines(runtime)) {
    if (goroutine == &current || runtime.scheduler().IsOutOfReach(*goroutine)) continue;
    if (runtime::WaiterSearch::WaitsForOthers(*goroutine)) continue;
    const std::vector<runtime::MapUse> uses = map_uses_->UsesOf(*goroutine, map);
    if (uses.empty() || !uses[0].writes) continue;
    const runtime::FrameInfo frame = runtime.engine().DescribePlace(uses[0].place);
    const Place where{frame.file, frame.line, frame.column, frame.function};
    if (!where.known()) continue;
    auto same = std::find_if(writers.begin(), writers.end(),
                             [&](const MapWriters& other) { return other.where == where; });
    if (same == writers.end()) {
      if (writers.size() == kMostMapPlaces) continue;
      same = writers.insert(same, MapWriters{{}, where});
    }
    same->goroutines.push_back(goroutine->id);
  }
  return writers;
}

std::string Finder::ExplainFailure(runtime::Runtime& runtime, const Goroutine& current,
                                   std::string_view head, const void* subject) {
  Failure failure;
  failure.head = head;
  failure.goroutine = current.id;
  runtime.engine().WalkFrames(current, [&](const runtime::FrameInfo& frame) {
    if (frame.is_library || frame.is_native) return true;
    Place place{frame.file, frame.line, frame.column, frame.function};
    if (failure.where.known()) {
      failure.caller = place;
      return false;
    }
    failure.where = place;
    return true;
  });
  if (current.go_site != runtime::kNoSite && current.go_site != runtime::kTimerSite) {
    const runtime::Site& site = runtime.sites().Get(current.go_site);
    failure.started = {site.file, site.line, site.column, site.function};
  }
  if (head.starts_with("fatal error: concurrent map")) {
    failure.writers = FindMapWriters(runtime, current);
  }
  if (subject != nullptr) {
    failure.object = DescribeChannel(runtime, *static_cast<const runtime::Channel*>(subject));
  }
  return ExplainFailureText(runtime.options(), failure, code(), style_);
}

}  // namespace goknot::knots

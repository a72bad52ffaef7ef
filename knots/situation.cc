// See the header.
#include "knots/situation.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace goknot::knots {
namespace {

// Relations between groups are looked for among so many of them only.
constexpr size_t kMostGroups = 64;

}  // namespace

std::vector<Action> ActionsThatHelp(WaitReason reason) {
  switch (reason) {
    case WaitReason::kChanSend:
    case WaitReason::kChanSendNil:
      return {Action::kReceive, Action::kRange};
    case WaitReason::kChanReceive:
    case WaitReason::kChanReceiveNil:
      return {Action::kSend, Action::kClose};
    case WaitReason::kWaitGroupWait:
      return {Action::kDone};
    case WaitReason::kCondWait:
      return {Action::kSignal, Action::kBroadcast};
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexLock:
      return {Action::kUnlock, Action::kRUnlock};
    case WaitReason::kRWMutexRLock:
      return {Action::kUnlock};
    default:
      return {};
  }
}

std::vector<Action> ActionsThatWait(WaitReason reason) {
  switch (reason) {
    case WaitReason::kChanSend:
    case WaitReason::kChanSendNil:
      return {Action::kSend};
    case WaitReason::kChanReceive:
    case WaitReason::kChanReceiveNil:
      return {Action::kReceive, Action::kRange};
    case WaitReason::kSelect:
      return {Action::kSend, Action::kReceive};
    case WaitReason::kWaitGroupWait:
      return {Action::kWait};
    case WaitReason::kCondWait:
      return {Action::kCondWait};
    case WaitReason::kMutexLock:
      return {Action::kLock, Action::kDo};
    case WaitReason::kRWMutexLock:
      return {Action::kLock};
    case WaitReason::kRWMutexRLock:
      return {Action::kRLock};
    default:
      return {};
  }
}

Situation::Situation(const Finding& finding, const CodeFacts& code)
    : finding_(finding), code_(code) {
  CountWaiters();
  FindFrames();
  FindThings();
  FindSharedNames();
  FindHelpers();
  FindStory();
}

void Situation::CountWaiters() {
  counts_.reserve(finding_.objects.size());
  for (const Object& object : finding_.objects) counts_.push_back(object.unshown);
  for (const StuckGoroutine& stuck : finding_.goroutines) {
    for (const WaitTarget& wait : stuck.waits) {
      if (wait.object != kNone) counts_[wait.object].Add(wait.reason);
    }
  }
}

// Package initialisation runs on main's goroutine, before main: all of that is still ahead.
void Situation::AddMain(const Group& group, std::vector<OwnFrame>& frames) const {
  if (finding_.goroutines[group.members[0]].id != 1 || frames.empty()) return;
  for (uint32_t i = 0; i < code_.functions.size(); ++i) {
    const CodeFunction& function = code_.functions[i];
    if (function.name != "main" || function.outer != kNone) continue;
    bool inside = std::any_of(frames.begin(), frames.end(),
                              [i](const OwnFrame& frame) { return frame.function == i; });
    if (!inside) frames.push_back({i, function.lines.first - 1, 0});
    return;
  }
}

void Situation::FindFrames() {
  for (const Group& group : finding_.groups) {
    std::vector<OwnFrame> frames;
    for (const runtime::FrameInfo& frame : group.frames) {
      if (frame.is_library || frame.is_native) continue;
      uint32_t function = code_.FunctionAt(frame.file, frame.line, frame.column);
      if (function != kNone) frames.push_back({function, frame.line, frame.column});
    }
    AddMain(group, frames);
    frames_.push_back(std::move(frames));
  }
}

uint32_t Situation::ThingOfWait(const Group& group, const WaitTarget& wait) const {
  if (wait.object != kNone) {
    const Object& object = finding_.objects[wait.object];
    if (object.kind == ObjectKind::kChannel && object.made.known()) {
      const Action make[] = {Action::kMake};
      uint32_t thing = code_.ThingAt(object.made.file, object.made.line, object.made.column, make);
      if (thing != kNone) return thing;
    }
  }
  std::vector<Action> actions = ActionsThatWait(wait.reason);
  return code_.ThingAt(group.where.file, group.where.line, group.where.column, actions);
}

void Situation::FindThings() {
  for (const Group& group : finding_.groups) {
    const StuckGoroutine& stuck = finding_.goroutines[group.members[0]];
    std::vector<uint32_t> things;
    for (const WaitTarget& wait : stuck.waits) things.push_back(ThingOfWait(group, wait));
    things_.push_back(std::move(things));
  }
}

const Object* Situation::ObjectOf(uint32_t group) const {
  const StuckGoroutine& stuck = first(group);
  if (stuck.waits.size() != 1 || stuck.waits[0].object == kNone) return nullptr;
  if (stuck.reason == WaitReason::kSelect) return nullptr;
  return &finding_.objects[stuck.waits[0].object];
}

uint32_t Situation::Thing(uint32_t group, size_t wait) const {
  return wait < things_[group].size() ? things_[group][wait] : kNone;
}

const CodeUse* Situation::StuckUse(uint32_t group) const {
  if (frames_[group].empty()) return nullptr;
  const OwnFrame& frame = frames_[group][0];
  std::vector<Action> actions = ActionsThatWait(reason(group));
  const CodeUse* found = nullptr;
  for (uint32_t index : code_.functions[frame.function].uses) {
    const CodeUse& use = code_.uses[index];
    if (use.line != frame.line) continue;
    if (std::find(actions.begin(), actions.end(), use.action) == actions.end()) continue;
    if (use.column == frame.column) return &use;
    if (found == nullptr || (use.thing == Thing(group) && found->thing != Thing(group))) {
      found = &use;
    }
  }
  return found;
}

const CodeUse* Situation::CaseUse(uint32_t group, size_t wait) const {
  const uint32_t thing = Thing(group, wait);
  if (frames_[group].empty() || thing == kNone) return nullptr;
  const OwnFrame& frame = frames_[group][0];
  const bool sends = first(group).waits[wait].reason == WaitReason::kChanSend;
  const CodeUse* found = nullptr;
  // The cases stand below the line of their select.
  for (uint32_t index : code_.functions[frame.function].uses) {
    const CodeUse& use = code_.uses[index];
    bool wanted = use.select != kNone && use.thing == thing && use.line >= frame.line &&
                  use.action == (sends ? Action::kSend : Action::kReceive);
    if (wanted && (found == nullptr || use.line < found->line)) found = &use;
  }
  return found;
}

std::string Situation::NameInSource(uint32_t group, size_t wait) const {
  const CodeUse* use =
      reason(group) == WaitReason::kSelect ? CaseUse(group, wait) : StuckUse(group);
  return use == nullptr ? "" : use->text;
}

// Two groups may call different things alike, by the name of a parameter say: these get the names
// that they were made with.
void Situation::FindSharedNames() {
  std::map<std::string, uint32_t> objects;
  for (uint32_t group = 0; group < finding_.groups.size() && group < kMostGroups; ++group) {
    const std::vector<WaitTarget>& waits = first(group).waits;
    for (size_t wait = 0; wait < waits.size(); ++wait) {
      if (waits[wait].object == kNone) continue;
      std::string name = NameInSource(group, wait);
      auto [known, is_new] = objects.emplace(name, waits[wait].object);
      if (!is_new && known->second != waits[wait].object) shared_names_.insert(std::move(name));
    }
  }
}

std::string Situation::Name(uint32_t group, size_t wait) const {
  const std::vector<WaitTarget>& waits = first(group).waits;
  std::string made_as;
  if (wait < waits.size() && waits[wait].object != kNone) {
    made_as = finding_.objects[waits[wait].object].name;
  }
  std::string name = NameInSource(group, wait);
  return name.empty() || (!made_as.empty() && shared_names_.contains(name)) ? made_as : name;
}

// ---- who could help -----------------------------------------------------------------------------

bool Situation::StandsIn(uint32_t group, uint32_t function) const {
  return std::any_of(frames_[group].begin(), frames_[group].end(),
                     [&](const OwnFrame& frame) { return frame.function == function; });
}

const CodeUse* Situation::FindWithin(uint32_t function, uint32_t thing, Action action) const {
  if (thing == kNone) return nullptr;
  std::unordered_set<uint32_t> seen = {function};
  std::vector<uint32_t> open = {function};
  while (!open.empty()) {
    uint32_t at = open.back();
    open.pop_back();
    const CodeFunction& body = code_.functions[at];
    for (uint32_t index : body.uses) {
      if (code_.uses[index].thing == thing && code_.uses[index].action == action) {
        return &code_.uses[index];
      }
    }
    for (uint32_t next : body.calls) {
      if (seen.insert(next).second) open.push_back(next);
    }
    for (uint32_t next : body.starts) {
      if (seen.insert(next).second) open.push_back(next);
    }
    for (uint32_t i = at + 1; i < code_.functions.size(); ++i) {
      if (code_.functions[i].outer == at && seen.insert(i).second) open.push_back(i);
    }
  }
  return nullptr;
}

const CodeUse* Situation::FindCalled(uint32_t function, uint32_t thing, Action action) const {
  if (thing == kNone) return nullptr;
  std::unordered_set<uint32_t> seen = {function};
  std::vector<uint32_t> open = {function};
  while (!open.empty()) {
    uint32_t at = open.back();
    open.pop_back();
    for (uint32_t index : code_.functions[at].uses) {
      if (code_.uses[index].thing == thing && code_.uses[index].action == action) {
        return &code_.uses[index];
      }
    }
    for (uint32_t next : code_.functions[at].calls) {
      if (seen.insert(next).second) open.push_back(next);
    }
    for (uint32_t i = at + 1; i < code_.functions.size(); ++i) {
      const CodeFunction& inner = code_.functions[i];
      if (inner.outer == at && inner.deferred && seen.insert(i).second) open.push_back(i);
    }
  }
  return nullptr;
}

// May what stands in this line of the frame's function still run, and with the thing of now? What
// is made on the way there is another one.
bool Situation::IsLineAhead(const OwnFrame& frame, uint32_t thing, int32_t line) const {
  CodeUse at;
  at.thing = thing;
  at.function = frame.function;
  at.line = line;
  return code_.IsAhead(at, frame.line, 0) && !code_.IsMadeBetween(at, frame.line);
}

// Who asks for the next job has done what the last one asked for. It is taken to do so where a loop
// receives before it does anything else with a channel.
std::optional<LineRange> Situation::IdleLoop(uint32_t group) const {
  const WaitReason why = reason(group);
  if (frames_[group].empty() || (why != WaitReason::kChanReceive && why != WaitReason::kSelect)) {
    return std::nullopt;
  }
  const OwnFrame& frame = frames_[group][0];
  const CodeFunction& function = code_.functions[frame.function];
  std::optional<LineRange> inner;
  for (const LineRange& loop : function.loops) {
    if (loop.first <= frame.line && frame.line <= loop.last) inner = loop;  // inner ones come later
  }
  if (!inner) return std::nullopt;
  const bool is_first =
      std::none_of(function.uses.begin(), function.uses.end(), [&](uint32_t index) {
        const CodeUse& use = code_.uses[index];
        const bool passes = use.action == Action::kSend || use.action == Action::kReceive ||
                            use.action == Action::kRange;
        return passes && inner->first <= use.line && use.line < frame.line;
      });
  return is_first ? inner : std::nullopt;
}

// The same of one of the calls that the frame's function makes.
bool Situation::IsCallAhead(const OwnFrame& frame, uint32_t thing, size_t call) const {
  const CodeFunction& function = code_.functions[frame.function];
  return function.call_deferred[call] || IsLineAhead(frame, thing, function.call_lines[call]);
}

const CodeUse* Situation::FindAheadItself(uint32_t group, uint32_t thing, Action action,
                                          const LineRange* without) const {
  if (thing == kNone) return nullptr;
  for (const OwnFrame& frame : frames_[group]) {
    const CodeFunction& function = code_.functions[frame.function];
    bool innermost = &frame == frames_[group].data();
    auto is_left_out = [&](int32_t line) {
      return innermost && without != nullptr && without->first <= line && line <= without->last;
    };
    for (uint32_t index : function.uses) {
      const CodeUse& use = code_.uses[index];
      if (use.thing != thing || use.action != action) continue;
      if (!use.deferred && is_left_out(use.line)) continue;
      // In `ch <- f()` the send comes after the call that it is stuck in.
      if (!innermost && use.line == frame.line) return &use;
      if (code_.IsAhead(use, frame.line, innermost ? frame.column : 0) &&
          !code_.IsMadeBetween(use, frame.line)) {
        return &use;
      }
    }
    for (size_t i = 0; i < function.calls.size(); ++i) {
      if (!IsCallAhead(frame, thing, i)) continue;
      if (!function.call_deferred[i] && is_left_out(function.call_lines[i])) continue;
      if (const CodeUse* use = FindCalled(function.calls[i], thing, action)) return use;
    }
    for (uint32_t i = frame.function + 1; i < code_.functions.size(); ++i) {
      const CodeFunction& inner = code_.functions[i];
      if (inner.outer != frame.function || !inner.deferred) continue;
      if (const CodeUse* use = FindCalled(i, thing, action)) return use;
    }
  }
  return nullptr;
}

const CodeUse* Situation::FindAhead(uint32_t group, uint32_t thing, Action action) const {
  if (thing == kNone) return nullptr;
  if (const CodeUse* use = FindAheadItself(group, thing, action)) return use;
  for (const OwnFrame& frame : frames_[group]) {
    const CodeFunction& function = code_.functions[frame.function];
    for (size_t i = 0; i < function.calls.size(); ++i) {
      if (!IsCallAhead(frame, thing, i)) continue;
      if (const CodeUse* use = FindWithin(function.calls[i], thing, action)) return use;
    }
    for (size_t i = 0; i < function.starts.size(); ++i) {
      if (!IsLineAhead(frame, thing, function.start_lines[i])) continue;
      if (const CodeUse* use = FindWithin(function.starts[i], thing, action)) return use;
    }
    for (uint32_t i = frame.function + 1; i < code_.functions.size(); ++i) {
      const CodeFunction& inner = code_.functions[i];
      if (inner.outer != frame.function || inner.started) continue;
      if (!inner.deferred && !IsLineAhead(frame, thing, inner.lines.first)) continue;
      if (const CodeUse* use = FindWithin(i, thing, action)) return use;
    }
  }
  return nullptr;
}

const CodeUse* Situation::StartedByGo(uint32_t group) const {
  if (frames_[group].empty()) return nullptr;
  uint32_t outermost = frames_[group].back().function;
  for (const CodeUse& use : code_.uses) {
    if (use.action != Action::kGo || use.function == kNone) continue;
    const CodeFunction& starter = code_.functions[use.function];
    for (size_t i = 0; i < starter.starts.size(); ++i) {
      if (starter.starts[i] == outermost && starter.start_lines[i] == use.line) return &use;
    }
  }
  return nullptr;
}

Place Situation::Started(uint32_t group) const {
  const Place& started = finding_.groups[group].started;
  if (code_.functions.empty() ||
      code_.FunctionAt(started.file, started.line, started.column) != kNone) {
    return started;
  }
  const CodeUse* go = StartedByGo(group);
  if (go == nullptr) return {};
  return {code_.functions[go->function].lines.file, go->line, go->column, {}};
}

// How sure is it that the one would set the other one free?
Situation::Way Situation::WayToHelp(uint32_t helper, uint32_t waiter) const {
  const StuckGoroutine& stuck = first(waiter);
  const std::optional<LineRange> idle = IdleLoop(helper);
  Way best = Way::kNone;
  for (size_t wait = 0; wait < stuck.waits.size(); ++wait) {
    uint32_t thing = Thing(waiter, wait);
    for (Action action : ActionsThatHelp(stuck.waits[wait].reason)) {
      if (FindAheadItself(helper, thing, action, idle ? &*idle : nullptr) != nullptr) {
        return Way::kItself;
      }
      if (idle && FindAheadItself(helper, thing, action) != nullptr) {
        best = std::min(best, Way::kWithNextJob);
      } else if (FindAhead(helper, thing, action) != nullptr) {
        best = std::min(best, Way::kByOthers);
      }
    }
    if (stuck.waits[wait].reason != WaitReason::kWaitGroupWait || thing == kNone) continue;
    // The end of what WaitGroup.Go has started is a Done.
    const CodeUse* go = StartedByGo(helper);
    if (go != nullptr && go->thing == thing) return Way::kItself;
  }
  return best;
}

bool Situation::HelpsOnlyWithNextJob(uint32_t helper, uint32_t waiter) const {
  return WayToHelp(helper, waiter) == Way::kWithNextJob;
}

bool Situation::NobodyDoesWhatHelps(uint32_t waiter) const {
  const StuckGoroutine& stuck = first(waiter);
  for (size_t wait = 0; wait < stuck.waits.size(); ++wait) {
    const uint32_t thing = Thing(waiter, wait);
    const WaitReason reason = stuck.waits[wait].reason;
    if (thing == kNone) return false;
    if (reason == WaitReason::kChanReceive && code_.MayServe(thing)) return false;
    if (reason == WaitReason::kWaitGroupWait && code_.Any(thing, Action::kGo)) return false;
    for (Action action : ActionsThatHelp(reason)) {
      if (code_.Any(thing, action)) return false;
    }
  }
  return !stuck.waits.empty();
}

// May it set the other one free although nothing below its place says so: since its code or the
// thing is not known, or since that is done in the line where it stands, as in `out <- <-in`?
bool Situation::MayHelpUnseen(uint32_t helper, uint32_t waiter) const {
  if (frames_[helper].empty()) return true;
  const OwnFrame& frame = frames_[helper][0];
  const StuckGoroutine& stuck = first(waiter);
  for (size_t wait = 0; wait < stuck.waits.size(); ++wait) {
    const uint32_t thing = Thing(waiter, wait);
    if (thing == kNone) return true;
    const std::vector<Action> actions = ActionsThatHelp(stuck.waits[wait].reason);
    for (uint32_t index : code_.functions[frame.function].uses) {
      const CodeUse& use = code_.uses[index];
      if (use.line != frame.line || use.thing != thing) continue;
      if (std::find(actions.begin(), actions.end(), use.action) != actions.end()) return true;
    }
  }
  return false;
}

bool Situation::WasAtOtherEnd(uint32_t helper, uint32_t waiter) const {
  const Object* channel = ObjectOf(waiter);
  if (channel == nullptr || channel->kind != ObjectKind::kChannel) return false;
  const LastUse& last =
      reason(waiter) == WaitReason::kChanSend ? channel->last_receive : channel->last_send;
  const std::vector<uint32_t>& members = group(helper).members;
  return last.goroutine != 0 && std::any_of(members.begin(), members.end(), [&](uint32_t member) {
           return finding_.goroutines[member].id == last.goroutine;
         });
}

// Of two who wait at the same line for the conditions of two values of a type each has to do with
// its own.
bool Situation::WaitsLikewise(uint32_t helper, uint32_t waiter) const {
  return reason(waiter) == WaitReason::kCondWait && reason(helper) == WaitReason::kCondWait &&
         group(helper).where == group(waiter).where && ObjectOf(helper) != ObjectOf(waiter);
}

void Situation::FindHelpers() {
  helpers_.resize(finding_.groups.size());
  for (const Edge& edge : finding_.edges) {
    const uint32_t from = finding_.goroutines[edge.from].group;
    const uint32_t to = finding_.goroutines[edge.to].group;
    if (edge.kind == EdgeKind::kCanReach &&
        (WaitsForLock(reason(from)) || NobodyDoesWhatHelps(from) || WaitsLikewise(to, from) ||
         (!MayHelpUnseen(to, from) && !WasAtOtherEnd(to, from)))) {
      continue;
    }
    std::vector<uint32_t>& helpers = helpers_[from];
    if (std::find(helpers.begin(), helpers.end(), to) == helpers.end()) helpers.push_back(to);
  }
  const auto count = static_cast<uint32_t>(std::min(finding_.groups.size(), kMostGroups));
  for (uint32_t waiter = 0; waiter < count; ++waiter) {
    if (WaitsForLock(reason(waiter))) continue;
    std::vector<uint32_t>& helpers = helpers_[waiter];
    std::map<uint32_t, Way> ways;
    for (uint32_t helper = 0; helper < count; ++helper) {
      ways[helper] = WayToHelp(helper, waiter);
      if (std::find(helpers.begin(), helpers.end(), helper) != helpers.end()) continue;
      if (ways[helper] != Way::kNone && !WaitsLikewise(helper, waiter)) helpers.push_back(helper);
    }
    std::stable_sort(helpers.begin(), helpers.end(),
                     [&](uint32_t a, uint32_t b) { return ways[a] < ways[b]; });
    // Beside those who are on their way to do it, who has nothing to do or merely has a reference
    // is not worth a word.
    if (helpers.empty() || ways[helpers[0]] > Way::kByOthers) continue;
    std::erase_if(helpers, [&](uint32_t helper) { return ways[helper] > Way::kByOthers; });
  }
}

// The groups in the order in which they are to be told: Tarjan's algorithm gives out the strongly
// connected components (SIAM Journal on Computing, 1972) such that those come first that others
// depend on.
void Situation::FindStory() {
  const size_t count = finding_.groups.size();
  is_cause_.assign(count, true);
  if (count > kMostGroups) {
    story_.resize(count);
    std::iota(story_.begin(), story_.end(), 0u);
    circle_ = story_;
    return;
  }
  std::vector<uint32_t> number(count, kNone);
  std::vector<uint32_t> lowest(count);
  std::vector<uint32_t>& component = circle_;  // by the number of its first group
  component.assign(count, kNone);
  std::vector<uint32_t> open;
  uint32_t next = 0;
  const std::function<void(uint32_t)> visit = [&](uint32_t group) {
    number[group] = lowest[group] = next++;
    open.push_back(group);
    for (uint32_t helper : helpers_[group]) {
      if (number[helper] == kNone) visit(helper);
      if (component[helper] == kNone) lowest[group] = std::min(lowest[group], lowest[helper]);
    }
    if (lowest[group] != number[group]) return;
    const auto first = std::find(open.begin(), open.end(), group);
    std::sort(first, open.end());
    for (auto member = first; member != open.end(); ++member) component[*member] = number[group];
    for (auto member = first; member != open.end(); ++member) {
      for (uint32_t helper : helpers_[*member]) {
        if (component[helper] == number[group]) continue;
        for (auto one = first; one != open.end(); ++one) is_cause_[*one] = false;
      }
    }
    story_.insert(story_.end(), first, open.end());
    open.erase(first, open.end());
  };
  for (uint32_t group = 0; group < count; ++group) {
    if (number[group] == kNone) visit(group);
  }
}

bool Situation::HelpsItself(uint32_t group) const {
  const std::vector<uint32_t>& helpers = helpers_[group];
  return std::find(helpers.begin(), helpers.end(), group) != helpers.end();
}

bool Situation::WouldServe(uint32_t helper, uint32_t group, size_t wait) const {
  const std::vector<WaitTarget>& waits = first(group).waits;
  if (waits.size() == 1) return true;
  const std::vector<Action> actions = ActionsThatHelp(waits[wait].reason);
  return std::any_of(actions.begin(), actions.end(), [&](Action action) {
    return FindAhead(helper, Thing(group, wait), action) != nullptr;
  });
}

bool Situation::IsRoot(uint32_t group) const {
  return std::all_of(helpers_[group].begin(), helpers_[group].end(),
                     [group](uint32_t helper) { return helper == group; });
}

}  // namespace goknot::knots

// See the header.
#include "knots/explain_why.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/patterns.h"
#include "knots/wording.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

constexpr size_t kLongestCircle = 8;
constexpr size_t kMostReasons = 4;

// ---- circles ------------------------------------------------------------------------------------

// Groups of which each waits for the next one, the last for the first. Found among locks, else by
// what the code says.
std::vector<uint32_t> FindCircle(const Situation& s) {
  const Finding& finding = s.finding();
  if (!finding.cycles.empty()) {
    std::vector<uint32_t> groups;
    bool helps = true;  // a reference alone is not enough
    for (const Edge& edge : finding.cycles[0]) {
      groups.push_back(finding.goroutines[edge.from].group);
      const std::vector<uint32_t>& helpers = s.Helpers(groups.back());
      const uint32_t to = finding.goroutines[edge.to].group;
      helps = helps && std::find(helpers.begin(), helpers.end(), to) != helpers.end();
    }
    if (helps) return groups;
  }
  // From each group follow the first helper that is somebody else.
  for (uint32_t start = 0; start < finding.groups.size() && start < kMostReasons * 16; ++start) {
    std::vector<uint32_t> way;
    uint32_t at = start;
    while (std::find(way.begin(), way.end(), at) == way.end()) {
      way.push_back(at);
      const std::vector<uint32_t>& helpers = s.Helpers(at);
      auto next = std::find_if(helpers.begin(), helpers.end(),
                               [at](uint32_t helper) { return helper != at; });
      if (next == helpers.end()) break;
      at = *next;
    }
    const std::vector<uint32_t>& helpers = s.Helpers(way.back());
    auto begin = std::find(way.begin(), way.end(), at);
    bool closed = way.size() > 1 && std::find(helpers.begin(), helpers.end(), at) != helpers.end();
    if (closed && way.end() - begin > 1) return {begin, way.end()};
  }
  return {};
}

// What the next one would do for this one, if it could.
std::string Need(const Situation& s, uint32_t group, uint32_t next) {
  std::string who = GroupName(s.group(next), s.finding());
  bool many = s.group(next).size() > 1;
  switch (s.reason(group)) {
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexLock:
      return absl::StrCat("which ", who, many ? " hold" : " holds");
    case WaitReason::kRWMutexRLock: {
      bool writes = s.reason(next) == WaitReason::kRWMutexLock;
      return writes ? absl::StrCat("behind the writer ", who)
                    : absl::StrCat("which ", who, many ? " hold" : " holds");
    }
    case WaitReason::kChanSend:
      return absl::StrCat("from which ", who, " would receive");
    case WaitReason::kChanReceive:
      return absl::StrCat("which ", who, " would serve");
    case WaitReason::kWaitGroupWait:
      return absl::StrCat("for which ", who, " would call Done");
    case WaitReason::kCondWait:
      return absl::StrCat("which ", who, " would signal");
    default:
      return absl::StrCat("which ", who, " would serve");
  }
}

}  // namespace

void DrawCircle(const Situation& s, ReportPage& page) {
  std::vector<uint32_t> circle = FindCircle(s);
  if (circle.size() < 2) return;
  bool box = page.style().terminal;
  page.Line("the circle:");
  size_t shown = std::min(circle.size(), kLongestCircle);
  for (size_t i = 0; i < shown; ++i) {
    uint32_t group = circle[i];
    uint32_t next = circle[(i + 1) % circle.size()];
    bool last = i + 1 == circle.size();
    std::string text = absl::StrCat(GroupName(s.group(group), s.finding()),
                                    s.group(group).size() > 1 ? " wait " : " waits ",
                                    WaitPhrase(s, group), ", ", Need(s, group, next));
    std::string_view side = box ? "  \u2502  " : "  |   ";
    std::string_view edge = i == 0 ? (box ? "  \u250c\u25b6 " : "  .-> ")
                            : last ? (box ? "  \u2514\u2500 " : "  '-- ")
                                   : side;
    std::string_view below = !last ? side : box ? "     " : "      ";
    page.Hanging(edge, below, text);
  }
  if (shown < circle.size()) {
    page.Line(absl::StrCat("  ... and ", Count(circle.size() - shown), " more, back to the first"));
  }
  page.Gap();
}

// ---- why ----------------------------------------------------------------------------------------

namespace {

std::string Places(const Situation& s, const std::vector<const CodeUse*>& uses) {
  std::vector<std::string> places;  // each line once
  for (const CodeUse* use : uses) {
    std::string place = PlaceText(s, *use);
    if (std::find(places.begin(), places.end(), place) == places.end()) {
      places.push_back(std::move(place));
    }
  }
  constexpr size_t kMost = 3;
  std::string text;
  for (size_t i = 0; i < places.size() && i < kMost; ++i) {
    const bool last = i + 1 == std::min(places.size(), kMost);
    absl::StrAppend(&text, i == 0 ? "" : last ? " and " : ", ", places[i]);
  }
  if (places.size() > kMost) absl::StrAppend(&text, " and elsewhere");
  return text;
}

// Why a lock is not freed.
std::string LockReason(const Situation& s, uint32_t group) {
  const Object* lock = s.ObjectOf(group);
  if (lock == nullptr || lock->holders.empty()) return "";
  const std::string name = ObjectName(s, group);
  const Holder& holder = lock->holders[0];
  const std::string who = GoroutineName(holder.goroutine);
  const bool is_itself = holder.goroutine == s.first(group).id;
  if (holder.ended) {
    return absl::StrCat(who, " has taken ", name,
                        " and ended without unlocking it. Nobody else can know that it is to be "
                        "unlocked.");
  }
  if (WaitsForOnce(s, group)) {
    return absl::StrCat(who, " is running the function of ", name,
                        is_itself ? " itself: it would have to end before this Do can go on."
                                  : " and is stuck itself, so that it does not end.");
  }
  if (is_itself && holder.reads && s.reason(group) == WaitReason::kRWMutexRLock) {
    return absl::StrCat("A writer waits for ", name,
                        ", and readers that come later wait behind it: ", who,
                        " too, although it reads already.");
  }
  if (is_itself && holder.reads) {
    return absl::StrCat(who, " has taken ", name,
                        " for reading itself: a writer waits until all readers have left.");
  }
  if (is_itself) {
    return absl::StrCat(who, " holds ", name,
                        " itself: a lock cannot be taken twice, not even by its holder.");
  }
  return absl::StrCat(who, " holds ", name,
                      " and is stuck itself, so it does not get to unlock it.");
}

// What these uses do, of whom each would set it free; what such uses would do, when there are none.
std::string_view DoWhatHelps(WaitReason reason, const std::vector<const CodeUse*>& uses) {
  const bool several = uses.size() > 1;
  auto any = [&](Action action) {
    return std::any_of(uses.begin(), uses.end(),
                       [&](const CodeUse* use) { return use->action == action; });
  };
  switch (reason) {
    case WaitReason::kChanSend:
      return several ? "receive from " : "receives from ";
    case WaitReason::kChanReceive:
      if (!any(Action::kClose) && !uses.empty()) return several ? "send on " : "sends on ";
      if (!any(Action::kSend) && !uses.empty()) return several ? "close " : "closes ";
      return several ? "send on or close " : "sends on or closes ";
    case WaitReason::kCondWait:
      return several ? "signal " : "signals ";
    default:
      return several ? "call Done of " : "calls Done of ";
  }
}

// Who could have served this one of the things that it waits for, by the source, and why he does
// not.
std::string ServiceReason(const Situation& s, uint32_t group, size_t wait) {
  const WaitTarget& target = s.first(group).waits[wait];
  if (target.object == kNone) return "";
  const Object& object = s.finding().objects[target.object];
  const std::string name = ObjectName(s, group, wait);
  if (object.of_timer) {
    return absl::StrCat("Only its timer sends on ", name,
                        ", and that has sent already, or was stopped.");
  }
  if (IsOfContext(s, group, wait)) {
    return absl::StrCat("Only the cancel function of its context closes ", name,
                        ": nobody who can still run calls it.");
  }
  const uint32_t thing = s.Thing(group, wait);
  if (thing == kNone) return "";
  std::vector<const CodeUse*> uses;
  for (Action action : ActionsThatHelp(target.reason)) {
    for (const CodeUse* use : s.code().UsesOf(thing, action)) uses.push_back(use);
  }
  const auto does = ToAbsl(DoWhatHelps(target.reason, uses));
  if (uses.empty()) {
    if (target.reason == WaitReason::kWaitGroupWait) return "";
    if (target.reason == WaitReason::kChanReceive && s.code().MayServe(thing)) return "";
    return absl::StrCat("Nothing in the program ", does, name, ".");
  }
  std::string text = absl::StrCat("Only ", Places(s, uses), " ", does, name);
  const CodeUse* stuck = s.StuckUse(group);
  if (stuck != nullptr && stuck->action == Action::kRange && !s.code().Any(thing, Action::kClose)) {
    text += ", and nothing closes it";
  }
  text += ": ";
  // Somebody who is stuck would get there.
  for (uint32_t helper : s.Helpers(group)) {
    if (!s.WouldServe(helper, group, wait)) continue;
    const std::string who = GroupName(s.group(helper), s.finding());
    if (helper == group) return absl::StrCat(text, who, " would get there only after this wait.");
    if (!s.IsOnItsWay(helper, group) && s.WasAtOtherEnd(helper, group)) {
      return absl::StrCat(text, who, " did so last, but waits too.");
    }
    return absl::StrCat(text, who, " would get there, but ",
                        s.group(helper).size() > 1 ? "wait too." : "waits too.");
  }
  return absl::StrCat(text,
                      "whoever did that has ended or gone on, and nobody is left on the way "
                      "there.");
}

// Why nobody wakes it: one reason for each thing that it waits for.
std::vector<std::string> Reasons(const Situation& s, uint32_t group) {
  const WaitReason reason = s.reason(group);
  if (reason == WaitReason::kChanSendNil || reason == WaitReason::kChanReceiveNil) {
    return {"An operation on a nil channel waits for ever: nobody can be at its other end."};
  }
  if (reason == WaitReason::kSelectNoCases) {
    return {"A select without cases waits for ever: there is nothing that could happen to it."};
  }
  if (WaitsForLock(reason)) return {LockReason(s, group)};
  std::vector<std::string> reasons;
  for (size_t wait = 0; wait < s.first(group).waits.size(); ++wait) {
    reasons.push_back(ServiceReason(s, group, wait));
  }
  return reasons;
}

std::string BystanderText(const Finding& finding, const Bystander& bystander) {
  std::string who;
  switch (bystander.activity) {
    case Activity::kRunning:
      who = "runs";
      break;
    case Activity::kSleeping:
      who = "sleeps";
      break;
    case Activity::kOutside:
      who = "is in a call of the system";
      break;
    case Activity::kWaiting:
      who = "waits for what can still come";
      break;
    case Activity::kTimer:
      who = "is still to fire";
      break;
  }
  std::string text = bystander.activity == Activity::kTimer
                         ? absl::StrCat("A timer ", who)
                         : absl::StrCat(GoroutineName(bystander.id), " ", who);
  if (bystander.where.known()) {
    absl::StrAppend(&text, " at ", PlaceText(bystander.where.file, bystander.where.line));
  }
  if (bystander.more != 0) absl::StrAppend(&text, " (and ", Count(bystander.more), " alike)");
  std::string channel = "the channel";
  if (bystander.object != kNone && !finding.objects[bystander.object].name.empty()) {
    channel = absl::StrCat("`", finding.objects[bystander.object].name, "`");
  }
  switch (bystander.why) {
    case Helpless::kCannotReach:
      return absl::StrCat(text, " and has no reference to any of this.");
    case Helpless::kOnlyReceives:
      return absl::StrCat(text, " and has ", channel, " too, but can only receive from it.");
    case Helpless::kOnlySends:
      return absl::StrCat(text, " and has ", channel, " too, but can only send on it.");
    case Helpless::kNeverUses:
      if (bystander.activity == Activity::kTimer) {
        return absl::StrCat(text, ", which will set none of them free.");
      }
      return absl::StrCat(text,
                          " and could reach it, but no code ahead of it would set them free.");
  }
  return text;
}

}  // namespace

void SayWhyNobodyHelps(const Situation& s, ReportPage& page) {
  const Finding& finding = s.finding();
  page.Line("why nobody helps:");
  size_t said = 0;
  // Several may wait for the same, or for what is alike.
  std::set<std::pair<uint32_t, WaitReason>> objects;
  std::set<std::string> told;
  for (uint32_t group : s.Story()) {
    if (said >= kMostReasons) break;
    const std::vector<WaitTarget>& waits = s.first(group).waits;
    const std::vector<std::string> reasons = Reasons(s, group);
    for (size_t i = 0; i < reasons.size() && said < kMostReasons; ++i) {
      const uint32_t object = i < waits.size() ? waits[i].object : kNone;
      const WaitReason reason = i < waits.size() ? waits[i].reason : s.reason(group);
      if (reasons[i].empty() || !objects.insert({object, reason}).second) continue;
      if (!told.insert(reasons[i]).second) continue;
      ++said;
      page.Prose(reasons[i], 2, 0);
    }
  }
  for (const Bystander& bystander : finding.bystanders) {
    if (said++ >= kMostReasons * 2) break;
    page.Prose(BystanderText(finding, bystander), 2, 0);
  }
  if (finding.main_called_goexit) {
    page.Prose("main was ended by runtime.Goexit, so the program went on without it.", 2, 0);
  }
  if (finding.program_ends) {
    page.Prose("The program ends here, and nobody who is left could wake them.", 2, 0);
  } else if (finding.kind == Kind::kDeadlock) {
    page.Prose(
        finding.size() == 1
            ? "No other goroutine is left, no timer runs, and nothing is awaited from outside."
            : absl::StrCat(
                  finding.size() == 2 ? "Both" : absl::StrCat("All ", Count(finding.size())),
                  " goroutines wait, no timer runs, and nothing is awaited from outside."),
        2, 0);
  } else if (finding.bystanders.empty()) {
    page.Prose("Others go on, but none of them can reach what these wait for.", 2, 0);
  }
}

}  // namespace goknot::knots

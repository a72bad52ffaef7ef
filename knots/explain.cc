// The parts of a report, in their order. Words are in wording.cc, the page in report_page.cc,
// advice in patterns*.cc, circles and reasons in explain_why.cc.
#include "knots/explain.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/explain_orders.h"
#include "knots/explain_why.h"
#include "knots/patterns.h"
#include "knots/wording.h"

namespace goknot::knots {
namespace {

constexpr size_t kMostGroups = 8;
constexpr size_t kMostObjects = 8;
constexpr size_t kMostTargets = 4;
constexpr size_t kMostOthers = 3;

class Explainer {
 public:
  Explainer(const runtime::RuntimeOptions& options, const Finding& finding, const CodeFacts& code,
            const ReportStyle& style)
      : finding_(finding), situation_(finding, code), page_(options, style) {}

  Told Tell() {
    NameObjects();
    Headline();
    page_.Gap();
    size_t shown = std::min(finding_.groups.size(), kMostGroups);
    const std::vector<uint32_t>& story = situation_.Story();
    for (size_t i = 0; i < shown; ++i) Block(story[i]);
    size_t left_out = 0;
    for (size_t i = shown; i < story.size(); ++i) left_out += finding_.groups[story[i]].size();
    if (left_out != 0) {
      page_.Line(absl::StrCat("(and ", Count(left_out), " goroutines in ",
                              Count(finding_.groups.size() - shown), " other places)"));
      page_.Gap();
    }
    States();
    DrawCircle(situation_, page_);
    SayWhyNobodyHelps(situation_, page_);
    Fix();
    told_.text = page_.Take();
    return std::move(told_);
  }

 private:
  void Headline();
  void Block(uint32_t group);
  void ShowMade(const Object& object, WaitReason reason, const std::string& name);
  bool IsLockedWhereItWaits(const Holder& holder, uint32_t group) const;
  void ShowHolders(const Object& object, uint32_t group);
  void ShowWayToWait(const Holder& holder, uint32_t group);
  void ShowWait(uint32_t group);
  void TellOwnUses(uint32_t group);
  void TellUsesOfOthers(const Object& object);
  void States();
  void Fix();
  void NameObjects();

  // What the members of the group wait for, each thing once.
  std::vector<uint32_t> ObjectsOf(uint32_t group, size_t wait) const;
  // Do they wait for things of their own, which are alike?
  bool HaveOwn(uint32_t group, const std::vector<uint32_t>& objects) const {
    return Several(group) && objects.size() == finding_.groups[group].members.size();
  }
  void State(uint32_t group, size_t wait, std::set<uint32_t>* shown);
  bool Several(uint32_t group) const { return finding_.groups[group].size() > 1; }

  const Finding& finding_;
  Situation situation_;
  ReportPage page_;
  Told told_;
  std::set<uint64_t> made_shown_;
};

void Explainer::Headline() {
  std::string kind;
  switch (finding_.kind) {
    case Kind::kDeadlock:
      kind = "deadlock";
      break;
    case Kind::kLeak:
      kind = finding_.size() == 1 ? "leaked goroutine" : "leaked goroutines";
      break;
    case Kind::kLockCycle:
      kind = "deadlock of locks";
      break;
    case Kind::kLockOrder:  // see explain_orders.cc
      break;
  }
  absl::StrAppend(&kind,
                  finding_.confidence == Confidence::kProven ? " (proven): " : " (likely): ");
  if (finding_.groups.size() == 1) {
    const Group& group = finding_.groups[0];
    bool alone = group.size() == 1;
    absl::StrAppend(&kind, GroupName(group, finding_), StartedAt(situation_, 0),
                    alone ? " waits for ever " : " wait for ever ", WaitPhrase(situation_, 0));
  } else {
    absl::StrAppend(&kind, Count(finding_.size()), " goroutines wait for ever");
  }
  page_.Headline(kind);
  told_.message = kind;
}

// Where a channel was made, the first time it is spoken of.
void Explainer::ShowMade(const Object& object, WaitReason reason, const std::string& name) {
  if (object.kind != ObjectKind::kChannel || !object.made.known()) return;
  if (!made_shown_.insert(object.address).second) return;
  bool send = reason == WaitReason::kChanSend;
  std::string remark = absl::StrCat(name, " is made here, ");
  if (object.capacity == 0) {
    absl::StrAppend(&remark, "unbuffered: a ",
                    send ? "send waits until somebody receives"
                         : "receive waits until somebody sends or closes it");
  } else {
    absl::StrAppend(&remark, "with room for ", Count(object.capacity), ": ",
                    send ? "when it is full, a send waits until somebody receives"
                         : "when it is empty, a receive waits until somebody sends or closes it");
  }
  page_.Source(object.made.file, object.made.line, object.made.column, remark);
}

// Has the goroutine taken the lock that it waits for in the very line where it waits?
bool Explainer::IsLockedWhereItWaits(const Holder& holder, uint32_t group) const {
  const Place& where = finding_.groups[group].where;
  return holder.goroutine == situation_.first(group).id && holder.since.file == where.file &&
         holder.since.line == where.line;
}

void Explainer::ShowHolders(const Object& object, uint32_t group) {
  size_t shown = 0;
  for (const Holder& holder : object.holders) {
    if (!holder.since.known() || IsLockedWhereItWaits(holder, group) || ++shown > 2) continue;
    bool own = holder.goroutine == situation_.first(group).id;
    page_.Source(
        holder.since.file, holder.since.line, holder.since.column,
        absl::StrCat(GoroutineName(holder.goroutine), own ? " itself" : "",
                     holder.reads ? " has locked it here for reading" : " has locked it here",
                     holder.ended ? ", and has ended since" : ""));
    if (own) ShowWayToWait(holder, group);
  }
}

// Who waits for its own lock in an inner function: the line of the outer one from which it got
// there.
void Explainer::ShowWayToWait(const Holder& holder, uint32_t group) {
  const std::vector<OwnFrame>& frames = situation_.Frames(group);
  const CodeFacts& code = situation_.code();
  const uint32_t taken = code.FunctionAt(holder.since.file, holder.since.line, holder.since.column);
  for (size_t i = 1; i < frames.size(); ++i) {
    if (frames[i].function != taken || frames[i].line <= holder.since.line) continue;
    page_.Source(
        holder.since.file, frames[i].line, frames[i].column,
        absl::StrCat(GoroutineName(holder.goroutine), " calls from here with the lock held"));
    return;
  }
}

void Explainer::ShowWait(uint32_t group) {
  const Group& alike = finding_.groups[group];
  const StuckGoroutine& stuck = situation_.first(group);
  std::string remark =
      Several(group) ? "they wait here" : absl::StrCat(GoroutineName(stuck.id), " waits here");
  if (const Object* lock = situation_.ObjectOf(group)) {
    bool twice = std::any_of(lock->holders.begin(), lock->holders.end(), [&](const Holder& holder) {
      return IsLockedWhereItWaits(holder, group);
    });
    if (twice && !Several(group)) {
      remark = absl::StrCat(GoroutineName(stuck.id),
                            " itself has locked it here before, and now waits here");
    }
  }
  if (stuck.reason == WaitReason::kWaitGroupWait && stuck.waits[0].object != kNone) {
    absl::StrAppend(&remark, ": the counter is still ",
                    Count(static_cast<uint64_t>(
                        std::max<int64_t>(finding_.objects[stuck.waits[0].object].counter, 0))));
  }
  const CodeUse* use = situation_.StuckUse(group);
  page_.Source(alike.where.file, alike.where.line,
               use != nullptr ? use->column : alike.where.column, remark);
}

void Explainer::Block(uint32_t group) {
  const Group& alike = finding_.groups[group];
  if (finding_.groups.size() > 1) {
    page_.Prose(absl::StrCat(GroupName(alike, finding_), StartedAt(situation_, group),
                             Several(group) ? " wait " : " waits ", WaitPhrase(situation_, group)),
                0, 2);
  }
  const StuckGoroutine& stuck = situation_.first(group);
  for (size_t wait = 0; wait < stuck.waits.size() && wait < kMostTargets; ++wait) {
    if (stuck.waits[wait].object == kNone) continue;
    const Object& object = finding_.objects[stuck.waits[wait].object];
    ShowMade(object, stuck.waits[wait].reason, ObjectName(situation_, group, wait));
    ShowHolders(object, group);
  }
  ShowWait(group);
  page_.Gap();
  TellOwnUses(group);
}

// What it did before with what somebody of the finding waits for; of several what all of them did.
void Explainer::TellOwnUses(uint32_t group) {
  const Group& alike = finding_.groups[group];
  if (alike.unshown != 0) return;
  std::vector<std::string> facts;
  for (size_t i = 0; i < finding_.objects.size(); ++i) {
    const Object& object = finding_.objects[i];
    for (const OwnUse& use : object.uses) {
      if (use.goroutine != situation_.first(group).id) continue;
      if (!Several(group) && IsToldOf(object, use)) continue;
      bool all = std::all_of(alike.members.begin(), alike.members.end(), [&](uint32_t member) {
        return std::any_of(object.uses.begin(), object.uses.end(), [&](const OwnUse& other) {
          return other.goroutine == finding_.goroutines[member].id && other.use == use.use &&
                 other.where == use.where;
        });
      });
      if (all && !told_.object_names[i].empty()) {
        facts.push_back(OwnUseText(use, absl::StrCat("`", told_.object_names[i], "`")));
      }
    }
  }
  if (facts.empty()) return;
  std::string text = absl::StrCat(
      "before that, ", Several(group) ? "each of them" : GoroutineName(situation_.first(group).id),
      " ");
  for (size_t i = 0; i < facts.size(); ++i) {
    absl::StrAppend(&text, i == 0 ? "" : i + 1 == facts.size() ? " and " : ", ", facts[i]);
  }
  page_.Prose(text, 2, 2);
  page_.Gap();
}

// Those who are not stuck may still matter: here is what they were last seen to do.
void Explainer::TellUsesOfOthers(const Object& object) {
  size_t told = 0;
  for (const OwnUse& use : object.uses) {
    if (finding_.IsStuck(use.goroutine) || IsToldOf(object, use)) continue;
    if (told++ == kMostOthers) return;
    page_.Prose(absl::StrCat(GoroutineName(use.goroutine), ", which is not stuck, last ",
                             OwnUseText(use, "it")),
                4, 2);
  }
}

std::vector<uint32_t> Explainer::ObjectsOf(uint32_t group, size_t wait) const {
  std::vector<uint32_t> objects;
  std::set<uint32_t> seen;
  for (uint32_t member : finding_.groups[group].members) {
    const std::vector<WaitTarget>& waits = finding_.goroutines[member].waits;
    uint32_t object = wait < waits.size() ? waits[wait].object : kNone;
    if (object != kNone && seen.insert(object).second) objects.push_back(object);
  }
  return objects;
}

void Explainer::State(uint32_t group, size_t wait, std::set<uint32_t>* shown) {
  const std::vector<uint32_t> objects = ObjectsOf(group, wait);
  const bool own = HaveOwn(group, objects);
  for (uint32_t object : objects) {
    if (shown->size() == kMostObjects || !shown->insert(object).second) continue;
    if (shown->size() == 1) page_.Line("state:");
    const std::string& made_as = finding_.objects[object].name;
    bool differ = objects.size() > 1 && !own && !made_as.empty();
    std::string name = differ ? made_as : situation_.Name(group, wait);
    std::string state = StateOf(situation_, object);
    if (own) {
      absl::StrAppend(&state, " (each of the ", Count(finding_.groups[group].size()),
                      " has its own)");
    }
    page_.Prose(name.empty() ? state : absl::StrCat("`", name, "`: ", state), 2, 2);
    if (own) return;
    const std::string last = LastUsesOf(finding_.objects[object]);
    if (!last.empty()) page_.Prose(last, 4, 2);
    TellUsesOfOthers(finding_.objects[object]);
  }
}

void Explainer::States() {
  std::set<uint32_t> shown;
  const std::vector<uint32_t>& story = situation_.Story();
  for (size_t i = 0; i < story.size() && i < kMostGroups; ++i) {
    const uint32_t group = story[i];
    const StuckGoroutine& stuck = situation_.first(group);
    for (size_t wait = 0; wait < stuck.waits.size() && wait < kMostTargets; ++wait) {
      State(group, wait, &shown);
    }
  }
  if (!shown.empty()) page_.Gap();
}

void Explainer::Fix() {
  std::vector<Advice> advice = FindPatterns(situation_);
  if (advice.empty()) return;
  told_.pattern = advice[0].code;
  page_.Gap();
  for (const Advice& one : advice) {
    page_.Prose(absl::StrCat("how to fix it: ", one.cure), 0, 2);
    page_.Line(absl::StrCat("  goknot explain ", base::ToAbsl(one.code), " shows an example"));
  }
}

void Explainer::NameObjects() {
  told_.object_names.resize(finding_.objects.size());
  for (uint32_t object = 0; object < finding_.objects.size(); ++object) {
    told_.states.push_back(StateOf(situation_, object));
  }
  for (uint32_t group = 0; group < finding_.groups.size(); ++group) {
    const StuckGoroutine& stuck = situation_.first(group);
    for (size_t wait = 0; wait < stuck.waits.size(); ++wait) {
      if (stuck.waits[wait].object == kNone) continue;
      std::string& name = told_.object_names[stuck.waits[wait].object];
      if (name.empty()) name = situation_.Name(group, wait);
    }
  }
}

}  // namespace

Told TellFinding(const runtime::RuntimeOptions& options, const Finding& finding,
                 const CodeFacts& code, const ReportStyle& style) {
  if (finding.kind == Kind::kLockOrder) return TellLockOrder(options, finding, code, style);
  if (!finding.goroutines.empty()) return Explainer(options, finding, code, style).Tell();
  ReportPage page(options, style);
  Told told;
  told.message = "deadlock (proven): no goroutine is left";
  told.pattern = "GK047";
  page.Headline(told.message);
  page.Gap();
  page.Prose("main was ended by runtime.Goexit, and so nobody is left who could end the program.");
  page.Gap();
  page.Prose("how to fix it: return from main, or call os.Exit");
  page.Line("  goknot explain GK047 shows an example");
  told.text = page.Take();
  return told;
}

std::string ExplainFinding(const runtime::RuntimeOptions& options, const Finding& finding,
                           const CodeFacts& code, const ReportStyle& style) {
  return TellFinding(options, finding, code, style).text;
}

}  // namespace goknot::knots

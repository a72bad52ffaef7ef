// The templates behind ExplainDeadlock: goroutines that wait alike are told as one group, each line
// of source with a remark below it, then why nobody helps, then the cures that fit the patterns
// found. Test: tests/knots/explain_test.cc.
#include "knots/explain.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"
#include "knots/source_lines.h"

namespace goknot::knots {
namespace {

constexpr size_t kMaxGroups = 8;
constexpr size_t kMaxIds = 5;

std::string_view BaseName(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string PlaceText(std::string_view file, int32_t line) {
  return absl::StrFormat("%s:%d", base::ToAbsl(BaseName(file)), line);
}

bool IsIdentifierByte(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Explainer {
 public:
  Explainer(const runtime::RuntimeOptions& options, const Finding& finding)
      : finding_(finding), lines_(options) {}

  std::string Explain();

 private:
  void ExplainGroup(const Group& group, bool headline);
  void ShowTarget(const WaitTarget& wait);
  void ShowLine(std::string_view file, int32_t line, std::string_view remark);
  void ExplainWaitHere(const Group& group);
  void ExplainNobodyHelps();
  void ExplainCycles();
  void AddHelp(const Group& group);
  void AddChannelHelp(const Group& group, const WaitTarget& wait);
  void AddLockHelp(const Group& group);

  const StuckGoroutine& First(const Group& group) const {
    return finding_.goroutines[group.members[0]];
  }
  const Group& GroupOf(const StuckGoroutine& stuck) const { return finding_.GroupOf(stuck); }
  const Object& ObjectOf(const WaitTarget& wait) const { return finding_.objects[wait.object]; }
  bool HolderEnded(const StuckGoroutine& stuck) const;
  std::string Name(const StuckGoroutine& stuck) const;
  std::string Names(const Group& group) const;
  static std::string StartedAt(const Group& group);
  static std::string ChannelName(const Object& channel);
  // The operand before `.METHOD(` in the line the goroutine waits at: mu in mu.Lock().
  std::string Receiver(const StuckGoroutine& stuck, std::string_view method);
  std::string LockName(const StuckGoroutine& stuck);
  std::string Waiting(const StuckGoroutine& stuck);
  std::string TargetPhrase(const WaitTarget& wait);
  bool Alone() const { return finding_.goroutines.size() == 1; }
  bool SomebodyWaitsFor(WaitReason reason) const;
  // `singular` for one goroutine, `plural` for more.
  static std::string_view Form(const Group& group, std::string_view singular,
                               std::string_view plural) {
    return group.members.size() == 1 ? singular : plural;
  }
  void Say(std::string_view text) { absl::StrAppend(&out_, base::ToAbsl(text)); }

  const Finding& finding_;
  SourceLines lines_;
  std::string out_;
  std::vector<std::string> help_;
  std::set<uint32_t> shown_;  // objects
};

// ---- names
// ----------------------------------------------------------------------------------------

std::string Explainer::Name(const StuckGoroutine& stuck) const {
  return stuck.id == 1 ? "goroutine 1 (main)" : absl::StrCat("goroutine ", stuck.id);
}

std::string Explainer::Names(const Group& group) const {
  if (group.members.size() == 1) return Name(First(group));
  std::string text = "goroutines ";
  size_t shown = std::min(group.members.size(), kMaxIds);
  for (size_t i = 0; i < shown; ++i) {
    bool last = i + 1 == group.members.size();
    absl::StrAppend(&text,
                    i == 0 ? ""
                    : last ? " and "
                           : ", ",
                    finding_.goroutines[group.members[i]].id);
  }
  if (shown < group.members.size()) {
    absl::StrAppend(&text, " and ", group.members.size() - shown, " more");
  }
  return text;
}

std::string Explainer::StartedAt(const Group& group) {
  if (group.by_timer) return ", started by time.AfterFunc,";
  if (!group.started.known()) return "";
  return absl::StrCat(", started at ", PlaceText(group.started.file, group.started.line), ",");
}

std::string Explainer::ChannelName(const Object& channel) {
  if (channel.of_timer) return "a timer's channel";
  if (!channel.made.known()) return "a channel";
  if (!channel.name.empty()) return absl::StrFormat("`%s`", channel.name);
  return absl::StrCat("the channel made at ", PlaceText(channel.made.file, channel.made.line));
}

bool Explainer::HolderEnded(const StuckGoroutine& stuck) const {
  if (stuck.waits.empty() || stuck.waits[0].object == kNone) return false;
  const std::vector<Holder>& holders = ObjectOf(stuck.waits[0]).holders;
  return std::any_of(holders.begin(), holders.end(),
                     [](const Holder& holder) { return holder.ended; });
}

std::string Explainer::Receiver(const StuckGoroutine& stuck, std::string_view method) {
  std::string line = lines_.Line(GroupOf(stuck).where.file, GroupOf(stuck).where.line);
  size_t dot = line.find(absl::StrFormat(".%s(", base::ToAbsl(method)));
  if (dot == std::string::npos) return "";
  size_t start = dot;
  int brackets = 0;
  while (start > 0) {
    char c = line[start - 1];
    if (c == ']') ++brackets;
    if (c == '[') --brackets;
    if (brackets < 0 || (brackets == 0 && c != '[' && c != '.' && !IsIdentifierByte(c))) break;
    --start;
  }
  return line.substr(start, dot - start);
}

std::string Explainer::LockName(const StuckGoroutine& stuck) {
  const char* method = stuck.reason == WaitReason::kRWMutexRLock ? "RLock" : "Lock";
  std::string name = Receiver(stuck, method);
  if (!name.empty()) return absl::StrFormat("the lock `%s`", name);
  return stuck.reason == WaitReason::kMutexLock ? "a sync.Mutex" : "a sync.RWMutex";
}

bool Explainer::SomebodyWaitsFor(WaitReason reason) const {
  return std::any_of(finding_.goroutines.begin(), finding_.goroutines.end(),
                     [&](const StuckGoroutine& stuck) { return stuck.reason == reason; });
}

// ---- what is waited for
// ---------------------------------------------------------------------------

std::string Explainer::TargetPhrase(const WaitTarget& wait) {
  switch (wait.reason) {
    case WaitReason::kChanSend:
      return absl::StrCat("to send on ", ChannelName(ObjectOf(wait)));
    case WaitReason::kChanReceive:
      return absl::StrCat("to receive from ", ChannelName(ObjectOf(wait)));
    default:
      return "";
  }
}

std::string Explainer::Waiting(const StuckGoroutine& stuck) {
  switch (stuck.reason) {
    case WaitReason::kChanSend:
    case WaitReason::kChanReceive:
      return TargetPhrase(stuck.waits[0]);
    case WaitReason::kChanSendNil:
      return "to send on a nil channel";
    case WaitReason::kChanReceiveNil:
      return "to receive from a nil channel";
    case WaitReason::kSelectNoCases:
      return "in a select without cases";
    case WaitReason::kSelect: {
      if (stuck.waits.empty()) return "in a select whose channels are all nil";
      std::string text = "in a select ";
      for (size_t i = 0; i < stuck.waits.size(); ++i) {
        absl::StrAppend(&text, i == 0 ? "" : " or ", TargetPhrase(stuck.waits[i]));
      }
      return text;
    }
    case WaitReason::kMutexLock:
      return absl::StrCat("for ", LockName(stuck));
    case WaitReason::kRWMutexLock:
      return absl::StrCat("for ", LockName(stuck), " (to write)");
    case WaitReason::kRWMutexRLock:
      return absl::StrCat("for ", LockName(stuck), " (to read)");
    case WaitReason::kWaitGroupWait: {
      std::string name = Receiver(stuck, "Wait");
      return name.empty() ? "for a sync.WaitGroup"
                          : absl::StrFormat("for the WaitGroup `%s`", name);
    }
    case WaitReason::kCondWait: {
      std::string name = Receiver(stuck, "Wait");
      return name.empty() ? "for a signal of a sync.Cond"
                          : absl::StrFormat("for a signal of the condition `%s`", name);
    }
    case WaitReason::kCoroutine:
      return "for its turn at an iter.Pull";
    default:
      return absl::StrFormat("(%s)", runtime::WaitReasonText(stuck.reason));
  }
}

// ---- lines
// ----------------------------------------------------------------------------------------

void Explainer::ShowLine(std::string_view file, int32_t line, std::string_view remark) {
  std::string place = PlaceText(file, line);
  std::string text = lines_.Line(file, line);
  if (text.empty()) {
    absl::StrAppendFormat(&out_, "  %s | %s\n", place, base::ToAbsl(remark));
    return;
  }
  absl::StrAppendFormat(&out_, "  %s | %s\n", place, text);
  absl::StrAppendFormat(&out_, "  %s | %s\n", std::string(place.size(), ' '), base::ToAbsl(remark));
}

// Where a channel was made, the first time it is spoken of.
void Explainer::ShowTarget(const WaitTarget& wait) {
  if (wait.object == kNone) return;
  const Object& object = ObjectOf(wait);
  if (object.kind != ObjectKind::kChannel || !object.made.known()) return;
  if (!shown_.insert(wait.object).second) return;
  std::string name = object.name.empty() ? "the channel" : ChannelName(object);
  std::string remark;
  if (object.capacity == 0) {
    remark = absl::StrCat(name, " is made here, unbuffered: ",
                          wait.reason == WaitReason::kChanSend
                              ? "a send waits until somebody receives"
                              : "a receive waits until somebody sends, or closes it");
  } else {
    remark = absl::StrFormat("%s is made here, with room for %d: ", name, object.capacity);
    absl::StrAppend(&remark, object.queued == object.capacity
                                 ? "it is full, a send waits until somebody receives"
                                 : "it is empty, a receive waits until somebody sends, or "
                                   "closes it");
  }
  ShowLine(object.made.file, object.made.line, remark);
}

void Explainer::ExplainWaitHere(const Group& group) {
  const StuckGoroutine& stuck = First(group);
  std::string remark =
      absl::StrCat(group.members.size() == 1 && stuck.id == 1 ? "main" : Names(group),
                   base::ToAbsl(Form(group, " waits here ", " wait here ")), Waiting(stuck));
  if (stuck.reason == WaitReason::kWaitGroupWait) {
    absl::StrAppendFormat(&remark, ": its counter is still %d, Done was called too few times",
                          ObjectOf(stuck.waits[0]).counter);
  }
  ShowLine(group.where.file, group.where.line, remark);
}

void Explainer::ExplainGroup(const Group& group, bool headline) {
  const StuckGoroutine& stuck = First(group);
  if (headline) {
    Say(absl::StrCat(Names(group), StartedAt(group), base::ToAbsl(Form(group, " waits ", " wait ")),
                     Waiting(stuck), "\n"));
  }
  for (const WaitTarget& wait : stuck.waits) ShowTarget(wait);
  ExplainWaitHere(group);
  Say("\n");
}

// ---- why
// ------------------------------------------------------------------------------------------

void Explainer::ExplainCycles() {
  for (const Cycle& cycle : finding_.cycles) {
    if (cycle.size() == 1) {
      const StuckGoroutine& stuck = finding_.goroutines[cycle[0].from];
      Say(absl::StrCat(Name(stuck), " holds ", LockName(stuck),
                       " itself: a lock cannot be taken twice, not even by its owner.\n"));
      continue;
    }
    Say("They wait for each other in a circle:\n");
    for (const Edge& edge : cycle) {
      const StuckGoroutine& stuck = finding_.goroutines[edge.from];
      Say(absl::StrCat("  ", Name(stuck), " waits for ", LockName(stuck), ", which ",
                       Name(finding_.goroutines[edge.to]), " holds\n"));
    }
  }
  for (const StuckGoroutine& stuck : finding_.goroutines) {
    if (!HolderEnded(stuck)) continue;
    Say(absl::StrCat(Name(stuck), " waits for ", LockName(stuck),
                     ": the goroutine that locked it has ended without unlocking it.\n"));
  }
}

void Explainer::ExplainNobodyHelps() {
  ExplainCycles();
  if (!Alone()) {
    Say(absl::StrFormat("All %d goroutines wait: nobody is left to wake them.\n",
                        finding_.goroutines.size()));
    return;
  }
  const StuckGoroutine& stuck = finding_.goroutines[0];
  std::string who = stuck.id == 1 ? "main is the only goroutine"
                                  : absl::StrCat("goroutine ", stuck.id, " is the only one left");
  std::string what;
  switch (stuck.reason) {
    case WaitReason::kChanSend:
      what =
          absl::StrCat(": nobody is left to receive from ", ChannelName(ObjectOf(stuck.waits[0])));
      break;
    case WaitReason::kChanReceive: {
      std::string name = ChannelName(ObjectOf(stuck.waits[0]));
      what = absl::StrCat(": nobody is left to send on ", name, ", or to close it");
      break;
    }
    case WaitReason::kChanSendNil:
    case WaitReason::kChanReceiveNil:
      what = ", and an operation on a nil channel waits for ever";
      break;
    case WaitReason::kSelectNoCases:
      what = ", and a select without cases waits for ever";
      break;
    case WaitReason::kWaitGroupWait:
      what = ": nobody is left to call Done";
      break;
    case WaitReason::kCondWait:
      what = ": nobody is left to call Signal or Broadcast";
      break;
    default:
      what = ": nobody is left to wake it";
      break;
  }
  Say(absl::StrCat(who, what, ".\n"));
}

// ---- help
// -----------------------------------------------------------------------------------------

void Explainer::AddChannelHelp(const Group& group, const WaitTarget& wait) {
  const StuckGoroutine& stuck = First(group);
  const Object& channel = ObjectOf(wait);
  std::string name = ChannelName(channel);
  if (wait.reason == WaitReason::kChanReceive) {
    std::string line = lines_.Line(GroupOf(stuck).where.file, GroupOf(stuck).where.line);
    if (line.find("range") != std::string::npos) {
      help_.push_back(absl::StrCat("the loop ends when the channel is closed: close ", name,
                                   " after the last value has been sent"));
    } else if (!Alone()) {
      help_.push_back(absl::StrCat("somebody must send on ", name,
                                   " or close it before waiting for something else"));
    } else {
      help_.push_back(
          absl::StrCat("send on ", name, " in another goroutine, started before this receive"));
    }
    return;
  }
  if (SomebodyWaitsFor(WaitReason::kWaitGroupWait)) {
    help_.push_back(absl::StrCat("receive from ", name,
                                 " before waiting for the WaitGroup, or wait in a goroutine of "
                                 "its own that then closes the channel"));
    return;
  }
  uint64_t room = channel.capacity + group.members.size();
  if (channel.made.known()) {
    room = std::max<uint64_t>(
        room, lines_.CountSends(channel.made.file, channel.made.line, channel.name));
  }
  if (channel.capacity == 0) {
    help_.push_back(absl::StrFormat(
        "give the channel a buffer, make(chan %s, %d), or receive in another goroutine",
        channel.element_type, room));
  } else {
    help_.push_back(absl::StrFormat(
        "receive from %s in another goroutine, or make its buffer larger, make(chan %s, %d)", name,
        channel.element_type, room));
  }
}

void Explainer::AddLockHelp(const Group& group) {
  const StuckGoroutine& stuck = First(group);
  if (HolderEnded(stuck)) {
    help_.push_back("unlock on every way out of the function: defer the Unlock right after Lock");
    return;
  }
  for (const Cycle& cycle : finding_.cycles) {
    if (std::none_of(cycle.begin(), cycle.end(),
                     [&](const Edge& edge) { return edge.from == group.members[0]; })) {
      continue;
    }
    help_.push_back(cycle.size() == 1
                        ? "unlock before locking again, or let the inner function expect the lock "
                          "to be held"
                        : "take the locks in the same order in every goroutine");
    return;
  }
}

void Explainer::AddHelp(const Group& group) {
  const StuckGoroutine& stuck = First(group);
  switch (stuck.reason) {
    case WaitReason::kChanSend:
    case WaitReason::kChanReceive:
      AddChannelHelp(group, stuck.waits[0]);
      break;
    case WaitReason::kChanSendNil:
    case WaitReason::kChanReceiveNil:
      help_.push_back("make the channel before it is used: a declared channel variable is nil");
      break;
    case WaitReason::kSelectNoCases:
      help_.push_back("wait for goroutines with a sync.WaitGroup instead of select {}");
      break;
    case WaitReason::kWaitGroupWait:
      // Others that wait are the reason; without them somebody forgot.
      if (finding_.groups.size() == 1) {
        help_.push_back(
            "call Done once for every Add: defer wg.Done() as each goroutine's first line, and "
            "pass the WaitGroup by pointer");
      }
      break;
    case WaitReason::kCondWait:
      help_.push_back(
          "call Signal or Broadcast after each change of what the waiter waits for, and check it "
          "in a loop before Wait");
      break;
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      AddLockHelp(group);
      break;
    default:
      break;
  }
}

// ---- all together
// ---------------------------------------------------------------------------------

std::string Explainer::Explain() {
  if (Alone()) {
    const StuckGoroutine& stuck = finding_.goroutines[0];
    Say(absl::StrCat("why: ", Name(stuck), " waits for ever ", Waiting(stuck), "\n\n"));
    ExplainGroup(finding_.groups[0], /*headline=*/false);
  } else {
    Say(absl::StrFormat("why: %d goroutines wait for ever\n\n", finding_.goroutines.size()));
    size_t shown = std::min(finding_.groups.size(), kMaxGroups);
    for (size_t i = 0; i < shown; ++i) ExplainGroup(finding_.groups[i], /*headline=*/true);
    size_t left_out = 0;
    for (size_t i = shown; i < finding_.groups.size(); ++i)
      left_out += finding_.groups[i].members.size();
    if (left_out != 0) Say(absl::StrFormat("(and %d more goroutines)\n\n", left_out));
  }
  if (finding_.main_called_goexit)
    Say("main has ended by runtime.Goexit, so the program goes on without it.\n");
  ExplainNobodyHelps();

  for (const Group& group : finding_.groups) AddHelp(group);
  std::set<std::string> said;
  bool first = true;
  for (const std::string& help : help_) {
    if (said.size() == 3 || !said.insert(help).second) continue;
    Say(absl::StrCat(first ? "\nhelp: " : "      ", help, "\n"));
    first = false;
  }
  return std::move(out_);
}

}  // namespace

std::string ExplainFinding(const runtime::RuntimeOptions& options, const Finding& finding) {
  if (finding.goroutines.empty()) {
    return "why: main has ended by runtime.Goexit, and no other goroutine is left to end the "
           "program\n\nhelp: return from main, or call os.Exit\n";
  }
  return Explainer(options, finding).Explain();
}

}  // namespace goknot::knots

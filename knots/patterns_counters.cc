// WaitGroup and Cond: whose Done or Signal is missing.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "knots/patterns.h"

namespace goknot::knots {
namespace {

bool WaitsForGroup(const Situation& s, uint32_t group) {
  return s.reason(group) == WaitReason::kWaitGroupWait;
}

std::string CounterName(const Situation& s, uint32_t group) {
  std::string name = s.Name(group);
  return name.empty() ? "wg" : name;
}

Recognised WaitsForItself(const Situation& s, uint32_t group) {
  if (!WaitsForGroup(s, group) || !s.HelpsItself(group)) return std::nullopt;
  bool deferred_done = false;
  for (const CodeUse* use : s.code().UsesOf(s.Thing(group), Action::kDone)) {
    deferred_done = deferred_done || s.StandsIn(group, use->function);
  }
  const CodeUse* go = s.StartedByGo(group);
  bool by_go = go != nullptr && s.Thing(group) != kNone && go->thing == s.Thing(group);
  if (!deferred_done && !by_go) return std::nullopt;
  return Advice{{},
                absl::StrCat("do not count the goroutine that waits for `", CounterName(s, group),
                             "`: it calls Done only after its own Wait")};
}

Recognised CopiedCounter(const Situation& s, uint32_t group) {
  if (!WaitsForGroup(s, group) || !s.IsRoot(group)) return std::nullopt;
  std::vector<const CodeUse*> copies = s.code().UsesOf(s.Thing(group), Action::kCopy);
  if (copies.empty()) return std::nullopt;
  return Advice{{},
                absl::StrCat("pass `", CounterName(s, group), "` by pointer, *sync.WaitGroup: at ",
                             PlaceText(s, *copies[0]), " it is copied, and Done counts the copy")};
}

// Those that would call Done are started by the rounds to come.
Recognised WaitInLoop(const Situation& s, uint32_t group) {
  if (!WaitsForGroup(s, group) || !s.IsRoot(group) || !s.HelpsItself(group)) return std::nullopt;
  const CodeUse* wait = s.StuckUse(group);
  if (wait == nullptr || wait->function == kNone) return std::nullopt;
  const CodeFunction& function = s.code().functions[wait->function];
  for (const LineRange& loop : function.loops) {
    bool starts =
        std::any_of(function.start_lines.begin(), function.start_lines.end(),
                    [&](int32_t line) { return loop.first <= line && line < wait->line; });
    if (!starts || wait->line < loop.first || wait->line > loop.last) continue;
    return Advice{
        {},
        absl::StrCat("move ", CounterName(s, group), ".Wait() behind the loop that begins at line ",
                     loop.first, ": those that are still to be started come only after it")};
  }
  return std::nullopt;
}

// An Add for many at once, above the loop that starts them; each calls Done whatever comes.
struct CountedAhead {
  const CodeUse* add = nullptr;
  int32_t start = 0;  // the line of the go statement
};
std::optional<CountedAhead> FindCountedAhead(const Situation& s, uint32_t thing) {
  const std::vector<const CodeUse*> dones = s.code().UsesOf(thing, Action::kDone);
  if (dones.empty()) return std::nullopt;
  for (const CodeUse* done : dones) {
    if (!done->deferred || done->conditional) return std::nullopt;
  }
  for (const CodeUse* add : s.code().UsesOf(thing, Action::kAdd)) {
    if (add->function == kNone) continue;
    const CodeFunction& function = s.code().functions[add->function];
    for (size_t i = 0; i < function.starts.size(); ++i) {
      const int32_t line = function.start_lines[i];
      if (s.FindCalled(function.starts[i], thing, Action::kDone) == nullptr) continue;
      const bool in_own_loop =
          std::any_of(function.loops.begin(), function.loops.end(), [&](const LineRange& loop) {
            return add->line < loop.first && loop.first <= line && line <= loop.last;
          });
      if (in_own_loop) return CountedAhead{add, line};
    }
  }
  return std::nullopt;
}

Recognised DoneForgotten(const Situation& s, uint32_t group) {
  if (!WaitsForGroup(s, group) || !s.IsRoot(group)) return std::nullopt;
  const std::string name = CounterName(s, group);
  if (const std::optional<CountedAhead> counted = FindCountedAhead(s, s.Thing(group))) {
    const std::string_view file = s.code().functions[counted->add->function].lines.file;
    return Advice{{},
                  absl::StrCat("call ", name, ".Add(1) beside the go statement at ",
                               PlaceText(file, counted->start), " and not for all at once at ",
                               PlaceText(s, *counted->add),
                               ": the loop has not started as many as were counted")};
  }
  // Who counts up, works for others who wait, and counts down in one function defers it there.
  std::string where = "as each goroutine's first line";
  for (const CodeUse* add : s.code().UsesOf(s.Thing(group), Action::kAdd)) {
    auto follows = [&](Action action) {
      const std::vector<const CodeUse*> uses = s.code().UsesOf(s.Thing(group), action);
      return std::any_of(uses.begin(), uses.end(), [&](const CodeUse* use) {
        return use->function == add->function && add->line < use->line;
      });
    };
    if (!follows(Action::kDone) || follows(Action::kWait)) continue;
    where = absl::StrCat("right after the Add at ", PlaceText(s, *add));
  }
  return Advice{{},
                absl::StrCat("call ", name, ".Done() once for every Add: `defer ", name,
                             ".Done()` ", where, " covers every way out, panics too")};
}

// The others of its kind have been woken: it asks in a loop, so that no signal is lost to it, and
// a loop has started it.
bool IsOneOfSeveralInALoop(const Situation& s, uint32_t group) {
  const CodeUse* wait = s.StuckUse(group);
  if (wait == nullptr || !s.code().Repeats(*wait)) return false;
  const Place started = s.Started(group);
  const uint32_t starter = s.code().FunctionAt(started.file, started.line, started.column);
  if (starter == kNone) return false;
  const std::vector<LineRange>& loops = s.code().functions[starter].loops;
  return std::any_of(loops.begin(), loops.end(), [&](const LineRange& loop) {
    return loop.Contains(started.file, started.line);
  });
}

// Nobody who is stuck elsewhere would signal: those who would wait for the condition themselves.
bool OnlyWaitersWouldSignal(const Situation& s, uint32_t group) {
  const std::vector<uint32_t>& helpers = s.Helpers(group);
  return std::all_of(helpers.begin(), helpers.end(), [&](uint32_t helper) {
    return s.reason(helper) == WaitReason::kCondWait && s.Thing(helper) == s.Thing(group);
  });
}

Recognised OneForSeveral(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kCondWait || !OnlyWaitersWouldSignal(s, group)) {
    return std::nullopt;
  }
  uint32_t thing = s.Thing(group);
  std::vector<const CodeUse*> signals = s.code().UsesOf(thing, Action::kSignal);
  if (signals.empty() || s.code().Any(thing, Action::kBroadcast)) return std::nullopt;
  if (s.group(group).size() < 2 && !IsOneOfSeveralInALoop(s, group)) return std::nullopt;
  std::string places = PlaceText(s, *signals[0]);
  if (signals.size() == 1) {
    return Advice{{},
                  absl::StrCat("call Broadcast instead of Signal at ", places,
                               ": Signal wakes only one of those who wait")};
  }
  for (size_t i = 1; i < signals.size() && i < 3; ++i) {
    absl::StrAppend(&places, " or ", PlaceText(s, *signals[i]));
  }
  return Advice{{},
                absl::StrCat("call Broadcast instead of Signal where all who wait are to go on (",
                             places, "): Signal wakes only one of them")};
}

// They ask in a loop, so that no signal is lost; but there is a way out past the signal.
Recognised SignalSkipped(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kCondWait || !s.IsRoot(group)) return std::nullopt;
  const CodeUse* wait = s.StuckUse(group);
  if (wait == nullptr || !s.code().Repeats(*wait)) return std::nullopt;
  for (Action action : {Action::kSignal, Action::kBroadcast}) {
    for (const CodeUse* signal : s.code().UsesOf(s.Thing(group), action)) {
      if (signal->deferred || signal->function == kNone) continue;
      for (int32_t exit : s.code().functions[signal->function].exits) {
        if (exit >= signal->line) continue;
        return Advice{
            {},
            absl::StrCat("change what ", s.Name(group).empty() ? "the loop" : s.Name(group),
                         " waits for, and signal, on every way out: the return at line ", exit,
                         " goes past the call at ", PlaceText(s, *signal), "; defer does it")};
      }
    }
  }
  return std::nullopt;
}

// Who comes last tells the others to go on and puts back what their loop asks for: a quick one
// comes round again, and finds the others who have not looked yet waiting as before.
Recognised TakenBack(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kCondWait || !OnlyWaitersWouldSignal(s, group)) {
    return std::nullopt;
  }
  const CodeUse* wait = s.StuckUse(group);
  if (wait == nullptr || wait->function == kNone || !s.code().Repeats(*wait)) return std::nullopt;
  for (const CodeUse* wakes : s.code().UsesOf(s.Thing(group), Action::kBroadcast)) {
    if (wakes->function != wait->function || wakes->line > wait->line) continue;
    return Advice{
        {},
        absl::StrCat("number the rounds: let ", PlaceText(s, *wakes),
                     " begin the next one, and "
                     "each waiter go on when the number is no longer that of its own round")};
  }
  return std::nullopt;
}

Recognised SignalLost(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kCondWait || !s.IsRoot(group)) return std::nullopt;
  const uint32_t thing = s.Thing(group);
  const bool signals =
      s.code().Any(thing, Action::kSignal) || s.code().Any(thing, Action::kBroadcast);
  if (thing != kNone && !signals) {
    return Advice{{},
                  absl::StrCat("call ", s.Name(group).empty() ? "cond" : s.Name(group),
                               ".Broadcast() where what is waited for comes true: nothing in the "
                               "program does")};
  }
  return Advice{{},
                absl::StrCat("keep what is waited for in a variable, change it under the lock, and "
                             "wait in a loop: for !ready { ",
                             s.Name(group).empty() ? "cond" : s.Name(group), ".Wait() }")};
}

}  // namespace

std::vector<Recogniser> CounterRecognisers() {
  return {
      {"GK040", &WaitsForItself}, {"GK037", &CopiedCounter}, {"GK043", &OneForSeveral},
      {"GK054", &TakenBack},      {"GK053", &SignalSkipped}, {"GK041", &SignalLost},
      {"GK052", &WaitInLoop},     {"GK038", &DoneForgotten},
  };
}

}  // namespace goknot::knots

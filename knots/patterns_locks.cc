// Mutex, RWMutex and Once: who holds the lock, since which line, and what that goroutine does now.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "knots/patterns.h"

namespace goknot::knots {
namespace {

// The one who holds the lock that the group waits for; null: nobody, or not known.
const Holder* HolderOf(const Situation& s, uint32_t group) {
  if (!WaitsForLock(s.reason(group))) return nullptr;
  const Object* lock = s.ObjectOf(group);
  if (lock == nullptr || lock->holders.empty()) return nullptr;
  // Itself before others: that alone is enough.
  for (const Holder& holder : lock->holders) {
    if (holder.stuck != kNone && s.finding().goroutines[holder.stuck].group == group) {
      return &holder;
    }
  }
  return &lock->holders[0];
}

bool HoldsItself(const Situation& s, uint32_t group) {
  const Holder* holder = HolderOf(s, group);
  return holder != nullptr && holder->goroutine == s.first(group).id;
}

std::string LockName(const Situation& s, uint32_t group) {
  return Quoted(s.Name(group), "the lock");
}

// The function in which the holder took the lock, and whether it still runs there.
struct Taken {
  uint32_t function = kNone;
  const CodeUse* use = nullptr;  // the Lock or RLock
  bool running = false;          // the function is in the holder's stack
  size_t depth = 0;              // of it there: 0 is the innermost of the program's own functions
};

Taken WhereTaken(const Situation& s, const Holder& holder) {
  Taken taken;
  if (!holder.since.known()) return taken;
  const CodeFacts& code = s.code();
  taken.function = code.FunctionAt(holder.since.file, holder.since.line, holder.since.column);
  if (taken.function == kNone) return taken;
  for (uint32_t index : code.functions[taken.function].uses) {
    const CodeUse& use = code.uses[index];
    bool locks = use.action == Action::kLock || use.action == Action::kRLock;
    if (use.line == holder.since.line && locks) taken.use = &use;
  }
  if (holder.stuck == kNone) return taken;
  const std::vector<OwnFrame>& frames = s.Frames(s.finding().goroutines[holder.stuck].group);
  CodeUse at;
  at.function = taken.function;
  for (size_t i = 0; i < frames.size(); ++i) {
    if (frames[i].function != taken.function) continue;
    // A call that has not got past the Lock is another one than that which took it.
    at.line = frames[i].line;
    at.column = frames[i].column;
    if (!code.IsAhead(at, holder.since.line, holder.since.column)) continue;
    taken.running = true;
    taken.depth = i;
    break;
  }
  return taken;
}

// Has the function a deferred unlock of this lock?
const CodeUse* DeferredUnlock(const Situation& s, const Taken& taken) {
  if (taken.use == nullptr) return nullptr;
  for (const CodeUse& use : s.code().uses) {
    bool unlocks = use.action == Action::kUnlock || use.action == Action::kRUnlock;
    if (!unlocks || !use.deferred || use.thing != taken.use->thing || use.function == kNone) {
      continue;
    }
    if (use.function == taken.function ||
        s.code().functions[use.function].outer == taken.function) {
      return &use;
    }
  }
  return nullptr;
}

bool InLoop(const Situation& s, const CodeUse& use) {
  if (use.function == kNone) return false;
  const std::vector<LineRange>& loops = s.code().functions[use.function].loops;
  return std::any_of(loops.begin(), loops.end(), [&](const LineRange& loop) {
    return loop.first <= use.line && use.line <= loop.last;
  });
}

// ---- one goroutine ------------------------------------------------------------------------------

Recognised OnceInsideItself(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kMutexLock) return std::nullopt;
  int inside = 0;
  for (const runtime::FrameInfo& frame : s.group(group).frames) {
    if (frame.function == "sync.(*Once).Do") ++inside;
  }
  if (inside < 2 || !HoldsItself(s, group)) return std::nullopt;
  const std::string name = s.Name(group);
  return Advice{
      {},
      absl::StrCat("what ", name.empty() ? "Once.Do" : absl::StrCat("`", name, ".Do`"),
                   " runs must not need its own result: use the values themselves there")};
}

// Is it stuck in a function that was handed over to the one that has taken the lock?
bool IsCalledBack(const Situation& s, uint32_t group, const Taken& taken) {
  if (!taken.running) return false;
  const std::vector<OwnFrame>& frames = s.Frames(group);
  return std::any_of(frames.begin(), frames.begin() + static_cast<ptrdiff_t>(taken.depth),
                     [&](const OwnFrame& frame) {
                       const CodeFunction& function = s.code().functions[frame.function];
                       return function.outer != kNone && function.outer != taken.function &&
                              !function.deferred;
                     });
}

Recognised Upgrade(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kRWMutexLock || !HoldsItself(s, group)) return std::nullopt;
  const Holder& holder = *HolderOf(s, group);
  Taken taken = WhereTaken(s, holder);
  if (!holder.reads || (taken.function != kNone && !taken.running)) return std::nullopt;
  if (IsCalledBack(s, group, taken)) return std::nullopt;
  std::string name = LockName(s, group);
  if (taken.running && taken.depth != 0) {
    const OwnFrame& outer = s.Frames(group)[taken.depth];
    return Advice{
        {},
        absl::StrCat("call RUnlock in ",
                     Quoted(s.code().functions[taken.function].name, "the outer function"),
                     " before the call at ", PlaceText(holder.since.file, outer.line),
                     ", and look again afterwards: ", name,
                     " cannot be turned from a read lock into a write lock")};
  }
  return Advice{{},
                absl::StrCat("call RUnlock before Lock, and look again afterwards: ", name,
                             " cannot be turned from a read lock into a write lock")};
}

Recognised ReadAgainBehindWriter(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kRWMutexRLock) return std::nullopt;
  const Object* lock = s.ObjectOf(group);
  // `other`: those that wait to write.
  if (lock == nullptr || s.WaitersOf(s.first(group).waits[0].object).other == 0) {
    return std::nullopt;
  }
  for (const Holder& holder : lock->holders) {
    if (!holder.reads || holder.goroutine != s.first(group).id) continue;
    return Advice{{},
                  absl::StrCat("take ", LockName(s, group),
                               " for reading once: let the inner function expect it to be held, "
                               "since a writer that waits comes before new readers")};
  }
  return std::nullopt;
}

Recognised DeferInLoop(const Situation& s, uint32_t group) {
  if (!HoldsItself(s, group)) return std::nullopt;
  Taken taken = WhereTaken(s, *HolderOf(s, group));
  const CodeUse* unlock = DeferredUnlock(s, taken);
  if (unlock == nullptr || taken.depth != 0 || !taken.running || !InLoop(s, *unlock)) {
    return std::nullopt;
  }
  return Advice{{},
                absl::StrCat("make the loop's body a function of its own: the deferred unlock at ",
                             PlaceText(s, *unlock),
                             " runs at the end of the function, not of the "
                             "round")};
}

Recognised CopiedLock(const Situation& s, uint32_t group) {
  const Holder* holder = HolderOf(s, group);
  if (holder == nullptr) return std::nullopt;
  Taken taken = WhereTaken(s, *holder);
  // The original was unlocked on the way out; what is still locked must be another one.
  if (taken.running || DeferredUnlock(s, taken) == nullptr) return std::nullopt;
  std::vector<const CodeUse*> copies = s.code().UsesOf(taken.use->thing, Action::kCopy);
  if (copies.empty()) copies = s.code().UsesOf(s.Thing(group), Action::kCopy);
  if (copies.empty()) return std::nullopt;
  return Advice{
      {},
      absl::StrCat("do not copy what contains ", LockName(s, group), " (", PlaceText(s, *copies[0]),
                   "): the copy keeps the state, locked; use pointers, or copy the data "
                   "without the lock")};
}

Recognised Callback(const Situation& s, uint32_t group) {
  if (!HoldsItself(s, group)) return std::nullopt;
  Taken taken = WhereTaken(s, *HolderOf(s, group));
  if (!IsCalledBack(s, group, taken)) return std::nullopt;
  return Advice{{},
                absl::StrCat("call the function that was handed over without holding ",
                             LockName(s, group), ": copy what is needed, unlock, then call")};
}

Recognised InnerMethod(const Situation& s, uint32_t group) {
  if (!HoldsItself(s, group)) return std::nullopt;
  Taken taken = WhereTaken(s, *HolderOf(s, group));
  if (!taken.running || taken.depth == 0) return std::nullopt;
  const CodeFunction& outer = s.code().functions[taken.function];
  const CodeFunction& inner = s.code().functions[s.Frames(group)[0].function];
  return Advice{{},
                absl::StrCat("let ", inner.name.empty() ? "the inner function" : inner.name,
                             " have a variant that expects ", LockName(s, group),
                             " to be held, and call that from ",
                             outer.name.empty() ? "the outer one" : outer.name)};
}

Recognised LockTwice(const Situation& s, uint32_t group) {
  if (!HoldsItself(s, group)) return std::nullopt;
  Taken taken = WhereTaken(s, *HolderOf(s, group));
  if (taken.function != kNone && !taken.running) return std::nullopt;
  if (s.reason(group) == WaitReason::kRWMutexRLock && HolderOf(s, group)->reads) {
    return std::nullopt;
  }
  return Advice{{},
                absl::StrCat("unlock ", LockName(s, group),
                             " before it is locked again: not even its holder can take it twice")};
}

// ---- several ------------------------------------------------------------------------------------

size_t CycleOf(const Situation& s, uint32_t group) {
  for (const Cycle& cycle : s.finding().cycles) {
    bool locks = std::all_of(cycle.begin(), cycle.end(),
                             [](const Edge& edge) { return edge.kind != EdgeKind::kCanReach; });
    bool member = std::any_of(cycle.begin(), cycle.end(), [&](const Edge& edge) {
      return s.finding().goroutines[edge.from].group == group;
    });
    if (locks && member) return cycle.size();
  }
  return 0;
}

Recognised TwoOrders(const Situation& s, uint32_t group) {
  if (!WaitsForLock(s.reason(group)) || CycleOf(s, group) != 2) return std::nullopt;
  return Advice{{}, "take the two locks in the same order everywhere, or hold only one at a time"};
}

Recognised LockCircle(const Situation& s, uint32_t group) {
  if (!WaitsForLock(s.reason(group)) || CycleOf(s, group) < 3) return std::nullopt;
  return Advice{{}, "number the locks and always take the one with the smaller number first"};
}

// The holder is stuck in something else that needs the one who waits for the lock.
Recognised HeldWhile(const Situation& s, uint32_t group, bool counter) {
  const Holder* holder = HolderOf(s, group);
  if (holder == nullptr || holder->stuck == kNone || HoldsItself(s, group)) return std::nullopt;
  Taken taken = WhereTaken(s, *holder);
  if (taken.function != kNone && !taken.running) return std::nullopt;
  uint32_t other = s.finding().goroutines[holder->stuck].group;
  WaitReason reason = s.reason(other);
  if (counter) {
    const std::string name = s.Name(other);
    const std::string wait = name.empty() ? "Wait" : absl::StrCat("`", name, ".Wait()`");
    if (reason == WaitReason::kCondWait) {
      return Advice{{},
                    absl::StrCat("unlock ", LockName(s, group), " before ", wait,
                                 ": while it waits it lets go of the condition's own lock, "
                                 "and of no other")};
    }
    if (reason != WaitReason::kWaitGroupWait) return std::nullopt;
    return Advice{{},
                  absl::StrCat("unlock ", LockName(s, group), " before ", wait,
                               ": those that it waits for need the lock first")};
  }
  bool channel = reason == WaitReason::kChanSend || reason == WaitReason::kChanReceive ||
                 reason == WaitReason::kSelect;
  if (!channel) return std::nullopt;
  return Advice{{},
                absl::StrCat("unlock ", LockName(s, group), " before the ",
                             reason == WaitReason::kChanSend      ? "send on "
                             : reason == WaitReason::kChanReceive ? "receive from "
                                                                  : "select with ",
                             Quoted(s.Name(other), "the channel"),
                             ": whoever is at its other end needs the lock first")};
}

Recognised HeldWhileSending(const Situation& s, uint32_t group) {
  return HeldWhile(s, group, false);
}
Recognised HeldWhileWaiting(const Situation& s, uint32_t group) {
  return HeldWhile(s, group, true);
}

// The line of a return between the Lock and the first Unlock after it; 0: there is none, or the
// function never unlocks at all.
int32_t ExitWithoutUnlock(const Situation& s, const Taken& taken) {
  if (taken.use == nullptr) return 0;
  const CodeFunction& function = s.code().functions[taken.function];
  bool unlocks = false;
  auto unlocked_before = [&](int32_t line) {
    return std::any_of(function.uses.begin(), function.uses.end(), [&](uint32_t index) {
      const CodeUse& use = s.code().uses[index];
      bool unlock = use.action == Action::kUnlock || use.action == Action::kRUnlock;
      unlocks = unlocks || unlock;
      return unlock && taken.use->line < use.line && use.line <= line;
    });
  };
  for (int32_t line : function.exits) {
    if (line > taken.use->line && !unlocked_before(line) && unlocks) return line;
  }
  return 0;
}

Recognised HolderEnded(const Situation& s, uint32_t group) {
  const Holder* holder = HolderOf(s, group);
  if (holder == nullptr || !holder->ended) return std::nullopt;
  if (ExitWithoutUnlock(s, WhereTaken(s, *holder)) != 0) return std::nullopt;
  std::string where = holder->since.known()
                          ? absl::StrCat(" at ", PlaceText(holder->since.file, holder->since.line))
                          : std::string();
  return Advice{
      {},
      absl::StrCat("unlock ", LockName(s, group), " in the goroutine that locks it", where,
                   holder->reads ? ": defer the RUnlock right after the RLock"
                                 : ": defer the Unlock right after the Lock")};
}

// A function that leaves the lock to its caller, and a caller that does not always call the one
// that unlocks: the transaction that is neither committed nor rolled back.
std::optional<std::string> UnlockLeftToCaller(const Situation& s, const Taken& taken) {
  const CodeFacts& code = s.code();
  auto unlocks = [&](uint32_t function) {
    const std::vector<uint32_t>& uses = code.functions[function].uses;
    return std::any_of(uses.begin(), uses.end(), [&](uint32_t index) {
      const CodeUse& use = code.uses[index];
      return use.thing == taken.use->thing &&
             (use.action == Action::kUnlock || use.action == Action::kRUnlock);
    });
  };
  if (taken.use->thing == kNone || unlocks(taken.function)) return std::nullopt;
  const std::string& locking = code.functions[taken.function].name;
  for (const CodeFunction& caller : code.functions) {
    int32_t locked_at = 0;
    for (size_t i = 0; i < caller.calls.size(); ++i) {
      if (caller.calls[i] == taken.function) locked_at = caller.call_lines[i];
      const std::string& unlocking = code.functions[caller.calls[i]].name;
      if (locked_at == 0 || unlocking.empty() || locking.empty() || !unlocks(caller.calls[i]))
        continue;
      return absl::StrCat("on every way out of ", Quoted(caller.name, "the function"), ": ",
                          locking, " (", PlaceText(caller.lines.file, locked_at),
                          ") leaves it locked, and not every way goes past the call of ", unlocking,
                          " at ", PlaceText(caller.lines.file, caller.call_lines[i]));
    }
  }
  return std::nullopt;
}

Recognised ForgottenUnlock(const Situation& s, uint32_t group) {
  const Holder* holder = HolderOf(s, group);
  if (holder == nullptr) return std::nullopt;
  Taken taken = WhereTaken(s, *holder);
  if (taken.running || taken.use == nullptr) return std::nullopt;
  if (const std::optional<std::string> where = UnlockLeftToCaller(s, taken)) {
    return Advice{{}, absl::StrCat("unlock ", LockName(s, group), " ", *where)};
  }
  int32_t line = ExitWithoutUnlock(s, taken);
  const CodeFunction& function = s.code().functions[taken.function];
  return Advice{
      {},
      absl::StrCat(
          "unlock ", LockName(s, group), " on every way out of ",
          Quoted(function.name, "the function"), ": ",
          line != 0 ? absl::StrCat("the return at line ", line, " leaves it locked; ") : "",
          holder->reads ? "defer the RUnlock right after the RLock at "
                        : "defer the Unlock right after the Lock at ",
          PlaceText(s, *taken.use))};
}

}  // namespace

std::vector<Recogniser> LockRecognisers() {
  return {
      {"GK046", &OnceInsideItself}, {"GK031", &Upgrade},          {"GK030", &ReadAgainBehindWriter},
      {"GK034", &DeferInLoop},      {"GK032", &CopiedLock},       {"GK035", &Callback},
      {"GK023", &InnerMethod},      {"GK022", &LockTwice},        {"GK024", &TwoOrders},
      {"GK025", &LockCircle},       {"GK029", &HeldWhileWaiting}, {"GK028", &HeldWhileSending},
      {"GK027", &HolderEnded},      {"GK026", &ForgottenUnlock},
  };
}

}  // namespace goknot::knots

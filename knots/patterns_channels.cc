// Sends, receives and selects: what the source does at the other end of the channel, and who of the
// stuck goroutines stands in its way.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/patterns.h"
#include "knots/wording.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

bool Sends(const Situation& s, uint32_t group) { return s.reason(group) == WaitReason::kChanSend; }
bool Receives(const Situation& s, uint32_t group) {
  return s.reason(group) == WaitReason::kChanReceive;
}
bool Selects(const Situation& s, uint32_t group) { return s.reason(group) == WaitReason::kSelect; }

std::string ChannelName(const Situation& s, uint32_t group, size_t wait = 0) {
  return Quoted(s.Name(group, wait), "the channel");
}

bool Ranges(const Situation& s, uint32_t group) {
  const CodeUse* use = s.StuckUse(group);
  return use != nullptr && use->action == Action::kRange;
}

// Of the uses of the channel, the first that is received from, by either form.
std::vector<const CodeUse*> ReceiversOf(const Situation& s, uint32_t thing) {
  std::vector<const CodeUse*> uses = s.code().UsesOf(thing, Action::kReceive);
  for (const CodeUse* use : s.code().UsesOf(thing, Action::kRange)) uses.push_back(use);
  return uses;
}

const CodeUse* ReceiveAhead(const Situation& s, uint32_t group, uint32_t thing) {
  const CodeUse* use = s.FindAhead(group, thing, Action::kReceive);
  return use != nullptr ? use : s.FindAhead(group, thing, Action::kRange);
}

// A stuck group that waits for a WaitGroup and could, after that, serve the channel.
std::optional<uint32_t> WaiterWhoServes(const Situation& s, uint32_t group) {
  for (uint32_t helper : s.Helpers(group)) {
    if (helper != group && s.reason(helper) == WaitReason::kWaitGroupWait) return helper;
  }
  return std::nullopt;
}

// Does somebody who is stuck wait for this group's goroutines to end, not just for a job of theirs?
bool IsAwaited(const Situation& s, uint32_t group) {
  for (uint32_t other = 0; other < s.finding().groups.size() && other < 64; ++other) {
    if (s.reason(other) != WaitReason::kWaitGroupWait) continue;
    const std::vector<uint32_t>& helpers = s.Helpers(other);
    if (std::find(helpers.begin(), helpers.end(), group) != helpers.end() &&
        !s.HelpsOnlyWithNextJob(group, other)) {
      return true;
    }
  }
  return false;
}

// Those who would set it free if they went on are ready for the next request: they have dealt with
// this one.
bool OnlyServersHelp(const Situation& s, uint32_t group) {
  const std::vector<uint32_t>& helpers = s.Helpers(group);
  return std::all_of(helpers.begin(), helpers.end(), [&](uint32_t helper) {
    return helper == group || Ranges(s, helper) || s.HelpsOnlyWithNextJob(helper, group);
  });
}

std::string MakeWithRoom(const Situation& s, uint32_t group, std::string_view room) {
  const Object* channel = s.ObjectOf(group);
  std::string element =
      channel == nullptr || channel->element_type.empty() ? "T" : channel->element_type;
  return absl::StrCat("make(chan ", element, ", ", ToAbsl(room), ")");
}

// ---- what is no channel at all ------------------------------------------------------------------

Recognised NilChannel(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kChanSendNil &&
      s.reason(group) != WaitReason::kChanReceiveNil) {
    return std::nullopt;
  }
  return Advice{{},
                absl::StrCat("make ", ChannelName(s, group),
                             " before it is used: a channel variable is nil until make has given "
                             "it a channel")};
}

Recognised EmptySelect(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kSelectNoCases) return std::nullopt;
  return Advice{{}, "wait for the goroutines with a sync.WaitGroup instead of select {}"};
}

Recognised StoppedTicker(const Situation& s, uint32_t group) {
  const Object* channel = s.ObjectOf(group);
  if (channel == nullptr || !channel->of_timer || !Ranges(s, group)) return std::nullopt;
  return Advice{{},
                "let the loop also listen to a channel that is closed when it is to end: Stop does "
                "not close the ticker's channel"};
}

Recognised SpentTimer(const Situation& s, uint32_t group) {
  const Object* channel = s.ObjectOf(group);
  if (channel == nullptr || !channel->of_timer || !Receives(s, group)) return std::nullopt;
  return Advice{{},
                absl::StrCat("do not receive from ", ChannelName(s, group),
                             " here: a timer sends once each time it is started, and nothing after "
                             "Stop")};
}

// ---- cancellation -------------------------------------------------------------------------------

bool CarriesNothing(const Object& channel) { return channel.element_type == "struct{}"; }

// Is the close the last thing that the goroutine does? Then it says that it has ended, unless it
// waits for others with a WaitGroup, as one does who is to stop those who listen.
bool TellsItsEnd(const Situation& s, uint32_t group, const CodeUse& close) {
  if (s.IsMain(group) || s.reason(group) == WaitReason::kWaitGroupWait) return false;
  if (close.function != s.Frames(group).back().function) return false;
  const CodeFunction& function = s.code().functions[close.function];
  auto is_after = [&](int32_t line) { return line > close.line; };
  return std::none_of(function.uses.begin(), function.uses.end(),
                      [&](uint32_t use) { return is_after(s.code().uses[use].line); }) &&
         std::none_of(function.call_lines.begin(), function.call_lines.end(), is_after);
}

// A channel that only says "stop", and whose close stands behind somebody's wait, or nowhere.
Recognised NobodyCancels(const Situation& s, uint32_t group) {
  if (!Receives(s, group) && !Selects(s, group)) return std::nullopt;
  const StuckGoroutine& stuck = s.first(group);
  for (size_t wait = 0; wait < stuck.waits.size(); ++wait) {
    if (stuck.waits[wait].object == kNone) continue;
    const Object& channel = s.finding().objects[stuck.waits[wait].object];
    if (IsOfContext(s, group, wait)) {
      return Advice{{},
                    "call the context's cancel function when the work is over, before waiting for "
                    "those who listen to it"};
    }
    if (stuck.waits[wait].reason != WaitReason::kChanReceive || !CarriesNothing(channel)) continue;
    uint32_t thing = s.Thing(group, wait);
    if (s.code().Any(thing, Action::kSend)) continue;
    for (const CodeUse* close : s.code().UsesOf(thing, Action::kClose)) {
      for (uint32_t helper : s.Helpers(group)) {
        // What is closed at the end of a function tells that it has ended, not that it is to.
        if (helper == group || close->deferred || !s.StandsIn(helper, close->function)) continue;
        // It waits for an answer, or for others, and not for them to end.
        if (s.HelpsOnlyWithNextJob(group, helper) || !s.AreInOneCircle(group, helper)) continue;
        if (TellsItsEnd(s, helper, *close)) continue;
        return Advice{
            {},
            absl::StrCat("close ", ChannelName(s, group, wait), " (", PlaceText(s, *close),
                         ") before the wait at ",
                         PlaceText(s.group(helper).where.file, s.group(helper).where.line))};
      }
    }
  }
  return std::nullopt;
}

// ---- semaphores ---------------------------------------------------------------------------------

// Does it wait for a slot of a channel that only counts? Nobody looks at its values.
bool WaitsForSlot(const Situation& s, uint32_t group) {
  const Object* channel = s.ObjectOf(group);
  if (!Sends(s, group) || channel == nullptr || channel->capacity == 0) return false;
  std::vector<const CodeUse*> receives = s.code().UsesOf(s.Thing(group), Action::kReceive);
  if (receives.empty() || s.code().Any(s.Thing(group), Action::kRange)) return false;
  return std::all_of(receives.begin(), receives.end(),
                     [](const CodeUse* use) { return use->discards; });
}

// Goroutines alike, each with a slot of one channel of many, which waits for the next one's.
bool TakesOneOfManyAfterAnother(const Situation& s, uint32_t group) {
  const std::vector<uint32_t>& members = s.group(group).members;
  const CodeUse* stuck = s.StuckUse(group);
  if (members.size() < 2 || stuck == nullptr || !s.HelpsItself(group)) return false;
  const std::vector<StuckGoroutine>& goroutines = s.finding().goroutines;
  if (goroutines[members[0]].waits[0].object == goroutines[members[1]].waits[0].object) {
    return false;
  }
  const std::vector<const CodeUse*> sends = s.code().UsesOf(s.Thing(group), Action::kSend);
  return std::any_of(sends.begin(), sends.end(), [&](const CodeUse* use) {
    return use->function == stuck->function && use->line < stuck->line;
  });
}

Recognised SlotsInDifferentOrders(const Situation& s, uint32_t group) {
  if (!WaitsForSlot(s, group)) return std::nullopt;
  for (uint32_t other : s.Helpers(group)) {
    if (other == group || !WaitsForSlot(s, other)) continue;
    if (s.ObjectOf(other) == s.ObjectOf(group)) continue;
    const std::vector<uint32_t>& back = s.Helpers(other);
    if (std::find(back.begin(), back.end(), group) == back.end()) continue;
    return Advice{{},
                  absl::StrCat("take the slots of ", ChannelName(s, group), " and ",
                               ChannelName(s, other), " in the same order everywhere")};
  }
  if (!TakesOneOfManyAfterAnother(s, group)) return std::nullopt;
  return Advice{{},
                absl::StrCat("take the slots of several ", ChannelName(s, group),
                             " in one order everywhere, that of their numbers say: then they "
                             "cannot wait for each other in a circle")};
}

// Will the function give a slot back that it has taken before it got to this line?
bool OwesSlot(const Situation& s, const OwnFrame& frame, uint32_t thing) {
  const CodeFacts& code = s.code();
  const CodeFunction& function = code.functions[frame.function];
  for (size_t i = 0; i < function.calls.size(); ++i) {
    if (!function.call_deferred[i] || function.call_lines[i] >= frame.line) continue;
    if (s.FindCalled(function.calls[i], thing, Action::kReceive) != nullptr) return true;
  }
  int32_t taken = 0;
  for (uint32_t index : function.uses) {
    const CodeUse& use = code.uses[index];
    if (use.thing != thing || use.deferred) continue;
    if (use.line >= frame.line) return taken != 0 && use.action == Action::kReceive;
    if (use.action == Action::kSend) taken = use.line;
    if (use.action == Action::kReceive) taken = 0;
  }
  for (uint32_t i = frame.function + 1; i < code.functions.size(); ++i) {
    const CodeFunction& inner = code.functions[i];
    if (inner.outer != frame.function || !inner.deferred || inner.lines.last >= frame.line)
      continue;
    if (s.FindCalled(i, thing, Action::kReceive) != nullptr) return true;
  }
  return false;
}

// All slots are with those who wait for one more.
Recognised SlotWhileHoldingOne(const Situation& s, uint32_t group) {
  if (!WaitsForSlot(s, group)) return std::nullopt;
  const std::vector<OwnFrame>& frames = s.Frames(group);
  const uint32_t thing = s.Thing(group);
  const bool has_one = std::any_of(frames.begin(), frames.end(), [&](const OwnFrame& frame) {
    return OwesSlot(s, frame, thing);
  });
  if (!has_one) return std::nullopt;
  return Advice{{},
                absl::StrCat("do not wait for a slot of ", ChannelName(s, group),
                             " while holding one: give it back before (",
                             PlaceText(s, *s.code().UsesOf(thing, Action::kReceive)[0]),
                             "), or do the inner work with the slot that is there")};
}

// Values that are taken out and put back, as the connections of a pool: somebody has kept his.
Recognised PooledValue(const Situation& s, uint32_t group) {
  if ((!Receives(s, group) && !Selects(s, group)) || Ranges(s, group) || !s.IsRoot(group)) {
    return std::nullopt;
  }
  const std::vector<WaitTarget>& waits = s.first(group).waits;
  for (size_t wait = 0; wait < waits.size(); ++wait) {
    if (waits[wait].reason != WaitReason::kChanReceive || waits[wait].object == kNone) continue;
    const Object& channel = s.finding().objects[waits[wait].object];
    if (channel.capacity == 0 || channel.last_receive.goroutine == 0) continue;
    const CodeUse* back = s.FindAheadItself(group, s.Thing(group, wait), Action::kSend);
    if (back == nullptr || back->conditional || back->function == kNone) continue;
    const std::string& name = s.code().functions[back->function].name;
    const bool by_call = !name.empty() && !s.StandsIn(group, back->function);
    return Advice{
        {},
        absl::StrCat("put back into ", ChannelName(s, group, wait),
                     " what was taken from it on every way out: defer ",
                     by_call ? "the call of " + name : "the send", " right after it was taken")};
  }
  return std::nullopt;
}

Recognised SemaphoreSlot(const Situation& s, uint32_t group) {
  if (!WaitsForSlot(s, group)) return std::nullopt;
  std::vector<const CodeUse*> receives = s.code().UsesOf(s.Thing(group), Action::kReceive);
  // The one who takes a slot is also the one who gives it back.
  const std::vector<OwnFrame>& frames = s.Frames(group);
  bool gives_back = std::any_of(frames.begin(), frames.end(), [&](const OwnFrame& frame) {
    return s.FindCalled(frame.function, s.Thing(group), Action::kReceive) != nullptr;
  });
  if (!gives_back) return std::nullopt;
  std::string way =
      receives[0]->function != s.Frames(group)[0].function &&
              !s.code().functions[receives[0]->function].name.empty()
          ? absl::StrCat("defer the call of ", s.code().functions[receives[0]->function].name)
          : absl::StrCat("defer func() { <-", s.Name(group), " }()");
  return Advice{
      {}, absl::StrCat("give the slot back on every way out: ", way, " right after it was taken")};
}

// ---- sends --------------------------------------------------------------------------------------

Recognised BufferTooSmall(const Situation& s, uint32_t group) {
  const Object* channel = s.ObjectOf(group);
  if (!Sends(s, group) || channel == nullptr || channel->capacity == 0) return std::nullopt;
  if (ReceiveAhead(s, group, s.Thing(group)) == nullptr) return std::nullopt;
  return Advice{
      {},
      absl::StrCat("make room for all values that are sent before the first is received, ",
                   MakeWithRoom(s, group, "n"), ", or send in a goroutine of its own")};
}

// Does the same goroutine serve the channel, and would have to answer what it asks there?
const CodeUse* AwaitsOwnAnswer(const Situation& s, uint32_t group) {
  const CodeUse* stuck = s.StuckUse(group);
  if (stuck == nullptr || stuck->function == kNone) return nullptr;
  for (uint32_t index : s.code().functions[stuck->function].uses) {
    const CodeUse& answer = s.code().uses[index];
    if (answer.action != Action::kReceive || answer.line < stuck->line) continue;
    if (answer.thing == kNone || answer.thing == stuck->thing) continue;
    for (const CodeUse* serve : ReceiversOf(s, stuck->thing)) {
      if (serve->function == kNone || !s.StandsIn(group, serve->function)) continue;
      if (s.FindWithin(serve->function, answer.thing, Action::kSend) != nullptr) return &answer;
    }
  }
  return nullptr;
}

Recognised SendToSelf(const Situation& s, uint32_t group) {
  if (!Sends(s, group) || s.Thing(group) == kNone) return std::nullopt;
  // The receive is further down, or nobody else is there at all.
  bool alone = s.finding().size() == 1 && s.IsMain(group) && s.finding().kind == Kind::kDeadlock;
  bool ahead = ReceiveAhead(s, group, s.Thing(group)) != nullptr;
  if (!ahead && !(alone && ReceiversOf(s, s.Thing(group)).empty())) return std::nullopt;
  if (const CodeUse* answer = AwaitsOwnAnswer(s, group)) {
    return Advice{
        {},
        absl::StrCat("do the work with a call, and not by way of ", ChannelName(s, group),
                     ": the goroutine that serves it is the one that asks, and would wait "
                     "for its own answer at ",
                     PlaceText(s, *answer))};
  }
  return Advice{{},
                absl::StrCat("send on ", ChannelName(s, group),
                             " in another goroutine, or give the channel a buffer, ",
                             MakeWithRoom(s, group, "1"))};
}

Recognised WaitBeforeResults(const Situation& s, uint32_t group) {
  if (!Sends(s, group)) return std::nullopt;
  std::optional<uint32_t> waiter = WaiterWhoServes(s, group);
  if (!waiter || !IsAwaited(s, group)) return std::nullopt;
  return Advice{{},
                absl::StrCat("receive from ", ChannelName(s, group), " while the senders run: let ",
                             "a goroutine of its own call ",
                             ToAbsl(s.Name(*waiter).empty() ? "Wait" : s.Name(*waiter) + ".Wait()"),
                             " and then close the channel")};
}

Recognised NobodyReads(const Situation& s, uint32_t group) {
  if (!Sends(s, group)) return std::nullopt;
  uint32_t thing = s.Thing(group);
  if (thing == kNone || !ReceiversOf(s, thing).empty()) return std::nullopt;
  return Advice{{},
                absl::StrCat("receive from ", ChannelName(s, group),
                             " while the goroutines work, or do not send: nothing in the program "
                             "receives from it")};
}

Recognised LeftOnTimeout(const Situation& s, uint32_t group) {
  if (!Sends(s, group)) return std::nullopt;
  for (const CodeUse* use : s.code().UsesOf(s.Thing(group), Action::kReceive)) {
    if (use->select == kNone || !s.code().selects[use->select].gives_up) continue;
    if (s.code().Repeats(*use)) continue;
    return Advice{{},
                  absl::StrCat("give ", ChannelName(s, group), " room for one value, ",
                               MakeWithRoom(s, group, "1"), ": the receiver at ",
                               PlaceText(s, *use), " may have left when it is sent")};
  }
  return std::nullopt;
}

// The loop around the use may be told to leave: the select in it that listens for that.
const CodeSelect* StopOfLoop(const Situation& s, const CodeUse& use) {
  if (use.function == kNone) return nullptr;
  const std::vector<LineRange>& loops = s.code().functions[use.function].loops;
  for (const CodeSelect& select : s.code().selects) {
    if (select.function != use.function || select.stop_line == 0) continue;
    if (select.stop_thing == use.thing) continue;
    for (const LineRange& loop : loops) {
      auto inside = [&](int32_t line) { return loop.first <= line && line <= loop.last; };
      if (inside(use.line) && inside(select.stop_line)) return &select;
    }
  }
  return nullptr;
}

// What tells others that the loop has been left.
std::string TellsOfStop(const Situation& s, const CodeSelect& select) {
  if (s.code().Any(select.stop_thing, Action::kClose)) return Quoted(select.stop, "its channel");
  for (uint32_t index : s.code().functions[select.function].uses) {
    const CodeUse& use = s.code().uses[index];
    if (use.action == Action::kClose && use.deferred) return Quoted(use.text, "its channel");
  }
  return "a channel that is closed then";
}

Recognised DoesNotNoticeCancel(const Situation& s, uint32_t group) {
  if (!Sends(s, group)) return std::nullopt;
  for (const CodeUse* use : ReceiversOf(s, s.Thing(group))) {
    if (use->function == kNone) continue;
    for (uint32_t index : s.code().functions[use->function].uses) {
      const CodeUse& cancel = s.code().uses[index];
      if (cancel.action != Action::kCancel || cancel.deferred) continue;
      return Advice{{},
                    absl::StrCat("send in a select that listens to ctx.Done() as well: the "
                                 "receiver leaves after the cancel at ",
                                 PlaceText(s, cancel))};
    }
  }
  // A loop that receives until it is told to stop.
  for (const CodeUse* use : s.code().UsesOf(s.Thing(group), Action::kReceive)) {
    if (use->select == kNone || !s.code().selects[use->select].gives_up) continue;
    if (!s.code().Repeats(*use)) continue;
    return Advice{{},
                  absl::StrCat("send in a select that listens to ctx.Done() as well: the loop that "
                               "receives at ",
                               PlaceText(s, *use), " leaves when it is told to stop")};
  }
  if (!s.IsRoot(group)) return std::nullopt;
  for (const CodeUse* use : s.code().UsesOf(s.Thing(group), Action::kReceive)) {
    const CodeSelect* stop = StopOfLoop(s, *use);
    if (stop == nullptr) continue;
    return Advice{{},
                  absl::StrCat("send in a select that listens to ", TellsOfStop(s, *stop),
                               " as well: the loop that receives at ", PlaceText(s, *use),
                               " leaves when it is told to stop")};
  }
  return std::nullopt;
}

// Is it a stage of a pipeline: does somebody who sends wait for it to receive?
bool HasSendersBehind(const Situation& s, uint32_t group) {
  for (uint32_t other : s.Story()) {
    const std::vector<uint32_t>& helpers = s.Helpers(other);
    if (other != group && Sends(s, other) &&
        std::find(helpers.begin(), helpers.end(), group) != helpers.end()) {
      return true;
    }
  }
  return false;
}

// May the loop over the channel be left before the channel is closed?
bool IsLeftEarly(const Situation& s, const CodeUse& range) {
  if (range.function == kNone) return false;
  const CodeFunction& function = s.code().functions[range.function];
  return std::any_of(function.loops.begin(), function.loops.end(), [&](const LineRange& loop) {
    if (loop.first != range.line) return false;
    auto inside = [&](int32_t line) { return loop.first <= line && line <= loop.last; };
    return std::any_of(function.breaks.begin(), function.breaks.end(), inside) ||
           std::any_of(function.exits.begin(), function.exits.end(), inside);
  });
}

Recognised StageStopsEarly(const Situation& s, uint32_t group) {
  if (!Sends(s, group)) return std::nullopt;
  std::string stop;
  for (const CodeUse* use : s.code().UsesOf(s.Thing(group), Action::kRange)) {
    if (!IsLeftEarly(s, *use)) continue;
    stop = absl::StrCat("the loop at ", PlaceText(s, *use), " is left early");
    break;
  }
  const std::vector<const CodeUse*> receives = s.code().UsesOf(s.Thing(group), Action::kReceive);
  if (stop.empty() && !receives.empty() && s.IsRoot(group) && HasSendersBehind(s, group)) {
    stop = absl::StrCat("the receiver at ", PlaceText(s, *receives[0]), " takes no more");
  }
  if (stop.empty()) return std::nullopt;
  return Advice{{},
                absl::StrCat("tell the senders when ", stop, ": let them select between the send ",
                             "and a channel that is closed then")};
}

Recognised TookTheFirst(const Situation& s, uint32_t group) {
  if (!Sends(s, group)) return std::nullopt;
  std::vector<const CodeUse*> receives = ReceiversOf(s, s.Thing(group));
  if (receives.empty() || !s.IsRoot(group)) return std::nullopt;
  return Advice{
      {},
      absl::StrCat("make room for the values of all senders, ", MakeWithRoom(s, group, "n"),
                   ": the receiver at ", PlaceText(s, *receives[0]), " takes fewer than are sent")};
}

// ---- receives -----------------------------------------------------------------------------------

Recognised JobsNeverClosed(const Situation& s, uint32_t group) {
  if (!Receives(s, group) || !Ranges(s, group) || !IsAwaited(s, group)) return std::nullopt;
  std::vector<const CodeUse*> sends = s.code().UsesOf(s.Thing(group), Action::kSend);
  return Advice{
      {},
      absl::StrCat("close ", ChannelName(s, group), " after the last send",
                   sends.empty() ? "" : absl::StrCat(" (", PlaceText(s, *sends.back()), ")"),
                   " and before waiting for the workers: their loops end only then")};
}

bool WaitsForChannel(const Situation& s, uint32_t group) {
  return Sends(s, group) || Receives(s, group) || Selects(s, group);
}

// Of what the group waits for, the channel or condition that the other one would serve.
std::string NameOfServed(const Situation& s, uint32_t group, uint32_t other) {
  if (s.reason(group) == WaitReason::kCondWait) return Quoted(s.Name(group), "the condition");
  const std::vector<WaitTarget>& waits = s.first(group).waits;
  for (size_t wait = 0; wait < waits.size(); ++wait) {
    for (Action action : ActionsThatHelp(waits[wait].reason)) {
      if (s.FindAhead(other, s.Thing(group, wait), action) != nullptr) {
        return ChannelName(s, group, wait);
      }
    }
  }
  return ChannelName(s, group);
}

// Two groups of which each waits for a message that the other would send afterwards. One of the
// messages may be the signal of a condition.
Recognised EachWaitsForTheOther(const Situation& s, uint32_t group) {
  if (!WaitsForChannel(s, group)) return std::nullopt;
  for (uint32_t other : s.Helpers(group)) {
    if (other == group) continue;
    if (!WaitsForChannel(s, other) && s.reason(other) != WaitReason::kCondWait) continue;
    if (s.ObjectOf(group) != nullptr && s.ObjectOf(other) == s.ObjectOf(group)) continue;
    const std::vector<uint32_t>& back = s.Helpers(other);
    if (std::find(back.begin(), back.end(), group) == back.end()) continue;
    // Who ranges is ready to serve, again and again: it is no part of such a circle.
    if (Ranges(s, group) || Ranges(s, other)) continue;
    if (s.HelpsOnlyWithNextJob(group, other) != s.HelpsOnlyWithNextJob(other, group)) continue;
    return Advice{{},
                  absl::StrCat("let one of the two begin: ", NameOfServed(s, group, other), " and ",
                               NameOfServed(s, other, group),
                               " are each waited for before the other is served")};
  }
  return std::nullopt;
}

Recognised RangeNeverClosed(const Situation& s, uint32_t group) {
  if (!Receives(s, group) || !Ranges(s, group) || !s.IsRoot(group)) return std::nullopt;
  if (s.FindAhead(group, s.Thing(group), Action::kSend) != nullptr) return std::nullopt;
  std::vector<const CodeUse*> sends = s.code().UsesOf(s.Thing(group), Action::kSend);
  return Advice{{},
                absl::StrCat("close ", ChannelName(s, group), " when the last value has been sent",
                             sends.empty() ? "" : absl::StrCat(" (", PlaceText(s, *sends[0]), ")"),
                             ": the loop ends only then")};
}

Recognised ReceiveTooEarly(const Situation& s, uint32_t group) {
  if (!Receives(s, group) || !s.IsRoot(group)) return std::nullopt;
  uint32_t thing = s.Thing(group);
  const CodeUse* ahead = s.FindAhead(group, thing, Action::kSend);
  if (ahead == nullptr) ahead = s.FindAhead(group, thing, Action::kClose);
  bool nobody = !s.code().MayServe(thing);
  if (ahead == nullptr && !nobody) return std::nullopt;
  // A loop that sends and receives in turn has another trouble.
  const CodeUse* stuck = s.StuckUse(group);
  if (ahead != nullptr && stuck != nullptr && ahead->function == stuck->function &&
      ahead->line < stuck->line) {
    return std::nullopt;
  }
  if (ahead != nullptr && ahead->action == Action::kClose && ahead->deferred) {
    return Advice{{},
                  absl::StrCat("do not wait for ", ChannelName(s, group),
                               " in the goroutine that closes it at its own end (",
                               PlaceText(s, *ahead), "): let another one wait")};
  }
  return Advice{{},
                ahead != nullptr && ahead->action == Action::kClose
                    ? absl::StrCat("let the close (", PlaceText(s, *ahead),
                                   ") come before this receive, or leave it to another goroutine")
                : ahead != nullptr
                    ? absl::StrCat("start the sender (", PlaceText(s, *ahead),
                                   ") in another goroutine before this receive")
                    : absl::StrCat("nothing in the program sends on ", ChannelName(s, group),
                                   ": the sender is missing, or the receive is superfluous")};
}

Recognised MoreReceivesThanSends(const Situation& s, uint32_t group) {
  if (!Receives(s, group) || !OnlyServersHelp(s, group)) return std::nullopt;
  std::vector<const CodeUse*> sends = s.code().UsesOf(s.Thing(group), Action::kSend);
  if (sends.empty()) return std::nullopt;
  for (const CodeUse* send : sends) {
    const CodeSelect* stop = s.IsRoot(group) ? StopOfLoop(s, *send) : nullptr;
    if (stop == nullptr) continue;
    return Advice{{},
                  absl::StrCat("receive in a select that listens to ", TellsOfStop(s, *stop),
                               " as well, or close ", ChannelName(s, group),
                               " when its sender leaves: the loop that sends at ",
                               PlaceText(s, *send), " does so when it is told to stop")};
  }
  return Advice{{},
                absl::StrCat("send a value on every way out of the sender (",
                             PlaceText(s, *sends[0]), "), or close ", ChannelName(s, group),
                             " when all have been sent and range over it")};
}

// Somebody was to close the channel, and has gone past that without doing it, or before it was made
// known to him.
Recognised CloseMissed(const Situation& s, uint32_t group) {
  if (!Receives(s, group) || !s.IsRoot(group)) return std::nullopt;
  std::vector<const CodeUse*> closes = s.code().UsesOf(s.Thing(group), Action::kClose);
  if (closes.empty() || s.code().Any(s.Thing(group), Action::kSend)) return std::nullopt;
  return Advice{{},
                absl::StrCat("make sure that ", ChannelName(s, group),
                             " is closed on every way: whoever closes it (",
                             PlaceText(s, *closes[0]), ") has gone past that")};
}

Recognised SelectUnserved(const Situation& s, uint32_t group) {
  if (!Selects(s, group) || !s.IsRoot(group)) return std::nullopt;
  const StuckGoroutine& stuck = s.first(group);
  if (stuck.waits.empty()) {
    return Advice{{}, "make one of the select's channels: a case on a nil channel is never taken"};
  }
  std::string names;
  for (size_t wait = 0; wait < stuck.waits.size(); ++wait) {
    std::string name = s.Name(group, wait);
    if (name.empty()) continue;
    absl::StrAppend(&names, names.empty() ? "" : " or ", "`", name, "`");
  }
  return Advice{{},
                absl::StrCat("make sure that one case happens in the end: ",
                             names.empty() ? "send on or close one of its channels"
                                           : absl::StrCat("close or serve ", names),
                             " when the work is over")};
}

}  // namespace

std::vector<Recogniser> ChannelRecognisers() {
  return {
      {"GK004", &NilChannel},          {"GK013", &EmptySelect},
      {"GK044", &StoppedTicker},       {"GK045", &SpentTimer},
      {"GK018", &NobodyCancels},       {"GK055", &SlotsInDifferentOrders},
      {"GK056", &SlotWhileHoldingOne}, {"GK021", &SemaphoreSlot},
      {"GK021", &PooledValue},         {"GK011", &EachWaitsForTheOther},
      {"GK007", &BufferTooSmall},      {"GK002", &SendToSelf},
      {"GK008", &WaitBeforeResults},   {"GK009", &NobodyReads},
      {"GK005", &LeftOnTimeout},       {"GK019", &DoesNotNoticeCancel},
      {"GK020", &StageStopsEarly},     {"GK006", &TookTheFirst},
      {"GK010", &JobsNeverClosed},     {"GK001", &RangeNeverClosed},
      {"GK003", &ReceiveTooEarly},     {"GK017", &MoreReceivesThanSends},
      {"GK018", &CloseMissed},         {"GK012", &SelectUnserved},
  };
}

}  // namespace goknot::knots

// See the header.
#include "knots/wording.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/patterns.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

constexpr size_t kMostIds = 5;

}  // namespace

std::string Count(uint64_t number) {
  std::string digits = absl::StrCat(number);
  for (int64_t at = static_cast<int64_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<size_t>(at), ",");
  }
  return digits;
}

std::string Waiters(uint64_t count) {
  return count == 1 ? "one goroutine waits" : absl::StrCat(Count(count), " goroutines wait");
}

std::string GoroutineName(uint64_t id) { return id == 1 ? "main" : absl::StrCat("goroutine ", id); }

std::string GroupName(const Group& group, const Finding& finding) {
  if (group.members.size() == 1) {
    std::string name = GoroutineName(finding.goroutines[group.members[0]].id);
    if (group.unshown != 0) absl::StrAppend(&name, " and ", Count(group.unshown), " more like it");
    return name;
  }
  std::string text = "goroutines ";
  // One more id takes no more room than "and 1 more".
  uint64_t shown =
      std::min(group.members.size(), group.size() <= kMostIds + 1 ? kMostIds + 1 : kMostIds);
  for (uint64_t i = 0; i < shown; ++i) {
    bool last = i + 1 == group.size();
    absl::StrAppend(&text,
                    i == 0 ? ""
                    : last ? " and "
                           : ", ",
                    finding.goroutines[group.members[i]].id);
  }
  if (shown < group.size()) {
    absl::StrAppend(&text, " and ", Count(group.size() - shown), " more like them");
  }
  return text;
}

std::string StartedAt(const Situation& situation, uint32_t group) {
  if (situation.group(group).by_timer) return ", started by time.AfterFunc,";
  Place started = situation.Started(group);
  if (!started.known()) return "";
  return absl::StrCat(", started at ", PlaceText(started.file, started.line), ",");
}

bool WaitsForOnce(const Situation& s, uint32_t group) {
  if (s.reason(group) != WaitReason::kMutexLock) return false;
  const CodeUse* use = s.StuckUse(group);
  return use != nullptr && use->action == Action::kDo;
}

bool IsOfContext(const Situation& s, uint32_t group, size_t wait) {
  const uint32_t object = s.first(group).waits[wait].object;
  if (object == kNone) return false;
  return s.finding().objects[object].of_context || s.Name(group, wait).ends_with(".Done()");
}

std::string ObjectName(const Situation& s, uint32_t group, size_t wait) {
  const StuckGoroutine& stuck = s.first(group);
  std::string name = s.Name(group, wait);
  const Object* object = nullptr;
  WaitReason reason = stuck.reason;
  if (wait < stuck.waits.size()) {
    reason = stuck.waits[wait].reason;
    if (stuck.waits[wait].object != kNone) object = &s.finding().objects[stuck.waits[wait].object];
  }
  switch (reason) {
    case WaitReason::kMutexLock:
      if (WaitsForOnce(s, group)) {
        return absl::StrCat("the Once ", Quoted(name, "there"));
      }
      [[fallthrough]];
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      return name.empty() ? (reason == WaitReason::kMutexLock ? "a sync.Mutex" : "a sync.RWMutex")
                          : absl::StrCat("the lock `", name, "`");
    case WaitReason::kWaitGroupWait:
      return name.empty() ? "a sync.WaitGroup" : absl::StrCat("the WaitGroup `", name, "`");
    case WaitReason::kCondWait:
      return name.empty() ? "a sync.Cond" : absl::StrCat("the condition `", name, "`");
    case WaitReason::kChanSendNil:
    case WaitReason::kChanReceiveNil:
      return name.empty() ? "a nil channel" : absl::StrCat("the nil channel `", name, "`");
    default:
      break;
  }
  if (!name.empty()) return absl::StrCat("`", name, "`");
  if (object != nullptr && object->of_context) return "a context's Done";
  if (object != nullptr && object->of_timer) return "a timer's channel";
  if (object != nullptr && object->made.known()) {
    return absl::StrCat("the channel made at ", PlaceText(object->made.file, object->made.line));
  }
  return "a channel";
}

std::string WaitPhrase(const Situation& s, uint32_t group) {
  const StuckGoroutine& stuck = s.first(group);
  switch (stuck.reason) {
    case WaitReason::kChanSend:
    case WaitReason::kChanSendNil:
      return absl::StrCat("to send on ", ObjectName(s, group));
    case WaitReason::kChanReceive:
    case WaitReason::kChanReceiveNil:
      return absl::StrCat("to receive from ", ObjectName(s, group));
    case WaitReason::kSelectNoCases:
      return "in a select without cases";
    case WaitReason::kSelect: {
      if (stuck.waits.empty()) return "in a select whose channels are all nil";
      std::string text = "in a select, ";
      for (size_t i = 0; i < stuck.waits.size(); ++i) {
        absl::StrAppend(
            &text, i == 0 ? "" : " or ",
            stuck.waits[i].reason == WaitReason::kChanSend ? "to send on " : "to receive from ",
            ObjectName(s, group, i));
      }
      return text;
    }
    case WaitReason::kRWMutexLock:
      return absl::StrCat("for ", ObjectName(s, group), " (to write)");
    case WaitReason::kRWMutexRLock:
      return absl::StrCat("for ", ObjectName(s, group), " (to read)");
    case WaitReason::kMutexLock:
    case WaitReason::kWaitGroupWait:
      return absl::StrCat("for ", ObjectName(s, group));
    case WaitReason::kCondWait:
      return absl::StrCat("for a signal of ", ObjectName(s, group));
    case WaitReason::kCoroutine:
      return "for its turn at an iter.Pull";
    default:
      return absl::StrCat("(", runtime::WaitReasonText(stuck.reason), ")");
  }
}

namespace {

// Is the lock that of a sync.Once?
bool IsOfOnce(const Situation& s, uint32_t object) {
  for (uint32_t group = 0; group < s.finding().groups.size(); ++group) {
    const std::vector<WaitTarget>& waits = s.first(group).waits;
    if (waits.size() == 1 && waits[0].object == object && WaitsForOnce(s, group)) return true;
  }
  return false;
}

}  // namespace

std::string StateOf(const Situation& situation, uint32_t index) {
  const Object& object = situation.finding().objects[index];
  const WaitCounts& counts = situation.WaitersOf(index);
  std::string waiting;
  auto add = [&waiting](uint64_t count, std::string_view what) {
    if (count != 0) absl::StrAppend(&waiting, "; ", Waiters(count), ToAbsl(what));
  };
  std::string text;
  switch (object.kind) {
    case ObjectKind::kChannel:
      if (object.of_timer) {
        text = "the channel of a timer or ticker";
      } else {
        text = absl::StrCat("chan ", object.element_type, ", ");
        if (object.capacity == 0) {
          text += "unbuffered";
        } else {
          absl::StrAppend(&text, "room for ", Count(object.capacity), ", ",
                          object.queued == object.capacity ? "full"
                          : object.queued == 0             ? "empty"
                                               : absl::StrCat(Count(object.queued), " inside"));
        }
      }
      add(counts.send, " to send");
      add(counts.receive, " to receive");
      return text + waiting;
    case ObjectKind::kMutex:
    case ObjectKind::kRWMutex:
      if (object.holders.size() == 1 && IsOfOnce(situation, index)) {
        text = absl::StrCat("sync.Once, whose function ",
                            GoroutineName(object.holders[0].goroutine), " is running");
        add(counts.other, "");
        return text + waiting;
      }
      text = object.kind == ObjectKind::kMutex ? "sync.Mutex" : "sync.RWMutex";
      for (size_t i = 0; i < object.holders.size() && i < kMostIds; ++i) {
        const Holder& holder = object.holders[i];
        absl::StrAppend(&text, i == 0 ? ", held by " : " and by ", GoroutineName(holder.goroutine),
                        holder.reads ? " for reading" : "");
        if (holder.since.known()) {
          absl::StrAppend(&text, " since ", PlaceText(holder.since.file, holder.since.line));
        }
        if (holder.ended) text += ", although it has ended";
      }
      if (object.holders.size() > kMostIds) {
        absl::StrAppend(&text, " and ", Count(object.holders.size() - kMostIds), " more");
      }
      add(counts.other, object.kind == ObjectKind::kMutex ? "" : " to write");
      add(counts.read, " to read");
      return text + waiting;
    case ObjectKind::kWaitGroup:
      text = absl::StrCat("sync.WaitGroup, its counter is ",
                          Count(static_cast<uint64_t>(std::max<int64_t>(object.counter, 0))));
      add(counts.other, "");
      return text + waiting;
    case ObjectKind::kCond:
      text = "sync.Cond";
      add(counts.other, " for a signal");
      return text + waiting;
    case ObjectKind::kSemaphore:
      break;
  }
  add(counts.other, "");
  return "a semaphore of the runtime" + waiting;
}

namespace {

std::string LastUseText(std::string_view what, const LastUse& use) {
  std::string text = absl::StrCat(ToAbsl(what), ": by ", GoroutineName(use.goroutine));
  if (use.where.known()) {
    absl::StrAppend(&text, " at ", PlaceText(use.where.file, use.where.line));
  }
  if (!use.ended) return text;
  return absl::StrCat(text, use.goroutine == 1 ? ", which has returned" : ", which has ended");
}

}  // namespace

std::string LastUsesOf(const Object& object) {
  switch (object.kind) {
    case ObjectKind::kChannel: {
      if (object.of_timer || object.of_context) return "";
      if (!object.was_used) return "nothing has ever passed through it";
      if (object.last_send.goroutine == 0) return "";
      std::string text = LastUseText("last send", object.last_send);
      return object.last_receive.goroutine == 0
                 ? absl::StrCat(text, "; nothing has ever been received from it")
                 : absl::StrCat(text, "; ", LastUseText("last receive", object.last_receive));
    }
    case ObjectKind::kWaitGroup:
      if (object.last_call.goroutine == 0) return "";
      return LastUseText("last Add or Done", object.last_call);
    case ObjectKind::kCond:
      if (object.last_call.goroutine == 0) return "nobody has ever called Signal or Broadcast";
      return LastUseText("last Signal or Broadcast", object.last_call);
    default:
      return "";
  }
}

std::string OwnUseText(const OwnUse& use, std::string_view name) {
  std::string text;
  std::string_view after;
  switch (use.use) {
    case runtime::Use::kSend:
      text = "sent on ";
      break;
    case runtime::Use::kReceive:
      text = "received from ";
      break;
    case runtime::Use::kLock:
      text = "locked ";
      after = " (it has been unlocked since)";
      break;
    case runtime::Use::kReadLock:
      text = "locked ";
      after = " for reading";
      break;
    case runtime::Use::kAdd:
      text = "called Add of ";
      break;
    case runtime::Use::kDone:
      text = "called Done of ";
      break;
    case runtime::Use::kSignal:
      text = "called Signal of ";
      break;
    case runtime::Use::kBroadcast:
      text = "called Broadcast of ";
      break;
  }
  return absl::StrCat(text, ToAbsl(name), " at ", PlaceText(use.where.file, use.where.line),
                      ToAbsl(after));
}

bool IsToldOf(const Object& object, const OwnUse& use) {
  switch (use.use) {
    case runtime::Use::kSend:
      return object.last_send.goroutine == use.goroutine;
    case runtime::Use::kReceive:
      return object.last_receive.goroutine == use.goroutine;
    case runtime::Use::kLock:
    case runtime::Use::kReadLock:
      return std::any_of(object.holders.begin(), object.holders.end(),
                         [&](const Holder& holder) { return holder.goroutine == use.goroutine; });
    default:
      return object.last_call.goroutine == use.goroutine;
  }
}

}  // namespace goknot::knots

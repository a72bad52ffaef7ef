// See the header.
#include "repl/step.h"

#include <map>
#include <vector>

#include "absl/strings/str_cat.h"
#include "repl/report.h"
#include "repl/shared_objects.h"
#include "runtime/channel_object.h"
#include "runtime/engine.h"

namespace goknot::repl {
namespace {

using runtime::Event;
using runtime::EventKind;
using runtime::WaitReason;

class Teller {
 public:
  explicit Teller(Session& session)
      : session_(session), runtime_(session.machine().runtime()), names_(NamesOfShared(session)) {}

  std::string Tell(const runtime::SteppedEvents& stepped) {
    std::string out;
    for (size_t i = 0; i < stepped.events.size(); ++i) {
      const Event& event = stepped.events[i];
      const Event* woken = nullptr;
      if (i + 1 < stepped.events.size() && stepped.events[i + 1].kind == EventKind::kWake) {
        woken = &stepped.events[++i];
      }
      std::string what = WhatOf(event);
      if (what.empty()) continue;
      if (woken != nullptr) absl::StrAppend(&what, "; goroutine ", woken->subject, " goes on");
      absl::StrAppend(&out, "goroutine ", stepped.goroutine, " ", what);
      AppendPlace(event, &out);
    }
    return out;
  }

 private:
  std::string WhatOf(const Event& event) const {
    const std::string name = NameOf(event);
    switch (event.kind) {
      case EventKind::kGo:
        return absl::StrCat("starts goroutine ", event.subject);
      case EventKind::kEnd:
        return "ends";
      case EventKind::kBlock:
        return WaitText(static_cast<WaitReason>(event.detail), name);
      case EventKind::kMake:
        return "makes a channel";
      case EventKind::kSend:
        return "sends to " + name;
      case EventKind::kReceive:
        if ((event.detail & runtime::kFoundClosed) != 0)
          return absl::StrCat("finds ", name, " closed");
        return "receives from " + name;
      case EventKind::kDefault:
        return "takes the default of its select";
      case EventKind::kClose:
        return "closes " + name;
      case EventKind::kLock:
        return "locks " + name;
      case EventKind::kUnlock:
        return "unlocks " + name;
      case EventKind::kReadLock:
        return absl::StrCat("locks ", name, " for reading");
      case EventKind::kReadUnlock:
        return absl::StrCat("unlocks ", name, " for reading");
      case EventKind::kAdd:
        return (event.detail & runtime::kNegative) != 0
                   ? absl::StrCat("takes ", event.number, " off ", name)
                   : absl::StrCat("adds ", event.number, " to ", name);
      case EventKind::kWake:
        return absl::StrCat("wakes goroutine ", event.subject);
      default:
        return {};
    }
  }

  static std::string WaitText(WaitReason reason, const std::string& name) {
    switch (reason) {
      case WaitReason::kChanReceive:
        return "waits to receive from " + name;
      case WaitReason::kChanSend:
        return "waits to send to " + name;
      case WaitReason::kMutexLock:
      case WaitReason::kRWMutexLock:
        return "waits to lock " + name;
      case WaitReason::kRWMutexRLock:
        return absl::StrCat("waits to lock ", name, " for reading");
      case WaitReason::kWaitGroupWait:
        return "waits for " + name;
      case WaitReason::kSelect:
        return "waits in its select";
      case WaitReason::kSleep:
        return "sleeps";
      default:
        return absl::StrCat("waits: ", runtime::WaitReasonText(reason));
    }
  }

  // Of what it is done to: that of a variable, or what it is.
  std::string NameOf(const Event& event) const {
    const auto* object = reinterpret_cast<const void*>(event.subject);
    if (auto named = names_.find(object); named != names_.end()) return named->second;
    switch (event.kind) {
      case EventKind::kSend:
      case EventKind::kReceive:
      case EventKind::kClose:
        return "a channel";
      case EventKind::kAdd:
        return "a wait group";
      case EventKind::kBlock:
        break;
      default:
        return "a lock";
    }
    const auto reason = static_cast<WaitReason>(event.detail);
    if (reason == WaitReason::kChanReceive || reason == WaitReason::kChanSend) return "a channel";
    return reason == WaitReason::kWaitGroupWait ? "a wait group" : "a lock";
  }

  void AppendPlace(const Event& event, std::string* out) const {
    if (event.place == 0) {
      *out += "\n";
      return;
    }
    std::string file;
    int32_t line = 0;
    int32_t column = 0;
    if (event.kind == EventKind::kGo || event.kind == EventKind::kMake) {
      const runtime::Site& site = runtime_.sites().Get(static_cast<runtime::SiteId>(event.place));
      file = site.file;
      line = site.line;
    } else {
      const runtime::FrameInfo frame = runtime_.engine().DescribePlace(event.place);
      file = frame.file;
      line = frame.line;
      column = frame.column;
    }
    absl::StrAppend(out, " at ", file, ":", line, "\n",
                    LinesOfPlace(session_.front_end().sources(), file, line, column));
  }

  Session& session_;
  runtime::Runtime& runtime_;
  std::map<const void*, std::string> names_;
};

}  // namespace

StepReport StepOnce(Session& session) {
  const MachineStep step = session.machine().Step();
  switch (step.kind) {
    case MachineStep::Kind::kEvents:
      return {true, Teller(session).Tell(step.events)};
    case MachineStep::Kind::kNobody:
      return {false, "no other goroutine can go on now; :goroutines says what they wait for\n"};
    case MachineStep::Kind::kRunsOn:
      return {false, absl::StrCat("goroutine ", step.events.goroutine,
                                  " runs, and does nothing that others could see\n")};
    case MachineStep::Kind::kInterrupted:
      break;
  }
  return {false, "interrupted\n"};
}

}  // namespace goknot::repl

// Formats goroutines and their frames. Test: tests/knots/explain_test.cc.
#include "runtime/traceback.h"

#include <algorithm>
#include <charconv>

#include "absl/strings/str_format.h"
#include "base/text.h"
#include "runtime/bubble.h"
#include "runtime/clock.h"
#include "runtime/engine.h"
#include "runtime/profiles.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"

namespace goknot::runtime {
namespace {

constexpr size_t kInnermostFrames = 50;
constexpr size_t kOutermostFrames = 50;

void AppendFrame(std::string& out, const FrameInfo& frame) {
  absl::StrAppendFormat(&out, "%s(%s)\n\t%s:%d +0x%x\n", base::ToAbsl(frame.function),
                        frame.has_parameters ? "..." : "", base::ToAbsl(frame.file), frame.line,
                        frame.pc_offset);
}

void AppendFrames(std::string& out, Runtime& runtime, const Goroutine& goroutine) {
  // The views in a FrameInfo live as long as the program.
  std::vector<FrameInfo> outermost;
  size_t count = 0;
  runtime.engine().WalkFrames(goroutine, [&](const FrameInfo& frame) {
    if (count < kInnermostFrames) {
      AppendFrame(out, frame);
    } else if (outermost.size() < kOutermostFrames) {
      outermost.push_back(frame);
    } else {
      outermost[(count - kInnermostFrames) % kOutermostFrames] = frame;
    }
    ++count;
    return true;
  });
  if (count <= kInnermostFrames) return;
  size_t rest = count - kInnermostFrames;
  size_t first = 0;
  if (rest > kOutermostFrames) {
    absl::StrAppendFormat(&out, "...%d frames elided...\n", rest - kOutermostFrames);
    first = rest % kOutermostFrames;
  }
  for (size_t i = 0; i < outermost.size(); ++i) {
    AppendFrame(out, outermost[(first + i) % outermost.size()]);
  }
}

// May the frames be walked?
enum class Frames : uint8_t { kWalkable, kOutOfReach };

void AppendGoroutine(std::string& out, Runtime& runtime, const Goroutine& goroutine,
                     Frames frames) {
  GoroutineStatus status = goroutine.status.load(std::memory_order_acquire);
  absl::StrAppendFormat(&out, "goroutine %d [%s", goroutine.id, base::ToAbsl(StateText(goroutine)));
  if ((goroutine.flags & kGoroutineLeaked) != 0) out += " (leaked)";
  const Bubble* bubble = BubbleOf(goroutine);
  if (bubble != nullptr && (goroutine.flags & kGoroutineIdle) != 0) out += " (durable)";
  if (status == GoroutineStatus::kWaiting && goroutine.wait_since != 0) {
    Schedule* schedule = runtime.options().schedule;
    int64_t now = schedule != nullptr ? schedule->MonotonicNow() : ReadMonotonicClock();
    int64_t minutes = (now - goroutine.wait_since) / 60'000'000'000;
    if (minutes >= 1) absl::StrAppendFormat(&out, ", %d minutes", minutes);
  }
  if (goroutine.thread_locks != 0) out += ", locked to thread";
  if (bubble != nullptr) absl::StrAppend(&out, ", synctest bubble ", bubble->id);
  absl::StrAppend(&out, "]", runtime.scheduler().profiles().LabelsInTrace(goroutine), ":\n");
  if (frames == Frames::kOutOfReach) {
    out += "\tgoroutine running on other thread; stack unavailable\n";
  } else {
    AppendFrames(out, runtime, goroutine);
  }
  if (goroutine.go_site == kNoSite) return;
  const Site& site = runtime.sites().Get(goroutine.go_site);
  absl::StrAppend(&out, "created by ", base::ToAbsl(site.function));
  if (goroutine.parent_id != 0) absl::StrAppend(&out, " in goroutine ", goroutine.parent_id);
  absl::StrAppend(&out, "\n\t", base::ToAbsl(site.file), ":", site.line, "\n");
}

}  // namespace

TracebackSetting TracebackSetting::Parse(std::string_view text) {
  if (text == "none") return {0, false};
  if (text.empty() || text == "single") return {1, false};
  if (text == "all") return {1, true};
  if (text == "system" || text == "crash") return {2, true, text == "crash"};
  TracebackSetting setting{0, true};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), setting.level);
  if (error != std::errc() || end != text.data() + text.size()) setting.level = 0;
  return setting;
}

std::string_view StateText(const Goroutine& goroutine) {
  switch (goroutine.status.load(std::memory_order_relaxed)) {
    case GoroutineStatus::kRunnable:
      return WaitReasonText(WaitReason::kRunnable);
    case GoroutineStatus::kRunning:
      return WaitReasonText(WaitReason::kRunning);
    case GoroutineStatus::kDetached:
      return WaitReasonText(goroutine.wait_reason);
    case GoroutineStatus::kWaiting:
      if (const Bubble* bubble = BubbleOf(goroutine)) {
        if (bubble->root == &goroutine) return "synctest.Run";
        if (bubble->waiter == &goroutine) return "synctest.Wait";
      }
      // Go's RWMutex has a Mutex that writers queue for among themselves.
      if (goroutine.wait_reason == WaitReason::kRWMutexLock && WaitsBehindWriter(goroutine)) {
        return WaitReasonText(WaitReason::kMutexLock);
      }
      return WaitReasonText(goroutine.wait_reason);
    case GoroutineStatus::kFree:
    case GoroutineStatus::kDead:
      break;
  }
  return "dead";
}

void AppendGoroutine(std::string& out, Runtime& runtime, const Goroutine& goroutine) {
  bool running = goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kRunning;
  bool out_of_reach = running && runtime.scheduler().IsOutOfReach(goroutine);
  AppendGoroutine(out, runtime, goroutine, out_of_reach ? Frames::kOutOfReach : Frames::kWalkable);
}

void AppendOwnGoroutine(std::string& out, Runtime& runtime, const Goroutine& goroutine) {
  AppendGoroutine(out, runtime, goroutine, Frames::kWalkable);
}

std::vector<Goroutine*> ListGoroutines(Runtime& runtime) {
  std::vector<Goroutine*> list;
  runtime.scheduler().goroutines().ForEach([&](Goroutine& goroutine) {
    // Its worker released the status when it began to wait: that worker may be one which the
    // report could not wait for.
    static_cast<void>(goroutine.status.load(std::memory_order_acquire));
    if ((goroutine.flags & kGoroutineSystem) != 0 && runtime.traceback().level < 2) return;
    list.push_back(&goroutine);
  });
  std::sort(list.begin(), list.end(), [](Goroutine* a, Goroutine* b) { return a->id < b->id; });
  return list;
}

void AppendGoroutines(std::string& out, Runtime& runtime, const Goroutine* except) {
  for (const Goroutine* goroutine : ListGoroutines(runtime)) {
    if (goroutine == except) continue;
    out += "\n";
    AppendGoroutine(out, runtime, *goroutine);
  }
}

}  // namespace goknot::runtime

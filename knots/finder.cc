// See the header.
#include "knots/finder.h"

#include <vector>

#include "knots/builder.h"
#include "knots/explain.h"
#include "knots/explain_failure.h"
#include "runtime/channel_object.h"
#include "runtime/runtime.h"
#include "runtime/traceback.h"

namespace goknot::knots {

using runtime::Goroutine;

Finding FindDeadlock(runtime::Runtime& runtime) {
  std::vector<Goroutine*> stuck;
  for (Goroutine* goroutine : runtime::ListGoroutines(runtime)) {
    if ((goroutine->flags & runtime::kGoroutineSystem) != 0) continue;
    if (goroutine->status.load(std::memory_order_relaxed) == runtime::GoroutineStatus::kWaiting) {
      stuck.push_back(goroutine);
    }
  }
  return BuildFinding(runtime, Kind::kDeadlock, stuck);
}

const CodeFacts& Finder::code() {
  if (!code_) code_ = read_code_ ? read_code_() : CodeFacts();
  return *code_;
}

std::string Finder::Tell(runtime::Runtime& runtime, const Finding& finding) {
  return ExplainFinding(runtime.options(), finding, code(), style_);
}

std::string Finder::ExplainDeadlock(runtime::Runtime& runtime) {
  return Tell(runtime, FindDeadlock(runtime));
}

bool Finder::Explains(std::string_view head) { return ExplainsFailure(head); }

std::string Finder::ExplainFailure(runtime::Runtime& runtime, const Goroutine& current,
                                   std::string_view head, const void* subject) {
  Failure failure;
  failure.head = head;
  failure.goroutine = current.id;
  runtime.engine().WalkFrames(current, [&](const runtime::FrameInfo& frame) {
    if (frame.is_library || frame.is_native) return true;
    Place place{frame.file, frame.line, frame.column, frame.function};
    if (failure.where.known()) {
      failure.caller = place;
      return false;
    }
    failure.where = place;
    return true;
  });
  if (current.go_site != runtime::kNoSite && current.go_site != runtime::kTimerSite) {
    const runtime::Site& site = runtime.sites().Get(current.go_site);
    failure.started = {site.file, site.line, site.column, site.function};
  }
  if (subject != nullptr) {
    failure.object = DescribeChannel(runtime, *static_cast<const runtime::Channel*>(subject));
  }
  return ExplainFailureText(runtime.options(), failure, code(), style_);
}

}  // namespace goknot::knots

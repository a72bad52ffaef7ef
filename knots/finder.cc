// See the header.
#include "knots/finder.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

#include "absl/strings/str_cat.h"
#include "knots/builder.h"
#include "knots/explain.h"
#include "knots/explain_failure.h"
#include "knots/picture.h"
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
  if (!report_.empty()) {
    kept_.push_back({finding, TellFinding(runtime.options(), finding, code(), ReportStyle())});
    WriteReport();  // at once: the program may end without another chance
  }
  return ExplainFinding(runtime.options(), finding, code(), style_);
}

bool IsReportFile(std::string_view file) {
  return file.ends_with(".json") || file.ends_with(".svg") || file.ends_with(".html");
}

std::string Finder::WriteReport() const {
  std::string text = report_.ends_with(".svg")    ? FindingsAsSvg(kept_)
                     : report_.ends_with(".html") ? FindingsAsHtml(kept_)
                                                  : FindingsAsJson(kept_, seed_);
  std::FILE* out = std::fopen(report_.c_str(), "w");
  bool good = out != nullptr && std::fwrite(text.data(), 1, text.size(), out) == text.size();
  int error = errno;
  if (out != nullptr && std::fclose(out) != 0) good = false;
  return good ? "" : absl::StrCat("cannot write ", report_, ": ", std::strerror(error));
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

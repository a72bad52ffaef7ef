// Composes each report as one text and writes it at once, so that other output does not get
// between. Test: tests/knots/explain_test.cc.
#include "runtime/reports.h"

#include <signal.h>
#include <unistd.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"
#include "runtime/host.h"
#include "runtime/knot_finder.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/traceback.h"

namespace goknot::runtime {
namespace {

// Whose traces: GOTRACEBACK's choice, or everybody's whatever it says (Go's own failures).
enum class Traces : uint8_t { kAsSet, kAll };

void WriteAll(int file, std::string_view text) {
  while (!text.empty()) {
    ssize_t written = write(file, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<size_t>(written));
  }
}

// What follows the message: the goroutine that failed, perhaps all others.
void AppendTraces(std::string& out, Runtime& runtime, Worker& worker, Goroutine* current,
                  Traces traces) {
  const TracebackSetting& setting = runtime.traceback();
  if (setting.level == 0 && traces == Traces::kAsSet) return;
  bool all = setting.all || current == nullptr || traces == Traces::kAll;
  runtime.scheduler().SetReporter(&worker);
  if (all) runtime.scheduler().StopForReport(&worker);
  if (current != nullptr) {
    out += "\n";
    AppendGoroutine(out, runtime, *current);
  }
  if (all) AppendGoroutines(out, runtime, current);
}

// After the report.
void EndProgram(Runtime& runtime) {
  if (runtime.traceback().crash) {
    signal(SIGABRT, SIG_DFL);
    raise(SIGABRT);
  }
  runtime.RequestExit(2);
}

// Writes the text that ends the program.
void WriteReport(Runtime& runtime, std::string_view text) {
  WriteStderr(text);
  if (int file = runtime.scheduler().crash_output(); file >= 0) WriteAll(file, text);
}

void ReportAll(Runtime& runtime, std::string_view head) {
  if (!runtime.ClaimReport()) return;
  std::string out(head);
  if (runtime.traceback().level > 0) {
    runtime.scheduler().StopForReport(nullptr);
    AppendGoroutines(out, runtime, nullptr);
  }
  WriteReport(runtime, out);
  EndProgram(runtime);
}

}  // namespace

void WriteStderr(std::string_view text) { WriteAll(STDERR_FILENO, text); }

void WriteOutput(Worker& worker, int file, std::string_view text) {
  if (Host* host = worker.runtime->options().host) {
    DetachedSection detached(worker);
    host->Write(file, text);
    return;
  }
  WriteAll(file, text);
}

void ReportFailure(Runtime& runtime, Worker& worker, Goroutine& current, std::string_view head,
                   const void* subject) {
  if (Host* host = runtime.options().host) {
    host->GoroutineFailed(worker, current, head);
    return;
  }
  if (!runtime.ClaimReport()) return;
  std::string out(head);
  AppendTraces(out, runtime, worker, &current, Traces::kAsSet);
  KnotFinder* finder = runtime.knot_finder();
  if (finder != nullptr && finder->Explains(head)) {
    runtime.scheduler().SetReporter(&worker);
    runtime.scheduler().StopForReport(&worker);
    std::string why = finder->ExplainFailure(runtime, current, head, subject);
    if (!why.empty()) absl::StrAppend(&out, "\n", why);
  }
  WriteReport(runtime, out);
  EndProgram(runtime);
}

void ReportFatal(Runtime& runtime, Worker& worker, Goroutine* current, std::string_view message) {
  std::string out = absl::StrFormat("fatal error: %s\n", base::ToAbsl(message));
  if (Host* host = runtime.options().host; host != nullptr && current != nullptr) {
    host->GoroutineFailed(worker, *current, out);
    return;
  }
  if (!runtime.ClaimReport()) return;
  AppendTraces(out, runtime, worker, current, Traces::kAll);
  WriteReport(runtime, out);
  EndProgram(runtime);
}

void ReportDeadlock(Worker& worker) {
  Runtime& runtime = *worker.runtime;
  if (!runtime.ClaimReport()) return;
  bool nobody = runtime.scheduler().main_called_goexit() && ListGoroutines(runtime).empty();
  std::string out = nobody ? "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n"
                           : "fatal error: all goroutines are asleep - deadlock!\n";
  if (runtime.traceback().level > 0) AppendGoroutines(out, runtime, nullptr);
  if (KnotFinder* finder = runtime.knot_finder()) {
    out += "\n";
    out += finder->ExplainDeadlock(runtime);
  }
  WriteReport(runtime, out);
  EndProgram(runtime);
}

void ReportTimeout(Runtime& runtime) {
  int64_t milliseconds = runtime.options().timeout_ns / 1'000'000;
  ReportAll(runtime, absl::StrFormat("timeout: the program has been running for %g s\n",
                                     static_cast<double>(milliseconds) / 1000));
}

void ReportQuit(Runtime& runtime) {
  if (!runtime.ClaimReport()) return;
  std::string out = "SIGQUIT: quit\n";
  runtime.scheduler().StopForReport(nullptr);
  if (runtime.traceback().level > 0) AppendGoroutines(out, runtime, nullptr);
  WriteReport(runtime, out);
  // A worker that has not come out might never be at a safepoint.
  if (runtime.scheduler().AllOutside()) {
    runtime.scheduler().SearchNow(nullptr, SearchOccasion::kQuit);
  }
  EndProgram(runtime);
}

void ReportInterrupt(Runtime& runtime) {
  runtime.scheduler().SearchNow(nullptr, SearchOccasion::kInterrupt);
}

void ReportUnstarted(Runtime& runtime) {
  std::string out;
  for (const Goroutine* goroutine : ListGoroutines(runtime)) {
    if ((goroutine->flags & kGoroutineNeverRan) == 0 || goroutine->parent_id == 0) continue;
    absl::StrAppendFormat(&out,
                          "goroutine %d, started at line %d, never got to run: main returned "
                          "first; wait for it with a sync.WaitGroup\n",
                          goroutine->id, runtime.sites().Get(goroutine->go_site).line);
  }
  WriteStderr(out);
}

}  // namespace goknot::runtime

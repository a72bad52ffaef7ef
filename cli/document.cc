// See the header. While a fence runs, this process only counts interrupts: the terminal sends them
// to the fence's process as well.
#include "cli/document.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/execute.h"
#include "load/document.h"
#include "load/markdown.h"
#include "load/program.h"
#include "load/read.h"
#include "load/snippet.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

constexpr int kExitInterrupted = 130;

// ---- Interrupts. A signal handler can reach nothing but static variables.

constexpr int64_t kTwiceWithin = 1'000'000'000;  // ns

std::atomic<int64_t> last_interrupt{0};
std::atomic<bool> interrupted_twice{false};

void NoteInterrupt(int /*signal*/) {
  timespec time = {};
  ::clock_gettime(CLOCK_MONOTONIC, &time);
  const int64_t now = int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
  const int64_t before = last_interrupt.exchange(now);
  if (before != 0 && now - before < kTwiceWithin) interrupted_twice = true;
}

// Counts interrupts as long as it lives.
class InterruptWatch {
 public:
  InterruptWatch() {
    struct sigaction count = {};
    count.sa_handler = &NoteInterrupt;  // and waitpid returns early
    ::sigaction(SIGINT, &count, &previous_);
  }
  ~InterruptWatch() { Restore(); }
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  // For the child, which is not to count.
  void Restore() { ::sigaction(SIGINT, &previous_, nullptr); }

 private:
  struct sigaction previous_ = {};
};

// ---- Programs of a document.

// Checks one and prints what there is to say. Nothing when it can run, else the exit code.
std::optional<int> CheckOne(load::CheckedSnippet& checked, const PrintOptions& printing) {
  PrintDiagnostics(checked.program->sources(), checked.diagnostics.all(), printing);
  if (!checked.good) return kExitBadProgram;
  switch (checked.program->Shape()) {
    case load::ProgramShape::kRunnable:
      return std::nullopt;
    case load::ProgramShape::kDeclarations:
    case load::ProgramShape::kLibrary:
      std::printf("(only declarations: checked, nothing to run)\n");
      return 0;
    case load::ProgramShape::kNoMain:
      std::fprintf(stderr, "goknot: %s\n", WhyNotRunnable(checked.program->Shape()).c_str());
      return kExitBadProgram;
  }
  return std::nullopt;
}

// Checks and runs one in this process; the exit code.
int RunOne(const std::string& path, const load::Document& document, size_t index,
           runtime::RuntimeOptions options) {
  load::CheckedSnippet checked =
      load::CheckSnippet(load::AbsolutePath(path), document.programs, index);
  if (std::optional<int> code = CheckOne(checked, OptionsForStandardError())) return *code;
  options.arguments = {path};
  options.report_unstarted = true;
  // A first Ctrl-C ends the fence; RunAll counts them.
  options.report_interrupt = false;
  Machine machine(*checked.program, std::move(options));
  const int code = machine.Run();
  EndWithoutTearDown(code);
  return code;
}

// RunOne in a process of its own; its wait status. Nothing when no process can be made.
std::optional<int> RunInChild(const std::string& path, const load::Document& document, size_t index,
                              const runtime::RuntimeOptions& options, InterruptWatch& watch) {
  const pid_t child = ::fork();
  if (child < 0) return std::nullopt;
  if (child == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // no fence outlives the command
    watch.Restore();
    const int code = RunOne(path, document, index, options);
    std::fflush(stdout);
    ::_exit(code);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    if (interrupted_twice) ::kill(child, SIGKILL);
  }
  return status;
}

// How a fence ended, when that was not with exit code 0.
std::string DescribeEnd(int status) {
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    if (signal == SIGINT || interrupted_twice) return "interrupted";
    return absl::StrCat("ended by signal ", signal, " (", ::strsignal(signal), ")");
  }
  return absl::StrCat("exit code ", WEXITSTATUS(status));
}

void PrintHeading(std::string_view file_name, const load::Document& document, size_t index) {
  std::string heading =
      absl::StrCat("== ", ToAbsl(file_name), ":", document.programs[index].heading_line);
  if (!document.titles[index].empty()) absl::StrAppend(&heading, "  ", document.titles[index]);
  std::printf("%s%s\n", index == 0 ? "" : "\n", heading.c_str());
  std::fflush(stdout);
}

std::string_view BaseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

int RunAll(const std::string& path, const load::Document& document,
           const runtime::RuntimeOptions& options) {
  size_t failed = 0;
  InterruptWatch watch;
  for (size_t i = 0; i < document.programs.size(); ++i) {
    PrintHeading(BaseName(path), document, i);
    const std::optional<int> status = RunInChild(path, document, i, options, watch);
    if (!status) {
      std::fprintf(stderr, "goknot: cannot start a process for the fence: %s\n",
                   std::strerror(errno));
      return kExitBadProgram;
    }
    if (*status != 0) {
      ++failed;
      std::printf("-- %s\n", DescribeEnd(*status).c_str());
      std::fflush(stdout);
    }
    if (interrupted_twice) {
      std::printf("\nended by two interrupts; %zu fences were left\n",
                  document.programs.size() - i - 1);
      return kExitInterrupted;
    }
  }
  if (failed == 0) return 0;
  std::printf("\n%zu of %zu fences failed\n", failed, document.programs.size());
  return kExitBadProgram;
}

// Reads the document and finds the programs that are meant: all, or the one at the line. The exit
// code when there are none.
std::optional<int> ReadDocument(const DocumentName& name, load::Document& document, size_t& only) {
  absl::StatusOr<std::string> text = load::ReadWholeFile(name.path);
  std::string why;
  if (text.ok()) {
    document.text = *std::move(text);
    load::FindPrograms(document);
    only = load::ProgramAtLine(document, name.line);
    if (document.programs.empty()) {
      why = absl::StrCat(name.path, " has no Go fences (```go)");
    } else if (name.line != 0 && only == document.programs.size()) {
      why = absl::StrCat("no Go fence at line ", name.line, " of ", name.path);
    }
  } else {
    why = std::string(text.status().message());
  }
  if (why.empty()) return std::nullopt;
  std::fprintf(stderr, "goknot: %s\n", why.c_str());
  return kExitBadProgram;
}

}  // namespace

std::optional<DocumentName> ParseDocumentName(std::string_view argument) {
  if (load::IsMarkdownName(argument)) return DocumentName{std::string(argument)};
  const size_t colon = argument.rfind(':');
  if (colon == std::string_view::npos || !load::IsMarkdownName(argument.substr(0, colon))) {
    return std::nullopt;
  }
  DocumentName name{std::string(argument.substr(0, colon))};
  const bool is_line = absl::SimpleAtoi(ToAbsl(argument.substr(colon + 1)), &name.line);
  if (!is_line || name.line == 0) return std::nullopt;
  return name;
}

int RunDocument(const DocumentName& name, const runtime::RuntimeOptions& options) {
  load::Document document;
  size_t only = 0;
  if (std::optional<int> code = ReadDocument(name, document, only)) return *code;
  if (name.line != 0) return RunOne(name.path, document, only, options);
  return RunAll(name.path, document, options);
}

int CheckDocument(const DocumentName& name, const PrintOptions& printing) {
  load::Document document;
  size_t only = 0;
  if (std::optional<int> code = ReadDocument(name, document, only)) return *code;
  int code = 0;
  for (size_t i = 0; i < document.programs.size(); ++i) {
    if (name.line != 0 && i != only) continue;
    load::CheckedSnippet checked =
        load::CheckSnippet(load::AbsolutePath(name.path), document.programs, i);
    PrintDiagnostics(checked.program->sources(), checked.diagnostics.all(), printing);
    if (!checked.good) code = kExitBadProgram;
  }
  return code;
}

}  // namespace goknot::cli

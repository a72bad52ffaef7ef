// See the header. While a fence runs this process ignores Ctrl-C and leaves it to the child.
//
// Test: tests/programs/documents/.
#include "cli/document.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/execute.h"
#include "load/markdown.h"
#include "load/program.h"
#include "load/read.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

// In the child: checks and runs one fence; the exit code.
int RunFence(const std::string& path, std::string_view document, const load::Fence& fence,
             runtime::RuntimeOptions options) {
  load::Program program;
  lexer::SourceFile* source = program.sources().Add(
      load::AbsolutePath(path), std::string(document.substr(fence.begin, fence.end - fence.begin)),
      {.first_line = fence.marker_line + 1});
  if (source == nullptr) {
    std::fprintf(stderr, "goknot: the fence is too large\n");
    return kExitBadProgram;
  }
  lexer::DiagnosticList diagnostics;
  bool good = program.Check({source}, diagnostics);
  PrintOptions printing = OptionsForStandardError();
  printing.header.clear();
  PrintDiagnostics(program.sources(), diagnostics.all(), printing);
  if (!good) return kExitBadProgram;
  switch (program.Shape()) {
    case load::ProgramShape::kRunnable:
      break;
    case load::ProgramShape::kDeclarations:
    case load::ProgramShape::kLibrary:
      std::printf("(declarations only: checked, nothing to run)\n");
      return 0;
    case load::ProgramShape::kNoMain:
      std::fprintf(stderr, "goknot: %s\n", WhyNotRunnable(program.Shape()).c_str());
      return kExitBadProgram;
  }
  options.arguments = {path};
  options.report_unstarted = true;
  Machine machine(program, std::move(options));
  return machine.Run();
}

// How a fence ended, when that was not with exit code 0.
std::string DescribeEnd(int status) {
  if (WIFSIGNALED(status)) {
    int signal = WTERMSIG(status);
    if (signal == SIGINT) return "interrupted";
    return absl::StrCat("ended by signal ", signal, " (", ::strsignal(signal), ")");
  }
  return absl::StrCat("exit code ", WEXITSTATUS(status));
}

class IgnoreInterrupts {
 public:
  IgnoreInterrupts() {
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGINT, &ignore, &previous_);
  }
  ~IgnoreInterrupts() { Restore(); }
  IgnoreInterrupts(const IgnoreInterrupts&) = delete;
  IgnoreInterrupts& operator=(const IgnoreInterrupts&) = delete;
  void Restore() { ::sigaction(SIGINT, &previous_, nullptr); }

 private:
  struct sigaction previous_ = {};
};

}  // namespace

int RunDocument(const std::string& path, const runtime::RuntimeOptions& options) {
  absl::StatusOr<std::string> document = load::ReadWholeFile(path);
  if (!document.ok()) {
    std::fprintf(stderr, "goknot: %s\n", std::string(document.status().message()).c_str());
    return kExitBadProgram;
  }
  std::vector<load::Fence> fences = load::FindGoFences(*document);
  if (fences.empty()) {
    std::fprintf(stderr, "goknot: %s has no Go fences (```go)\n", path.c_str());
    return kExitBadProgram;
  }
  size_t failed = 0;
  std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  for (const load::Fence& fence : fences) {
    std::string heading = absl::StrCat("== ", ToAbsl(name), ":", fence.marker_line);
    if (!fence.heading.empty()) absl::StrAppend(&heading, "  ", fence.heading);
    std::printf("%s%s\n", &fence == &fences.front() ? "" : "\n", heading.c_str());
    std::fflush(stdout);
    IgnoreInterrupts ignored;
    pid_t child = ::fork();
    if (child < 0) {
      std::fprintf(stderr, "goknot: cannot start a process for the fence: %s\n",
                   std::strerror(errno));
      return kExitBadProgram;
    }
    if (child == 0) {
      ignored.Restore();
      int code = RunFence(path, *document, fence, options);
      std::fflush(stdout);
      ::_exit(code);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (status != 0) {
      ++failed;
      std::printf("-- %s\n", DescribeEnd(status).c_str());
      std::fflush(stdout);
    }
  }
  if (failed == 0) return 0;
  std::printf("\n%zu of %zu fences failed\n", failed, fences.size());
  return kExitBadProgram;
}

}  // namespace goknot::cli

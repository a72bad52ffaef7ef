// What `run` and documents share: the options of a run, and running one checked program.
#ifndef GOKNOT_CLI_RUN_H_
#define GOKNOT_CLI_RUN_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/diagnostics_printer.h"
#include "cli/flags.h"
#include "lexer/diagnostic.h"
#include "load/program.h"
#include "runtime/runtime.h"

namespace goknot::cli {

// From the flags and GOKNOT_STRESS; without arguments.
absl::StatusOr<runtime::RuntimeOptions> RuntimeOptionsFrom(const ParsedFlags& flags);

// Checks the files and prints what is wrong with them. Nothing when it can run; else the exit code
// (0 for a fragment of declarations, which is only checked).
std::optional<int> CheckBeforeRun(load::Program& program,
                                  const std::vector<lexer::SourceFile*>& files,
                                  lexer::DiagnosticList& diagnostics, const PrintOptions& options);

// Runs the program and ends this process with its exit code: nothing is torn down, since the system
// does that faster.
[[noreturn]] void RunAndExit(load::Program& program, runtime::RuntimeOptions options);

// document.cc: every Go fence of the document at `path`.
int RunDocument(const std::string& path, const std::vector<std::string>& arguments,
                const runtime::RuntimeOptions& options);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_RUN_H_

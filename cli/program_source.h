// Which program a command line means (`FILE.go... [ARGS]`, `DIR [ARGS]`, `- [ARGS]`), read and
// checked.
//
// Test: tests/cli/sessions/.
#ifndef GOKNOT_CLI_PROGRAM_SOURCE_H_
#define GOKNOT_CLI_PROGRAM_SOURCE_H_

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/diagnostics_printer.h"
#include "lexer/diagnostic.h"
#include "load/program.h"

namespace goknot::cli {

struct ProgramSource {
  std::unique_ptr<load::Program> program;
  lexer::DiagnosticList diagnostics;
  bool good = false;                   // checked without errors
  std::string hint;                    // what may help against the errors; usually empty
  std::vector<std::string> arguments;  // what follows on the command line: the program's own
  std::string name;                    // os.Args[0]
};

struct ReadOptions {
  std::string go_version;  // as in load::Program; empty: that of the module, or the newest
  load::Purpose purpose = load::Purpose::kRun;
};

// An error of code kInvalidArgument: the command line names no program. Other errors: it cannot be
// read.
//
// A single file without a package clause, or standard input, is a fragment: where it does not
// compile as it stands, it is taken for pasted text (load/snippet.h).
absl::StatusOr<ProgramSource> ReadProgram(std::span<const std::string> positional,
                                          const ReadOptions& options = {});

// All packages in a directory and below it, to be checked only.
ProgramSource ReadTree(const std::string& directory, const ReadOptions& options);

// Prints the diagnostics and the hint.
void PrintFindings(const ProgramSource& source, PrintOptions options);

// Says why ReadProgram failed; the exit code.
int ReportUnreadable(const absl::Status& status);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_PROGRAM_SOURCE_H_

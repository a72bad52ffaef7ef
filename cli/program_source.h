// Which program a command line means: `FILE.go... [ARGS]`, `DIR [ARGS]`, `- [ARGS]`.
//
// Test: tests/cli/commands_test.cc.
#ifndef GOKNOT_CLI_PROGRAM_SOURCE_H_
#define GOKNOT_CLI_PROGRAM_SOURCE_H_

#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "lexer/source.h"

namespace goknot::cli {

struct ProgramSource {
  std::vector<lexer::SourceFile*> files;
  std::vector<std::string> arguments;  // what follows: the program's own
  std::string name;                    // os.Args[0]
};

// kInvalidArgument: the command line makes no sense; other errors: it cannot be read.
absl::StatusOr<ProgramSource> ReadProgram(lexer::SourceSet& sources,
                                          std::span<const std::string> positional);

// Prints why a program could not be read; the exit code.
int ReportUnreadable(const absl::Status& status);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_PROGRAM_SOURCE_H_

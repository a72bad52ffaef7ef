// The commands of `goknot`: one row each in commands.cc, one file each for what they do.
//
// Exit codes: those of the program that ran, as a built Go binary has them (a panic or a deadlock
// is 2, os.Exit(n) is n); 1 for errors in the program's text; 2 for a command line that makes no
// sense.
//
// Test: tests/cli/sessions/.
#ifndef GOKNOT_CLI_COMMANDS_H_
#define GOKNOT_CLI_COMMANDS_H_

#include <span>
#include <string>
#include <string_view>

#include "cli/flags.h"

namespace goknot::cli {

inline constexpr int kExitBadProgram = 1;
inline constexpr int kExitUsage = 2;

using CommandFunction = int (*)(std::span<const std::string> arguments);

struct Command {
  std::string_view name;
  std::string_view usage;    // "run [flags] FILE.go... | DIR | FILE.md | - [ARGUMENTS]"
  std::string_view summary;  // one line
  std::string_view details;  // of `goknot help NAME`
  std::span<const FlagSpec> flags;
  CommandFunction function;
};

std::span<const Command> Commands();
const Command* FindCommand(std::string_view name);

// The whole command line without the program's name.
int Main(std::span<const std::string> arguments);

// "goknot: TEXT" on stderr; the exit code for a bad command line.
int UsageError(std::string_view text);

// run.cc, repl.cc, check.cc, disassemble.cc, doc.cc, explain.cc, test.cc, help.cc
int RunCommand(std::span<const std::string> arguments);
int ReplCommand(std::span<const std::string> arguments);
int CheckCommand(std::span<const std::string> arguments);
int DisassembleCommand(std::span<const std::string> arguments);
int DocCommand(std::span<const std::string> arguments);
int ExplainCommand(std::span<const std::string> arguments);
int VersionCommand(std::span<const std::string> arguments);
int TestCommand(std::span<const std::string> arguments);
int HelpCommand(std::span<const std::string> arguments);

std::span<const FlagSpec> RunFlags();
std::span<const FlagSpec> ReplFlags();
std::span<const FlagSpec> CheckFlags();
std::span<const FlagSpec> DocFlags();

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_COMMANDS_H_

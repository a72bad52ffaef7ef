// The prompt's own commands: lines that begin with a colon. One row each in a table, from which
// help, completion and "did you mean" come as well.
//
// Test: tests/cli/sessions/repl_commands.session.
#ifndef GOKNOT_REPL_COMMANDS_H_
#define GOKNOT_REPL_COMMANDS_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "repl/console.h"
#include "repl/session.h"
#include "repl/settings.h"

namespace goknot::repl {

// What a command is given, and what it does to the prompt.
struct CommandContext {
  Session& session;
  // Runs a text as if it was typed.
  std::function<EntryOutcome(std::string_view text)> run;
  std::function<EntryOutcome(std::span<const EntryPart> parts)> run_parts;
  Console& console;
  Settings& settings;
  std::string& last_entry;  // of Go
};

// What stands before the report of a file that was run as the entry of that number.
std::string WhereOfFile(std::string_view path, uint32_t number);

struct CommandResult {
  enum class Kind : uint8_t { kDone, kFailed, kQuit, kReset, kExited };
  Kind kind = Kind::kDone;
  std::string text;    // to be shown; lines are ended
  std::string report;  // what went wrong, likewise
  int exit_code = 0;
  std::optional<uint64_t> seed;  // kReset: of the new session
};

struct PromptCommand {
  std::string_view name;       // "type"
  std::string_view arguments;  // "EXPR"; empty: none
  std::string_view summary;    // one line
  CommandResult (*function)(CommandContext& context, std::string_view argument);
};

std::span<const PromptCommand> PromptCommands();

// Is it a command rather than Go?
bool IsCommand(std::string_view text);

CommandResult RunCommand(CommandContext& context, std::string_view line);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_COMMANDS_H_

// `goknot repl`: the prompt.
//
// Test: tests/cli/sessions/.
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/execute.h"
#include "repl/prompt.h"

namespace goknot::cli {

std::span<const FlagSpec> ReplFlags() {
  static constexpr FlagSpec kFlags[] = {
      {"init", FlagValue::kRequired, "FILE",
       "run FILE first, instead of ~/.config/goknot/init.go (of a terminal)"},
  };
  return kFlags;
}

int ReplCommand(std::span<const std::string> arguments) {
  absl::StatusOr<ParsedFlags> flags = ParseFlags(arguments, ReplFlags());
  if (!flags.ok()) return UsageError(std::string(flags.status().message()));
  if (!flags->positional.empty()) {
    return UsageError(absl::StrCat("repl takes no arguments; what is \"", flags->positional[0],
                                   "\"? Type :load FILE at the prompt to load a file"));
  }
  repl::PromptOptions options;
  options.init_file = flags->Has("init") ? flags->Get("init") : repl::DefaultInitFile();
  absl::StatusOr<base::Stress> stress = StressFromEnvironment();
  if (!stress.ok()) return UsageError(std::string(stress.status().message()));
  options.runtime.stress = *stress;
  options.runtime.arguments = {"goknot"};
  const int code = repl::RunPrompt(options);
  EndWithoutTearDown(code);
  return code;
}

}  // namespace goknot::cli

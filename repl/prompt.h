// Who reads entries and shows what comes of them: at a terminal with the line editor; else the
// input is a script, without prompts, values going to standard output and reports to standard
// error.
//
// Test: tests/cli/sessions/repl_*.session.
#ifndef GOKNOT_REPL_PROMPT_H_
#define GOKNOT_REPL_PROMPT_H_

#include <string>

#include "runtime/runtime.h"

namespace goknot::repl {

inline constexpr int kExitNotCompiled = 1;
inline constexpr int kExitFailed = 2;

struct PromptOptions {
  // Of the Runtime at the start and after each :reset.
  runtime::RuntimeOptions runtime;
  // Go that is run first; empty: none.
  std::string init_file;
};

// $XDG_CONFIG_HOME/goknot/init.go, else ~/.config/goknot/init.go; empty when there is none, or when
// the input is a script.
std::string DefaultInitFile();

// From the first entry to the last; the exit code.
int RunPrompt(const PromptOptions& options);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_PROMPT_H_

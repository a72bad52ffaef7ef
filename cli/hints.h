// What may help against a diagnostic, shown under its message on a terminal.
//
// The checker gives the hints for which one has to know the program (types/hints.cc). For many
// mistakes of beginners the message tells enough: what is wrong when Go reports that is in a table
// here, the commonest cause first.
//
// Test: tests/cli/hints_test.cc, tests/cli/sessions/mistakes_*.session.
#ifndef GOKNOT_CLI_HINTS_H_
#define GOKNOT_CLI_HINTS_H_

#include <string>
#include <string_view>

#include "lexer/diagnostic.h"

namespace goknot::cli {

// `line`: the source line that the diagnostic is about. Empty: nothing to say.
std::string HintFor(const lexer::Diagnostic& diagnostic, std::string_view line);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_HINTS_H_

// What to type instead, for what newcomers try: words of other languages, calls that Go has as
// functions, the prompt's own ways. One row each in a table.
//
// Test: tests/cli/sessions/repl_hints.session.
#ifndef GOKNOT_REPL_HINTS_H_
#define GOKNOT_REPL_HINTS_H_

#include <string>
#include <string_view>

namespace goknot::repl {

// Of an entry that did not compile, with what was said of it. A line, ended; or empty.
std::string HintFor(std::string_view text, std::string_view report);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_HINTS_H_

// What the built-in functions are, in the form of documentation.
//
// Source: the Go specification, "Built-in functions". Test:
// tests/cli/sessions/repl_commands.session.
#ifndef GOKNOT_REPL_BUILTIN_DOC_H_
#define GOKNOT_REPL_BUILTIN_DOC_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace goknot::repl {

// Empty: there is no such function.
std::string DocumentBuiltin(std::string_view name, size_t columns);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_BUILTIN_DOC_H_

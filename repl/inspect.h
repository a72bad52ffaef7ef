// Looking into the running session: its goroutines, and the code of its functions.
//
// Test: tests/cli/sessions/repl_commands.session.
#ifndef GOKNOT_REPL_INSPECT_H_
#define GOKNOT_REPL_INSPECT_H_

#include <string>
#include <string_view>

#include "repl/session.h"

namespace goknot::repl {

// A line for each, by number: what it does or waits for and since when, where, who started it.
std::string ListGoroutines(Session& session);

// The bytecode of the functions of that name (main.f, f, (*T).m, f.func1) as far as they are
// compiled; empty: there is none.
std::string ListingOf(Session& session, std::string_view name);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_INSPECT_H_

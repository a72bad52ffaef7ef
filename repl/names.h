// What the session knows by name: lists of its variables, functions, types and imports, and what a
// name means, with its documentation.
//
// Test: tests/cli/sessions/repl_commands.session.
#ifndef GOKNOT_REPL_NAMES_H_
#define GOKNOT_REPL_NAMES_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "repl/session.h"
#include "types/object.h"

namespace goknot::repl {

// Two columns, aligned; a line each.
std::string Table(const std::vector<std::pair<std::string, std::string>>& rows);

// A line each, sorted by name; empty texts when there are none.
std::string ListVariables(Session& session);
std::string ListFunctions(Session& session);
std::string ListTypes(Session& session);
std::string ListImports(Session& session);

// The package that a name means here, imported for the purpose if need be; null: none.
types::Package* PackageNamed(Session& session, std::string_view name);

// `name` is x, T, T.Method, x.Method, pkg, pkg.Name or pkg.T.Method. Empty: nothing is known.
std::string DocumentationOf(Session& session, std::string_view name);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_NAMES_H_

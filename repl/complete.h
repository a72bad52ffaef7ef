// Completion: what may stand at the cursor, by what the session knows; and what stands there.
//
// Test: tests/repl/language_test.cc.
#ifndef GOKNOT_REPL_COMPLETE_H_
#define GOKNOT_REPL_COMPLETE_H_

#include <string>
#include <string_view>

#include "editor/language.h"
#include "repl/session.h"

namespace goknot::repl {

editor::Completions CompleteAt(Session& session, std::string_view text, size_t cursor);

// What the name at the cursor stands for; empty: nothing is known.
std::string DocumentationAt(Session& session, std::string_view text, size_t cursor);

// The dotted name at the cursor; when there is none, that of the function in whose arguments it
// stands.
std::string NameAt(std::string_view text, size_t cursor);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_COMPLETE_H_

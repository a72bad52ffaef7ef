// What was typed, as a Go program that compiles: current declarations at the top level, statements
// in the order of entries in main. Entries that failed, or that :undo took back, are left out.
//
// Variables that names still lead to are package variables, since functions may use them. One that
// was declared again with another type lives in a block of main that ends where the next one
// begins. Values that were only shown are computed and dropped.
//
// Test: tests/cli/sessions/repl_save.session.
#ifndef GOKNOT_REPL_SAVE_H_
#define GOKNOT_REPL_SAVE_H_

#include <string>

#include "repl/session.h"

namespace goknot::repl {

std::string ProgramOf(Session& session);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SAVE_H_

// What was typed, as a Go program that compiles: the last declaration of each name at the top
// level, statements in the order of entries in main. Of entries that failed there are only the
// declarations, of those that :undo took back nothing.
//
// The last variable of a name is a package variable, since functions may use it. One that was
// declared with another type before lives in a block of main that ends where the next one begins.
// Values that were only shown are computed and dropped. What makes no sense in a program any more
// (it mentions a type that is another one by now, or `_`) is a comment.
//
// Test: tests/cli/sessions/repl_save.session.
#ifndef GOKNOT_REPL_SAVE_H_
#define GOKNOT_REPL_SAVE_H_

#include <string>

#include "repl/session.h"

namespace goknot::repl {

struct SavedProgram {
  std::string text;
  std::string left_out;  // what is a comment in it and why, each line ended; or empty
};

SavedProgram ProgramOf(Session& session);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SAVE_H_

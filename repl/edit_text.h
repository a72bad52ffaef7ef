// A text in the user's own editor: $VISUAL, else $EDITOR, else vi, which has the terminal
// meanwhile.
//
// Test: tests/cli/sessions/repl_edit.session, tests/cli/terminal/scripts/repl_edit.term.
#ifndef GOKNOT_REPL_EDIT_TEXT_H_
#define GOKNOT_REPL_EDIT_TEXT_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "repl/console.h"

namespace goknot::repl {

// The text as the editor left it; it lies in a temporary file that is called *.go. An error when
// there is no such editor or it failed.
absl::StatusOr<std::string> EditText(Console& console, std::string_view text);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_EDIT_TEXT_H_

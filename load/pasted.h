// Fragments as people paste them: from web pages, chats, slides, terminals. RepairPasted gives back
// what was a Go text before it was pasted:
//
//   line numbers   in front of every line are taken away
//   prompts        `$ go run x.go` lines are blanked, and what the terminal printed after them;
//                  of a transcript (`>>> x := 1`) only what was typed is kept; where the
//                  interpreter showed a value (`>>> x + 1`) it is printed
//   output         after a line `Output:`, or from Go's own failure texts on, is blanked
//   entities       &lt;- and &amp; are unescaped when one stands in the code
//   characters     curly quotes, no-break spaces, smart dashes, full-width forms become ASCII
//   elisions       `...` where a statement, a field or an element could stand is left out; where
//                  something is needed it is an error that says so
//
// Strings, runes and comments are left alone as far as they can be told. A valid Go text may be
// changed as well, so try the text as it stands first.
//
// Test: tests/load/pasted_test.cc.
#ifndef GOKNOT_LOAD_PASTED_H_
#define GOKNOT_LOAD_PASTED_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/diagnostic.h"
#include "load/tracked_text.h"

namespace goknot::load {

// What the user should know about a repair, at a byte of the original.
struct PasteRemark {
  uint32_t origin;
  lexer::Severity severity;  // kError: it cannot run like that
  std::string text;
};

struct PastedText {
  TrackedText text;
  std::vector<PasteRemark> remarks;
};

PastedText RepairPasted(std::string_view original);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_PASTED_H_

// What went wrong in an entry, for people: each message with its line and a caret.
//
//   [3]:1:5: undefined: total
//       x + total
//           ^~~~~
//
// Test: tests/cli/sessions/repl_errors.session.
#ifndef GOKNOT_REPL_REPORT_H_
#define GOKNOT_REPL_REPORT_H_

#include <string>
#include <string_view>

#include "lexer/diagnostic.h"
#include "lexer/source.h"
#include "repl/machine.h"

namespace goknot::repl {

// Errors as Go's compiler would show them, ten at most; remarks as well.
std::string ReportDiagnostics(const lexer::SourceSet& sources,
                              const lexer::DiagnosticList& diagnostics);

// The line of a source, and a caret below the column, from 1; 0: no caret. Empty when the file is
// none of the session's.
std::string LinesOfPlace(const lexer::SourceSet& sources, std::string_view file, int32_t line,
                         int32_t column);

std::string ReportFailure(const lexer::SourceSet& sources, const Failure& failure);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_REPORT_H_

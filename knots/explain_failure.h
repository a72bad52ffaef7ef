// Panics and fatal errors of the language's own rules, explained as stuck goroutines are: the line,
// the values, the other party where it is known (who closed the channel, and where), the cure.
//
//   why: `numbers` was closed before this send
//
//     main.go:13 | numbers <- i
//                |         ^~ goroutine 2 sends here
//   ...
//
// Messages are recognised by Go's own text; for all others nothing is said.
// Test: tests/programs/failures, tests/run_catalogue.py.
#ifndef GOKNOT_KNOTS_EXPLAIN_FAILURE_H_
#define GOKNOT_KNOTS_EXPLAIN_FAILURE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knots/code_facts.h"
#include "knots/knots.h"
#include "knots/report_page.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// Others who were writing to the map, at one place.
struct MapWriters {
  std::vector<uint64_t> goroutines;  // by id
  Place where;
};

struct Failure {
  std::string_view head;            // "panic: close of closed channel\n", more lines may follow
  uint64_t goroutine = 0;           // its id; 0: none
  Place where;                      // the innermost frame of the program's own code
  Place caller;                     // the frame of its own code around that; may be unknown
  Place started;                    // the go statement; not known for main
  std::optional<Object> object;     // the channel that it is about
  std::vector<MapWriters> writers;  // concurrent map ...: as far as it can be told
};

// Is there something to say about a failure whose text begins so?
bool ExplainsFailure(std::string_view head);
// Ended by a newline, or empty.
std::string ExplainFailureText(const runtime::RuntimeOptions& options, const Failure& failure,
                               const CodeFacts& code, const ReportStyle& style);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_EXPLAIN_FAILURE_H_

// What a finding means, in plain words:
//
//   deadlock (proven): 3 goroutines wait for ever
//                                                 a headline: kind, verdict, how many
//
//   main waits for the WaitGroup `wg`             a block for each group of goroutines alike:
//     main.go:9 | wg.Wait()                       the lines of its story, carets and remarks
//               |    ^~~~ main waits here
//   ...
//   state: ...                                    of each object
//   the circle: ...                               who waits for whom, if they do in a circle
//   why nobody helps: ...
//   how to fix it: ...                            from the patterns that were recognised
//
// Texts are templates over a finding (knots/knots.h) and the source (knots/situation.h): the same
// program gives the same text. At most 100 columns, under 100 lines however many goroutines there
// are. Golden texts: tests/knots/explain_test.cc, tests/programs/deadlocks.
#ifndef GOKNOT_KNOTS_EXPLAIN_H_
#define GOKNOT_KNOTS_EXPLAIN_H_

#include <string>
#include <vector>

#include "knots/code_facts.h"
#include "knots/knots.h"
#include "knots/report_page.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// What was made of a finding.
struct Told {
  std::string text;                       // the whole report, ended by a newline
  std::string message;                    // its headline
  std::string pattern;                    // GK012; empty: none was recognised
  std::vector<std::string> object_names;  // as the source calls them, by Finding::objects; or empty
  std::vector<std::string> states;        // of Finding::objects
};

// The options say where lines of source come from.
Told TellFinding(const runtime::RuntimeOptions& options, const Finding& finding,
                 const CodeFacts& code, const ReportStyle& style);

// The text alone.
std::string ExplainFinding(const runtime::RuntimeOptions& options, const Finding& finding,
                           const CodeFacts& code = {}, const ReportStyle& style = {});

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_EXPLAIN_H_

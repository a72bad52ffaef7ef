// What a deadlock means, in plain words: for each stuck goroutine what it waits for, at which line,
// on which object made where; why nobody is left to help; the smallest change that usually cures
// it.
//
//   why: goroutine 1 (main) waits for ever to send on `dataStream`
//
//     main.go:4 | dataStream := make(chan string)
//               | `dataStream` is made here, unbuffered: a send waits until somebody receives
//     main.go:6 | dataStream <- "msg 1"
//               | main waits here to send on `dataStream`
//
//   main is the only goroutine: nobody is left to receive from `dataStream`.
//
//   help: give the channel a buffer, make(chan string, 2), or receive in another goroutine
//
// Texts are templates over a finding (knots/knots.h): the same program gives the same text. Golden
// texts: tests/knots/explain_test.cc.
#ifndef GOKNOT_KNOTS_EXPLAIN_H_
#define GOKNOT_KNOTS_EXPLAIN_H_

#include <string>

#include "knots/knots.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// Ended by a newline. The options say where lines of source come from.
std::string ExplainFinding(const runtime::RuntimeOptions& options, const Finding& finding);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_EXPLAIN_H_

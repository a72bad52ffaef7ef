// `:step`: the other goroutines run one event at a time (runtime/stepper.h), and each event is
// told: who did what to which channel, lock or group, and on which line.
//
// Test: tests/cli/sessions/repl_step.session.
#ifndef GOKNOT_REPL_STEP_H_
#define GOKNOT_REPL_STEP_H_

#include <string>

#include "repl/session.h"

namespace goknot::repl {

struct StepReport {
  bool went_on = false;  // there was an event
  std::string text;
};

// Holds the other goroutines, if they are not yet, and lets one of them run to its next event.
StepReport StepOnce(Session& session);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_STEP_H_

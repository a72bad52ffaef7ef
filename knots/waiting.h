// What everybody waits for, in a few lines: the answer to Ctrl-C. Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_WAITING_H_
#define GOKNOT_KNOTS_WAITING_H_

#include <string>

#include "runtime/runtime.h"

namespace goknot::knots {

// One line for each group of goroutines that do the same at the same line. The world is stopped.
std::string ListWaiting(runtime::Runtime& runtime);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_WAITING_H_

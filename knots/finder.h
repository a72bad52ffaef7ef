// The knot finder as the runtime knows it: looks for what can never go on, and tells about it.
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_FINDER_H_
#define GOKNOT_KNOTS_FINDER_H_

#include <string>

#include "knots/knots.h"
#include "runtime/knot_finder.h"

namespace goknot::knots {

// Nothing can ever run again, and the world is stopped.
Finding FindDeadlock(runtime::Runtime& runtime);

class Finder final : public runtime::KnotFinder {
 public:
  std::string ExplainDeadlock(runtime::Runtime& runtime) override;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_FINDER_H_

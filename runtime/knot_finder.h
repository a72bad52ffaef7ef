// Whom the runtime asks when a program is stuck: who waits for what, and why that is for ever. The
// room knots/ implements it; without one (Runtime::SetKnotFinder) reports are Go's own texts alone.
#ifndef GOKNOT_RUNTIME_KNOT_FINDER_H_
#define GOKNOT_RUNTIME_KNOT_FINDER_H_

#include <string>

namespace goknot::runtime {

class Runtime;

class KnotFinder {
 public:
  virtual ~KnotFinder() = default;

  // Nothing can ever run again, and the world is stopped: what is said after Go's text, its last
  // line ended.
  virtual std::string ExplainDeadlock(Runtime& runtime) = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_KNOT_FINDER_H_

// A program of coroutines whose deadlocks the knot finder explains (unless -explain=off).
#ifndef GOKNOT_TESTS_KNOTS_EXPLAINED_PROGRAM_H_
#define GOKNOT_TESTS_KNOTS_EXPLAINED_PROGRAM_H_

#include <utility>

#include "knots/finder.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::knots::testing {

class ExplainedProgram : public runtime::testing::Program {
 public:
  explicit ExplainedProgram(runtime::RuntimeOptions options) : Program(std::move(options)) {
    if (runtime.options().explain) runtime.SetKnotFinder(&finder_);
  }

 private:
  Finder finder_;
};

}  // namespace goknot::knots::testing

#endif  // GOKNOT_TESTS_KNOTS_EXPLAINED_PROGRAM_H_

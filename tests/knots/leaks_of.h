// What a program of coroutines leaks, as the knot finder sees it when main has returned.
#ifndef GOKNOT_TESTS_KNOTS_LEAKS_OF_H_
#define GOKNOT_TESTS_KNOTS_LEAKS_OF_H_

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "knots/finder.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::knots::testing {

// Keeps what it finds.
class Keeper final : public runtime::KnotFinder {
 public:
  std::string ExplainDeadlock(runtime::Runtime& runtime) override {
    findings.push_back(FindDeadlock(runtime));
    return "";
  }
  std::string Examine(runtime::Runtime& runtime, runtime::SearchOccasion occasion,
                      const std::vector<runtime::SearchedSlab>& slabs) override {
    ++searches;
    findings = FindKnots(runtime, occasion, slabs, ListStuck(slabs, {}), {});
    return "";
  }

  bool Explains(std::string_view) override { return false; }
  std::string ExplainFailure(runtime::Runtime&, const runtime::Goroutine&, std::string_view,
                             const void*) override {
    return "";
  }

  std::vector<Finding> findings;
  int searches = 0;
};

// Runs a program under -leaks with this many workers; what was found when main returned.
inline std::vector<Finding> LeaksOf(
    const std::function<runtime::testing::Task(runtime::testing::Context&)>& main,
    uint32_t workers) {
  runtime::RuntimeOptions options;
  options.workers = workers;
  options.leaks = runtime::LeakSearch::kAtEnd;
  runtime::testing::Program program(options);
  Keeper keeper;
  program.runtime.SetKnotFinder(&keeper);
  EXPECT_EQ(program.Run(main), 0);
  EXPECT_EQ(keeper.searches, 1);
  return keeper.findings;
}

}  // namespace goknot::knots::testing

#endif  // GOKNOT_TESTS_KNOTS_LEAKS_OF_H_

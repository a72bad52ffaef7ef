// The command line of `goknot test`, read as `go test` reads it: known flags before and after the
// packages, flags of the test itself anywhere behind them, and what follows -args.
//
// Test: tests/cli/test_arguments_test.cc.
#ifndef GOKNOT_CLI_TEST_ARGUMENTS_H_
#define GOKNOT_CLI_TEST_ARGUMENTS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "cli/flags.h"
#include "load/coverage.h"

namespace goknot::cli {

struct TestArguments {
  ParsedFlags flags;                  // those that the command knows
  std::vector<std::string> packages;  // empty: the one in the working directory
  std::vector<std::string> to_test;   // what the test program gets: -test.v=true, ...
  absl::Duration timeout;             // zero: none
  load::CoverMode cover_mode = load::CoverMode::kNone;

  // Is what a test that passes prints shown?
  bool ShowsAll() const;
};

absl::StatusOr<TestArguments> ParseTestArguments(std::span<const std::string> arguments);

std::span<const FlagSpec> TestFlags();

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_TEST_ARGUMENTS_H_

// Which packages the command line of `goknot test` means.
//
//   nothing      the package in the working directory
//   x_test.go y.go   these files as one package
//   ./x, /x, x   a directory, or the package of that import path
//   ./..., m/... all packages of a module in and below a directory
//
// Test: tests/gotest/.
#ifndef GOKNOT_CLI_TEST_PACKAGES_H_
#define GOKNOT_CLI_TEST_PACKAGES_H_

#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace goknot::cli {

struct TestTarget {
  std::string name;                // as the command line has it
  std::string directory;           // empty: `files`
  std::vector<std::string> files;  // of one directory
  std::string error;               // there is no such package
  bool is_matched = false;         // it came of a pattern: it may turn out to be no package
};

absl::StatusOr<std::vector<TestTarget>> FindTestTargets(std::span<const std::string> packages);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_TEST_PACKAGES_H_

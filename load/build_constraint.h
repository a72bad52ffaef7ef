// Which files of a directory belong to the program: `//go:build` lines and file names such as
// x_linux.go, x_arm64.go, x_linux_test.go (go help buildconstraint).
//
// Satisfied tags: linux, amd64, unix, gc (programs that tell compilers apart expect it) and go1.1
// up to go1.27. Nothing else: no cgo, no experiments.
//
// Test: tests/load/build_constraint_test.cc.
#ifndef GOKNOT_LOAD_BUILD_CONSTRAINT_H_
#define GOKNOT_LOAD_BUILD_CONSTRAINT_H_

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"

namespace goknot::load {

// May a file so named take part in a build for this machine? `name` has no directories.
bool FileNameMatches(std::string_view name);

// What stands behind the file's `//go:build`: before the package clause, with only blank lines and
// line comments before it.
std::optional<std::string_view> FindConstraint(std::string_view text);

// Does a file with this text take part? The error of a malformed line is the go command's.
absl::StatusOr<bool> ConstraintHolds(std::string_view text);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_BUILD_CONSTRAINT_H_

// Which files take part in a build.
#include "load/build_constraint.h"

#include <optional>
#include <string>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

TEST(BuildConstraint, FileNames) {
  for (const char* name :
       {"x.go", "linux.go", "x_linux.go", "x_amd64.go", "x_linux_amd64.go", "x_unix.go", "test.go",
        "x_y.go", "x_test.go", "x_linux_test.go", "x_amd64.s"}) {
    EXPECT_TRUE(FileNameMatches(name)) << name;
  }
  for (const char* name : {"x_windows_test.go", "x_windows.go", "x_arm64.go", "x_linux_arm64.go",
                           "x_darwin_amd64.go", "_x.go", ".x.go", "x_arm64.s", "x_js.go"}) {
    EXPECT_FALSE(FileNameMatches(name)) << name;
  }
}

std::optional<bool> Evaluate(const std::string& line) {
  const absl::StatusOr<bool> holds = ConstraintHolds("//go:build " + line + "\n\npackage p\n");
  return holds.ok() ? std::optional(*holds) : std::nullopt;
}

TEST(BuildConstraint, Expressions) {
  EXPECT_EQ(Evaluate("linux && amd64"), true);
  EXPECT_EQ(Evaluate("!linux || (windows && !gc)"), false);
  EXPECT_EQ(Evaluate("go1.21 && !go1.28"), true);
  EXPECT_EQ(Evaluate("!(!unix)"), true);
  EXPECT_EQ(Evaluate("ignore"), false);
  EXPECT_EQ(Evaluate("cgo"), false);
  for (const char* bad : {"", "linux &&", "(linux", "linux amd64", "&& x", "a | b"}) {
    EXPECT_EQ(Evaluate(bad), std::nullopt) << bad;
  }
}

TEST(BuildConstraint, FindsTheLineBeforeThePackageClause) {
  EXPECT_EQ(FindConstraint("// about\n\n//go:build linux\n\npackage x\n"), "linux");
  EXPECT_EQ(FindConstraint("/* a\nb */\n//go:build x\npackage p"), "x");
  EXPECT_EQ(FindConstraint("package x\n//go:build ignore\n"), std::nullopt);
  EXPECT_EQ(Evaluate("ignore"), false);
}

}  // namespace
}  // namespace goknot::load

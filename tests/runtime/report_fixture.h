// A program whose main.go is given line by line, run until it fails: for tests of what is printed.
#ifndef GOKNOT_TESTS_RUNTIME_REPORT_FIXTURE_H_
#define GOKNOT_TESTS_RUNTIME_REPORT_FIXTURE_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime::testing {

// A program with source: each line of `source` is a line of main.go.
class ReportFixture : public ::testing::Test {
 protected:
  RuntimeOptions Options(const std::vector<std::string>& source) {
    RuntimeOptions options;
    options.workers = 2;
    options.source_line = [source](std::string_view, int32_t line) {
      size_t i = static_cast<size_t>(line) - 1;
      return i < source.size() ? source[i] : std::string();
    };
    return options;
  }

  static SiteId MakeSite(Program& program, int32_t line, std::string_view object = "") {
    return program.runtime.sites().Add({"/home/me/main.go", line, 1, "main.main", object});
  }

  // What the run prints on standard error; its exit code must be 2.
  static std::string RunToDeadlock(Program& program, Body main) {
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(program.Run(std::move(main)), 2);
    return ::testing::internal::GetCapturedStderr();
  }

  static void At(Context& c, int32_t line, std::string_view function = "main.main") {
    c.frames = {
        {.function = function, .file = "/home/me/main.go", .line = line, .pc_offset = 0x25}};
  }
};

}  // namespace goknot::runtime::testing

#endif  // GOKNOT_TESTS_RUNTIME_REPORT_FIXTURE_H_

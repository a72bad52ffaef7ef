// Traces of goroutines, -timeout, the note on goroutines that never ran.
#include "runtime/reports.h"

#include <gtest/gtest.h>

#include <string>

#include "runtime/traceback.h"
#include "tests/runtime/report_fixture.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;
using ReportsTest = testing::ReportFixture;

TEST(TracebackSettingTest, Values) {
  EXPECT_EQ(TracebackSetting::Parse("none").level, 0);
  EXPECT_EQ(TracebackSetting::Parse("").level, 1);
  EXPECT_FALSE(TracebackSetting::Parse("single").all);
  EXPECT_TRUE(TracebackSetting::Parse("all").all);
  EXPECT_EQ(TracebackSetting::Parse("system").level, 2);
  EXPECT_EQ(TracebackSetting::Parse("1").level, 1);
}

TEST_F(ReportsTest, WhatTheRuntimeGivesUpAtShowsAllGoroutines) {
  RuntimeOptions options = Options({});
  options.workers = 1;  // so the other one is stuck when main goes on
  Program program(options);
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    At(c, 3);
    c.Go([](Context& c) -> Task { co_await c.Receive(nullptr); });
    co_await c.Yield();
    c.runtime().Fatal(c.worker(), &c.goroutine(), "stack overflow");
    co_await c.Stop();
  });
  EXPECT_EQ(text, R"(fatal error: stack overflow

goroutine 1 [running]:
main.main()
	/home/me/main.go:3 +0x25

goroutine 2 [chan receive (nil chan)]:
main.main()
	/t/main.go:1 +0x0
)");
}

TEST_F(ReportsTest, LongStacksAreElided) {
  Program program(Options({}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    c.frames.assign(202,
                    {.function = "main.f", .file = "/m.go", .line = 2, .has_parameters = true});
    for (int i = 0; i < 202; ++i)
      c.frames[static_cast<size_t>(i)].pc_offset = static_cast<uint32_t>(i);
    co_await c.Receive(nullptr);
  });
  EXPECT_NE(
      text.find("main.f(...)\n\t/m.go:2 +0x31\n...102 frames elided...\nmain.f(...)\n\t/m.go:2 "
                "+0x98\n"),
      std::string::npos)
      << text;
}

TEST_F(ReportsTest, Timeout) {
  RuntimeOptions options = Options({});
  options.timeout_ns = 30'000'000;
  options.workers = 1;
  Program program(options);
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    At(c, 3);
    c.Go([](Context& c) -> Task { co_await c.Sleep(3'600'000'000'000); });
    co_await c.Yield();  // the only worker turns to the sleeper, and comes back when it sleeps
    for (;;) co_await c.Poll();
  });
  EXPECT_EQ(text.substr(0, text.find("goroutine 2")),
            R"(timeout: the program has been running for 0.03 s

goroutine 1 [running]:
main.main()
	/home/me/main.go:3 +0x25

)");
  EXPECT_NE(text.find("goroutine 2 [sleep]:\n"), std::string::npos);
}

TEST_F(ReportsTest, GoroutinesThatNeverRan) {
  RuntimeOptions options = Options({});
  options.workers = 1;
  options.report_unstarted = true;
  Program program(options);
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(program.Run([&](Context& c) -> Task {
    c.Go([](Context&) -> Task { co_return; }, MakeSite(program, 3));
    co_return;
  }),
            0);
  EXPECT_EQ(
      ::testing::internal::GetCapturedStderr(),
      "goroutine 2, started at line 3, never got to run: main returned first; wait for it with "
      "a sync.WaitGroup\n");
}

}  // namespace
}  // namespace goknot::runtime

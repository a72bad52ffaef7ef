// Choices of a seeded schedule, its virtual time, and what a whole run makes of them.
#include "runtime/seeded_schedule.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "runtime/clock.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Received;
using testing::Task;

std::vector<uint64_t> Choices(uint64_t seed) {
  SeededSchedule schedule(seed, ClockKind::kVirtual);
  std::vector<uint64_t> choices;
  for (int i = 0; i < 200; ++i) {
    choices.push_back(schedule.Choose(Choice::kNextGoroutine, 5));
    choices.push_back(schedule.Choose(Choice::kSelectOrder, 3));
    choices.push_back(schedule.Draw(Choice::kHashSeed));
    choices.push_back(schedule.PreemptAtSafepoint());
  }
  return choices;
}

TEST(SeededScheduleTest, ChoicesFollowFromTheSeed) {
  EXPECT_EQ(Choices(3), Choices(3));
  EXPECT_NE(Choices(3), Choices(4));
  EXPECT_NE(Choices(0), Choices(1));
}

TEST(SeededScheduleTest, ChoicesAreInRange) {
  for (uint64_t seed = 0; seed < 20; ++seed) {
    SeededSchedule schedule(seed, ClockKind::kVirtual);
    std::set<uint64_t> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(schedule.Choose(Choice::kNextGoroutine, 3));
    EXPECT_EQ(seen, (std::set<uint64_t>{0, 1, 2}));
    EXPECT_EQ(schedule.Choose(Choice::kMapStart, 1), 0u);
  }
}

TEST(SeededScheduleTest, SlicesAreShortAndLong) {
  SeededSchedule schedule(1, ClockKind::kVirtual);
  int shortest = 1 << 20;
  int longest = 0;
  int slice = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    ++slice;
    if (!schedule.PreemptAtSafepoint()) continue;
    shortest = std::min(shortest, slice);
    longest = std::max(longest, slice);
    slice = 0;
  }
  EXPECT_EQ(shortest, 1);
  EXPECT_GT(longest, 2000);
}

TEST(SeededScheduleTest, VirtualTimeStartsAtGosBirthdayAndJumps) {
  SeededSchedule schedule(1, ClockKind::kVirtual);
  EXPECT_TRUE(schedule.IsVirtual());
  EXPECT_EQ(schedule.WallNow(), 1'257'894'000'000'000'000);
  int64_t start = schedule.MonotonicNow();
  EXPECT_GT(start, 0);
  EXPECT_TRUE(schedule.AdvanceTo(start + 3'600'000'000'000));
  EXPECT_EQ(schedule.MonotonicNow(), start + 3'600'000'000'000);
  EXPECT_EQ(schedule.WallNow(), 1'257'894'000'000'000'000 + 3'600'000'000'000);
  EXPECT_TRUE(schedule.AdvanceTo(start));  // not back
  EXPECT_EQ(schedule.MonotonicNow(), start + 3'600'000'000'000);
  EXPECT_TRUE(schedule.AdvanceTo(kNever - 1));
  EXPECT_GT(schedule.MonotonicNow(), start);
}

TEST(SeededScheduleTest, RunningTakesTime) {
  SeededSchedule schedule(1, ClockKind::kVirtual);
  int64_t start = schedule.MonotonicNow();
  for (int i = 0; i < 1000; ++i) schedule.PreemptAtSafepoint();
  int64_t later = schedule.MonotonicNow();
  EXPECT_GT(later, start);
  schedule.Choose(Choice::kNextGoroutine, 1);
  EXPECT_GT(schedule.MonotonicNow(), later);
}

TEST(SeededScheduleTest, RealTimeIsTheMachines) {
  SeededSchedule schedule(1, ClockKind::kReal);
  EXPECT_FALSE(schedule.IsVirtual());
  int64_t before = ReadMonotonicClock();
  int64_t now = schedule.MonotonicNow();
  EXPECT_LE(before, now);
  EXPECT_LE(now, ReadMonotonicClock());
  EXPECT_FALSE(schedule.AdvanceTo(now + 1'000'000'000));
}

// Three goroutines that take turns, sleep and talk; what they did, in order.
std::string RunOf(uint64_t seed, ClockKind clock) {
  SeededSchedule schedule(seed, clock);
  RuntimeOptions options;
  options.schedule = &schedule;
  Program program(options);
  std::string trace;
  program.Run([&](Context& c) -> Task {
    Channel* done = c.Make(0);
    program.engine.roots = {done};
    for (int i = 0; i < 3; ++i) {
      c.Go([&trace, done, i](Context& c) -> Task {
        for (int k = 0; k < 4; ++k) {
          trace += static_cast<char>('a' + i);
          co_await c.Poll();
          if (k == 1) co_await c.Sleep(2'000'000);
        }
        co_await c.Send(done, 1);
      });
    }
    c.runtime().scheduler().SetLimit(4);  // still one worker
    for (int i = 0; i < 3; ++i) co_await c.Receive(done);
  });
  return trace;
}

TEST(SeededScheduleTest, RunsRepeatAndDiffer) {
  std::set<std::string> traces;
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    std::string trace = RunOf(seed, ClockKind::kVirtual);
    EXPECT_EQ(trace.size(), 12u);
    EXPECT_EQ(RunOf(seed, ClockKind::kVirtual), trace);
    traces.insert(trace);
  }
  EXPECT_GE(traces.size(), 15u);
}

TEST(SeededScheduleTest, RealTimeSleeps) {
  int64_t start = ReadMonotonicClock();
  EXPECT_EQ(RunOf(1, ClockKind::kReal).size(), 12u);
  EXPECT_GE(ReadMonotonicClock() - start, 2'000'000);
}

}  // namespace
}  // namespace goknot::runtime

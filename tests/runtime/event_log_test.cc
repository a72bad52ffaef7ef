// What the event log says of a run, on one worker and merged from several.
#include "runtime/event_log.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "base/sanitizers.h"
#include "runtime/clock.h"
#include "runtime/seeded_schedule.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::ReceiveFrom;
using testing::SendTo;
using testing::Task;

// The written log of a seeded run of `main`, without its first line.
std::string LogOf(testing::Body main, uint64_t seed = 1) {
  SeededSchedule schedule(seed, ClockKind::kVirtual);
  std::string log;
  RuntimeOptions options;
  options.schedule = &schedule;
  options.events = [&log](std::string_view piece) { log += piece; };
  Program program(options);
  EXPECT_EQ(program.Run(std::move(main)), 0);
  return log;
}

std::vector<std::string> LinesWith(const std::string& log, const std::string& part) {
  std::vector<std::string> found;
  for (absl::string_view line : absl::StrSplit(log, '\n')) {
    if (absl::StrContains(line, part)) found.emplace_back(line);
  }
  return found;
}

// Without the time stamp.
std::string Bare(const std::string& line) {
  size_t comma = line.find("\"g\":");
  return comma == std::string::npos ? line : "{" + line.substr(comma);
}

TEST(EventLogTest, StartsWithTheRun) {
  std::string log = LogOf([](Context&) -> Task { co_return; }, 5);
  std::vector<std::string> lines = absl::StrSplit(log, '\n');
  EXPECT_EQ(lines[0], R"({"events":1,"workers":1,"seed":5,"clock":"virtual"})");
  EXPECT_EQ(Bare(lines[1]), R"({"g":0,"do":"go","new":1})");
  EXPECT_EQ(lines[2], R"({"t":100,"w":0,"g":1,"do":"run"})");
}

TEST(EventLogTest, MessagesAreToldFromBothSides) {
  std::string log = LogOf([](Context& c) -> Task {
    Channel* channel = c.Make(0);
    c.Go([=](Context& c) -> Task { co_await c.Send(channel, 1); });
    co_await c.Receive(channel);
    co_await c.Yield();
  });
  std::vector<std::string> sends = LinesWith(log, "\"send\"");
  std::vector<std::string> receives = LinesWith(log, "\"receive\"");
  ASSERT_EQ(sends.size(), 1u) << log;
  ASSERT_EQ(receives.size(), 1u) << log;
  EXPECT_EQ(Bare(sends[0]), R"({"g":2,"do":"send","chan":1,"message":1})");
  EXPECT_EQ(Bare(receives[0]), R"({"g":1,"do":"receive","chan":1,"message":1})");
  EXPECT_EQ(LinesWith(log, "\"make\"").size(), 1u);
  EXPECT_EQ(LinesWith(log, "\"block\"").size(), LinesWith(log, "\"wake\"").size());
}

TEST(EventLogTest, BuffersKeepTheNumbersOfMessages) {
  std::string log = LogOf([](Context& c) -> Task {
    Channel* channel = c.Make(2);
    for (int i = 0; i < 2; ++i) co_await c.Send(channel, 1);
    c.Go([=](Context& c) -> Task { co_await c.Send(channel, 1); });
    co_await c.Yield();
    for (int i = 0; i < 3; ++i) co_await c.Receive(channel);
    c.CloseChannel(channel);
    co_await c.Receive(channel);
  });
  for (const char* word : {"send", "receive"}) {
    for (int message = 1; message <= 3; ++message) {
      std::string part = absl::StrCat("\"", word, "\",\"chan\":1,\"message\":", message);
      EXPECT_EQ(LinesWith(log, part).size(), 1u) << part << "\n" << log;
    }
  }
  EXPECT_EQ(LinesWith(log, R"("receive","chan":1,"closed":true)").size(), 1u) << log;
  EXPECT_EQ(LinesWith(log, "\"close\"").size(), 1u);
}

TEST(EventLogTest, SelectsAndLocks) {
  std::string log = LogOf([](Context& c) -> Task {
    Channel* a = c.Make(1);
    Channel* b = c.Make(0);
    Slot value = 7;
    co_await c.TrySelect(ReceiveFrom(a));
    co_await c.Select(SendTo(a, &value), ReceiveFrom(b));
    c.Go([=](Context& c) -> Task { co_await c.Send(b, 1); });
    co_await c.Select(SendTo(a, &value), ReceiveFrom(b));
    alignas(16) static Mutex mutex;
    mutex = {};
    co_await c.Sync([&] { return LockMutex(c.worker(), c.goroutine(), &mutex); });
    UnlockMutex(c.worker(), &mutex);
    c.runtime().heap().CollectNow(c.worker());
  });
  EXPECT_EQ(LinesWith(log, "\"default\"").size(), 1u) << log;
  EXPECT_EQ(LinesWith(log, R"("send","chan":1,"message":1,"select":true)").size(), 1u) << log;
  EXPECT_EQ(LinesWith(log, R"("receive","chan":2,"message":1,"select":true)").size(), 1u) << log;
  EXPECT_EQ(LinesWith(log, R"("lock","lock":1)").size(), 1u) << log;
  EXPECT_EQ(LinesWith(log, R"("unlock","lock":1)").size(), 1u) << log;
  EXPECT_EQ(LinesWith(log, "\"collect").size(), 2u) << log;
}

TEST(EventLogTest, SeededLogsRepeat) {
  auto main = [](Context& c) -> Task {
    Channel* done = c.Make(0);
    for (int i = 0; i < 4; ++i) {
      c.Go([=](Context& c) -> Task {
        co_await c.Sleep(1000 * i);
        co_await c.Poll();
        co_await c.Send(done, 1);
      });
    }
    for (int i = 0; i < 4; ++i) co_await c.Receive(done);
  };
  EXPECT_EQ(LogOf(main, 3), LogOf(main, 3));
  EXPECT_NE(LogOf(main, 3), LogOf(main, 4));
}

// Several workers: a message is sent before it is received, a goroutine runs only when it may.
TEST(EventLogTest, MergedInOrder) {
  RuntimeOptions options = testing::WithWorkers(4);
  options.events = [](std::string_view) {};
  Program program(options);
  program.Run([&](Context& c) -> Task {
    Channel* channels[3] = {c.Make(0), c.Make(1), c.Make(8)};
    Channel* done = c.Make(0);
    program.engine.roots = {channels[0], channels[1], channels[2], done};
    for (int i = 0; i < 6; ++i) {
      Channel* channel = channels[i / 2];
      c.Go([=](Context& c) -> Task {
        for (int k = 0; k < 500; ++k) {
          if (i % 2 == 0) co_await c.Send(channel, 1);
          if (i % 2 == 1) co_await c.Receive(channel);
          if (k % 50 == 0) co_await c.Yield();
        }
        co_await c.Send(done, 1);
      });
    }
    for (int i = 0; i < 6; ++i) co_await c.Receive(done);
  });
  std::map<uint64_t, uint32_t> sent;
  std::map<uint64_t, bool> runnable;
  size_t messages = 0;
  program.runtime.event_log()->ForEach([&](const MergedEvent& merged) {
    const Event& event = merged.event;
    switch (event.kind) {
      case EventKind::kSend:
        EXPECT_EQ(event.number, ++sent[event.subject]);
        ++messages;
        break;
      case EventKind::kReceive:
        if ((event.detail & kServedWaiting) != 0) {
          ++messages;
          EXPECT_EQ(event.number, ++sent[event.subject]);
        } else {
          EXPECT_LE(event.number, sent[event.subject]);
        }
        if ((event.detail & kRefilled) != 0) {
          ++messages;
          ++sent[event.subject];
        }
        break;
      case EventKind::kGo:
      case EventKind::kWake:
        EXPECT_FALSE(runnable[event.subject]);
        runnable[event.subject] = true;
        break;
      case EventKind::kYield:
        runnable[merged.goroutine] = true;
        break;
      case EventKind::kRun:
        EXPECT_TRUE(runnable[event.subject]);
        runnable[event.subject] = false;
        break;
      default:
        break;
    }
  });
  EXPECT_EQ(messages, 1506u);
}

// Messages and locks on one worker: what they cost with a log, less what they cost without one, by
// the number of records. About 3 ns, of which fresh memory is half; the limit is a guard against
// anything dear that creeps in. (The engine here knows no lines: the interpreter's PlaceOf comes to
// it.)
TEST(EventLogTest, RecordsAreCheap) {
  if (GOKNOT_TSAN || GOKNOT_ASAN) GTEST_SKIP() << "about time";
  constexpr int kRounds = 50;
  constexpr int kOperations = 20'000;
  auto best = [](RuntimeOptions options) {
    double best = 1e9;
    Program program(std::move(options));
    program.Run([&best](Context& c) -> Task {
      Channel* channel = c.Make(1);
      alignas(16) static Mutex mutex;
      mutex = {};
      for (int round = 0; round < kRounds; ++round) {
        int64_t start = ReadMonotonicClock();
        for (int i = 0; i < kOperations / 4; ++i) {
          Slot value = 1;
          bool ok;
          Send(c.worker(), c.goroutine(), channel, &value);
          Receive(c.worker(), c.goroutine(), channel, &value, &ok);
          LockMutex(c.worker(), c.goroutine(), &mutex);
          UnlockMutex(c.worker(), &mutex);
        }
        best = std::min(best, static_cast<double>(ReadMonotonicClock() - start) / kOperations);
      }
      co_return;
    });
    return best;
  };
  RuntimeOptions logged = testing::WithWorkers(1);
  logged.events = [](std::string_view) {};
  double without = best(testing::WithWorkers(1));
  double with = best(std::move(logged));
  std::printf("%.1f ns an event (operations: %.1f ns, with the log %.1f ns)\n", with - without,
              without, with);
  EXPECT_LT(with - without, 200.0);
}

// Mutexes have no time stamps of their own: their order is that of their numbers.
TEST(EventLogTest, MutexesAreOrderedByNumbers) {
  RuntimeOptions options = testing::WithWorkers(4);
  options.events = [](std::string_view) {};
  Program program(options);
  alignas(16) Mutex mutexes[2] = {};
  program.Run([&](Context& c) -> Task {
    Channel* done = c.Make(0);
    program.engine.roots = {done};
    for (int i = 0; i < 6; ++i) {
      Mutex* mutex = &mutexes[i % 2];
      c.Go([=](Context& c) -> Task {
        for (int k = 0; k < 300; ++k) {
          SyncResult result =
              co_await c.Sync([&] { return LockMutex(c.worker(), c.goroutine(), mutex); });
          while (result == SyncResult::kParked) {
            result = co_await c.Sync(
                [&] { return CompleteLockMutex(c.worker(), c.goroutine(), mutex); });
          }
          if (k % 20 == 0) co_await c.Yield();
          UnlockMutex(c.worker(), mutex);
        }
        co_await c.Send(done, 1);
      });
    }
    for (int i = 0; i < 6; ++i) co_await c.Receive(done);
  });
  std::map<uint64_t, uint64_t> locked;
  size_t count = 0;
  program.runtime.event_log()->ForEach([&](const MergedEvent& merged) {
    const Event& event = merged.event;
    if (event.kind != EventKind::kLock && event.kind != EventKind::kUnlock) return;
    uint64_t& number = locked[event.subject];
    if (event.kind == EventKind::kLock) ++number;
    EXPECT_EQ(event.number, number);
    ++count;
  });
  EXPECT_EQ(count, 2u * 1800);
}

}  // namespace
}  // namespace goknot::runtime

// Deadlocks: Go's text first, exactly, then the explanation, as golden texts.
#include "knots/explain.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "knots/finder.h"
#include "runtime/sync.h"
#include "tests/knots/explained_program.h"
#include "tests/runtime/report_fixture.h"

namespace goknot::knots {
namespace {

using namespace runtime;  // NOLINT(google-build-using-namespace): it is what programs are made of
using runtime::testing::Context;
using runtime::testing::ReceiveFrom;
using runtime::testing::SendTo;
using runtime::testing::Task;

using ExplainTest = runtime::testing::ReportFixture;
using Program = testing::ExplainedProgram;

TEST_F(ExplainTest, TheOnlyGoroutineSends) {
  Program program(Options({"func main() {", "  dataStream := make(chan string)", "",
                           "  dataStream <- \"msg 1\"", "}"}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    At(c, 4);
    Channel* channel = c.Make(0, &c.runtime().types().String(), MakeSite(program, 2, "dataStream"));
    program.engine.roots = {channel};
    co_await c.SendSlots(channel, std::vector<Slot>(2));
  });
  EXPECT_EQ(text, R"(fatal error: all goroutines are asleep - deadlock!

goroutine 1 [chan send]:
main.main()
	/home/me/main.go:4 +0x25

why: goroutine 1 (main) waits for ever to send on `dataStream`

  main.go:2 | dataStream := make(chan string)
            | `dataStream` is made here, unbuffered: a send waits until somebody receives
  main.go:4 | dataStream <- "msg 1"
            | main waits here to send on `dataStream`

main is the only goroutine: nobody is left to receive from `dataStream`.

help: give the channel a buffer, make(chan string, 1), or receive in another goroutine
)");
}

TEST_F(ExplainTest, ExplanationCanBeTurnedOff) {
  RuntimeOptions options = Options({});
  options.explain = false;
  Program program(options);
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    At(c, 4);
    co_await c.Receive(nullptr);
  });
  EXPECT_EQ(text, R"(fatal error: all goroutines are asleep - deadlock!

goroutine 1 [chan receive (nil chan)]:
main.main()
	/home/me/main.go:4 +0x25
)");
}

TEST_F(ExplainTest, FullBuffer) {
  Program program(Options({"ch := make(chan int, 2)", "ch <- 1", "ch <- 2", "ch <- 3"}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    At(c, 4);
    Channel* channel = c.Make(2, nullptr, MakeSite(program, 1, "ch"));
    program.engine.roots = {channel};
    for (Slot i = 0; i < 3; ++i) co_await c.Send(channel, i);
  });
  EXPECT_EQ(text.substr(text.find("why:")),
            R"(why: goroutine 1 (main) waits for ever to send on `ch`

  main.go:1 | ch := make(chan int, 2)
            | `ch` is made here, with room for 2: it is full, a send waits until somebody receives
  main.go:4 | ch <- 3
            | main waits here to send on `ch`

main is the only goroutine: nobody is left to receive from `ch`.

help: receive from `ch` in another goroutine, or make its buffer larger, make(chan int, 3)
)");
}

// The commonest of all: workers send, main waits for them before it receives.
TEST_F(ExplainTest, WorkersSendWhileMainWaits) {
  Program program(
      Options({"results := make(chan int)", "for i := range 3 {", "wg.Add(1)", "go func() {",
               "defer wg.Done()", "results <- i", "}()", "}", "wg.Wait()"}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    static WaitGroup group;
    group = {};
    At(c, 9);
    Channel* channel = c.Make(0, nullptr, MakeSite(program, 1, "results"));
    program.engine.roots = {channel};
    SiteId go_site = MakeSite(program, 4);
    AddToWaitGroup(c.worker(), &group, 3);
    for (int i = 0; i < 3; ++i) {
      c.Go(
          [channel](Context& c) -> Task {
            At(c, 6, "main.main.func1");
            co_await c.Send(channel, 1);
          },
          go_site);
    }
    co_await c.Sync([&] { return Wait(c.worker(), c.goroutine(), &group); });
  });
  EXPECT_EQ(text, R"(fatal error: all goroutines are asleep - deadlock!

goroutine 1 [sync.WaitGroup.Wait]:
main.main()
	/home/me/main.go:9 +0x25

goroutine 2 [chan send]:
main.main.func1()
	/home/me/main.go:6 +0x25
created by main.main in goroutine 1
	/home/me/main.go:4

goroutine 3 [chan send]:
main.main.func1()
	/home/me/main.go:6 +0x25
created by main.main in goroutine 1
	/home/me/main.go:4

goroutine 4 [chan send]:
main.main.func1()
	/home/me/main.go:6 +0x25
created by main.main in goroutine 1
	/home/me/main.go:4

why: 4 goroutines wait for ever

goroutine 1 (main) waits for the WaitGroup `wg`
  main.go:9 | wg.Wait()
            | main waits here for the WaitGroup `wg`: its counter is still 3, Done was called too few times

goroutines 2, 3 and 4, started at main.go:4, wait to send on `results`
  main.go:1 | results := make(chan int)
            | `results` is made here, unbuffered: a send waits until somebody receives
  main.go:6 | results <- i
            | goroutines 2, 3 and 4 wait here to send on `results`

All 4 goroutines wait: nobody is left to wake them.

help: receive from `results` before waiting for the WaitGroup, or wait in a goroutine of its own that then closes the channel
)");
}

TEST_F(ExplainTest, TwoLocksInOppositeOrder) {
  Program program(Options({"a.Lock()", "b.Lock()", "b.Lock()", "a.Lock()"}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    static Mutex a;
    static Mutex b;
    a = {};
    b = {};
    LockMutex(c.worker(), c.goroutine(), &a);
    c.Go(
        [](Context& c) -> Task {
          At(c, 4, "main.main.func1");
          LockMutex(c.worker(), c.goroutine(), &b);
          co_await c.Sync([&] { return LockMutex(c.worker(), c.goroutine(), &a); });
        },
        MakeSite(program, 2));
    At(c, 2);
    while (base::Load64(&b.owner) == 0) co_await c.Yield();
    co_await c.Sync([&] { return LockMutex(c.worker(), c.goroutine(), &b); });
  });
  EXPECT_EQ(text.substr(text.find("why:")), R"(why: 2 goroutines wait for ever

goroutine 1 (main) waits for the lock `b`
  main.go:2 | b.Lock()
            | main waits here for the lock `b`

goroutine 2, started at main.go:2, waits for the lock `a`
  main.go:4 | a.Lock()
            | goroutine 2 waits here for the lock `a`

They wait for each other in a circle:
  goroutine 1 (main) waits for the lock `b`, which goroutine 2 holds
  goroutine 2 waits for the lock `a`, which goroutine 1 (main) holds
All 2 goroutines wait: nobody is left to wake them.

help: take the locks in the same order in every goroutine
)");
}

TEST_F(ExplainTest, LockedTwiceAndLockedByNobody) {
  {
    Program program(Options({"mu.Lock()", "mu.Lock()"}));
    std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
      static Mutex mutex;
      mutex = {};
      At(c, 2);
      LockMutex(c.worker(), c.goroutine(), &mutex);
      co_await c.Sync([&] { return LockMutex(c.worker(), c.goroutine(), &mutex); });
    });
    EXPECT_NE(text.find("goroutine 1 (main) holds the lock `mu` itself: a lock cannot be taken "
                        "twice, not even by its owner.\n"),
              std::string::npos)
        << text;
  }
  {
    Program program(Options({"go func() { s.mu.RLock() }()", "s.mu.Lock()"}));
    std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
      static RWMutex mutex;
      mutex = {};
      c.Go([](Context& c) -> Task {
        WriteLock(c.worker(), c.goroutine(), &mutex);
        co_return;
      });
      At(c, 2);
      while (base::Load64(&mutex.owner) == 0) co_await c.Yield();
      co_await c.Sync([&] { return WriteLock(c.worker(), c.goroutine(), &mutex); });
    });
    EXPECT_NE(
        text.find("goroutine 1 (main) waits for the lock `s.mu`: the goroutine that locked it "
                  "has ended without unlocking it.\n"),
        std::string::npos)
        << text;
  }
}

TEST_F(ExplainTest, RangeOverAChannelNobodyCloses) {
  Program program(Options({"ch := make(chan int)", "for v := range ch {"}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    Channel* channel = c.Make(0, nullptr, MakeSite(program, 1, "ch"));
    program.engine.roots = {channel};
    At(c, 2);
    co_await c.Receive(channel);
  });
  EXPECT_NE(text.find("help: the loop ends when the channel is closed: close `ch` after the last "
                      "value has been sent\n"),
            std::string::npos)
      << text;
}

TEST_F(ExplainTest, SelectsAndGoexit) {
  Program program(Options({"a := make(chan int)", "b := make(chan int, 1)", "select {"}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    Channel* a = c.Make(0, nullptr, MakeSite(program, 1, "a"));
    Channel* b = c.Make(1, nullptr, MakeSite(program, 2, "b"));
    program.engine.roots = {a, b};
    c.Go(
        [=](Context& c) -> Task {
          At(c, 3, "main.main.func1");
          Slot value = 1;
          co_await c.Select(SendTo(a, &value), ReceiveFrom(b));
        },
        MakeSite(program, 3));
    c.goroutine().flags |= kGoroutineGoexit;
    co_return;
  });
  EXPECT_EQ(text, R"(fatal error: all goroutines are asleep - deadlock!

goroutine 2 [select]:
main.main.func1()
	/home/me/main.go:3 +0x25
created by main.main in goroutine 1
	/home/me/main.go:3

why: goroutine 2 waits for ever in a select to send on `a` or to receive from `b`

  main.go:1 | a := make(chan int)
            | `a` is made here, unbuffered: a send waits until somebody receives
  main.go:2 | b := make(chan int, 1)
            | `b` is made here, with room for 1: it is empty, a receive waits until somebody sends, or closes it
  main.go:3 | select {
            | goroutine 2 waits here in a select to send on `a` or to receive from `b`

main has ended by runtime.Goexit, so the program goes on without it.
goroutine 2 is the only one left: nobody is left to wake it.
)");
}

// A ticker that nobody waits on hides no deadlock; a sleeper does for its time.
TEST_F(ExplainTest, IdleTickersDoNotHideIt) {
  Program program(Options({}));
  std::string text = RunToDeadlock(program, [&](Context& c) -> Task {
    Channel* ticks = c.Make(1);
    program.engine.roots = {ticks};
    NewChannelTimer(c.worker(), ticks, DeadlineAfter(c.worker(), 1), 1'000'000,
                    [](Worker&, int64_t, Slot* value) { value[0] = 1; });
    c.Go([](Context& c) -> Task { co_await c.Sleep(20'000'000); });
    co_await c.Receive(nullptr);
  });
  EXPECT_EQ(text.find("goroutine 2 ["), std::string::npos);
  EXPECT_NE(text.find("main is the only goroutine, and an operation on a nil channel waits for "
                      "ever.\n"),
            std::string::npos)
      << text;
}

}  // namespace
}  // namespace goknot::knots

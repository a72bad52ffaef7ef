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

deadlock (proven): main waits for ever to send on `dataStream`

  main.go:2 | dataStream := make(chan string)
            | `dataStream` is made here, unbuffered: a send waits until somebody receives
  main.go:4 | dataStream <- "msg 1"
            | main waits here

state:
  `dataStream`: chan string, unbuffered; one goroutine waits to send
    nothing has ever passed through it

why nobody helps:
  No other goroutine is left, no timer runs, and nothing is awaited from outside.
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
  EXPECT_EQ(text.substr(text.find("deadlock (")),
            R"(deadlock (proven): main waits for ever to send on `ch`

  main.go:1 | ch := make(chan int, 2)
            | ^~
            | `ch` is made here, with room for 2: when it is full, a send waits until somebody
            | receives
  main.go:4 | ch <- 3
            | main waits here

state:
  `ch`: chan int, room for 2, full; one goroutine waits to send
    last send: by main; nothing has ever been received from it

why nobody helps:
  No other goroutine is left, no timer runs, and nothing is awaited from outside.
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

deadlock (proven): 4 goroutines wait for ever

main waits for a sync.WaitGroup
  main.go:9 | wg.Wait()
            | main waits here: the counter is still 3

goroutines 2, 3 and 4, started at main.go:4, wait to send on `results`
  main.go:1 | results := make(chan int)
            | ^~~~~~~ `results` is made here, unbuffered: a send waits until somebody receives
  main.go:6 | results <- i
            | they wait here

state:
  sync.WaitGroup, its counter is 3; one goroutine waits
  `results`: chan int, unbuffered; 3 goroutines wait to send
    nothing has ever passed through it

why nobody helps:
  All 4 goroutines wait, no timer runs, and nothing is awaited from outside.

how to fix it: call wg.Done() once for every Add: `defer wg.Done()` as each goroutine's first line
  covers every way out, panics too
  goknot explain GK038 shows an example
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
  EXPECT_EQ(text.substr(text.find("deadlock (")), R"(deadlock (proven): 2 goroutines wait for ever

main waits for a sync.Mutex
  main.go:2 | b.Lock()
            | main waits here

goroutine 2, started at main.go:2, waits for a sync.Mutex
  main.go:4 | a.Lock()
            | goroutine 2 waits here

state:
  sync.Mutex, held by goroutine 2; one goroutine waits
  sync.Mutex, held by main; one goroutine waits

the circle:
  .-> main waits for a sync.Mutex, which goroutine 2 holds
  '-- goroutine 2 waits for a sync.Mutex, which main holds

why nobody helps:
  goroutine 2 holds a sync.Mutex and is stuck itself, so it does not get to unlock it.
  main holds a sync.Mutex and is stuck itself, so it does not get to unlock it.
  Both goroutines wait, no timer runs, and nothing is awaited from outside.

how to fix it: take the two locks in the same order everywhere, or hold only one at a time
  goknot explain GK024 shows an example
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
    EXPECT_NE(text.find("main holds a sync.Mutex itself: a lock cannot be taken twice, not even by "
                        "its holder.\n"),
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
    EXPECT_NE(text.find("goroutine 2 has taken a sync.RWMutex and ended without unlocking it."),
              std::string::npos)
        << text;
  }
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

deadlock (proven): goroutine 2, started at main.go:3, waits for ever in a select, to send on `a` or
to receive from `b`

  main.go:1 | a := make(chan int)
            | ^ `a` is made here, unbuffered: a send waits until somebody receives
  main.go:2 | b := make(chan int, 1)
            | ^
            | `b` is made here, with room for 1: when it is empty, a receive waits until somebody
            | sends or closes it
  main.go:3 | select {
            | goroutine 2 waits here

state:
  `a`: chan int, unbuffered; one goroutine waits to send
    nothing has ever passed through it
  `b`: chan int, room for 1, empty; one goroutine waits to receive
    nothing has ever passed through it

why nobody helps:
  main was ended by runtime.Goexit, so the program went on without it.
  No other goroutine is left, no timer runs, and nothing is awaited from outside.

how to fix it: make sure that one case happens in the end: close or serve `a` or `b` when the work
  is over
  goknot explain GK012 shows an example
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
  EXPECT_NE(
      text.find("An operation on a nil channel waits for ever: nobody can be at its other end.\n"),
      std::string::npos)
      << text;
}

}  // namespace
}  // namespace goknot::knots

// Sleeping, timers, tickers, AfterFunc; the heap against a model.
#include "runtime/timer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <vector>

#include "runtime/clock.h"
#include "runtime/timer_heap.h"
#include "runtime/timer_object.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Received;
using testing::ReceiveFrom;
using testing::Task;
using testing::TestFunction;
using testing::WithWorkers;

constexpr int64_t kMillisecond = 1'000'000;

void WriteMoment(Worker&, int64_t when, Slot* value) { value[0] = static_cast<Slot>(when); }

struct TestTimer {
  Channel* channel;
  Timer* timer;
};

TestTimer MakeTimer(Context& c, Program& program, int64_t nanoseconds, int64_t period = 0) {
  Channel* channel = c.Make(1);
  program.engine.roots.push_back(channel);
  Timer* timer = NewChannelTimer(c.worker(), channel, DeadlineAfter(c.worker(), nanoseconds),
                                 period, WriteMoment);
  return {channel, timer};
}

void Pass(int64_t nanoseconds) {
  int64_t until = ReadMonotonicClock() + nanoseconds;
  while (ReadMonotonicClock() < until) {
  }
}

TEST(TimerHeapTest, AgainstAModel) {
  TimerHeap heap;
  Random random(7);
  std::multimap<int64_t, Timer*> model;
  std::vector<std::unique_ptr<Timer>> timers;
  for (int i = 0; i < 300; ++i) timers.push_back(std::make_unique<Timer>());
  for (int step = 0; step < 20'000; ++step) {
    Timer* timer = timers[random.Below(300)].get();
    if (timer->heap.load() == nullptr) {
      int64_t when = random.Below(1'000);
      heap.Push(when, nullptr, timer);
      model.emplace(when, timer);
    } else if (random.Below(2) == 0) {
      heap.Remove(timer);
      model.erase(std::find_if(model.begin(), model.end(),
                               [&](const auto& entry) { return entry.second == timer; }));
    } else {
      // Equal moments come out in the order they went in, as the multimap keeps them.
      TimerEntry first = heap.PopFirst();
      ASSERT_EQ(first.when, model.begin()->first);
      ASSERT_EQ(first.timer, model.begin()->second);
      model.erase(model.begin());
    }
    ASSERT_EQ(heap.first.load(), model.empty() ? kNever : model.begin()->first);
  }
}

TEST(TimerTest, SleepersWakeInOrder) {
  for (uint32_t workers : {1u, 3u}) {
    std::vector<int> order;
    Program program(WithWorkers(workers));
    int64_t start = ReadMonotonicClock();
    program.Run([&](Context& c) -> Task {
      Channel* done = c.Make(0);
      program.engine.roots = {done};
      for (int i : {3, 1, 2}) {
        c.Go([done, i](Context& c) -> Task {
          co_await c.Sleep(i * 30 * kMillisecond);
          co_await c.Send(done, static_cast<Slot>(i));
        });
      }
      for (int i = 0; i < 3; ++i)
        order.push_back(static_cast<int>((co_await c.Receive(done)).value));
    });
    EXPECT_EQ(order, (std::vector<int>{1, 2, 3}));
    EXPECT_GE(ReadMonotonicClock() - start, 90 * kMillisecond);
  }
}

TEST(TimerTest, SleepersWakeWhileOthersCompute) {
  std::atomic<bool> stop{false};
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    c.Go([&stop](Context& c) -> Task {
      while (!stop.load()) co_await c.Poll();
    });
    co_await c.Sleep(5 * kMillisecond);
    stop.store(true);
  });
}

TEST(TimerTest, ChannelTimerFires) {
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    auto [channel, timer] = MakeTimer(c, program, 5 * kMillisecond);
    EXPECT_EQ(ChannelCapacity(channel), 0);
    Received got = co_await c.Receive(channel);
    EXPECT_TRUE(got.ok);
    EXPECT_EQ(static_cast<int64_t>(got.value), timer->when);
    EXPECT_FALSE(StopTimer(c.worker(), timer));
  });
}

// Nobody waits: it is in no heap, and its value appears when somebody looks.
TEST(TimerTest, UnwaitedTimersAreLazy) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    auto [channel, timer] = MakeTimer(c, program, kMillisecond);
    EXPECT_EQ(timer->heap.load(), nullptr);
    Pass(2 * kMillisecond);
    EXPECT_EQ(ChannelLength(channel), 0);
    Context::Selected got = co_await c.TrySelect(ReceiveFrom(channel));
    EXPECT_EQ(got.chosen, 0);
    got = co_await c.TrySelect(ReceiveFrom(channel));
    EXPECT_EQ(got.chosen, kSelectDefault);
  });
}

TEST(TimerTest, NoStaleValueAfterStopOrReset) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    auto [channel, timer] = MakeTimer(c, program, kMillisecond);
    Pass(2 * kMillisecond);
    EXPECT_TRUE(StopTimer(c.worker(), timer));  // expired, but nobody had seen it
    EXPECT_FALSE(StopTimer(c.worker(), timer));

    EXPECT_EQ((co_await c.TrySelect(ReceiveFrom(channel))).chosen, kSelectDefault);

    EXPECT_FALSE(ResetTimer(c.worker(), timer, DeadlineAfter(c.worker(), kMillisecond), 0));
    Pass(2 * kMillisecond);
    EXPECT_TRUE(
        ResetTimer(c.worker(), timer, DeadlineAfter(c.worker(), 3'600'000 * kMillisecond), 0));
    EXPECT_EQ((co_await c.TrySelect(ReceiveFrom(channel))).chosen, kSelectDefault);
    EXPECT_TRUE(StopTimer(c.worker(), timer));
  });
}

TEST(TimerTest, ResetWakesTheWaitingReceiverSooner) {
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    auto [channel, timer] = MakeTimer(c, program, 3'600'000 * kMillisecond);
    Timer* same = timer;
    c.Go([same](Context& c) -> Task {
      co_await c.Sleep(2 * kMillisecond);
      EXPECT_TRUE(ResetTimer(c.worker(), same, DeadlineAfter(c.worker(), kMillisecond), 0));
    });
    EXPECT_TRUE((co_await c.Receive(channel)).ok);
  });
}

TEST(TimerTest, TickerTicksAndSkips) {
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    auto [channel, timer] = MakeTimer(c, program, 2 * kMillisecond, 2 * kMillisecond);
    int64_t last = 0;
    for (int i = 0; i < 5; ++i) {
      int64_t now = static_cast<int64_t>((co_await c.Receive(channel)).value);
      EXPECT_GT(now, last);
      last = now;
    }
    Pass(7 * kMillisecond);
    // Missed ticks are dropped but one.
    co_await c.Receive(channel);
    Context::Selected got = co_await c.TrySelect(ReceiveFrom(channel));
    EXPECT_EQ(got.chosen, kSelectDefault);
    EXPECT_TRUE(StopTimer(c.worker(), timer));
    EXPECT_EQ(timer->heap.load(), nullptr);
  });
}

TEST(TimerTest, SelectWithTimeoutLeavesNoTimerBehind) {
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    Channel* work = c.Make(0);
    program.engine.roots = {work};
    auto [channel, timer] = MakeTimer(c, program, 3'600'000 * kMillisecond);
    for (Slot i = 0; i < 100; ++i) {
      c.Go([work, i](Context& c) -> Task { co_await c.Send(work, i); });
      Context::Selected got = co_await c.Select(ReceiveFrom(work), ReceiveFrom(channel));
      EXPECT_EQ(got.chosen, 0);
      EXPECT_EQ(got.value, i);
      EXPECT_EQ(timer->heap.load(), nullptr);
      EXPECT_EQ(timer->waiters, 0u);
    }
  });
}

TEST(TimerTest, AfterFuncStartsAGoroutine) {
  std::atomic<int> calls{0};
  TestFunction function;
  function.body = [&calls](Context&) -> Task {
    calls.fetch_add(1);
    co_return;
  };
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    auto after = [&](int64_t nanoseconds) {
      return NewFunctionTimer(c.worker(), &function.object, DeadlineAfter(c.worker(), nanoseconds));
    };
    Timer* fires = after(kMillisecond);
    Timer* stopped = after(20 * kMillisecond);
    EXPECT_TRUE(StopTimer(c.worker(), stopped));
    co_await c.Sleep(40 * kMillisecond);
    EXPECT_EQ(calls.load(), 1);
    EXPECT_FALSE(StopTimer(c.worker(), fires));
    EXPECT_FALSE(ResetTimer(c.worker(), fires, DeadlineAfter(c.worker(), kMillisecond), 0));
    co_await c.Sleep(20 * kMillisecond);
    EXPECT_EQ(calls.load(), 2);
  });
}

TEST(TimerTest, ManyTimersFromManyWorkers) {
  std::atomic<int> woken{0};
  Program program(WithWorkers(4));
  program.Run([&](Context& c) -> Task {
    Channel* done = c.Make(64);
    program.engine.roots = {done};
    for (int g = 0; g < 400; ++g) {
      c.Go([&woken, &program, done, g](Context& c) -> Task {
        Channel* channel = c.Make(1);
        c.roots.push_back(channel);
        Timer* timer = NewChannelTimer(c.worker(), channel, DeadlineAfter(c.worker(), g * 10'000),
                                       0, WriteMoment);
        for (int i = 0; i < 10; ++i) {
          if (i % 3 == 0) {
            co_await c.Sleep(100'000);
          } else {
            co_await c.Receive(channel);
            ResetTimer(c.worker(), timer, DeadlineAfter(c.worker(), (g % 7) * 50'000), 0);
          }
          woken.fetch_add(1);
        }
        co_await c.Send(done, 1);
      });
    }
    for (int g = 0; g < 400; ++g) co_await c.Receive(done);
  });
  EXPECT_EQ(woken.load(), 4'000);
}

}  // namespace
}  // namespace goknot::runtime

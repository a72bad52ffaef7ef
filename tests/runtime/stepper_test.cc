// Goroutines that are held and let go one event at a time.
#include "runtime/stepper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "runtime/host.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Received;
using testing::Task;
using testing::WithWorkers;

constexpr int64_t kShortSleep = 100'000;  // ns

class QuietHost final : public Host {
 public:
  void GoroutineFailed(Worker&, Goroutine&, std::string_view) override {}
  void GoroutineEnded(Goroutine&) override {}
  void Standstill(Worker&) override {}
  void Write(int, std::string_view) override {}
  int64_t Read(const Goroutine&, void*, size_t) override { return 0; }
  void LendInput() override {}
};

// A program whose main goroutine, which is never held, runs until the test is over. What the test
// calls while it runs stands for the host.
class StepperTest : public ::testing::TestWithParam<uint32_t> {
 protected:
  StepperTest() : program_(Options()), stepper_(program_.runtime, [this] { Notify(); }) {}

  // `start` on the main goroutine, then `test` here.
  void Run(const std::function<void(Context&)>& start, const std::function<void()>& test) {
    std::atomic<bool> has_started{false};
    std::atomic<bool> is_over{false};
    std::thread thread([&] {
      program_.Run([&](Context& c) -> Task {
        c.goroutine().flags |= kGoroutineWatched;
        start(c);
        has_started.store(true);
        while (!is_over.load()) co_await c.Sleep(kShortSleep);
      });
    });
    while (!has_started.load()) std::this_thread::yield();
    test();
    is_over.store(true);
    thread.join();
  }

  // False: it has not come true for a long time.
  bool WaitUntil(const std::function<bool()>& is_so) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    std::unique_lock lock(mutex_);
    while (!is_so()) {
      if (std::chrono::steady_clock::now() > deadline) return false;
      news_.wait_for(lock, std::chrono::milliseconds(10));
    }
    return true;
  }

  SteppedEvents Step() {
    EXPECT_TRUE(WaitUntil([this] { return stepper_.StartStep(); }));
    EXPECT_TRUE(WaitUntil([this] { return stepper_.is_over(); }));
    return stepper_.TakeEvents();
  }

  // Of a step: what happened, without the wake-ups that it brought.
  static std::vector<EventKind> KindsOf(const SteppedEvents& step) {
    std::vector<EventKind> kinds;
    for (const Event& event : step.events) {
      if (event.kind != EventKind::kWake) kinds.push_back(event.kind);
    }
    return kinds;
  }

  QuietHost host_;
  Program program_;
  std::mutex mutex_;
  std::condition_variable news_;
  std::atomic<int> news_count_{0};
  Stepper stepper_;

 private:
  RuntimeOptions Options() {
    RuntimeOptions options = WithWorkers(GetParam());
    options.host = &host_;
    return options;
  }
  void Notify() {
    news_count_.fetch_add(1);
    news_.notify_all();
  }
};

INSTANTIATE_TEST_SUITE_P(Workers, StepperTest, ::testing::Values(1, 4));

// Counts until it is told to stop, a safepoint at each number.
Task Count(Context& c, std::atomic<int64_t>* counter, const std::atomic<bool>* stop) {
  while (!stop->load()) {
    counter->fetch_add(1);
    co_await c.Poll();
  }
}

TEST_P(StepperTest, WhoIsHeldDoesNothing) {
  std::atomic<int64_t> counter{0};
  std::atomic<bool> stop{false};
  Run([&](Context& c) { c.Go([&](Context& own) -> Task { return Count(own, &counter, &stop); }); },
      [&] {
        EXPECT_TRUE(WaitUntil([&] { return counter.load() > 0; }));
        stepper_.Begin();
        EXPECT_TRUE(stepper_.holds());
        stepper_.Begin();  // once more changes nothing
        // Who can be let go has been kept before.
        EXPECT_TRUE(WaitUntil([this] { return stepper_.StartStep(); }));
        stepper_.AbandonStep();
        EXPECT_TRUE(WaitUntil([this] { return stepper_.StartStep(); }));
        stepper_.AbandonStep();
        EXPECT_TRUE(stepper_.is_over());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const int64_t held_at = counter.load();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        EXPECT_EQ(counter.load(), held_at);
        stepper_.End();
        EXPECT_FALSE(stepper_.holds());
        EXPECT_TRUE(WaitUntil([&] { return counter.load() > held_at; }));
        stop.store(true);
      });
}

TEST_P(StepperTest, AStepIsOneEvent) {
  std::atomic<bool> go_on{false};
  uint64_t id = 0;
  Run(
      [&](Context& c) {
        Channel* channel = c.Make(8);
        program_.engine.roots.push_back(channel);
        Goroutine* sender = c.Go([&go_on, channel](Context& own) -> Task {
          while (!go_on.load()) co_await own.Sleep(kShortSleep);
          co_await own.Send(channel, 1);
          co_await own.Poll();
          co_await own.Send(channel, 2);
          co_await own.Poll();
          own.CloseChannel(channel);
          co_await own.Poll();
        });
        id = sender->id;
      },
      [&] {
        stepper_.Begin();
        go_on.store(true);
        std::vector<EventKind> seen;
        while (seen.empty() || seen.back() != EventKind::kEnd) {
          const SteppedEvents step = Step();
          EXPECT_EQ(step.goroutine, id);
          const std::vector<EventKind> kinds = KindsOf(step);
          ASSERT_EQ(kinds.size(), 1u);
          // It may have been asleep when the stepper came.
          if (kinds[0] != EventKind::kBlock) seen.push_back(kinds[0]);
        }
        EXPECT_EQ(seen, (std::vector<EventKind>{EventKind::kSend, EventKind::kSend,
                                                EventKind::kClose, EventKind::kEnd}));
        EXPECT_FALSE(stepper_.StartStep());
      });
}

TEST_P(StepperTest, WhoWasKeptForLongestIsNext) {
  std::atomic<bool> go_on{false};
  std::vector<uint64_t> ids;
  Run(
      [&](Context& c) {
        Channel* channel = c.Make(100);
        program_.engine.roots.push_back(channel);
        for (int i = 0; i < 3; ++i) {
          Goroutine* one = c.Go([&go_on, channel](Context& own) -> Task {
            while (!go_on.load()) co_await own.Poll();
            for (int sent = 0; sent < 4; ++sent) {
              co_await own.Send(channel, 1);
              co_await own.Poll();
            }
          });
          ids.push_back(one->id);
        }
      },
      [&] {
        stepper_.Begin();
        go_on.store(true);
        EXPECT_TRUE(WaitUntil([this] { return news_count_.load() == 3; }));  // all are kept
        std::vector<uint64_t> order;
        for (int i = 0; i < 3; ++i) {
          const SteppedEvents step = Step();
          EXPECT_EQ(KindsOf(step), std::vector<EventKind>{EventKind::kSend});
          order.push_back(step.goroutine);
        }
        std::sort(order.begin(), order.end());
        EXPECT_EQ(order, ids);
      });
}

// What the host's goroutine waits for has to come from those that are held.
TEST_P(StepperTest, TheOthersGoOnWhileTheForegroundWaits) {
  std::atomic<int64_t> sum{0};
  std::atomic<bool> ask{false};
  Run(
      [&](Context& c) {
        Channel* channel = c.Make(0);
        program_.engine.roots.push_back(channel);
        c.Go([channel](Context& own) -> Task {
          for (Slot i = 1; i <= 50; ++i) co_await own.Send(channel, i);
        });
        Goroutine* foreground = c.Go([&, channel](Context& own) -> Task {
          own.goroutine().flags |= kGoroutineWatched;
          while (!ask.load()) co_await own.Sleep(kShortSleep);
          for (int i = 0; i < 50; ++i) {
            const Received received = co_await own.Receive(channel);
            sum.fetch_add(static_cast<int64_t>(received.value));
          }
          stepper_.SetForeground(nullptr);
        });
        foreground->flags |= kGoroutineWatched;
        stepper_.SetForeground(foreground);
      },
      [&] {
        stepper_.Begin();
        ask.store(true);
        EXPECT_TRUE(WaitUntil([&] { return sum.load() == 50 * 51 / 2; }));
      });
}

// Beginning and ending loses nobody, and steps in between lose nothing.
TEST_P(StepperTest, BeginsAndEndsAgainAndAgain) {
  constexpr int kPairs = 4;
  constexpr int kMessages = 400;
  std::atomic<int> arrived{0};
  Run(
      [&](Context& c) {
        for (int i = 0; i < kPairs; ++i) {
          Channel* channel = c.Make(i % 2);
          program_.engine.roots.push_back(channel);
          c.Go([channel](Context& own) -> Task {
            for (int sent = 0; sent < kMessages; ++sent) {
              co_await own.Send(channel, 1);
              co_await own.Poll();
            }
          });
          c.Go([&arrived, channel](Context& own) -> Task {
            for (int received = 0; received < kMessages; ++received) {
              co_await own.Receive(channel);
              arrived.fetch_add(1);
              co_await own.Poll();
            }
          });
        }
      },
      [&] {
        for (int round = 0; round < 50; ++round) {
          stepper_.Begin();
          for (int steps = 0; steps < 5; ++steps) {
            if (!stepper_.StartStep()) continue;
            EXPECT_TRUE(WaitUntil([this] { return stepper_.is_over(); }));
            stepper_.TakeEvents();
          }
          stepper_.End();
        }
        EXPECT_TRUE(WaitUntil([&] { return arrived.load() == kPairs * kMessages; }));
      });
}

}  // namespace
}  // namespace goknot::runtime

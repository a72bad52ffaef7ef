// Select: semantics, fairness, many selecting goroutines at once.
#include <gtest/gtest.h>

#include <atomic>
#include <vector>

#include "runtime/channel.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Received;
using testing::ReceiveFrom;
using testing::SendTo;
using testing::Task;
using testing::WithWorkers;

TEST(SelectTest, TakesWhatIsReady) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Channel* a = c.Make(1);
    Channel* b = c.Make(1);
    program.engine.roots = {a, b};
    co_await c.Send(b, 7);
    Context::Selected got = co_await c.Select(ReceiveFrom(a), ReceiveFrom(b));
    EXPECT_EQ(got.chosen, 1);
    EXPECT_EQ(got.value, 7u);
    EXPECT_TRUE(got.ok);
    Slot value = 3;
    got = co_await c.Select(ReceiveFrom(b), SendTo(a, &value));
    EXPECT_EQ(got.chosen, 1);
    EXPECT_EQ((co_await c.Receive(a)).value, 3u);
  });
}

TEST(SelectTest, Default) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Channel* a = c.Make(0);
    Channel* b = c.Make(0);
    program.engine.roots = {a, b};
    EXPECT_EQ((co_await c.TrySelect()).chosen, kSelectDefault);
    EXPECT_EQ((co_await c.TrySelect(ReceiveFrom(nullptr))).chosen, kSelectDefault);
    EXPECT_EQ((co_await c.TrySelect(ReceiveFrom(a))).chosen, kSelectDefault);
    EXPECT_EQ((co_await c.TrySelect(ReceiveFrom(a), ReceiveFrom(b))).chosen, kSelectDefault);
    c.CloseChannel(b);
    Context::Selected got = co_await c.TrySelect(ReceiveFrom(a), ReceiveFrom(b));
    EXPECT_EQ(got.chosen, 1);
    EXPECT_FALSE(got.ok);
  });
}

TEST(SelectTest, SendingOnAClosedChannelFails) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Channel* a = c.Make(0);
    Channel* b = c.Make(0);
    program.engine.roots = {a, b};
    Slot value = 1;
    c.CloseChannel(a);
    Context::Selected got = co_await c.Select(SendTo(a, &value));
    EXPECT_EQ(got.result, ChannelResult::kSendClosed);
    // And when it is closed while the select waits.
    c.Go([b](Context& c) -> Task {
      c.CloseChannel(b);
      co_return;
    });
    got = co_await c.Select(SendTo(b, &value), ReceiveFrom(nullptr));
    EXPECT_EQ(got.result, ChannelResult::kSendClosed);
    EXPECT_EQ(got.chosen, 0);
  });
}

TEST(SelectTest, WaitsAndIsWokenByOneCase) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    std::vector<Channel*> channels;
    for (int i = 0; i < 12; ++i) {  // more than a block of nodes
      channels.push_back(c.Make(0));
      program.engine.roots.push_back(channels.back());
    }
    for (int k = 0; k < 12; ++k) {
      Channel* chosen = channels[static_cast<size_t>(k)];
      c.Go(
          [chosen, k](Context& c) -> Task { co_await c.Send(chosen, static_cast<Slot>(100 + k)); });
      std::vector<SelectCase> cases;
      for (Channel* channel : channels) cases.push_back(ReceiveFrom(channel));
      Context::Selected got = co_await c.Select(cases);
      EXPECT_EQ(got.chosen, k);
      EXPECT_EQ(got.value, static_cast<Slot>(100 + k));
    }
    // No node was left behind: a send finds nobody.
    Slot value = 1;
    for (Channel* channel : channels) {
      EXPECT_EQ((co_await c.TrySelect(SendTo(channel, &value))).chosen, kSelectDefault);
    }
  });
}

TEST(SelectTest, TheSameChannelTwice) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Channel* a = c.Make(0);
    program.engine.roots = {a};
    c.Go([a](Context& c) -> Task {
      Context::Selected got = co_await c.Select(ReceiveFrom(a), ReceiveFrom(a));
      EXPECT_EQ(got.value, 5u);
    });
    co_await c.Yield();
    Slot value = 5;
    Context::Selected got = co_await c.Select(SendTo(a, &value), SendTo(a, &value));
    EXPECT_EQ(got.result, ChannelResult::kDone);
    // A select never talks to itself.
    EXPECT_EQ((co_await c.TrySelect(SendTo(a, &value), ReceiveFrom(a))).chosen, kSelectDefault);
  });
}

TEST(SelectTest, ReadyCasesAreChosenEvenly) {
  Program program(WithWorkers(1));
  int chosen[4] = {};
  program.Run([&](Context& c) -> Task {
    std::vector<SelectCase> cases;
    for (int i = 0; i < 4; ++i) {
      Channel* channel = c.Make(0);
      c.CloseChannel(channel);
      program.engine.roots.push_back(channel);
      cases.push_back(ReceiveFrom(channel));
    }
    for (int i = 0; i < 8'000; ++i) ++chosen[(co_await c.Select(cases)).chosen];
  });
  for (int n : chosen) EXPECT_NEAR(n, 2'000, 300);
}

TEST(SelectTest, WideElements) {
  Program program(WithWorkers(2));
  program.Run([&](Context& c) -> Task {
    const TypeDescriptor& elem = c.runtime().types().ArrayOf(c.runtime().types().Int(), 5);
    Channel* a = c.Make(0, &elem);
    Channel* b = c.Make(0, &elem);
    program.engine.roots = {a, b};
    c.Go([=](Context& c) -> Task {
      for (Slot i = 0; i < 300; ++i) {
        Slot value[5] = {i, i, i, i, i};
        Context::Selected got = co_await c.Select(SendTo(a, value), SendTo(b, value));
        EXPECT_EQ(got.result, ChannelResult::kDone);
      }
      c.CloseChannel(a);
    });
    for (Slot i = 0;; ++i) {
      Context::Selected got = co_await c.Select(ReceiveFrom(a), ReceiveFrom(b));
      if (!got.ok) {
        EXPECT_EQ(i, 300u);
        break;
      }
      EXPECT_EQ(got.value, i);
    }
  });
}

class SelectLoadTest : public ::testing::TestWithParam<uint32_t> {};

// Goroutines that select sends and receives over a few channels at once: every value that left
// arrived.
TEST_P(SelectLoadTest, NothingIsLostOrDoubled) {
  constexpr int kGoroutines = 6;
  constexpr int kRounds = 1'500;
  const std::vector<int64_t> capacities = {0, 1, 4};
  std::atomic<uint64_t> sent{0};
  std::atomic<uint64_t> received{0};
  Program program(WithWorkers(GetParam()));
  program.Run([&](Context& c) -> Task {
    std::vector<Channel*> channels;
    for (int64_t capacity : capacities) channels.push_back(c.Make(capacity));
    Channel* done = c.Make(0);
    for (Channel* channel : channels) program.engine.roots.push_back(channel);
    program.engine.roots.push_back(done);
    for (int g = 0; g < kGoroutines; ++g) {
      c.Go([&, done](Context& c) -> Task {
        for (int i = 0; i < kRounds; ++i) {
          Slot value = c.worker().random.Below(1'000'000);
          Context::Selected got = co_await c.Select(
              SendTo(channels[0], &value), ReceiveFrom(channels[0]), SendTo(channels[1], &value),
              ReceiveFrom(channels[1]), SendTo(channels[2], &value), ReceiveFrom(channels[2]));
          if (got.chosen % 2 == 0) {
            sent.fetch_add(value);
          } else {
            received.fetch_add(got.value);
          }
          co_await c.Poll();
        }
        co_await c.Send(done, 1);
      });
    }
    int finished = 0;
    while (finished < kGoroutines) {
      // With an odd one left over, it has nobody to talk to but us.
      Slot value = 1;
      Context::Selected got = co_await c.Select(ReceiveFrom(done), SendTo(channels[0], &value),
                                                ReceiveFrom(channels[0]));
      if (got.chosen == 0) ++finished;
      if (got.chosen == 1) sent.fetch_add(1);
      if (got.chosen == 2) received.fetch_add(got.value);
    }
    for (Channel* channel : channels) {
      c.CloseChannel(channel);
      for (;;) {
        Received got = co_await c.Receive(channel);
        if (!got.ok) break;
        received.fetch_add(got.value);
      }
    }
  });
  EXPECT_EQ(sent.load(), received.load());
}

INSTANTIATE_TEST_SUITE_P(Workers, SelectLoadTest, ::testing::Values(1, 2, 4));

}  // namespace
}  // namespace goknot::runtime

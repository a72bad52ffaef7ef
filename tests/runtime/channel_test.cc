// Channels: semantics one by one, then many goroutines against what must come out.
#include "runtime/channel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <deque>
#include <vector>

#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Received;
using testing::Task;
using testing::WithWorkers;

TEST(ChannelTest, BufferedKeepsOrder) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    Channel* channel = c.Make(3);
    c.roots.push_back(channel);
    EXPECT_EQ(ChannelCapacity(channel), 3);
    for (Slot round = 0; round < 5; ++round) {
      for (Slot i = 0; i < 3; ++i) EXPECT_EQ(co_await c.Send(channel, i), ChannelResult::kDone);
      EXPECT_EQ(ChannelLength(channel), 3);
      for (Slot i = 0; i < 3; ++i) {
        Received got = co_await c.Receive(channel);
        EXPECT_EQ(got.value, i);
        EXPECT_TRUE(got.ok);
      }
    }
  });
}

TEST(ChannelTest, SizesOutOfRange) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    EXPECT_EQ(c.Make(-1), nullptr);
    EXPECT_EQ(c.Make(int64_t{1} << 60), nullptr);
    EXPECT_EQ(c.Make(int64_t{1} << 45), nullptr);
    const TypeDescriptor& empty = c.runtime().types().StructOf({});
    Channel* channel = c.Make(int64_t{1} << 60, &empty);
    EXPECT_NE(channel, nullptr);
    c.roots.push_back(channel);
    EXPECT_EQ(ChannelCapacity(channel), int64_t{1} << 60);
    co_await c.SendSlots(channel, {});
    co_await c.SendSlots(channel, {});
    EXPECT_EQ(ChannelLength(channel), 2);
    EXPECT_TRUE((co_await c.Receive(channel)).ok);
    EXPECT_EQ(ChannelLength(channel), 1);
  });
}

TEST(ChannelTest, NilChannels) {
  EXPECT_EQ(ChannelLength(nullptr), 0);
  EXPECT_EQ(ChannelCapacity(nullptr), 0);
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    EXPECT_EQ(c.CloseChannel(nullptr), ChannelResult::kCloseNil);
    Goroutine* sender = c.Go([](Context& c) -> Task { co_await c.Send(nullptr, 1); });
    Goroutine* receiver = c.Go([](Context& c) -> Task { co_await c.Receive(nullptr); });
    co_await c.Yield();
    EXPECT_EQ(sender->status.load(), GoroutineStatus::kWaiting);
    EXPECT_EQ(sender->wait_reason, WaitReason::kChanSendNil);
    EXPECT_EQ(receiver->wait_reason, WaitReason::kChanReceiveNil);
  });
}

TEST(ChannelTest, Closing) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    Channel* channel = c.Make(2);
    c.roots.push_back(channel);
    co_await c.Send(channel, 5);
    EXPECT_EQ(c.CloseChannel(channel), ChannelResult::kDone);
    EXPECT_EQ(c.CloseChannel(channel), ChannelResult::kCloseClosed);
    EXPECT_EQ(co_await c.Send(channel, 1), ChannelResult::kSendClosed);
    Received got = co_await c.Receive(channel);
    EXPECT_EQ(got.value, 5u);
    EXPECT_TRUE(got.ok);
    got = co_await c.Receive(channel);
    EXPECT_EQ(got.value, 0u);
    EXPECT_FALSE(got.ok);
  });
}

TEST(ChannelTest, ClosingWakesAllWaiters) {
  Program program(WithWorkers(1));
  int closed_receivers = 0;
  int panicking_senders = 0;
  program.Run([&](Context& c) -> Task {
    Channel* channel = c.Make(0);
    Channel* other = c.Make(0);
    program.engine.roots = {channel, other};
    for (int i = 0; i < 3; ++i) {
      c.Go([&, channel](Context& c) -> Task {
        Received got = co_await c.Receive(channel);
        if (!got.ok && got.value == 0) ++closed_receivers;
      });
      c.Go([&, other](Context& c) -> Task {
        if (co_await c.Send(other, 9) == ChannelResult::kSendClosed) ++panicking_senders;
      });
    }
    co_await c.Yield();
    c.CloseChannel(channel);
    c.CloseChannel(other);
    co_await c.Yield();
  });
  EXPECT_EQ(closed_receivers, 3);
  EXPECT_EQ(panicking_senders, 3);
}

TEST(ChannelTest, WaitersAreServedInOrder) {
  Program program(WithWorkers(1));
  std::vector<Slot> got;
  program.Run([&](Context& c) -> Task {
    Channel* channel = c.Make(2);
    program.engine.roots = {channel};
    for (Slot i = 0; i < 6; ++i) {
      c.Go([=](Context& c) -> Task { co_await c.Send(channel, i); });
      co_await c.Yield();  // each is in its place before the next comes
    }
    for (int i = 0; i < 6; ++i) got.push_back((co_await c.Receive(channel)).value);
  });
  EXPECT_EQ(got, (std::vector<Slot>{0, 1, 2, 3, 4, 5}));
}

// Elements of two slots travel in the wait node, larger ones in a box.
TEST(ChannelTest, WideElements) {
  for (uint32_t slots : {2u, 3u, 8u, 16u}) {
    for (int64_t capacity : {0, 1, 4}) {
      Program program(WithWorkers(2));
      program.Run([&](Context& c) -> Task {
        TypeTable& types = c.runtime().types();
        const TypeDescriptor& elem = types.ArrayOf(types.Int(), slots);
        Channel* channel = c.Make(capacity, &elem);
        program.engine.roots = {channel};
        c.Go([=](Context& c) -> Task {
          for (Slot i = 0; i < 200; ++i) {
            std::vector<Slot> value;
            for (Slot k = 0; k < slots; ++k) value.push_back(i * 100 + k);
            co_await c.SendSlots(channel, value);
            if (i % 50 == 0) co_await c.Yield();
          }
          c.CloseChannel(channel);
        });
        for (Slot i = 0; i < 200; ++i) {
          std::vector<Slot> value;
          Received got = co_await c.Receive(channel, &value);
          EXPECT_TRUE(got.ok);
          EXPECT_EQ(value.size(), slots);
          for (Slot k = 0; k < slots; ++k) EXPECT_EQ(value[k], i * 100 + k);
        }
        std::vector<Slot> value;
        EXPECT_FALSE((co_await c.Receive(channel, &value)).ok);
        EXPECT_EQ(value, std::vector<Slot>(slots, 0));
      });
    }
  }
}

struct Load {
  uint32_t workers;
  int64_t capacity;
  int senders;
  int receivers;
};

class ChannelLoadTest : public ::testing::TestWithParam<Load> {};

// Every value sent is received exactly once, and each sender's in its order per receiver.
TEST_P(ChannelLoadTest, NothingIsLostOrDoubled) {
  const Load load = GetParam();
  constexpr Slot kPerSender = 2'000;
  Program program(WithWorkers(load.workers));
  std::vector<std::vector<Slot>> received(static_cast<size_t>(load.receivers));
  program.Run([&](Context& c) -> Task {
    Channel* channel = c.Make(load.capacity);
    Channel* sent = c.Make(0);
    Channel* done = c.Make(0);
    program.engine.roots = {channel, sent, done};
    for (int s = 0; s < load.senders; ++s) {
      c.Go([=](Context& c) -> Task {
        for (Slot i = 0; i < kPerSender; ++i) {
          co_await c.Send(channel, static_cast<Slot>(s) * kPerSender + i);
          co_await c.Poll();
        }
        co_await c.Send(sent, 1);
      });
    }
    for (auto& mine : received) {
      c.Go([=, &mine](Context& c) -> Task {
        for (;;) {
          Received got = co_await c.Receive(channel);
          if (!got.ok) break;
          mine.push_back(got.value);
          co_await c.Poll();
        }
        co_await c.Send(done, 1);
      });
    }
    for (int s = 0; s < load.senders; ++s) co_await c.Receive(sent);
    c.CloseChannel(channel);
    for (int r = 0; r < load.receivers; ++r) co_await c.Receive(done);
  });
  std::vector<int> count(static_cast<size_t>(load.senders) * kPerSender);
  for (const auto& mine : received) {
    std::vector<Slot> last(static_cast<size_t>(load.senders), 0);
    for (Slot value : mine) {
      ++count.at(value);
      Slot sender = value / kPerSender;
      EXPECT_GE(value, last[sender]);
      last[sender] = value;
    }
  }
  for (int n : count) ASSERT_EQ(n, 1);
}

INSTANTIATE_TEST_SUITE_P(Loads, ChannelLoadTest,
                         ::testing::Values(Load{1, 0, 1, 1}, Load{1, 0, 4, 3}, Load{2, 0, 1, 1},
                                           Load{2, 1, 2, 2}, Load{4, 0, 5, 5}, Load{4, 7, 8, 2},
                                           Load{4, 128, 2, 8}, Load{3, 1, 1, 6}));

}  // namespace
}  // namespace goknot::runtime

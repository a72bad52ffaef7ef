// Coroutines: turns come one after the other, however the second goroutine arrives.
#include "runtime/coroutine.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;
using testing::WithWorkers;

// Waits for the caller's turn at a coroutine.
#define ARRIVE(c, at)                                                                 \
  co_await (c).Sync([&] {                                                             \
    return ArriveAtCoroutine((c).worker(), (c).goroutine(), at) ? SyncResult::kParked \
                                                                : SyncResult::kDone;  \
  })
#define SWITCH(c, at)                                   \
  co_await (c).Sync([&] {                               \
    SwitchCoroutine((c).worker(), (c).goroutine(), at); \
    return SyncResult::kParked;                         \
  })

void TakeTurns(uint32_t workers) {
  constexpr int kRounds = 2000;
  Program program(WithWorkers(workers));
  std::vector<int> order;
  program.Run([&](Context& c) -> Task {
    // Many at once, so that goroutines are stolen before they arrive.
    for (int pair = 0; pair < 20; ++pair) {
      uint64_t place = 0;
      int count = 0;
      c.Go([&](Context& second) -> Task {
        ARRIVE(second, &place);
        for (int i = 0; i < kRounds; ++i) {
          EXPECT_EQ(++count, 2 * i + 2);
          SWITCH(second, &place);
        }
        LeaveCoroutine(second.worker(), &place);
      });
      for (int i = 0; i < kRounds; ++i) {
        EXPECT_EQ(++count, 2 * i + 1);
        SWITCH(c, &place);
      }
      SWITCH(c, &place);  // lets it end
      EXPECT_EQ(count, 2 * kRounds);
    }
  });
}

TEST(CoroutineTest, TakesTurnsOnOneWorker) { TakeTurns(1); }
TEST(CoroutineTest, TakesTurnsOnManyWorkers) { TakeTurns(4); }

TEST(CoroutineTest, LeavingWithoutAPartnerDoesNothing) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    uint64_t place = 0;
    LeaveCoroutine(c.worker(), &place);
    co_return;
  });
}

}  // namespace
}  // namespace goknot::runtime

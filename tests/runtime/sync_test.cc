// The primitives of sync: rules one by one, then exclusion under load.
#include "runtime/sync.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

#include "runtime/parking_lot.h"
#include "runtime/scheduler.h"
#include "runtime/waiter_left.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;
using testing::WithWorkers;

// Awaits one of sync.h's operations to its end.
#define AWAIT_SYNC(result, c, start, complete)                  \
  SyncResult result = co_await (c).Sync([&] { return start; }); \
  while (result == SyncResult::kParked) {                       \
    result = co_await (c).Sync([&] { return complete; });       \
  }

#define LOCK(c, mutex)                                                     \
  {                                                                        \
    AWAIT_SYNC(locked, c, LockMutex((c).worker(), (c).goroutine(), mutex), \
               CompleteLockMutex((c).worker(), (c).goroutine(), mutex))    \
    EXPECT_EQ(locked, SyncResult::kDone);                                  \
  }
#define READ_LOCK(c, mutex)                                               \
  {                                                                       \
    AWAIT_SYNC(locked, c, ReadLock((c).worker(), (c).goroutine(), mutex), \
               CompleteReadLock((c).worker(), (c).goroutine(), mutex))    \
    EXPECT_EQ(locked, SyncResult::kDone);                                 \
  }
#define WRITE_LOCK(c, mutex)                                               \
  {                                                                        \
    AWAIT_SYNC(locked, c, WriteLock((c).worker(), (c).goroutine(), mutex), \
               CompleteWriteLock((c).worker(), (c).goroutine(), mutex))    \
    EXPECT_EQ(locked, SyncResult::kDone);                                  \
  }

TEST(SyncTest, MutexOwnersAndMisuse) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    Mutex mutex{};
    EXPECT_EQ(UnlockMutex(c.worker(), &mutex), SyncResult::kUnlockOfUnlockedMutex);
    mutex = {};
    LOCK(c, &mutex);
    EXPECT_EQ(mutex.owner, c.goroutine().id);
    EXPECT_FALSE(TryLockMutex(c.worker(), c.goroutine(), &mutex));
    EXPECT_EQ(UnlockMutex(c.worker(), &mutex), SyncResult::kDone);
    EXPECT_EQ(mutex.owner, 0u);
    EXPECT_TRUE(TryLockMutex(c.worker(), c.goroutine(), &mutex));
    EXPECT_EQ(UnlockMutex(c.worker(), &mutex), SyncResult::kDone);
    EXPECT_EQ(mutex.state, 0u);
  });
}

TEST(SyncTest, CopiedMutexDoesNoHarm) {
  Program program(WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    static Mutex mutex;
    mutex = {};
    LOCK(c, &mutex);
    c.Go([](Context& c) -> Task {
      LOCK(c, &mutex);
      UnlockMutex(c.worker(), &mutex);
    });
    co_await c.Yield();
    Mutex copy = mutex;  // says that somebody waits: for the original
    EXPECT_EQ(UnlockMutex(c.worker(), &copy), SyncResult::kDone);
    EXPECT_EQ(UnlockMutex(c.worker(), &mutex), SyncResult::kDone);
    co_await c.Yield();
    EXPECT_EQ(mutex.state, 0u);
  });
}

class SyncLoadTest : public ::testing::TestWithParam<uint32_t> {};

TEST_P(SyncLoadTest, MutexExcludes) {
  static Mutex mutex;
  mutex = {};
  int total = 0;
  bool inside = false;
  Program program(WithWorkers(GetParam()));
  program.Run([&](Context& c) -> Task {
    static WaitGroup group;
    group = {};
    AddToWaitGroup(c.worker(), &group, 8);
    for (int g = 0; g < 8; ++g) {
      c.Go([&](Context& c) -> Task {
        for (int i = 0; i < 1'000; ++i) {
          LOCK(c, &mutex);
          EXPECT_FALSE(inside);
          inside = true;
          ++total;
          if (i % 64 == 0) co_await c.Yield();
          inside = false;
          EXPECT_EQ(UnlockMutex(c.worker(), &mutex), SyncResult::kDone);
          co_await c.Poll();
        }
        AddToWaitGroup(c.worker(), &group, -1);
      });
    }
    AWAIT_SYNC(waited, c, Wait(c.worker(), c.goroutine(), &group),
               CompleteWait(c.worker(), c.goroutine(), &group))
    EXPECT_EQ(waited, SyncResult::kDone);
  });
  EXPECT_EQ(total, 8'000);
  EXPECT_EQ(mutex.state, 0u);
}

TEST_P(SyncLoadTest, RWMutexExcludes) {
  static RWMutex mutex;
  mutex = {};
  std::atomic<int> readers{0};
  std::atomic<int> writers{0};
  std::atomic<int> most_readers{0};
  int total = 0;
  Program program(WithWorkers(GetParam()));
  program.Run([&](Context& c) -> Task {
    static WaitGroup group;
    group = {};
    AddToWaitGroup(c.worker(), &group, 9);
    for (int g = 0; g < 9; ++g) {
      bool writes = g % 3 == 0;
      c.Go([&, writes](Context& c) -> Task {
        for (int i = 0; i < 600; ++i) {
          if (writes) {
            WRITE_LOCK(c, &mutex);
            EXPECT_EQ(writers.fetch_add(1), 0);
            EXPECT_EQ(readers.load(), 0);
            ++total;
            if (i % 32 == 0) co_await c.Yield();
            writers.fetch_sub(1);
            EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
          } else {
            READ_LOCK(c, &mutex);
            int now = readers.fetch_add(1) + 1;
            EXPECT_EQ(writers.load(), 0);
            if (now > most_readers.load()) most_readers.store(now);
            if (i % 16 == 0) co_await c.Yield();
            readers.fetch_sub(1);
            EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
          }
          co_await c.Poll();
        }
        EXPECT_EQ(c.goroutine().read_locks[0], nullptr);
        AddToWaitGroup(c.worker(), &group, -1);
      });
    }
    AWAIT_SYNC(waited, c, Wait(c.worker(), c.goroutine(), &group),
               CompleteWait(c.worker(), c.goroutine(), &group))
    EXPECT_EQ(waited, SyncResult::kDone);
  });
  EXPECT_EQ(total, 1'800);
  EXPECT_EQ(mutex.state, 0u);
  EXPECT_GT(most_readers.load(), 1);
}

// All have to wait for the first writer. That they all waited at once is no reason for them to go
// on waiting for each other: they read mostly, and write in between.
TEST_P(SyncLoadTest, WaitingForRWMutexEnds) {
  constexpr int kGoroutines = 64;
  constexpr int kRounds = 400;
  static RWMutex mutex;
  mutex = {};
  std::atomic<int> waits{0};
  Program program(WithWorkers(GetParam()));
  program.Run([&](Context& c) -> Task {
    static WaitGroup group;
    group = {};
    AddToWaitGroup(c.worker(), &group, kGoroutines);
    for (int g = 0; g < kGoroutines; ++g) {
      c.Go([&, g](Context& c) -> Task {
        for (int i = 0; i < kRounds; ++i) {
          const bool writes = i % 8 == 0;
          SyncResult locked = co_await c.Sync([&] {
            return writes ? WriteLock(c.worker(), c.goroutine(), &mutex)
                          : ReadLock(c.worker(), c.goroutine(), &mutex);
          });
          while (locked == SyncResult::kParked) {
            ++waits;
            locked = co_await c.Sync([&] {
              return writes ? CompleteWriteLock(c.worker(), c.goroutine(), &mutex)
                            : CompleteReadLock(c.worker(), c.goroutine(), &mutex);
            });
          }
          EXPECT_EQ(locked, SyncResult::kDone);
          if (g == 0 && i == 0) co_await c.Yield();
          EXPECT_EQ(writes ? WriteUnlock(c.worker(), &mutex)
                           : ReadUnlock(c.worker(), c.goroutine(), &mutex),
                    SyncResult::kDone);
          co_await c.Poll();
        }
        AddToWaitGroup(c.worker(), &group, -1);
      });
    }
    AWAIT_SYNC(waited, c, Wait(c.worker(), c.goroutine(), &group),
               CompleteWait(c.worker(), c.goroutine(), &group))
    EXPECT_EQ(waited, SyncResult::kDone);
  });
  EXPECT_LT(waits.load(), kGoroutines * kRounds / 2);
  EXPECT_EQ(mutex.state, 0u);
  std::printf("%d of %d waited\n", waits.load(), kGoroutines * kRounds);
}

TEST(RWMutexTest, ReadersThatEndAreRemembered) {
  alignas(16) static RWMutex mutex;
  mutex = {};
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    uint64_t reader = 0;
    c.Go([&reader](Context& c) -> Task {
      reader = c.goroutine().id;
      READ_LOCK(c, &mutex);
    });
    co_await c.Yield();
    auto ended = c.runtime().ended_readers().Of(&mutex);
    EXPECT_EQ(ended.size(), 1u);
    EXPECT_EQ(ended.empty() ? 0 : ended[0].goroutine, reader);
    // Anybody may unlock it.
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
    EXPECT_TRUE(c.runtime().ended_readers().Of(&mutex).empty());
  });
}

TEST_P(SyncLoadTest, ConditionsAndSemaphores) {
  static Mutex mutex;
  static Condition condition;
  static uint32_t semaphore;
  mutex = {};
  condition = {};
  semaphore = 2;
  int queue = 0;
  int consumed = 0;
  std::atomic<int> inside{0};
  Program program(WithWorkers(GetParam()));
  program.Run([&](Context& c) -> Task {
    static WaitGroup group;
    group = {};
    AddToWaitGroup(c.worker(), &group, 4);
    for (int g = 0; g < 4; ++g) {
      c.Go([&](Context& c) -> Task {
        for (int i = 0; i < 300; ++i) {
          LOCK(c, &mutex);
          while (queue == 0) {
            uint32_t ticket = AddToCondition(&condition);
            UnlockMutex(c.worker(), &mutex);
            co_await c.Sync(
                [&] { return WaitForCondition(c.worker(), c.goroutine(), &condition, ticket); });
            LOCK(c, &mutex);
          }
          --queue;
          ++consumed;
          UnlockMutex(c.worker(), &mutex);

          co_await c.Sync([&] { return AcquireSemaphore(c.worker(), c.goroutine(), &semaphore); });
          EXPECT_LE(inside.fetch_add(1), 1);
          co_await c.Poll();
          inside.fetch_sub(1);
          ReleaseSemaphore(c.worker(), &semaphore);
        }
        AddToWaitGroup(c.worker(), &group, -1);
      });
    }
    for (int i = 0; i < 1'200; ++i) {
      LOCK(c, &mutex);
      ++queue;
      UnlockMutex(c.worker(), &mutex);
      if (i % 10 == 0) {
        BroadcastCondition(c.worker(), &condition);
      } else {
        SignalCondition(c.worker(), &condition);
      }
      co_await c.Poll();
    }
    AWAIT_SYNC(waited, c, Wait(c.worker(), c.goroutine(), &group),
               CompleteWait(c.worker(), c.goroutine(), &group))
    EXPECT_EQ(waited, SyncResult::kDone);
  });
  EXPECT_EQ(consumed, 1'200);
  EXPECT_EQ(semaphore, 2u);
}

INSTANTIATE_TEST_SUITE_P(Workers, SyncLoadTest, ::testing::Values(1, 2, 4));

TEST(SyncTest, RWMutexRules) {
  Program program(WithWorkers(1));
  std::vector<int> order;
  program.Run([&](Context& c) -> Task {
    static RWMutex mutex;
    mutex = {};
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kRUnlockOfUnlockedRWMutex);
    EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kUnlockOfUnlockedRWMutex);
    EXPECT_EQ(mutex.state, 0u);

    READ_LOCK(c, &mutex);
    EXPECT_TRUE(TryReadLock(c.worker(), c.goroutine(), &mutex));
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
    EXPECT_FALSE(TryWriteLock(c.worker(), c.goroutine(), &mutex));
    c.Go([&](Context& c) -> Task {
      WRITE_LOCK(c, &mutex);
      order.push_back(1);
      EXPECT_EQ(mutex.owner, c.goroutine().id);
      co_await c.Yield();
      EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
    });
    co_await c.Yield();
    // A waiting writer holds back new readers.
    EXPECT_FALSE(TryReadLock(c.worker(), c.goroutine(), &mutex));
    for (int reader : {2, 3}) {
      c.Go([&, reader](Context& c) -> Task {
        READ_LOCK(c, &mutex);
        order.push_back(reader);
        EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
      });
      co_await c.Yield();
    }
    c.Go([&](Context& c) -> Task {
      WRITE_LOCK(c, &mutex);
      order.push_back(4);
      EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
    });
    co_await c.Yield();
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
    while (order.size() < 4) co_await c.Yield();
  });
  EXPECT_EQ(order.front(), 1);
  EXPECT_EQ(order.back(), 4);
}

TEST(SyncTest, QueueOfWritersKeepsNoReadersOut) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    static RWMutex mutex;
    mutex = {};
    int written = 0;
    WRITE_LOCK(c, &mutex);
    for (int g = 0; g < 3; ++g) {
      c.Go([&written](Context& c) -> Task {
        WRITE_LOCK(c, &mutex);
        ++written;
        EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
      });
      co_await c.Yield();
    }
    EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
    // One was woken: who runs may come before it, to read and to write.
    EXPECT_TRUE(TryReadLock(c.worker(), c.goroutine(), &mutex));
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
    EXPECT_TRUE(TryWriteLock(c.worker(), c.goroutine(), &mutex));
    EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
    EXPECT_EQ(written, 0);
    while (written < 3) co_await c.Yield();
    EXPECT_EQ(mutex.state, 0u);
  });
}

// Somebody is ended while it waits, as from the prompt.
void Leave(Context& c, RWMutex& mutex, Goroutine& goroutine) {
  ParkingLot::Bucket& bucket = c.runtime().scheduler().parking_lot().BucketOf(&mutex);
  bucket.Remove(&goroutine.wait);
  std::vector<Goroutine*> woken;
  RWMutexWaiterLeft(&mutex, bucket, &woken);
  for (Goroutine* other : woken) c.runtime().scheduler().ReadyFromOutside(other);
}

TEST(SyncTest, WritersThatLeaveAnRWMutexStandInNobodysWay) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    static RWMutex mutex;
    mutex = {};
    int read = 0;
    int written = 0;
    std::vector<Goroutine*> writers;
    READ_LOCK(c, &mutex);
    for (int g = 0; g < 3; ++g) {
      c.Go([&](Context& c) -> Task {
        writers.push_back(&c.goroutine());
        WRITE_LOCK(c, &mutex);
        ++written;
        EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
      });
      co_await c.Yield();
      c.Go([&](Context& c) -> Task {
        READ_LOCK(c, &mutex);
        ++read;
        EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
      });
      co_await c.Yield();
    }
    Leave(c, mutex, *writers[1]);  // of the queue
    EXPECT_FALSE(TryReadLock(c.worker(), c.goroutine(), &mutex));
    Leave(c, mutex, *writers[0]);  // the announced one
    EXPECT_TRUE(TryReadLock(c.worker(), c.goroutine(), &mutex));
    while (read < 3) co_await c.Yield();
    EXPECT_EQ(written, 0);
    Leave(c, mutex, *writers[2]);  // which was woken, and is announced now
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
    EXPECT_EQ(ReadUnlock(c.worker(), c.goroutine(), &mutex), SyncResult::kDone);
    EXPECT_EQ(mutex.state, 0u);
  });
}

// One that always has the lock when the other, which was woken, comes: to write, or to read where
// two take turns so that readers are always inside.
TEST(SyncTest, WritersThatWaitGetTheLock) {
  for (const bool reads : {false, true}) {
    Program program(WithWorkers(1));
    program.Run([reads](Context& c) -> Task {
      static RWMutex mutex;
      mutex = {};
      static bool has_written;
      has_written = false;
      static WaitGroup group;
      group = {};
      AddToWaitGroup(c.worker(), &group, 3);
      for (int g = 0; g < 2; ++g) {
        c.Go([reads](Context& c) -> Task {
          for (int i = 0; i < 10'000'000 && !has_written; ++i) {
            if (reads) {
              READ_LOCK(c, &mutex);
            } else {
              WRITE_LOCK(c, &mutex);
            }
            co_await c.Yield();
            EXPECT_EQ(reads ? ReadUnlock(c.worker(), c.goroutine(), &mutex)
                            : WriteUnlock(c.worker(), &mutex),
                      SyncResult::kDone);
          }
          EXPECT_TRUE(has_written);
          AddToWaitGroup(c.worker(), &group, -1);
        });
      }
      co_await c.Yield();
      c.Go([](Context& c) -> Task {
        WRITE_LOCK(c, &mutex);
        has_written = true;
        EXPECT_EQ(WriteUnlock(c.worker(), &mutex), SyncResult::kDone);
        AddToWaitGroup(c.worker(), &group, -1);
      });
      AWAIT_SYNC(waited, c, Wait(c.worker(), c.goroutine(), &group),
                 CompleteWait(c.worker(), c.goroutine(), &group))
      EXPECT_EQ(waited, SyncResult::kDone);
      EXPECT_EQ(mutex.state, 0u);
    });
  }
}

TEST(SyncTest, WaitGroupMisuse) {
  Program program(WithWorkers(1));
  program.Run([](Context& c) -> Task {
    WaitGroup group{};
    EXPECT_EQ(AddToWaitGroup(c.worker(), &group, -1), SyncResult::kNegativeCounter);
    EXPECT_EQ(DescribeFailure(SyncResult::kNegativeCounter).text,
              "sync: negative WaitGroup counter");
    group = {};
    AWAIT_SYNC(waited, c, Wait(c.worker(), c.goroutine(), &group),
               CompleteWait(c.worker(), c.goroutine(), &group))
    EXPECT_EQ(waited, SyncResult::kDone);
  });
}

TEST(SyncTest, ConditionsWakeInOrder) {
  Program program(WithWorkers(1));
  std::vector<int> order;
  program.Run([&](Context& c) -> Task {
    static Condition condition;
    condition = {};
    for (int i = 0; i < 3; ++i) {
      c.Go([&, i](Context& c) -> Task {
        uint32_t ticket = AddToCondition(&condition);
        co_await c.Sync(
            [&] { return WaitForCondition(c.worker(), c.goroutine(), &condition, ticket); });
        order.push_back(i);
      });
      co_await c.Yield();
    }
    for (int i = 0; i < 4; ++i) {
      SignalCondition(c.worker(), &condition);
      co_await c.Yield();
    }
    // A signal for nobody is not kept.
    EXPECT_EQ(condition.next_ticket, condition.notified);
  });
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2}));
}

}  // namespace
}  // namespace goknot::runtime

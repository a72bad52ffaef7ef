// In which order a pool gives its values out, and when it lets them go.
#include "runtime/pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

#include "runtime/weak_pointers.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;

// Values whose data is an object of the heap; of their type only the address counts.
class PoolTest : public ::testing::Test {
 protected:
  InterfaceValue NewValue(Context& c) { return {&type_, AllocateWords(c.worker(), 2, 0)}; }
  std::vector<void*> TakeAll(Context& c) {
    std::vector<void*> taken;
    while (void* data = TakeFromPool(c.worker(), &cell_).data) taken.push_back(data);
    return taken;
  }

  TypeDescriptor type_;
  void* cell_ = nullptr;
};

TEST_F(PoolTest, OneAloneThenTheNewest) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    EXPECT_EQ(TakeFromPool(c.worker(), &cell_).type, nullptr);
    std::vector<void*> put;
    for (int i = 0; i < 100; ++i) {
      InterfaceValue value = NewValue(c);
      put.push_back(value.data);
      PutIntoPool(c.worker(), &cell_, value);
    }
    std::vector<void*> expected = {put[0]};
    expected.insert(expected.end(), put.rbegin(), put.rend() - 1);
    EXPECT_EQ(TakeAll(c), expected);
    co_return;
  });
}

TEST_F(PoolTest, GoneAfterTwoCollections) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    WeakPointers& pointers = c.runtime().heap().weak_pointers();
    InterfaceValue value = NewValue(c);
    WeakHandle* handle = pointers.HandleOf(c.worker(), value.data);
    for (int i = 0; i < 3; ++i) PutIntoPool(c.worker(), &cell_, i == 0 ? value : NewValue(c));
    program.engine.roots = {cell_, handle};
    c.runtime().heap().CollectNow(c.worker());
    EXPECT_EQ(TakeAll(c).size(), 3u);
    for (int i = 0; i < 3; ++i) PutIntoPool(c.worker(), &cell_, i == 0 ? value : NewValue(c));
    c.runtime().heap().CollectNow(c.worker());
    EXPECT_EQ(WeakPointers::Load(handle), value.data);
    c.runtime().heap().CollectNow(c.worker());
    EXPECT_EQ(WeakPointers::Load(handle), nullptr);
    EXPECT_TRUE(TakeAll(c).empty());
    co_return;
  });
}

// Whatever the goroutines of several workers put is taken once.
TEST_F(PoolTest, EachValueOnce) {
  Program program(testing::WithWorkers(4));
  program.Run([&](Context& c) -> Task {
    constexpr int kGoroutines = 8;
    constexpr int kValues = 500;
    Channel* done = c.Make(0);
    PutIntoPool(c.worker(), &cell_, NewValue(c));
    program.engine.roots = {cell_, done};
    std::atomic<int> taken{0};
    for (int g = 0; g < kGoroutines; ++g) {
      c.Go([&, done](Context& own) -> Task {
        for (int i = 0; i < kValues; ++i) {
          PutIntoPool(own.worker(), &cell_, NewValue(own));
          if (i % 7 == 0) co_await own.Yield();
          if (i % 3 == 0 && TakeFromPool(own.worker(), &cell_).type != nullptr) ++taken;
        }
        co_await own.Send(done, 1);
      });
    }
    for (int g = 0; g < kGoroutines; ++g) co_await c.Receive(done);
    taken += static_cast<int>(TakeAll(c).size());
    EXPECT_EQ(taken.load(), kGoroutines * kValues + 1);
  });
}

}  // namespace
}  // namespace goknot::runtime

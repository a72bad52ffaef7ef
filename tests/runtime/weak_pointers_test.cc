// Which handles two pointers have, and when a handle is cleared.
#include "runtime/weak_pointers.h"

#include <gtest/gtest.h>

#include "runtime/finalizers.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;

uint64_t* NewObject(Context& c) { return static_cast<uint64_t*>(AllocateWords(c.worker(), 4, 0)); }

TEST(WeakPointersTest, OneHandleAPointer) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    WeakPointers& pointers = c.runtime().heap().weak_pointers();
    uint64_t* object = NewObject(c);
    WeakHandle* handle = pointers.HandleOf(c.worker(), object);
    WeakHandle* inner = pointers.HandleOf(c.worker(), object + 1);
    EXPECT_NE(handle, inner);
    EXPECT_EQ(WeakPointers::Load(inner), object + 1);
    program.engine.roots = {object, handle};
    c.runtime().heap().CollectNow(c.worker());
    EXPECT_EQ(pointers.HandleOf(c.worker(), object), handle);
    EXPECT_EQ(WeakPointers::Load(handle), object);
    co_return;
  });
}

TEST(WeakPointersTest, ClearedWithTheirObject) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    WeakPointers& pointers = c.runtime().heap().weak_pointers();
    WeakHandle* handle = pointers.HandleOf(c.worker(), NewObject(c) + 2);
    program.engine.roots = {handle};
    c.runtime().heap().CollectNow(c.worker());
    EXPECT_EQ(WeakPointers::Load(handle), nullptr);
    co_return;
  });
}

TEST(WeakPointersTest, NothingDiesOutsideTheHeap) {
  static uint64_t variable;
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    WeakPointers& pointers = c.runtime().heap().weak_pointers();
    WeakHandle* handle = pointers.HandleOf(c.worker(), &variable);
    program.engine.roots = {handle};
    c.runtime().heap().CollectNow(c.worker());
    EXPECT_EQ(WeakPointers::Load(handle), &variable);
    EXPECT_EQ(pointers.HandleOf(c.worker(), &variable), handle);
    co_return;
  });
}

// What a finalizer brings back has a new handle.
TEST(WeakPointersTest, ClearedBeforeTheFinalizerIsCalled) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Heap& heap = c.runtime().heap();
    uint64_t* object = NewObject(c);
    WeakHandle* handle = heap.weak_pointers().HandleOf(c.worker(), object);
    Finalizer finalizer;
    finalizer.object = object;
    heap.finalizers().Add(finalizer);
    program.engine.roots = {handle};
    heap.CollectNow(c.worker());
    EXPECT_EQ(WeakPointers::Load(handle), nullptr);
    EXPECT_TRUE(heap.finalizers().due().Take().has_value());
    WeakHandle* again = heap.weak_pointers().HandleOf(c.worker(), object);
    EXPECT_NE(again, handle);
    EXPECT_EQ(WeakPointers::Load(again), object);
    co_return;
  });
}

}  // namespace
}  // namespace goknot::runtime

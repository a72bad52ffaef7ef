// Which calls a collection finds due, and when beside a finalizer.
#include "runtime/cleanups.h"

#include <gtest/gtest.h>

#include <vector>

#include "runtime/finalizers.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime {
namespace {

using testing::Context;
using testing::Program;
using testing::Task;

// An object of two words: a pointer and a number.
struct Node {
  Node* next;
  uint64_t number;
};

Node* NewNode(Context& c) { return static_cast<Node*>(AllocateWords(c.worker(), 2, 1)); }

// What stands for a func value here: an object that says which it is.
FunctionObject* NewCall(Context& c, uint64_t number) {
  auto* call = static_cast<Node*>(AllocateWords(c.worker(), 2, 0));
  call->number = number;
  return reinterpret_cast<FunctionObject*>(call);
}

// The numbers of the calls that are due after a collection.
std::vector<uint64_t> Collect(Context& c) {
  c.runtime().heap().CollectNow(c.worker());
  std::vector<uint64_t> found;
  while (auto call = c.runtime().heap().cleanups().due().Take()) {
    found.push_back(reinterpret_cast<Node*>(*call)->number);
  }
  return found;
}

TEST(CleanupsTest, AllOfAnObjectOnceItIsDead) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Cleanups& cleanups = c.runtime().heap().cleanups();
    Node* node = NewNode(c);
    program.engine.roots = {node};
    cleanups.Add(node, NewCall(c, 1));
    uint64_t second = cleanups.Add(node, NewCall(c, 2));
    cleanups.Add(node, NewCall(c, 3));
    EXPECT_TRUE(Collect(c).empty());
    cleanups.Remove(second);
    program.engine.roots = {};
    EXPECT_EQ(Collect(c), (std::vector<uint64_t>{1, 3}));
    EXPECT_TRUE(Collect(c).empty());
    co_return;
  });
}

TEST(CleanupsTest, CirclesToo) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Node* a = NewNode(c);
    Node* b = NewNode(c);
    a->next = b;
    b->next = a;
    c.runtime().heap().cleanups().Add(a, NewCall(c, 1));
    c.runtime().heap().cleanups().Add(b, NewCall(c, 2));
    EXPECT_EQ(Collect(c), (std::vector<uint64_t>{1, 2}));
    co_return;
  });
}

TEST(CleanupsTest, AfterTheFinalizer) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Heap& heap = c.runtime().heap();
    Node* node = NewNode(c);
    Finalizer finalizer;
    finalizer.object = node;
    heap.finalizers().Add(finalizer);
    heap.cleanups().Add(node, NewCall(c, 1));
    EXPECT_TRUE(Collect(c).empty());
    EXPECT_TRUE(Collect(c).empty()) << "the finalizer waits to be called with it";
    EXPECT_TRUE(heap.finalizers().due().Take().has_value());
    EXPECT_EQ(Collect(c), std::vector<uint64_t>{1});
    co_return;
  });
}

}  // namespace
}  // namespace goknot::runtime

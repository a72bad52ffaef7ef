// Which objects a collection finds dead, and in which order.
#include "runtime/finalizers.h"

#include <gtest/gtest.h>

#include <vector>

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

Node* NewNode(Context& c, uint64_t number, Node* next) {
  auto* node = static_cast<Node*>(AllocateWords(c.worker(), 2, 1));
  node->number = number;
  node->next = next;
  return node;
}

void AddFinalizer(Context& c, Node* node) {
  Finalizer finalizer;
  finalizer.object = node;
  EXPECT_TRUE(c.runtime().heap().finalizers().Add(finalizer));
}

// The numbers of what a collection queues.
std::vector<uint64_t> Collect(Context& c) {
  c.runtime().heap().CollectNow(c.worker());
  std::vector<uint64_t> found;
  while (auto finalizer = c.runtime().heap().finalizers().due().Take()) {
    found.push_back(static_cast<Node*>(finalizer->object)->number);
  }
  return found;
}

TEST(FinalizersTest, DeadObjectsInTheOrderInWhichTheyWereSet) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Node* kept = NewNode(c, 100, nullptr);
    program.engine.roots = {kept};
    AddFinalizer(c, kept);
    for (uint64_t i = 0; i < 5; ++i) AddFinalizer(c, NewNode(c, i, nullptr));
    EXPECT_EQ(Collect(c), (std::vector<uint64_t>{0, 1, 2, 3, 4}));
    EXPECT_TRUE(Collect(c).empty());
    program.engine.roots = {};
    EXPECT_EQ(Collect(c), std::vector<uint64_t>{100});
    co_return;
  });
}

TEST(FinalizersTest, ChainsFromTheirBeginningAndNoCircles) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Node* chain = nullptr;
    for (uint64_t i = 3; i > 0; --i) {
      chain = NewNode(c, i, chain);
      AddFinalizer(c, chain);
    }
    Node* a = NewNode(c, 7, nullptr);
    Node* b = NewNode(c, 8, a);
    a->next = b;
    AddFinalizer(c, a);
    AddFinalizer(c, b);
    for (uint64_t i = 1; i <= 3; ++i) EXPECT_EQ(Collect(c), std::vector<uint64_t>{i});
    EXPECT_TRUE(Collect(c).empty());
    co_return;
  });
}

// What is queued lives until it is taken.
TEST(FinalizersTest, QueuedObjectsAreRoots) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    AddFinalizer(c, NewNode(c, 1, NewNode(c, 2, nullptr)));
    c.runtime().heap().CollectNow(c.worker());
    c.runtime().heap().CollectNow(c.worker());
    std::optional<Finalizer> finalizer = c.runtime().heap().finalizers().due().Take();
    EXPECT_TRUE(finalizer.has_value());
    if (!finalizer.has_value()) co_return;
    auto* node = static_cast<Node*>(finalizer->object);
    EXPECT_EQ(node->number, 1u);
    EXPECT_EQ(node->next->number, 2u);
  });
}

TEST(FinalizersTest, OnceAnObjectUntilTakenBack) {
  Program program(testing::WithWorkers(1));
  program.Run([&](Context& c) -> Task {
    Finalizers& finalizers = c.runtime().heap().finalizers();
    Node* node = NewNode(c, 1, nullptr);
    AddFinalizer(c, node);
    Finalizer again;
    again.object = node;
    EXPECT_FALSE(finalizers.Add(again));
    finalizers.Remove(node);
    EXPECT_TRUE(Collect(c).empty());
    co_return;
  });
}

}  // namespace
}  // namespace goknot::runtime

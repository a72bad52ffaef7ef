// The collector among threads: trees that survive while all allocate, marking that is shared and
// exact, stops of the world that everybody asks for at once.
#include "runtime/collector.h"

#include <atomic>
#include <random>
#include <thread>

#include "tests/runtime/heap_fixture.h"

namespace goknot::runtime {
namespace {

// Threads as workers, each with roots of its own that only it changes while it is in Go.
class CollectorTest : public testing::Test, public CollectorHost {
 protected:
  static constexpr uint32_t kThreads = 4;
  static constexpr size_t kRoots = 64;

  struct alignas(128) Thread {
    Worker worker;
    void* roots[kRoots] = {};
  };

  CollectorTest() : heap(types, HeapOptions()) {
    heap.collector().SetHost(this);
    TypeDescriptor& named =
        types.NewNamed({.package_path = "main", .package_name = "main", .base_name = "node"});
    FieldSpec fields[] = {{.name = "Left", .type = &types.PointerTo(named)},
                          {.name = "Right", .type = &types.PointerTo(named)},
                          {.name = "Sum", .type = &types.Int()}};
    types.SetUnderlying(named, types.StructOf(fields));
    node = &named;
  }

  uint32_t BeginRoots() override { return kThreads; }
  void MarkRoots(uint32_t part, Marker& marker) override {
    for (void* root : threads[part].roots) marker.MarkPointer(root);
  }
  void WakeIdleForMarking() override { wakes.fetch_add(1); }

  void Poll(Worker& worker) {
    if (worker.poll.load(std::memory_order_relaxed) & kPollCollect) {
      heap.collector().ServeCollection(worker);
    }
  }

  void Run(const std::function<void(Thread&, uint32_t)>& body) {
    std::vector<std::thread> running;
    for (uint32_t i = 0; i < kThreads; ++i) {
      running.emplace_back([this, &body, i] {
        heap.AttachWorker(threads[i].worker);
        heap.collector().EnterGo(threads[i].worker);
        body(threads[i], i);
        heap.collector().LeaveGo(threads[i].worker);
        heap.DetachWorker(threads[i].worker);
      });
    }
    for (std::thread& thread : running) thread.join();
  }

  struct Node {
    Node* left;
    Node* right;
    int64_t sum;
  };
  Node* Build(Worker& worker, int depth, int64_t value) {
    auto* fresh = static_cast<Node*>(AllocateInline(worker, *node));
    EXPECT_EQ(fresh->left, nullptr);
    EXPECT_EQ(fresh->sum, 0);
    fresh->sum = value;
    if (depth > 0) {
      // No safepoint inside: the tree hangs on nothing yet.
      fresh->left = Build(worker, depth - 1, value + 1);
      fresh->right = Build(worker, depth - 1, value + 2);
    }
    return fresh;
  }
  static bool Check(const Node* tree, int depth, int64_t value) {
    if (tree->sum != value) return false;
    if (depth == 0) return tree->left == nullptr && tree->right == nullptr;
    return Check(tree->left, depth - 1, value + 1) && Check(tree->right, depth - 1, value + 2);
  }

  TypeTable types;
  Heap heap;
  const TypeDescriptor* node = nullptr;
  Thread threads[kThreads];
  std::atomic<int> wakes{0};
};

TEST_F(CollectorTest, TreesSurviveWhileAllThreadsAllocate) {
  struct Shape {
    int depth;
    int64_t value;
  };
  Run([&](Thread& self, uint32_t id) {
    std::mt19937 random(id + 1);
    Shape shapes[kRoots] = {};
    for (int i = 0; i < 1500; ++i) {
      size_t slot = random() % kRoots;
      if (self.roots[slot] != nullptr) {
        ASSERT_TRUE(
            Check(static_cast<Node*>(self.roots[slot]), shapes[slot].depth, shapes[slot].value));
      }
      shapes[slot] = {static_cast<int>(random() % 9), static_cast<int64_t>(random())};
      self.roots[slot] = Build(self.worker, shapes[slot].depth, shapes[slot].value);
      Poll(self.worker);
      if (random() % 50 == 0) {
        // A system call.
        heap.collector().LeaveGo(self.worker);
        std::this_thread::yield();
        heap.collector().EnterGo(self.worker);
      }
      if (random() % 500 == 0) heap.CollectNow(self.worker);
      if (random() % 500 == 0) {
        heap.collector().StopTheWorld(&self.worker, [&] {
          // Everybody is stopped: all roots may be looked at.
          for (Thread& thread : threads) {
            for (void* root : thread.roots) {
              if (root == nullptr) continue;
              EXPECT_EQ(heap.FindObject(root).type, node);
            }
          }
        });
      }
    }
    for (size_t slot = 0; slot < kRoots; ++slot) {
      if (self.roots[slot] != nullptr) {
        ASSERT_TRUE(
            Check(static_cast<Node*>(self.roots[slot]), shapes[slot].depth, shapes[slot].value));
      }
    }
  });
  EXPECT_GT(heap.Stats().collections, 5u);
}

TEST_F(CollectorTest, MarkingIsSharedAndExact) {
  // One thread builds, three wait outside and help.
  std::atomic<bool> done{false};
  Run([&](Thread& self, uint32_t id) {
    if (id == 0) {
      for (size_t i = 0; i < 8; ++i) self.roots[i] = Build(self.worker, 14, 0);
      for (int i = 0; i < 20; ++i) {
        heap.CollectNow(self.worker);
        ASSERT_EQ(heap.Stats().live_objects, 8u * 32767);
      }
      done.store(true);
      return;
    }
    if (id == 1) {
      while (!done.load()) Poll(self.worker);
      return;
    }
    heap.collector().LeaveGo(self.worker);
    while (!done.load()) heap.collector().HelpMarking();
    heap.collector().EnterGo(self.worker);
  });
  EXPECT_GE(wakes.load(), 19);
}

TEST_F(CollectorTest, WideObjectsAreSharedAndExact) {
  // So many trees in one array that more are open than are given away at once.
  constexpr size_t kTrees = 40000;
  std::atomic<bool> done{false};
  Run([&](Thread& self, uint32_t id) {
    if (id == 0) {
      auto** trees =
          static_cast<Node**>(AllocateArray(self.worker, types.PointerTo(*node), kTrees));
      self.roots[0] = trees;
      for (size_t i = 0; i < kTrees; ++i) trees[i] = Build(self.worker, 2, 0);
      for (int i = 0; i < 10; ++i) {
        heap.CollectNow(self.worker);
        ASSERT_EQ(heap.Stats().live_objects, 1 + kTrees * 7);
      }
      done.store(true);
      return;
    }
    heap.collector().LeaveGo(self.worker);
    while (!done.load()) heap.collector().HelpMarking();
    heap.collector().EnterGo(self.worker);
  });
}

TEST_F(CollectorTest, WovenObjectsAreSharedAndExact) {
  // Each points to two others anywhere, so all markers meet objects of the same spans at once.
  constexpr size_t kNodes = 60000;
  std::atomic<bool> done{false};
  Run([&](Thread& self, uint32_t id) {
    if (id != 0) {
      heap.collector().LeaveGo(self.worker);
      while (!done.load()) heap.collector().HelpMarking();
      heap.collector().EnterGo(self.worker);
      return;
    }
    std::mt19937 random(1);
    std::vector<Node*> nodes;
    for (size_t i = 0; i < kNodes; ++i) nodes.push_back(Build(self.worker, 0, 0));
    for (size_t i = 1; i < kNodes; ++i) {
      nodes[i]->left = nodes[i - 1 - random() % std::min<size_t>(i, 50)];
      nodes[i]->right = nodes[random() % kNodes];
    }
    self.roots[0] = nodes.back();
    std::vector<Node*> open = {nodes.back()};
    size_t reachable = 0;
    for (nodes.back()->sum = 1; !open.empty(); ++reachable) {
      Node* next = open.back();
      open.pop_back();
      for (Node* to : {next->left, next->right}) {
        if (to == nullptr || to->sum != 0) continue;
        to->sum = 1;
        open.push_back(to);
      }
    }
    for (int i = 0; i < 50; ++i) {
      heap.CollectNow(self.worker);
      ASSERT_EQ(heap.Stats().live_objects, reachable);
    }
    done.store(true);
  });
}

TEST_F(CollectorTest, ThreadsThatAreNoWorkersStopTheWorld) {
  std::atomic<bool> done{false};
  std::atomic<int64_t> counter{0};
  std::thread outsider([&] {
    for (int i = 0; i < 200; ++i) {
      heap.collector().StopTheWorld(nullptr, [&] {
        int64_t before = counter.load();
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        EXPECT_EQ(counter.load(), before);
      });
    }
    done.store(true);
  });
  Run([&](Thread& self, uint32_t) {
    while (!done.load()) {
      counter.fetch_add(1);
      Poll(self.worker);
    }
  });
  outsider.join();
}

TEST_F(CollectorTest, EveryoneAsksAtOnce) {
  std::atomic<uint32_t> finished{0};
  Run([&](Thread& self, uint32_t) {
    for (int i = 0; i < 300; ++i) heap.CollectNow(self.worker);
    finished.fetch_add(1);
    while (finished.load() != kThreads) Poll(self.worker);
  });
  EXPECT_EQ(heap.Stats().collections, 300u * kThreads);
  EXPECT_EQ(heap.Stats().forced_collections, 300u * kThreads);
}

}  // namespace
}  // namespace goknot::runtime

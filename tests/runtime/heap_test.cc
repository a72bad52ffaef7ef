// The heap on one thread: layouts, what keeps objects alive, when a collection is asked for, spans
// and page runs underneath.
#include "runtime/heap.h"

#include <cstdlib>
#include <map>
#include <random>

#include "runtime/heap_store.h"
#include "runtime/page_heap.h"
#include "tests/runtime/heap_fixture.h"

namespace goknot::runtime {
namespace {

class HeapTest : public HeapFixture {};

bool IsZero(const void* memory, size_t bytes) {
  const char* p = static_cast<const char*>(memory);
  for (size_t i = 0; i < bytes; ++i) {
    if (p[i] != 0) return false;
  }
  return true;
}

TEST(SpanTest, DivisionIsExactForEveryClass) {
  for (uint32_t size_class = 1; size_class < kSizeClasses; ++size_class) {
    SpanShape shape = ShapeOf(size_class);
    Span span;
    char base[1];
    span.base = base;
    span.divide_magic = shape.divide_magic;
    uint32_t bytes = kSizeClassBytes[size_class];
    for (uint32_t offset = 0; offset < shape.pages * kPageBytes; ++offset) {
      ASSERT_EQ(span.IndexOf(base + offset), offset / bytes) << bytes << " at " << offset;
    }
    EXPECT_LE(shape.pages * kPageBytes - shape.objects * bytes, shape.pages * kPageBytes / 8);
  }
}

TEST(SizeClassTest, SmallestThatFits) {
  for (size_t size = 1; size <= kMaxSmallBytes; ++size) {
    uint32_t size_class = SizeClassOf(size);
    ASSERT_GE(kSizeClassBytes[size_class], size);
    ASSERT_LT(kSizeClassBytes[size_class - 1], size);
  }
  EXPECT_EQ(AllocationClassOf(24, 8, false), 6);
  EXPECT_EQ(AllocationClassOf(24, 16, false), 8);
  EXPECT_EQ(AllocationClassOf(0, 1, true), 0);
}

TEST_F(HeapTest, ObjectsAreZeroedAlignedAndApart) {
  std::mt19937 random(1);
  std::map<char*, size_t> objects;
  for (int i = 0; i < 20000; ++i) {
    size_t size = random() % 7 == 0 ? random() % 100000 : random() % 300;
    auto* object = static_cast<char*>(AllocateBytes(worker, size));
    if (size == 0) continue;
    ASSERT_TRUE(IsZero(object, size));
    ASSERT_EQ(reinterpret_cast<uintptr_t>(object) % (size > 8 ? 16 : 8), 0u);
    auto next = objects.lower_bound(object);
    if (next != objects.end()) {
      ASSERT_LE(object + size, next->first);
    }
    if (next != objects.begin()) {
      --next;
      ASSERT_LE(next->first + next->second, object);
    }
    objects[object] = size;
    memset(object, 0xff, size);
    host.roots.push_back(object);
    if (random() % 100 == 0) {
      // Forget half of them; what is handed out again must be clean.
      std::vector<void*> kept;
      for (void* root : host.roots) {
        if (random() % 2 == 0) {
          kept.push_back(root);
        } else {
          objects.erase(static_cast<char*>(root));
        }
      }
      host.roots = kept;
      Collect();
    }
  }
  EXPECT_GT(heap->Stats().collections, 100u);
}

TEST_F(HeapTest, ListsSurviveAndGarbageGoes) {
  // type node struct { next *node; value int }
  TypeDescriptor& node =
      types.NewNamed({.package_path = "main", .package_name = "main", .base_name = "node"});
  types.SetUnderlying(node, Struct({&types.PointerTo(node), &types.Int()}));
  struct Node {
    Node* next;
    int64_t value;
  };
  Node* list = nullptr;
  for (int64_t i = 0; i < 100000; ++i) {
    auto* fresh = static_cast<Node*>(AllocateInline(worker, node));
    ASSERT_EQ(fresh->next, nullptr);
    ASSERT_EQ(fresh->value, 0);
    fresh->value = i;
    fresh->next = list;
    list = fresh;
    AllocateInline(worker, node);  // garbage
  }
  host.roots = {list};
  Collect();
  HeapStats stats = heap->Stats();
  EXPECT_EQ(stats.live_objects, 100000u);
  EXPECT_EQ(stats.live_bytes, 1600000u);
  EXPECT_EQ(stats.allocated_objects, 200000u);
  int64_t expected = 99999;
  for (Node* n = list; n != nullptr; n = n->next) ASSERT_EQ(n->value, expected--);
  EXPECT_EQ(heap->FindObject(&list->value).base, list);
  EXPECT_EQ(heap->FindObject(list).type, &node);
  host.roots.clear();
  Collect();
  EXPECT_EQ(heap->Stats().live_objects, 0u);
  // The pages come back: the same again needs no more of them.
  uint64_t mapped = heap->Stats().mapped_bytes;
  for (int i = 0; i < 100000; ++i) AllocateInline(worker, node);
  EXPECT_EQ(heap->Stats().mapped_bytes, mapped);
}

TEST_F(HeapTest, InteriorPointersKeepObjectsOthersDoNot) {
  auto* bytes = static_cast<char*>(AllocateBytes(worker, 1000));
  auto* large = static_cast<char*>(AllocateBytes(worker, 1 << 20));
  auto* lost = static_cast<char*>(AllocateBytes(worker, 1 << 20));
  int local;
  host.roots = {bytes + 999, large + (1 << 20) - 1, &local, nullptr, reinterpret_cast<void*>(8)};
  Collect();
  EXPECT_EQ(heap->Stats().live_objects, 2u);
  EXPECT_EQ(heap->FindObject(lost).base, nullptr);
}

TEST_F(HeapTest, EveryKindOfLayoutIsFollowed) {
  void* leaves[70];
  for (void*& leaf : leaves) leaf = AllocateBytes(worker, 32);
  auto** words = static_cast<void**>(AllocateWords(worker, 6, 0b101001));
  for (int i = 0; i < 6; ++i) words[i] = leaves[i];
  auto** many = static_cast<void**>(AllocateWords(worker, 64, uint64_t{1} << 63 | 1));
  many[0] = leaves[10];
  many[63] = leaves[11];
  many[62] = leaves[12];
  // The address of a type word is not followed, the data word is.
  auto** interfaces = static_cast<void**>(AllocateArray(worker, types.Any(), 2));
  interfaces[2] = leaves[20];
  interfaces[3] = leaves[21];
  auto** traced =
      static_cast<void**>(AllocateTraced(worker, 80, [](void* object, size_t, Marker& marker) {
        marker.MarkPointer(static_cast<void**>(object)[9]);
      }));
  traced[0] = leaves[30];
  traced[9] = leaves[31];
  // A large array, cut into pieces.
  constexpr size_t kMany = 200000;
  auto** array = static_cast<void**>(AllocateArray(worker, types.PointerTo(types.Int()), kMany));
  array[0] = leaves[40];
  array[kMany / 2 - 1] = leaves[41];
  array[kMany / 2] = leaves[42];
  array[kMany - 1] = leaves[43];
  // Large with an element of a size that divides nothing.
  const TypeDescriptor& odd =
      Struct({&types.PointerTo(types.Int()), &types.Int(), &types.String()});
  const TypeDescriptor& odder = types.ArrayOf(odd, 70000);
  auto** odd_array = static_cast<void**>(Allocate(worker, odder));
  for (int i = 0; i < 5; ++i) odd_array[i * 4 * 17000] = leaves[50 + i];
  for (int i = 0; i < 5; ++i) odd_array[i * 4 * 17000 + 2] = leaves[55 + i];
  host.roots = {words, many, interfaces, traced, array, odd_array};
  Collect();
  // Leaves 0, 3, 5; 10, 11; 21; 31; 40..43; 50..59; and the six objects themselves.
  EXPECT_EQ(heap->Stats().live_objects, 3u + 2 + 1 + 1 + 4 + 10 + 6);
}

TEST_F(HeapTest, GlobalsAreRoots) {
  auto** cell = static_cast<void**>(heap->AllocateGlobal(types.PointerTo(types.Int())));
  auto* text = static_cast<StringValue*>(heap->AllocateGlobal(types.String()));
  *cell = AllocateBytes(worker, 8);
  text->data = static_cast<char*>(AllocateBytes(worker, 100));
  AllocateBytes(worker, 100);
  Collect();
  EXPECT_EQ(heap->Stats().live_objects, 2u);
}

TEST_F(HeapTest, AllocationAsksAndSafepointsCollect) {
  for (int i = 0; i < 1000000; ++i) {
    AllocateBytes(worker, 64);
    if (i % 100 == 0) Poll();
  }
  HeapStats stats = heap->Stats();
  EXPECT_GE(stats.collections, 12u);
  EXPECT_LE(stats.collections, 20u);
  EXPECT_LE(stats.mapped_bytes, 6u << 20);
  EXPECT_GT(stats.pause_total_ns, 0);
  heap->SetGcPercent(-1);
  uint64_t before = stats.collections;
  for (int i = 0; i < 200000; ++i) AllocateBytes(worker, 64);
  Poll();
  Poll();
  EXPECT_LE(heap->Stats().collections, before + 1);
}

TEST_F(HeapTest, MemoryLimitCollectsEarlier) {
  heap->SetGcPercent(-1);
  heap->SetMemoryLimit(8 << 20);
  for (int i = 0; i < 1000000; ++i) {
    AllocateBytes(worker, 64);
    if (i % 100 == 0) Poll();
  }
  EXPECT_LE(heap->Stats().mapped_bytes, 10u << 20);
}

TEST_F(HeapTest, ObjectsWithoutBytesShareAnAddress) {
  EXPECT_EQ(Allocate(worker, Struct({})), AllocateBytes(worker, 0));
  EXPECT_NE(AllocateBytes(worker, 0), nullptr);
}

class StressHeapTest : public HeapFixture {
 protected:
  StressHeapTest() : HeapFixture(HeapOptions{.collect_always = true}) {}
};

TEST_F(StressHeapTest, CollectsAtTheFirstSafepointAfterEachAllocation) {
  for (uint64_t i = 1; i <= 100; ++i) {
    auto* object = static_cast<char*>(AllocateBytes(worker, 40));
    Poll();
    ASSERT_EQ(heap->Stats().collections, i);
    ASSERT_EQ(static_cast<unsigned char>(object[0]), 0xdb) << "dead objects are poisoned";
  }
}

TEST(PageHeapTest, RunsAreJoinedAndReused) {
  PageHeap pages;
  std::vector<Span*> spans;
  for (int i = 0; i < 100; ++i) spans.push_back(pages.AllocateLarge(3 * kPageBytes, true));
  size_t used = pages.used_bytes();
  for (int i = 0; i < 100; i += 2) pages.Free(spans[static_cast<size_t>(i)]);
  for (int i = 1; i < 100; i += 2) pages.Free(spans[static_cast<size_t>(i)]);
  Span* all = pages.AllocateLarge(300 * kPageBytes, true);
  EXPECT_EQ(pages.used_bytes(), used);
  EXPECT_TRUE(all->needs_zero);
  EXPECT_EQ(pages.Find(all->base + 150 * kPageBytes), all);
  pages.Free(all);
  pages.ReleaseFree(1, PageHeap::Release::kEverything);
  EXPECT_EQ(pages.released_bytes(), used);
  EXPECT_FALSE(pages.AllocateLarge(kPageBytes, true)->needs_zero);
  EXPECT_EQ(pages.released_bytes(), used - kPageBytes);
  EXPECT_EQ(pages.Find(&used), nullptr);
}

TEST(HeapOptionsTest, Environment) {
  setenv("GOGC", "off", 1);
  setenv("GOMEMLIMIT", "64MiB", 1);
  HeapOptions options = HeapOptions::FromEnvironment();
  EXPECT_LT(options.gc_percent, 0);
  EXPECT_EQ(options.memory_limit, 64 << 20);
  setenv("GOGC", "50", 1);
  setenv("GOMEMLIMIT", "lots", 1);
  options = HeapOptions::FromEnvironment();
  EXPECT_EQ(options.gc_percent, 50);
  EXPECT_EQ(options.memory_limit, 0);
  unsetenv("GOGC");
  unsetenv("GOMEMLIMIT");
}

}  // namespace
}  // namespace goknot::runtime

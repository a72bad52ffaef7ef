// A heap with one worker and a list of roots, without scheduler or engine: what the tests of heap,
// maps, strings and slices stand on.
#ifndef GOKNOT_TESTS_RUNTIME_HEAP_FIXTURE_H_
#define GOKNOT_TESTS_RUNTIME_HEAP_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string_view>
#include <vector>

#include "runtime/collector.h"
#include "runtime/heap.h"
#include "runtime/heap_inline.h"
#include "runtime/type_table.h"

namespace goknot::runtime {

class RootList : public CollectorHost {
 public:
  uint32_t BeginRoots() override { return 1; }
  void MarkRoots(uint32_t, Marker& marker) override {
    for (void* root : roots) marker.MarkPointer(root);
  }
  std::vector<void*> roots;
};

class HeapFixture : public testing::Test {
 protected:
  HeapFixture() : HeapFixture(HeapOptions()) {}
  explicit HeapFixture(const HeapOptions& options) {
    heap = std::make_unique<Heap>(types, options);
    heap->collector().SetHost(&host);
    heap->AttachWorker(worker);
    heap->collector().EnterGo(worker);
  }
  ~HeapFixture() override {
    heap->collector().LeaveGo(worker);
    heap->DetachWorker(worker);
  }

  void Collect() { heap->CollectNow(worker); }
  // What a safepoint does.
  void Poll() {
    if (worker.poll.load() & kPollCollect) heap->collector().ServeCollection(worker);
  }

  const TypeDescriptor& Struct(std::vector<const TypeDescriptor*> fields) {
    std::vector<FieldSpec> specs;
    static constexpr std::string_view kNames[] = {"A", "B", "C", "D", "E", "F", "G", "H"};
    for (size_t i = 0; i < fields.size(); ++i)
      specs.push_back({.name = kNames[i], .type = fields[i]});
    return types.StructOf(specs);
  }

  TypeTable types;
  std::unique_ptr<Heap> heap;
  Worker worker;
  RootList host;
};

inline StringValue Text(std::string_view text) {
  return {text.data(), static_cast<int64_t>(text.size())};
}

}  // namespace goknot::runtime

#endif  // GOKNOT_TESTS_RUNTIME_HEAP_FIXTURE_H_

// What runtime.SetFinalizer asks for: a call when an object is found unreachable.
//
// A collection follows the pointers of every object that has a finalizer, without marking the
// object itself. What it points to lives, so that of a chain of objects only the first is found
// dead, and of a circle none: Go's order. The dead are marked after all (their finalizers see them
// whole), lose their finalizers and are queued; one goroutine of package runtime calls them, one
// after the other.
//
// Invariants
//  - A row's object is the start of an object of the heap. It is in the table or in the queue, not
//    in both; what is queued is a root.
//  - While a collection marks, the table does not change (the world is stopped).
//
// Test: tests/runtime/finalizers_test.cc, tests/programs/std_runtime/.
#ifndef GOKNOT_RUNTIME_FINALIZERS_H_
#define GOKNOT_RUNTIME_FINALIZERS_H_

#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "runtime/due_calls.h"
#include "runtime/type_descriptor.h"

namespace goknot::runtime {

class Marker;
class PageHeap;

struct Finalizer {
  void* object = nullptr;
  void* argument = nullptr;  // what was given to SetFinalizer: in the object
  FunctionObject* function = nullptr;
  const TypeDescriptor* type = nullptr;       // of the object's pointer
  const TypeDescriptor* signature = nullptr;  // of the function
  uint64_t number = 0;                        // in the order in which they were set
};

class Finalizers {
 public:
  // False when the object has one already. Any worker, as all below.
  bool Add(Finalizer finalizer);
  void Remove(const void* object);

  // The finalizers to call.
  DueCalls<Finalizer>& due() { return due_; }

  // ---- the collector's, with the world stopped
  bool empty() { return table_.empty() && due_.empty(); }
  // Marks what the finalizers need; `follow` is given the objects whose pointers are to be
  // followed.
  template <typename Follow>
  void MarkRoots(Marker& marker, Follow&& follow) const {
    for (const auto& [object, finalizer] : table_) {
      follow(object);
      MarkFunction(marker, finalizer);
    }
    due_.ForEach([&](const Finalizer& finalizer) { MarkQueued(marker, finalizer); });
  }
  template <typename Visit>
  void ForEach(Visit&& visit) const {
    for (const auto& [object, finalizer] : table_) visit(finalizer);
  }
  // Marking is over: queues those whose objects are not marked, and marks them.
  void QueueDead(const PageHeap& pages);

 private:
  static void MarkFunction(Marker& marker, const Finalizer& finalizer);
  static void MarkQueued(Marker& marker, const Finalizer& finalizer);

  std::mutex mutex_;
  std::unordered_map<void*, Finalizer> table_;  // mutex_
  uint64_t next_number_ = 0;                    // mutex_
  DueCalls<Finalizer> due_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_FINALIZERS_H_

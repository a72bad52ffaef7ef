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
//  - At most one goroutine waits, parked; it is taken out before it is made runnable.
//
// Test: tests/runtime/finalizers_test.cc, tests/programs/std_runtime/.
#ifndef GOKNOT_RUNTIME_FINALIZERS_H_
#define GOKNOT_RUNTIME_FINALIZERS_H_

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "runtime/goroutine.h"
#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

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

  // The next one to call.
  std::optional<Finalizer> Take();
  // Parks the goroutine, whose pc and fp are saved, unless there is something to call (false).
  bool ParkUntilReady(Worker& worker, Goroutine& goroutine);

  // ---- the collector's, with the world stopped
  bool empty() const { return table_.empty() && ready_.empty(); }
  // Marks what the finalizers need; `follow` is given the objects whose pointers are to be
  // followed.
  template <typename Follow>
  void MarkRoots(Marker& marker, Follow&& follow) const {
    for (const auto& [object, finalizer] : table_) {
      follow(object);
      MarkFunction(marker, finalizer);
    }
    for (const Finalizer& finalizer : ready_) MarkQueued(marker, finalizer);
  }
  // Marking is over: queues those whose objects are not marked, and marks them.
  void QueueDead(const PageHeap& pages);

  // After a collection, when the world runs again: the goroutine that was waiting, if there is
  // something to call now.
  Goroutine* TakeWaiting();

 private:
  static void MarkFunction(Marker& marker, const Finalizer& finalizer);
  static void MarkQueued(Marker& marker, const Finalizer& finalizer);

  std::mutex mutex_;
  std::unordered_map<void*, Finalizer> table_;  // mutex_
  std::deque<Finalizer> ready_;                 // mutex_
  uint64_t next_number_ = 0;                    // mutex_
  Goroutine* waiting_ = nullptr;                // mutex_
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_FINALIZERS_H_

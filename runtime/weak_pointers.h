// What package weak stands on: a handle for each pointer that somebody has a weak pointer of.
//
// A handle is an object of one word, the pointer, which the collector does not follow. The
// collection that finds the pointer's object unreachable clears the word, before finalizers bring
// the object back for their calls and before its memory is used again. The same pointer has the
// same handle as long as its object lives; a handle that nobody has any more goes away as any
// object.
//
// Invariants
//  - A row's handle holds the row's pointer, and both lie in objects that have not been freed (or
//    the pointer lies outside the heap, where nothing dies).
//  - A handle's word changes while the world is stopped only.
//
// Test: tests/runtime/weak_pointers_test.cc, tests/programs/std_weak/.
#ifndef GOKNOT_RUNTIME_WEAK_POINTERS_H_
#define GOKNOT_RUNTIME_WEAK_POINTERS_H_

#include <mutex>
#include <unordered_map>

#include "runtime/worker.h"

namespace goknot::runtime {

class PageHeap;

struct WeakHandle;

class WeakPointers {
 public:
  // The handle of a pointer that is not null. Any worker.
  WeakHandle* HandleOf(Worker& worker, void* pointer);
  // The pointer, or null when its object is gone. Any worker.
  static void* Load(const WeakHandle* handle);

  // ---- the collector's, with the world stopped
  // The roots and all that they lead to are marked; what finalizers bring back is not.
  void ClearDead(const PageHeap& pages);

 private:
  std::mutex mutex_;
  std::unordered_map<void*, WeakHandle*> handles_;  // mutex_
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WEAK_POINTERS_H_

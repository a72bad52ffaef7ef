// What runtime.AddCleanup asks for: a call some time after an object is gone.
//
// Unlike a finalizer (runtime/finalizers.h) a cleanup does not see the object, so nothing is kept
// for it: the object dies in the collection that finds it unreachable, whatever circle it is in. An
// object may have any number of cleanups. One that has a finalizer too is found dead when the
// finalizer has been called and the object is unreachable once more.
//
// Invariants
//  - A row's object is the start of an object of the heap that has not been freed.
//  - What is to be called is a root, queued or not; the object is not.
//  - While a collection marks, the table does not change (the world is stopped).
//
// Test: tests/runtime/cleanups_test.cc, tests/programs/std_runtime/.
#ifndef GOKNOT_RUNTIME_CLEANUPS_H_
#define GOKNOT_RUNTIME_CLEANUPS_H_

#include <cstdint>
#include <map>
#include <mutex>

#include "runtime/due_calls.h"
#include "runtime/type_descriptor.h"

namespace goknot::runtime {

class Marker;
class PageHeap;

class Cleanups {
 public:
  // The cleanup's number, never 0. `call` is a func(). Any worker, as all below.
  uint64_t Add(const void* object, FunctionObject* call);
  // Nothing happens when the call is due already.
  void Remove(uint64_t number);

  // The calls that are due.
  DueCalls<FunctionObject*>& due() { return due_; }

  // ---- the collector's, with the world stopped
  bool empty() { return table_.empty() && due_.empty(); }
  void MarkRoots(Marker& marker) const;
  // Marking is over, finalizers included: the calls of objects that are not marked are due.
  void QueueDead(const PageHeap& pages);

 private:
  struct Cleanup {
    const void* object;
    FunctionObject* call;
  };

  std::mutex mutex_;
  std::map<uint64_t, Cleanup> table_;  // mutex_; by number
  uint64_t last_number_ = 0;           // mutex_
  DueCalls<FunctionObject*> due_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_CLEANUPS_H_

// Goroutines that ended while they held an RWMutex for reading, for the reports: that they are gone
// is why nobody will unlock it. What a living goroutine reads it knows itself
// (Goroutine::read_locks).
//
// Best effort, as those lists are: a lock may be unlocked by somebody else than who locked it. Who
// reads this compares with the mutex's own count. The newest kMost are kept; those of mutexes whose
// memory is freed are forgotten.
//
// Threads: any. Test: tests/runtime/sync_test.cc.
#ifndef GOKNOT_RUNTIME_ENDED_READERS_H_
#define GOKNOT_RUNTIME_ENDED_READERS_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

#include "runtime/goroutine.h"

namespace goknot::runtime {

class PageHeap;

class EndedReaders {
 public:
  struct Reader {
    const void* mutex;
    uint64_t goroutine;
    ShortPlace place;  // where it was locked
  };

  // `goroutine` ends.
  void Add(const Goroutine& goroutine);
  // Somebody who has not locked it unlocks the mutex.
  void Unlocked(const void* mutex);
  std::vector<Reader> Of(const void* mutex) const;
  // During a collection, when all that lives is marked.
  void ForgetDead(const PageHeap& pages);

 private:
  static constexpr size_t kMost = 1024;

  mutable std::mutex mutex_;
  std::deque<Reader> readers_;  // the newest last
  std::atomic<bool> any_{false};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_ENDED_READERS_H_

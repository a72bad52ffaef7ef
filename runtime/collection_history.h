// What is told of collections that are over: how long the world was stopped for each, and the lines
// of GODEBUG=gctrace=1.
//
// A line has the form of Go's, with what there is here: the world stands still for the whole of a
// collection. The three times of the clock are stopping the world, marking beside the program
// (none) and the collection; those of the processors are the same times all workers.
//
//   gc 3 @0.412s 2%: 0.021+0+1.4 ms clock, 0.042+0/0/0+2.6 ms cpu, 7->7->3 MB, 7 MB goal, 2 P
//
// Tests: tests/runtime/collector_test.cc, tests/programs/std_runtime/.
#ifndef GOKNOT_RUNTIME_COLLECTION_HISTORY_H_
#define GOKNOT_RUNTIME_COLLECTION_HISTORY_H_

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace goknot::runtime {

class Heap;

struct CollectionPause {
  int64_t nanoseconds = 0;
  int64_t end = 0;  // wall clock, ns since 1970
};

// The last 256 of them. Any thread.
class CollectionHistory {
 public:
  static constexpr size_t kKept = 256;
  void Add(const CollectionPause& pause);
  // The newest first.
  std::vector<CollectionPause> Last() const;

 private:
  mutable std::mutex mutex_;
  std::vector<CollectionPause> ring_;  // mutex_
  size_t next_ = 0;                    // mutex_
};

// The history of a heap.
std::vector<CollectionPause> RecentPauses(Heap& heap);

// Bytes handed out since the last collection: what a collection may bring at most. Any thread.
uint64_t BytesSinceCollection(Heap& heap);

// Gives all free memory of the heap back to the system. Any thread.
void ReleaseMemory(Heap& heap);

// A collection, for its line.
struct CollectionTrace {
  uint64_t number = 0;
  int64_t since_start = 0;  // ns, all of these
  int64_t stopping = 0;
  int64_t collecting = 0;
  int64_t processor = 0;        // of the whole process while the world stood still
  int64_t processor_total = 0;  // of this and all earlier collections
  uint64_t bytes_before = 0;
  uint64_t bytes_live = 0;
  uint64_t goal = 0;
  uint32_t workers = 1;
  bool forced = false;
};
std::string CollectionLine(const CollectionTrace& trace);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_COLLECTION_HISTORY_H_

// See the header.
#include "runtime/collection_history.h"

#include <algorithm>
#include <cstdio>

#include "runtime/heap.h"
#include "runtime/heap_impl.h"

namespace goknot::runtime {
namespace {

// Milliseconds with two digits that count, as Go's lines have them: 0.015, 1.4, 23.
std::string Milliseconds(int64_t nanoseconds) {
  if (nanoseconds < 1'000) return "0";
  char text[32];
  int decimals = nanoseconds >= 10'000'000  ? 0
                 : nanoseconds >= 1'000'000 ? 1
                 : nanoseconds >= 100'000   ? 2
                                            : 3;
  std::snprintf(text, sizeof text, "%.*f", decimals, static_cast<double>(nanoseconds) / 1e6);
  return text;
}

uint64_t Megabytes(uint64_t bytes) { return bytes >> 20; }

}  // namespace

void CollectionHistory::Add(const CollectionPause& pause) {
  std::lock_guard lock(mutex_);
  if (ring_.size() < kKept) {
    ring_.push_back(pause);
  } else {
    ring_[next_] = pause;
  }
  next_ = (next_ + 1) % kKept;
}

std::vector<CollectionPause> CollectionHistory::Last() const {
  std::lock_guard lock(mutex_);
  std::vector<CollectionPause> pauses;
  for (size_t i = 0; i < ring_.size(); ++i) {
    pauses.push_back(ring_[(next_ + ring_.size() - 1 - i) % ring_.size()]);
  }
  return pauses;
}

std::vector<CollectionPause> RecentPauses(Heap& heap) { return heap.impl().history.Last(); }

uint64_t BytesSinceCollection(Heap& heap) {
  uint64_t live = heap.impl().live_bytes.load(std::memory_order_relaxed);
  return live - std::min(live, heap.impl().marked_bytes.load(std::memory_order_relaxed));
}

void ReleaseMemory(Heap& heap) { heap.impl().pages.ReleaseFree(0, PageHeap::Release::kEverything); }

std::string CollectionLine(const CollectionTrace& trace) {
  int64_t elapsed = std::max<int64_t>(trace.since_start, 1);
  int64_t percent = trace.processor_total * 100 / elapsed / trace.workers;
  char text[256];
  std::snprintf(text, sizeof text,
                "gc %llu @%.3fs %lld%%: %s+0+%s ms clock, %s+0/0/0+%s ms cpu, %llu->%llu->%llu MB, "
                "%llu MB goal, %u P%s\n",
                static_cast<unsigned long long>(trace.number),
                static_cast<double>(trace.since_start) / 1e9, static_cast<long long>(percent),
                Milliseconds(trace.stopping).c_str(), Milliseconds(trace.collecting).c_str(),
                Milliseconds(trace.stopping * trace.workers).c_str(),
                Milliseconds(trace.processor).c_str(),
                static_cast<unsigned long long>(Megabytes(trace.bytes_before)),
                static_cast<unsigned long long>(Megabytes(trace.bytes_before)),
                static_cast<unsigned long long>(Megabytes(trace.bytes_live)),
                static_cast<unsigned long long>(Megabytes(trace.goal)), trace.workers,
                trace.forced ? " (forced)" : "");
  return text;
}

}  // namespace goknot::runtime

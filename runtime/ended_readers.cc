// See the header.
#include "runtime/ended_readers.h"

#include <algorithm>
#include <iterator>

#include "runtime/page_heap.h"

namespace goknot::runtime {

void EndedReaders::Add(const Goroutine& goroutine) {
  std::lock_guard lock(mutex_);
  for (size_t i = 0; i < std::size(goroutine.read_locks); ++i) {
    if (goroutine.read_locks[i] == nullptr) continue;
    if (readers_.size() == kMost) readers_.pop_front();
    readers_.push_back({goroutine.read_locks[i], goroutine.id, goroutine.read_places[i]});
  }
  any_.store(!readers_.empty(), std::memory_order_relaxed);
}

void EndedReaders::Unlocked(const void* mutex) {
  if (!any_.load(std::memory_order_relaxed)) return;
  std::lock_guard lock(mutex_);
  auto last = std::find_if(readers_.rbegin(), readers_.rend(),
                           [mutex](const Reader& reader) { return reader.mutex == mutex; });
  if (last != readers_.rend()) readers_.erase(std::next(last).base());
  any_.store(!readers_.empty(), std::memory_order_relaxed);
}

std::vector<EndedReaders::Reader> EndedReaders::Of(const void* mutex) const {
  std::vector<Reader> found;
  std::lock_guard lock(mutex_);
  std::copy_if(readers_.begin(), readers_.end(), std::back_inserter(found),
               [mutex](const Reader& reader) { return reader.mutex == mutex; });
  return found;
}

void EndedReaders::ForgetDead(const PageHeap& pages) {
  std::lock_guard lock(mutex_);
  std::erase_if(readers_, [&](const Reader& reader) { return !pages.IsMarked(reader.mutex); });
  any_.store(!readers_.empty(), std::memory_order_relaxed);
}

}  // namespace goknot::runtime

// See cleanups.h.
#include "runtime/cleanups.h"

#include "runtime/heap.h"
#include "runtime/page_heap.h"

namespace goknot::runtime {

uint64_t Cleanups::Add(const void* object, FunctionObject* call) {
  std::lock_guard<std::mutex> lock(mutex_);
  table_.emplace(++last_number_, Cleanup{object, call});
  return last_number_;
}

void Cleanups::Remove(uint64_t number) {
  std::lock_guard<std::mutex> lock(mutex_);
  table_.erase(number);
}

void Cleanups::MarkRoots(Marker& marker) const {
  for (const auto& [number, cleanup] : table_) marker.MarkPointer(cleanup.call);
  due_.ForEach([&](FunctionObject* call) { marker.MarkPointer(call); });
}

void Cleanups::QueueDead(const PageHeap& pages) {
  for (auto row = table_.begin(); row != table_.end();) {
    if (pages.IsMarked(row->second.object)) {
      ++row;
      continue;
    }
    due_.Push(row->second.call);
    row = table_.erase(row);
  }
}

}  // namespace goknot::runtime

// See finalizers.h.
#include "runtime/finalizers.h"

#include <algorithm>
#include <vector>

#include "runtime/heap.h"
#include "runtime/page_heap.h"

namespace goknot::runtime {

bool Finalizers::Add(Finalizer finalizer) {
  std::lock_guard<std::mutex> lock(mutex_);
  finalizer.number = next_number_++;
  return table_.emplace(finalizer.object, finalizer).second;
}

void Finalizers::Remove(const void* object) {
  std::lock_guard<std::mutex> lock(mutex_);
  table_.erase(const_cast<void*>(object));
}

void Finalizers::MarkFunction(Marker& marker, const Finalizer& finalizer) {
  marker.MarkPointer(finalizer.function);
}

void Finalizers::MarkQueued(Marker& marker, const Finalizer& finalizer) {
  marker.MarkPointer(finalizer.object);
  MarkFunction(marker, finalizer);
}

void Finalizers::QueueDead(const PageHeap& pages) {
  std::vector<Finalizer> dead;
  for (const auto& [object, finalizer] : table_) {
    if (pages.IsMarked(object)) continue;
    // Its pointers have been followed with the roots.
    pages.Mark(object);
    dead.push_back(finalizer);
  }
  std::sort(dead.begin(), dead.end(),
            [](const Finalizer& a, const Finalizer& b) { return a.number < b.number; });
  for (const Finalizer& finalizer : dead) {
    table_.erase(finalizer.object);
    due_.Push(finalizer);
  }
}

}  // namespace goknot::runtime

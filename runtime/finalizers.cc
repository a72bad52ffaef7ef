// See finalizers.h.
#include "runtime/finalizers.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.h"
#include "runtime/heap.h"
#include "runtime/page_heap.h"
#include "runtime/scheduler.h"
#include "runtime/span.h"

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

std::optional<Finalizer> Finalizers::Take() {
  std::lock_guard<std::mutex> lock(mutex_);
  if (ready_.empty()) return std::nullopt;
  Finalizer finalizer = ready_.front();
  ready_.pop_front();
  return finalizer;
}

bool Finalizers::ParkUntilReady(Worker& worker, Goroutine& goroutine) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (!ready_.empty()) return false;
  DCHECK(waiting_ == nullptr);
  goroutine.wait.object = nullptr;
  goroutine.wait.value_pointers = 0;
  BeginWait(worker, goroutine, WaitReason::kFinalizerWait);
  waiting_ = &goroutine;
  return true;
}

Goroutine* Finalizers::TakeWaiting() {
  std::lock_guard<std::mutex> lock(mutex_);
  return ready_.empty() ? nullptr : std::exchange(waiting_, nullptr);
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
    Span* span = pages.Find(object);
    uint32_t index = span->IndexOf(object);
    DCHECK(span->ObjectAt(index) == object);
    if (span->IsMarked(index)) continue;
    // Its pointers have been followed with the roots.
    span->marks[index / 64].fetch_or(uint64_t{1} << (index % 64), std::memory_order_relaxed);
    dead.push_back(finalizer);
  }
  std::sort(dead.begin(), dead.end(),
            [](const Finalizer& a, const Finalizer& b) { return a.number < b.number; });
  for (const Finalizer& finalizer : dead) {
    table_.erase(finalizer.object);
    ready_.push_back(finalizer);
  }
}

}  // namespace goknot::runtime

// A 4-ary heap: shallower than a binary one, and the four children share cache lines. Test:
// tests/runtime/timer_test.cc.
#include "runtime/timer_heap.h"

#include "base/check.h"
#include "runtime/timer_object.h"

namespace goknot::runtime {
namespace {

constexpr size_t kArity = 4;

bool Before(const TimerEntry& a, const TimerEntry& b) {
  return a.when != b.when ? a.when < b.when : a.order < b.order;
}

}  // namespace

void TimerHeap::Place(size_t index, const TimerEntry& entry) {
  entries[index] = entry;
  if (entry.timer != nullptr) entry.timer->heap_index = index;
}

void TimerHeap::SiftUp(size_t index, TimerEntry entry) {
  while (index != 0) {
    size_t parent = (index - 1) / kArity;
    if (!Before(entry, entries[parent])) break;
    Place(index, entries[parent]);
    index = parent;
  }
  Place(index, entry);
}

void TimerHeap::SiftDown(size_t index, TimerEntry entry) {
  size_t count = entries.size();
  for (;;) {
    size_t child = kArity * index + 1;
    if (child >= count) break;
    size_t least = child;
    for (size_t i = child + 1; i < child + kArity && i < count; ++i) {
      if (Before(entries[i], entries[least])) least = i;
    }
    if (!Before(entries[least], entry)) break;
    Place(index, entries[least]);
    index = least;
  }
  Place(index, entry);
}

void TimerHeap::RemoveAt(size_t index) {
  TimerEntry moved = entries.back();
  entries.pop_back();
  if (index != entries.size()) {
    if (index != 0 && Before(moved, entries[(index - 1) / kArity])) {
      SiftUp(index, moved);
    } else {
      SiftDown(index, moved);
    }
  }
  first.store(entries.empty() ? kNever : entries[0].when, std::memory_order_seq_cst);
}

void TimerHeap::Push(int64_t when, Goroutine* sleeper, Timer* timer) {
  if (timer != nullptr) {
    DCHECK(timer->heap.load(std::memory_order_relaxed) == nullptr);
    timer->heap.store(this, std::memory_order_relaxed);
  }
  TimerEntry entry{when, next_order++, sleeper, timer};
  entries.push_back(entry);
  SiftUp(entries.size() - 1, entry);
  first.store(entries[0].when, std::memory_order_seq_cst);
}

TimerEntry TimerHeap::PopFirst() {
  TimerEntry entry = entries[0];
  if (entry.timer != nullptr) entry.timer->heap.store(nullptr, std::memory_order_relaxed);
  RemoveAt(0);
  return entry;
}

bool TimerHeap::RemoveSleeper(const Goroutine* sleeper) {
  for (size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].sleeper != sleeper) continue;
    RemoveAt(i);
    return true;
  }
  return false;
}

void TimerHeap::Remove(Timer* timer) {
  DCHECK(timer->heap.load(std::memory_order_relaxed) == this);
  timer->heap.store(nullptr, std::memory_order_relaxed);
  RemoveAt(timer->heap_index);
}

}  // namespace goknot::runtime

// See weak_pointers.h.
#include "runtime/weak_pointers.h"

#include <cstdint>

#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/page_heap.h"

namespace goknot::runtime {

struct WeakHandle {
  void* pointer;
};

WeakHandle* WeakPointers::HandleOf(Worker& worker, void* pointer) {
  std::lock_guard<std::mutex> lock(mutex_);
  WeakHandle*& handle = handles_[pointer];
  if (handle == nullptr) {
    handle = static_cast<WeakHandle*>(AllocateBytes(worker, sizeof(WeakHandle)));
    base::Store64(handle, reinterpret_cast<uint64_t>(pointer));
  }
  return handle;
}

void* WeakPointers::Load(const WeakHandle* handle) {
  return reinterpret_cast<void*>(base::Load64(handle));
}

void WeakPointers::ClearDead(const PageHeap& pages) {
  for (auto row = handles_.begin(); row != handles_.end();) {
    auto [pointer, handle] = *row;
    bool held = pages.IsMarked(handle);
    bool alive = pages.IsMarked(pointer);
    if (held && alive) {
      ++row;
      continue;
    }
    if (held) base::Store64(handle, 0);
    row = handles_.erase(row);
  }
}

}  // namespace goknot::runtime

// Filling the tables; see the header. Test: tests/runtime/event_log_test.cc.
#include "runtime/place_cache.h"

#include "runtime/runtime.h"

namespace goknot::runtime {

uint64_t PlaceCache::Ask(Worker& worker, const Goroutine& goroutine) {
  FoundPlace found = worker.runtime->engine().FindPlace(goroutine);
  auto pc = reinterpret_cast<uintptr_t>(goroutine.pc);
  switch (found.basis) {
    case PlaceBasis::kPc:
      if (found.place == PlaceOfCode(pc)) own_[IndexOf(pc)] = pc;
      break;
    case PlaceBasis::kCaller: {
      uintptr_t caller = ReturnAddress(goroutine);
      if (found.place != PlaceOfCall(caller)) break;
      natives_[IndexOf(pc)] = pc;
      callers_[IndexOf(caller)] = caller;
      break;
    }
    case PlaceBasis::kFrames:
      break;
  }
  return found.place;
}

}  // namespace goknot::runtime

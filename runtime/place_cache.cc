// Filling the tables; see the header. Test: tests/runtime/event_log_test.cc.
#include "runtime/place_cache.h"

#include "runtime/runtime.h"

namespace goknot::runtime {

uint64_t PlaceCache::Ask(Worker& worker, const Goroutine& goroutine) {
  FoundPlace found = worker.runtime->engine().FindPlace(goroutine);
  auto pc = reinterpret_cast<uintptr_t>(goroutine.pc);
  switch (found.basis) {
    case PlaceBasis::kPc:
      RowOf(rows_, pc) = {pc, found.place};
      break;
    case PlaceBasis::kCaller:
      RowOf(rows_, pc) = {pc, kOfCaller};
      RowOf(callers_, ReturnAddress(goroutine)) = {ReturnAddress(goroutine), found.place};
      break;
    case PlaceBasis::kFrames:
      break;
  }
  return found.place;
}

}  // namespace goknot::runtime

// The places (Engine::PlaceOf) of goroutines that were met before, by where they are: a worker of a
// run with an event log looks one up for every event.
//
// A place follows from the saved pc when that is code of the program's own, and from the return
// address of the innermost frame when that is a native which such code called. What an address is
// the code of never changes, so a row is right for ever. All else (an operation inside a library)
// is asked of the engine each time.
//
// One thread; two direct-mapped tables. Test: tests/runtime/event_log_test.cc,
// tests/run_seeds.py.
#ifndef GOKNOT_RUNTIME_PLACE_CACHE_H_
#define GOKNOT_RUNTIME_PLACE_CACHE_H_

#include <cstddef>
#include <cstdint>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class PlaceCache {
 public:
  // As Engine::PlaceOf; the worker is that of the cache.
  uint64_t PlaceOf(Worker& worker, const Goroutine& goroutine) {
    auto pc = reinterpret_cast<uintptr_t>(goroutine.pc);
    const Row& row = RowOf(rows_, pc);
    if (row.address != pc) [[unlikely]] {
      return Ask(worker, goroutine);
    }
    if (row.place != kOfCaller) return row.place;
    const Row& caller = RowOf(callers_, ReturnAddress(goroutine));
    if (caller.address != ReturnAddress(goroutine)) [[unlikely]] {
      return Ask(worker, goroutine);
    }
    return caller.place;
  }

 private:
  struct Row {
    uintptr_t address = 1;  // 1: none
    uint64_t place = 0;
  };
  static constexpr size_t kRows = 128;
  static constexpr size_t kAddressAlignment = 16;
  static constexpr uint64_t kOfCaller = UINT64_MAX;

  static Row& RowOf(Row (&rows)[kRows], uintptr_t address) {
    return rows[address / kAddressAlignment % kRows];
  }
  static uintptr_t ReturnAddress(const Goroutine& goroutine) { return goroutine.fp[-1]; }

  uint64_t Ask(Worker& worker, const Goroutine& goroutine);

  Row rows_[kRows];     // by pc
  Row callers_[kRows];  // by the return address of a frame whose pc has a row with kOfCaller
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_PLACE_CACHE_H_

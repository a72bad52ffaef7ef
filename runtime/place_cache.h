// The places (Engine::PlaceOf) of goroutines that were met before, by where they are: a worker of a
// run with an event log looks one up for every event.
//
// A place follows from the saved pc when that is code of the program's own, and from the return
// address of the innermost frame when that is a native which such code called. What an address is
// the code of never changes, so a row is right for ever. All else (an operation inside a library)
// is asked of the engine each time.
//
// A row says only that an address is known; the place is computed from the address. So the record
// that it goes into need not wait for the table, and the next locked instruction for the record.
//
// One thread; direct-mapped tables. Test: tests/runtime/event_log_test.cc,
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
  static constexpr uint64_t kUnknown = UINT64_MAX;

  // What engines say of code. (Half an aligned address is even.)
  static uint64_t PlaceOfCode(uintptr_t address) { return address >> (kAlignmentBits - 1); }

  // As Engine::PlaceOf, if the goroutine was met there before; else kUnknown.
  uint64_t Find(const Goroutine& goroutine) const {
    auto pc = reinterpret_cast<uintptr_t>(goroutine.pc);
    if (own_[IndexOf(pc)] == pc) return PlaceOfCode(pc);
    if (natives_[IndexOf(pc)] != pc) return kUnknown;
    return FindInNative(goroutine);
  }
  // The same for a goroutine that is in a native.
  uint64_t FindInNative(const Goroutine& goroutine) const {
    uintptr_t caller = ReturnAddress(goroutine);
    return callers_[IndexOf(caller)] == caller ? PlaceOfCall(caller) : kUnknown;
  }
  // The worker is that of the cache.
  uint64_t PlaceOf(Worker& worker, const Goroutine& goroutine) {
    uint64_t place = Find(goroutine);
    return place != kUnknown ? place : Ask(worker, goroutine);
  }

 private:
  static constexpr size_t kRows = 128;
  static constexpr int kAlignmentBits = 4;  // of code

  // What engines say of calls; others are not kept.
  static uint64_t PlaceOfCall(uintptr_t return_address) { return PlaceOfCode(return_address) | 1; }

  static size_t IndexOf(uintptr_t address) { return address >> kAlignmentBits & (kRows - 1); }
  static uintptr_t ReturnAddress(const Goroutine& goroutine) { return goroutine.fp[-1]; }

  uint64_t Ask(Worker& worker, const Goroutine& goroutine);

  // Each address in the row of its low bits.
  uintptr_t own_[kRows] = {};      // pcs in the program's own code
  uintptr_t natives_[kRows] = {};  // pcs in natives
  uintptr_t callers_[kRows] = {};  // return addresses, in own code, of frames of natives
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_PLACE_CACHE_H_

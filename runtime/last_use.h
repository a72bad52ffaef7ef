// Who did something with an object last, and where: 8 bytes that an operation leaves for reports,
// where it writes to the object anyway. Test: tests/programs/knots/last_uses.go.
#ifndef GOKNOT_RUNTIME_LAST_USE_H_
#define GOKNOT_RUNTIME_LAST_USE_H_

#include <cstdint>

#include "runtime/goroutine.h"
#include "runtime/place_cache.h"
#include "runtime/site.h"

namespace goknot::runtime {

// Of an id the low half is kept: it may be another goroutine's when four billion have been started
// in between.
struct LastUse {
  ShortPlace place = 0;
  uint32_t goroutine = 0;  // 0: nobody's

  // What the goroutine, whose pc is saved, does at this moment.
  static LastUse By(const Goroutine& goroutine) {
    auto pc = reinterpret_cast<uintptr_t>(goroutine.pc);
    return {static_cast<ShortPlace>(PlaceCache::PlaceOfCode(pc)),
            static_cast<uint32_t>(goroutine.id)};
  }

  // As one word, which is written as a whole.
  uint64_t Packed() const { return place | uint64_t{goroutine} << 32; }
  static LastUse Unpack(uint64_t packed) {
    return {static_cast<ShortPlace>(packed), static_cast<uint32_t>(packed >> 32)};
  }
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_LAST_USE_H_

// What a goroutine did last, told by itself: 8 bytes in its own memory for its last send, its last
// receive, and its last lock or call of a WaitGroup or Cond, each with the object and the place. An
// operation leaves them where it has both at hand, so they cost it two stores.
//
// Invariants
//  - A row is written by who runs the goroutine, or has it in hand while it is parked (the partner
//    that completes its operation, under the channel's lock).
//  - A row names an object that lives, or memory in which nothing has come to lie since: every
//    collection forgets what it frees.
//  - Of an address the low half is kept. Where a heap is so large that it could be another object's
//    nothing is said: what is told is always true, what is not told may have been.
//
// Test: tests/runtime/recent_uses_test.cc.
#ifndef GOKNOT_RUNTIME_RECENT_USES_H_
#define GOKNOT_RUNTIME_RECENT_USES_H_

#include <cstddef>
#include <cstdint>

#include "runtime/site.h"

namespace goknot::runtime {

class PageHeap;

// The upper bits name the row, the lower three are kept in it.
enum class Use : uint8_t {
  kSend = 0 << 3,
  kReceive = 1 << 3,
  kLock = 2 << 3,
  kReadLock,
  kAdd,
  kDone,  // and Add with a negative number
  kSignal,
  kBroadcast,
};

class RecentUses {
 public:
  struct Noted {
    uint32_t object;  // the low half of its address
    Use use;
    ShortPlace place;
  };

  // The object's address is divisible by 8.
  void Note(Use use, const void* object, ShortPlace place) {
    const uint32_t bits = static_cast<uint32_t>(use);
    rows_[bits >> kUseBits] = {LowHalf(object) | (bits & kUseMask), place};
  }
  void Clear() {
    for (Row& row : rows_) row.object = 0;
  }

  // For reports, while the world is stopped.
  template <typename Visit>  // void(const Noted&)
  void ForEach(const Visit& visit) const {
    for (uint32_t row = 0; row < kRows; ++row) {
      const uint32_t object = rows_[row].object;
      if (object == 0) continue;
      const auto use = static_cast<Use>(row << kUseBits | (object & kUseMask));
      visit(Noted{object & ~kUseMask, use, rows_[row].place});
    }
  }
  static uint32_t LowHalf(const void* object) {
    return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(object));
  }
  // Does the low half of its address tell this object from all others?
  static bool CanTell(const void* object, const PageHeap& pages);

  // During a collection, when all that lives is marked.
  void ForgetDead(const PageHeap& pages);

 private:
  static constexpr uint32_t kRows = 3;
  static constexpr uint32_t kUseBits = 3;
  static constexpr uint32_t kUseMask = (1 << kUseBits) - 1;

  struct Row {
    uint32_t object = 0;  // the low half of its address, and the lower bits of its use; 0: none
    ShortPlace place = 0;
  };

  Row rows_[kRows];
};
static_assert(sizeof(RecentUses) == 24);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_RECENT_USES_H_

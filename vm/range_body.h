// The body of a loop that ranges over a function: a closure made for one run of the loop and passed
// to the function as its yield. Its first captured word is the state of that run, which body and
// loop change and check, so that an iterator which calls the body when it may not is found out.
//
//   ready -> running            an iteration begins (RangeEnter)
//   running -> ready            it asks for the next one (RangeContinue)
//   running -> left by way n    it leaves the loop (RangeLeave); the loop goes on there
//   ready, left -> exhausted    the iterator has returned (RangeEnd)
//
// A body that panics stays running. Each other transition is a panic of its own. The word is guest
// memory like any captured one: an iterator may call the body from several goroutines.
//
// Source: behaviour of Go 1.27. Test: tests/programs/rangefunc/.
#ifndef GOKNOT_VM_RANGE_BODY_H_
#define GOKNOT_VM_RANGE_BODY_H_

#include <cstddef>
#include <cstdint>

namespace goknot::vm {

inline constexpr ptrdiff_t kRangeStateOffset = 8;  // behind the function

inline constexpr uint64_t kRangeReady = 0;
inline constexpr uint64_t kRangeRunning = 1;
inline constexpr uint64_t kRangeExhausted = 2;
inline constexpr uint64_t kRangeLeft = 3;  // and the way << 32

constexpr uint64_t RangeLeft(int32_t way) {
  return kRangeLeft | static_cast<uint64_t>(static_cast<uint32_t>(way)) << 32;
}
// 0: it was never left.
constexpr uint64_t RangeWay(uint64_t state) { return state >> 32; }

}  // namespace goknot::vm

#endif  // GOKNOT_VM_RANGE_BODY_H_

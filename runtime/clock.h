// The machine's clocks. Running programs ask through the Schedule door (runtime/scheduler.h:
// MonotonicNow, WallNow); these are for what is below it.
#ifndef GOKNOT_RUNTIME_CLOCK_H_
#define GOKNOT_RUNTIME_CLOCK_H_

#include <time.h>

#include <cstdint>
#include <limits>

namespace goknot::runtime {

inline constexpr int64_t kNever = std::numeric_limits<int64_t>::max();

// Nanoseconds since some moment in the past.
inline int64_t ReadMonotonicClock() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

// Nanoseconds since 1970.
inline int64_t ReadWallClock() {
  timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

// The processor's cycle counter: at least 1 GHz on every machine GoKnot runs on, so a difference in
// cycles is an upper bound of nanoseconds. Only differences on one thread mean anything.
inline uint64_t ReadCycles() { return __builtin_ia32_rdtsc(); }

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_CLOCK_H_

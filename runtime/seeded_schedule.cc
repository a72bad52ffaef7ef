// Choices and time of a seeded run; see the header. Test: tests/runtime/seeded_schedule_test.cc.
#include "runtime/seeded_schedule.h"

#include <algorithm>
#include <bit>

#include "base/check.h"
#include "runtime/clock.h"

namespace goknot::runtime {
namespace {

constexpr int64_t kBirthday = 1'257'894'000'000'000'000;  // ns since 1970
constexpr int64_t kSafepointNs = 20;
constexpr int64_t kSwitchNs = 100;
constexpr uint32_t kTempers = 3;           // one pick in 1, 2, 4 strays
constexpr uint32_t kLongestExponent = 12;  // slices of up to 4096 safepoints

}  // namespace

SeededSchedule::SeededSchedule(uint64_t seed, ClockKind clock)
    : seed_(seed), clock_(clock), random_(seed), now_(kBirthday) {
  random_.Next();  // neighbouring seeds part here
  stray_one_in_ = 1u << random_.Below(kTempers);
  StartSlice();
}

void SeededSchedule::StartSlice() {
  auto digits = static_cast<uint32_t>(std::bit_width(safepoints_));
  uint32_t exponent = random_.Below(std::min(digits, kLongestExponent) + 1);
  safepoints_left_ = 1 + random_.Below(1u << exponent);
}

uint64_t SeededSchedule::Choose(Choice choice, uint64_t count) {
  DCHECK(count != 0);
  if (choice == Choice::kNextGoroutine) {
    now_ += kSwitchNs;
    if (count == 1 || random_.Below(stray_one_in_) != 0) return 0;
  }
  return count <= UINT32_MAX ? random_.Below(static_cast<uint32_t>(count)) : random_.Next() % count;
}

uint64_t SeededSchedule::Draw(Choice) { return random_.Next(); }

bool SeededSchedule::PreemptAtSafepoint() {
  now_ += kSafepointNs;
  ++safepoints_;
  if (--safepoints_left_ != 0) return false;
  StartSlice();
  return true;
}

int64_t SeededSchedule::MonotonicNow() {
  if (clock_ == ClockKind::kReal) return ReadMonotonicClock();
  return now_ - kBirthday + 1;
}

int64_t SeededSchedule::WallNow() {
  if (clock_ == ClockKind::kReal) return ReadWallClock();
  return now_;
}

bool SeededSchedule::AdvanceTo(int64_t deadline) {
  if (clock_ == ClockKind::kReal) return false;
  now_ =
      std::max(now_, deadline > INT64_MAX - kBirthday ? INT64_MAX / 2 : deadline + kBirthday - 1);
  return true;
}

}  // namespace goknot::runtime

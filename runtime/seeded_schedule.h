// The schedule of `goknot run -seed N`: all choices come from one generator, so two runs of a
// program with the same seed and input do the same, and different seeds explore different orders.
//
// How it explores. Each seed has a temper of its own: how often it strays from the usual order of
// goroutines (always, or one pick in 2 or 4), for many bugs need one deviation at the right moment
// and many deviations at once hide them. Slices are of random length, short and long ones equally
// often (the exponent is drawn, from a range that grows while the program runs), so that programs
// of ten safepoints and of ten million are both cut up. Preemption is at safepoints and before
// channel operations.
//
// Virtual time starts at Go's birthday, 2009-11-10 23:00:00 UTC. It jumps to the next deadline when
// nothing can run. It also creeps: a safepoint takes 20 ns and a change of goroutines 100, about
// what they take in truth, so that a program that polls the clock or yields until a timer fires
// comes to its end.
//
// Threads: the one running worker. Test: tests/runtime/seeded_schedule_test.cc.
#ifndef GOKNOT_RUNTIME_SEEDED_SCHEDULE_H_
#define GOKNOT_RUNTIME_SEEDED_SCHEDULE_H_

#include <cstdint>

#include "runtime/schedule.h"

namespace goknot::runtime {

enum class ClockKind : uint8_t { kVirtual, kReal };

class SeededSchedule final : public Schedule {
 public:
  SeededSchedule(uint64_t seed, ClockKind clock);

  uint64_t seed() const override { return seed_; }
  uint64_t Choose(Choice choice, uint64_t count) override;
  uint64_t Draw(Choice choice) override;
  bool PreemptAtSafepoint() override;
  bool IsVirtual() const override { return clock_ == ClockKind::kVirtual; }
  int64_t MonotonicNow() override;
  int64_t WallNow() override;
  bool AdvanceTo(int64_t deadline) override;

 private:
  void StartSlice();

  uint64_t seed_;
  ClockKind clock_;
  Random random_;
  uint32_t stray_one_in_;         // picks that do not follow the usual order
  uint64_t safepoints_ = 0;       // met so far
  uint32_t safepoints_left_ = 0;  // of the slice
  int64_t now_;                   // virtual time, ns since 1970
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SEEDED_SCHEDULE_H_

// The one door for chance. Every nondeterministic choice of a run is asked of a Schedule: which
// goroutine next, preemption points, select's poll order, steal victims, lock winners, map
// iteration starts, random seeds, pointer hashing, wake-ups of workers, timer ties, the clock, the
// start of collections, finalizer order, the order of I/O completions.
//
// Normal runs have none (`Worker::schedule` is null) and each choice costs one predicted branch:
//
//   uint32_t first = worker.schedule ? worker.schedule->Choose(Choice::kSelectOrder, n)
//                                    : worker.random.Below(n);
//
// With a schedule a program runs on one worker, time slices are counted in safepoints instead of
// ticks, and time may be virtual. runtime/seeded_schedule.h is the one that repeats runs.
#ifndef GOKNOT_RUNTIME_SCHEDULE_H_
#define GOKNOT_RUNTIME_SCHEDULE_H_

#include <cstdint>

namespace goknot::runtime {

enum class Choice : uint8_t {
  kNextGoroutine,
  kPreempt,
  kSelectOrder,
  kStealVictim,
  kLockWinner,
  kMapStart,
  kRandomSeed,
  kHashSeed,
  kWakeWorker,
  kTimerTie,
  kStartCollection,
  kFinalizerOrder,
  kCompletionOrder,
};

class Schedule {
 public:
  virtual ~Schedule() = default;

  // What all choices follow from, for those who write it down.
  virtual uint64_t seed() const = 0;

  // A number below `count` (count >= 1). Asked by the one running worker only.
  virtual uint64_t Choose(Choice choice, uint64_t count) = 0;
  // 64 bits for seeds.
  virtual uint64_t Draw(Choice choice) = 0;
  // Asked at each safepoint and before each channel operation: hand the worker to another goroutine
  // now?
  virtual bool PreemptAtSafepoint() = 0;
  // Is time its own, rather than the machine's?
  virtual bool IsVirtual() const = 0;
  // Nanoseconds of the monotonic clock, and of the wall clock since 1970.
  virtual int64_t MonotonicNow() = 0;
  virtual int64_t WallNow() = 0;
  // Nothing can run before `deadline` (monotonic ns). Virtual time jumps there: true. False when
  // time is real: the worker sleeps.
  virtual bool AdvanceTo(int64_t deadline) = 0;
};

// A private generator per worker (wyrand): not for cryptography.
class Random {
 public:
  explicit Random(uint64_t seed = 0) : state_(seed) {}
  uint64_t Next() {
    state_ += 0xa0761d6478bd642full;
    unsigned __int128 product =
        static_cast<unsigned __int128>(state_) * (state_ ^ 0xe7037ed1a0b428dbull);
    return static_cast<uint64_t>(product >> 64) ^ static_cast<uint64_t>(product);
  }
  // Uniform enough below `bound` >= 1.
  uint32_t Below(uint32_t bound) { return static_cast<uint32_t>(((Next() >> 32) * bound) >> 32); }

 private:
  uint64_t state_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SCHEDULE_H_

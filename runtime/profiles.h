// What packages runtime and runtime/pprof read: where goroutines are, where the processors' time
// goes, who waited for whom and for how long, what memory was allocated where.
//
// A CPU profile is taken at safepoints: every tick of the monitor asks the workers that are awake
// for a sample, which a worker takes at its next safepoint. A sample weighs the processor's time
// that the worker's thread has used since its last one, so a long native counts for the call that
// it was made by, and a thread that the system kept waiting counts for nothing.
//
// A wait is looked at by whoever ends it, before the goroutine is made runnable: the one that
// waited for the block profile, the one that let go of a lock for the mutex profile.
//
// Frames have numbers, which stay theirs. Stacks are numbers of frames, the innermost first. A set
// of labels is a text, names and values in turn, each ended by a zero byte; goroutines that were
// started by one that has it share it. Any worker, unless a function says more.
//
// Tests: tests/programs/std_pprof/.
#ifndef GOKNOT_RUNTIME_PROFILES_H_
#define GOKNOT_RUNTIME_PROFILES_H_

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "runtime/engine.h"
#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class Heap;
class PageHeap;
class Runtime;

// In Worker::poll: a sample for the CPU profile is due.
inline constexpr uint32_t kPollSample = 1 << 6;

// From now on, on average one object of `*rate` allocated bytes is told to the profiles; 1: every
// one, 0: none. Read as it is needed. Any worker. (heap.cc)
void TakeHeapSamples(Heap& heap, const int64_t* rate);

using ProfileStack = std::vector<uint32_t>;

struct ProfileRecord {
  int64_t count = 0;
  int64_t nanoseconds = 0;
  std::string labels;
  ProfileStack stack;
};

class Profiles {
 public:
  static constexpr int64_t kCpuPeriodNs = 10'000'000;  // the monitor's tick
  static constexpr size_t kMostFrames = 128;           // of a stack; as in Go

  explicit Profiles(Runtime& runtime) : runtime_(runtime) {}

  FrameInfo Frame(uint32_t number);

  std::string LabelsOf(const Goroutine& goroutine);
  void SetLabels(const Goroutine& goroutine, std::string_view labels);
  void InheritLabels(uint64_t parent, uint64_t child);  // ids of goroutines
  // " {name: value, ...}", as Go's tracebacks have it; empty for the empty set.
  std::string LabelsInTrace(const Goroutine& goroutine);

  // ---- goroutines
  // All but those of the system. At a safepoint of the worker.
  std::vector<ProfileRecord> Goroutines(Worker& worker);
  // Those that nobody can wake; their traces say so from then on. At a safepoint of the worker.
  std::vector<ProfileRecord> LeakedGoroutines(Worker& worker);

  // ---- CPU
  enum class CpuStart : uint8_t { kStarted, kRunsAlready, kTimeIsVirtual };
  CpuStart StartCpu();
  // Ends it and gives what was sampled.
  std::vector<ProfileRecord> StopCpu();
  bool samples_cpu() const { return samples_cpu_.load(std::memory_order_relaxed); }
  // The goroutine runs on the worker and has come to a safepoint.
  void SampleCpu(Worker& worker, const Goroutine& goroutine);

  // ---- waits
  // A wait of `rate` nanoseconds or more is counted, a shorter one by a chance of its part of them;
  // 0: none.
  void SetBlockRate(int64_t rate);
  // One in `fraction` waits for a lock is counted; 0: none. The old one; negative: only asks.
  int64_t SetMutexFraction(int64_t fraction);
  // The goroutine has waited, the worker is about to make it runnable. Only while waits are timed.
  void NoteWaited(Worker& worker, const Goroutine& goroutine);
  std::vector<ProfileRecord> BlockRecords() { return RecordsOf(blocks_); }
  std::vector<ProfileRecord> MutexRecords() { return RecordsOf(contentions_); }

  // ---- memory
  // The goroutine runs, its pc is saved; a sample of what it allocates.
  void NoteAllocation(const Goroutine& goroutine, const void* object, size_t bytes);
  struct AllocationRecord {
    size_t bytes = 0;  // of each object
    int64_t allocated = 0;
    int64_t freed = 0;
    ProfileStack stack;
  };
  std::vector<AllocationRecord> Allocations();
  // The sampled objects that live, each with the index of its record.
  std::vector<std::pair<const void*, uint32_t>> SampledObjects();
  // The world is stopped, after marking.
  void ForgetDead(const PageHeap& pages);

 private:
  using FrameKey = std::tuple<const char*, const char*, int32_t>;  // function, file, line
  struct Counts {
    double count = 0;
    double nanoseconds = 0;
  };
  using Table = absl::flat_hash_map<std::pair<std::string, ProfileStack>, Counts>;  // by labels too

  ProfileStack StackOf(const Goroutine& goroutine);
  ProfileRecord RecordOf(const Goroutine& goroutine);
  uint32_t NumberOf(const FrameInfo& frame);
  std::vector<ProfileRecord> RecordsOf(const Table& table);
  void TimeWaits();
  double NextChance();

  Runtime& runtime_;
  std::atomic<bool> samples_cpu_{false};
  std::atomic<int64_t> block_rate_{0};
  std::atomic<int64_t> mutex_fraction_{0};

  std::mutex mutex_;
  // The rest is guarded by it.
  std::vector<FrameInfo> frames_;
  absl::flat_hash_map<FrameKey, uint32_t> frame_numbers_;
  // By the id of a goroutine; none is empty.
  std::unordered_map<uint64_t, std::shared_ptr<const std::string>> labels_of_;
  Table cpu_;
  std::unordered_map<uint32_t, int64_t> processor_times_;  // at the last sample, by worker
  Table blocks_;
  Table contentions_;
  std::deque<AllocationRecord> allocations_;
  absl::flat_hash_map<std::pair<size_t, ProfileStack>, uint32_t> allocation_numbers_;  // by size
  absl::flat_hash_map<const void*, uint32_t> sampled_;  // objects that live, by record
  uint64_t chance_ = 0x9e3779b97f4a7c15;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_PROFILES_H_

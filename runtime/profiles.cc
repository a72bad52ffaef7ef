// See the header.
#include "runtime/profiles.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/clock.h"
#include "runtime/debug_settings.h"
#include "runtime/heap.h"
#include "runtime/page_heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"

namespace goknot::runtime {
namespace {

// What Go's goroutines begin in.
FrameInfo Beginning(std::string_view function, std::string_view file) {
  FrameInfo frame;
  frame.function = function;
  frame.file = file;
  frame.is_library = true;
  return frame;
}

int64_t ProcessorTimeOfThread() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

bool IsWaitForLock(WaitReason reason) {
  return reason == WaitReason::kMutexLock || reason == WaitReason::kRWMutexLock ||
         reason == WaitReason::kRWMutexRLock;
}

// What others end, and no clock or file.
bool IsWaitForOthers(WaitReason reason) {
  switch (reason) {
    case WaitReason::kChanReceive:
    case WaitReason::kChanSend:
    case WaitReason::kSelect:
    case WaitReason::kWaitGroupWait:
    case WaitReason::kCondWait:
    case WaitReason::kSemacquire:
      return true;
    default:
      return IsWaitForLock(reason);
  }
}

void AppendLabel(std::string& out, std::string_view text) {
  bool plain = std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '.' || c == '/' || c == '_';
  });
  if (plain) {
    out += text;
  } else {
    absl::StrAppend(&out, "\"", absl::CEscape(base::ToAbsl(text)), "\"");
  }
}

}  // namespace

// ---- frames and labels --------------------------------------------------------------------------

uint32_t Profiles::NumberOf(const FrameInfo& frame) {
  FrameKey key(frame.function.data(), frame.file.data(), frame.line);
  auto [row, is_new] = frame_numbers_.try_emplace(key, static_cast<uint32_t>(frames_.size()));
  if (is_new) frames_.push_back(frame);  // the texts live as long as the program
  return row->second;
}

FrameInfo Profiles::Frame(uint32_t number) {
  std::lock_guard lock(mutex_);
  return number < frames_.size() ? frames_[number] : FrameInfo();
}

ProfileStack Profiles::StackOf(const Goroutine& goroutine) {
  std::vector<FrameInfo> frames;
  runtime_.engine().WalkFrames(goroutine, [&](const FrameInfo& frame) {
    frames.push_back(frame);
    return frames.size() < kMostFrames;
  });
  static constexpr std::string_view kMain = "runtime.main";
  static constexpr std::string_view kMainFile = "runtime/proc.go";
  static constexpr std::string_view kExit = "runtime.goexit";
  static constexpr std::string_view kExitFile = "runtime/asm_amd64.s";
  if (goroutine.id == 1) frames.push_back(Beginning(kMain, kMainFile));
  frames.push_back(Beginning(kExit, kExitFile));
  ProfileStack stack;
  stack.reserve(frames.size());
  std::lock_guard lock(mutex_);
  for (const FrameInfo& frame : frames) stack.push_back(NumberOf(frame));
  return stack;
}

std::string Profiles::LabelsOf(const Goroutine& goroutine) {
  std::lock_guard lock(mutex_);
  auto found = labels_of_.find(goroutine.id);
  return found == labels_of_.end() ? std::string() : *found->second;
}

void Profiles::SetLabels(const Goroutine& goroutine, std::string_view labels) {
  std::lock_guard lock(mutex_);
  if (labels.empty()) {
    labels_of_.erase(goroutine.id);
    return;
  }
  labels_of_[goroutine.id] = std::make_shared<const std::string>(labels);
  runtime_.scheduler().SetLabelled();
}

void Profiles::InheritLabels(uint64_t parent, uint64_t child) {
  std::lock_guard lock(mutex_);
  if (auto found = labels_of_.find(parent); found != labels_of_.end()) {
    std::shared_ptr<const std::string> labels = found->second;
    labels_of_[child] = std::move(labels);
  }
}

std::string Profiles::LabelsInTrace(const Goroutine& goroutine) {
  const std::string labels = LabelsOf(goroutine);
  std::string_view rest = labels;
  if (rest.empty() || DebugSetting("tracebacklabels", 1) != 1) return {};
  std::string out;
  auto take = [&] {
    std::string_view text = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(text.size() + 1);
    return text;
  };
  while (!rest.empty()) {
    out += out.empty() ? " {" : ", ";
    AppendLabel(out, take());
    out += ": ";
    AppendLabel(out, take());
  }
  return out + "}";
}

// ---- goroutines ---------------------------------------------------------------------------------

ProfileRecord Profiles::RecordOf(const Goroutine& goroutine) {
  return {.count = 1, .labels = LabelsOf(goroutine), .stack = StackOf(goroutine)};
}

std::vector<ProfileRecord> Profiles::Goroutines(Worker& worker) {
  std::vector<ProfileRecord> records;
  runtime_.heap().collector().StopTheWorld(&worker, [&] {
    for (const Goroutine* goroutine : ListGoroutines(runtime_)) {
      if ((goroutine->flags & kGoroutineSystem) == 0) records.push_back(RecordOf(*goroutine));
    }
  });
  return records;
}

std::vector<ProfileRecord> Profiles::LeakedGoroutines(Worker& worker) {
  std::vector<ProfileRecord> records;
  runtime_.scheduler().SearchForProfile(worker, [&](const std::vector<Goroutine*>& stuck) {
    for (Goroutine* goroutine : stuck) {
      goroutine->flags |= kGoroutineLeaked;
      records.push_back(RecordOf(*goroutine));
    }
  });
  return records;
}

// ---- CPU ----------------------------------------------------------------------------------------

Profiles::CpuStart Profiles::StartCpu() {
  if (runtime_.options().schedule != nullptr) return CpuStart::kTimeIsVirtual;
  std::lock_guard lock(mutex_);
  if (samples_cpu()) return CpuStart::kRunsAlready;
  cpu_.clear();
  processor_times_.clear();
  samples_cpu_.store(true, std::memory_order_relaxed);
  return CpuStart::kStarted;
}

std::vector<ProfileRecord> Profiles::StopCpu() {
  samples_cpu_.store(false, std::memory_order_relaxed);
  std::vector<ProfileRecord> records = RecordsOf(cpu_);
  std::lock_guard lock(mutex_);
  cpu_.clear();
  return records;
}

void Profiles::SampleCpu(Worker& worker, const Goroutine& goroutine) {
  ProfileStack stack = StackOf(goroutine);
  std::string labels = LabelsOf(goroutine);
  const int64_t now = ProcessorTimeOfThread();
  std::lock_guard lock(mutex_);
  if (!samples_cpu()) return;
  // What a thread used before its first sample may be from before the profile.
  auto [last, is_first] = processor_times_.try_emplace(worker.id, now - kCpuPeriodNs);
  Counts& counts = cpu_[{std::move(labels), std::move(stack)}];
  counts.count += 1;
  counts.nanoseconds += static_cast<double>(now - std::exchange(last->second, now));
}

// ---- waits --------------------------------------------------------------------------------------

void Profiles::TimeWaits() {
  runtime_.scheduler().SetTimesWaits(block_rate_.load() > 0 || mutex_fraction_.load() > 0);
}

void Profiles::SetBlockRate(int64_t rate) {
  block_rate_.store(std::max<int64_t>(rate, 0));
  TimeWaits();
}

int64_t Profiles::SetMutexFraction(int64_t fraction) {
  if (fraction < 0) return mutex_fraction_.load();
  int64_t old = mutex_fraction_.exchange(fraction);
  TimeWaits();
  return old;
}

// From 0 to 1. Its own, so that profiles change nothing about what a program does.
double Profiles::NextChance() {
  chance_ ^= chance_ << 13;
  chance_ ^= chance_ >> 7;
  chance_ ^= chance_ << 17;
  return static_cast<double>(chance_ >> 11) * 0x1p-53;
}

void Profiles::NoteWaited(Worker& worker, const Goroutine& goroutine) {
  if (!IsWaitForOthers(goroutine.wait_reason) || goroutine.wait_since == 0) return;
  const auto waited =
      static_cast<double>(std::max<int64_t>(MonotonicNow(worker) - goroutine.wait_since, 1));
  const auto rate = static_cast<double>(block_rate_.load());
  const auto fraction = static_cast<double>(mutex_fraction_.load());
  const bool for_lock = IsWaitForLock(goroutine.wait_reason) && worker.current != nullptr;
  std::unique_lock lock(mutex_);
  const bool counts_block = rate > 0 && (waited >= rate || NextChance() * rate < waited);
  const bool counts_lock = for_lock && fraction > 0 && NextChance() * fraction < 1;
  lock.unlock();
  if (counts_block) {
    // Those that were left out are made up for.
    const double times = std::max(1.0, rate / waited);
    ProfileStack stack = StackOf(goroutine);
    lock.lock();
    Counts& counts = blocks_[{std::string(), std::move(stack)}];
    counts.count += times;
    counts.nanoseconds += times * waited;
    lock.unlock();
  }
  if (counts_lock) {
    ProfileStack stack = StackOf(*worker.current);
    lock.lock();
    Counts& counts = contentions_[{std::string(), std::move(stack)}];
    counts.count += fraction;
    counts.nanoseconds += fraction * waited;
  }
}

// ---- memory -------------------------------------------------------------------------------------

void Profiles::NoteAllocation(const Goroutine& goroutine, const void* object, size_t bytes) {
  ProfileStack stack = StackOf(goroutine);
  std::lock_guard lock(mutex_);
  auto [row, is_new] = allocation_numbers_.try_emplace(std::pair(bytes, stack),
                                                       static_cast<uint32_t>(allocations_.size()));
  if (is_new) allocations_.push_back({.bytes = bytes, .stack = std::move(stack)});
  ++allocations_[row->second].allocated;
  sampled_[object] = row->second;
}

std::vector<Profiles::AllocationRecord> Profiles::Allocations() {
  std::lock_guard lock(mutex_);
  return {allocations_.begin(), allocations_.end()};
}

std::vector<std::pair<const void*, uint32_t>> Profiles::SampledObjects() {
  std::lock_guard lock(mutex_);
  return {sampled_.begin(), sampled_.end()};
}

void Profiles::ForgetDead(const PageHeap& pages) {
  std::lock_guard lock(mutex_);
  for (auto row = sampled_.begin(); row != sampled_.end();) {
    auto current = row++;
    if (pages.IsMarked(current->first)) continue;
    ++allocations_[current->second].freed;
    sampled_.erase(current);
  }
}

std::vector<ProfileRecord> Profiles::RecordsOf(const Table& table) {
  std::vector<ProfileRecord> records;
  {
    std::lock_guard lock(mutex_);
    for (const auto& [key, counts] : table) {
      records.push_back({.count = std::llround(counts.count),
                         .nanoseconds = std::llround(counts.nanoseconds),
                         .labels = key.first,
                         .stack = key.second});
    }
  }
  std::sort(records.begin(), records.end(), [](const ProfileRecord& a, const ProfileRecord& b) {
    return std::tie(b.nanoseconds, b.count, a.stack) < std::tie(a.nanoseconds, a.count, b.stack);
  });
  return records;
}

}  // namespace goknot::runtime

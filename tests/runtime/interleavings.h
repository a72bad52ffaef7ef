// For tests that look at ALL interleavings of a few goroutines doing a few operations each, on the
// real channels and locks, one operation at a time.
//
// The goroutines are puppets: they exist for the runtime, but the test itself calls the operations
// on their behalf, in an order of its choice, and takes those that were woken out of the run queue.
// So a run of nine operations costs a microsecond, and millions can be compared with a model.
//
//   Explorer explorer;
//   do {
//     ... explorer.Choose(n) wherever the run could go n ways ...
//   } while (explorer.Next());
#ifndef GOKNOT_TESTS_RUNTIME_INTERLEAVINGS_H_
#define GOKNOT_TESTS_RUNTIME_INTERLEAVINGS_H_

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/check.h"
#include "runtime/parking_lot.h"
#include "runtime/schedule.h"
#include "runtime/waiters.h"
#include "runtime/worker_thread.h"
#include "tests/runtime/coroutine_engine.h"

namespace goknot::runtime::testing {

inline constexpr int kPuppets = 3;

// All ways through code that asks Choose, depth first: each time it runs from its start, and takes
// another turn at the last choice that has one left.
class Explorer {
 public:
  uint32_t Choose(uint32_t count) {
    if (count <= 1) return 0;
    if (depth_ == path_.size()) path_.push_back({0, count});
    CHECK_EQ(path_[depth_].count, count);
    return path_[depth_++].chosen;
  }
  // False: all have been seen.
  bool Next() {
    depth_ = 0;
    while (!path_.empty() && ++path_.back().chosen == path_.back().count) path_.pop_back();
    return !path_.empty();
  }
  std::string Path() const {
    std::string text;
    for (const Turn& turn : path_) text += std::to_string(turn.chosen) + " ";
    return text;
  }

 private:
  struct Turn {
    uint32_t chosen;
    uint32_t count;
  };
  std::vector<Turn> path_;
  size_t depth_ = 0;
};

// The runtime's choices (the poll order of selects) are the explorer's too. Time stands still but
// for what the test adds.
class ExploringSchedule final : public Schedule {
 public:
  uint64_t seed() const override { return 0; }
  uint64_t Choose(Choice choice, uint64_t count) override {
    return explorer == nullptr || choice == Choice::kNextGoroutine
               ? 0
               : explorer->Choose(static_cast<uint32_t>(count));
  }
  uint64_t Draw(Choice) override { return 1; }
  bool PreemptAtSafepoint() override { return false; }
  bool IsVirtual() const override { return true; }
  int64_t MonotonicNow() override { return now; }
  int64_t WallNow() override { return now; }
  bool AdvanceTo(int64_t) override { return true; }

  Explorer* explorer = nullptr;
  int64_t now = 1;
};

// A short list without allocation.
template <typename T>
struct Few {
  std::array<T, 8> items{};
  uint32_t count = 0;

  void PushBack(T item) { items[count++] = item; }
  void PushFront(T item) {
    for (uint32_t i = count++; i > 0; --i) items[i] = items[i - 1];
    items[0] = item;
  }
  T TakeFirst() { return TakeAt(0); }
  T TakeAt(uint32_t index) {
    T item = items[index];
    --count;
    for (uint32_t i = index; i < count; ++i) items[i] = items[i + 1];
    return item;
  }
  bool empty() const { return count == 0; }
  T* begin() { return items.data(); }
  T* end() { return items.data() + count; }
  const T* begin() const { return items.data(); }
  const T* end() const { return items.data() + count; }
  bool operator==(const Few& other) const {
    return std::equal(begin(), end(), other.begin(), other.end());
  }
};

class Stage {
 public:
  explicit Stage(Worker& worker) : worker_(worker) {
    for (Goroutine*& puppet : puppets_) puppet = NewGoroutine(worker, 4, kNoSite);
  }

  Worker& worker() { return worker_; }
  Goroutine& puppet(int index) { return *puppets_[static_cast<size_t>(index)]; }

  // Whom the last operation made runnable, in this order.
  Few<int> TakeWoken() {
    Few<int> woken;
    RunQueue& queue = worker_.thread->queue;
    while (Goroutine* goroutine = queue.Pop()) woken.PushBack(IndexOf(goroutine));
    if (Goroutine* goroutine = queue.TakeNext()) woken.PushBack(IndexOf(goroutine));
    return woken;
  }

  // Forgets whom the last run left waiting: at `lock`, in channels that nobody will use any more.
  void Reset(const void* lock = nullptr) {
    for (Goroutine* puppet : puppets_) {
      if (lock != nullptr && puppet->wait.object == lock &&
          puppet->status.load() == GoroutineStatus::kWaiting) {
        BucketOf(worker_, lock).Remove(&puppet->wait);
      }
      if (puppet->select_block != nullptr) {
        worker_.thread->select_blocks.Give(puppet->select_block);
        puppet->select_block = nullptr;
      }
      puppet->wait = WaitNode{};
      puppet->wait.goroutine = puppet;
      puppet->status.store(GoroutineStatus::kRunnable);
      puppet->read_locks[0] = puppet->read_locks[1] = nullptr;
      puppet->read_locks_lost = 0;
    }
    if (++runs_ % 20'000 == 0) worker_.runtime->heap().CollectNow(worker_);
  }

 private:
  int IndexOf(const Goroutine* goroutine) const {
    for (int i = 0; i < kPuppets; ++i) {
      if (puppets_[static_cast<size_t>(i)] == goroutine) return i;
    }
    UNREACHABLE() << "somebody else was woken";
  }

  Worker& worker_;
  std::array<Goroutine*, kPuppets> puppets_;
  uint64_t runs_ = 0;
};

// Calls `body` on a stage, in the one goroutine of a run with an ExploringSchedule.
inline void OnStage(const std::function<void(Stage&, ExploringSchedule&)>& body) {
  ExploringSchedule schedule;
  RuntimeOptions options;
  options.schedule = &schedule;
  Program program(options);
  program.Run([&](Context& c) -> Task {
    Stage stage(c.worker());
    body(stage, schedule);
    c.runtime().RequestExit(0);
    co_await c.Stop();
  });
}

// ThreadSanitizer makes a step a hundred times slower and sees but one worker here: it gets every
// 97th cast.
#if defined(__SANITIZE_THREAD__)
constexpr int kCastStride = 97;
#else
constexpr int kCastStride = 1;
#endif

// All ways to give each of the puppets one of `count` sequences; which puppet has which does not
// matter.
inline void ForEachCast(int count, const std::function<void(const std::array<int, 3>&)>& visit) {
  int casts = 0;
  for (int a = 0; a < count; ++a) {
    for (int b = a; b < count; ++b) {
      for (int c = b; c < count; ++c) {
        if (casts++ % kCastStride == 0) visit({a, b, c});
      }
    }
  }
}

}  // namespace goknot::runtime::testing

#endif  // GOKNOT_TESTS_RUNTIME_INTERLEAVINGS_H_

// What the scheduler is to the collector (CollectorHost): the roots of goroutines and timers, and
// the searches for those that can never be woken (runtime/waiter_search.h). The world is stopped.
// Test: tests/runtime/scheduler_test.cc, tests/knots/finder_test.cc.
#include <algorithm>
#include <bit>
#include <utility>

#include "runtime/channel_object.h"
#include "runtime/engine.h"
#include "runtime/lock_orders.h"
#include "runtime/profiles.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/select_block.h"
#include "runtime/worker_thread.h"

namespace goknot::runtime {

// ---- roots --------------------------------------------------------------------------------------

uint32_t Scheduler::BeginRoots() {
  marking_began_before_ = std::exchange(marking_began_, MonotonicNow(first_worker()));
  return static_cast<uint32_t>(goroutines_.slab_count()) + 1;
}

uint64_t Scheduler::RootBytes() const {
  return static_cast<uint64_t>(std::max<int64_t>(GoroutineCount(), 0)) * kGoroutineBlockBytes;
}

void Scheduler::MarkRoots(uint32_t part, Marker& marker) {
  using Phase = WaiterSearch::Phase;
  Phase phase = search_.phase();
  if (part == 0) {
    ForEachWorker([&](WorkerThread& thread) {
      for (const TimerEntry& entry : thread.timers.entries) {
        if (entry.timer != nullptr) marker.MarkPointer(entry.timer);
      }
    });
    search_.ForEachWaiterOutside([&](Goroutine& goroutine) { marker.WakeWaiter(goroutine); });
    return;
  }
  goroutines_.ForEachInSlab(part - 1, [&](Goroutine& goroutine) {
    if (goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kDead) return;
    if (phase == Phase::kActive) {
      if (WaiterSearch::WaitsForOthers(goroutine) || !search_.Reach(goroutine)) return;
    }
    if (phase == Phase::kRest && search_.WasReached(goroutine)) return;
    MarkGoroutineRoots(goroutine, marker);
  });
}

void Scheduler::MarkGoroutineRoots(Goroutine& goroutine, Marker& marker) {
  MarkGoroutine(goroutine, marker);
  engine_->MarkFrames(goroutine, marker);
}

// ---- searches -----------------------------------------------------------------------------------

std::string Scheduler::SearchForTest(Worker& worker) {
  SearchNow(&worker, SearchOccasion::kTestOver);
  return std::exchange(said_of_test_, {});
}

void Scheduler::SearchForProfile(Worker& worker, const VisitStuck& visit) {
  std::unique_lock<std::mutex> lock(profile_mutex_, std::defer_lock);
  {
    DetachedSection detached(worker);
    lock.lock();
  }
  visit_stuck_ = &visit;
  profile_asked_.store(true);
  runtime_.heap().CollectNow(worker);
  visit_stuck_ = nullptr;
}

// When nobody else is left as a program ends there is nothing to look for.
void Scheduler::SearchNow(Worker* worker, SearchOccasion occasion) {
  if (runtime_.knot_finder() == nullptr) return;
  if (occasion == SearchOccasion::kMainReturned) {
    const int64_t others = GoroutineCount() - (worker->current != nullptr ? 1 : 0);
    if (others == 0) return;
  }
  searches_asked_.fetch_or(uint32_t{1} << static_cast<uint32_t>(occasion));
  if (occasion == SearchOccasion::kMainReturned) {
    runtime_.heap().collector().SearchLast(*worker);
  } else if (worker != nullptr) {
    runtime_.heap().CollectNow(*worker);
  } else {
    runtime_.heap().collector().CollectFromOutside();
  }
}

WaiterSearch* Scheduler::BeginSearch() {
  uint32_t asked = searches_asked_.exchange(0);
  const bool for_profile = profile_asked_.exchange(false);
  if (runtime_.options().leaks == LeakSearch::kWatch) {
    asked |= 1 << static_cast<uint32_t>(SearchOccasion::kCollection);
  }
  if (runtime_.knot_finder() == nullptr) asked = 0;
  if ((asked == 0 && !for_profile) || engine_ == nullptr) return nullptr;
  examines_ = asked != 0;
  if (examines_) occasion_ = static_cast<SearchOccasion>(std::bit_width(asked) - 1);
  visits_stuck_ = for_profile;
  searched_.resize(goroutines_.slab_count());
  search_.Begin();
  return &search_;
}

bool Scheduler::BeginWaiters() {
  if (parking_lot_.empty()) return false;
  search_.BeginWaiters(goroutines_.slab_count());
  return true;
}

void Scheduler::ListWaitersIn(uint32_t part) {
  if (part == 0) return;
  goroutines_.ForEachInSlab(part - 1, [&](Goroutine& goroutine) {
    constexpr size_t kAhead = 4 * kGoroutineBlockBytes;
    __builtin_prefetch(reinterpret_cast<const char*>(&goroutine.wait) + kAhead);
    if (WaiterSearch::WaitsForWord(goroutine)) search_.AddWaiter(part - 1, goroutine);
  });
}

void Scheduler::ForgetDead(const PageHeap& pages) {
  if (LockOrders* orders = runtime_.lock_orders()) orders->ForgetDead(pages);
  runtime_.ended_readers().ForgetDead(pages);
  profiles_->ForgetDead(pages);
}

void Scheduler::ForgetDeadIn(uint32_t part, const PageHeap& pages) {
  if (part == 0) return;
  goroutines_.ForEachInSlab(part - 1,
                            [&](Goroutine& goroutine) { goroutine.recent.ForgetDead(pages); });
}

namespace {

// A row is made of most lines of a goroutine's block, and of some of what it waits for. A million
// blocks lie in no cache: first those of the one are asked for, and when they have come the other.
void PrefetchBlock(const Goroutine& goroutine) {
  const auto* block = reinterpret_cast<const char*>(&goroutine);
  for (size_t line = 0; line < kGoroutineBlockBytes; line += 64) __builtin_prefetch(block + line);
}

void PrefetchAwaited(const Goroutine& goroutine) {
  const SelectBlock* block = goroutine.select_block;
  const auto* awaited = block != nullptr ? reinterpret_cast<const char*>(block)
                                         : static_cast<const char*>(goroutine.wait.object);
  for (size_t line = 0; line < sizeof(Channel); line += 64) __builtin_prefetch(awaited + line);
}

}  // namespace

void Scheduler::ListStuckIn(uint32_t part) {
  if (part == 0) return;
  SearchedSlab& searched = searched_[part - 1];
  std::vector<Goroutine*> stuck;
  stuck.reserve(GoroutinePool::kBlocksPerSlab);
  goroutines_.ForEachInSlab(part - 1, [&](Goroutine& goroutine) {
    const bool is_dead = goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kDead;
    if (is_dead || search_.WasReached(goroutine)) {
      searched.has_others = true;
    } else {
      stuck.push_back(&goroutine);
    }
  });
  searched.stuck.Reserve(stuck.size());
  constexpr size_t kBlockAhead = 6;
  constexpr size_t kAwaitedAhead = 3;
  for (size_t i = 0; i < stuck.size(); ++i) {
    if (i + kBlockAhead < stuck.size()) PrefetchBlock(*stuck[i + kBlockAhead]);
    if (i + kAwaitedAhead < stuck.size()) PrefetchAwaited(*stuck[i + kAwaitedAhead]);
    searched.stuck.Add(*engine_, *stuck[i]);
  }
}

void Scheduler::EndSearch() {
  const std::vector<SearchedSlab> searched = std::exchange(searched_, {});
  if (visits_stuck_) {
    std::vector<Goroutine*> stuck;
    for (const SearchedSlab& slab : searched) {
      for (const StuckRow& row : slab.stuck.rows()) {
        for (uint32_t i = 0; i < row.count; ++i) stuck.push_back(row.At(i));
      }
    }
    std::sort(stuck.begin(), stuck.end(), [](Goroutine* a, Goroutine* b) { return a->id < b->id; });
    (*visit_stuck_)(stuck);
  }
  if (!examines_) return;
  std::string text = runtime_.knot_finder()->Examine(runtime_, occasion_, searched);
  if (occasion_ == SearchOccasion::kTestOver) {
    said_of_test_ += text;
  } else {
    WriteStderr(text);
  }
}

}  // namespace goknot::runtime

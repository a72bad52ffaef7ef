// See the header.
#include "knots/wakers.h"

#include <cstddef>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "base/guest_memory.h"
#include "knots/knots.h"
#include "runtime/cleanups.h"
#include "runtime/finalizers.h"
#include "runtime/heap.h"
#include "runtime/scheduler.h"
#include "runtime/select_block.h"
#include "runtime/sync.h"
#include "runtime/timer_object.h"
#include "runtime/waiter_search.h"

namespace goknot::knots {
namespace {

using runtime::Channel;
using runtime::Goroutine;
using runtime::WaitReason;

// Chains of who wakes whom that are longer are not looked into.
constexpr int kMaxRounds = 100;
constexpr uint64_t kMainId = 1;

class Wakers {
 public:
  Wakers(runtime::Runtime& runtime, runtime::CodeEffectsFinder& code,
         const IsEverServed& is_ever_served)
      : runtime_(runtime), code_(code), is_ever_served_(is_ever_served) {}

  std::vector<Goroutine*> Find(runtime::SearchOccasion occasion,
                               const std::vector<runtime::SearchedSlab>& slabs) {
    is_over_ = occasion == runtime::SearchOccasion::kMainReturned;
    for (size_t i = 0; i < slabs.size(); ++i) Gather(i, slabs[i]);
    if (!waiting_.empty()) AddActors();
    if (!Settle()) return {};
    LeaveOutIdle();
    return std::move(waiting_);
  }

 private:
  void Gather(size_t number, const runtime::SearchedSlab& slab);
  void NoteReadLocks(const Goroutine& goroutine);
  void AddActors();
  void Awaken(const Goroutine& goroutine);
  bool Settle();
  bool IsIdle(const Goroutine& goroutine) const;
  void LeaveOutIdle();
  bool MayBeWoken(const Goroutine& goroutine) const;
  bool MayPass(const Channel& channel, WaitReason reason) const;
  bool MayBeFreed(const Goroutine& goroutine) const;

  runtime::Runtime& runtime_;
  runtime::CodeEffectsFinder& code_;
  const IsEverServed& is_ever_served_;
  bool is_over_ = false;  // main has returned
  runtime::CodeEffects effects_;
  std::vector<Goroutine*> waiting_;
  std::vector<Goroutine*> actors_;
  absl::flat_hash_set<uint64_t> awake_;  // ids
  // Who has read locks, by address.
  absl::flat_hash_map<const void*, std::vector<uint64_t>> readers_;
};

void Wakers::Gather(size_t number, const runtime::SearchedSlab& slab) {
  for (const runtime::StuckKind& kind : slab.stuck.kinds()) {
    if (kind.holds_read_locks) NoteReadLocks(*kind.first);
  }
  if (!slab.has_others) return;
  auto stuck = slab.stuck.rows().begin();  // they come in the order in which they are met here
  runtime_.scheduler().goroutines().ForEachInSlab(number, [&](Goroutine& goroutine) {
    if (goroutine.status.load(std::memory_order_relaxed) == runtime::GoroutineStatus::kDead) return;
    const auto end = slab.stuck.rows().end();
    while (stuck != end && stuck->end() <= reinterpret_cast<char*>(&goroutine)) {
      ++stuck;
    }
    if (stuck != end && stuck->Contains(goroutine)) return;
    NoteReadLocks(goroutine);
    // The runtime's own: finalizers, and the loop that hands out signals.
    if ((goroutine.flags & runtime::kGoroutineSystem) != 0) return;
    bool waits = runtime::WaiterSearch::WaitsForOthers(goroutine);
    (waits ? waiting_ : actors_).push_back(&goroutine);
  });
}

void Wakers::NoteReadLocks(const Goroutine& goroutine) {
  for (const void* lock : goroutine.read_locks) {
    if (lock != nullptr) readers_[lock].push_back(goroutine.id);
  }
}

void Wakers::AddActors() {
  if (!runtime_.heap().finalizers().empty() || !runtime_.heap().cleanups().empty()) {
    effects_.anything = true;
  }
  runtime::ForEachPendingTimer(runtime_.scheduler(), [&](const runtime::Timer& timer) {
    if (timer.function != nullptr) code_.AddEffects(*timer.function, &effects_);
  });
  for (const Goroutine* actor : actors_) {
    if (effects_.anything) return;
    Awaken(*actor);
  }
}

// What one more goroutine may do can wake others: until nothing changes. What those would do who
// can be woken is read only when somebody is left for whom it matters: of a million that wait for
// what is about to come no code is looked at. False: those that are awake may do anything.
bool Wakers::Settle() {
  for (int round = 0; !effects_.anything && !waiting_.empty(); ++round) {
    if (round == kMaxRounds) return false;
    std::vector<Goroutine*> woken;
    std::vector<Goroutine*> still;
    for (Goroutine* goroutine : waiting_) {
      (MayBeWoken(*goroutine) ? woken : still).push_back(goroutine);
    }
    waiting_ = std::move(still);
    if (woken.empty() || waiting_.empty()) return true;
    for (const Goroutine* goroutine : woken) {
      Awaken(*goroutine);
      if (effects_.anything) return false;
    }
  }
  return !effects_.anything;
}

// Its messages say no more than that something has happened.
bool CarriesNothing(const Channel& channel) {
  return channel.element_slots == 0 || channel.type->elem->kind == runtime::Kind::kBool;
}

// Does it wait for work, or for its work to be wanted? (Who would send once, in a select as
// well, is stuck with what it has done.) While the program goes on, who waits for one message alone
// waits for an answer.
bool Wakers::IsIdle(const Goroutine& goroutine) const {
  if (goroutine.id == kMainId) return false;
  if (goroutine.wait_reason == WaitReason::kCondWait) return true;
  if (goroutine.wait_reason == WaitReason::kChanSend) {
    return code_.WayOnOf(goroutine) == runtime::WayOn::kNeverEnds;
  }
  if (goroutine.wait_reason == WaitReason::kChanReceive) {
    const auto* channel = static_cast<const Channel*>(goroutine.wait.object);
    if (channel == nullptr || !is_ever_served_(goroutine, *channel)) return false;
    return is_over_ || CarriesNothing(*channel) ||
           code_.WayOnOf(goroutine) != runtime::WayOn::kEnds;
  }
  if (goroutine.wait_reason != WaitReason::kSelect || goroutine.select_block == nullptr) {
    return false;
  }
  runtime::SelectBlock& block = *goroutine.select_block;
  bool sends = false;
  bool served = false;
  for (uint32_t i = 0; i < block.count; ++i) {
    const auto* channel = static_cast<const Channel*>(block.nodes()[i].object);
    if (channel == nullptr) continue;
    sends = sends || channel->senders.first != nullptr;
    served = served || is_ever_served_(goroutine, *channel);
  }
  return served && (!sends || code_.WayOnOf(goroutine) != runtime::WayOn::kEnds);
}

void Wakers::LeaveOutIdle() {
  std::vector<Goroutine*> still;
  for (Goroutine* goroutine : waiting_) {
    if (IsIdle(*goroutine)) {
      Awaken(*goroutine);
    } else {
      still.push_back(goroutine);
    }
  }
  if (still.size() == waiting_.size()) return;
  waiting_ = std::move(still);
  if (Settle()) return;
  // Their code cannot be followed. Who waits for a lock or to send was not meant to wait so long.
  std::erase_if(waiting_, [](const Goroutine* goroutine) {
    return !WaitsForLock(goroutine->wait_reason) && goroutine->wait_reason != WaitReason::kChanSend;
  });
}

void Wakers::Awaken(const Goroutine& goroutine) {
  awake_.insert(goroutine.id);
  code_.AddEffects(goroutine, &effects_);
}

// By somebody who sends when `reason` is to receive, and the other way round.
bool Wakers::MayPass(const Channel& channel, WaitReason reason) const {
  if (reason == WaitReason::kChanSend) return effects_.receives;
  if (channel.timer != nullptr && channel.timer->armed) return true;
  // Signals come from outside of the program.
  return effects_.sends || channel.type->elem->name == "os.Signal";
}

bool Wakers::MayBeFreed(const Goroutine& goroutine) const {
  const void* lock = goroutine.wait.object;
  if (effects_.unlocks.May(lock)) return true;
  if (goroutine.wait_reason == WaitReason::kMutexLock) {
    uint64_t owner = base::Load64(lock, offsetof(runtime::Mutex, owner)) & runtime::kMutexOwnerMask;
    return owner == 0 || awake_.count(owner) != 0;
  }
  uint64_t writer = base::Load64(lock, offsetof(runtime::RWMutex, owner));
  if (writer != 0) return awake_.count(writer) != 0;
  // One is enough to keep a writer out, but all of them must be known.
  size_t known = runtime_.ended_readers().Of(lock).size();
  if (auto readers = readers_.find(lock); readers != readers_.end()) {
    for (uint64_t reader : readers->second) {
      if (awake_.count(reader) != 0) return true;
    }
    known += readers->second.size();
  }
  return known != runtime::ReaderCount(*static_cast<const runtime::RWMutex*>(lock));
}

bool Wakers::MayBeWoken(const Goroutine& goroutine) const {
  if (goroutine.select_block != nullptr) {
    runtime::SelectBlock& block = *goroutine.select_block;
    for (uint32_t i = 0; i < block.count; ++i) {
      const auto* channel = static_cast<const Channel*>(block.nodes()[i].object);
      if (channel == nullptr) return true;
      if (MayPass(*channel, WaitReason::kChanSend) || MayPass(*channel, WaitReason::kChanReceive)) {
        return true;
      }
    }
    return false;
  }
  const void* object = goroutine.wait.object;
  switch (goroutine.wait_reason) {
    case WaitReason::kChanReceiveNil:
    case WaitReason::kChanSendNil:
    case WaitReason::kSelectNoCases:
      return false;
    case WaitReason::kChanSend:
    case WaitReason::kChanReceive:
      return object == nullptr ||
             MayPass(*static_cast<const Channel*>(object), goroutine.wait_reason);
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      return object == nullptr || MayBeFreed(goroutine);
    case WaitReason::kWaitGroupWait:
      return object == nullptr || effects_.finishes.May(object);
    case WaitReason::kCondWait:
      return effects_.signals;
    default:
      return true;
  }
}

}  // namespace

runtime::StuckRows FindWithoutWaker(runtime::Runtime& runtime, runtime::CodeEffectsFinder& code,
                                    runtime::SearchOccasion occasion,
                                    const std::vector<runtime::SearchedSlab>& slabs,
                                    const IsEverServed& is_ever_served) {
  runtime::StuckRows rows;
  for (Goroutine* goroutine : Wakers(runtime, code, is_ever_served).Find(occasion, slabs)) {
    rows.Add(runtime.engine(), *goroutine);
  }
  return rows;
}

}  // namespace goknot::knots

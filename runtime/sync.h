// What Go's package sync stands on: mutexes, reader-writer mutexes, wait groups, conditions and
// semaphores. Their state is in the Go structs' own words (the layouts below, zero value ready, at
// any 8-aligned address of the heap or a global cell); who waits is in the parking lot, by address.
//
// Blocking calls return kParked when the goroutine was put to wait (pc, fp, resume_action =
// kComplete saved before): leave at once; when it runs again call the Complete function of the same
// name with the same arguments. It returns kDone, a failure, or kParked again.
//
// Rules are Go's: a mutex lets newcomers overtake who was woken, until somebody has waited for 1
// ms, then it is handed over in order of arrival; writers take turns by the same rule, one whose
// turn it is holds back new readers, and all readers that wait when it leaves go before the next
// one; conditions wake in order of arrival.
//
// Invariants
//  - A state that says "somebody waits" changes under the lock of the address's bucket.
//  - Whatever the words hold (a Go program may copy or overwrite them), nothing worse happens than
//    that goroutines wait for ever or Go's fatal errors.
//  - `owner` is the id of the goroutine that took the lock last, 0 when it is free. Ids are not
//    reused. While an event log is kept the upper bits of a Mutex's count how many times it has
//    been locked; only who holds it changes them.
//
// Test: tests/runtime/sync_test.cc.
#ifndef GOKNOT_RUNTIME_SYNC_H_
#define GOKNOT_RUNTIME_SYNC_H_

#include <cstdint>
#include <string_view>

#include "base/guest_memory.h"
#include "runtime/event_buffer.h"
#include "runtime/goroutine.h"
#include "runtime/last_use.h"
#include "runtime/worker.h"

namespace goknot::runtime {

enum class SyncResult : uint8_t {
  kDone,
  kParked,
  // Fatal errors.
  kUnlockOfUnlockedMutex,
  kUnlockOfUnlockedRWMutex,
  kRUnlockOfUnlockedRWMutex,
  kAddInTwoBubbles,
  kAddInAndOutsideBubble,
  kWokenFromOutsideBubble,
  // Panics.
  kNegativeCounter,
  kAddDuringWait,
  kReusedDuringWait,
};

// How a failure ends: Go's text, and whether it can be recovered from.
struct SyncFailure {
  enum class Kind : uint8_t { kFatalError, kPanic } kind;
  std::string_view text;
};
SyncFailure DescribeFailure(SyncResult result);

// ---- sync.Mutex: 2 words ------------------------------------------------------------------------

struct Mutex {
  uint32_t state;  // bit 0 locked, 1 woken, 2 starving; waiters << 3
  uint32_t place;  // where it was locked: a ShortPlace
  uint64_t owner;
};
static_assert(sizeof(Mutex) == 16);

inline constexpr int kMutexNumberShift = 40;
inline constexpr uint64_t kMutexOwnerMask = (uint64_t{1} << kMutexNumberShift) - 1;

// 1 and up; after the last one 0.
inline uint64_t NextMutexNumber(uint64_t number) {
  return (number + 1) & (UINT64_MAX >> kMutexNumberShift);
}

// Who has just got the lock, or is about to let it go.
void LogMutexLocked(Worker& worker, Mutex* mutex, uint64_t owner);
void LogMutexUnlocked(Worker& worker, Mutex* mutex);

inline void NoteMutexLocked(Worker& worker, Mutex* mutex, uint64_t owner) {
  if (worker.events != nullptr) [[unlikely]] {
    LogMutexLocked(worker, mutex, owner);
  } else {
    base::Store64(&mutex->owner, owner);
  }
}
inline void NoteMutexUnlocked(Worker& worker, Mutex* mutex) {
  if (worker.events != nullptr) [[unlikely]] {
    LogMutexUnlocked(worker, mutex);
  } else {
    base::Store64(&mutex->owner, 0);
  }
}

SyncResult LockMutexSlow(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place);
SyncResult UnlockMutexSlow(Worker& worker, Mutex* mutex, uint32_t state);

bool TryLockMutex(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place = 0);

inline SyncResult LockMutex(Worker& worker, Goroutine& goroutine, Mutex* mutex,
                            ShortPlace place = 0) {
  uint32_t free = 0;
  if (!base::AtomicAt<uint32_t>(&mutex->state)
           .compare_exchange_strong(free, 1, std::memory_order_acquire, std::memory_order_relaxed))
      [[unlikely]] {
    return LockMutexSlow(worker, goroutine, mutex, place);
  }
  base::Store32(&mutex->place, place);
  NoteMutexLocked(worker, mutex, goroutine.id);
  goroutine.recent.Note(Use::kLock, mutex, place);
  return SyncResult::kDone;
}
SyncResult CompleteLockMutex(Worker& worker, Goroutine& goroutine, Mutex* mutex,
                             ShortPlace place = 0);

inline SyncResult UnlockMutex(Worker& worker, Mutex* mutex) {
  NoteMutexUnlocked(worker, mutex);
  uint32_t state =
      base::AtomicAt<uint32_t>(&mutex->state).fetch_sub(1, std::memory_order_release) - 1;
  if (state == 0) [[likely]] {
    return SyncResult::kDone;
  }
  return UnlockMutexSlow(worker, mutex, state);
}

// The usual case of the two without a call, which the interpreter tries first. False: nothing is
// done, and LockMutex or UnlockMutex is to be called.
inline bool LockFreeMutex(Worker& worker, Goroutine& goroutine, Mutex* mutex, ShortPlace place) {
  uint32_t free = 0;
  if (worker.events != nullptr || !base::AtomicAt<uint32_t>(&mutex->state)
                                       .compare_exchange_strong(free, 1, std::memory_order_acquire,
                                                                std::memory_order_relaxed)) {
    return false;
  }
  base::Store32(&mutex->place, place);
  base::Store64(&mutex->owner, goroutine.id);
  goroutine.recent.Note(Use::kLock, mutex, place);
  return true;
}
// Who fails for somebody who has just come has forgotten the owner already: UnlockMutex does that
// once more.
inline bool UnlockLonelyMutex(Worker& worker, Mutex* mutex) {
  auto state = base::AtomicAt<uint32_t>(&mutex->state);
  uint32_t locked = 1;
  if (worker.events != nullptr || state.load(std::memory_order_relaxed) != locked) return false;
  base::Store64(&mutex->owner, 0);
  return state.compare_exchange_strong(locked, 0, std::memory_order_release,
                                       std::memory_order_relaxed);
}

// ---- sync.RWMutex: 3 words ----------------------------------------------------------------------

struct RWMutex {
  uint64_t state;  // how many read, and what writers do: runtime/rwmutex.cc
  uint64_t owner;  // the writer
  uint64_t place;  // where it was locked for writing: a ShortPlace
};
static_assert(sizeof(RWMutex) == 24);

SyncResult ReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place = 0);
SyncResult CompleteReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex,
                            ShortPlace place = 0);
bool TryReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place = 0);
SyncResult ReadUnlock(Worker& worker, Goroutine& goroutine, RWMutex* mutex);
SyncResult WriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place = 0);
SyncResult CompleteWriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex,
                             ShortPlace place = 0);
bool TryWriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place = 0);
SyncResult WriteUnlock(Worker& worker, RWMutex* mutex);
// Of a goroutine that waits to lock an RWMutex for writing: does a writer have it, or was one
// waiting already?
bool WaitsBehindWriter(const Goroutine& goroutine);

// What reports read of an RWMutex.
uint64_t ReaderCount(const RWMutex& mutex);

// ---- sync.WaitGroup: 2 words --------------------------------------------------------------------

// One that Add is called of in a bubble (runtime/bubble.h) is that bubble's until its counter is
// zero and nobody waits, unless it is a package variable: only goroutines of the bubble may call
// Add meanwhile, and those of them that wait do so durably.

struct WaitGroup {
  uint64_t state;     // waiters, whether it is a bubble's << 31, counter << 32
  uint64_t last_use;  // who called Add or Done last: a LastUse, packed
};
static_assert(sizeof(WaitGroup) == 16);

SyncResult AddToWaitGroup(Worker& worker, WaitGroup* group, int64_t delta, LastUse use = {});
SyncResult Wait(Worker& worker, Goroutine& goroutine, WaitGroup* group);
SyncResult CompleteWait(Worker& worker, Goroutine& goroutine, WaitGroup* group);

// ---- sync.Cond's list: 2 words ------------------------------------------------------------------
// Wait is: ticket = AddToCondition; unlock c.L; WaitForCondition(ticket); lock c.L.

struct Condition {
  uint32_t next_ticket;
  uint32_t notified;  // tickets below this one have been woken
  uint64_t last_use;  // who called Signal or Broadcast last, in vain as well: a LastUse, packed
};
static_assert(sizeof(Condition) == 16);

uint32_t AddToCondition(Condition* condition);
SyncResult WaitForCondition(Worker& worker, Goroutine& goroutine, Condition* condition,
                            uint32_t ticket);
// Fail when a goroutine that they would wake is in a bubble that the running one is not in.
SyncResult SignalCondition(Worker& worker, Condition* condition, LastUse use = {});
SyncResult BroadcastCondition(Worker& worker, Condition* condition, LastUse use = {});

// ---- semaphores: a uint32 -----------------------------------------------------------------------

SyncResult AcquireSemaphore(Worker& worker, Goroutine& goroutine, uint32_t* semaphore);
void ReleaseSemaphore(Worker& worker, uint32_t* semaphore);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SYNC_H_

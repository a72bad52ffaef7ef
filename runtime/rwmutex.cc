// sync.RWMutex: readers count up and down with one atomic operation while no writer is there or
// waits; everything else happens under the bucket's lock, and locks are handed over, never left to
// be fought for: to all waiting readers when a writer leaves, to the first waiting writer when the
// last reader leaves. Test: tests/runtime/sync_test.cc.
#include <iterator>

#include "runtime/parking_lot.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "runtime/waiter_left.h"
#include "runtime/waiters.h"

namespace goknot::runtime {
namespace {

constexpr uint64_t kWriter = 1;
constexpr uint64_t kWaiting = 2;
constexpr uint64_t kOneReader = 4;

// WaitNode::index of who waits for what.
constexpr uint32_t kWantsToRead = 0;
constexpr uint32_t kWantsToWrite = 1;
constexpr uint32_t kWantsToWriteNext = 2;  // when it came, another one was waiting to write

bool IsWriter(const WaitNode& node) { return node.index != kWantsToRead; }

// For the reports: which locks a goroutine holds for reading.
void RememberReadLock(Goroutine& goroutine, void* mutex, ShortPlace place) {
  goroutine.recent.Note(Use::kReadLock, mutex, place);
  for (size_t i = 0; i < std::size(goroutine.read_locks); ++i) {
    if (goroutine.read_locks[i] == nullptr) {
      goroutine.read_locks[i] = mutex;
      goroutine.read_places[i] = place;
      return;
    }
  }
  if (goroutine.read_locks_lost != UINT16_MAX) ++goroutine.read_locks_lost;
}

void ForgetReadLock(Worker& worker, Goroutine& goroutine, void* mutex) {
  // Of several the one that was taken last: read locks are nested.
  for (size_t i = std::size(goroutine.read_locks); i-- > 0;) {
    if (goroutine.read_locks[i] == mutex) {
      goroutine.read_locks[i] = nullptr;
      return;
    }
  }
  if (goroutine.read_locks_lost != 0) {
    --goroutine.read_locks_lost;
  } else {
    worker.runtime->ended_readers().Unlocked(mutex);
  }
}

WaitNode* FindWriter(ParkingLot::Bucket& bucket, const void* mutex) {
  WaitNode* node = bucket.FindFirst(mutex);
  while (node != nullptr && !IsWriter(*node)) {
    node = ParkingLot::Bucket::Find(node->next, mutex);
  }
  return node;
}

// Takes all readers that wait out of the bucket, in order of arrival; how many they were.
template <typename Visitor>  // void(WaitNode*)
uint64_t TakeReaders(ParkingLot::Bucket& bucket, const void* mutex, Visitor&& visit) {
  uint64_t readers = 0;
  for (WaitNode* node = bucket.FindFirst(mutex); node != nullptr;) {
    WaitNode* next = ParkingLot::Bucket::Find(node->next, mutex);
    if (!IsWriter(*node)) {
      bucket.Remove(node);
      visit(node);
      ++readers;
    }
    node = next;
  }
  return readers;
}

enum class Leaver : uint8_t { kReader, kWriter };

// The bucket's lock is held, the mutex is free but for kWaiting: gives it to who waits.
void GiveAway(ParkingLot::Bucket& bucket, RWMutex* mutex, Leaver leaver, WaiterList& woken) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  WaitNode* writer = FindWriter(bucket, mutex);
  uint64_t readers = 0;
  if (leaver == Leaver::kWriter || writer == nullptr) {
    readers = TakeReaders(bucket, mutex, [&woken](WaitNode* reader) { woken.Add(reader); });
  }
  uint64_t next = readers * kOneReader;
  if (readers == 0 && writer != nullptr) {
    bucket.Remove(writer);
    woken.Add(writer);
    base::Store64(&mutex->owner, writer->goroutine->id);
    base::Store64(&mutex->place, 0);
    next = kWriter;
  }
  if (bucket.FindFirst(mutex) != nullptr) next |= kWaiting;
  state.store(next, std::memory_order_release);
}

}  // namespace

bool TryReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t old = state.load(std::memory_order_relaxed);
  while ((old & (kWriter | kWaiting)) == 0) {
    if (state.compare_exchange_weak(old, old + kOneReader, std::memory_order_acquire,
                                    std::memory_order_relaxed)) {
      RememberReadLock(goroutine, mutex, place);
      LogStamped(worker, EventKind::kReadLock, mutex);
      return true;
    }
  }
  return false;
}

SyncResult ReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  for (;;) {
    if (TryReadLock(worker, goroutine, mutex, place)) return SyncResult::kDone;
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    uint64_t old = state.load(std::memory_order_relaxed);
    if ((old & (kWriter | kWaiting)) == 0 ||
        !state.compare_exchange_strong(old, old | kWaiting, std::memory_order_relaxed)) {
      continue;
    }
    PrepareToWait(worker, goroutine, mutex, WaitReason::kRWMutexRLock);
    goroutine.wait.index = kWantsToRead;
    bucket.PushBack(&goroutine.wait);
    return SyncResult::kParked;
  }
}

SyncResult CompleteReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex,
                            ShortPlace place) {
  RememberReadLock(goroutine, mutex, place);
  LogStamped(worker, EventKind::kReadLock, mutex);
  return SyncResult::kDone;
}

SyncResult ReadUnlock(Worker& worker, Goroutine& goroutine, RWMutex* mutex) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  LogStamped(worker, EventKind::kReadUnlock, mutex);
  uint64_t old = state.load(std::memory_order_relaxed);
  do {
    if (old < kOneReader) return SyncResult::kRUnlockOfUnlockedRWMutex;
  } while (!state.compare_exchange_weak(old, old - kOneReader, std::memory_order_release,
                                        std::memory_order_relaxed));
  ForgetReadLock(worker, goroutine, mutex);
  if (old - kOneReader != kWaiting) return SyncResult::kDone;
  WaiterList woken;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    if (state.load(std::memory_order_acquire) == kWaiting) {
      GiveAway(bucket, mutex, Leaver::kReader, woken);
    }
  }
  woken.ReadyAll(worker);
  return SyncResult::kDone;
}

bool TryWriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  uint64_t free = 0;
  if (!base::AtomicAt<uint64_t>(&mutex->state)
           .compare_exchange_strong(free, kWriter, std::memory_order_acquire,
                                    std::memory_order_relaxed)) {
    return false;
  }
  base::Store64(&mutex->owner, goroutine.id);
  base::Store64(&mutex->place, place);
  goroutine.recent.Note(Use::kLock, mutex, place);
  LogStamped(worker, EventKind::kLock, mutex);
  return true;
}

SyncResult WriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  for (;;) {
    if (TryWriteLock(worker, goroutine, mutex, place)) return SyncResult::kDone;
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    uint64_t old = state.load(std::memory_order_relaxed);
    if (old == 0 ||
        !state.compare_exchange_strong(old, old | kWaiting, std::memory_order_relaxed)) {
      continue;
    }
    bool is_first = FindWriter(bucket, mutex) == nullptr;
    PrepareToWait(worker, goroutine, mutex, WaitReason::kRWMutexLock);
    goroutine.wait.index = is_first ? kWantsToWrite : kWantsToWriteNext;
    bucket.PushBack(&goroutine.wait);
    return SyncResult::kParked;
  }
}

bool WaitsBehindWriter(const Goroutine& goroutine) {
  const void* mutex = goroutine.wait.object;
  if (mutex == nullptr) return false;
  return goroutine.wait.index == kWantsToWriteNext ||
         (base::Load64(mutex, offsetof(RWMutex, state)) & kWriter) != 0;
}

SyncResult CompleteWriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex,
                             ShortPlace place) {
  base::Store64(&mutex->place, place);
  goroutine.recent.Note(Use::kLock, mutex, place);
  LogStamped(worker, EventKind::kLock, mutex);
  return SyncResult::kDone;
}

uint64_t ReaderCount(const RWMutex& mutex) { return base::Load64(&mutex.state) / kOneReader; }

SyncResult WriteUnlock(Worker& worker, RWMutex* mutex) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t old = state.load(std::memory_order_relaxed);
  if ((old & kWriter) == 0) return SyncResult::kUnlockOfUnlockedRWMutex;
  LogStamped(worker, EventKind::kUnlock, mutex);
  base::Store64(&mutex->owner, 0);
  old = kWriter;
  if (state.compare_exchange_strong(old, 0, std::memory_order_release, std::memory_order_relaxed)) {
    return SyncResult::kDone;
  }
  WaiterList woken;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    GiveAway(bucket, mutex, Leaver::kWriter, woken);
  }
  woken.ReadyAll(worker);
  return SyncResult::kDone;
}

void RWMutexWaiterLeft(RWMutex* mutex, ParkingLot::Bucket& bucket, std::vector<Goroutine*>* woken) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t next = state.load(std::memory_order_relaxed);
  const bool is_written = (next & kWriter) != 0;
  if (!is_written && FindWriter(bucket, mutex) == nullptr) {
    next += kOneReader * TakeReaders(bucket, mutex, [woken](WaitNode* reader) {
              reader->object = nullptr;
              woken->push_back(reader->goroutine);
            });
  }
  if (bucket.FindFirst(mutex) == nullptr) next &= ~kWaiting;
  state.store(next, std::memory_order_relaxed);
}

}  // namespace goknot::runtime

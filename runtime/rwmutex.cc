// sync.RWMutex, by Go's rules. Writers take turns, and the turn is fought for as a Mutex is: who
// runs may overtake who was woken, until somebody has waited for 1 ms; then it is handed over in
// order of arrival. Who has the turn announces itself, which holds back new readers, only when it
// runs: so neither the queue of writers nor the way of one that was woken keeps readers out. When a
// writer leaves, all readers that wait go in; when the last reader leaves, the announced writer has
// the lock.
//
// Invariants
//  - A writer has the lock when one is announced and no reader is inside.
//  - Who is announced has the turn; one at a time has it.
//  - Who announces itself while readers are inside waits in the bucket, where the last of them
//    finds it.
//  - Readers wait only while a writer is announced.
//  - Writers queue only while another one has the turn or has been woken to take it.
//  - In the bucket a mutex's readers, the newest first, stand before its writers, and the announced
//    one before those of the queue: so who leaves walks past nobody but readers that go next.
//  - While a writer has the lock only it, and who holds the bucket's lock, change the state.
//
// Test: tests/runtime/sync_test.cc, tests/runtime/sync_interleavings_test.cc.
#include <iterator>

#include "runtime/parking_lot.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "runtime/waiter_left.h"
#include "runtime/waiters.h"

namespace goknot::runtime {
namespace {

// The state: these, and above them how many readers are inside.
constexpr uint64_t kTurn = 1;       // a writer has the turn
constexpr uint64_t kAnnounced = 2;  // and is announced
constexpr uint64_t kReadersWait = 4;
constexpr uint64_t kWritersQueue = 8;
constexpr uint64_t kWoken = 16;     // a writer of the queue was woken and has not come yet
constexpr uint64_t kStarving = 32;  // the turn is handed over
constexpr uint64_t kOneReader = 64;

constexpr uint64_t kWriting = kTurn | kAnnounced;

// WaitNode::index of who waits for what.
constexpr uint32_t kWantsToRead = 0;
constexpr uint32_t kIsAnnounced = 1;  // to write, when the readers that are inside have left
constexpr uint32_t kQueuesToWrite = 2;

bool IsWritten(uint64_t state) { return (state & kAnnounced) != 0 && state < kOneReader; }

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

// The first writer that waits: the announced one, else the first of the queue.
WaitNode* FindWriter(ParkingLot::Bucket& bucket, const void* mutex) {
  WaitNode* node = bucket.FindFirst(mutex);
  while (node != nullptr && node->index == kWantsToRead) {
    node = ParkingLot::Bucket::Find(node->next, mutex);
  }
  return node;
}

WaitNode* FindAnnounced(ParkingLot::Bucket& bucket, const void* mutex) {
  WaitNode* node = FindWriter(bucket, mutex);
  return node != nullptr && node->index == kIsAnnounced ? node : nullptr;
}

WaitNode* FindQueue(ParkingLot::Bucket& bucket, const void* mutex) {
  WaitNode* node = FindWriter(bucket, mutex);
  while (node != nullptr && node->index != kQueuesToWrite) {
    node = ParkingLot::Bucket::Find(node->next, mutex);
  }
  return node;
}

// Takes all readers that wait out of the bucket, in order of arrival; how many they were.
uint64_t TakeReaders(ParkingLot::Bucket& bucket, const void* mutex, WaiterList& woken) {
  uint64_t readers = 0;
  WaitNode* node = bucket.FindFirst(mutex);
  while (node != nullptr && node->index == kWantsToRead) {
    WaitNode* next = ParkingLot::Bucket::Find(node->next, mutex);
    bucket.Remove(node);
    woken.AddFirst(node);
    ++readers;
    node = next;
  }
  return readers;
}

// The bucket's lock is held. The announced writer is gone and leaves `state`, in which it has no
// turn any more: lets the readers in and the next writer come.
void PassOn(ParkingLot::Bucket& bucket, RWMutex* mutex, uint64_t state, WaiterList& woken) {
  if ((state & kReadersWait) != 0) {
    state += kOneReader * TakeReaders(bucket, mutex, woken);
    state &= ~kReadersWait;
  }
  if ((state & (kWritersQueue | kWoken)) == kWritersQueue) {
    if (WaitNode* writer = FindQueue(bucket, mutex)) {
      bucket.Remove(writer);
      woken.Add(writer);
      writer->ok = (state & kStarving) != 0;
      state |= writer->ok ? kTurn : kWoken;
    }
    if (FindQueue(bucket, mutex) == nullptr) state &= ~kWritersQueue;
  }
  base::AtomicAt<uint64_t>(&mutex->state).store(state, std::memory_order_release);
}

// Who has the lock for writing leaves, and others wait.
[[gnu::noinline]] void LeaveToWaiters(Worker& worker, RWMutex* mutex) {
  WaiterList woken;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    PassOn(bucket, mutex, base::Load64(&mutex->state) & ~kWriting, woken);
  }
  woken.ReadyAll(worker);
}

inline void TakeForWriting(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  base::Store64(&mutex->owner, goroutine.id);
  base::Store64(&mutex->place, place);
  goroutine.recent.Note(Use::kLock, mutex, place);
  LogStamped(worker, EventKind::kLock, mutex);
}

inline bool WriteIfFree(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t old = state.load(std::memory_order_relaxed);
  while ((old & kTurn) == 0 && old < kOneReader) {
    if (state.compare_exchange_weak(old, old | kWriting, std::memory_order_acquire,
                                    std::memory_order_relaxed)) {
      TakeForWriting(worker, goroutine, mutex, place);
      return true;
    }
  }
  return false;
}

// How somebody comes to write.
enum class Coming : uint8_t {
  kNew,
  kWoken,    // from the queue, to fight for the turn
  kHasTurn,  // from the queue: it was handed the turn
};

// Takes the turn and announces itself, or queues.
class Writer {
 public:
  Writer(Worker& worker, Goroutine& goroutine, RWMutex* mutex, Coming coming)
      : worker_(worker),
        goroutine_(goroutine),
        mutex_(mutex),
        coming_(coming),
        starves_(coming != Coming::kNew && Starves(worker, goroutine)) {}

  [[gnu::noinline]] SyncResult Lock(ShortPlace place) {
    auto state = base::AtomicAt<uint64_t>(&mutex_->state);
    int spins = SpinsBeforeWaiting(worker_);
    uint64_t old = state.load(std::memory_order_relaxed);
    for (;;) {
      const bool has_turn = coming_ == Coming::kHasTurn || (old & kTurn) == 0;
      const bool has_lock = has_turn && old < kOneReader;
      if (!has_turn && (old & kStarving) == 0 && spins > 0) {
        --spins;
        Spin();
        old = state.load(std::memory_order_relaxed);
      } else if (has_lock) {
        if (state.compare_exchange_strong(old, Announced(old), std::memory_order_acquire,
                                          std::memory_order_relaxed)) {
          TakeForWriting(worker_, goroutine_, mutex_, place);
          return SyncResult::kDone;
        }
      } else {
        ParkingLot::Bucket& bucket = BucketOf(worker_, mutex_);
        SpinLockHolder hold(bucket.lock);
        if (!state.compare_exchange_strong(old, has_turn ? Announced(old) : Queued(old),
                                           std::memory_order_relaxed)) {
          continue;
        }
        if (has_turn) {
          WaitForReaders(bucket);
        } else {
          WaitForTurn(bucket);
        }
        return SyncResult::kParked;
      }
    }
  }

 private:
  uint64_t Announced(uint64_t state) const {
    state |= kWriting;
    if (coming_ == Coming::kWoken) state &= ~kWoken;
    // Nobody else starves, as far as one can see.
    if (!starves_ || (state & kWritersQueue) == 0) state &= ~kStarving;
    return state;
  }
  uint64_t Queued(uint64_t state) const {
    state |= kWritersQueue;
    if (coming_ == Coming::kWoken) state &= ~kWoken;
    if (starves_) state |= kStarving;
    return state;
  }

  void WaitForReaders(ParkingLot::Bucket& bucket) {
    PrepareToWait(worker_, goroutine_, mutex_, WaitReason::kRWMutexLock);
    goroutine_.wait.index = kIsAnnounced;
    bucket.PushFront(&goroutine_.wait);
  }
  void WaitForTurn(ParkingLot::Bucket& bucket) {
    PrepareToWait(worker_, goroutine_, mutex_, WaitReason::kRWMutexLock);
    goroutine_.wait.index = kQueuesToWrite;
    if (coming_ == Coming::kNew) {
      NoteWaitingSince(worker_, goroutine_);
      bucket.PushBack(&goroutine_.wait);
    } else {  // it has waited before: it keeps its place
      bucket.InsertBefore(FindQueue(bucket, mutex_), &goroutine_.wait);
    }
  }

  Worker& worker_;
  Goroutine& goroutine_;
  RWMutex* mutex_;
  Coming coming_;
  bool starves_;  // has waited for too long
};

inline bool ReadIfNoWriter(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t old = state.load(std::memory_order_relaxed);
  while ((old & kAnnounced) == 0) {
    if (state.compare_exchange_weak(old, old + kOneReader, std::memory_order_acquire,
                                    std::memory_order_relaxed)) {
      RememberReadLock(goroutine, mutex, place);
      LogStamped(worker, EventKind::kReadLock, mutex);
      return true;
    }
  }
  return false;
}

// For who comes to read while a writer is announced.
[[gnu::noinline]] SyncResult WaitToRead(Worker& worker, Goroutine& goroutine, RWMutex* mutex,
                                        ShortPlace place) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  do {
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    uint64_t old = state.load(std::memory_order_relaxed);
    while ((old & kAnnounced) != 0) {
      if (state.compare_exchange_weak(old, old | kReadersWait, std::memory_order_relaxed)) {
        PrepareToWait(worker, goroutine, mutex, WaitReason::kRWMutexRLock);
        goroutine.wait.index = kWantsToRead;
        bucket.PushFront(&goroutine.wait);
        return SyncResult::kParked;
      }
    }
  } while (!ReadIfNoWriter(worker, goroutine, mutex, place));
  return SyncResult::kDone;
}

// The last reader has left: the announced writer has the lock.
[[gnu::noinline]] void WakeAnnounced(Worker& worker, RWMutex* mutex) {
  WaitNode* writer = nullptr;
  {
    ParkingLot::Bucket& bucket = BucketOf(worker, mutex);
    SpinLockHolder hold(bucket.lock);
    writer = FindAnnounced(bucket, mutex);
    if (writer == nullptr) return;  // the words were copied or overwritten
    bucket.Remove(writer);
    writer->object = nullptr;
    base::Store64(&mutex->owner, writer->goroutine->id);
    base::Store64(&mutex->place, 0);
  }
  Ready(worker, writer->goroutine);
}

}  // namespace

bool TryReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  return ReadIfNoWriter(worker, goroutine, mutex, place);
}

SyncResult ReadLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  if (ReadIfNoWriter(worker, goroutine, mutex, place)) [[likely]] {
    return SyncResult::kDone;
  }
  return WaitToRead(worker, goroutine, mutex, place);
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
  } while (!state.compare_exchange_weak(old, old - kOneReader, std::memory_order_acq_rel,
                                        std::memory_order_relaxed));
  ForgetReadLock(worker, goroutine, mutex);
  if (IsWritten(old - kOneReader)) [[unlikely]] {
    WakeAnnounced(worker, mutex);
  }
  return SyncResult::kDone;
}

bool TryWriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  return WriteIfFree(worker, goroutine, mutex, place);
}

SyncResult WriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex, ShortPlace place) {
  if (WriteIfFree(worker, goroutine, mutex, place)) [[likely]] {
    return SyncResult::kDone;
  }
  return Writer(worker, goroutine, mutex, Coming::kNew).Lock(place);
}

SyncResult CompleteWriteLock(Worker& worker, Goroutine& goroutine, RWMutex* mutex,
                             ShortPlace place) {
  if (goroutine.wait.index == kIsAnnounced) {
    TakeForWriting(worker, goroutine, mutex, place);
    return SyncResult::kDone;
  }
  return Writer(worker, goroutine, mutex, goroutine.wait.ok ? Coming::kHasTurn : Coming::kWoken)
      .Lock(place);
}

bool WaitsBehindWriter(const Goroutine& goroutine) {
  return goroutine.wait.object != nullptr && goroutine.wait.index == kQueuesToWrite;
}

uint64_t ReaderCount(const RWMutex& mutex) { return base::Load64(&mutex.state) / kOneReader; }

SyncResult WriteUnlock(Worker& worker, RWMutex* mutex) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t old = state.load(std::memory_order_relaxed);
  if (!IsWritten(old)) return SyncResult::kUnlockOfUnlockedRWMutex;
  LogStamped(worker, EventKind::kUnlock, mutex);
  base::Store64(&mutex->owner, 0);
  while ((old & kReadersWait) == 0 && (old & (kWritersQueue | kWoken)) != kWritersQueue) {
    if (state.compare_exchange_weak(old, old & ~kWriting, std::memory_order_release,
                                    std::memory_order_relaxed)) {
      return SyncResult::kDone;
    }
  }
  LeaveToWaiters(worker, mutex);
  return SyncResult::kDone;
}

void RWMutexWaiterLeft(RWMutex* mutex, ParkingLot::Bucket& bucket, std::vector<Goroutine*>* woken) {
  auto state = base::AtomicAt<uint64_t>(&mutex->state);
  uint64_t next = state.load(std::memory_order_relaxed);
  const WaitNode* first = bucket.FindFirst(mutex);
  if (first == nullptr || first->index != kWantsToRead) next &= ~kReadersWait;
  if (FindQueue(bucket, mutex) == nullptr) next &= ~(kWritersQueue | kStarving);
  state.store(next, std::memory_order_relaxed);
  const bool was_announced =
      (next & kAnnounced) != 0 && !IsWritten(next) && FindAnnounced(bucket, mutex) == nullptr;
  if (!was_announced) return;
  WaiterList list;
  PassOn(bucket, mutex, next & ~kWriting, list);
  list.ForEach([woken](Goroutine* goroutine) { woken->push_back(goroutine); });
}

}  // namespace goknot::runtime

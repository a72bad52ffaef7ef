// The natives of package sync: thin bindings to runtime/sync.h. Each takes the address of the Go
// struct.
#include "runtime/lock_orders.h"
#include "runtime/pool.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "vm/place.h"

namespace goknot::stdlib {
namespace {

using runtime::SyncResult;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

NativeResult Finish(NativeCall& call, SyncResult result) {
  if (result == SyncResult::kDone) return NativeResult::kDone;
  if (result == SyncResult::kParked) return NativeResult::kPark;
  runtime::SyncFailure failure = runtime::DescribeFailure(result);
  return failure.kind == runtime::SyncFailure::Kind::kPanic ? call.PanicString(failure.text)
                                                            : call.Fatal(failure.text);
}

// The receiver, which every method here needs.
template <typename T>
T* Receiver(NativeCall& call) {
  return call.Get<T*>(0);
}

template <typename T, auto operation>
NativeResult Method(NativeCall& call) {
  T* receiver = Receiver<T>(call);
  if (receiver == nullptr) return call.NilDereference();
  return operation(call, receiver);
}

NativeResult Lock(NativeCall& call, runtime::Mutex* mutex) {
  return Finish(call, runtime::LockMutex(call.worker(), call.goroutine(), mutex,
                                         vm::CallerPlace(call.slots())));
}
NativeResult CompleteLock(NativeCall& call, runtime::Mutex* mutex) {
  return Finish(call, runtime::CompleteLockMutex(call.worker(), call.goroutine(), mutex,
                                                 vm::CallerPlace(call.slots())));
}
NativeResult TryLock(NativeCall& call, runtime::Mutex* mutex) {
  ReturnBool(
      call, 0,
      runtime::TryLockMutex(call.worker(), call.goroutine(), mutex, vm::CallerPlace(call.slots())));
  return NativeResult::kDone;
}
NativeResult Unlock(NativeCall& call, runtime::Mutex* mutex) {
  return Finish(call, runtime::UnlockMutex(call.worker(), mutex));
}

NativeResult RLock(NativeCall& call, runtime::RWMutex* mutex) {
  return Finish(call, runtime::ReadLock(call.worker(), call.goroutine(), mutex,
                                        vm::CallerPlace(call.slots())));
}
NativeResult CompleteRLock(NativeCall& call, runtime::RWMutex* mutex) {
  return Finish(call, runtime::CompleteReadLock(call.worker(), call.goroutine(), mutex,
                                                vm::CallerPlace(call.slots())));
}
NativeResult TryRLock(NativeCall& call, runtime::RWMutex* mutex) {
  ReturnBool(
      call, 0,
      runtime::TryReadLock(call.worker(), call.goroutine(), mutex, vm::CallerPlace(call.slots())));
  return NativeResult::kDone;
}
NativeResult RUnlock(NativeCall& call, runtime::RWMutex* mutex) {
  return Finish(call, runtime::ReadUnlock(call.worker(), call.goroutine(), mutex));
}
NativeResult WLock(NativeCall& call, runtime::RWMutex* mutex) {
  return Finish(call, runtime::WriteLock(call.worker(), call.goroutine(), mutex,
                                         vm::CallerPlace(call.slots())));
}
NativeResult CompleteWLock(NativeCall& call, runtime::RWMutex* mutex) {
  return Finish(call, runtime::CompleteWriteLock(call.worker(), call.goroutine(), mutex,
                                                 vm::CallerPlace(call.slots())));
}
NativeResult TryWLock(NativeCall& call, runtime::RWMutex* mutex) {
  ReturnBool(
      call, 0,
      runtime::TryWriteLock(call.worker(), call.goroutine(), mutex, vm::CallerPlace(call.slots())));
  return NativeResult::kDone;
}
NativeResult WUnlock(NativeCall& call, runtime::RWMutex* mutex) {
  return Finish(call, runtime::WriteUnlock(call.worker(), mutex));
}

// Notes for reports what the goroutine does; what the object is to keep of it.
runtime::LastUse NoteUse(NativeCall& call, runtime::Use use, const void* object,
                         runtime::ShortPlace place) {
  call.goroutine().recent.Note(use, object, place);
  return {place, static_cast<uint32_t>(call.goroutine().id)};
}

inline NativeResult AddTo(NativeCall& call, runtime::WaitGroup* group, int64_t delta) {
  const runtime::LastUse last_use =
      NoteUse(call, delta < 0 ? runtime::Use::kDone : runtime::Use::kAdd, group,
              vm::CallerPlace(call.slots()));
  return Finish(call, runtime::AddToWaitGroup(call.worker(), group, delta, last_use));
}
NativeResult Add(NativeCall& call, runtime::WaitGroup* group) {
  return AddTo(call, group, IntArgument(call, 1));
}
NativeResult Done(NativeCall& call, runtime::WaitGroup* group) { return AddTo(call, group, -1); }
NativeResult WaitForAll(NativeCall& call, runtime::WaitGroup* group) {
  return Finish(call, runtime::Wait(call.worker(), call.goroutine(), group));
}
NativeResult CompleteWaitForAll(NativeCall& call, runtime::WaitGroup* group) {
  return Finish(call, runtime::CompleteWait(call.worker(), call.goroutine(), group));
}

NativeResult AddTicket(NativeCall& call, runtime::Condition* condition) {
  ReturnInt(call, 0, runtime::AddToCondition(condition));
  return NativeResult::kDone;
}
NativeResult WaitForTicket(NativeCall& call, runtime::Condition* condition) {
  return Finish(call, runtime::WaitForCondition(call.worker(), call.goroutine(), condition,
                                                static_cast<uint32_t>(IntArgument(call, 1))));
}
NativeResult Woken(NativeCall&) { return NativeResult::kDone; }
// The method of Cond calls the native.
runtime::LastUse NoteUseByCallerOfMethod(NativeCall& call, runtime::Use use, const void* object) {
  return NoteUse(call, use, object, vm::OuterCallerPlace(call.slots()));
}
NativeResult Signal(NativeCall& call, runtime::Condition* condition) {
  return Finish(call, runtime::SignalCondition(
                          call.worker(), condition,
                          NoteUseByCallerOfMethod(call, runtime::Use::kSignal, condition)));
}
NativeResult Broadcast(NativeCall& call, runtime::Condition* condition) {
  return Finish(call, runtime::BroadcastCondition(
                          call.worker(), condition,
                          NoteUseByCallerOfMethod(call, runtime::Use::kBroadcast, condition)));
}

NativeResult TakePooled(NativeCall& call) {
  call.Set(0, runtime::TakeFromPool(call.worker(), call.Get<void**>(0)));
  return NativeResult::kDone;
}
NativeResult PutPooled(NativeCall& call) {
  runtime::PutIntoPool(call.worker(), call.Get<void**>(0), call.Get<InterfaceValue>(1));
  return NativeResult::kDone;
}

using runtime::Condition;
using runtime::Mutex;
using runtime::RWMutex;
using runtime::WaitGroup;

constexpr vm::NativeRow kRows[] = {
    {"sync.(*Mutex).Lock", &Method<Mutex, &Lock>, NativeKind::kParks,
     &Method<Mutex, &CompleteLock>},
    {"sync.(*Mutex).TryLock", &Method<Mutex, &TryLock>},
    {"sync.(*Mutex).Unlock", &Method<Mutex, &Unlock>},
    {"sync.(*RWMutex).RLock", &Method<RWMutex, &RLock>, NativeKind::kParks,
     &Method<RWMutex, &CompleteRLock>},
    {"sync.(*RWMutex).TryRLock", &Method<RWMutex, &TryRLock>},
    {"sync.(*RWMutex).RUnlock", &Method<RWMutex, &RUnlock>},
    {"sync.(*RWMutex).Lock", &Method<RWMutex, &WLock>, NativeKind::kParks,
     &Method<RWMutex, &CompleteWLock>},
    {"sync.(*RWMutex).TryLock", &Method<RWMutex, &TryWLock>},
    {"sync.(*RWMutex).Unlock", &Method<RWMutex, &WUnlock>},
    {"sync.(*WaitGroup).Add", &Method<WaitGroup, &Add>},
    {"sync.(*WaitGroup).Done", &Method<WaitGroup, &Done>},
    {"sync.(*WaitGroup).Wait", &Method<WaitGroup, &WaitForAll>, NativeKind::kParks,
     &Method<WaitGroup, &CompleteWaitForAll>},
    {"sync.(*condition).add", &Method<Condition, &AddTicket>},
    {"sync.(*condition).wait", &Method<Condition, &WaitForTicket>, NativeKind::kParks, &Woken},
    {"sync.(*condition).signal", &Method<Condition, &Signal>},
    {"sync.(*condition).broadcast", &Method<Condition, &Broadcast>},
    {"sync.take", &TakePooled},
    {"sync.put", &PutPooled},
};

// ---- with -locks: the same, and the order in which locks are taken is written down

using runtime::LockAttempt;
using runtime::LockMode;

void NoteLocked(NativeCall& call, const void* lock, LockMode mode, LockAttempt attempt) {
  runtime::HeldLock taken;
  taken.lock = lock;
  taken.mode = mode;
  taken.place = call.runtime().engine().PlaceOf(call.goroutine());
  taken.in_library = static_cast<runtime::ShortPlace>(taken.place) != vm::CallerPlace(call.slots());
  call.runtime().lock_orders()->Locked(call.goroutine().id, taken, attempt);
}

template <NativeResult (*native)(NativeCall&), LockMode mode>
NativeResult Locks(NativeCall& call) {
  NativeResult result = native(call);
  if (result == NativeResult::kDone) {
    NoteLocked(call, Receiver<void>(call), mode, LockAttempt::kWaits);
  }
  return result;
}

template <NativeResult (*native)(NativeCall&), LockMode mode>
NativeResult TriesToLock(NativeCall& call) {
  const void* lock = Receiver<void>(call);
  NativeResult result = native(call);
  if (result == NativeResult::kDone && call.Get<uint64_t>(0) != 0) {
    NoteLocked(call, lock, mode, LockAttempt::kTries);
  }
  return result;
}

uint64_t OwnerOf(const Mutex* mutex) {
  return base::Load64(&mutex->owner) & runtime::kMutexOwnerMask;
}
uint64_t OwnerOf(const RWMutex* mutex) { return base::Load64(&mutex->owner); }

template <typename T, NativeResult (*native)(NativeCall&), LockMode mode>
NativeResult Unlocks(NativeCall& call) {
  if (const T* lock = Receiver<T>(call)) {
    const uint64_t owner = mode == LockMode::kWrite ? OwnerOf(lock) : 0;
    call.runtime().lock_orders()->Unlocked(call.goroutine().id, owner, lock, mode);
  }
  return native(call);
}

constexpr vm::NativeRow kWatchedRows[] = {
    {"sync.(*Mutex).Lock", &Locks<&Method<Mutex, &Lock>, LockMode::kWrite>, NativeKind::kParks,
     &Locks<&Method<Mutex, &CompleteLock>, LockMode::kWrite>},
    {"sync.(*Mutex).TryLock", &TriesToLock<&Method<Mutex, &TryLock>, LockMode::kWrite>},
    {"sync.(*Mutex).Unlock", &Unlocks<Mutex, &Method<Mutex, &Unlock>, LockMode::kWrite>},
    {"sync.(*RWMutex).RLock", &Locks<&Method<RWMutex, &RLock>, LockMode::kRead>, NativeKind::kParks,
     &Locks<&Method<RWMutex, &CompleteRLock>, LockMode::kRead>},
    {"sync.(*RWMutex).TryRLock", &TriesToLock<&Method<RWMutex, &TryRLock>, LockMode::kRead>},
    {"sync.(*RWMutex).RUnlock", &Unlocks<RWMutex, &Method<RWMutex, &RUnlock>, LockMode::kRead>},
    {"sync.(*RWMutex).Lock", &Locks<&Method<RWMutex, &WLock>, LockMode::kWrite>, NativeKind::kParks,
     &Locks<&Method<RWMutex, &CompleteWLock>, LockMode::kWrite>},
    {"sync.(*RWMutex).TryLock", &TriesToLock<&Method<RWMutex, &TryWLock>, LockMode::kWrite>},
    {"sync.(*RWMutex).Unlock", &Unlocks<RWMutex, &Method<RWMutex, &WUnlock>, LockMode::kWrite>},
};

}  // namespace

std::span<const vm::NativeRow> SyncNatives() { return kRows; }
std::span<const vm::NativeRow> WatchedSyncNatives() { return kWatchedRows; }

}  // namespace goknot::stdlib

// The natives of package sync: thin bindings to runtime/sync.h. Each takes the address of the Go
// struct.
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

NativeResult Add(NativeCall& call, runtime::WaitGroup* group) {
  return Finish(call, runtime::AddToWaitGroup(call.worker(), group, IntArgument(call, 1)));
}
NativeResult Done(NativeCall& call, runtime::WaitGroup* group) {
  return Finish(call, runtime::AddToWaitGroup(call.worker(), group, -1));
}
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
NativeResult Signal(NativeCall& call, runtime::Condition* condition) {
  runtime::SignalCondition(call.worker(), condition);
  return NativeResult::kDone;
}
NativeResult Broadcast(NativeCall& call, runtime::Condition* condition) {
  runtime::BroadcastCondition(call.worker(), condition);
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
};

}  // namespace

std::span<const vm::NativeRow> SyncNatives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of runtime.AddCleanup (cleanup.go). What objects are dead the collector finds out:
// runtime/cleanups.h.
#include "runtime/cleanups.h"
#include "runtime/runtime.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

runtime::Cleanups& CleanupsOf(NativeCall& call) { return call.runtime().heap().cleanups(); }

// func addCleanup(ptr unsafe.Pointer, arg any, closure unsafe.Pointer, call func()) uint64
NativeResult AddCleanup(NativeCall& call) {
  const runtime::Heap& heap = call.runtime().heap();
  auto* pointer = call.Get<void*>(0);
  auto argument = call.Get<InterfaceValue>(1);
  bool is_pointer = argument.type != nullptr && (argument.type->kind == Kind::kPointer ||
                                                 argument.type->kind == Kind::kUnsafePointer);
  if (is_pointer && argument.data == pointer) {
    return call.PanicString("runtime.AddCleanup: ptr is equal to arg, cleanup will never run");
  }
  runtime::Heap::ObjectInfo object = heap.FindObject(pointer);
  // Package variables, and things of no size, are never found dead.
  if (object.base == nullptr) {
    call.slots()[0] = 0;
    return NativeResult::kDone;
  }
  if (is_pointer && heap.FindObject(argument.data).base == object.base) {
    return call.PanicString("runtime.AddCleanup: ptr is within arg, cleanup will never run");
  }
  if (heap.HoldsPointerInto(call.Get<void*>(3), object)) {
    return call.PanicString(
        "runtime.AddCleanup: cleanup function closes over ptr, cleanup will never run");
  }
  call.slots()[0] = CleanupsOf(call).Add(object.base, call.Get<runtime::FunctionObject*>(4));
  return NativeResult::kDone;
}

NativeResult StopCleanup(NativeCall& call) {
  CleanupsOf(call).Remove(call.Get<uint64_t>(0));
  return NativeResult::kDone;
}

NativeResult AwaitCleanup(NativeCall& call) {
  return CleanupsOf(call).due().ParkUntilDue(call.worker(), call.goroutine(),
                                             runtime::WaitReason::kCleanupWait)
             ? NativeResult::kPark
             : NativeResult::kDone;
}

NativeResult TakeCleanup(NativeCall& call) {
  call.Set(0, CleanupsOf(call).due().Take().value_or(nullptr));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"runtime.addCleanup", &AddCleanup},
    {"runtime.stopCleanup", &StopCleanup},
    {"runtime.awaitCleanup", &AwaitCleanup, NativeKind::kParks},
    {"runtime.takeCleanup", &TakeCleanup},
};

}  // namespace

std::span<const vm::NativeRow> RuntimeCleanupNatives() { return kRows; }

}  // namespace goknot::stdlib

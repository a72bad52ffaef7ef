// The natives of runtime.SetFinalizer (finalizer.go). What objects are dead the collector finds
// out: runtime/finalizers.h.
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "runtime/finalizers.h"
#include "runtime/runtime.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Finalizer;
using runtime::Kind;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

constexpr uint32_t kTinyBytes = 16;

runtime::Finalizers& FinalizersOf(NativeCall& call) { return call.runtime().heap().finalizers(); }

NativeResult Misuse(NativeCall& call, std::string_view what) {
  call.runtime().Fatal(call.worker(), &call.goroutine(),
                       absl::StrCat("runtime.SetFinalizer: ", base::ToAbsl(what)));
  return NativeResult::kExit;
}

// A pointer of type `type` may be given to `parameter`.
bool IsAssignable(const TypeDescriptor& type, const TypeDescriptor& parameter) {
  if (&type == &parameter) return true;
  if (parameter.kind == Kind::kInterface) return runtime::Implements(type, parameter);
  return parameter.kind == Kind::kPointer && parameter.elem == type.elem &&
         (parameter.base_name.empty() || type.base_name.empty());
}

// func setFinalizer(obj, finalizer any) bool
NativeResult SetFinalizer(NativeCall& call) {
  auto object = call.Get<InterfaceValue>(0);
  auto function = call.Get<InterfaceValue>(2);
  ReturnBool(call, 0, false);
  if (object.type == nullptr) return Misuse(call, "first argument is nil");
  std::string type(object.type->name);
  if (object.type->kind != Kind::kPointer) {
    return Misuse(call, absl::StrCat("first argument is ", type, ", not pointer"));
  }
  if (object.data == nullptr) return Misuse(call, "pointer not in heap");
  runtime::Heap::ObjectInfo found = call.runtime().heap().FindObject(object.data);
  // Package variables, and things of no size, are never found dead.
  if (found.base == nullptr || object.type->elem->size == 0) return NativeResult::kDone;
  // Go packs small objects without pointers together, and lets what could be one of them pass.
  const TypeDescriptor& elem = *object.type->elem;
  if (found.base != object.data && (!elem.pointer_free() || elem.size >= kTinyBytes)) {
    return Misuse(call, "pointer not at beginning of allocated block");
  }
  if (function.type == nullptr) {
    FinalizersOf(call).Remove(found.base);
    return NativeResult::kDone;
  }
  std::string signature(function.type->name);
  if (function.type->kind != Kind::kFunc) {
    return Misuse(call, absl::StrCat("second argument is ", signature, ", not a function"));
  }
  const TypeDescriptor& callee = *function.type->underlying;
  std::string cannot_pass = absl::StrCat("cannot pass ", type, " to finalizer ", signature);
  if (callee.variadic) return Misuse(call, cannot_pass + " because dotdotdot");
  if (callee.parameters.size() != 1 || !IsAssignable(*object.type, *callee.parameters[0])) {
    return Misuse(call, cannot_pass);
  }
  Finalizer finalizer{found.base, object.data, static_cast<runtime::FunctionObject*>(function.data),
                      object.type, &callee};
  if (!FinalizersOf(call).Add(finalizer)) return Misuse(call, "finalizer already set");
  ReturnBool(call, 0, true);
  return NativeResult::kDone;
}

NativeResult AwaitFinalizer(NativeCall& call) {
  return FinalizersOf(call).due().ParkUntilDue(call.worker(), call.goroutine(),
                                               runtime::WaitReason::kFinalizerWait)
             ? NativeResult::kPark
             : NativeResult::kDone;
}

NativeResult CallFinalizer(NativeCall& call) {
  std::optional<Finalizer> finalizer = FinalizersOf(call).due().Take();
  if (!finalizer.has_value()) return NativeResult::kDone;
  if (finalizer->function == nullptr) return call.NilDereference();
  // An interface is its type and the pointer.
  bool to_interface = finalizer->signature->parameters[0]->kind == Kind::kInterface;
  Slot arguments[] = {reinterpret_cast<Slot>(finalizer->type),
                      reinterpret_cast<Slot>(finalizer->argument)};
  uint32_t result_slots = 0;
  for (const TypeDescriptor* result : finalizer->signature->results) {
    result_slots += result->slot_count;
  }
  std::vector<Slot> results(result_slots);
  vm::CallResult result = call.Call(finalizer->function, to_interface ? arguments : arguments + 1,
                                    to_interface ? 2 : 1, results.data(), result_slots);
  return result == vm::CallResult::kOk ? NativeResult::kDone : NativeResult::kPanic;
}

constexpr vm::NativeRow kRows[] = {
    {"runtime.setFinalizer", &SetFinalizer},
    {"runtime.awaitFinalizer", &AwaitFinalizer, NativeKind::kParks},
    {"runtime.callFinalizer", &CallFinalizer, NativeKind::kCallsBack},
};

}  // namespace

std::span<const vm::NativeRow> RuntimeFinalizerNatives() { return kRows; }

}  // namespace goknot::stdlib

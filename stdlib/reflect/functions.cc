// reflect's natives about functions: calling them, and making func values that Go code finds no
// difference in: those of MakeFunc, methods bound to a receiver, methods as functions, and the
// methods that a struct type made at run time has from what it embeds.
//
// Each of them is a closure. Its code is a vm::Function of the func type, made once by newFunction,
// whose native finds in the closure what it is to do. The first capture of all is the func type.
//
// Tests: tests/programs/std_reflect/methods.go, make_func.go, struct_of.go.
#include <algorithm>
#include <vector>

#include "base/check.h"
#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/runtime.h"
#include "runtime/slices.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/reflect/natives.h"
#include "stdlib/registry.h"
#include "vm/function.h"
#include "vm/interpreter.h"

namespace goknot::stdlib {
namespace {

using runtime::FunctionObject;
using runtime::Kind;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeResult;

const TypeDescriptor& TypeArgument(const NativeCall& call, uint32_t slot = 0) {
  return *call.Get<const TypeDescriptor*>(slot);
}

// ---- closures -----------------------------------------------------------------------------------

// What a closure of this file holds behind the function's word.
uint64_t Capture(const FunctionObject* closure, uint32_t i) {
  return base::Load64(closure, 8 + 8 * static_cast<ptrdiff_t>(i));
}

const TypeDescriptor& TypeCapture(const FunctionObject* closure, uint32_t i) {
  return *reinterpret_cast<const TypeDescriptor*>(Capture(closure, i));
}

struct ClosureWord {
  uint64_t bits;
  bool is_pointer;
};
ClosureWord Word(const void* text) { return {reinterpret_cast<uint64_t>(text), false}; }
ClosureWord Pointer(const void* object) { return {reinterpret_cast<uint64_t>(object), true}; }

void* MakeClosure(NativeCall& call, const void* function,
                  std::initializer_list<ClosureWord> words) {
  uint64_t pointers = 0;
  uint32_t count = 1;
  for (ClosureWord word : words) pointers |= uint64_t{word.is_pointer} << count++;
  void* closure = runtime::AllocateWords(call.worker(), count, pointers);
  base::Store64(closure, reinterpret_cast<uint64_t>(function));
  ptrdiff_t offset = 8;
  for (ClosureWord word : words) {
    base::Store64(closure, offset, word.bits);
    offset += 8;
  }
  return closure;
}

// The closure that is being called: it comes behind the arguments, but for entries of methods,
// which have one of their own.
FunctionObject* ClosureOf(const NativeCall& call) {
  const vm::Function& function = vm::Interpreter::Of(call.worker()).FunctionAt(call.slots());
  return function.Has(vm::kFunctionClosure) ? call.Get<FunctionObject*>(function.parameter_slots)
                                            : static_cast<FunctionObject*>(function.source);
}

// Calls `function` with `first` before the frame's own arguments from slot `from` on.
NativeResult Forward(NativeCall& call, const TypeDescriptor& signature, FunctionObject* function,
                     const void* first, uint32_t from) {
  uint32_t end = SlotsOf(signature.parameters);
  uint32_t result_slots = SlotsOf(signature.results);
  std::vector<Slot> arguments = {reinterpret_cast<Slot>(first)};
  arguments.insert(arguments.end(), call.slots() + from, call.slots() + end);
  std::vector<Slot> results(result_slots);
  if (call.Call(function, arguments.data(), static_cast<uint32_t>(arguments.size()), results.data(),
                result_slots) != vm::CallResult::kOk) {
    return NativeResult::kPanic;
  }
  std::copy(results.begin(), results.end(), call.slots());
  return NativeResult::kDone;
}

// ---- methods ------------------------------------------------------------------------------------

// Bound method: the captures are the func type, the method's entry, the receiver's data word.
NativeResult RunBoundMethod(NativeCall& call) {
  const FunctionObject* closure = ClosureOf(call);
  return Forward(call, TypeCapture(closure, 0),
                 reinterpret_cast<FunctionObject*>(Capture(closure, 1)),
                 reinterpret_cast<const void*>(Capture(closure, 2)), 0);
}

// Method as a function whose first parameter is the receiver: the func type, the entry.
NativeResult RunMethodFunction(NativeCall& call) {
  const FunctionObject* closure = ClosureOf(call);
  const TypeDescriptor& signature = TypeCapture(closure, 0);
  const TypeDescriptor& receiver = *signature.parameters[0];
  void* data = reinterpret_cast<void*>(call.slots()[0]);
  if (!receiver.Has(runtime::kTypePointerShaped) && (!receiver.boxed() || data == nullptr)) {
    data = runtime::Allocate(call.worker(), receiver);
    if (!receiver.boxed()) runtime::StoreFromSlots(receiver, call.slots(), data);
  }
  return Forward(call, signature, reinterpret_cast<FunctionObject*>(Capture(closure, 1)), data,
                 receiver.slot_count);
}

// ---- functions made of Go functions over Values -------------------------------------------------

// The captures are the func type, the type of Value, and two func([]Value) []Value: the function
// that is called, and what makes as many results of its own as the func type has, of its types,
// or nil when they are that already.
NativeResult RunMadeFunction(NativeCall& call) {
  const FunctionObject* closure = ClosureOf(call);
  const TypeDescriptor& signature = TypeCapture(closure, 0);
  auto* function = reinterpret_cast<FunctionObject*>(Capture(closure, 2));
  auto* settle = reinterpret_cast<FunctionObject*>(Capture(closure, 3));
  auto count = static_cast<int64_t>(signature.parameters.size());
  SliceValue arguments{};
  CHECK(runtime::MakeSlice(call.worker(), TypeCapture(closure, 1), count, count, &arguments) ==
        runtime::SliceResult::kDone);
  const Slot* slot = call.slots();
  char* to = static_cast<char*>(arguments.data);
  for (const TypeDescriptor* type : signature.parameters) {
    StoreReflected(FromSlots(call, *type, slot), to);
    slot += type->slot_count;
    to += sizeof(ReflectedValue);
  }
  Slot values[2];
  runtime::WriteSlots(values, arguments);
  auto run = [&](FunctionObject* called) {
    return call.Call(called, values, 2, values, 2) == vm::CallResult::kOk;
  };
  if (function == nullptr) return call.NilDereference();
  if (!run(function) || (settle != nullptr && !run(settle))) return NativeResult::kPanic;
  const auto* from = static_cast<const char*>(runtime::ReadSlots<SliceValue>(values).data);
  Slot* result = call.slots();
  for (const TypeDescriptor* type : signature.results) {
    ReflectedValue value = LoadReflected(from);
    std::vector<Slot> slots = ToSlots(value);
    if (type->boxed()) slots[0] = reinterpret_cast<Slot>(CopyOf(call, *type, value.data));
    result = std::copy_n(slots.begin(), type->slot_count, result);
    from += sizeof value;
  }
  return NativeResult::kDone;
}

// What newFunction is asked for by number; make_func.go knows the numbers.
constexpr vm::NativeRow kBodies[] = {
    {"reflect.makeFuncStub", &RunMadeFunction, vm::NativeKind::kCallsBack},
    {"reflect.methodValueCall", &RunBoundMethod, vm::NativeKind::kCallsBack},
    {"reflect.methodFunction", &RunMethodFunction, vm::NativeKind::kCallsBack},
};
constexpr const vm::NativeRow& kMadeFunctionBody = kBodies[0];
constexpr const vm::NativeRow& kBoundMethodBody = kBodies[1];

void AddPointerSlots(const TypeDescriptor& type, std::vector<uint8_t>* pointers) {
  for (uint32_t i = 0; i < type.slot_count; ++i) {
    pointers->push_back(static_cast<uint8_t>(type.slot_pointer_bits >> i & 1));
  }
}

vm::Function* MakeFunction(NativeCall& call, const TypeDescriptor& signature,
                           const vm::NativeRow& body) {
  vm::Function* function = vm::Interpreter::Of(call.worker()).functions().New();
  function->name = body.name;
  // A wrapper: when it is deferred, what it calls may recover.
  function->flags =
      vm::kFunctionNative | vm::kFunctionLibrary | vm::kFunctionClosure | vm::kFunctionWrapper;
  function->native = &body;
  for (const TypeDescriptor* type : signature.parameters) {
    AddPointerSlots(*type, &function->parameter_pointers);
  }
  for (const TypeDescriptor* type : signature.results) {
    AddPointerSlots(*type, &function->result_pointers);
  }
  function->parameter_slots = static_cast<uint32_t>(function->parameter_pointers.size());
  function->result_slots = static_cast<uint32_t>(function->result_pointers.size());
  return function;
}

// func newFunction(sig *rtype, body int) unsafe.Pointer
NativeResult NewFunction(NativeCall& call) {
  call.Set(0, MakeFunction(call, *TypeArgument(call).underlying, kBodies[IntArgument(call, 1)]));
  return NativeResult::kDone;
}

// func methodEntry(closure unsafe.Pointer) unsafe.Pointer: of one that makeClosure made, which has
// to stay alive. Interfaces call entries without passing a closure.
NativeResult MethodEntry(NativeCall& call) {
  auto* closure = call.Get<FunctionObject*>(0);
  vm::Function* function = MakeFunction(call, TypeCapture(closure, 0), kMadeFunctionBody);
  function->flags &= ~uint32_t{vm::kFunctionClosure};
  function->source = closure;
  call.Set(0, &function->object);
  return NativeResult::kDone;
}

// func makeClosure(function unsafe.Pointer, sig, value *rtype, fn, settle func([]Value) []Value)
// unsafe.Pointer
NativeResult MakeMadeClosure(NativeCall& call) {
  call.Set(0, MakeClosure(call, call.Get<const void*>(0),
                          {Word(TypeArgument(call, 1).underlying), Word(&TypeArgument(call, 2)),
                           Pointer(call.Get<const void*>(3)), Pointer(call.Get<const void*>(4))}));
  return NativeResult::kDone;
}

FunctionObject* EntryOf(NativeCall& call, const TypeDescriptor& type,
                        const runtime::MethodDescriptor& method) {
  return call.runtime().types().MethodEntry(type, method);
}

// func bindMethod(function unsafe.Pointer, sig, t *rtype, row int, receiver any) unsafe.Pointer:
// `row` is one of t's, the type of the receiver or an interface that it implements.
NativeResult BindMethod(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call, 2);
  auto row = static_cast<size_t>(IntArgument(call, 3));
  InterfaceValue receiver = call.Get<InterfaceValue>(4);
  const runtime::MethodDescriptor* method =
      type.kind == Kind::kInterface
          ? runtime::FindMethod(*receiver.type, type.interface_methods[row].id)
          : CurrentMethods(type)[row];
  call.Set(
      0, MakeClosure(call, call.Get<const void*>(0),
                     {Word(&TypeArgument(call, 1)), Pointer(EntryOf(call, *receiver.type, *method)),
                      Pointer(receiver.data)}));
  return NativeResult::kDone;
}

// func methodFunction(function unsafe.Pointer, sig, t *rtype, row int) unsafe.Pointer
NativeResult MethodFunction(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call, 2);
  const runtime::MethodDescriptor* method =
      CurrentMethods(type)[static_cast<size_t>(IntArgument(call, 3))];
  FunctionObject* entry = EntryOf(call, type, *method);
  if (type.Has(runtime::kTypePointerShaped)) {
    // The receiver that the entry takes is the parameter: it is the function, and may recover.
    call.Set(0, entry);
    return NativeResult::kDone;
  }
  call.Set(0, MakeClosure(call, call.Get<const void*>(0),
                          {Word(&TypeArgument(call, 1)), Pointer(entry)}));
  return NativeResult::kDone;
}

// A promotedMethod of struct_of.go.
constexpr int64_t kPromotedBytes = 48;

// func setMethods(t *rtype, methods []promotedMethod)
NativeResult SetMethods(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  SliceValue slice = call.Get<SliceValue>(1);
  auto row_at = [&](uint32_t i) { return At(slice.data, i * kPromotedBytes); };
  std::vector<runtime::MethodSpec> specs;
  for (uint32_t i = 0; i < slice.size; ++i) {
    specs.push_back(
        {.name = LoadString(row_at(i)).view(),
         .signature = reinterpret_cast<const TypeDescriptor*>(base::Load64(row_at(i), 16))});
  }
  call.runtime().types().SetMethods(type, specs);
  for (uint32_t i = 0; i < slice.size; ++i) {
    for (const runtime::MethodDescriptor& method : type.methods()) {
      if (method.name != specs[i].name) continue;
      method.entry.store(reinterpret_cast<FunctionObject*>(base::Load64(row_at(i), 24)),
                         std::memory_order_release);
    }
  }
  return NativeResult::kDone;
}

// ---- calls --------------------------------------------------------------------------------------

// func callFunction(function unsafe.Pointer, sig *rtype, arguments, results []Value). The caller
// keeps what the slices hold alive.
NativeResult CallFunction(NativeCall& call) {
  auto* function = call.Get<FunctionObject*>(0);
  const TypeDescriptor& signature = *TypeArgument(call, 1).underlying;
  SliceValue given = call.Get<SliceValue>(2);
  SliceValue wanted = call.Get<SliceValue>(4);
  std::vector<Slot> arguments;
  // A bound method is called without going through another native.
  if (static_cast<const vm::Function*>(function->function)->native == &kBoundMethodBody) {
    arguments.push_back(Capture(function, 2));
    function = reinterpret_cast<FunctionObject*>(Capture(function, 1));
  }
  for (uint32_t i = 0; i < given.size; ++i) {
    ReflectedValue value = LoadReflected(At(given.data, i * int64_t{sizeof(ReflectedValue)}));
    std::vector<Slot> slots = ToSlots(value);
    if (value.type->boxed()) {
      slots[0] = reinterpret_cast<Slot>(CopyOf(call, *value.type, value.data));
    }
    arguments.insert(arguments.end(), slots.begin(), slots.begin() + value.type->slot_count);
  }
  std::vector<Slot> results(SlotsOf(signature.results));
  if (call.Call(function, arguments.data(), static_cast<uint32_t>(arguments.size()), results.data(),
                static_cast<uint32_t>(results.size())) != vm::CallResult::kOk) {
    return NativeResult::kPanic;
  }
  const Slot* slot = results.data();
  char* to = static_cast<char*>(wanted.data);
  for (const TypeDescriptor* type : signature.results) {
    StoreReflected(FromSlots(call, *type, slot), to);
    slot += type->slot_count;
    to += sizeof(ReflectedValue);
  }
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"reflect.callFunction", &CallFunction, vm::NativeKind::kCallsBack},
    {"reflect.newFunction", &NewFunction},
    {"reflect.makeClosure", &MakeMadeClosure},
    {"reflect.bindMethod", &BindMethod},
    {"reflect.methodFunction", &MethodFunction},
    {"reflect.methodEntry", &MethodEntry},
    {"reflect.setMethods", &SetMethods},
};

}  // namespace

std::span<const vm::NativeRow> ReflectFunctionNatives() { return kRows; }

}  // namespace goknot::stdlib

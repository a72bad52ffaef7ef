// reflect's natives about values: making interfaces of them and back, memory, maps, slices.
#include <vector>

#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/map.h"
#include "runtime/runtime.h"
#include "runtime/slices.h"
#include "stdlib/guest.h"
#include "stdlib/reflect/natives.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {

using runtime::Kind;
using runtime::MapResult;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeResult;

void* CopyOf(NativeCall& call, const TypeDescriptor& type, const void* from) {
  void* copy = runtime::Allocate(call.worker(), type);
  runtime::CopyTyped(type, copy, from, 1);
  return copy;
}

ReflectedValue FromSlots(NativeCall& call, const TypeDescriptor& type, const Slot* slots) {
  if (type.Has(runtime::kTypePointerShaped)) {
    return {&type, reinterpret_cast<void*>(slots[0]), static_cast<uint64_t>(type.kind)};
  }
  if (type.boxed()) {
    const void* box = reinterpret_cast<const void*>(slots[0]);
    return ReflectIn(
        type, box == nullptr ? runtime::Allocate(call.worker(), type) : CopyOf(call, type, box));
  }
  void* memory = runtime::Allocate(call.worker(), type);
  runtime::StoreFromSlots(type, slots, memory);
  return ReflectIn(type, memory);
}

std::vector<Slot> ToSlots(const ReflectedValue& value) {
  std::vector<Slot> slots(value.type->slot_count + 1);
  if ((value.flags & kReflectIndirect) == 0) {
    slots[0] = reinterpret_cast<Slot>(value.data);
  } else if (value.type->boxed()) {
    slots[0] = reinterpret_cast<Slot>(value.data);
  } else {
    runtime::LoadToSlots(*value.type, value.data, slots.data());
  }
  return slots;
}

ReflectedValue LoadReflected(const void* memory) {
  ReflectedValue value;
  base::CopyMemory(&value, memory, sizeof value);
  return value;
}

void StoreReflected(const ReflectedValue& value, void* memory) {
  char* to = static_cast<char*>(memory);
  base::Store64(to, reinterpret_cast<uint64_t>(value.type));
  runtime::StorePointer(to + 8, value.data);
  base::Store64(to + 16, value.flags);
}

uint32_t SlotsOf(const std::vector<const TypeDescriptor*>& types) {
  uint32_t slots = 0;
  for (const TypeDescriptor* type : types) slots += type->slot_count;
  return slots;
}

namespace {

const TypeDescriptor& TypeArgument(const NativeCall& call, uint32_t slot = 0) {
  return *call.Get<const TypeDescriptor*>(slot);
}

NativeResult ValueOf(NativeCall& call) {
  InterfaceValue held = call.Get<InterfaceValue>(0);
  if (held.type == nullptr) {
    call.Set(0, ReflectedValue{});
  } else if (held.type->Has(runtime::kTypePointerShaped)) {
    call.Set(0, ReflectedValue{held.type, held.data, static_cast<uint64_t>(held.type->kind)});
  } else {
    call.Set(0, ReflectIn(*held.type, held.data));
  }
  return NativeResult::kDone;
}

NativeResult Pack(NativeCall& call) {
  ReflectedValue value = call.Get<ReflectedValue>(0);
  InterfaceValue held{value.type, value.data};
  if (value.type->kind == Kind::kInterface) {
    held = LoadInterface(value.data);
  } else if ((value.flags & kReflectIndirect) != 0) {
    if (value.type->Has(runtime::kTypePointerShaped)) {
      held.data = reinterpret_cast<void*>(base::Load64(value.data));
    } else if ((value.flags & kReflectAddressable) != 0) {
      held.data = CopyOf(call, *value.type, value.data);
    }
  }
  call.Set(0, held);
  return NativeResult::kDone;
}

NativeResult Allocate(NativeCall& call) {
  call.Set(0, runtime::Allocate(call.worker(), TypeArgument(call)));
  return NativeResult::kDone;
}

NativeResult RaiseSlice(NativeCall& call, runtime::SliceResult result) {
  switch (result) {
    case runtime::SliceResult::kCapacityOutOfRange:
      return call.PanicRuntimeError("makeslice: cap out of range");
    case runtime::SliceResult::kGrowOutOfRange:
      return call.PanicRuntimeError("growslice: len out of range");
    default:
      return call.PanicRuntimeError("makeslice: len out of range");
  }
}

NativeResult AllocateArray(NativeCall& call) {
  SliceValue made;
  int64_t count = IntArgument(call, 1);
  runtime::SliceResult result =
      runtime::MakeSlice(call.worker(), TypeArgument(call), count, count, &made);
  if (result != runtime::SliceResult::kDone) return RaiseSlice(call, result);
  call.Set(0, made.data);
  return NativeResult::kDone;
}

// func growSlice(elem *rtype, old []byte, length int) []byte
NativeResult GrowSlice(NativeCall& call) {
  SliceValue grown;
  runtime::SliceResult result =
      runtime::GrowSlice(call.worker(), TypeArgument(call), call.Get<SliceValue>(1),
                         static_cast<uint64_t>(IntArgument(call, 3)), &grown);
  if (result != runtime::SliceResult::kDone) return RaiseSlice(call, result);
  call.Set(0, grown);
  return NativeResult::kDone;
}

NativeResult Move(NativeCall& call) {
  runtime::CopyTyped(TypeArgument(call), call.Get<void*>(1), call.Get<const void*>(2),
                     static_cast<size_t>(IntArgument(call, 3)));
  return NativeResult::kDone;
}

NativeResult ClearMemory(NativeCall& call) {
  auto count = static_cast<uint32_t>(IntArgument(call, 2));
  runtime::ClearSlice(TypeArgument(call), {call.Get<void*>(1), count, count});
  return NativeResult::kDone;
}

NativeResult SameBytes(NativeCall& call) {
  const char* x = call.Get<const char*>(0);
  const char* y = call.Get<const char*>(1);
  uint64_t size = call.slots()[2];
  uint64_t i = 0;
  while (i < size &&
         base::Load8(x, static_cast<ptrdiff_t>(i)) == base::Load8(y, static_cast<ptrdiff_t>(i))) {
    ++i;
  }
  ReturnBool(call, 0, i == size);
  return NativeResult::kDone;
}

// func swapElements(elem *rtype, data unsafe.Pointer, i, j int)
NativeResult SwapElements(NativeCall& call) {
  const TypeDescriptor& elem = TypeArgument(call);
  char* data = call.Get<char*>(1);
  char* x = data + call.slots()[2] * elem.size;
  char* y = data + call.slots()[3] * elem.size;
  void* held = CopyOf(call, elem, x);
  runtime::CopyTyped(elem, x, y, 1);
  runtime::CopyTyped(elem, y, held, 1);
  return NativeResult::kDone;
}

NativeResult RaiseMap(NativeCall& call, MapResult result, const TypeDescriptor* offender) {
  switch (result) {
    case MapResult::kUnhashable:
      return call.PanicRuntimeError("hash of unhashable type " + std::string(offender->name));
    case MapResult::kNilMap:
      return call.PanicPlainError("assignment to entry in nil map");
    case MapResult::kConcurrentWrites:
      return call.Fatal("concurrent map writes");
    case MapResult::kConcurrentReadWrite:
      return call.Fatal("concurrent map read and map write");
    default:
      return call.Fatal("concurrent map iteration and map write");
  }
}

runtime::Map* MapArgument(const NativeCall& call) { return call.Get<runtime::Map*>(1); }

NativeResult FinishMap(NativeCall& call, MapResult result, const TypeDescriptor* offender) {
  bool good = result == MapResult::kFound || result == MapResult::kMissing;
  return good ? NativeResult::kDone : RaiseMap(call, result, offender);
}

NativeResult MakeMap(NativeCall& call) {
  call.Set(0, runtime::MakeMap(call.worker(), TypeArgument(call), IntArgument(call, 1)));
  return NativeResult::kDone;
}

NativeResult MapLen(NativeCall& call) {
  ReturnInt(call, 0, runtime::MapLength(call.Get<const runtime::Map*>(0)));
  return NativeResult::kDone;
}

// func mapGet(t *rtype, m unsafe.Pointer, key Value) Value
NativeResult MapGet(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  std::vector<Slot> key = ToSlots(call.Get<ReflectedValue>(2));
  std::vector<Slot> elem(type.elem->slot_count + 1);
  const TypeDescriptor* offender = nullptr;
  MapResult result =
      runtime::MapGet(call.worker(), type, MapArgument(call), key.data(), elem.data(), &offender);
  if (result != MapResult::kFound) {
    call.Set(0, ReflectedValue{});
    return FinishMap(call, result, offender);
  }
  call.Set(0, FromSlots(call, *type.elem, elem.data()));
  return NativeResult::kDone;
}

// func mapSet(t *rtype, m unsafe.Pointer, key, elem Value)
NativeResult MapSet(NativeCall& call) {
  std::vector<Slot> key = ToSlots(call.Get<ReflectedValue>(2));
  std::vector<Slot> elem = ToSlots(call.Get<ReflectedValue>(2 + kReflectedSlots));
  const TypeDescriptor* offender = nullptr;
  MapResult result = runtime::MapSet(call.worker(), TypeArgument(call), MapArgument(call),
                                     key.data(), elem.data(), &offender);
  return FinishMap(call, result, offender);
}

NativeResult MapDelete(NativeCall& call) {
  std::vector<Slot> key = ToSlots(call.Get<ReflectedValue>(2));
  const TypeDescriptor* offender = nullptr;
  MapResult result = runtime::MapDelete(call.worker(), TypeArgument(call), MapArgument(call),
                                        key.data(), &offender);
  return FinishMap(call, result, offender);
}

NativeResult MapClear(NativeCall& call) {
  return FinishMap(call, runtime::MapClear(call.worker(), TypeArgument(call), MapArgument(call)),
                   nullptr);
}

NativeResult NewIterator(NativeCall& call) {
  call.Set(0, runtime::MakeMapIterator(call.worker(), TypeArgument(call), MapArgument(call)));
  return NativeResult::kDone;
}

// func iteratorNext(t *rtype, iterator unsafe.Pointer) (key, elem Value, ok bool)
NativeResult IteratorNext(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  std::vector<Slot> key(type.key->slot_count + 1);
  std::vector<Slot> elem(type.elem->slot_count + 1);
  MapResult result =
      runtime::MapNext(call.worker(), call.Get<runtime::MapIterator*>(1), key.data(), elem.data());
  bool found = result == MapResult::kFound;
  if (!found && result != MapResult::kMissing) return RaiseMap(call, result, nullptr);
  call.Set(0, found ? FromSlots(call, *type.key, key.data()) : ReflectedValue{});
  call.Set(kReflectedSlots, found ? FromSlots(call, *type.elem, elem.data()) : ReflectedValue{});
  ReturnBool(call, 2 * kReflectedSlots, found);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"reflect.ValueOf", &ValueOf},
    {"reflect.pack", &Pack},
    {"reflect.allocate", &Allocate},
    {"reflect.allocateArray", &AllocateArray},
    {"reflect.growSlice", &GrowSlice},
    {"reflect.move", &Move},
    {"reflect.clearMemory", &ClearMemory},
    {"reflect.sameBytes", &SameBytes},
    {"reflect.swapElements", &SwapElements},
    {"reflect.makeMap", &MakeMap},
    {"reflect.mapLen", &MapLen},
    {"reflect.mapGet", &MapGet},
    {"reflect.mapSet", &MapSet},
    {"reflect.mapDelete", &MapDelete},
    {"reflect.mapClear", &MapClear},
    {"reflect.newIterator", &NewIterator},
    {"reflect.iteratorNext", &IteratorNext},
};

}  // namespace

std::span<const vm::NativeRow> ReflectValueNatives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of package sort: slices of any type.
#include "runtime/heap_store.h"
#include "runtime/scheduler.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using vm::NativeCall;
using vm::NativeResult;

NativeResult SliceLength(NativeCall& call) {
  InterfaceValue slice = call.Get<InterfaceValue>(0);
  bool is_slice = slice.type != nullptr && slice.type->kind == Kind::kSlice;
  ReturnInt(call, 0, is_slice ? static_cast<int64_t>(LoadSlice(slice.data).size) : -1);
  return NativeResult::kDone;
}

// func swapElements(slice any, i, j int)
NativeResult SwapElements(NativeCall& call) {
  InterfaceValue value = call.Get<InterfaceValue>(0);
  SliceValue slice = LoadSlice(value.data);
  uint64_t i = call.slots()[2];
  uint64_t j = call.slots()[3];
  if (i >= slice.size || j >= slice.size) {
    return call.PanicRuntimeError("reflect: slice index out of range");
  }
  const runtime::TypeDescriptor& elem = *value.type->elem;
  char* x = static_cast<char*>(slice.data) + i * elem.size;
  char* y = static_cast<char*>(slice.data) + j * elem.size;
  constexpr size_t kBuffer = 256;
  if (elem.size == 8 && elem.align == 8) {
    uint64_t held = base::Load64(x);
    runtime::CopyTyped(elem, x, y, 1);
    if (elem.pointer_free()) {
      base::Store64(y, held);
    } else {
      runtime::StorePointer(y, reinterpret_cast<void*>(held));
    }
    return NativeResult::kDone;
  }
  alignas(16) char buffer[kBuffer];
  void* held = elem.size <= kBuffer ? buffer : runtime::Allocate(call.worker(), elem);
  base::CopyMemory(held, x, elem.size);
  runtime::CopyTyped(elem, x, y, 1);
  runtime::CopyTyped(elem, y, held, 1);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"sort.sliceLength", &SliceLength},
    {"sort.swapElements", &SwapElements},
};

}  // namespace

std::span<const vm::NativeRow> SortNatives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of package sort. Slices of ordered basic types are sorted as a copy, so that other
// goroutines' writes meanwhile cannot harm; for these, any correct algorithm gives Go's result.
#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

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

NativeResult SortInts(NativeCall& call) {
  SliceValue slice = call.Get<SliceValue>(0);
  auto* words = static_cast<uint64_t*>(slice.data);
  std::vector<int64_t> copy(slice.size);
  for (uint32_t i = 0; i < slice.size; ++i) copy[i] = static_cast<int64_t>(base::Load64(words + i));
  std::sort(copy.begin(), copy.end());
  for (uint32_t i = 0; i < slice.size; ++i)
    base::Store64(words + i, static_cast<uint64_t>(copy[i]));
  return NativeResult::kDone;
}

NativeResult SortFloats(NativeCall& call) {
  SliceValue slice = call.Get<SliceValue>(0);
  auto* words = static_cast<uint64_t*>(slice.data);
  std::vector<double> copy(slice.size);
  for (uint32_t i = 0; i < slice.size; ++i)
    copy[i] = std::bit_cast<double>(base::Load64(words + i));
  std::sort(copy.begin(), copy.end(),
            [](double x, double y) { return x < y || (std::isnan(x) && !std::isnan(y)); });
  for (uint32_t i = 0; i < slice.size; ++i) {
    base::Store64(words + i, std::bit_cast<uint64_t>(copy[i]));
  }
  return NativeResult::kDone;
}

NativeResult SortStrings(NativeCall& call) {
  SliceValue slice = call.Get<SliceValue>(0);
  std::vector<StringValue> copy(slice.size);
  for (uint32_t i = 0; i < slice.size; ++i) copy[i] = LoadString(At(slice.data, int64_t{i} * 16));
  std::sort(copy.begin(), copy.end(),
            [](const StringValue& x, const StringValue& y) { return x.view() < y.view(); });
  for (uint32_t i = 0; i < slice.size; ++i) {
    runtime::StorePair(
        static_cast<char*>(slice.data) + size_t{i} * 16,
        {reinterpret_cast<uint64_t>(copy[i].data), static_cast<uint64_t>(copy[i].size)});
  }
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"sort.sliceLength", &SliceLength}, {"sort.swapElements", &SwapElements},
    {"sort.Ints", &SortInts},           {"sort.Float64s", &SortFloats},
    {"sort.Strings", &SortStrings},
};

}  // namespace

std::span<const vm::NativeRow> SortNatives() { return kRows; }

}  // namespace goknot::stdlib

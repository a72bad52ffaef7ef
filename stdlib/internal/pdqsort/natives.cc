// The natives of package internal/pdqsort. Slices are sorted as a copy, so that other goroutines'
// writes meanwhile cannot harm.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "base/check.h"
#include "stdlib/guest.h"
#include "stdlib/long_work.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using vm::NativeCall;
using vm::NativeResult;

template <typename Word>
Word LoadWord(const char* at) {
  if constexpr (sizeof(Word) == 1) {
    return static_cast<Word>(base::Load8(at));
  } else if constexpr (sizeof(Word) == 2) {
    return static_cast<Word>(base::Load16(at));
  } else if constexpr (sizeof(Word) == 4) {
    return std::bit_cast<Word>(base::Load32(at));
  } else {
    return std::bit_cast<Word>(base::Load64(at));
  }
}

template <typename Word>
void StoreWord(char* at, Word word) {
  if constexpr (sizeof(Word) == 1) {
    base::Store8(at, static_cast<uint8_t>(word));
  } else if constexpr (sizeof(Word) == 2) {
    base::Store16(at, static_cast<uint16_t>(word));
  } else if constexpr (sizeof(Word) == 4) {
    base::Store32(at, std::bit_cast<uint32_t>(word));
  } else {
    base::Store64(at, std::bit_cast<uint64_t>(word));
  }
}

// A comparison and what follows it takes some nanoseconds.
uint64_t SortingCost(uint64_t size) {
  return 4 * size * static_cast<uint64_t>(std::bit_width(size));
}

template <typename Number>
void SortNumbers(NativeCall& call, const SliceValue& slice) {
  char* data = static_cast<char*>(slice.data);
  DoWork(call, SortingCost(slice.size), [&] {
    std::vector<Number> copy(slice.size);
    for (size_t i = 0; i < copy.size(); ++i) copy[i] = LoadWord<Number>(data + i * sizeof(Number));
    if constexpr (std::is_floating_point_v<Number>) {
      std::sort(copy.begin(), copy.end(),
                [](Number x, Number y) { return x < y || (std::isnan(x) && !std::isnan(y)); });
    } else {
      std::sort(copy.begin(), copy.end());
    }
    for (size_t i = 0; i < copy.size(); ++i) StoreWord(data + i * sizeof(Number), copy[i]);
  });
}

void SortStrings(NativeCall& call, const SliceValue& slice) {
  char* data = static_cast<char*>(slice.data);
  std::vector<StringValue> copy(slice.size);
  for (size_t i = 0; i < copy.size(); ++i) copy[i] = LoadString(data + i * 16);
  constexpr uint64_t kPerString = 4;  // times a number: their bytes lie anywhere
  const uint64_t cost = kPerString * SortingCost(slice.size);
  if (!IsLittleWork(cost)) {
    copy.push_back({data, 0});  // keeps the slice itself
    call.Set<void*>(1, KeepStrings(call, copy));
    copy.pop_back();
  }
  DoWork(call, cost, [&copy] {
    std::sort(copy.begin(), copy.end(),
              [](const StringValue& x, const StringValue& y) { return x.view() < y.view(); });
  });
  for (size_t i = 0; i < copy.size(); ++i) StoreString(data + i * 16, copy[i]);
}

// func SortOrdered(slice any)
NativeResult SortOrdered(NativeCall& call) {
  InterfaceValue value = call.Get<InterfaceValue>(0);
  SliceValue slice = LoadSlice(value.data);
  if (slice.size < 2) return NativeResult::kDone;
  switch (value.type->elem->kind) {
    case Kind::kInt:
    case Kind::kInt64:
      SortNumbers<int64_t>(call, slice);
      break;
    case Kind::kInt8:
      SortNumbers<int8_t>(call, slice);
      break;
    case Kind::kInt16:
      SortNumbers<int16_t>(call, slice);
      break;
    case Kind::kInt32:
      SortNumbers<int32_t>(call, slice);
      break;
    case Kind::kUint:
    case Kind::kUint64:
    case Kind::kUintptr:
      SortNumbers<uint64_t>(call, slice);
      break;
    case Kind::kUint8:
      SortNumbers<uint8_t>(call, slice);
      break;
    case Kind::kUint16:
      SortNumbers<uint16_t>(call, slice);
      break;
    case Kind::kUint32:
      SortNumbers<uint32_t>(call, slice);
      break;
    case Kind::kFloat32:
      SortNumbers<float>(call, slice);
      break;
    case Kind::kFloat64:
      SortNumbers<double>(call, slice);
      break;
    case Kind::kString:
      SortStrings(call, slice);
      break;
    default:
      UNREACHABLE() << "elements without an order: " << value.type->name;
  }
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"internal/pdqsort.SortOrdered", &SortOrdered},
};

}  // namespace

std::span<const vm::NativeRow> InternalPdqsortNatives() { return kRows; }

}  // namespace goknot::stdlib

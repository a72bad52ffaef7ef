// The natives of package encoding/base64: whole groups of four digits, which are three bytes.
#include <algorithm>

#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

constexpr uint32_t kNoDigit = 0xff;

// func encodeGroups(digits *[64]byte, dst, src []byte) int
NativeResult EncodeGroups(NativeCall& call) {
  const void* digits = call.Get<void*>(0);
  if (digits == nullptr) return call.NilDereference();
  auto to = call.Get<SliceValue>(1);
  auto from = call.Get<SliceValue>(3);
  uint32_t count = std::min(to.size / 4, from.size / 3);
  for (uint32_t group = 0; group < count; ++group) {
    const void* bytes = At(from.data, 3 * group);
    uint32_t bits = static_cast<uint32_t>(base::Load8(bytes)) << 16 |
                    static_cast<uint32_t>(base::Load8(bytes, 1)) << 8 | base::Load8(bytes, 2);
    for (uint32_t i = 0; i < 4; ++i) {
      base::Store8(to.data, 4 * group + i, base::Load8(digits, bits >> (18 - 6 * i) & 63));
    }
  }
  ReturnInt(call, 0, count);
  return NativeResult::kDone;
}

// func decodeGroups(values *[256]byte, dst, src []byte) int
NativeResult DecodeGroups(NativeCall& call) {
  const void* values = call.Get<void*>(0);
  if (values == nullptr) return call.NilDereference();
  auto to = call.Get<SliceValue>(1);
  auto from = call.Get<SliceValue>(3);
  uint32_t count = std::min(to.size / 3, from.size / 4);
  uint32_t group = 0;
  for (; group < count; ++group) {
    uint32_t bits = 0;
    uint32_t all = 0;
    for (uint32_t i = 0; i < 4; ++i) {
      uint32_t value = base::Load8(values, base::Load8(from.data, 4 * group + i));
      bits = bits << 6 | value;
      all |= value;
    }
    if (all == kNoDigit) break;
    for (uint32_t i = 0; i < 3; ++i) {
      base::Store8(to.data, 3 * group + i, static_cast<uint8_t>(bits >> (16 - 8 * i)));
    }
  }
  ReturnInt(call, 0, group);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"encoding/base64.decodeGroups", DecodeGroups},
    {"encoding/base64.encodeGroups", EncodeGroups},
};

}  // namespace

std::span<const vm::NativeRow> EncodingBase64Natives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of package encoding/hex: all bytes of a slice at once.
#include <algorithm>
#include <array>

#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

constexpr char kDigits[] = "0123456789abcdef";
constexpr uint8_t kNoDigit = 0xff;

constexpr std::array<uint8_t, 256> MakeDigitValues() {
  std::array<uint8_t, 256> values{};
  values.fill(kNoDigit);
  for (uint8_t value = 0; value < 16; ++value) {
    auto digit = static_cast<uint8_t>(kDigits[value]);
    values[digit] = value;
    if (value >= 10) values[digit - 'a' + 'A'] = value;
  }
  return values;
}
constexpr std::array<uint8_t, 256> kDigitValues = MakeDigitValues();

// func encode(dst, src []byte)
NativeResult Encode(NativeCall& call) {
  auto to = call.Get<SliceValue>(0);
  auto from = call.Get<SliceValue>(2);
  uint32_t count = std::min(to.size / 2, from.size);
  for (uint32_t at = 0; at < count; ++at) {
    uint8_t byte = base::Load8(from.data, at);
    base::Store8(to.data, 2 * at, static_cast<uint8_t>(kDigits[byte >> 4]));
    base::Store8(to.data, 2 * at + 1, static_cast<uint8_t>(kDigits[byte & 0xf]));
  }
  if (count < from.size && to.size % 2 != 0) {
    base::Store8(to.data, 2 * count,
                 static_cast<uint8_t>(kDigits[base::Load8(from.data, count) >> 4]));
  }
  return NativeResult::kDone;
}

// func decode(dst, src []byte) int
NativeResult Decode(NativeCall& call) {
  auto to = call.Get<SliceValue>(0);
  auto from = call.Get<SliceValue>(2);
  uint32_t count = std::min(to.size, from.size / 2);
  uint32_t at = 0;
  for (; at < count; ++at) {
    uint8_t high = kDigitValues[base::Load8(from.data, 2 * at)];
    uint8_t low = kDigitValues[base::Load8(from.data, 2 * at + 1)];
    if (high == kNoDigit || low == kNoDigit) break;
    base::Store8(to.data, at, static_cast<uint8_t>(high << 4 | low));
  }
  ReturnInt(call, 0, at);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"encoding/hex.decode", Decode},
    {"encoding/hex.encode", Encode},
};

}  // namespace

std::span<const vm::NativeRow> EncodingHexNatives() { return kRows; }

}  // namespace goknot::stdlib

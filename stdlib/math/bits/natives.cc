// The natives of package math/bits: what the machine does in one instruction.
#include <bit>

#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

NativeResult TrailingZeros(NativeCall& call) {
  ReturnInt(call, 0, std::countr_zero(call.slots()[0]));
  return NativeResult::kDone;
}

NativeResult OnesCount(NativeCall& call) {
  ReturnInt(call, 0, std::popcount(call.slots()[0]));
  return NativeResult::kDone;
}

NativeResult Length(NativeCall& call) {
  ReturnInt(call, 0, std::bit_width(call.slots()[0]));
  return NativeResult::kDone;
}

NativeResult Multiply(NativeCall& call) {
  auto product = static_cast<unsigned __int128>(call.slots()[0]) * call.slots()[1];
  call.slots()[0] = static_cast<Slot>(product >> 64);
  call.slots()[1] = static_cast<Slot>(product);
  return NativeResult::kDone;
}

NativeResult Divide(NativeCall& call) {
  auto dividend = static_cast<unsigned __int128>(call.slots()[0]) << 64 | call.slots()[1];
  uint64_t divisor = call.slots()[2];
  call.slots()[0] = static_cast<Slot>(dividend / divisor);
  call.slots()[1] = static_cast<Slot>(dividend % divisor);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/bits.TrailingZeros64", &TrailingZeros},
    {"math/bits.OnesCount64", &OnesCount},
    {"math/bits.Len64", &Length},
    {"math/bits.Mul64", &Multiply},
    {"math/bits.divide128", &Divide},
};

}  // namespace

std::span<const vm::NativeRow> MathBitsNatives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of package math/rand: chance comes through the Schedule door.
#include <cmath>

#include "runtime/schedule.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

NativeResult Draw(NativeCall& call) {
  runtime::Worker& worker = call.worker();
  call.slots()[0] = worker.schedule != nullptr ? worker.schedule->Draw(runtime::Choice::kRandomSeed)
                                               : worker.random.Next();
  return NativeResult::kDone;
}

NativeResult SquareRoot(NativeCall& call) {
  ReturnFloat(call, 0, std::sqrt(FloatArgument(call, 0)));
  return NativeResult::kDone;
}

NativeResult Logarithm(NativeCall& call) {
  ReturnFloat(call, 0, std::log(FloatArgument(call, 0)));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/rand.drawUint64", &Draw},
    {"math/rand.sqrt", &SquareRoot},
    {"math/rand.ln", &Logarithm},
};

}  // namespace

std::span<const vm::NativeRow> MathRandNatives() { return kRows; }

}  // namespace goknot::stdlib

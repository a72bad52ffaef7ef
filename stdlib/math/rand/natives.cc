// The natives of packages math/rand and math/rand/v2: chance comes through the Schedule door.
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

constexpr uint64_t kCooked[] = {
#include "stdlib/math/rand/cooked.inc"
};
constexpr int64_t kLehmerModulus = (int64_t{1} << 31) - 1;

// func fillState(state *[stateLength]uint64, seed int64)
NativeResult FillState(NativeCall& call) {
  auto* state = call.Get<uint64_t*>(0);
  int64_t x = IntArgument(call, 1) % kLehmerModulus;
  if (x < 0) x += kLehmerModulus;
  if (x == 0) x = 89482311;
  auto next = [&x] { return static_cast<uint64_t>(x = x * 48271 % kLehmerModulus); };
  for (int skipped = 0; skipped < 20; ++skipped) next();
  for (uint64_t cooked : kCooked) {
    uint64_t high = next();
    uint64_t middle = next();
    uint64_t low = next();
    base::Store64(state++, (high << 40 ^ middle << 20 ^ low) ^ cooked);
  }
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/rand.drawUint64", &Draw},
    {"math/rand.fillState", &FillState},
};

constexpr vm::NativeRow kSecondRows[] = {
    {"math/rand/v2.drawUint64", &Draw},
};

}  // namespace

std::span<const vm::NativeRow> MathRandNatives() { return kRows; }
std::span<const vm::NativeRow> MathRandSecondNatives() { return kSecondRows; }

}  // namespace goknot::stdlib

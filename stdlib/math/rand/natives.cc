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

// A ziggurat of `count` strips under a falling density: its values on strips from the lowest, the
// widest, upwards.
template <size_t count>
struct Ziggurat {
  uint32_t inner[count];
  float width[count];
  float height[count];

  // `edge`: where the tail begins; `area`: of a strip; `scale`: what integers are drawn up to.
  template <typename Density, typename Inverse>
  Ziggurat(double edge, double area, double scale, Density&& density, Inverse&& inverse) {
    double lower = edge;
    double q = area / density(edge);
    inner[0] = static_cast<uint32_t>(edge / q * scale);
    inner[1] = 0;
    width[0] = static_cast<float>(q / scale);
    width[count - 1] = static_cast<float>(edge / scale);
    height[0] = 1;
    height[count - 1] = static_cast<float>(density(edge));
    for (size_t i = count - 2; i >= 1; --i) {
      double upper = inverse(area / lower + density(lower));
      inner[i + 1] = static_cast<uint32_t>(upper / lower * scale);
      lower = upper;
      height[i] = static_cast<float>(density(upper));
      width[i] = static_cast<float>(upper / scale);
    }
  }
};

template <typename Table>
NativeResult ReturnStrip(NativeCall& call, const Table& table) {
  int64_t i = IntArgument(call, 0);
  ReturnInt(call, 0, table.inner[i]);
  call.slots()[1] = runtime::WriteFloat32(table.width[i]);
  call.slots()[2] = runtime::WriteFloat32(table.height[i]);
  return NativeResult::kDone;
}

NativeResult NormalStrip(NativeCall& call) {
  static const Ziggurat<128> table(
      3.442619855899, 9.91256303526217e-3, 0x1p31, [](double x) { return std::exp(-.5 * x * x); },
      [](double y) { return std::sqrt(-2 * std::log(y)); });
  return ReturnStrip(call, table);
}

NativeResult ExponentialStrip(NativeCall& call) {
  static const Ziggurat<256> table(
      7.69711747013104972, 3.949659822581572e-3, 0x1p32, [](double x) { return std::exp(-x); },
      [](double y) { return -std::log(y); });
  return ReturnStrip(call, table);
}

constexpr vm::NativeRow kRows[] = {
    {"math/rand.drawUint64", &Draw},
    {"math/rand.fillState", &FillState},
    {"math/rand.normalStrip", &NormalStrip},
    {"math/rand.exponentialStrip", &ExponentialStrip},
};

}  // namespace

std::span<const vm::NativeRow> MathRandNatives() { return kRows; }

}  // namespace goknot::stdlib

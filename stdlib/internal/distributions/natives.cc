// The natives of package internal/distributions: tables of the ziggurat method.
#include <cmath>

#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

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
    {"internal/distributions.normalStrip", &NormalStrip},
    {"internal/distributions.exponentialStrip", &ExponentialStrip},
};

}  // namespace

std::span<const vm::NativeRow> InternalDistributionsNatives() { return kRows; }

}  // namespace goknot::stdlib

// The natives of package math.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "stdlib/guest.h"
#include "stdlib/math/elementary.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double Value(const NativeCall& call, uint32_t slot) { return FloatArgument(call, slot); }

// Go's NaN has its own bits; results that are NaN get them.
void Return(NativeCall& call, double value) {
  if (std::isnan(value)) {
    call.slots()[0] = 0x7FF8000000000001;
  } else {
    ReturnFloat(call, 0, value);
  }
}

template <double (*function)(double)>
NativeResult Unary(NativeCall& call) {
  Return(call, function(Value(call, 0)));
  return NativeResult::kDone;
}

template <double (*function)(double, double)>
NativeResult Binary(NativeCall& call) {
  Return(call, function(Value(call, 0), Value(call, 1)));
  return NativeResult::kDone;
}

// The bits of a float are its slot already.
NativeResult SameBits(NativeCall&) { return NativeResult::kDone; }

double Logb(double x) { return std::logb(x); }

// As Go computes it: scaled by the larger side, one rounding each.
double Hypot(double x, double y) {
  if (std::isinf(x) || std::isinf(y)) return kInfinity;
  if (std::isnan(x) || std::isnan(y)) return std::numeric_limits<double>::quiet_NaN();
  x = std::fabs(x);
  y = std::fabs(y);
  if (x < y) std::swap(x, y);
  if (x == 0) return 0;
  double ratio = y / x;
  return x * std::sqrt(1 + ratio * ratio);
}

// Cube roots to within 0.667 ulp, by fdlibm's method (Sun Microsystems, 1993): a first guess from
// the exponent, a rational improvement to 23 bits, and one step of Newton's that loses no bit.
double Cbrt(double x) {
  if (x == 0 || !std::isfinite(x)) return x;
  bool negative = x < 0;
  x = std::fabs(x);
  constexpr uint64_t kThirdOfBias = 715094163;     // (682-0.03306235651) * 2^20
  constexpr uint64_t kThirdSubnormal = 696219795;  // (664-0.03306235651) * 2^20
  double guess = std::bit_cast<double>(std::bit_cast<uint64_t>(x) / 3 + (kThirdOfBias << 32));
  if (x < std::numeric_limits<double>::min()) {
    guess = std::ldexp(1.0, 54) * x;
    guess = std::bit_cast<double>(std::bit_cast<uint64_t>(guess) / 3 + (kThirdSubnormal << 32));
  }
  double r = guess * guess / x;
  double s = 19.0 / 35 + r * guess;
  guess *= 5.0 / 14 + (45.0 / 28) / (s + 99.0 / 70 + (-864.0 / 1225) / s);
  // To 22 bits, rounded up, so that its square is exact.
  guess = std::bit_cast<double>((std::bit_cast<uint64_t>(guess) & (uint64_t{0xFFFFFFFFC} << 28)) +
                                (uint64_t{1} << 30));
  s = guess * guess;
  r = x / s;
  double w = guess + guess;
  r = (r - guess) / (w + r);
  guess = guess + guess * r;
  return negative ? -guess : guess;
}

double RoundToEven(double x) { return std::nearbyint(x); }

NativeResult FusedMultiplyAdd(NativeCall& call) {
  Return(call, std::fma(Value(call, 0), Value(call, 1), Value(call, 2)));
  return NativeResult::kDone;
}

NativeResult Frexp(NativeCall& call) {
  double value = Value(call, 0);
  int exponent = 0;
  if (value != 0 && std::isfinite(value)) value = std::frexp(value, &exponent);
  ReturnFloat(call, 0, value);
  ReturnInt(call, 1, exponent);
  return NativeResult::kDone;
}

int ClampToInt(int64_t value) {
  return static_cast<int>(std::max<int64_t>(-100000, std::min<int64_t>(100000, value)));
}

NativeResult Ldexp(NativeCall& call) {
  ReturnFloat(call, 0, std::ldexp(Value(call, 0), ClampToInt(IntArgument(call, 1))));
  return NativeResult::kDone;
}

NativeResult Lgamma(NativeCall& call) {
  int sign = 1;
  ReturnFloat(call, 0, elementary::Lgamma(Value(call, 0), &sign));
  ReturnInt(call, 1, sign);
  return NativeResult::kDone;
}

NativeResult Ilogb(NativeCall& call) {
  double x = Value(call, 0);
  int64_t result = x == 0 ? INT32_MIN : !std::isfinite(x) ? INT32_MAX : std::ilogb(x);
  ReturnInt(call, 0, result);
  return NativeResult::kDone;
}

template <double (*function)(int64_t, double)>
NativeResult Bessel(NativeCall& call) {
  Return(call, function(IntArgument(call, 0), Value(call, 1)));
  return NativeResult::kDone;
}

NativeResult NextAfter32(NativeCall& call) {
  float from = runtime::ReadFloat32(call.slots()[0]);
  float to = runtime::ReadFloat32(call.slots()[1]);
  call.slots()[0] = runtime::WriteFloat32(from == to ? from : std::nextafterf(from, to));
  return NativeResult::kDone;
}

// Unlike C's these keep the sign of a zero that is there already.
double NextAfter(double x, double y) { return x == y ? x : std::nextafter(x, y); }

NativeResult Pow10(NativeCall& call) {
  int64_t n = IntArgument(call, 0);
  double value = n < -323 ? 0 : n > 308 ? kInfinity : 0;
  if (n >= -323 && n <= 308) {
    value = std::strtod(("1e" + std::to_string(n)).c_str(), nullptr);
  }
  ReturnFloat(call, 0, value);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math.Float32bits", &SameBits},
    {"math.Float32frombits", &SameBits},
    {"math.Float64bits", &SameBits},
    {"math.Float64frombits", &SameBits},
    {"math.Sqrt", &Unary<&std::sqrt>},
    {"math.Floor", &Unary<&std::floor>},
    {"math.Ceil", &Unary<&std::ceil>},
    {"math.Trunc", &Unary<&std::trunc>},
    {"math.Round", &Unary<&std::round>},
    {"math.RoundToEven", &Unary<&RoundToEven>},
    {"math.FMA", &FusedMultiplyAdd},
    {"math.Mod", &Binary<&std::fmod>},
    {"math.Remainder", &Binary<&std::remainder>},
    {"math.Cbrt", &Unary<&Cbrt>},
    {"math.Hypot", &Binary<&Hypot>},
    {"math.Exp", &Unary<&elementary::Exp>},
    {"math.Exp2", &Unary<&elementary::Exp2>},
    {"math.Expm1", &Unary<&elementary::Expm1>},
    {"math.Log", &Unary<&elementary::Log>},
    {"math.Log2", &Unary<&elementary::Log2>},
    {"math.Log10", &Unary<&elementary::Log10>},
    {"math.Log1p", &Unary<&elementary::Log1p>},
    {"math.Pow", &Binary<&elementary::Pow>},
    {"math.Sin", &Unary<&elementary::Sin>},
    {"math.Cos", &Unary<&elementary::Cos>},
    {"math.Tan", &Unary<&elementary::Tan>},
    {"math.Asin", &Unary<&elementary::Asin>},
    {"math.Acos", &Unary<&elementary::Acos>},
    {"math.Atan", &Unary<&elementary::Atan>},
    {"math.Atan2", &Binary<&elementary::Atan2>},
    {"math.Sinh", &Unary<&elementary::Sinh>},
    {"math.Cosh", &Unary<&elementary::Cosh>},
    {"math.Tanh", &Unary<&elementary::Tanh>},
    {"math.Asinh", &Unary<&elementary::Asinh>},
    {"math.Acosh", &Unary<&elementary::Acosh>},
    {"math.Atanh", &Unary<&elementary::Atanh>},
    {"math.Erf", &Unary<&elementary::Erf>},
    {"math.Erfc", &Unary<&elementary::Erfc>},
    {"math.Gamma", &Unary<&elementary::Gamma>},
    {"math.J0", &Unary<&elementary::J0>},
    {"math.J1", &Unary<&elementary::J1>},
    {"math.Jn", &Bessel<&elementary::Jn>},
    {"math.Y0", &Unary<&elementary::Y0>},
    {"math.Y1", &Unary<&elementary::Y1>},
    {"math.Yn", &Bessel<&elementary::Yn>},
    {"math.Frexp", &Frexp},
    {"math.Ldexp", &Ldexp},
    {"math.Lgamma", &Lgamma},
    {"math.Ilogb", &Ilogb},
    {"math.Logb", &Unary<&Logb>},
    {"math.Nextafter", &Binary<&NextAfter>},
    {"math.Nextafter32", &NextAfter32},
    {"math.Pow10", &Pow10},
};

}  // namespace

std::span<const vm::NativeRow> MathNatives() { return kRows; }

}  // namespace goknot::stdlib

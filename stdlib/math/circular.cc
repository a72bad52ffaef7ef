// Sines and their like; see the header.
#include <bit>
#include <cmath>
#include <utility>

#include "stdlib/math/elementary.h"

namespace goknot::stdlib::elementary {
namespace {

// sin z = z + z^3 S(z^2), cos z = 1 - z^2/2 + z^4 C(z^2) for |z| <= pi/4.
constexpr double kSine[] = {
    -1.66666666666666307295e-1, 8.33333333332211858878e-3,  -1.98412698295895385996e-4,
    2.75573136213857245213e-6,  -2.50507477628578072866e-8, 1.58962301576546568060e-10,
};
constexpr double kCosine[] = {
    4.16666666666665929218e-2,  -1.38888888888730564116e-3, 2.48015872888517045348e-5,
    -2.75573141792967388112e-7, 2.08757008419747316778e-9,  -1.13585365213876817300e-11,
};

// An angle that is not negative: an even octant (the number of quarters of pi, modulo 8) and what
// is left.
struct Angle {
  uint64_t octant;
  double rest;  // within pi/4 of zero
};

constexpr double kOctantsPerRadian = 1.27323954473516268615107010698140931;
constexpr double kThreeQuartersPi = 2.35619449019234492884698253745962716;

// 4/pi in binary: its digits before the point, then 64 of those after it in each.
constexpr uint64_t kFourOverPi[] = {
    0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
    0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
    0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
    0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
    0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
};

// Large angles: Payne and Hanek's method (1983), 192 bits of 4/pi times the 53 of the angle; of the
// product only what is below eight whole octants matters.
Angle ReduceLarge(double x) {
  const uint64_t bits = std::bit_cast<uint64_t>(x);
  const int exponent = static_cast<int>(bits >> 52) - 1023 - 52;
  const uint64_t mantissa = (bits & 0xFFFFFFFFFFFFF) | uint64_t{1} << 52;
  const auto first = static_cast<unsigned>(exponent + 61);
  auto digits = [first](unsigned i) {
    const uint64_t* from = kFourOverPi + first / 64 + i;
    const unsigned shift = first % 64;
    return shift == 0 ? from[0] : from[0] << shift | from[1] >> (64 - shift);
  };
  using uint128 = unsigned __int128;
  uint128 product = (static_cast<uint128>(digits(0) * mantissa) << 64) +
                    static_cast<uint128>(digits(1)) * mantissa +
                    static_cast<uint64_t>(static_cast<uint128>(digits(2)) * mantissa >> 64);
  uint64_t octant = static_cast<uint64_t>(product >> 125);
  auto fraction = static_cast<uint64_t>(product >> 61);
  const auto low = static_cast<uint64_t>(product);
  // Without its leading one. What is moved in from the right are the product's low digits as they
  // were: Go forgets that the fraction lies three further left.
  const auto zeros = static_cast<unsigned>(std::countl_zero(fraction));
  fraction = (zeros < 63 ? fraction << (zeros + 1) : 0) | low >> (63 - zeros);
  double rest =
      std::bit_cast<double>(fraction >> 12 | static_cast<uint64_t>(1023 - (zeros + 1)) << 52);
  if ((octant & 1) != 0) {
    octant = (octant + 1) & 7;
    rest -= 1;
  }
  return {octant, rest * (kPi / 4)};
}

// `x` is finite and not negative.
Angle Reduce(double x) {
  if (x >= 0x1p29) return ReduceLarge(x);
  // pi/4 in three parts: products with the first two are exact.
  constexpr double kPart1 = 7.85398125648498535156e-1;
  constexpr double kPart2 = 3.77489470793079817668e-8;
  constexpr double kPart3 = 2.69515142907905952645e-15;
  auto octant = static_cast<uint64_t>(x * kOctantsPerRadian);
  octant += octant & 1;
  const auto y = static_cast<double>(octant);
  return {octant & 7, ((x - y * kPart1) - y * kPart2) - y * kPart3};
}

double SineOf(double z) {
  double square = z * z;
  return z + z * square * Polynomial(kSine, square);
}
double CosineOf(double z) {
  double square = z * z;
  return 1.0 - 0.5 * square + square * square * Polynomial(kCosine, square);
}

double AtanCentral(double x) {
  constexpr double kP[] = {
      -6.485021904942025371773e+01, -1.228866684490136173410e+02, -7.500855792314704667340e+01,
      -1.615753718733365076637e+01, -8.750608600031904122785e-01,
  };
  constexpr double kQ[] = {
      +1.945506571482613964425e+02, +4.853903996359136964868e+02, +4.328810604912902668951e+02,
      +1.650270098316988542046e+02, +2.485846490142306297962e+01, 1,
  };
  double z = x * x;
  z = z * Polynomial(kP, z) / Polynomial(kQ, z);
  return x * z + x;
}

double AtanOfPositive(double x) {
  constexpr double kMoreBits = 6.123233995736765886130e-17;  // pi/2 less the double for it
  if (x <= 0.66) return AtanCentral(x);
  if (x > 2.41421356237309504880) return kPi / 2 - AtanCentral(1 / x) + kMoreBits;  // tan 3pi/8
  return kPi / 4 + AtanCentral((x - 1) / (x + 1)) + 0.5 * kMoreBits;
}

}  // namespace

SineCosine Sincos(double x) {
  if (x == 0) return {x, 1};
  if (!std::isfinite(x)) return {kNaN, kNaN};
  Angle angle = Reduce(std::fabs(x));
  double sine = SineOf(angle.rest);
  double cosine = CosineOf(angle.rest);
  if ((angle.octant & 3) != 0) std::swap(sine, cosine);
  if ((angle.octant > 3) != (x < 0)) sine = -sine;
  if (angle.octant == 2 || angle.octant == 4) cosine = -cosine;
  return {sine, cosine};
}

double Sin(double x) {
  if (x == 0) return x;
  if (!std::isfinite(x)) return kNaN;
  Angle angle = Reduce(std::fabs(x));
  double y = (angle.octant & 3) != 0 ? CosineOf(angle.rest) : SineOf(angle.rest);
  return (angle.octant > 3) != (x < 0) ? -y : y;
}

double Cos(double x) {
  if (!std::isfinite(x)) return kNaN;
  Angle angle = Reduce(std::fabs(x));
  double y = (angle.octant & 3) != 0 ? SineOf(angle.rest) : CosineOf(angle.rest);
  return angle.octant == 2 || angle.octant == 4 ? -y : y;
}

double Tan(double x) {
  constexpr double kP[] = {-1.79565251976484877988e7, 1.15351664838587416140e6,
                           -1.30936939181383777646e4};
  constexpr double kQ[] = {-5.38695755929454629881e7, 2.50083801823357915839e7,
                           -1.32089234440210967447e6, 1.36812963470692954678e4, 1};
  if (x == 0) return x;
  if (!std::isfinite(x)) return kNaN;
  Angle angle = Reduce(std::fabs(x));
  double y = angle.rest;
  double square = y * y;
  if (square > 1e-14) y = y + y * (square * Polynomial(kP, square) / Polynomial(kQ, square));
  if ((angle.octant & 2) != 0) y = -1 / y;
  return x < 0 ? -y : y;
}

double Asin(double x) {
  if (x == 0) return x;
  const double size = std::fabs(x);
  if (!(size <= 1)) return kNaN;
  double root = std::sqrt(1 - size * size);
  double y = size > 0.7 ? kPi / 2 - AtanOfPositive(root / size) : AtanOfPositive(size / root);
  return x < 0 ? -y : y;
}

double Acos(double x) { return kPi / 2 - Asin(x); }

double Atan(double x) {
  if (x == 0) return x;
  return x > 0 ? AtanOfPositive(x) : -AtanOfPositive(-x);
}

double Atan2(double y, double x) {
  if (std::isnan(x) || std::isnan(y)) return kNaN;
  if (y == 0) return std::copysign(std::signbit(x) ? kPi : 0, y);
  if (x == 0) return std::copysign(kPi / 2, y);
  if (std::isinf(x)) {
    double size = std::isinf(y) ? (x > 0 ? kPi / 4 : kThreeQuartersPi) : (x > 0 ? 0 : kPi);
    return std::copysign(size, y);
  }
  if (std::isinf(y)) return std::copysign(kPi / 2, y);
  double angle = Atan(y / x);
  if (x >= 0) return angle;
  return angle <= 0 ? angle + kPi : angle - kPi;
}

}  // namespace goknot::stdlib::elementary

// Powers and logarithms; see the header.
#include <bit>
#include <cmath>

#include "stdlib/math/elementary.h"

namespace goknot::stdlib::elementary {
namespace {

constexpr double kReciprocalLn2 = 1.44269504088896340735992468100189214;
constexpr double kReciprocalLn10 = 0.434294481903251827651128918916605082;
constexpr double kLog2e = 1.44269504088896338700e+00;
constexpr double kOverflow = 7.09782712893383973096e+02;

double FromBits(uint64_t bits) { return std::bit_cast<double>(bits); }
uint64_t BitsOf(double x) { return std::bit_cast<uint64_t>(x); }

// x 2^k, where that is exact and normal.
double AddToExponent(double x, int64_t k) {
  return FromBits(BitsOf(x) + (static_cast<uint64_t>(k) << 52));
}

// x as a double: what the compiler may not fuse with the operations after it.
[[gnu::always_inline]] inline double Rounded(double x) {
  asm("" : "+x"(x));
  return x;
}

// e^(x - exponent ln 2) by the Taylor series of e^r - 1 for a sixteenth of that, doubled four
// times: (1 + y)^2 - 1 = y (y + 2). Machines that can multiply and add at once do, as Go does
// there.
template <bool fused>
[[gnu::always_inline]] inline double ExpReduced(double x, double exponent) {
  constexpr double kLn2Upper = 0.69314718055966295651160180568695068359375;
  constexpr double kLn2Lower = 0.28235290563031577122588448175013436025525412068e-12;
  constexpr double kReciprocalFactorials[] = {
      1.0,
      0.5,
      1.6666666666666666667e-1,
      4.1666666666666666667e-2,
      8.3333333333333333333e-3,
      1.3888888888888888889e-3,
      1.9841269841269841270e-4,
      2.4801587301587301587e-5,
  };
  auto multiply_add = [](double a, double b, double c) __attribute__((always_inline)) {
    if constexpr (fused) return __builtin_fma(a, b, c);
    return Rounded(a * b) + c;
  };
  double r = multiply_add(-exponent, kLn2Upper, x);
  r = Rounded(multiply_add(-exponent, kLn2Lower, r) * 0.0625);
  double sum = kReciprocalFactorials[7];
  for (int i = 6; i >= 0; --i) sum = multiply_add(sum, r, kReciprocalFactorials[i]);
  double y = Rounded(r * sum);
  for (int i = 0; i < 3; ++i) y = Rounded(y * (y + 2));
  return multiply_add(y, y + 2, 1);
}

[[gnu::target("fma")]] double ExpReducedFused(double x, double exponent) {
  return ExpReduced<true>(x, exponent);
}
double ExpReducedSeparate(double x, double exponent) { return ExpReduced<false>(x, exponent); }

// e^(high - low) 2^k.
double ExpOfParts(double high, double low, int k) {
  constexpr double kP[] = {
      1.66666666666666657415e-01,  -2.77777777770155933842e-03, 6.61375632143793436117e-05,
      -1.65339022054652515390e-06, 4.13813679705723846039e-08,
  };
  double r = high - low;
  double t = r * r;
  double c = r - t * Polynomial(kP, t);
  return std::ldexp(1 - ((low - (r * c) / (2 - c)) - high), k);
}

// The polynomial of log and log1p: with s = f / (2 + f), log(1 + f) = 2s + s R(s^2).
constexpr double kLogP[] = {
    6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
    2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
    1.479819860511658591e-01,
};

bool IsOdd(double x) {
  if (std::fabs(x) >= 0x1p53) return false;
  return std::trunc(x) == x && (static_cast<int64_t>(x) & 1) != 0;
}

// x^y where x is zero or infinite, or y is.
double PowAtLimits(double x, double y) {
  if (std::isinf(y) && x != 0) {
    if (x == -1) return 1;
    return (std::fabs(x) < 1) == (y > 0) ? 0 : kInfinity;
  }
  bool large = (x == 0) == (y < 0);
  double result = large ? kInfinity : 0;
  return std::signbit(x) && IsOdd(y) ? -result : result;
}

}  // namespace

double Exp(double x) {
  static const bool can_fuse = __builtin_cpu_supports("avx") && __builtin_cpu_supports("fma");
  if (std::isnan(x) || x == kInfinity) return x;
  if (x > 7.09782712893384e+02) return kInfinity;
  if (x < -800) return 0;
  const int exponent = static_cast<int>(std::lrint(Rounded(x * kLog2e)));
  double fraction = can_fuse ? ExpReducedFused(x, exponent) : ExpReducedSeparate(x, exponent);
  int biased = exponent + 1023;
  if (biased >= 2047) return kInfinity;
  if (biased > 0) return fraction * FromBits(static_cast<uint64_t>(biased) << 52);
  if (biased < -52) return 0;
  return fraction * FromBits(static_cast<uint64_t>(biased + 1022) << 52) * 0x1p-1022;
}

double Exp2(double x) {
  if (std::isnan(x)) return x;
  if (x > 1.0239999999999999e+03) return kInfinity;
  if (x < -1.0740e+03) return 0;
  const int k = static_cast<int>(x > 0 ? x + 0.5 : x - 0.5);
  double t = x - k;
  return ExpOfParts(t * kLn2High, -t * kLn2Low, k);
}

double Expm1(double x) {
  constexpr double kQ[] = {
      1,
      -3.33333333333331316428e-02,
      1.58730158725481460165e-03,
      -7.93650757867487942473e-05,
      4.00821782732936239552e-06,
      -2.01099218183624371326e-07,
  };
  if (std::isnan(x) || x == kInfinity) return x;
  const bool negative = x < 0;
  const double size = std::fabs(x);
  if (size >= 3.88162421113569373274e+01) {  // 56 ln 2
    if (negative) return -1;
    if (size >= kOverflow) return kInfinity;
  }
  int k = 0;
  double correction = 0;
  if (size > 3.46573590279972654709e-01) {  // ln 2 / 2
    double high;
    double low;
    if (size < 1.03972077083991796413e+00) {  // 3 ln 2 / 2
      k = negative ? -1 : 1;
      high = x - k * kLn2High;
      low = k * kLn2Low;
    } else {
      k = static_cast<int>(kLog2e * x + (negative ? -0.5 : 0.5));
      high = x - k * kLn2High;
      low = k * kLn2Low;
    }
    x = high - low;
    correction = (high - x) - low;
  } else if (size < 0x1p-54) {
    return x;
  }
  double half = 0.5 * x;
  double square = x * half;
  double r = Polynomial(kQ, square);
  double t = 3 - r * half;
  double e = square * ((r - t) / (6.0 - x * t));
  if (k == 0) return x - (x * e - square);
  e = x * (e - correction) - correction;
  e -= square;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) return AddToExponent(1 - (e - x), k) - 1;
  if (k < 20) return AddToExponent((1 - std::ldexp(1, -k)) - (e - x), k);
  return AddToExponent(x - (e + std::ldexp(1, -k)) + 1, k);
}

// Go's own for amd64: subnormal numbers are taken as if their exponent were that of normal ones.
double Log(double x) {
  const uint64_t bits = BitsOf(x);
  if (x == 0) return -kInfinity;
  if (static_cast<int64_t>(bits) < 0) return kNaN;
  if (!std::isfinite(x)) return x;
  double k = static_cast<double>(static_cast<int64_t>(bits >> 52) - 1022);
  double fraction = FromBits((bits & 0xFFFFFFFFFFFFF) | BitsOf(0.5));
  if (!(7.07106781186547524401e-01 < fraction)) {
    k -= 1;
    fraction *= 2;
  }
  double f = fraction - 1;
  double s = f / (2 + f);
  double s2 = s * s;
  double s4 = s2 * s2;
  double odd = s2 * (kLogP[0] + s4 * (kLogP[2] + s4 * (kLogP[4] + s4 * kLogP[6])));
  double even = s4 * (kLogP[1] + s4 * (kLogP[3] + s4 * kLogP[5]));
  double half_square = 0.5 * f * f;
  return k * kLn2High - ((half_square - (s * (half_square + (odd + even)) + k * kLn2Low)) - f);
}

double Log1p(double x) {
  if (std::isnan(x) || x < -1) return kNaN;
  if (x == -1) return -kInfinity;
  if (x == kInfinity) return x;
  const double size = std::fabs(x);
  int64_t k = 1;
  double f = 0;
  uint64_t mantissa = 1;
  if (size < 4.142135623730950488017e-01) {  // sqrt 2 - 1
    if (size < 0x1p-54) return x;
    if (size < 0x1p-29) return x - x * x * 0.5;
    if (x > -2.928932188134524755992e-01) {  // sqrt 1/2 - 1
      k = 0;
      f = x;
    }
  }
  double correction = 0;
  if (k != 0) {
    double u = x;
    if (size < 0x1p53) {
      u = 1.0 + x;
      k = static_cast<int64_t>(BitsOf(u) >> 52) - 1023;
      correction = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
    } else {
      k = static_cast<int64_t>(BitsOf(u) >> 52) - 1023;
    }
    mantissa = BitsOf(u) & 0xFFFFFFFFFFFFF;
    if (mantissa < 0x6A09E667F3BCD) {  // of sqrt 2
      u = FromBits(mantissa | 0x3FF0000000000000);
    } else {
      ++k;
      u = FromBits(mantissa | 0x3FE0000000000000);
      mantissa = (0x10000000000000 - mantissa) >> 2;
    }
    f = u - 1.0;
  }
  const double half_square = 0.5 * f * f;
  const double n = static_cast<double>(k);
  if (mantissa == 0) {  // |f| < 2^-20
    if (f == 0) return k == 0 ? 0 : n * kLn2High + (correction + n * kLn2Low);
    double r = half_square * (1.0 - 0.66666666666666666 * f);
    return k == 0 ? f - r : n * kLn2High - ((r - (n * kLn2Low + correction)) - f);
  }
  double s = f / (2.0 + f);
  double z = s * s;
  double r = z * Polynomial(kLogP, z);
  if (k == 0) return f - (half_square - s * (half_square + r));
  return n * kLn2High - ((half_square - (s * (half_square + r) + (n * kLn2Low + correction))) - f);
}

double Log2(double x) {
  int exponent = 0;
  double fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
  if (fraction == 0.5) return exponent - 1;  // powers of two are exact
  return Log(fraction) * kReciprocalLn2 + exponent;
}

double Log10(double x) { return Log(x) * kReciprocalLn10; }

double Pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (y == 1) return x;
  if (std::isnan(x) || std::isnan(y)) return kNaN;
  if (x == 0 || std::isinf(x) || std::isinf(y)) return PowAtLimits(x, y);
  if (y == 0.5) return std::sqrt(x);
  if (y == -0.5) return 1 / std::sqrt(x);
  double whole;
  double fraction = std::modf(std::fabs(y), &whole);
  if (fraction != 0 && x < 0) return kNaN;
  if (whole >= 0x1p63) return PowAtLimits(x, std::copysign(kInfinity, y));

  // x^fraction by its logarithm, x^whole by squaring; powers of two apart, so that nothing
  // overflows.
  double result = 1;
  if (fraction != 0) {
    if (fraction > 0.5) {
      fraction -= 1;
      whole += 1;
    }
    result = Exp(fraction * Log(x));
  }
  int64_t result_exponent = 0;
  int exponent = 0;
  double square = std::frexp(x, &exponent);
  int64_t square_exponent = exponent;
  for (auto bits = static_cast<int64_t>(whole); bits != 0; bits >>= 1) {
    if (square_exponent < -(1 << 12) || square_exponent > 1 << 12) {
      result_exponent += square_exponent;  // overflows already, or underflows
      break;
    }
    if ((bits & 1) != 0) {
      result *= square;
      result_exponent += square_exponent;
    }
    square *= square;
    square_exponent *= 2;
    if (square < 0.5) {
      square += square;
      --square_exponent;
    }
  }
  if (y < 0) {
    result = 1 / result;
    result_exponent = -result_exponent;
  }
  return std::ldexp(result, static_cast<int>(result_exponent));
}

}  // namespace goknot::stdlib::elementary

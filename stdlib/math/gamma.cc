// The gamma function and its logarithm; see the header.
#include <bit>
#include <cmath>

#include "stdlib/math/elementary.h"

namespace goknot::stdlib::elementary {
namespace {

// Gamma(2 + x) for x from 0 to 1.
constexpr double kGammaP[] = {
    9.99999999999999996796e-01, 4.94214826801497100753e-01, 2.07448227648435975150e-01,
    4.76367800457137231464e-02, 1.04213797561761569935e-02, 1.19135147006586384913e-03,
    1.60119522476751861407e-04,
};
constexpr double kGammaQ[] = {
    1.00000000000000000320e+00, 7.14304917030273074085e-02,  -2.34591795718243348568e-01,
    3.58236398605498653373e-02, 1.18139785222060435552e-02,  -4.45641913851797240494e-03,
    5.39605580493303397842e-04, -2.31581873324120129819e-05,
};
// Stirling's series of 1/x.
constexpr double kStirling[] = {
    1,
    8.33333333333482257126e-02,
    3.47222221605458667310e-03,
    -2.68132617805781232825e-03,
    -2.29549961613378126380e-04,
    7.87311395793093628397e-04,
};

// log Gamma around its minimum: of 1 or 2 less x (even and odd powers apart),
constexpr double kBelowEven[] = {
    7.72156649015328655494e-02, 6.73523010531292681824e-02, 7.38555086081402883957e-03,
    1.19270763183362067845e-03, 2.20862790713908385557e-04, 2.52144565451257326939e-05,
};
constexpr double kBelowOdd[] = {
    3.22467033424113591611e-01, 2.05808084325167332806e-02, 2.89051383673415629091e-03,
    5.10069792153511336608e-04, 1.08011567247583939954e-04, 4.48640949618915160150e-05,
};
// of the distance from the minimum (every third power apart),
constexpr double kMinimum0[] = {
    4.83836122723810047042e-01,  -3.27885410759859649565e-02, 6.10053870246291332635e-03,
    -1.40346469989232843813e-03, 3.15632070903625950361e-04,
};
constexpr double kMinimum1[] = {
    -1.47587722994593911752e-01, 1.79706750811820387126e-02,  -3.68452016781138256760e-03,
    8.81081882437654011382e-04,  -3.12754168375120860518e-04,
};
constexpr double kMinimum2[] = {
    6.46249402391333854778e-02,  -1.03142241298341437450e-02, 2.25964780900612472250e-03,
    -5.38595305356740546715e-04, 3.35529192635519073543e-04,
};
// of the distance above 0 or 1,
constexpr double kAboveP[] = {
    -7.72156649015328655494e-02, 6.32827064025093366517e-01, 1.45492250137234768737e+00,
    9.77717527963372745603e-01,  2.28963728064692451092e-01, 1.33810918536787660377e-02,
};
constexpr double kAboveQ[] = {
    1,
    2.45597793713041134822e+00,
    2.12848976379893395361e+00,
    7.69285150456672783825e-01,
    1.04222645593369134254e-01,
    3.21709242282423911810e-03,
};
// of the fraction of x from 2 to 8,
constexpr double kWholeP[] = {
    -7.72156649015328655494e-02, 2.14982415960608852501e-01, 3.25778796408930981787e-01,
    1.46350472652464452805e-01,  2.66422703033638609560e-02, 1.84028451407337715652e-03,
    3.19475326584100867617e-05,
};
constexpr double kWholeQ[] = {
    1,
    1.39200533467621045958e+00,
    7.21935547567138069525e-01,
    1.71933865632803078993e-01,
    1.86459191715652901344e-02,
    7.77942496381893596434e-04,
    7.32668430744625636189e-06,
};
// and of 1/x beyond: the constant, then by odd powers.
constexpr double kFarConstant = 4.18938533204672725052e-01;
constexpr double kFar[] = {
    8.33333333333329678849e-02,  -2.77777777728775536470e-03, 7.93650558643019558500e-04,
    -5.95187557450339963135e-04, 8.36339918996282139126e-04,  -1.63092934096575273989e-03,
};

// Gamma(x) for x above 33, as a product of two numbers that do not overflow.
struct Product {
  double a;
  double b;
};
Product Stirling(double x) {
  if (x > 200) return {kInfinity, 1};
  constexpr double kRootOfTwoPi = 2.506628274631000502417;
  double w = Polynomial(kStirling, 1 / x);
  double e = Exp(x);
  if (x > 143.01608) {  // x^x overflows
    double v = Pow(x, 0.5 * x - 0.25);
    return {v, kRootOfTwoPi * w * (v / e)};
  }
  return {Pow(x, x - 0.5) / e, kRootOfTwoPi * w * 1.0};
}

// Gamma(x) for x beyond 33 either way; by reflection where x is negative.
double GammaFar(double x) {
  const double size = std::fabs(x);
  Product gamma = Stirling(size);
  if (x > 0) return gamma.a * gamma.b;
  double whole = std::floor(size);
  const bool negative = (static_cast<int64_t>(whole) & 1) == 0;
  double fraction = size - whole;
  if (fraction > 0.5) fraction = size - (whole + 1);
  double z = std::fabs(size * Sin(kPi * fraction));
  if (z == 0) return negative ? -kInfinity : kInfinity;
  double d = z * gamma.a * gamma.b;
  double y = std::isinf(d) ? kPi / z / gamma.a / gamma.b : kPi / d;
  return negative ? -y : y;
}

// -sin(pi x) for x not negative.
double SinPi(double x) {
  if (x < 0.25) return -Sin(kPi * x);
  double z = std::floor(x);
  int n = 0;  // quarters
  if (z != x) {
    x = std::fmod(x, 2);
    n = static_cast<int>(x * 4);
  } else if (x >= 0x1p53) {
    x = 0;
  } else {
    if (x < 0x1p52) z = x + 0x1p52;
    n = static_cast<int>(std::bit_cast<uint64_t>(z) & 1);
    x = n;
    n <<= 2;
  }
  switch (n) {
    case 0:
      return -Sin(kPi * x);
    case 1:
    case 2:
      return -Cos(kPi * (0.5 - x));
    case 3:
    case 4:
      return -Sin(kPi * (1 - x));
    case 5:
    case 6:
      return Cos(kPi * (x - 1.5));
    default:
      return -Sin(kPi * (x - 2));
  }
}

// log Gamma for 0 < x < 2.
double LgammaBelowTwo(double x) {
  constexpr double kMinimumValue = -1.21486290535849611461e-01;
  constexpr double kMinimumRest = -3.63867699703950536541e-18;  // what the value lacks, negated
  // Up to 0.9 as one higher, less log x.
  const bool shifted = x <= 0.9;
  double sum = shifted ? -Log(x) : 0;
  if (x >= (shifted ? 0.731632144968362245 : 1.731632144968362245)) {
    double y = (shifted ? 1 : 2) - x;
    double z = y * y;
    double p = y * Polynomial(kBelowEven, z) + z * Polynomial(kBelowOdd, z);
    return sum + (p - 0.5 * y);
  }
  if (x >= (shifted ? 0.191632144968362245 : 1.191632144968362245)) {
    double y = x - (shifted ? 0.46163214496836224576 : 1.46163214496836224576);
    double z = y * y;
    double w = z * y;
    double p = z * Polynomial(kMinimum0, w) -
               (kMinimumRest - w * (Polynomial(kMinimum1, w) + y * Polynomial(kMinimum2, w)));
    return sum + (kMinimumValue + p);
  }
  double y = shifted ? x : x - 1;
  return sum + (-0.5 * y + y * Polynomial(kAboveP, y) / Polynomial(kAboveQ, y));
}

// log Gamma for x > 0.
double LgammaOfPositive(double x) {
  if (x == 1 || x == 2) return 0;
  if (x < 2) return LgammaBelowTwo(x);
  if (x < 8) {
    const int whole = static_cast<int>(x);
    double y = x - whole;
    double sum = 0.5 * y + y * Polynomial(kWholeP, y) / Polynomial(kWholeQ, y);
    if (whole == 2) return sum;
    double z = 1;
    for (int i = whole; i > 2; --i) z *= y + (i - 1);
    return sum + Log(z);
  }
  if (x < 0x1p58) {
    double z = 1 / x;
    double w = kFarConstant + z * Polynomial(kFar, z * z);
    return (x - 0.5) * (Log(x) - 1) + w;
  }
  return x * (Log(x) - 1);
}

}  // namespace

double Gamma(double x) {
  constexpr double kEuler = 0.57721566490153286060651209008240243104215933593992;
  if (std::isnan(x) || x == -kInfinity) return kNaN;
  if (x == kInfinity) return x;
  if (x == 0) return std::copysign(kInfinity, x);
  if (x < 0 && std::trunc(x) == x) return kNaN;
  if (std::fabs(x) > 33) return GammaFar(x);
  // To between 2 and 3.
  double z = 1;
  for (; x >= 3; z *= x) x -= 1;
  for (; x < 2; x += 1) {
    if (std::fabs(x) < 1e-09) {
      return x == 0 ? kInfinity : z / ((1 + kEuler * x) * x);
    }
    z /= x;
  }
  if (x == 2) return z;
  x -= 2;
  return z * Polynomial(kGammaP, x) / Polynomial(kGammaQ, x);
}

double Lgamma(double x, int* sign) {
  *sign = 1;
  if (!std::isfinite(x)) return x;
  if (x == 0) return kInfinity;
  const double size = std::fabs(x);
  if (size < 0x1p-70) {
    if (x < 0) *sign = -1;
    return -Log(size);
  }
  if (x > 0) return LgammaOfPositive(x);
  if (size >= 0x1p52) return kInfinity;  // a whole number
  double t = SinPi(size);
  if (t == 0) return kInfinity;
  if (t < 0) *sign = -1;
  return Log(kPi / std::fabs(t * size)) - LgammaOfPositive(size);
}

}  // namespace goknot::stdlib::elementary

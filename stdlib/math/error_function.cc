// The error function and its complement; see the header.
#include <bit>
#include <cmath>

#include "stdlib/math/elementary.h"

namespace goknot::stdlib::elementary {
namespace {

// Quotients of polynomials in four ranges of |x|: below 0.84375 of x^2, erf x = x + x P/Q;
constexpr double kCentreP[] = {
    1.28379167095512558561e-01,  -3.25042107247001499370e-01, -2.84817495755985104766e-02,
    -5.77027029648944159157e-03, -2.37630166566501626084e-05,
};
constexpr double kCentreQ[] = {
    1,
    3.97917223959155352819e-01,
    6.50222499887672944485e-02,
    5.08130628187576562776e-03,
    1.32494738004321644526e-04,
    -3.96022827877536812320e-06,
};
// up to 1.25 of |x| - 1, erf x = kErfOne + P/Q;
constexpr double kErfOne = 8.45062911510467529297e-01;
constexpr double kOneP[] = {
    -2.36211856075265944077e-03, 4.14856118683748331666e-01,  -3.72207876035701323847e-01,
    3.18346619901161753674e-01,  -1.10894694282396677476e-01, 3.54783043256182359371e-02,
    -2.16637559486879084300e-03,
};
constexpr double kOneQ[] = {
    1,
    1.06420880400844228286e-01,
    5.40397917702171048937e-01,
    7.18286544141962662868e-02,
    1.26171219808761642112e-01,
    1.36370839120290507362e-02,
    1.19844998467991074170e-02,
};
// up to 1/0.35 of 1/x^2, erfc x = e^(-x^2 - 0.5625 + P/Q) / x;
constexpr double kMiddleP[] = {
    -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
    -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
    -8.12874355063065934246e+01, -9.81432934416914548592e+00,
};
constexpr double kMiddleQ[] = {
    1,
    1.96512716674392571292e+01,
    1.37657754143519042600e+02,
    4.34565877475229228821e+02,
    6.45387271733267880336e+02,
    4.29008140027567833386e+02,
    1.08635005541779435134e+02,
    6.57024977031928170135e+00,
    -6.04244152148580987438e-02,
};
// and beyond.
constexpr double kTailP[] = {
    -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
    -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
    -4.83519191608651397019e+02,
};
constexpr double kTailQ[] = {
    1,
    3.03380607434824582924e+01,
    3.25792512996573918826e+02,
    1.53672958608443695994e+03,
    3.19985821950859553908e+03,
    2.55305040643316442583e+03,
    4.74528541206955367215e+02,
    -2.24409524465858183362e+01,
};

// For x below 0.84375: erf x = x + x times this.
double Centre(double x) {
  double z = x * x;
  return Polynomial(kCentreP, z) / Polynomial(kCentreQ, z);
}

// For x from 0.84375 to 1.25: erf x = kErfOne + this.
double NearOne(double x) {
  double s = x - 1;
  return Polynomial(kOneP, s) / Polynomial(kOneQ, s);
}

// erfc x for x from 1.25 on.
double Tail(double x) {
  double s = 1 / (x * x);
  double quotient = x < 2.85714285714285714285714285714
                        ? Polynomial(kMiddleP, s) / Polynomial(kMiddleQ, s)
                        : Polynomial(kTailP, s) / Polynomial(kTailQ, s);
  // x^2 in two parts, the first exact.
  double high = std::bit_cast<double>(std::bit_cast<uint64_t>(x) & 0xFFFFFFFF00000000);
  return Exp(-high * high - 0.5625) * Exp((high - x) * (high + x) + quotient) / x;
}

}  // namespace

double Erf(double x) {
  if (std::isnan(x)) return x;
  const double size = x < 0 ? -x : x;
  double y;
  if (size < 2.848094538889218e-306) {
    constexpr double kEight = 1.02703333676410069053e+00;  // 8 (2/sqrt pi - 1)
    y = 0.125 * (8.0 * size + kEight * size);              // nothing underflows
  } else if (size < 0x1p-28) {
    y = size + 1.28379167095512586316e-01 * size;
  } else if (size < 0.84375) {
    y = size + size * Centre(size);
  } else if (size < 1.25) {
    y = kErfOne + NearOne(size);
  } else {
    y = size >= 6 ? 1 : 1 - Tail(size);
  }
  return x < 0 ? -y : y;
}

double Erfc(double x) {
  if (std::isnan(x)) return x;
  const double size = std::fabs(x);
  const bool negative = x < 0;
  if (size < 0.84375) {
    double erf = size;
    if (size >= 0.25) {
      erf = 0.5 + (size * Centre(size) + (size - 0.5));
    } else if (size >= 0x1p-56) {
      erf = size + size * Centre(size);
    }
    return negative ? 1 + erf : 1 - erf;
  }
  if (size < 1.25) {
    return negative ? 1 + kErfOne + NearOne(size) : 1 - kErfOne - NearOne(size);
  }
  if (size >= 28 || (negative && size > 6)) return negative ? 2 : 0;
  return negative ? 2 - Tail(size) : Tail(size);
}

}  // namespace goknot::stdlib::elementary

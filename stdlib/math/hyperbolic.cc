// Hyperbolic functions and their inverses; see the header.
#include <cmath>

#include "stdlib/math/elementary.h"

namespace goknot::stdlib::elementary {
namespace {

constexpr double kLn2 = 6.93147180559945286227e-01;

}  // namespace

double Sinh(double x) {
  // Hart & Cheney, Computer Approximations (1968), no. 2029.
  constexpr double kP[] = {-0.6307673640497716991184787251e+6, -0.8991272022039509355398013511e+5,
                           -0.2894211355989563807284660366e+4, -0.2630563213397497062819489e+2};
  constexpr double kQ[] = {-0.6307673640497716991212077277e+6, 0.1521517378790019070696485176e+5,
                           -0.173678953558233699533450911e+3, 1};
  const double size = x < 0 ? -x : x;
  double y;
  if (size > 21) {
    y = Exp(size) * 0.5;
  } else if (size > 0.5) {
    double e = Exp(size);
    y = (e - 1 / e) * 0.5;
  } else {
    double square = size * size;
    y = Polynomial(kP, square) * size / Polynomial(kQ, square);
  }
  return x < 0 ? -y : y;
}

double Cosh(double x) {
  x = std::fabs(x);
  double e = Exp(x);
  return x > 21 ? e * 0.5 : (e + 1 / e) * 0.5;
}

double Tanh(double x) {
  constexpr double kP[] = {-1.61468768441708447952e3, -9.92877231001918586564e1,
                           -9.64399179425052238628e-1};
  constexpr double kQ[] = {4.84406305325125486048e3, 2.23548839060100448583e3,
                           1.12811678491632931402e2, 1};
  constexpr double kMaxLog = 8.8029691931113054295988e+01;  // ln 2^127
  const double size = x < 0 ? -x : x;
  if (size > 0.5 * kMaxLog) return x < 0 ? -1 : 1;
  if (size >= 0.625) {
    double y = 1 - 2 / (Exp(2 * size) + 1);
    return x < 0 ? -y : y;
  }
  if (x == 0) return x;
  double square = x * x;
  return x + x * square * Polynomial(kP, square) / Polynomial(kQ, square);
}

double Asinh(double x) {
  if (!std::isfinite(x)) return x;
  const double size = x < 0 ? -x : x;
  double y;
  if (size > 0x1p28) {
    y = Log(size) + kLn2;
  } else if (size > 2) {
    y = Log(2 * size + 1 / (std::sqrt(size * size + 1) + size));
  } else if (size < 0x1p-28) {
    y = size;
  } else {
    y = Log1p(size + size * size / (1 + std::sqrt(1 + size * size)));
  }
  return x < 0 ? -y : y;
}

double Acosh(double x) {
  if (!(x >= 1)) return kNaN;
  if (x == 1) return 0;
  if (x >= 0x1p28) return Log(x) + kLn2;
  if (x > 2) return Log(2 * x - 1 / (x + std::sqrt(x * x - 1)));
  double t = x - 1;
  return Log1p(t + std::sqrt(2 * t + t * t));
}

double Atanh(double x) {
  const double size = x < 0 ? -x : x;
  if (!(size <= 1)) return kNaN;
  if (size == 1) return std::copysign(kInfinity, x);
  double y = size;
  if (size >= 0.5) {
    y = 0.5 * Log1p((size + size) / (1 - size));
  } else if (size >= 0x1p-28) {
    double twice = size + size;
    y = 0.5 * Log1p(twice + twice * size / (1 - size));
  }
  return x < 0 ? -y : y;
}

}  // namespace goknot::stdlib::elementary

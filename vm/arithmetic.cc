// Complex division; see arithmetic.h. Test: tests/vm/arithmetic_test.cc.
#include "vm/arithmetic.h"

namespace goknot::vm {
namespace {

// 1 or 0 with x's sign: an infinite part counts, a finite one vanishes beside it.
double InfinityToOne(double x) { return std::copysign(std::isinf(x) ? 1.0 : 0.0, x); }

Complex DivideScaled(Complex x, Complex y) {
  if (std::fabs(y.re) >= std::fabs(y.im)) {
    double ratio = y.im / y.re;
    double denominator = y.re + ratio * y.im;
    return {(x.re + x.im * ratio) / denominator, (x.im - x.re * ratio) / denominator};
  }
  double ratio = y.re / y.im;
  double denominator = y.im + ratio * y.re;
  return {(x.re * ratio + x.im) / denominator, (x.im * ratio - x.re) / denominator};
}

}  // namespace

Complex DivideComplex(Complex x, Complex y) {
  Complex quotient = DivideScaled(x, y);
  if (!std::isnan(quotient.re) || !std::isnan(quotient.im)) return quotient;
  // Both parts are NaN though the operands may say more.
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  bool x_infinite = std::isinf(x.re) || std::isinf(x.im);
  bool y_infinite = std::isinf(y.re) || std::isinf(y.im);
  bool x_finite = std::isfinite(x.re) && std::isfinite(x.im);
  bool y_finite = std::isfinite(y.re) && std::isfinite(y.im);
  if (y.re == 0 && y.im == 0 && (!std::isnan(x.re) || !std::isnan(x.im))) {
    double infinity = std::copysign(kInfinity, y.re);
    return {infinity * x.re, infinity * x.im};
  }
  if (x_infinite && y_finite) {
    double re = InfinityToOne(x.re), im = InfinityToOne(x.im);
    return {kInfinity * (re * y.re + im * y.im), kInfinity * (im * y.re - re * y.im)};
  }
  if (y_infinite && x_finite) {
    double re = InfinityToOne(y.re), im = InfinityToOne(y.im);
    return {0 * (x.re * re + x.im * im), 0 * (x.im * re - x.re * im)};
  }
  return quotient;
}

}  // namespace goknot::vm

// The elementary and special functions of package math, to the bit as Go computes them on amd64.
//
// A C library's functions are as exact, but they round differently now and then, and programs print
// all digits. So each function is evaluated by the method that Go's package names, operation by
// operation: Cephes (S. L. Moshier) for circular functions, their inverses, tanh and gamma; fdlibm
// (Sun Microsystems, 1993) for logarithms, expm1, erf, lgamma and Bessel functions; Hart & Cheney
// for sinh. Nothing here may be contracted into fused operations but what Exp says (x86-64-v2 has
// none).
//
// Pure; any thread. Tests: tests/programs/std_math.
#ifndef GOKNOT_STDLIB_MATH_ELEMENTARY_H_
#define GOKNOT_STDLIB_MATH_ELEMENTARY_H_

#include <cstddef>
#include <cstdint>
#include <limits>

namespace goknot::stdlib::elementary {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kPi = 3.14159265358979323846264338327950288;
inline constexpr double kLn2High = 6.93147180369123816490e-01;  // its last 21 bits are zero
inline constexpr double kLn2Low = 1.90821492927058770002e-10;   // ln 2 less the above

// c[0] + x (c[1] + x (c[2] + ...)), from the inside out.
template <size_t n>
constexpr double Polynomial(const double (&c)[n], double x) {
  double sum = c[n - 1];
  for (size_t i = n - 1; i-- > 0;) sum = sum * x + c[i];
  return sum;
}

// ---- exponential.cc
double Exp(double x);
double Exp2(double x);
double Expm1(double x);
double Log(double x);
double Log1p(double x);
double Log2(double x);
double Log10(double x);
double Pow(double x, double y);

// ---- circular.cc
struct SineCosine {
  double sine;
  double cosine;
};
SineCosine Sincos(double x);
double Sin(double x);
double Cos(double x);
double Tan(double x);
double Asin(double x);
double Acos(double x);
double Atan(double x);
double Atan2(double y, double x);

// ---- hyperbolic.cc
double Sinh(double x);
double Cosh(double x);
double Tanh(double x);
double Asinh(double x);
double Acosh(double x);
double Atanh(double x);

// ---- error_function.cc
double Erf(double x);
double Erfc(double x);

// ---- gamma.cc
double Gamma(double x);
// The logarithm of |Gamma(x)|; *sign is that of Gamma(x), 1 or -1.
double Lgamma(double x, int* sign);

// ---- bessel.cc
double J0(double x);
double J1(double x);
double Jn(int64_t n, double x);
double Y0(double x);
double Y1(double x);
double Yn(int64_t n, double x);

}  // namespace goknot::stdlib::elementary

#endif  // GOKNOT_STDLIB_MATH_ELEMENTARY_H_

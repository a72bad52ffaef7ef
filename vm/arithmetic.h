// Go's arithmetic where C++'s differs or is undefined: float to integer, min and max, complex
// numbers. What Go leaves to the implementation is as gc on amd64 does it.
//
// Test: tests/vm/arithmetic_test.cc (values taken from Go 1.27).
#ifndef GOKNOT_VM_ARITHMETIC_H_
#define GOKNOT_VM_ARITHMETIC_H_

#include <emmintrin.h>

#include <cmath>
#include <cstdint>
#include <limits>

#include "runtime/value.h"

namespace goknot::vm {

// Out of range and NaN: the least integer (what cvttsd2si says).
inline int64_t TruncateToInt64(double value) { return _mm_cvttsd_si64(_mm_set_sd(value)); }
inline int64_t TruncateToInt32(double value) { return _mm_cvttsd_si32(_mm_set_sd(value)); }

// Values of 2^63 and above through the second conversion; out of range 2^63.
inline uint64_t TruncateToUint64(double value) {
  int64_t low = TruncateToInt64(value);
  int64_t high = TruncateToInt64(value - 9223372036854775808.0);
  return static_cast<uint64_t>(low | (high & (low >> 63)));
}

// NaN wins, -0 < 0.
template <typename T>
inline T MinFloat(T x, T y) {
  if (std::isnan(x)) return x;
  if (std::isnan(y)) return y;
  if (x == y) return std::signbit(x) ? x : y;
  return x < y ? x : y;
}
template <typename T>
inline T MaxFloat(T x, T y) {
  if (std::isnan(x)) return x;
  if (std::isnan(y)) return y;
  if (x == y) return std::signbit(x) ? y : x;
  return x > y ? x : y;
}

struct Complex {
  double re;
  double im;
};
inline Complex ReadComplex(const runtime::Slot* slots) {
  return {runtime::ReadFloat64(slots[0]), runtime::ReadFloat64(slots[1])};
}
inline Complex AddComplex(Complex x, Complex y) { return {x.re + y.re, x.im + y.im}; }
inline Complex SubtractComplex(Complex x, Complex y) { return {x.re - y.re, x.im - y.im}; }
// Without C's recovery of infinities.
inline Complex MultiplyComplex(Complex x, Complex y) {
  return {x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re};
}
// Smith's method (Algorithm 116, CACM 1962) with Go's rules for infinities and NaN.
Complex DivideComplex(Complex x, Complex y);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_ARITHMETIC_H_

// How constants that do not fit a machine word are held.
//
// Rational numbers are used while numerator and denominator have fewer than kSmallBits bits; beyond
// that, and where a literal's exponent is large, MPFR numbers of kPrecision bits, rounded to
// nearest even.
#ifndef GOKNOT_TYPES_CONSTANT_REP_H_
#define GOKNOT_TYPES_CONSTANT_REP_H_

#include <gmp.h>
#include <mpfr.h>

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "types/constant.h"

namespace goknot::types {

inline constexpr int kPrecision = 512;  // bits
inline constexpr int kSmallBits = 4096;
inline constexpr mpfr_exp_t kMaxExponent = (mpfr_exp_t{1} << 31) - 1;

class BigInt {
 public:
  BigInt() { mpz_init(value); }
  explicit BigInt(int64_t word) { mpz_init_set_si(value, word); }
  BigInt(const BigInt& other) { mpz_init_set(value, other.value); }
  BigInt& operator=(const BigInt& other) {
    mpz_set(value, other.value);
    return *this;
  }
  ~BigInt() { mpz_clear(value); }
  mpz_t value;
};

class Rational {
 public:
  Rational() { mpq_init(value); }
  Rational(const Rational& other) {
    mpq_init(value);
    mpq_set(value, other.value);
  }
  Rational& operator=(const Rational& other) {
    mpq_set(value, other.value);
    return *this;
  }
  ~Rational() { mpq_clear(value); }
  mpq_t value;
};

class BigFloat {
 public:
  explicit BigFloat(int precision = kPrecision) {
    // MPFR's own bounds, which are kept per thread, are narrower than Go's.
    mpfr_set_emax(kMaxExponent);
    mpfr_set_emin(-kMaxExponent);
    mpfr_init2(value, precision);
    mpfr_set_zero(value, 1);
  }
  BigFloat(const BigFloat& other) {
    mpfr_init2(value, mpfr_get_prec(other.value));
    mpfr_set(value, other.value, MPFR_RNDN);
  }
  BigFloat& operator=(const BigFloat& other) {
    mpfr_set(value, other.value, MPFR_RNDN);
    return *this;
  }
  ~BigFloat() { mpfr_clear(value); }
  mpfr_t value;
};

struct ComplexParts {
  Constant real;
  Constant imag;
};

struct Constant::Rep {
  std::variant<std::string, BigInt, Rational, BigFloat, ComplexParts> value;
};

// How a number is held, in the order in which operands are widened to match each other.
enum class Width : uint8_t { kNone, kWord, kBigInt, kRational, kReal, kComplex };

// Makes constants from their parts, and takes them apart. Results are brought to the narrowest
// form.
struct ConstantAccess {
  static Width WidthOf(const Constant& x);

  static Constant FromInt(const BigInt& value);
  static Constant FromRational(const Rational& value);
  static Constant FromReal(const BigFloat& value);  // unknown for infinities
  static Constant FromParts(const Constant& real, const Constant& imag);

  static int64_t Word(const Constant& x) { return x.word_; }
  static const BigInt& Big(const Constant& x) { return std::get<BigInt>(x.rep_->value); }
  static const Rational& Ratio(const Constant& x) { return std::get<Rational>(x.rep_->value); }
  static const BigFloat& Floating(const Constant& x) { return std::get<BigFloat>(x.rep_->value); }
  static const ComplexParts& Parts(const Constant& x) {
    return std::get<ComplexParts>(x.rep_->value);
  }

  // Conversions to a width that is not narrower than that of x.
  static BigInt ToBigInt(const Constant& x);
  static Rational ToRational(const Constant& x);
  static BigFloat ToReal(const Constant& x);

 private:
  template <typename T>
  static Constant Make(ConstantKind kind, T value);
};

// |x| < 2^kSmallBits and not smaller than 2^-kSmallBits: worth an exact fraction.
bool HasSmallExponent(const BigFloat& x);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_CONSTANT_REP_H_

// Making constants, taking them apart, and converting between kinds.
//
// Tests: tests/types/constant_test.cc.
#include "types/constant.h"

#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "base/check.h"
#include "types/constant_rep.h"

namespace goknot::types {

using Access = ConstantAccess;

template <typename T>
Constant ConstantAccess::Make(ConstantKind kind, T value) {
  Constant result;
  result.kind_ = kind;
  result.rep_ = std::make_shared<const Constant::Rep>(Constant::Rep{std::move(value)});
  return result;
}

Constant Constant::Bool(bool value) {
  Constant result;
  result.kind_ = ConstantKind::kBool;
  result.word_ = value;
  return result;
}

Constant Constant::String(std::string value) {
  Constant result;
  result.kind_ = ConstantKind::kString;
  result.rep_ = std::make_shared<const Rep>(Rep{std::move(value)});
  return result;
}

Constant Constant::Int64(int64_t value) {
  Constant result;
  result.kind_ = ConstantKind::kInt;
  result.word_ = value;
  return result;
}

Constant Constant::Uint64(uint64_t value) {
  if (value <= static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) {
    return Int64(static_cast<int64_t>(value));
  }
  BigInt big;
  mpz_set_ui(big.value, value);
  return Access::FromInt(big);
}

Constant Constant::Float64(double value) {
  if (!std::isfinite(value)) return Constant();
  BigFloat real;
  mpfr_set_d(real.value, value + 0.0, MPFR_RNDN);  // 512 bits hold every double
  if (value == 0) mpfr_set_zero(real.value, 1);
  return Access::FromReal(real);
}

bool HasSmallExponent(const BigFloat& x) {
  if (mpfr_zero_p(x.value)) return true;
  if (!mpfr_regular_p(x.value)) return false;
  mpfr_exp_t exponent = mpfr_get_exp(x.value);
  return -kSmallBits < exponent && exponent < kSmallBits;
}

// ---- Forms --------------------------------------------------------------------------------------

Width ConstantAccess::WidthOf(const Constant& x) {
  switch (x.kind_) {
    case ConstantKind::kInt:
      return x.rep_ == nullptr ? Width::kWord : Width::kBigInt;
    case ConstantKind::kFloat:
      return std::holds_alternative<Rational>(x.rep_->value) ? Width::kRational : Width::kReal;
    case ConstantKind::kComplex:
      return Width::kComplex;
    default:
      return Width::kNone;
  }
}

Constant ConstantAccess::FromInt(const BigInt& value) {
  if (mpz_fits_slong_p(value.value)) return Constant::Int64(mpz_get_si(value.value));
  return Make(ConstantKind::kInt, value);
}

Constant ConstantAccess::FromRational(const Rational& value) {
  if (mpz_sizeinbase(mpq_numref(value.value), 2) < kSmallBits &&
      mpz_sizeinbase(mpq_denref(value.value), 2) < kSmallBits) {
    return Make(ConstantKind::kFloat, value);
  }
  BigFloat real;
  mpfr_set_q(real.value, value.value, MPFR_RNDN);
  return FromReal(real);
}

Constant ConstantAccess::FromReal(const BigFloat& value) {
  if (!mpfr_number_p(value.value)) return Constant();
  if (mpfr_zero_p(value.value)) return Make(ConstantKind::kFloat, Rational());
  return Make(ConstantKind::kFloat, value);
}

Constant ConstantAccess::FromParts(const Constant& real, const Constant& imag) {
  if (!real.IsKnown() || !imag.IsKnown()) return Constant();
  return Make(ConstantKind::kComplex, ComplexParts{real, imag});
}

BigInt ConstantAccess::ToBigInt(const Constant& x) {
  return WidthOf(x) == Width::kWord ? BigInt(Word(x)) : Big(x);
}

Rational ConstantAccess::ToRational(const Constant& x) {
  if (WidthOf(x) == Width::kRational) return Ratio(x);
  Rational result;
  mpq_set_z(result.value, ToBigInt(x).value);
  return result;
}

BigFloat ConstantAccess::ToReal(const Constant& x) {
  BigFloat result;
  switch (WidthOf(x)) {
    case Width::kReal:
      return Floating(x);
    case Width::kRational:
      mpfr_set_q(result.value, Ratio(x).value, MPFR_RNDN);
      return result;
    default:
      mpfr_set_z(result.value, ToBigInt(x).value, MPFR_RNDN);
      return result;
  }
}

// ---- Values -------------------------------------------------------------------------------------

bool Constant::BoolValue() const {
  DCHECK(kind_ == ConstantKind::kBool);
  return word_ != 0;
}

const std::string& Constant::StringValue() const {
  DCHECK(kind_ == ConstantKind::kString);
  return std::get<std::string>(rep_->value);
}

std::optional<int64_t> Constant::Int64Value() const {
  if (Access::WidthOf(*this) == Width::kWord) return word_;
  return std::nullopt;
}

std::optional<uint64_t> Constant::Uint64Value() const {
  switch (Access::WidthOf(*this)) {
    case Width::kWord:
      if (word_ < 0) return std::nullopt;
      return static_cast<uint64_t>(word_);
    case Width::kBigInt: {
      const BigInt& big = Access::Big(*this);
      if (!mpz_fits_ulong_p(big.value)) return std::nullopt;
      return mpz_get_ui(big.value);
    }
    default:
      return std::nullopt;
  }
}

uint64_t Constant::Uint64Bits() const {
  if (Access::WidthOf(*this) == Width::kWord) return static_cast<uint64_t>(word_);
  BigInt low;
  mpz_fdiv_r_2exp(low.value, Access::Big(*this).value, 64);
  return mpz_get_ui(low.value);
}

namespace {

// The number with a bit below kPrecision that says "a little more follows": rounding it to a double
// or float is as good as rounding the exact number.
BigFloat WithStickyBit(const Constant& x) {
  BigFloat truncated;
  int inexact = 0;
  if (Access::WidthOf(x) == Width::kRational) {
    inexact = mpfr_set_q(truncated.value, Access::Ratio(x).value, MPFR_RNDZ);
  } else if (Access::WidthOf(x) == Width::kReal) {
    return Access::Floating(x);
  } else {
    inexact = mpfr_set_z(truncated.value, Access::ToBigInt(x).value, MPFR_RNDZ);
  }
  if (inexact == 0) return truncated;
  BigFloat sticky(kPrecision + 1);
  mpfr_set(sticky.value, truncated.value, MPFR_RNDN);
  if (mpfr_sgn(sticky.value) > 0) {
    mpfr_nextabove(sticky.value);
  } else {
    mpfr_nextbelow(sticky.value);
  }
  return sticky;
}

}  // namespace

double Constant::DoubleValue() const {
  if (Access::WidthOf(*this) == Width::kWord) return static_cast<double>(word_);
  if (!IsKnown()) return 0;
  return mpfr_get_d(WithStickyBit(*this).value, MPFR_RNDN);
}

float Constant::FloatValue() const {
  if (Access::WidthOf(*this) == Width::kWord) return static_cast<float>(word_);
  if (!IsKnown()) return 0;
  return mpfr_get_flt(WithStickyBit(*this).value, MPFR_RNDN);
}

Constant Constant::Real() const {
  return kind_ == ConstantKind::kComplex ? Access::Parts(*this).real : *this;
}

Constant Constant::Imag() const {
  if (!IsKnown()) return *this;
  return kind_ == ConstantKind::kComplex ? Access::Parts(*this).imag : Int64(0);
}

int Constant::Sign() const {
  switch (Access::WidthOf(*this)) {
    case Width::kWord:
      return (word_ > 0) - (word_ < 0);
    case Width::kBigInt:
      return mpz_sgn(Access::Big(*this).value);
    case Width::kRational:
      return mpq_sgn(Access::Ratio(*this).value);
    case Width::kReal:
      return mpfr_sgn(Access::Floating(*this).value);
    case Width::kComplex:
      return Access::Parts(*this).real.Sign() | Access::Parts(*this).imag.Sign();
    case Width::kNone:
      break;
  }
  return 1;
}

int Constant::BitLength() const {
  if (kind_ != ConstantKind::kInt || Sign() == 0) return 0;
  if (Access::WidthOf(*this) == Width::kWord) {
    const auto bits = static_cast<uint64_t>(word_);
    return static_cast<int>(std::bit_width(word_ < 0 ? 0 - bits : bits));
  }
  return static_cast<int>(mpz_sizeinbase(Access::ToBigInt(*this).value, 2));
}

// ---- Conversions between kinds ------------------------------------------------------------------

namespace {

Constant IntOfReal(const BigFloat& x) {
  if (!HasSmallExponent(x)) return Constant();
  BigInt result;
  if (mpfr_integer_p(x.value)) {
    mpfr_get_z(result.value, x.value, MPFR_RNDZ);
    return Access::FromInt(result);
  }
  // A computation may have missed an integer by its last bits: 1/3*3.
  constexpr int kSlack = 4;
  for (mpfr_rnd_t direction : {MPFR_RNDZ, MPFR_RNDA}) {
    BigFloat rounded(kPrecision - kSlack);
    mpfr_set(rounded.value, x.value, direction);
    if (!mpfr_integer_p(rounded.value)) continue;
    mpfr_get_z(result.value, rounded.value, MPFR_RNDZ);
    return Access::FromInt(result);
  }
  return Constant();
}

}  // namespace

Constant Constant::ToInt() const {
  switch (Access::WidthOf(*this)) {
    case Width::kWord:
    case Width::kBigInt:
      return *this;
    case Width::kRational: {
      const Rational& ratio = Access::Ratio(*this);
      if (mpz_cmp_ui(mpq_denref(ratio.value), 1) != 0) return Constant();
      BigInt numerator;
      mpz_set(numerator.value, mpq_numref(ratio.value));
      return Access::FromInt(numerator);
    }
    case Width::kReal:
      return IntOfReal(Access::Floating(*this));
    case Width::kComplex: {
      Constant real = ToFloat();
      return real.IsKnown() ? real.ToInt() : Constant();
    }
    case Width::kNone:
      break;
  }
  return Constant();
}

Constant Constant::ToFloat() const {
  switch (Access::WidthOf(*this)) {
    case Width::kWord:
    case Width::kBigInt:
      return Access::FromRational(Access::ToRational(*this));
    case Width::kRational:
    case Width::kReal:
      return *this;
    case Width::kComplex:
      if (Access::Parts(*this).imag.Sign() == 0) return Access::Parts(*this).real.ToFloat();
      break;
    case Width::kNone:
      break;
  }
  return Constant();
}

Constant Constant::ToComplex() const {
  switch (Access::WidthOf(*this)) {
    case Width::kComplex:
      return *this;
    case Width::kNone:
      return Constant();
    default:
      return Access::FromParts(*this, Int64(0));
  }
}

Constant MakeComplex(const Constant& real, const Constant& imag) {
  return Access::FromParts(real, imag);
}

Constant RoundToFloat32(const Constant& x) {
  float rounded = x.FloatValue();
  return std::isinf(rounded) ? Constant() : Constant::Float64(rounded);
}

Constant RoundToFloat64(const Constant& x) {
  double rounded = x.DoubleValue();
  return std::isinf(rounded) ? Constant() : Constant::Float64(rounded);
}

}  // namespace goknot::types

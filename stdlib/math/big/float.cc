// Natives of math/big.Float: sums, products, quotients and conversions, by MPFR.
//
// Operands are copied: MPFR relies on the highest bit of a mantissa, which a racing program might
// clear. MPFR's exponents reach farther than Go's, so what leaves Go's range is found afterwards.
// What MPFR lacks is rounding to nearest with halves away from zero; that is done in two steps, of
// which the first keeps one more bit and cuts off.
//
// Test: tests/programs/std_big/.
#include <mpfr.h>

#include <algorithm>
#include <limits>

#include "absl/container/inlined_vector.h"
#include "stdlib/math/big/number.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using namespace big;  // NOLINT(google-build-using-namespace): these are its natives
using vm::NativeCall;
using vm::NativeResult;

// The struct of float.go; byte offsets.
constexpr int64_t kPrecision = 0;
constexpr int64_t kMode = 4;
constexpr int64_t kAccuracy = 5;
constexpr int64_t kForm = 6;
constexpr int64_t kNegative = 7;
constexpr int64_t kMantissa = 16;
constexpr int64_t kExponent = 32;

enum class Form : uint8_t { kZero, kFinite, kInfinite };
enum class Mode : uint8_t { kNearestEven, kNearestAway, kZero, kAway, kDown, kUp };

constexpr mp_limb_t kHighestBit = mp_limb_t{1} << (kLimbBits - 1);

Form FormOf(const char* object) { return static_cast<Form>(base::Load8(object, kForm)); }

size_t LimbsFor(uint32_t precision) {
  return (static_cast<uint64_t>(precision) + kLimbBits - 1) / kLimbBits;
}

// A copy of a finite Float.
class Operand {
 public:
  explicit Operand(const char* object) {
    SliceValue mantissa = LoadSlice(At(object, kMantissa));
    limbs_.resize(std::max<size_t>(mantissa.size, 1));
    base::CopyMemory(limbs_.data(), mantissa.data, mantissa.size * sizeof(mp_limb_t));
    limbs_.back() |= kHighestBit;
    exponent_ = static_cast<int32_t>(base::Load32(object, kExponent));
    int kind = base::Load8(object, kNegative) != 0 ? -MPFR_REGULAR_KIND : MPFR_REGULAR_KIND;
    mpfr_custom_init_set(value_, kind, exponent_,
                         static_cast<mpfr_prec_t>(limbs_.size() * kLimbBits), limbs_.data());
  }

  operator mpfr_srcptr() const { return value_; }
  size_t size() const { return limbs_.size(); }
  const mp_limb_t* limbs() const { return limbs_.data(); }
  bool negative() const { return mpfr_signbit(value_) != 0; }
  int64_t exponent() const { return exponent_; }
  // The exponent of the lowest bit that the limbs have.
  int64_t lowest() const { return exponent_ - static_cast<int64_t>(limbs_.size() * kLimbBits); }

 private:
  absl::InlinedVector<mp_limb_t, 8> limbs_;
  int64_t exponent_;
  mpfr_t value_;
};

// A result of some precision before it is stored.
class Result {
 public:
  explicit Result(uint64_t precision) {
    limbs_.resize(precision / kLimbBits + 1);
    mpfr_custom_init_set(value_, MPFR_ZERO_KIND, 0, static_cast<mpfr_prec_t>(precision),
                         limbs_.data());
  }
  operator mpfr_ptr() { return value_; }
  const mp_limb_t* limbs() const { return limbs_.data(); }

 private:
  absl::InlinedVector<mp_limb_t, 8> limbs_;
  mpfr_t value_;
};

// Exponents as far as MPFR's reach. The checker of types uses MPFR as well, with the usual ones.
class WideExponents {
 public:
  WideExponents() : least_(mpfr_get_emin()), most_(mpfr_get_emax()) {
    mpfr_set_emin(mpfr_get_emin_min());
    mpfr_set_emax(mpfr_get_emax_max());
  }
  ~WideExponents() {
    mpfr_set_emin(least_);
    mpfr_set_emax(most_);
  }
  WideExponents(const WideExponents&) = delete;
  WideExponents& operator=(const WideExponents&) = delete;

 private:
  mpfr_exp_t least_;
  mpfr_exp_t most_;
};

mpfr_rnd_t RoundingOf(Mode mode) {
  switch (mode) {
    case Mode::kNearestEven:
      return MPFR_RNDN;
    case Mode::kZero:
    case Mode::kNearestAway:
      return MPFR_RNDZ;
    case Mode::kAway:
      return MPFR_RNDA;
    case Mode::kDown:
      return MPFR_RNDD;
    case Mode::kUp:
      return MPFR_RNDU;
  }
  return MPFR_RNDN;
}

// Computes with the rounding of z: operation(result, rounding) is one of MPFR's and returns the
// sign of the error. Puts all but the precision and the mode into z; `limbs` is how many the
// unrounded result has (Go keeps those that are zero, and its encoding shows them).
template <typename Operation, typename Limbs>
void Compute(NativeCall& call, char* z, Operation operation, Limbs limbs) {
  WideExponents wide;
  const uint32_t precision = base::Load32(z, kPrecision);
  const auto mode = static_cast<Mode>(base::Load8(z, kMode));
  Result result(precision);
  int error;
  if (mode == Mode::kNearestAway) {
    const uint64_t wider = static_cast<uint64_t>(precision) + 1;
    Result truncated(wider);
    error = operation(truncated, MPFR_RNDZ);
    const bool is_half = !mpfr_zero_p(static_cast<mpfr_ptr>(truncated)) &&
                         mpfr_min_prec(truncated) == static_cast<mpfr_prec_t>(wider);
    int second = mpfr_set(result, truncated, is_half ? MPFR_RNDA : MPFR_RNDZ);
    if (is_half) error = second;
  } else {
    error = operation(result, RoundingOf(mode));
  }

  mpfr_ptr value = result;
  Form form = Form::kFinite;
  bool negative = mpfr_signbit(value) != 0;
  if (mpfr_zero_p(value)) {
    form = Form::kZero;
  } else if (mpfr_get_exp(value) < std::numeric_limits<int32_t>::min()) {
    form = Form::kZero;
    error = negative ? 1 : -1;
  } else if (mpfr_get_exp(value) > std::numeric_limits<int32_t>::max()) {
    form = Form::kInfinite;
    error = negative ? -1 : 1;
  } else {
    const auto exponent = static_cast<int32_t>(mpfr_get_exp(value));
    const size_t all = LimbsFor(precision);
    const size_t kept = std::min<size_t>(all, limbs(exponent));
    StoreLimbs(call, z + kMantissa, result.limbs() + (all - kept), kept);
    base::Store32(z, kExponent, static_cast<uint32_t>(exponent));
  }
  base::Store8(z, kForm, static_cast<uint8_t>(form));
  base::Store8(z, kNegative, negative ? 1 : 0);
  base::Store8(z, kAccuracy, static_cast<uint8_t>(error > 0 ? 1 : error < 0 ? -1 : 0));
}

enum class FloatOperation : uint8_t { kAdd, kSub, kMul, kQuo };

// func (z *Float) op(x, y *Float) bool: does it if x and y are finite.
template <FloatOperation operation>
NativeResult Binary(NativeCall& call) {
  char* z = call.Get<char*>(0);
  const char* x_object = call.Get<char*>(1);
  const char* y_object = call.Get<char*>(2);
  if (z == nullptr || x_object == nullptr || y_object == nullptr) return call.NilDereference();
  if (base::Load32(z, kPrecision) == 0) {
    base::Store32(z, kPrecision,
                  std::max(base::Load32(x_object, kPrecision), base::Load32(y_object, kPrecision)));
  }
  const bool is_finite = FormOf(x_object) == Form::kFinite && FormOf(y_object) == Form::kFinite &&
                         base::Load32(z, kPrecision) != 0;
  if (is_finite) {
    Operand x(x_object);
    Operand y(y_object);
    Compute(
        call, z,
        [&x, &y](mpfr_ptr result, mpfr_rnd_t rounding) {
          if constexpr (operation == FloatOperation::kAdd) {
            return mpfr_add(result, x, y, rounding);
          } else if constexpr (operation == FloatOperation::kSub) {
            return mpfr_sub(result, x, y, rounding);
          } else if constexpr (operation == FloatOperation::kMul) {
            return mpfr_mul(result, x, y, rounding);
          } else {
            return mpfr_div(result, x, y, rounding);
          }
        },
        [&x, &y](int64_t exponent) {
          if constexpr (operation == FloatOperation::kMul) return x.size() + y.size();
          if constexpr (operation == FloatOperation::kQuo)
            return std::numeric_limits<size_t>::max();
          const auto bits = static_cast<uint64_t>(exponent - std::min(x.lowest(), y.lowest()));
          return static_cast<size_t>((bits + kLimbBits - 1) / kLimbBits);
        });
  }
  ReturnBool(call, 0, is_finite);
  return NativeResult::kDone;
}

// func (z *Float) round(): to the precision of z, which is finite
NativeResult Round(NativeCall& call) {
  char* z = call.Get<char*>(0);
  Operand x(z);
  Compute(
      call, z, [&x](mpfr_ptr result, mpfr_rnd_t rounding) { return mpfr_set(result, x, rounding); },
      [&x](int64_t) { return x.size(); });
  return NativeResult::kDone;
}

// func (x *Float) compare(y *Float) int: both finite
NativeResult Compare(NativeCall& call) {
  WideExponents wide;
  Operand x(call.Get<char*>(0));
  Operand y(call.Get<char*>(1));
  int order = mpfr_cmp(x, y);
  ReturnInt(call, 0, order < 0 ? -1 : order > 0 ? 1 : 0);
  return NativeResult::kDone;
}

// func (x *Float) toFloat64() (float64, Accuracy): finite
NativeResult ToFloat64(NativeCall& call) {
  WideExponents wide;
  Operand x(call.Get<char*>(0));
  double value = mpfr_get_d(x, MPFR_RNDN);
  int order = mpfr_cmp_d(x, value);
  ReturnFloat(call, 0, value);
  ReturnInt(call, 1, order < 0 ? 1 : order > 0 ? -1 : 0);
  return NativeResult::kDone;
}

// func (x *Float) toFloat32() (float32, Accuracy): finite
NativeResult ToFloat32(NativeCall& call) {
  WideExponents wide;
  Operand x(call.Get<char*>(0));
  float value = mpfr_get_flt(x, MPFR_RNDN);
  int order = mpfr_cmp_d(x, value);
  call.slots()[0] = runtime::WriteFloat32(value);
  ReturnInt(call, 1, order < 0 ? 1 : order > 0 ? -1 : 0);
  return NativeResult::kDone;
}

// ---- decimal digits -----------------------------------------------------------------------------

// 0.DIGITS times ten to the power of `point`; no zero at the end, zero has no digits.
struct Decimal {
  std::string digits;
  int64_t point = 0;

  char At(int64_t index) const {
    return 0 <= index && index < size() ? digits[static_cast<size_t>(index)] : '0';
  }
  int64_t size() const { return static_cast<int64_t>(digits.size()); }

  void Trim() {
    digits.resize(digits.find_last_not_of('0') + 1);
    if (digits.empty()) point = 0;
  }
  void RoundDown(int64_t count) {
    if (count < 0 || count >= size()) return;
    digits.resize(static_cast<size_t>(count));
    Trim();
  }
  void RoundUp(int64_t count) {
    if (count < 0 || count >= size()) return;
    while (count > 0 && digits[static_cast<size_t>(count) - 1] == '9') --count;
    digits.resize(static_cast<size_t>(count));
    if (count == 0) {
      digits = "1";
      ++point;
    } else {
      ++digits.back();
    }
  }
  // To nearest, halves to the even digit.
  void Round(int64_t count) {
    if (count < 0 || count >= size()) return;
    char next = digits[static_cast<size_t>(count)];
    bool is_half = next == '5' && count + 1 == size();
    bool up =
        is_half ? count > 0 && (digits[static_cast<size_t>(count) - 1] & 1) != 0 : next >= '5';
    if (up) {
      RoundUp(count);
    } else {
      RoundDown(count);
    }
  }
};

// mantissa times two to the power of `exponent`, to the last digit. Takes the mantissa apart.
Decimal ExactDecimal(mpz_ptr mantissa, int64_t exponent) {
  Decimal decimal;
  if (mpz_sgn(mantissa) == 0) return decimal;
  const auto zeros = static_cast<int64_t>(mpz_scan1(mantissa, 0));
  if (exponent < 0) {
    const int64_t shift = std::min(zeros, -exponent);
    mpz_tdiv_q_2exp(mantissa, mantissa, static_cast<mp_bitcnt_t>(shift));
    exponent += shift;
  }
  int64_t fraction_digits = 0;
  if (exponent >= 0) {
    mpz_mul_2exp(mantissa, mantissa, static_cast<mp_bitcnt_t>(exponent));
  } else {
    fraction_digits = -exponent;
    Number power;
    mpz_ui_pow_ui(power, 5, static_cast<uint64_t>(fraction_digits));
    mpz_mul(mantissa, mantissa, power);
  }
  decimal.digits.resize(mpz_sizeinbase(mantissa, 10) + 2);
  mpz_get_str(decimal.digits.data(), 10, mantissa);
  decimal.digits.resize(std::strlen(decimal.digits.c_str()));
  decimal.point = decimal.size() - fraction_digits;
  decimal.Trim();
  return decimal;
}

// Shortens to the fewest digits that are nearer to x than to its neighbours of that precision: as
// many as it takes to tell it from the middles between it and them.
void RoundShortest(const Operand& x, uint32_t precision, Decimal* decimal) {
  Number middle;
  mpz_import(middle, x.size(), -1, sizeof(mp_limb_t), 0, 0, x.limbs());
  // The lowest bit is to be half of one in the last place.
  int64_t shift =
      static_cast<int64_t>(x.size() * kLimbBits) - (static_cast<int64_t>(precision) + 1);
  if (shift < 0) {
    mpz_mul_2exp(middle, middle, static_cast<mp_bitcnt_t>(-shift));
  } else {
    mpz_tdiv_q_2exp(middle, middle, static_cast<mp_bitcnt_t>(shift));
  }
  const int64_t exponent = x.lowest() + shift;
  // The middles themselves count when they are rounded to x: to even.
  const bool inclusive = mpz_tstbit(middle, 1) == 0;
  Number below;
  mpz_sub_ui(below, middle, 1);
  mpz_add_ui(middle, middle, 1);
  const Decimal lower = ExactDecimal(below, exponent);
  const Decimal upper = ExactDecimal(middle, exponent);
  for (int64_t i = 0; i < decimal->size(); ++i) {
    const char digit = decimal->At(i);
    const char low = lower.At(i);
    const char high = upper.At(i);
    const bool may_go_down = low != digit || (inclusive && i + 1 == lower.size());
    const bool may_go_up =
        digit != high && (inclusive || digit + 1 < high || i + 1 < upper.size() ||
                          (i >= upper.size() && digit < '9'));
    if (may_go_down && may_go_up) return decimal->Round(i + 1);
    if (may_go_down) return decimal->RoundDown(i + 1);
    if (may_go_up) return decimal->RoundUp(i + 1);
  }
}

void AppendScientific(const Decimal& decimal, char letter, int64_t precision, std::string* text) {
  text->push_back(decimal.At(0));
  if (precision > 0) {
    text->push_back('.');
    for (int64_t i = 1; i <= precision; ++i) text->push_back(decimal.At(i));
  }
  text->push_back(letter);
  int64_t exponent = decimal.digits.empty() ? 0 : decimal.point - 1;
  text->push_back(exponent < 0 ? '-' : '+');
  exponent = exponent < 0 ? -exponent : exponent;
  if (exponent < 10) text->push_back('0');
  text->append(std::to_string(exponent));
}

void AppendFixed(const Decimal& decimal, int64_t precision, std::string* text) {
  if (decimal.point <= 0) text->push_back('0');
  for (int64_t i = 0; i < decimal.point; ++i) text->push_back(decimal.At(i));
  if (precision <= 0) return;
  text->push_back('.');
  for (int64_t i = 0; i < precision; ++i) text->push_back(decimal.At(decimal.point + i));
}

// func (x *Float) decimal(verb byte, prec int) string: e, E, f, g or G of |x|, which is no infinity
NativeResult DecimalText(NativeCall& call) {
  const char* object = call.Get<char*>(0);
  const char verb = static_cast<char>(call.slots()[1]);
  int64_t precision = IntArgument(call, 2);
  const bool shortest = precision < 0;
  Decimal decimal;
  if (FormOf(object) == Form::kFinite) {
    Operand x(object);
    Number mantissa;
    mpz_import(mantissa, x.size(), -1, sizeof(mp_limb_t), 0, 0, x.limbs());
    decimal = ExactDecimal(mantissa, x.lowest());
    if (shortest) RoundShortest(x, base::Load32(object, kPrecision), &decimal);
  }
  const bool is_scientific = verb == 'e' || verb == 'E';
  if (shortest) {
    precision = is_scientific ? decimal.size() - 1
                : verb == 'f' ? std::max<int64_t>(decimal.size() - decimal.point, 0)
                              : decimal.size();
  } else {
    if (verb == 'g' || verb == 'G') precision = std::max<int64_t>(precision, 1);
    decimal.Round(is_scientific ? precision + 1
                  : verb == 'f' ? decimal.point + precision
                                : precision);
  }
  std::string text;
  if (is_scientific) {
    AppendScientific(decimal, verb, precision, &text);
  } else if (verb == 'f') {
    AppendFixed(decimal, precision, &text);
  } else {
    // Zeros at the end of a fraction are not written.
    int64_t limit = precision;
    if (limit > decimal.size() && decimal.size() >= decimal.point) limit = decimal.size();
    constexpr int64_t kShortestLimit = 6;
    if (shortest) limit = kShortestLimit;
    const int64_t exponent = decimal.point - 1;
    if (exponent < -4 || exponent >= limit) {
      const auto letter = static_cast<char>(verb + 'e' - 'g');
      AppendScientific(decimal, letter, std::min(precision, decimal.size()) - 1, &text);
    } else {
      if (precision > decimal.point) precision = decimal.size();
      AppendFixed(decimal, std::max<int64_t>(precision - decimal.point, 0), &text);
    }
  }
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/big.(*Float).add", &Binary<FloatOperation::kAdd>},
    {"math/big.(*Float).compare", &Compare},
    {"math/big.(*Float).decimal", &DecimalText},
    {"math/big.(*Float).mul", &Binary<FloatOperation::kMul>},
    {"math/big.(*Float).quo", &Binary<FloatOperation::kQuo>},
    {"math/big.(*Float).round", &Round},
    {"math/big.(*Float).sub", &Binary<FloatOperation::kSub>},
    {"math/big.(*Float).toFloat32", &ToFloat32},
    {"math/big.(*Float).toFloat64", &ToFloat64},
};

}  // namespace

std::span<const vm::NativeRow> MathBigFloatNatives() { return kRows; }

}  // namespace goknot::stdlib

// Constants from literals, and as text.
//
// Tests: tests/types/constant_test.cc.
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "lexer/literal.h"
#include "lexer/unicode.h"
#include "types/constant.h"
#include "types/constant_rep.h"
#include "types/typestring.h"

namespace goknot::types {

using Access = ConstantAccess;
using lexer::LiteralKind;

namespace {

std::string WithoutUnderscores(std::string_view text) {
  std::string digits;
  for (char c : text) {
    if (c != '_') digits += c;
  }
  return digits;
}

// 0x, 0b, 0o or 0 in front of an integer. `legacy_octal`: a leading 0 alone means octal.
Constant ParseInt(std::string_view text, bool legacy_octal) {
  std::string digits = WithoutUnderscores(text);
  int base = 10;
  size_t skip = 0;
  if (digits.size() > 1 && digits[0] == '0') {
    char marker = static_cast<char>(digits[1] | 0x20);
    if (marker == 'x' || marker == 'b' || marker == 'o') {
      base = marker == 'x' ? 16 : marker == 'b' ? 2 : 8;
      skip = 2;
    } else if (legacy_octal) {
      base = 8;
      skip = 1;
    }
  }
  int64_t word = 0;
  const char* const end = digits.data() + digits.size();
  auto [parsed, error] = std::from_chars(digits.data() + skip, end, word, base);
  if (error == std::errc() && parsed == end) return Constant::Int64(word);
  BigInt value;
  if (mpz_set_str(value.value, digits.c_str() + skip, base) != 0) return Constant();
  return Access::FromInt(value);
}

// mantissa digits, a point among them, and an exponent, exactly. The exponent is moderate.
std::optional<Rational> ParseFraction(const std::string& digits) {
  bool hex = digits.size() > 1 && digits[0] == '0' && (digits[1] | 0x20) == 'x';
  std::string mantissa;
  long exponent = 0;
  bool after_point = false;
  size_t i = hex ? 2 : 0;
  for (; i < digits.size(); ++i) {
    char c = digits[i];
    if (c == '.') {
      after_point = true;
    } else if ((c | 0x20) == (hex ? 'p' : 'e')) {
      exponent += std::strtol(digits.c_str() + i + 1, nullptr, 10);
      break;
    } else {
      mantissa += c;
      if (after_point) exponent -= hex ? 4 : 1;
    }
  }
  Rational result;
  if (mpz_set_str(mpq_numref(result.value), mantissa.c_str(), hex ? 16 : 10) != 0) {
    return std::nullopt;
  }
  BigInt scale(1);
  unsigned long magnitude = std::labs(exponent);
  if (hex) {
    mpz_mul_2exp(scale.value, scale.value, magnitude);
  } else {
    mpz_ui_pow_ui(scale.value, 10, magnitude);
  }
  if (exponent >= 0) {
    mpz_mul(mpq_numref(result.value), mpq_numref(result.value), scale.value);
  } else {
    mpz_set(mpq_denref(result.value), scale.value);
  }
  mpq_canonicalize(result.value);
  return result;
}

Constant ParseFloat(std::string_view text) {
  std::string digits = WithoutUnderscores(text);
  if (digits.size() > 1 && digits[0] == '0' &&
      ((digits[1] | 0x20) == 'o' || (digits[1] | 0x20) == 'b')) {
    return ParseInt(digits, false).ToFloat();  // of an imaginary literal
  }
  BigFloat approximate;
  char* end;
  mpfr_strtofr(approximate.value, digits.c_str(), &end,
               digits.size() > 1 && (digits[1] | 0x20) == 'x' ? 0 : 10, MPFR_RNDN);
  if (*end != '\0') return Constant();
  if (mpfr_zero_p(approximate.value)) {
    // Zero, or so close to it that the exponent does not fit.
    return Access::FromReal(BigFloat());
  }
  if (HasSmallExponent(approximate)) {
    if (std::optional<Rational> exact = ParseFraction(digits)) {
      return Access::FromRational(*exact);
    }
  }
  return Access::FromReal(approximate);
}

}  // namespace

Constant Constant::FromLiteral(LiteralKind kind, std::string_view text) {
  switch (kind) {
    case LiteralKind::kInt:
      return ParseInt(text, /*legacy_octal=*/true);
    case LiteralKind::kFloat:
      return ParseFloat(text);
    case LiteralKind::kImaginary:
      return MakeComplex(Int64(0), ParseFloat(text.substr(0, text.size() - 1)));
    case LiteralKind::kRune:
      if (std::optional<char32_t> rune = lexer::RuneValue(text)) return Int64(*rune);
      break;
    case LiteralKind::kString:
      if (std::optional<std::string> value = lexer::StringValue(text)) return String(*value);
      break;
  }
  return Constant();
}

namespace {

// The shortest digits that read back as `value`, laid out as Go's %g does: an exponent below -4 or
// from 6 digits on (or as many as there are digits, if those are more) is written out.
std::string ShortestG(double value) {
  char buffer[64];
  auto [end, error] =
      std::to_chars(buffer, buffer + sizeof(buffer), value, std::chars_format::scientific);
  std::string text(buffer, end);
  size_t e = text.find('e');
  int exponent = std::atoi(text.c_str() + e + 1);
  size_t digits = e - (text[0] == '-') - (text.find('.') != std::string::npos);
  int limit = 6;
  if (static_cast<int>(digits) > limit && static_cast<int>(digits) >= exponent + 1) {
    limit = static_cast<int>(digits);
  }
  if (exponent < -4 || exponent >= limit) return text;
  auto [fixed_end, fixed_error] =
      std::to_chars(buffer, buffer + sizeof(buffer), value, std::chars_format::fixed);
  return std::string(buffer, fixed_end);
}

std::string SixDigits(double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof(buffer), "%.6g", value);
  return buffer;
}

std::string RealToString(const BigFloat& x) {
  double value = mpfr_get_d(x.value, MPFR_RNDN);
  if ((mpfr_zero_p(x.value) != 0) == (value == 0) && !std::isinf(value)) {
    std::string text = SixDigits(value);
    if (mpfr_integer_p(x.value) == 0 && text.find('.') == std::string::npos) {
      text = ShortestG(value);
    }
    return text;
  }
  // Beyond doubles: mantissa and binary exponent to a decimal exponent.
  long exponent;
  double mantissa = mpfr_get_d_2exp(&exponent, x.value, MPFR_RNDN);  // [0.5, 1)
  double decimal = static_cast<double>(exponent) * (M_LN2 / M_LN10);
  auto whole = static_cast<int64_t>(decimal);
  mantissa *= std::pow(10, decimal - static_cast<double>(whole));
  if (std::abs(mantissa) < 1 - 0.5e-6) {
    mantissa *= 10;
    --whole;
  } else if (std::abs(mantissa) >= 10) {
    mantissa /= 10;
    ++whole;
  }
  return absl::StrCat(SixDigits(mantissa), whole >= 0 ? "e+" : "e", whole);
}

std::string BigToString(const BigInt& x) {
  char* text = mpz_get_str(nullptr, 10, x.value);
  std::string result = text;
  void (*free_text)(void*, size_t);
  mp_get_memory_functions(nullptr, nullptr, &free_text);
  free_text(text, result.size() + 1);
  return result;
}

// At most 72 characters of the quoted text.
std::string ShortenedQuote(const std::string& value) {
  constexpr int kLimit = 72;
  std::string quoted = QuoteGo(value);
  int runes = 0;
  size_t cut = 0;  // after kLimit - 3 runes
  std::string_view rest = quoted;
  while (!rest.empty()) {
    int width = lexer::DecodeUtf8(rest).width;
    if (runes++ < kLimit - 3) cut += width;
    rest.remove_prefix(width);
  }
  return runes <= kLimit ? quoted : quoted.substr(0, cut) + "...";
}

}  // namespace

std::string Constant::ToString() const {
  switch (kind_) {
    case ConstantKind::kUnknown:
      return "unknown";
    case ConstantKind::kBool:
      return BoolValue() ? "true" : "false";
    case ConstantKind::kString:
      return ShortenedQuote(StringValue());
    case ConstantKind::kInt:
      return ToExactString();
    case ConstantKind::kFloat:
      return RealToString(Access::ToReal(*this));
    case ConstantKind::kComplex:
      return absl::StrCat("(", Real().ToString(), " + ", Imag().ToString(), "i)");
  }
  return "";
}

std::string Constant::ToExactString() const {
  switch (kind_) {
    case ConstantKind::kString:
      return QuoteGo(StringValue());
    case ConstantKind::kInt:
      return rep_ == nullptr ? absl::StrCat(word_) : BigToString(Access::Big(*this));
    case ConstantKind::kFloat: {
      if (Access::WidthOf(*this) == Width::kReal) return RealToString(Access::Floating(*this));
      const Rational& ratio = Access::Ratio(*this);
      BigInt part;
      mpz_set(part.value, mpq_numref(ratio.value));
      std::string text = BigToString(part);
      if (mpz_cmp_ui(mpq_denref(ratio.value), 1) == 0) return text;
      mpz_set(part.value, mpq_denref(ratio.value));
      return text + "/" + BigToString(part);
    }
    case ConstantKind::kComplex:
      return absl::StrCat("(", Real().ToExactString(), " + ", Imag().ToExactString(), "i)");
    default:
      return ToString();
  }
}

}  // namespace goknot::types

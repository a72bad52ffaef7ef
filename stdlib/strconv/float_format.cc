// See the header. A number is first brought to decimal digits and a decimal point ("Decimal"), then
// laid out.
#include "stdlib/strconv/float_format.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace goknot::stdlib {
namespace {

// 0.d1d2d3... * 10^point, without trailing zeros; zero has no digits and point 0.
struct Decimal {
  std::string digits;
  int point = 0;
};

// Digits and exponent of the form d.ddde+xx.
Decimal FromScientific(std::string_view text) {
  Decimal decimal;
  size_t e = text.find('e');
  for (char c : text.substr(0, e)) {
    if (c != '.') decimal.digits += c;
  }
  int exponent = std::atoi(std::string(text.substr(e + 1)).c_str());
  decimal.point = exponent + 1;
  size_t last = decimal.digits.find_last_not_of('0');
  decimal.digits.resize(last == std::string::npos ? 0 : last + 1);
  if (decimal.digits.empty()) decimal.point = 0;
  return decimal;
}

Decimal ShortestDecimal(double value, FloatWidth width) {
  char buffer[64];
  std::to_chars_result end =
      width == FloatWidth::k32
          ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<float>(value),
                          std::chars_format::scientific)
          : std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
  return FromScientific({buffer, static_cast<size_t>(end.ptr - buffer)});
}

// `digits` >= 1 significant ones.
Decimal RoundedDecimal(double value, int digits) {
  // No double has more than 767 significant digits; beyond there are zeros.
  digits = std::min(digits, 800);
  char buffer[900];
  std::to_chars_result end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                           std::chars_format::scientific, digits - 1);
  return FromScientific({buffer, static_cast<size_t>(end.ptr - buffer)});
}

char DigitAt(const Decimal& decimal, int i) {
  return i >= 0 && i < static_cast<int>(decimal.digits.size())
             ? decimal.digits[static_cast<size_t>(i)]
             : '0';
}

void AppendExponent(std::string* out, char letter, int exponent, size_t min_digits) {
  *out += letter;
  *out += exponent < 0 ? '-' : '+';
  std::string digits = std::to_string(std::abs(exponent));
  if (digits.size() < min_digits) out->append(min_digits - digits.size(), '0');
  *out += digits;
}

// d.ddde±dd with `precision` digits after the point.
void AppendScientific(std::string* out, const Decimal& decimal, int precision, char letter) {
  *out += DigitAt(decimal, 0);
  if (precision > 0) {
    *out += '.';
    for (int i = 1; i <= precision; ++i) *out += DigitAt(decimal, i);
  }
  AppendExponent(out, letter, decimal.digits.empty() ? 0 : decimal.point - 1, 2);
}

// ddd.ddd with `precision` digits after the point.
void AppendFixed(std::string* out, const Decimal& decimal, int precision) {
  if (decimal.point > 0) {
    for (int i = 0; i < decimal.point; ++i) *out += DigitAt(decimal, i);
  } else {
    *out += '0';
  }
  if (precision > 0) {
    *out += '.';
    for (int i = 0; i < precision; ++i) *out += DigitAt(decimal, decimal.point + i);
  }
}

void AppendFixedRounded(std::string* out, double value, int precision) {
  int exact = std::min(precision, 1100);  // the last digit of any double is the 1074th
  std::string text(static_cast<size_t>(exact) + 330, '\0');
  std::to_chars_result end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, exact);
  text.resize(static_cast<size_t>(end.ptr - text.data()));
  *out += text;
  out->append(static_cast<size_t>(precision - exact), '0');
}

void AppendGeneral(std::string* out, double value, char letter, int precision, FloatWidth width) {
  bool shortest = precision < 0;
  if (precision == 0) precision = 1;
  Decimal decimal = shortest ? ShortestDecimal(value, width) : RoundedDecimal(value, precision);
  int count = static_cast<int>(decimal.digits.size());
  if (shortest) precision = 6;

  // Scientific when the exponent is below -4 or has no room within the precision.
  int limit = precision;
  if (limit > count && count >= decimal.point) limit = count;
  if (shortest) limit = 6;
  int exponent = decimal.point - 1;
  if (exponent < -4 || exponent >= limit) {
    int shown = shortest ? count : std::min(precision, count);
    AppendScientific(out, decimal, std::max(shown - 1, 0), letter);
    return;
  }
  AppendFixed(out, decimal, std::max(count - decimal.point, 0));
}

// value = mantissa * 2^exponent, with the mantissa as an integer of the format's width.
struct Binary {
  uint64_t mantissa;
  int exponent;
};

Binary ToBinary(double value, FloatWidth width) {
  if (width == FloatWidth::k32) {
    uint32_t bits = std::bit_cast<uint32_t>(static_cast<float>(value));
    int exponent = static_cast<int>(bits >> 23 & 0xff);
    uint64_t mantissa = bits & 0x7fffff;
    if (exponent == 0) {
      ++exponent;
    } else {
      mantissa |= 1u << 23;
    }
    return {mantissa, exponent - 127 - 23};
  }
  uint64_t bits = std::bit_cast<uint64_t>(value);
  int exponent = static_cast<int>(bits >> 52 & 0x7ff);
  uint64_t mantissa = bits & ((uint64_t{1} << 52) - 1);
  if (exponent == 0) {
    ++exponent;
  } else {
    mantissa |= uint64_t{1} << 52;
  }
  return {mantissa, exponent - 1023 - 52};
}

// 0x1.23p+04: one binary digit before the point; rounding is to nearest even.
void AppendHexadecimal(std::string* out, double value, char format, int precision,
                       FloatWidth width) {
  Binary binary = ToBinary(value, width);
  uint64_t mantissa = binary.mantissa;
  int exponent = binary.exponent;
  if (mantissa == 0) {
    exponent = 0;
  } else {
    // Leading one at bit 60: fifteen hexadecimal digits after the point.
    int shift = std::countl_zero(mantissa) - 3;
    mantissa <<= shift;
    exponent += 60 - shift;
  }
  if (precision >= 0 && precision < 15) {
    int dropped = (15 - precision) * 4;
    uint64_t rest = mantissa << (64 - dropped);
    mantissa >>= dropped;
    constexpr uint64_t kHalf = uint64_t{1} << 63;
    if (rest > kHalf || (rest == kHalf && (mantissa & 1) != 0)) ++mantissa;
    mantissa <<= dropped;
    if ((mantissa & uint64_t{1} << 61) != 0) {
      mantissa >>= 1;
      ++exponent;
    }
  }
  bool upper = format == 'X';
  const char* digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  *out += '0';
  *out += format;
  *out += static_cast<char>('0' + (mantissa >> 60 & 1));
  mantissa <<= 4;
  if (precision < 0 ? mantissa != 0 : precision > 0) {
    *out += '.';
    for (int i = 0; precision < 0 ? mantissa != 0 : i < precision; ++i) {
      *out += digits[mantissa >> 60];
      mantissa <<= 4;
    }
  }
  AppendExponent(out, upper ? 'P' : 'p', exponent, 2);
}

}  // namespace

void AppendFloat(std::string* out, double value, char format, int precision, FloatWidth width) {
  if (width == FloatWidth::k32) value = static_cast<float>(value);
  if (std::isnan(value)) {
    *out += "NaN";
    return;
  }
  if (std::isinf(value)) {
    *out += value > 0 ? "+Inf" : "-Inf";
    return;
  }
  switch (format) {
    case 'b':
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
      break;
    default:
      *out += '%';
      *out += format;
      return;
  }
  if (std::signbit(value)) {
    *out += '-';
    value = -value;
  }
  switch (format) {
    case 'b': {
      Binary binary = ToBinary(value, width);
      *out += std::to_string(binary.mantissa);
      AppendExponent(out, 'p', binary.exponent, 1);
      break;
    }
    case 'x':
    case 'X':
      AppendHexadecimal(out, value, format, precision, width);
      break;
    case 'e':
    case 'E': {
      bool shortest = precision < 0;
      Decimal decimal = shortest ? ShortestDecimal(value, width)
                                 : RoundedDecimal(value, std::min(precision, 2000) + 1);
      if (shortest) precision = std::max(static_cast<int>(decimal.digits.size()) - 1, 0);
      AppendScientific(out, decimal, precision, format);
      break;
    }
    case 'f': {
      if (precision >= 0) {
        AppendFixedRounded(out, value, precision);
        break;
      }
      Decimal decimal = ShortestDecimal(value, width);
      AppendFixed(out, decimal,
                  std::max(static_cast<int>(decimal.digits.size()) - decimal.point, 0));
      break;
    }
    default:
      AppendGeneral(out, value, format == 'g' ? 'e' : 'E', precision, width);
      break;
  }
}

}  // namespace goknot::stdlib

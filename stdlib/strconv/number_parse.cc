// See the header. The values of floats come from <charconv>, which rounds correctly; the syntax is
// checked here first, since it differs from C's.
#include "stdlib/strconv/number_parse.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace goknot::stdlib {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

int DigitValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = Lower(c);
  return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

// Underscores stand between digits, or between a base prefix and a digit.
bool UnderscoresAreGood(std::string_view text) {
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  char before = '^';  // what kind of character came last: 0 a digit, _ an underscore, ! other
  bool hexadecimal = false;
  if (text.size() >= 2 && text[0] == '0') {
    char prefix = Lower(text[1]);
    if (prefix == 'b' || prefix == 'o' || prefix == 'x') {
      before = '0';
      hexadecimal = prefix == 'x';
      text.remove_prefix(2);
    }
  }
  for (char c : text) {
    bool is_digit = (c >= '0' && c <= '9') || (hexadecimal && DigitValue(c) < 16);
    if (is_digit) {
      before = '0';
    } else if (c == '_') {
      if (before != '0') return false;
      before = '_';
    } else {
      if (before == '_') return false;
      before = '!';
    }
  }
  return before != '_';
}

bool EqualFolded(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (Lower(text[i]) != lower[i]) return false;
  }
  return true;
}

// The number that a text begins with, without its underscores.
struct FloatSyntax {
  size_t length = 0;  // of the text that belongs to it; 0: there is none
  bool negative = false;
  bool hexadecimal = false;
  std::string digits;  // for from_chars: no sign, no 0x
};

FloatSyntax ScanFloat(std::string_view text) {
  FloatSyntax result;
  std::string_view rest = text;
  if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
    result.negative = rest[0] == '-';
    rest.remove_prefix(1);
  }
  bool underscores = false;
  if (rest.size() > 2 && rest[0] == '0' && Lower(rest[1]) == 'x') {
    result.hexadecimal = true;
    rest.remove_prefix(2);
  }
  bool any_digit = false;
  bool point = false;
  size_t i = 0;
  for (; i < rest.size(); ++i) {
    char c = rest[i];
    if (c == '_') {
      underscores = true;
    } else if (c == '.') {
      if (point) break;
      point = true;
      result.digits += c;
    } else if (DigitValue(c) < (result.hexadecimal ? 16 : 10)) {
      any_digit = true;
      result.digits += c;
    } else {
      break;
    }
  }
  if (!any_digit) return result;
  bool has_exponent = i < rest.size() && Lower(rest[i]) == (result.hexadecimal ? 'p' : 'e');
  if (has_exponent) {
    ++i;
    result.digits += result.hexadecimal ? 'p' : 'e';
    if (i < rest.size() && (rest[i] == '+' || rest[i] == '-')) {
      if (rest[i] == '-') result.digits += '-';
      ++i;
    }
    if (i >= rest.size() || rest[i] < '0' || rest[i] > '9') return result;
    // Exponents of any length mean an infinity or zero; six digits are plenty to say so.
    std::string exponent;
    for (; i < rest.size() && ((rest[i] >= '0' && rest[i] <= '9') || rest[i] == '_'); ++i) {
      if (rest[i] == '_') {
        underscores = true;
      } else if (exponent.size() < 6 && (rest[i] != '0' || !exponent.empty())) {
        exponent += rest[i];
      }
    }
    result.digits += exponent.empty() ? "0" : exponent;
  } else if (result.hexadecimal) {
    return result;  // the exponent is not optional
  }
  size_t length = text.size() - rest.size() + i;
  if (underscores && !UnderscoresAreGood(text.substr(0, length))) return result;
  result.length = length;
  return result;
}

// The length of the word that a text begins with, in any case: inf, infinity or nan; 0 without one.
size_t SpecialLength(std::string_view text) {
  for (std::string_view word : {"infinity", "inf", "nan"}) {
    if (EqualFolded(text.substr(0, word.size()), word)) return word.size();
  }
  return 0;
}

// from_chars leaves the value alone when it is out of range: is it too large (or too small)?
template <typename T>
bool IsHuge(const FloatSyntax& syntax) {
  // The decimal (or binary) exponent of the first digit that is not zero decides.
  std::string_view digits = syntax.digits;
  size_t e = digits.find(syntax.hexadecimal ? 'p' : 'e');
  int64_t exponent =
      e == std::string_view::npos ? 0 : std::atoll(std::string(digits.substr(e + 1)).c_str());
  std::string_view mantissa = digits.substr(0, e);
  size_t point = mantissa.find('.');
  int64_t integer_digits =
      static_cast<int64_t>(point == std::string_view::npos ? mantissa.size() : point);
  int64_t position = 0;
  for (char c : mantissa) {
    if (c == '.') continue;
    if (c != '0') break;
    ++position;
  }
  int64_t scale = syntax.hexadecimal ? 4 : 1;
  return (integer_digits - position) * scale + exponent > 0;
}

template <typename T>
Parsed<double> Convert(const FloatSyntax& syntax) {
  T value = 0;
  const char* end = syntax.digits.data() + syntax.digits.size();
  std::from_chars_result read =
      std::from_chars(syntax.digits.data(), end, value,
                      syntax.hexadecimal ? std::chars_format::hex : std::chars_format::general);
  ParseStatus status = ParseStatus::kParsed;
  if (read.ec == std::errc::result_out_of_range) {
    if (IsHuge<T>(syntax)) {
      value = std::numeric_limits<T>::infinity();
      status = ParseStatus::kOutOfRange;
    } else {
      value = 0;
    }
  } else if (std::isinf(value)) {
    status = ParseStatus::kOutOfRange;
  }
  double wide = value;
  return {syntax.negative ? -wide : wide, status};
}

}  // namespace

Parsed<uint64_t> ParseUint(std::string_view text, int64_t base, int64_t bits) {
  std::string_view whole = text;
  if (text.empty()) return {0, ParseStatus::kBadSyntax};
  bool by_prefix = base == 0;
  if (by_prefix) {
    base = 10;
    if (text[0] == '0') {
      char prefix = text.size() >= 3 ? Lower(text[1]) : '\0';
      base = prefix == 'b' ? 2 : prefix == 'o' ? 8 : prefix == 'x' ? 16 : 8;
      bool has_letter = prefix == 'b' || prefix == 'o' || prefix == 'x';
      text.remove_prefix(has_letter ? 2 : 1);
    }
  } else if (base < 2 || base > 36) {
    return {0, ParseStatus::kBadBase};
  }
  if (bits == 0) {
    bits = 64;
  } else if (bits < 0 || bits > 64) {
    return {0, ParseStatus::kBadBitSize};
  }
  uint64_t largest = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
  bool underscores = false;
  uint64_t value = 0;
  uint64_t radix = static_cast<uint64_t>(base);
  bool overflow = false;
  for (char c : text) {
    if (c == '_' && by_prefix) {
      underscores = true;
      continue;
    }
    int digit = DigitValue(c);
    if (digit >= base) return {0, ParseStatus::kBadSyntax};
    uint64_t next;
    if (__builtin_mul_overflow(value, radix, &next) ||
        __builtin_add_overflow(next, static_cast<uint64_t>(digit), &next) || next > largest) {
      // The first digit that goes too far decides, whatever follows.
      overflow = true;
      break;
    }
    value = next;
  }
  if (overflow) return {largest, ParseStatus::kOutOfRange};
  if (underscores && !UnderscoresAreGood(whole)) return {0, ParseStatus::kBadSyntax};
  return {value, ParseStatus::kParsed};
}

Parsed<int64_t> ParseInt(std::string_view text, int64_t base, int64_t bits) {
  if (text.empty()) return {0, ParseStatus::kBadSyntax};
  bool negative = text[0] == '-';
  if (negative || text[0] == '+') text.remove_prefix(1);
  Parsed<uint64_t> magnitude = ParseUint(text, base, bits);
  if (magnitude.status != ParseStatus::kParsed && magnitude.status != ParseStatus::kOutOfRange) {
    return {0, magnitude.status};
  }
  if (bits == 0) bits = 64;
  uint64_t cutoff = uint64_t{1} << (bits - 1);
  if (!negative && magnitude.value >= cutoff) {
    return {static_cast<int64_t>(cutoff - 1), ParseStatus::kOutOfRange};
  }
  if (negative && magnitude.value > cutoff) {
    return {static_cast<int64_t>(-cutoff), ParseStatus::kOutOfRange};
  }
  return {static_cast<int64_t>(negative ? -magnitude.value : magnitude.value),
          ParseStatus::kParsed};
}

ParsedPrefix ParseFloatPrefix(std::string_view text, int64_t bits) {
  std::string_view word = text;
  size_t sign = !word.empty() && (word[0] == '+' || word[0] == '-') ? 1 : 0;
  word.remove_prefix(sign);
  if (size_t length = SpecialLength(word); length > 0) {
    if (length > 3 || Lower(word[0]) == 'i') {
      double infinity = std::numeric_limits<double>::infinity();
      return {{text[0] == '-' ? -infinity : infinity, ParseStatus::kParsed}, sign + length};
    }
    // The bits of math.NaN(), of which a float32 has not all.
    constexpr uint64_t kNan64 = 0x7ff8000000000001;
    constexpr uint64_t kNan32 = 0x7ff8000000000000;
    if (sign == 0) {
      double nan = std::bit_cast<double>(bits == 32 ? kNan32 : kNan64);
      return {{nan, ParseStatus::kParsed}, length};
    }
  }
  FloatSyntax syntax = ScanFloat(text);
  if (syntax.length == 0) return {{0, ParseStatus::kBadSyntax}, 0};
  return {bits == 32 ? Convert<float>(syntax) : Convert<double>(syntax), syntax.length};
}

Parsed<double> ParseFloat(std::string_view text, int64_t bits) {
  ParsedPrefix prefix = ParseFloatPrefix(text, bits);
  if (prefix.length != text.size()) return {0, ParseStatus::kBadSyntax};
  return prefix.number;
}

}  // namespace goknot::stdlib

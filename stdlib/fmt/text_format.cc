// See the header.
#include "stdlib/fmt/text_format.h"

#include <algorithm>

#include "stdlib/strconv/quote.h"
#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

constexpr char kLowerDigits[] = "0123456789abcdef";
constexpr char kUpperDigits[] = "0123456789ABCDEF";

}  // namespace

void TextFormat::WritePadding(int64_t count) {
  if (count <= 0) return;
  out.append(static_cast<size_t>(count), flags.zero && !flags.minus ? '0' : ' ');
}

void TextFormat::Pad(std::string_view text) {
  if (flags.width.value_or(0) == 0) {
    out += text;
    return;
  }
  int64_t missing = *flags.width - CountRunes(text);
  if (!flags.minus) WritePadding(missing);
  out += text;
  if (flags.minus) WritePadding(missing);
}

void TextFormat::PadWithBlanks(std::string_view text) {
  bool zero = flags.zero;
  flags.zero = false;
  Pad(text);
  flags.zero = zero;
}

void TextFormat::Boolean(bool value) { Pad(value ? "true" : "false"); }

void TextFormat::Integer(uint64_t value, int base, Signedness signedness, int32_t verb,
                         bool upper) {
  bool negative = signedness == Signedness::kSigned && static_cast<int64_t>(value) < 0;
  if (negative) value = -value;

  int64_t min_digits = 0;
  if (flags.precision) {
    min_digits = *flags.precision;
    if (min_digits == 0 && value == 0) {
      bool zero = flags.zero;
      flags.zero = false;
      WritePadding(flags.width.value_or(0));
      flags.zero = zero;
      return;
    }
  } else if (flags.zero && !flags.minus && flags.width) {
    min_digits = *flags.width;
    if (negative || flags.plus || flags.space) --min_digits;
  }

  const char* digits = upper ? kUpperDigits : kLowerDigits;
  char buffer[64];
  char* end = buffer + sizeof buffer;
  char* start = end;
  uint64_t radix = static_cast<uint64_t>(base);
  do {
    *--start = digits[value % radix];
    value /= radix;
  } while (value != 0);
  std::string_view number(start, static_cast<size_t>(end - start));

  std::string text;
  if (negative) {
    text += '-';
  } else if (flags.plus) {
    text += '+';
  } else if (flags.space) {
    text += ' ';
  }
  if (verb == 'O') text += "0o";
  bool zeros_in_front = min_digits > static_cast<int64_t>(number.size());
  if (flags.sharp) {
    if (base == 2) text += "0b";
    if (base == 8 && !zeros_in_front && number[0] != '0') text += '0';
    if (base == 16) text += upper ? "0X" : "0x";
  }
  if (zeros_in_front) text.append(static_cast<size_t>(min_digits) - number.size(), '0');
  text += number;
  PadWithBlanks(text);
}

void TextFormat::Hexadecimal(uint64_t value, bool prefix) {
  bool sharp = flags.sharp;
  flags.sharp = prefix;
  Integer(value, 16, Signedness::kUnsigned, 'v', false);
  flags.sharp = sharp;
}

void TextFormat::Unicode(uint64_t value) {
  std::string digits;
  for (uint64_t rest = value; rest != 0 || digits.empty(); rest >>= 4) {
    digits += kUpperDigits[rest & 0xf];
  }
  int64_t min_digits = std::max<int64_t>(4, flags.precision.value_or(0));
  if (static_cast<int64_t>(digits.size()) < min_digits) {
    digits.append(static_cast<size_t>(min_digits) - digits.size(), '0');
  }
  std::reverse(digits.begin(), digits.end());
  std::string text = "U+" + digits;
  if (flags.sharp && value <= kMaxRune && IsPrint(static_cast<int32_t>(value))) {
    text += " '";
    AppendRune(&text, static_cast<int32_t>(value));
    text += '\'';
  }
  PadWithBlanks(text);
}

void TextFormat::Character(uint64_t value) {
  std::string text;
  AppendRune(&text, value > kMaxRune ? kRuneError : static_cast<int32_t>(value));
  Pad(text);
}

void TextFormat::QuotedCharacter(uint64_t value) {
  std::string text;
  AppendQuotedRune(&text, value > kMaxRune ? kRuneError : static_cast<int32_t>(value),
                   flags.plus ? QuoteStyle::kAscii : QuoteStyle::kPrintable);
  Pad(text);
}

// %#g and its like keep the decimal point and the zeros that a precision asks for.
void TextFormat::RestoreDigits(std::string* number, char format, int precision) const {
  int64_t digits = 0;
  if (format == 'g' || format == 'G' || format == 'x') digits = precision < 0 ? 6 : precision;
  bool hexadecimal = format == 'x' || format == 'X';

  size_t tail_start = number->find_first_of("pP");
  if (tail_start == std::string::npos && !hexadecimal) tail_start = number->find_first_of("eE");
  std::string tail;
  if (tail_start != std::string::npos) {
    tail = number->substr(tail_start);
    number->resize(tail_start);
  }
  bool has_point = false;
  bool significant = false;
  for (size_t i = 1; i < number->size(); ++i) {
    char c = (*number)[i];
    if (c == '.') {
      has_point = true;
      continue;
    }
    if (c != '0') significant = true;
    if (significant) --digits;
  }
  if (!has_point) {
    // A lone zero before the point counts as a digit.
    if (number->size() == 2 && (*number)[1] == '0') --digits;
    *number += '.';
  }
  if (digits > 0) number->append(static_cast<size_t>(digits), '0');
  *number += tail;
}

void TextFormat::Float(double value, FloatWidth width, char format, int precision) {
  if (flags.precision) precision = static_cast<int>(*flags.precision);
  std::string number;
  AppendFloat(&number, value, format, precision, width);
  if (number[0] != '-' && number[0] != '+') number.insert(0, 1, '+');
  if (flags.space && number[0] == '+' && !flags.plus) number[0] = ' ';
  if (number[1] == 'I' || number[1] == 'N') {
    bool bare = number[1] == 'N' && !flags.space && !flags.plus;
    PadWithBlanks(bare ? std::string_view(number).substr(1) : std::string_view(number));
    return;
  }
  if (flags.sharp && format != 'b') RestoreDigits(&number, format, precision);
  if (flags.plus || number[0] != '+') {
    // Zeros go between sign and digits.
    int64_t missing = flags.width.value_or(0) - static_cast<int64_t>(number.size());
    if (flags.zero && !flags.minus && missing > 0) {
      out += number[0];
      WritePadding(missing);
      out.append(number, 1);
      return;
    }
    Pad(number);
    return;
  }
  Pad(std::string_view(number).substr(1));
}

std::string_view TextFormat::Truncate(std::string_view text) const {
  if (!flags.precision) return text;
  size_t i = 0;
  for (int64_t left = *flags.precision; i < text.size(); --left) {
    if (left <= 0) return text.substr(0, i);
    i += static_cast<size_t>(DecodeRune(text.substr(i)).width);
  }
  return text;
}

void TextFormat::String(std::string_view text) { Pad(Truncate(text)); }

void TextFormat::Quoted(std::string_view text) {
  text = Truncate(text);
  std::string quoted;
  if (flags.sharp && CanBackquote(text)) {
    quoted += '`';
    quoted += text;
    quoted += '`';
  } else {
    AppendQuoted(&quoted, text, '"', flags.plus ? QuoteStyle::kAscii : QuoteStyle::kPrintable);
  }
  Pad(quoted);
}

void TextFormat::HexBytes(std::string_view bytes, bool upper) {
  if (flags.precision && *flags.precision < static_cast<int64_t>(bytes.size())) {
    bytes = bytes.substr(0, static_cast<size_t>(*flags.precision));
  }
  if (bytes.empty()) {
    WritePadding(flags.width.value_or(0));
    return;
  }
  const char* digits = upper ? kUpperDigits : kLowerDigits;
  const char* prefix = upper ? "0X" : "0x";
  int64_t size = static_cast<int64_t>(bytes.size());
  int64_t width = 2 * size;
  if (flags.space) {
    if (flags.sharp) width *= 2;
    width += size - 1;
  } else if (flags.sharp) {
    width += 2;
  }
  int64_t missing = flags.width.value_or(0) - width;
  if (!flags.minus) WritePadding(missing);
  if (flags.sharp) out += prefix;
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (flags.space && i > 0) {
      out += ' ';
      if (flags.sharp) out += prefix;
    }
    uint8_t byte = static_cast<uint8_t>(bytes[i]);
    out += digits[byte >> 4];
    out += digits[byte & 0xf];
  }
  if (flags.minus) WritePadding(missing);
}

}  // namespace goknot::stdlib

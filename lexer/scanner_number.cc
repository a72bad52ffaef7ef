// See scanner.h. This part: number literals (spec: Integer literals, Floating-point literals,
// Imaginary literals).
#include <string_view>

#include "lexer/scanner.h"
#include "lexer/unicode.h"

namespace goknot::lexer {
namespace {

char Lower(char c) { return static_cast<char>(c | 0x20); }
bool IsDecimal(char c) { return c >= '0' && c <= '9'; }
bool IsHex(char c) { return IsDecimal(c) || (Lower(c) >= 'a' && Lower(c) <= 'f'); }

std::string BaseName(int base) {
  switch (base) {
    case 2:
      return "binary";
    case 8:
      return "octal";
    case 10:
      return "decimal";
    default:
      return "hexadecimal";
  }
}

// The offset of the first '_' that does not stand between two digits (a base prefix counts as one),
// or npos.
size_t FindMisplacedSeparator(std::string_view literal) {
  size_t i = 0;
  bool hex = false;
  bool after_digit = false;
  if (literal.size() >= 2 && literal[0] == '0') {
    const char letter = Lower(literal[1]);
    if (letter == 'x' || letter == 'o' || letter == 'b') {
      hex = letter == 'x';
      after_digit = true;
      i = 2;
    }
  }
  bool after_separator = false;
  for (; i < literal.size(); ++i) {
    const char c = literal[i];
    if (c == '_') {
      if (!after_digit) return i;
      after_separator = true;
      after_digit = false;
    } else if (IsDecimal(c) || (hex && IsHex(c))) {
      after_digit = true;
      after_separator = false;
    } else {
      if (after_separator) return i - 1;
      after_digit = false;
    }
  }
  return after_separator ? literal.size() - 1 : std::string_view::npos;
}

}  // namespace

// What has been seen of a number so far. Only the first error of a number is reported.
struct Scanner::NumberScan {
  LiteralKind kind = LiteralKind::kInt;
  int base = 10;
  char prefix = 0;  // 'x', 'o', 'b'; '0' for a leading zero; 0 for none
  bool has_digits = false;
  bool has_separators = false;
  size_t invalid_digit = std::string_view::npos;  // offset of the first digit beyond the base
  bool ok = true;
};

void Scanner::ScanDigits(NumberScan& number, int base) {
  for (;; ++cursor_) {
    while (static_cast<signed char>(Peek()) <= 0 && SkipBadCharacter()) {
    }
    const char c = Peek();
    if (c == '_') {
      number.has_separators = true;
    } else if (base == 16 ? IsHex(c) : IsDecimal(c)) {
      number.has_digits = true;
      if (base < 10 && c >= '0' + base && number.invalid_digit == std::string_view::npos) {
        number.invalid_digit = cursor_;
      }
    } else {
      return;
    }
  }
}

void Scanner::ScanNumber() {
  NumberScan number;
  const auto fail = [&](std::string text) {
    if (number.ok) Error(cursor_, DiagnosticCode::kInvalidNumber, std::move(text));
    number.ok = false;
  };

  if (Peek() == '0') {
    ++cursor_;
    const char letter = Lower(Peek());
    if (letter == 'x' || letter == 'o' || letter == 'b') {
      ++cursor_;
      number.prefix = letter;
      number.base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
    } else {
      // Octal, unless it turns out to be a float or an imaginary number.
      number.prefix = '0';
      number.base = 8;
      number.has_digits = true;
    }
  }
  if (Peek() != '.') ScanDigits(number, number.base);
  if (Peek() == '.') {
    if (number.prefix == 'o' || number.prefix == 'b') {
      fail("invalid radix point in " + BaseName(number.base) + " literal");
    }
    ++cursor_;
    number.kind = LiteralKind::kFloat;
    ScanDigits(number, number.base);
  }
  if (!number.has_digits) fail(BaseName(number.base) + " literal has no digits");

  ScanExponent(number);
  if (Peek() == 'i') {
    number.kind = LiteralKind::kImaginary;
    ++cursor_;
  }
  CheckNumber(number);
  SetLiteral(number.kind, number.ok);
}

void Scanner::ScanExponent(NumberScan& number) {
  const auto fail = [&](std::string text) {
    if (number.ok) Error(cursor_, DiagnosticCode::kInvalidNumber, std::move(text));
    number.ok = false;
  };

  const char letter = Lower(Peek());
  if (letter != 'e' && letter != 'p') {
    if (number.prefix == 'x' && number.kind == LiteralKind::kFloat) {
      fail("hexadecimal mantissa requires a 'p' exponent");
    }
    return;
  }
  const std::string quoted = QuotedRune(static_cast<unsigned char>(Peek()));
  if (letter == 'e' && number.prefix != 0 && number.prefix != '0') {
    fail(quoted + " exponent requires decimal mantissa");
  } else if (letter == 'p' && number.prefix != 'x') {
    fail(quoted + " exponent requires hexadecimal mantissa");
  }
  ++cursor_;
  number.kind = LiteralKind::kFloat;
  if (Peek() == '+' || Peek() == '-') ++cursor_;
  number.has_digits = false;
  ScanDigits(number, 10);
  if (!number.has_digits) fail("exponent has no digits");
}

void Scanner::CheckNumber(NumberScan& number) {
  if (!number.ok) return;
  if (number.kind == LiteralKind::kInt && number.invalid_digit != std::string_view::npos) {
    const auto digit = static_cast<unsigned char>(text_begin_[number.invalid_digit]);
    Error(number.invalid_digit, DiagnosticCode::kInvalidNumber,
          "invalid digit " + QuotedRune(digit) + " in " + BaseName(number.base) + " literal");
    number.ok = false;
  }
  if (!number.ok || !number.has_separators) return;
  const size_t misplaced = FindMisplacedSeparator(TokenText());
  if (misplaced != std::string_view::npos) {
    Error(token_start_ + misplaced, DiagnosticCode::kInvalidNumber,
          "'_' must separate successive digits");
    number.ok = false;
  }
}

}  // namespace goknot::lexer

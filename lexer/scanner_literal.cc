// See scanner.h. This part: rune and string literals (spec: Rune literals, String literals). Their
// values are decoded by literal.h; here they are delimited and checked.
#include "absl/strings/str_format.h"
#include "lexer/scanner.h"
#include "lexer/unicode.h"

namespace goknot::lexer {

void Scanner::SetLiteral(LiteralKind kind, bool ok) {
  token_ = Token::kLiteral;
  text_ = TokenText();
  literal_kind_ = kind;
  bad_literal_ = !ok;
  newline_ends_ = true;
}

void Scanner::ScanString() {
  bool ok = true;
  ++cursor_;
  for (;;) {
    const char c = Peek();
    if (c == '"') {
      ++cursor_;
      break;
    }
    if (c == '\\') {
      ++cursor_;
      ok &= ScanEscape('"');
    } else if (c == '\n') {
      Error(cursor_, DiagnosticCode::kUnterminatedLiteral, "newline in string");
      ok = false;
      break;
    } else if (AtEnd()) {
      Error(token_start_, DiagnosticCode::kUnterminatedLiteral, "string not terminated");
      ok = false;
      break;
    } else if (static_cast<signed char>(c) > 0) {
      ++cursor_;
    } else {
      SkipUnusualCharacter();
    }
  }
  SetLiteral(LiteralKind::kString, ok);
}

void Scanner::ScanRawString() {
  bool ok = true;
  ++cursor_;
  for (;;) {
    const char c = Peek();
    if (c == '`') {
      ++cursor_;
      break;
    }
    if (static_cast<signed char>(c) > 0) {
      ++cursor_;
    } else if (AtEnd()) {
      Error(token_start_, DiagnosticCode::kUnterminatedLiteral, "string not terminated");
      unfinished_ = true;
      ok = false;
      break;
    } else {
      SkipUnusualCharacter();
    }
  }
  SetLiteral(LiteralKind::kString, ok);
}

void Scanner::ScanRune() {
  bool ok = true;
  const auto fail = [&](size_t offset, DiagnosticCode code, std::string text) {
    if (ok) Error(offset, code, std::move(text));
    ok = false;
  };

  ++cursor_;
  for (int characters = 0;;) {
    while (SkipBadCharacter()) {
    }
    const char c = Peek();
    if (c == '\'') {
      if (characters == 0) {
        fail(cursor_, DiagnosticCode::kInvalidRune, "empty rune literal or unescaped '");
      } else if (characters != 1) {
        fail(token_start_, DiagnosticCode::kInvalidRune, "more than one character in rune literal");
      }
      ++cursor_;
      break;
    }
    if (c == '\n') {
      fail(cursor_, DiagnosticCode::kUnterminatedLiteral, "newline in rune literal");
      break;
    }
    if (AtEnd()) {
      fail(token_start_, DiagnosticCode::kUnterminatedLiteral, "rune literal not terminated");
      break;
    }
    ++characters;
    if (c == '\\') {
      ++cursor_;
      ok &= ScanEscape('\'');
    } else {
      cursor_ += DecodeUtf8(Rest()).width;
    }
  }
  SetLiteral(LiteralKind::kRune, ok);
}

// The backslash has been taken. True at the end of the text: the caller complains about that.
bool Scanner::ScanEscape(char quote) {
  while (SkipBadCharacter()) {
  }
  if (AtEnd()) return true;
  const char c = Peek();
  switch (c) {
    case 'a':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
    case 'v':
    case '\\':
      ++cursor_;
      return true;
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
      return ScanEscapeDigits(3, 8, 255);
    case 'x':
      ++cursor_;
      return ScanEscapeDigits(2, 16, 255);
    case 'u':
      ++cursor_;
      return ScanEscapeDigits(4, 16, 0x10ffff);
    case 'U':
      ++cursor_;
      return ScanEscapeDigits(8, 16, 0x10ffff);
    default:
      if (c == quote) {
        ++cursor_;
        return true;
      }
      Error(cursor_, DiagnosticCode::kInvalidEscape, "unknown escape");
      return false;
  }
}

bool Scanner::ScanEscapeDigits(int count, int base, uint32_t max) {
  uint32_t value = 0;
  for (int i = 0; i < count; ++i) {
    while (SkipBadCharacter()) {
    }
    if (AtEnd()) return true;
    const DecodedRune decoded = DecodeUtf8(Rest());
    int digit = base;
    if (IsDigit(decoded.rune) && decoded.rune < 0x80) {
      digit = static_cast<int>(decoded.rune) - '0';
    } else if ((decoded.rune | 0x20) >= 'a' && (decoded.rune | 0x20) <= 'f') {
      digit = static_cast<int>(decoded.rune | 0x20) - 'a' + 10;
    }
    if (digit >= base) {
      Error(cursor_, DiagnosticCode::kInvalidEscape,
            absl::StrFormat("invalid character %s in %s escape", QuotedRune(decoded.rune),
                            base == 8 ? "octal" : "hexadecimal"));
      return false;
    }
    value = value * base + digit;
    ++cursor_;
  }
  if (value > max && base == 8) {
    Error(cursor_, DiagnosticCode::kInvalidEscape,
          absl::StrFormat("octal escape value %d > 255", value));
    return false;
  }
  if (value > max || (value >= 0xd800 && value < 0xe000)) {
    Error(cursor_, DiagnosticCode::kInvalidEscape,
          "escape is invalid Unicode code point " + RuneForPeople(value));
    return false;
  }
  return true;
}

}  // namespace goknot::lexer

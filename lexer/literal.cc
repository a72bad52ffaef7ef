// See literal.h. One loop decodes the escapes of both kinds of literals (spec: Rune literals,
// String literals).
#include "lexer/literal.h"

#include "lexer/unicode.h"

namespace goknot::lexer {
namespace {

// One element of an interpreted literal: a character, or one byte of a string written as \xff or
// \377.
struct Element {
  char32_t value;
  bool is_byte;
};

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  if (lower >= 'a' && lower <= 'f') return lower - 'a' + 10;
  return 16;
}

// Takes `count` digits of `base` from the front of `text`.
std::optional<uint32_t> TakeDigits(std::string_view& text, size_t count, int base) {
  if (text.size() < count) return std::nullopt;
  uint32_t value = 0;
  for (size_t i = 0; i < count; ++i) {
    const int digit = HexValue(text[i]);
    if (digit >= base) return std::nullopt;
    value = value * base + digit;
  }
  text.remove_prefix(count);
  return value;
}

std::optional<Element> TakeCodePoint(std::string_view& text, size_t digits) {
  const std::optional<uint32_t> value = TakeDigits(text, digits, 16);
  if (!value || *value > 0x10ffff || (*value >= 0xd800 && *value < 0xe000)) return std::nullopt;
  return Element{*value, false};
}

// `text` is what follows the backslash; takes the escape from its front.
std::optional<Element> TakeEscape(std::string_view& text, char quote) {
  if (text.empty()) return std::nullopt;
  const char c = text.front();
  if (c >= '0' && c <= '7') {
    const std::optional<uint32_t> value = TakeDigits(text, 3, 8);
    if (!value || *value > 255) return std::nullopt;
    return Element{*value, true};
  }
  text.remove_prefix(1);
  switch (c) {
    case 'a':
      return Element{'\a', false};
    case 'b':
      return Element{'\b', false};
    case 'f':
      return Element{'\f', false};
    case 'n':
      return Element{'\n', false};
    case 'r':
      return Element{'\r', false};
    case 't':
      return Element{'\t', false};
    case 'v':
      return Element{'\v', false};
    case '\\':
      return Element{'\\', false};
    case 'x': {
      const std::optional<uint32_t> value = TakeDigits(text, 2, 16);
      if (!value) return std::nullopt;
      return Element{*value, true};
    }
    case 'u':
      return TakeCodePoint(text, 4);
    case 'U':
      return TakeCodePoint(text, 8);
    default:
      if (c == quote) return Element{static_cast<char32_t>(c), false};
      return std::nullopt;
  }
}

std::optional<Element> TakeElement(std::string_view& text, char quote) {
  if (text.front() == '\\') {
    text.remove_prefix(1);
    return TakeEscape(text, quote);
  }
  if (text.front() == quote || text.front() == '\n') return std::nullopt;
  const DecodedRune decoded = DecodeUtf8(text);
  text.remove_prefix(decoded.width);
  return Element{decoded.rune, false};
}

bool Unquote(std::string_view& literal, char quote) {
  if (literal.size() < 2 || literal.front() != quote || literal.back() != quote) return false;
  literal = literal.substr(1, literal.size() - 2);
  return true;
}

}  // namespace

std::optional<std::string> StringValue(std::string_view literal) {
  std::string value;
  if (Unquote(literal, '`')) {
    value.reserve(literal.size());
    for (char c : literal) {
      if (c != '\r') value.push_back(c);
    }
    return value;
  }
  if (!Unquote(literal, '"')) return std::nullopt;
  value.reserve(literal.size());
  while (!literal.empty()) {
    const std::optional<Element> element = TakeElement(literal, '"');
    if (!element) return std::nullopt;
    if (element->is_byte) {
      value.push_back(static_cast<char>(element->value));
    } else {
      AppendUtf8(value, element->value);
    }
  }
  return value;
}

std::optional<char32_t> RuneValue(std::string_view literal) {
  if (!Unquote(literal, '\'') || literal.empty()) return std::nullopt;
  const std::optional<Element> element = TakeElement(literal, '\'');
  if (!element || !literal.empty()) return std::nullopt;
  return element->value;
}

}  // namespace goknot::lexer

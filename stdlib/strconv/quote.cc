// See the header.
#include "stdlib/strconv/quote.h"

#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

void AppendHex(std::string* out, uint32_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
    *out += kHexDigits[value >> shift & 0xf];
}

void AppendEscapedRune(std::string* out, int32_t rune, char quote, QuoteStyle style) {
  if (rune == quote || rune == '\\') {
    *out += '\\';
    *out += static_cast<char>(rune);
    return;
  }
  bool plain = style == QuoteStyle::kAscii     ? rune < 0x80 && IsPrint(rune)
               : style == QuoteStyle::kGraphic ? IsGraphic(rune)
                                               : IsPrint(rune);
  if (plain) {
    AppendRune(out, rune);
    return;
  }
  switch (rune) {
    case '\a':
      *out += "\\a";
      return;
    case '\b':
      *out += "\\b";
      return;
    case '\f':
      *out += "\\f";
      return;
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    case '\v':
      *out += "\\v";
      return;
    default:
      break;
  }
  if (rune < ' ' || rune == 0x7f) {
    *out += "\\x";
    AppendHex(out, static_cast<uint32_t>(rune), 2);
  } else if (!IsValidRune(rune)) {
    *out += "\\ufffd";
  } else if (rune < 0x10000) {
    *out += "\\u";
    AppendHex(out, static_cast<uint32_t>(rune), 4);
  } else {
    *out += "\\U";
    AppendHex(out, static_cast<uint32_t>(rune), 8);
  }
}

}  // namespace

void AppendQuoted(std::string* out, std::string_view text, char quote, QuoteStyle style) {
  *out += quote;
  while (!text.empty()) {
    DecodedRune decoded = DecodeRune(text);
    if (decoded.width == 1 && decoded.rune == kRuneError) {
      *out += "\\x";
      AppendHex(out, static_cast<uint8_t>(text[0]), 2);
    } else {
      AppendEscapedRune(out, decoded.rune, quote, style);
    }
    text.remove_prefix(static_cast<size_t>(decoded.width));
  }
  *out += quote;
}

void AppendQuotedRune(std::string* out, int32_t rune, QuoteStyle style) {
  *out += '\'';
  AppendEscapedRune(out, IsValidRune(rune) ? rune : kRuneError, '\'', style);
  *out += '\'';
}

bool CanBackquote(std::string_view text) {
  while (!text.empty()) {
    DecodedRune decoded = DecodeRune(text);
    text.remove_prefix(static_cast<size_t>(decoded.width));
    if (decoded.width > 1) {
      if (decoded.rune == 0xfeff) return false;
      continue;
    }
    if (decoded.rune == kRuneError) return false;
    if ((decoded.rune < ' ' && decoded.rune != '\t') || decoded.rune == '`' ||
        decoded.rune == 0x7f) {
      return false;
    }
  }
  return true;
}

}  // namespace goknot::stdlib

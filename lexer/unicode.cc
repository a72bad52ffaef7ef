// See unicode.h. Classes are looked up by binary search over sorted ranges; ASCII, which is nearly
// all there is, is answered first.
#include "lexer/unicode.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_format.h"

namespace goknot::lexer {
namespace {

struct RuneRange {
  char32_t first;
  char32_t last;
};

#include "lexer/unicode_tables.inc"

template <size_t kSize>
bool InTable(const RuneRange (&table)[kSize], char32_t rune) {
  const RuneRange* range =
      std::partition_point(std::begin(table), std::end(table),
                           [rune](const RuneRange& entry) { return entry.last < rune; });
  return range != std::end(table) && range->first <= rune;
}

bool IsContinuation(unsigned char byte) { return (byte & 0xc0) == 0x80; }

}  // namespace

bool IsLetter(char32_t rune) {
  if (rune < 0x80) return (rune | 0x20) >= 'a' && (rune | 0x20) <= 'z';
  return InTable(kLetters, rune);
}

bool IsDigit(char32_t rune) {
  if (rune < 0x80) return rune >= '0' && rune <= '9';
  return InTable(kDigits, rune);
}

bool IsUpper(char32_t rune) {
  if (rune < 0x80) return rune >= 'A' && rune <= 'Z';
  return InTable(kUppers, rune);
}

bool IsLower(char32_t rune) {
  if (rune < 0x80) return rune >= 'a' && rune <= 'z';
  return InTable(kLowers, rune);
}

bool IsPrintable(char32_t rune) {
  if (rune < 0x80) return rune >= ' ' && rune < 0x7f;
  return InTable(kPrintables, rune);
}

DecodedRune DecodeUtf8(std::string_view text) {
  constexpr DecodedRune kBad = {kReplacementRune, 1};
  if (text.empty()) return {kReplacementRune, 0};
  const auto byte = [text](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xc2 || first > 0xf4) return kBad;

  if (text.size() < 2 || !IsContinuation(byte(1))) return kBad;
  if (first < 0xe0) {
    return {static_cast<char32_t>((first & 0x1f) << 6 | (byte(1) & 0x3f)), 2};
  }

  if (text.size() < 3 || !IsContinuation(byte(2))) return kBad;
  if (first < 0xf0) {
    const char32_t rune = (first & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    if (rune < 0x800 || (rune >= 0xd800 && rune < 0xe000)) return kBad;
    return {rune, 3};
  }

  if (text.size() < 4 || !IsContinuation(byte(3))) return kBad;
  const char32_t rune =
      (first & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
  if (rune < 0x10000 || rune > 0x10ffff) return kBad;
  return {rune, 4};
}

void AppendUtf8(std::string& text, char32_t rune) {
  if (rune > 0x10ffff || (rune >= 0xd800 && rune < 0xe000)) rune = kReplacementRune;
  const auto append = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (rune < 0x80) {
    append(rune);
  } else if (rune < 0x800) {
    append(0xc0 | rune >> 6);
    append(0x80 | (rune & 0x3f));
  } else if (rune < 0x10000) {
    append(0xe0 | rune >> 12);
    append(0x80 | (rune >> 6 & 0x3f));
    append(0x80 | (rune & 0x3f));
  } else {
    append(0xf0 | rune >> 18);
    append(0x80 | (rune >> 12 & 0x3f));
    append(0x80 | (rune >> 6 & 0x3f));
    append(0x80 | (rune & 0x3f));
  }
}

std::string RuneForPeople(char32_t rune) {
  std::string text = absl::StrFormat("U+%04X", static_cast<unsigned>(rune));
  if (IsPrintable(rune)) {
    text += " '";
    AppendUtf8(text, rune);
    text += '\'';
  }
  return text;
}

std::string QuotedRune(char32_t rune) {
  if (rune > 0x10ffff) rune = kReplacementRune;
  std::string text = "'";
  if (rune == '\'' || rune == '\\') {
    text += '\\';
    text += static_cast<char>(rune);
  } else if (IsPrintable(rune)) {
    AppendUtf8(text, rune);
  } else if (rune >= 7 && rune <= 13) {
    text += '\\';
    text += "abtnvfr"[rune - 7];
  } else if (rune < 0x20 || rune == 0x7f) {
    text += absl::StrFormat("\\x%02x", static_cast<unsigned>(rune));
  } else if (rune < 0x10000) {
    text += absl::StrFormat("\\u%04x", static_cast<unsigned>(rune));
  } else {
    text += absl::StrFormat("\\U%08x", static_cast<unsigned>(rune));
  }
  text += '\'';
  return text;
}

}  // namespace goknot::lexer

// Unicode as the language needs it: UTF-8, and the classes that identifiers and messages ask for.
// The tables in unicode_tables.inc are made from Go's own by unicode_tables.go, so that both agree
// on the version of Unicode.
//
// Test: tests/lexer/unicode_test.cc.
#ifndef GOKNOT_LEXER_UNICODE_H_
#define GOKNOT_LEXER_UNICODE_H_

#include <string>
#include <string_view>

namespace goknot::lexer {

bool IsLetter(char32_t rune);     // L* (spec: Letters and digits), without '_'
bool IsDigit(char32_t rune);      // Nd
bool IsUpper(char32_t rune);      // Lu
bool IsLower(char32_t rune);      // Ll
bool IsPrintable(char32_t rune);  // shown as itself by Go's %q: L, M, N, P, S and the ASCII blank

inline constexpr char32_t kReplacementRune = 0xfffd;
inline constexpr char32_t kByteOrderMark = 0xfeff;

struct DecodedRune {
  char32_t rune;
  int width;  // in bytes; 0 for an empty text
};

// The first character. As in Go, a byte that begins no valid sequence is U+FFFD of width 1.
DecodedRune DecodeUtf8(std::string_view text);

// U+FFFD for what is no valid code point.
void AppendUtf8(std::string& text, char32_t rune);

// A character in messages: "U+0040 '@'", or "U+0007" alone when it is not printable.
std::string RuneForPeople(char32_t rune);

// A character in quotes, with escapes, as Go's %q shows it: 'x', '\n', '\u00a0'.
std::string QuotedRune(char32_t rune);

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_UNICODE_H_

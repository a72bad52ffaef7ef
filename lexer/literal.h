// The values of string and rune literals, from their source text.
//
// Test: tests/lexer/literal_test.cc.
#ifndef GOKNOT_LEXER_LITERAL_H_
#define GOKNOT_LEXER_LITERAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goknot::lexer {

// `literal` is the text of an interpreted ("...") or raw (`...`) string literal with its quotes.
// Nothing when it is malformed (the scanner has reported that). Carriage returns inside raw strings
// are no part of the value (spec: String literals).
std::optional<std::string> StringValue(std::string_view literal);

// The same for a rune literal ('x').
std::optional<char32_t> RuneValue(std::string_view literal);

// Unicode classes that the language asks for (spec: Letters and digits), and UTF-8 as Go decodes it:
// each invalid byte is U+FFFD of width 1.
bool IsLetter(char32_t rune);   // L*, without '_'
bool IsDigit(char32_t rune);    // Nd
bool IsUpper(char32_t rune);    // Lu
bool IsPrintable(char32_t rune);  // as Go's strconv.IsPrint: how %q shows a rune

struct DecodedRune {
  char32_t rune;
  int width;  // in bytes; 0 at the end of the text
};
DecodedRune DecodeUtf8(std::string_view text);
void AppendUtf8(std::string& text, char32_t rune);

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_LITERAL_H_

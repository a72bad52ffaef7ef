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

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_LITERAL_H_

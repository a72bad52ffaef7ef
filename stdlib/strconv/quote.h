// Quoting as strconv.Quote and fmt's %q do it.
//
// Test: tests/stdlib/text_test.cc.
#ifndef GOKNOT_STDLIB_STRCONV_QUOTE_H_
#define GOKNOT_STDLIB_STRCONV_QUOTE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace goknot::stdlib {

// Which runes stand as they are.
enum class QuoteStyle : uint8_t { kPrintable, kAscii, kGraphic };

// "text" with escapes; invalid bytes as \xNN. `quote` is '"', or '\'' for a rune literal's body.
void AppendQuoted(std::string* out, std::string_view text, char quote, QuoteStyle style);
void AppendQuotedRune(std::string* out, int32_t rune, QuoteStyle style);

// Can the text stand between backquotes unchanged?
bool CanBackquote(std::string_view text);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_STRCONV_QUOTE_H_

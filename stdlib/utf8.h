// UTF-8 as Go reads it: an invalid byte is the rune U+FFFD of width 1; surrogates and overlong
// forms are invalid.
//
// Test: tests/stdlib/text_test.cc.
#ifndef GOKNOT_STDLIB_UTF8_H_
#define GOKNOT_STDLIB_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace goknot::stdlib {

inline constexpr int32_t kRuneError = 0xfffd;
inline constexpr int32_t kMaxRune = 0x10ffff;

struct DecodedRune {
  int32_t rune;
  int32_t width;  // bytes; 0 for the empty text
};

// The first rune of the text.
DecodedRune DecodeRune(std::string_view text);
// The last one.
DecodedRune DecodeLastRune(std::string_view text);

// Does the text begin with a whole encoding, even if an invalid one of width 1?
bool IsFullRune(std::string_view text);

int64_t CountRunes(std::string_view text);
bool IsValidUtf8(std::string_view text);
inline bool IsValidRune(int64_t rune) {
  return (rune >= 0 && rune < 0xd800) || (rune > 0xdfff && rune <= kMaxRune);
}

// Invalid runes are written as U+FFFD. Returns the width.
int32_t EncodeRune(int32_t rune, char* bytes);
void AppendRune(std::string* text, int32_t rune);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_UTF8_H_

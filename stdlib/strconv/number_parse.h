// Numbers from text, as strconv reads them. Test: tests/stdlib/numbers_test.cc.
#ifndef GOKNOT_STDLIB_STRCONV_NUMBER_PARSE_H_
#define GOKNOT_STDLIB_STRCONV_NUMBER_PARSE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace goknot::stdlib {

// number.go knows the numbers.
enum class ParseStatus : int {
  kParsed = 0,
  kBadSyntax = 1,
  kOutOfRange = 2,
  kBadBase = 3,
  kBadBitSize = 4
};

template <typename T>
struct Parsed {
  T value;
  ParseStatus status;
};

// `base` 0: by prefix 0b 0o 0 0x, with underscores as in Go's literals. `bits` 0: 64. Out of range
// gives the nearest value.
Parsed<uint64_t> ParseUint(std::string_view text, int64_t base, int64_t bits);
Parsed<int64_t> ParseInt(std::string_view text, int64_t base, int64_t bits);

// Decimal or hexadecimal, inf, infinity, nan in any case. `bits` 32: rounded to float32 once. Out
// of range gives an infinity.
Parsed<double> ParseFloat(std::string_view text, int64_t bits);

// The number that a text begins with, and how many bytes it takes.
struct ParsedPrefix {
  Parsed<double> number;
  size_t length;
};
ParsedPrefix ParseFloatPrefix(std::string_view text, int64_t bits);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_STRCONV_NUMBER_PARSE_H_

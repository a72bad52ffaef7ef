// Floating-point numbers as Go writes them: the formats of strconv.FormatFloat, on which fmt rests
// as well. Shortest digits that read back as the same value, or correctly rounded ones; both come
// from <charconv>, which is exact.
//
// Test: tests/stdlib/numbers_test.cc.
#ifndef GOKNOT_STDLIB_STRCONV_FLOAT_FORMAT_H_
#define GOKNOT_STDLIB_STRCONV_FLOAT_FORMAT_H_

#include <cstdint>
#include <string>

namespace goknot::stdlib {

inline constexpr int kShortest = -1;

enum class FloatWidth : uint8_t { k32, k64 };

// `format` is one of b e E f g G x X; another one gives "%" and itself. `precision` kShortest: as
// many digits as needed. Infinities are "+Inf" and "-Inf". With k32 the value is made a float32
// first.
void AppendFloat(std::string* out, double value, char format, int precision, FloatWidth width);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_STRCONV_FLOAT_FORMAT_H_

// fmt's layout of single values.
#include "stdlib/fmt/text_format.h"

#include <cmath>
#include <limits>

#include "gtest/gtest.h"

namespace goknot::stdlib {
namespace {

template <typename Format>
std::string Formatted(FormatFlags flags, Format&& format) {
  TextFormat text;
  text.flags = flags;
  format(text);
  return text.out;
}

TEST(TextFormat, Integers) {
  auto integer = [](FormatFlags flags, int64_t value, int base) {
    return Formatted(flags, [&](TextFormat& text) {
      text.Integer(static_cast<uint64_t>(value), base, Signedness::kSigned, 'd', false);
    });
  };
  EXPECT_EQ(integer({}, -42, 10), "-42");
  EXPECT_EQ(integer({.width = 6, .zero = true}, -42, 10), "-00042");
  EXPECT_EQ(integer({.width = 6, .precision = 4}, 42, 10), "  0042");
  EXPECT_EQ(integer({.width = 6, .minus = true, .zero = true}, 42, 10), "42    ");
  EXPECT_EQ(integer({.precision = 0}, 0, 10), "");
  EXPECT_EQ(integer({.sharp = true}, 8, 8), "010");
  EXPECT_EQ(integer({.sharp = true}, -5, 2), "-0b101");
  EXPECT_EQ(integer({}, std::numeric_limits<int64_t>::min(), 10), "-9223372036854775808");
}

TEST(TextFormat, Floats) {
  auto number = [](FormatFlags flags, double value, char format, int precision) {
    return Formatted(
        flags, [&](TextFormat& text) { text.Float(value, FloatWidth::k64, format, precision); });
  };
  EXPECT_EQ(number({}, 1e21, 'g', -1), "1e+21");
  EXPECT_EQ(number({.width = 8, .precision = 2, .zero = true}, -3.14159, 'f', 6), "-0003.14");
  EXPECT_EQ(number({.plus = true}, 2, 'g', -1), "+2");
  EXPECT_EQ(number({.sharp = true}, 1, 'g', -1), "1.00000");
  EXPECT_EQ(number({.width = 6, .zero = true}, INFINITY, 'g', -1), "  +Inf");
  EXPECT_EQ(number({}, NAN, 'g', -1), "NaN");
}

TEST(TextFormat, Strings) {
  EXPECT_EQ(Formatted({.width = 5}, [](TextFormat& text) { text.String("é"); }), "    é");
  EXPECT_EQ(Formatted({.precision = 2}, [](TextFormat& text) { text.String("日本語"); }), "日本");
  EXPECT_EQ(Formatted({.sharp = true}, [](TextFormat& text) { text.Quoted("a\tb"); }), "`a\tb`");
  EXPECT_EQ(Formatted({.plus = true}, [](TextFormat& text) { text.Quoted("é"); }), "\"\\u00e9\"");
  EXPECT_EQ(Formatted({.sharp = true, .space = true},
                      [](TextFormat& text) { text.HexBytes("ab", false); }),
            "0x61 0x62");
  EXPECT_EQ(Formatted({.sharp = true}, [](TextFormat& text) { text.Unicode(0x1F600); }),
            "U+1F600 '😀'");
}

}  // namespace
}  // namespace goknot::stdlib

// strconv's numbers in both directions.
#include <cmath>
#include <limits>
#include <string>

#include "gtest/gtest.h"
#include "stdlib/strconv/float_format.h"
#include "stdlib/strconv/number_parse.h"

namespace goknot::stdlib {
namespace {

std::string Text(double value, char format, int precision, FloatWidth width = FloatWidth::k64) {
  std::string out;
  AppendFloat(&out, value, format, precision, width);
  return out;
}

TEST(FloatFormat, Shortest) {
  EXPECT_EQ(Text(0.1, 'g', -1), "0.1");
  EXPECT_EQ(Text(0.1f, 'g', -1, FloatWidth::k32), "0.1");
  EXPECT_EQ(Text(1e6, 'g', -1), "1e+06");
  EXPECT_EQ(Text(100000, 'g', -1), "100000");
  EXPECT_EQ(Text(1e-5, 'g', -1), "1e-05");
  EXPECT_EQ(Text(1e21, 'f', -1), "1000000000000000000000");
  EXPECT_EQ(Text(5e-324, 'e', -1), "5e-324");
  EXPECT_EQ(Text(-0.0, 'g', -1), "-0");
  EXPECT_EQ(Text(1, 'x', -1), "0x1p+00");
  EXPECT_EQ(Text(1, 'b', -1), "4503599627370496p-52");
}

TEST(FloatFormat, Rounded) {
  EXPECT_EQ(Text(2.5, 'f', 0), "2");
  EXPECT_EQ(Text(3.5, 'f', 0), "4");
  EXPECT_EQ(Text(1.5, 'g', 10), "1.5");
  EXPECT_EQ(Text(123456789, 'g', 3), "1.23e+08");
  EXPECT_EQ(Text(3.14159, 'X', 2), "0X1.92P+01");
  EXPECT_EQ(Text(0, 'e', 3), "0.000e+00");
  EXPECT_EQ(Text(1, 'z', 3), "%z");
}

TEST(NumberParse, Integers) {
  EXPECT_EQ(ParseInt("-9223372036854775808", 10, 64).value, std::numeric_limits<int64_t>::min());
  EXPECT_EQ(ParseInt("9223372036854775808", 10, 64).status, ParseStatus::kOutOfRange);
  EXPECT_EQ(ParseInt("0x_ff", 0, 64).value, 255);
  EXPECT_EQ(ParseInt("1_0", 10, 64).status, ParseStatus::kBadSyntax);
  EXPECT_EQ(ParseUint("300", 10, 8).value, 255u);
  EXPECT_EQ(ParseUint("-1", 10, 8).status, ParseStatus::kBadSyntax);
  EXPECT_EQ(ParseUint("1", 1, 8).status, ParseStatus::kBadBase);
  EXPECT_EQ(ParseInt("", 10, 0).status, ParseStatus::kBadSyntax);
}

TEST(NumberParse, Floats) {
  EXPECT_EQ(ParseFloat("0x1.8p1", 64).value, 3);
  EXPECT_EQ(ParseFloat("1e400", 64).status, ParseStatus::kOutOfRange);
  EXPECT_TRUE(std::isinf(ParseFloat("-1e400", 64).value));
  EXPECT_EQ(ParseFloat("1e-400", 64).value, 0);
  EXPECT_EQ(ParseFloat("1e-400", 64).status, ParseStatus::kParsed);
  EXPECT_EQ(ParseFloat(".", 64).status, ParseStatus::kBadSyntax);
  EXPECT_EQ(ParseFloat("0x1", 64).status, ParseStatus::kBadSyntax);
  EXPECT_TRUE(std::isnan(ParseFloat("nan", 64).value));
  EXPECT_EQ(ParseFloat("16777217", 32).value, 16777216);
}

}  // namespace
}  // namespace goknot::stdlib

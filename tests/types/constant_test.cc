// Exact constants: literals, arithmetic, conversions, and how messages show them.
#include "types/constant.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace goknot::types {
namespace {

using lexer::LiteralKind;
using lexer::Token;

Constant Int(std::string_view text) { return Constant::FromLiteral(LiteralKind::kInt, text); }
Constant Float(std::string_view text) { return Constant::FromLiteral(LiteralKind::kFloat, text); }
Constant Imag(std::string_view text) {
  return Constant::FromLiteral(LiteralKind::kImaginary, text);
}

TEST(ConstantTest, IntegerLiterals) {
  EXPECT_EQ(Int("0").Int64Value(), 0);
  EXPECT_EQ(Int("1_000").Int64Value(), 1000);
  EXPECT_EQ(Int("0x_FF").Int64Value(), 255);
  EXPECT_EQ(Int("0b101").Int64Value(), 5);
  EXPECT_EQ(Int("0o17").Int64Value(), 15);
  EXPECT_EQ(Int("017").Int64Value(), 15);
  EXPECT_EQ(Int("18446744073709551615").Uint64Value(), std::numeric_limits<uint64_t>::max());
  EXPECT_FALSE(Int("18446744073709551616").Uint64Value().has_value());
  EXPECT_EQ(Int("18446744073709551616").ToString(), "18446744073709551616");
}

TEST(ConstantTest, FloatLiterals) {
  EXPECT_EQ(Float("0.5").DoubleValue(), 0.5);
  EXPECT_EQ(Float("0x1p-2").DoubleValue(), 0.25);
  EXPECT_EQ(Float("0X1.8P1").DoubleValue(), 3);
  EXPECT_EQ(Float("1e3").ToInt().Int64Value(), 1000);
  EXPECT_EQ(Float("1e400").DoubleValue(), std::numeric_limits<double>::infinity());
  EXPECT_EQ(Float("5e-324").DoubleValue(), std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(Float("0.1").ToExactString(), "1/10");
  EXPECT_EQ(Float("1e100000").kind(), ConstantKind::kFloat);
  EXPECT_EQ(Float("0e1000000").Sign(), 0);
}

TEST(ConstantTest, RoundsToNearestEvenOnce) {
  // Half way between two floats plus a little: rounding through double first would go wrong.
  EXPECT_EQ(Float("16777217.0000001").FloatValue(), 16777218.0f);
  EXPECT_EQ(Float("16777217").FloatValue(), 16777216.0f);
  Constant third = BinaryOperation(Int("1"), Token::kDiv, Int("3"));
  EXPECT_EQ(third.DoubleValue(), 1.0 / 3);
  EXPECT_EQ(third.FloatValue(), 1.0f / 3);
}

TEST(ConstantTest, ImaginaryAndComplex) {
  Constant i = Imag("1i");
  EXPECT_EQ(BinaryOperation(i, Token::kMul, i).ToInt().Int64Value(), -1);
  EXPECT_EQ(Imag("0123i").Imag().ToInt().Int64Value(), 123);
  EXPECT_EQ(Imag("0x10i").Imag().ToInt().Int64Value(), 16);
  Constant x = BinaryOperation(Int("1"), Token::kAdd, i);
  EXPECT_EQ(x.ToString(), "(1 + 1i)");
  EXPECT_FALSE(x.ToFloat().IsKnown());
  Constant quotient = BinaryOperation(x, Token::kDiv, x);
  EXPECT_TRUE(Compare(quotient, Token::kEqual, Int("1")));
}

TEST(ConstantTest, IntegersGrowAndShrink) {
  Constant max = Constant::Int64(std::numeric_limits<int64_t>::max());
  Constant more = BinaryOperation(max, Token::kAdd, Constant::Int64(1));
  EXPECT_EQ(more.ToString(), "9223372036854775808");
  EXPECT_FALSE(more.Int64Value().has_value());
  EXPECT_EQ(BinaryOperation(more, Token::kSub, Constant::Int64(1)).Int64Value(),
            std::numeric_limits<int64_t>::max());
  Constant min = Constant::Int64(std::numeric_limits<int64_t>::min());
  EXPECT_EQ(BinaryOperation(min, Token::kDiv, Constant::Int64(-1), true).ToString(),
            "9223372036854775808");
  EXPECT_EQ(BinaryOperation(min, Token::kRem, Constant::Int64(-1)).Int64Value(), 0);
  EXPECT_EQ(UnaryOperation(Token::kSub, min).ToString(), "9223372036854775808");
  EXPECT_EQ(Shift(Int("1"), Token::kShl, 100).BitLength(), 101);
  EXPECT_EQ(Shift(Int("-1"), Token::kShr, 3).Int64Value(), -1);
}

TEST(ConstantTest, DivisionTruncatesOrIsExact) {
  EXPECT_EQ(BinaryOperation(Int("7"), Token::kDiv, Constant::Int64(-2), true).Int64Value(), -3);
  EXPECT_EQ(BinaryOperation(Int("7"), Token::kRem, Constant::Int64(-2)).Int64Value(), 1);
  EXPECT_EQ(BinaryOperation(Int("7"), Token::kDiv, Int("2")).DoubleValue(), 3.5);
}

TEST(ConstantTest, Complement) {
  EXPECT_EQ(UnaryOperation(Token::kXor, Int("0")).Int64Value(), -1);
  EXPECT_EQ(UnaryOperation(Token::kXor, Int("1"), 8).Int64Value(), 254);
  EXPECT_EQ(UnaryOperation(Token::kXor, Int("0"), 64).Uint64Value(),
            std::numeric_limits<uint64_t>::max());
}

TEST(ConstantTest, Conversions) {
  EXPECT_EQ(Float("2.0").ToInt().Int64Value(), 2);
  EXPECT_FALSE(Float("2.5").ToInt().IsKnown());
  EXPECT_EQ(Imag("0i").ToInt().Int64Value(), 0);
  EXPECT_EQ(Constant::Int64(-1).Uint64Bits(), ~uint64_t{0});
  EXPECT_EQ(UnaryOperation(Token::kSub, Int("18446744073709551615")).Uint64Bits(), 1u);
  EXPECT_FALSE(RoundToFloat32(Float("1e39")).IsKnown());
  EXPECT_TRUE(RoundToFloat64(Float("1e39")).IsKnown());
}

TEST(ConstantTest, Comparisons) {
  EXPECT_TRUE(Compare(Int("1"), Token::kLess, Float("1.5")));
  EXPECT_TRUE(Compare(Constant::String("a"), Token::kLess, Constant::String("b")));
  EXPECT_TRUE(Compare(Constant::Bool(true), Token::kNotEqual, Constant::Bool(false)));
  EXPECT_FALSE(Compare(Constant(), Token::kEqual, Constant()));
}

TEST(ConstantTest, TextInMessages) {
  EXPECT_EQ(Float("0.1").ToString(), "0.1");
  EXPECT_EQ(Float("1e20").ToString(), "1e+20");
  EXPECT_EQ(Float("100000.25").ToString(), "100000.25");
  EXPECT_EQ(Float("1234567.5").ToString(), "1.23457e+06");
  EXPECT_EQ(Float("1e1000").ToString(), "1e+1000");
  EXPECT_EQ(Constant::String("a\n\"").ToString(), R"("a\n\"")");
  EXPECT_EQ(Constant::String(std::string(100, 'x')).ToString(),
            "\"" + std::string(68, 'x') + "...");
  EXPECT_EQ(Constant::Bool(true).ToString(), "true");
  EXPECT_EQ(Constant().ToString(), "unknown");
}

}  // namespace
}  // namespace goknot::types

// Go's arithmetic where C++ leaves it open. The expected values are what Go 1.27 computes on amd64.
#include "vm/arithmetic.h"

#include <gtest/gtest.h>

#include <string>

#include "vm/print_value.h"

namespace goknot::vm {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
const double kNaN = std::nan("");
constexpr int64_t kMinInt = std::numeric_limits<int64_t>::min();
constexpr uint64_t kHalf = uint64_t{1} << 63;

// Keeps the compiler from computing conversions itself, which saturate when it does.
double Opaque(double value) {
  volatile double opaque = value;
  return opaque;
}

TEST(Arithmetic, FloatsToIntegers) {
  EXPECT_EQ(TruncateToInt64(Opaque(1.9)), 1);
  EXPECT_EQ(TruncateToInt64(Opaque(-1.9)), -1);
  for (double value : {9.3e18, 1e20, -1e19, kNaN, kInf, -kInf}) {
    EXPECT_EQ(TruncateToInt64(Opaque(value)), kMinInt) << value;
    EXPECT_EQ(TruncateToInt32(Opaque(value)), -2147483648) << value;
  }
  EXPECT_EQ(TruncateToInt32(Opaque(1e18)), -2147483648);
  EXPECT_EQ(TruncateToUint64(Opaque(-1.9)), 18446744073709551615u);
  EXPECT_EQ(TruncateToUint64(Opaque(9.3e18)), 9300000000000000000u);
  EXPECT_EQ(TruncateToUint64(Opaque(18446744073709549568.0)), 18446744073709549568u);
  for (double value : {1.9e19, 1e20, -1e19, kNaN, kInf, -kInf}) {
    EXPECT_EQ(TruncateToUint64(Opaque(value)), kHalf) << value;
  }
}

TEST(Arithmetic, MinMax) {
  EXPECT_TRUE(std::isnan(MinFloat(kNaN, 1.0)));
  EXPECT_TRUE(std::isnan(MaxFloat(1.0, kNaN)));
  EXPECT_TRUE(std::signbit(MinFloat(0.0, -0.0)));
  EXPECT_FALSE(std::signbit(MaxFloat(-0.0, 0.0)));
  EXPECT_EQ(MaxFloat(2.0, 3.0), 3.0);
}

std::string Show(Complex value) {
  runtime::TypeDescriptor type;
  type.kind = runtime::Kind::kComplex128;
  runtime::Slot slots[2] = {runtime::WriteFloat64(value.re), runtime::WriteFloat64(value.im)};
  std::string text;
  AppendPrinted(type, slots, &text);
  return text;
}

TEST(Arithmetic, ComplexDivision) {
  struct Row {
    Complex x, y;
    const char* quotient;
  };
  const Row rows[] = {
      {{1, 2}, {1, 2}, "(1+0i)"},
      {{0, 0}, {0, 0}, "(NaN+NaNi)"},
      {{1, 2}, {0, 0}, "(+Inf+Infi)"},
      {{0, 0}, {-kInf, 1}, "(-0-0i)"},
      {{1, 2}, {0, kInf}, "(0-0i)"},
      {{1, 2}, {-kInf, 1}, "(-0-0i)"},
      {{1, 2}, {1e308, 1e308}, "(0+0i)"},
      {{1, 2}, {1e-308, 1e-308}, "(1.5000000000000002e+308+5e+307i)"},
      {{kInf, 0}, {0, 0}, "(+Inf+NaNi)"},
      {{kInf, 0}, {1, 2}, "(+Inf-Infi)"},
      {{kInf, kNaN}, {1, 2}, "(+Inf-Infi)"},
      {{kInf, 0}, {kInf, 0}, "(NaN+NaNi)"},
      {{kInf, 0}, {1, -0.0}, "(+Inf+NaNi)"},
      {{1, 2}, {kNaN, 1}, "(NaN+NaNi)"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Show(DivideComplex(row.x, row.y)), row.quotient)
        << Show(row.x) << " / " << Show(row.y);
  }
}

TEST(Print, FloatsInShortestForm) {
  runtime::TypeDescriptor type;
  type.kind = runtime::Kind::kFloat64;
  auto show = [&](double value) {
    runtime::Slot slot = runtime::WriteFloat64(value);
    std::string text;
    AppendPrinted(type, &slot, &text);
    return text;
  };
  EXPECT_EQ(show(100000), "100000");
  EXPECT_EQ(show(1234567), "1.234567e+06");
  EXPECT_EQ(show(123456.789), "123456.789");
  EXPECT_EQ(show(0.0001), "0.0001");
  EXPECT_EQ(show(1e-5), "1e-05");
  EXPECT_EQ(show(1e21), "1e+21");
  EXPECT_EQ(show(5e-324), "5e-324");
  EXPECT_EQ(show(-0.0), "-0");
  EXPECT_EQ(show(kInf), "+Inf");
}

}  // namespace
}  // namespace goknot::vm

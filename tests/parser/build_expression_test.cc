// What build lines mean, and what is wrong with them.
#include "parser/build_expression.h"

#include <string>

#include "gtest/gtest.h"

namespace goknot::parser {
namespace {

// Shows an expression with all its parentheses.
struct Shown {
  using Value = std::string;
  Value Tag(std::string_view tag) const { return std::string(tag); }
  Value Not(const Value& x) const { return "!" + x; }
  Value And(const Value& x, const Value& y) const { return "(" + x + " & " + y + ")"; }
  Value Or(const Value& x, const Value& y) const { return "(" + x + " | " + y + ")"; }
};

std::string Show(std::string_view text) {
  const BuildExpression expression = ParseBuildExpression(text);
  if (!expression.error.empty()) return expression.error;
  return EvaluateBuildExpression(expression, Shown());
}

TEST(BuildExpression, Precedence) {
  EXPECT_EQ(Show("linux"), "linux");
  EXPECT_EQ(Show("a||b && !c||go1.21"), "((a | (b & !c)) | go1.21)");
  EXPECT_EQ(Show("!(a || b) && ((é_1))"), "(!(a | b) & é_1)");
}

TEST(BuildExpression, Errors) {
  EXPECT_EQ(Show(""), "unexpected end of expression");
  EXPECT_EQ(Show("a &&"), "unexpected end of expression");
  EXPECT_EQ(Show("!!a"), "double negation not allowed");
  EXPECT_EQ(Show("(a"), "missing close paren");
  EXPECT_EQ(Show("(a &&"), "missing close paren");
  EXPECT_EQ(Show("a b"), "unexpected token b");
  EXPECT_EQ(Show("a)"), "unexpected token )");
  EXPECT_EQ(Show("&& a"), "unexpected token &&");
  EXPECT_EQ(Show("a & b"), "invalid syntax at &");
  EXPECT_EQ(Show("$"), "invalid syntax at $");
  EXPECT_EQ(Show(std::string(100'000, '(')), "build expression too large");
}

}  // namespace
}  // namespace goknot::parser

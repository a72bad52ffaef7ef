// The expression of a //go:build line: tags, !, &&, || and parentheses.
//
//   or = and { "||" and }    and = not { "&&" not }    not = [ "!" ] ( "(" or ")" | tag )
//
// Source: the go command's documentation, "Build constraints"; the messages are those of
// go/build/constraint. Test: tests/parser/build_expression_test.cc.
#ifndef GOKNOT_PARSER_BUILD_EXPRESSION_H_
#define GOKNOT_PARSER_BUILD_EXPRESSION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goknot::parser {

struct BuildTerm {
  enum class Kind : uint8_t { kTag, kNot, kAnd, kOr };
  Kind kind;
  std::string_view tag;  // of the line
};

// Operators follow their operands.
struct BuildExpression {
  std::vector<BuildTerm> terms;
  std::string error;  // "missing close paren"; the terms mean nothing then
};

BuildExpression ParseBuildExpression(std::string_view text);

// What an expression without errors comes to, where Algebra has a Value, and Tag(string_view),
// Not(Value), And(Value, Value), Or(Value, Value).
template <typename Algebra>
typename Algebra::Value EvaluateBuildExpression(const BuildExpression& expression,
                                                const Algebra& algebra) {
  std::vector<typename Algebra::Value> values;
  for (const BuildTerm& term : expression.terms) {
    if (term.kind == BuildTerm::Kind::kTag) {
      values.push_back(algebra.Tag(term.tag));
      continue;
    }
    typename Algebra::Value last = std::move(values.back());
    values.pop_back();
    if (term.kind == BuildTerm::Kind::kNot) {
      values.push_back(algebra.Not(last));
    } else if (term.kind == BuildTerm::Kind::kAnd) {
      values.back() = algebra.And(values.back(), last);
    } else {
      values.back() = algebra.Or(values.back(), last);
    }
  }
  return values.back();
}

}  // namespace goknot::parser

#endif  // GOKNOT_PARSER_BUILD_EXPRESSION_H_

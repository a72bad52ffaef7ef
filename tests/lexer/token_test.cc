// The token table and what is derived from it.
#include "lexer/token.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace goknot::lexer {
namespace {

TEST(TokenTest, SpellingsDiffer) {
  std::set<std::string_view> spellings;
  for (int i = 0; i < kTokenCount; ++i) {
    EXPECT_TRUE(spellings.insert(Spelling(static_cast<Token>(i))).second) << i;
  }
}

TEST(TokenTest, AssignOperatorsFollowTheirOperators) {
  int count = 0;
  for (int i = 0; i < kTokenCount; ++i) {
    const auto token = static_cast<Token>(i);
    if (!IsAssignOperator(token)) continue;
    ++count;
    EXPECT_EQ(std::string(Spelling(OperatorOfAssign(token))) + "=", Spelling(token));
  }
  EXPECT_EQ(count, 11);
}

TEST(TokenTest, Precedence) {
  EXPECT_EQ(Precedence(Token::kMul), 5);
  EXPECT_EQ(Precedence(Token::kAndNot), 5);
  EXPECT_EQ(Precedence(Token::kOr), 4);
  EXPECT_EQ(Precedence(Token::kLess), 3);
  EXPECT_EQ(Precedence(Token::kAndAnd), 2);
  EXPECT_EQ(Precedence(Token::kOrOr), 1);
  EXPECT_EQ(Precedence(Token::kNot), 0);
  EXPECT_EQ(Precedence(Token::kArrow), 0);
  EXPECT_EQ(Precedence(Token::kComma), 0);
}

TEST(TokenTest, ForPeople) {
  EXPECT_EQ(TokenForPeople(Token::kComma), "comma");
  EXPECT_EQ(TokenForPeople(Token::kSemicolon), "semicolon or newline");
  EXPECT_EQ(TokenForPeople(Token::kRange), "keyword range");
  EXPECT_EQ(TokenForPeople(Token::kRightParen), ")");
  EXPECT_EQ(TokenForPeople(Token::kEndOfFile), "EOF");
}

TEST(TokenTest, Sets) {
  constexpr TokenSet kSet = {Token::kAdd, Token::kVar};
  static_assert(kSet.Contains(Token::kAdd));
  static_assert(kSet.Contains(Token::kVar));
  static_assert(!kSet.Contains(Token::kSub));
  EXPECT_TRUE(kSet.With({Token::kSub}).Contains(Token::kSub));
}

}  // namespace
}  // namespace goknot::lexer

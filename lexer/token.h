// Go's tokens, from the table lexer/tokens.def. Operators keep their tokens in the syntax tree.
//
// Test: tests/lexer/token_test.cc.
#ifndef GOKNOT_LEXER_TOKEN_H_
#define GOKNOT_LEXER_TOKEN_H_

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace goknot::lexer {

enum class Token : uint8_t {
#define GOKNOT_TOKEN(name, spelling, token_class, precedence) k##name,
#include "lexer/tokens.def"
};

enum class TokenClass : uint8_t { kSpecial, kOperator, kAssignOperator, kDelimiter, kKeyword };

inline constexpr int kTokenCount = static_cast<int>(Token::kVar) + 1;

struct TokenInfo {
  std::string_view spelling;
  TokenClass token_class;
  uint8_t precedence;
};

inline constexpr TokenInfo kTokenTable[] = {
#define GOKNOT_TOKEN(name, spelling, token_class, precedence) \
  {spelling, TokenClass::k##token_class, precedence},
#include "lexer/tokens.def"
};

constexpr const TokenInfo& InfoOf(Token token) { return kTokenTable[static_cast<int>(token)]; }
constexpr std::string_view Spelling(Token token) { return InfoOf(token).spelling; }
constexpr bool IsKeyword(Token token) { return InfoOf(token).token_class == TokenClass::kKeyword; }
constexpr bool IsOperator(Token token) {
  return InfoOf(token).token_class == TokenClass::kOperator;
}
constexpr bool IsAssignOperator(Token token) {
  return InfoOf(token).token_class == TokenClass::kAssignOperator;
}

// How strongly a binary operator binds: 1 (||) to 5 (*); 0 for all other tokens.
constexpr int Precedence(Token token) { return InfoOf(token).precedence; }

// kAdd for kAddAssign, and so on.
constexpr Token OperatorOfAssign(Token token) {
  return static_cast<Token>(static_cast<int>(token) - static_cast<int>(Token::kAddAssign) +
                            static_cast<int>(Token::kAdd));
}

// How messages call a token: "comma", "keyword range", ")".
std::string_view TokenForPeople(Token token);

enum class LiteralKind : uint8_t { kInt, kFloat, kImaginary, kRune, kString };

// A set of tokens, for synchronization after errors.
class TokenSet {
 public:
  constexpr TokenSet() = default;
  constexpr TokenSet(std::initializer_list<Token> tokens) {
    for (Token token : tokens) Add(token);
  }

  constexpr void Add(Token token) {
    words_[static_cast<int>(token) / 64] |= uint64_t{1} << (static_cast<int>(token) % 64);
  }
  constexpr bool Contains(Token token) const {
    return (words_[static_cast<int>(token) / 64] >> (static_cast<int>(token) % 64) & 1) != 0;
  }
  constexpr TokenSet With(const TokenSet& other) const {
    TokenSet result = *this;
    result.words_[0] |= other.words_[0];
    result.words_[1] |= other.words_[1];
    return result;
  }

 private:
  uint64_t words_[2] = {0, 0};
};
static_assert(kTokenCount <= 128);

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_TOKEN_H_

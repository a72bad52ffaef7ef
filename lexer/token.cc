// See token.h.
#include "lexer/token.h"

namespace goknot::lexer {
namespace {

// "keyword " before each spelling, so that the names can be views.
constexpr std::string_view kKeywordNames[] = {
#define GOKNOT_TOKEN(name, spelling, token_class, precedence) "keyword " spelling,
#include "lexer/tokens.def"
};

}  // namespace

std::string_view TokenForPeople(Token token) {
  switch (token) {
    case Token::kComma:
      return "comma";
    case Token::kSemicolon:
      return "semicolon or newline";
    default:
      return IsKeyword(token) ? kKeywordNames[static_cast<int>(token)] : Spelling(token);
  }
}

}  // namespace goknot::lexer

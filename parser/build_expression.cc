// See the header. The parser has read one token ahead, so what is no token is told of first.
#include "parser/build_expression.h"

#include "lexer/unicode.h"

namespace goknot::parser {
namespace {

using Kind = BuildTerm::Kind;

// Parentheses nest no deeper either.
constexpr int kMostOperands = 1000;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  BuildExpression Parse() {
    Advance();
    Or();
    if (!token_.empty()) Fail("unexpected token " + std::string(token_));
    return std::move(expression_);
  }

 private:
  void Or() {
    And();
    while (token_ == "||") {
      Advance();
      And();
      Add(Kind::kOr);
    }
  }

  void And() {
    Not();
    while (token_ == "&&") {
      Advance();
      Not();
      Add(Kind::kAnd);
    }
  }

  void Not() {
    if (++operands_ > kMostOperands) return Fail("build expression too large");
    if (token_ != "!") return Operand();
    Advance();
    if (token_ == "!") return Fail("double negation not allowed");
    Operand();
    Add(Kind::kNot);
  }

  void Operand() {
    if (failed()) return;
    if (token_ == "(") {
      Advance();
      Or();
      if (token_ != ")") return Fail("missing close paren");
      return Advance();
    }
    if (token_.empty()) {
      return Fail(open_ > 0 ? "missing close paren" : "unexpected end of expression");
    }
    if (!is_tag_) return Fail("unexpected token " + std::string(token_));
    Add(Kind::kTag, token_);
    Advance();
  }

  // The next token; none at the end and after an error.
  void Advance() {
    if (token_ == "(") ++open_;
    if (token_ == ")") --open_;
    token_ = {};
    is_tag_ = false;
    while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\t')) text_.remove_prefix(1);
    if (failed() || text_.empty()) return;
    const char c = text_[0];
    size_t length = 0;
    if (c == '(' || c == ')' || c == '!') {
      length = 1;
    } else if (c == '&' || c == '|') {
      if (text_.size() > 1 && text_[1] == c) length = 2;
    } else {
      length = LengthOfTag();
      is_tag_ = true;
    }
    if (length == 0) {
      length = lexer::DecodeUtf8(text_).width;
      return Fail("invalid syntax at " + std::string(text_.substr(0, length)));
    }
    token_ = text_.substr(0, length);
    text_.remove_prefix(length);
  }

  size_t LengthOfTag() const {
    size_t length = 0;
    while (length < text_.size()) {
      const auto [rune, width] = lexer::DecodeUtf8(text_.substr(length));
      if (!lexer::IsLetter(rune) && !lexer::IsDigit(rune) && rune != '_' && rune != '.') break;
      length += width;
    }
    return length;
  }

  void Add(Kind kind, std::string_view tag = {}) { expression_.terms.push_back({kind, tag}); }

  bool failed() const { return !expression_.error.empty(); }

  // The first error counts; everybody sees the end of the text after it.
  void Fail(std::string error) {
    if (!failed()) expression_.error = std::move(error);
    token_ = {};
    text_ = {};
  }

  std::string_view text_;  // behind token_
  std::string_view token_;
  bool is_tag_ = false;
  int operands_ = 0;
  int open_ = 0;  // parentheses before token_
  BuildExpression expression_;
};

}  // namespace

BuildExpression ParseBuildExpression(std::string_view text) { return Parser(text).Parse(); }

}  // namespace goknot::parser

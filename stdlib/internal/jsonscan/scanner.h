// JSON texts: their tokens, where they are wrong, how strings are quoted, how a text is laid out.
//
// A text is scanned once, as a whole, into tokens in the order of their beginnings; each knows
// where the value ends and which token follows it, so readers skip values without looking into
// them. Source: RFC 8259. Test: tests/stdlib/json_scanner_test.cc.
#ifndef GOKNOT_STDLIB_INTERNAL_JSONSCAN_SCANNER_H_
#define GOKNOT_STDLIB_INTERNAL_JSONSCAN_SCANNER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::stdlib::json {

// A value, or a member's name, which its value follows. type Token of jsonscan.go.
struct Token {
  uint32_t start;  // where it begins in the text, and one past its last byte
  uint32_t end;
  uint32_t next;   // index of the token behind the value
  uint8_t kind;    // n t f " 0 { [
  bool escaped;    // a string that differs from what stands between its quotes
  uint16_t count;  // unused: tokens are 16 bytes
};
static_assert(sizeof(Token) == 16);

// The rest of the enums is known to jsonscan.go.
enum class Problem : uint8_t { kNone, kEnd, kCharacter, kLiteral, kEscape, kDepth };
enum class Place : uint8_t {
  kValue,
  kName,
  kAfterName,
  kAfterMember,
  kAfterElement,
  kInString,
  kInNumber,
};

// What is wrong with a text.
struct Finding {
  Problem problem = Problem::kNone;
  uint32_t place = 0;   // a Place; of kLiteral the literal's first letter * 256 + the one expected
  uint32_t at = 0;      // where in the text
  uint32_t length = 0;  // of what is wrong there, in bytes
};

inline constexpr size_t kMaxDepth = 10000;

// One value, with whitespace around it.
class Scanner {
 public:
  // `from` is where to begin; containers may nest kMaxDepth - `outer` deep.
  Scanner(std::string_view text, size_t from, size_t outer)
      : text_(text), position_(from), outer_(outer) {}

  // Scans the value. False: see finding().
  bool Scan();

  const std::vector<Token>& tokens() const { return tokens_; }
  const Finding& finding() const { return finding_; }
  // One past the value and the whitespace behind it.
  size_t position() const { return position_; }

 private:
  bool Fail(Problem problem, uint32_t place, size_t at, size_t length);
  bool FailCharacter(Place place);
  bool AtEnd();
  void SkipSpace();
  bool Begin();
  bool Open(char kind, char closing, bool* opened);
  bool Name();
  bool String();
  bool Escape();
  bool Number();
  bool Digits();
  bool Literal(std::string_view literal);
  bool Finish();
  Token& Add(char kind, size_t start);

  std::string_view text_;
  size_t position_;
  size_t outer_;
  std::vector<Token> tokens_;
  std::vector<uint32_t> open_;  // tokens of the containers around position_
  Finding finding_;
};

enum class Html : uint8_t { kPlain, kEscaped };

// The string as a JSON string; what is no UTF-8 becomes U+FFFD. kEscaped: < > & are \u escapes, as
// U+2028 and U+2029 always are.
void AppendQuoted(std::string* out, std::string_view text, Html html);

// The string that a JSON string stands for, which begins with a quote and is right as far as its
// second one.
void AppendUnquoted(std::string* out, std::string_view quoted);

// How AppendLaidOut writes a text.
struct Layout {
  enum class Lines : uint8_t { kOne, kMany } lines = Lines::kOne;
  // What is escaped in strings is escaped as AppendQuoted has it, else strings stay as they are.
  enum class Strings : uint8_t { kKept, kEscaped, kHtmlEscaped } strings = Strings::kKept;
  std::string_view prefix;
  std::string_view indent;
};
void AppendLaidOut(std::string* out, std::string_view text, const std::vector<Token>& tokens,
                   const Layout& layout);

}  // namespace goknot::stdlib::json

#endif  // GOKNOT_STDLIB_INTERNAL_JSONSCAN_SCANNER_H_

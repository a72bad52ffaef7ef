// JSON texts: their tokens, where they are wrong, how strings are quoted, how a text is laid out.
//
// A text is scanned once, as a whole, into tokens in the order of their beginnings; each knows
// where the value ends and which token follows it, so readers skip values without looking into
// them. Source: RFC 8259. Test: tests/stdlib/json_scanner_test.cc.
#ifndef GOKNOT_STDLIB_INTERNAL_JSONSCAN_SCANNER_H_
#define GOKNOT_STDLIB_INTERNAL_JSONSCAN_SCANNER_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "stdlib/strconv/float_format.h"

namespace goknot::stdlib::json {

// A value, or a member's name, which its value follows. type Token of jsonscan.go.
struct Token {
  uint32_t start;  // where it begins in the text, and one past its last byte
  uint32_t end;
  uint32_t next;   // index of the token behind the value
  uint8_t kind;    // n t f " 0 { [, or kBroken
  bool escaped;    // a string that differs from what stands between its quotes
  uint16_t count;  // unused: tokens are 16 bytes
};
static_assert(sizeof(Token) == 16);

// The kind of a last token that stands where the text goes wrong.
inline constexpr uint8_t kBroken = 0;

// The rest of the enums is known to jsonscan.go.
enum class Problem : uint8_t {
  kNone,
  kEnd,
  kCharacter,
  kLiteral,
  kEscape,
  kDepth,
  kUtf8,
  kDuplicate,
};
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
  // Is it in the element of the innermost container, or in its member behind the name? Else it is
  // between elements, or in a name.
  bool in_element = false;
};

inline constexpr size_t kMaxDepth = 10000;

// What a text has to obey besides the grammar, as jsonscan.go has it.
enum Rules : uint32_t {
  kGrammar = 0,
  kValidUtf8 = 1,    // strings are UTF-8, escaped surrogates come in pairs
  kUniqueNames = 2,  // no object has two members of a name
};

struct NameHash {
  size_t operator()(const std::pair<uint32_t, std::string_view>& name) const {
    return std::hash<std::string_view>()(name.second) ^ name.first * 0x9e3779b97f4a7c15;
  }
};

// One value, with whitespace around it.
class Scanner {
 public:
  // `from` is where to begin; containers may nest kMaxDepth - `outer` deep.
  Scanner(std::string_view text, size_t from, size_t outer, uint32_t rules = kGrammar)
      : text_(text), position_(from), outer_(outer), rules_(rules) {}

  // Scans the value. False: see finding(); then the last token is kBroken, and containers that are
  // open there have their `next` behind it.
  bool Scan();
  // Scans a string, number or literal that begins right at the place.
  bool ScanScalar();

  const std::vector<Token>& tokens() const { return tokens_; }
  const Finding& finding() const { return finding_; }
  // One past the value and the whitespace behind it.
  size_t position() const { return position_; }

 private:
  bool Fail(Problem problem, uint32_t place, size_t at, size_t length);
  bool FailCharacter(Place place);
  bool AtEnd();
  void SkipSpace();
  bool ScanTokens();
  bool Begin();
  bool Scalar();
  bool Open(char kind, char closing, bool* opened);
  bool Name();
  bool IsNewName(const Token& name);
  bool String();
  bool Escape();
  bool SecondSurrogate(size_t first);
  bool Number();
  bool Digits();
  bool Literal(std::string_view literal);
  bool Finish();
  Token& Add(char kind, size_t start);

  std::string_view text_;
  size_t position_;
  size_t outer_;
  uint32_t rules_;
  std::vector<Token> tokens_;
  std::vector<uint32_t> open_;  // tokens of the containers around position_
  bool in_element_ = false;     // Finding::in_element of what would be found now
  Finding finding_;
  // kUniqueNames: the names of open objects, each with its object's token. Those that differ from
  // their bytes are kept in unquoted_.
  std::unordered_set<std::pair<uint32_t, std::string_view>, NameHash> names_;
  std::deque<std::string> unquoted_;
};

// What is escaped in strings besides what has to be, as jsonscan.go has it.
enum Escapes : uint32_t {
  kNoEscapes = 0,
  kForHtml = 1,     // < > &
  kForScripts = 2,  // U+2028 and U+2029
};

// The string as a JSON string; what is no UTF-8 becomes U+FFFD. False if there was such.
bool AppendQuoted(std::string* out, std::string_view text, uint32_t escapes);

// The string that a JSON string stands for, which begins with a quote and should be right as far as
// its second one. Texts lie in memory that the program may change: then the result means nothing.
void AppendUnquoted(std::string* out, std::string_view quoted);

// The number as JavaScript writes it.
void AppendNumber(std::string* out, double value, FloatWidth width);

// How AppendLaidOut writes a text.
struct Layout {
  bool lines = false;  // each element on a line of its own
  bool space_after_colon = false;
  bool space_after_comma = false;
  bool keep_strings = true;  // as they are quoted in the text, but for `escapes`
  bool canonical_integers = false;
  bool canonical_floats = false;
  uint32_t escapes = kNoEscapes;
  std::string_view prefix;
  std::string_view indent;
  size_t depth = 0;  // of the containers around the text
};
void AppendLaidOut(std::string* out, std::string_view text, const std::vector<Token>& tokens,
                   const Layout& layout);

}  // namespace goknot::stdlib::json

#endif  // GOKNOT_STDLIB_INTERNAL_JSONSCAN_SCANNER_H_

// Go's syntax of regular expressions in front of RE2's: which texts Go refuses and with what words,
// and what RE2 has to be asked for instead of the text where the two differ.
//
// RE2 and package regexp come from one design; they differ in a few forms: (?<name>expr), names
// that occur twice, \C, the names of Unicode's classes and the version of its tables. Such parts
// are rewritten; everything else is passed on as it stands.
//
// Test: tests/programs/std_regexp/.
#ifndef GOKNOT_STDLIB_REGEXP_SYNTAX_CHECK_H_
#define GOKNOT_STDLIB_REGEXP_SYNTAX_CHECK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::stdlib {

// The flags of package regexp/syntax that change what is accepted.
enum RegexpFlag : uint16_t {
  kFoldCase = 1 << 0,
  kLiteralText = 1 << 1,
  kClassNewline = 1 << 2,
  kDotNewline = 1 << 3,
  kOneLine = 1 << 4,
  kNonGreedy = 1 << 5,
  kPerlSyntax = 1 << 6,
  kUnicodeGroups = 1 << 7,
};

struct CheckedRegexp {
  // Not empty: refused. What is wrong, as syntax.ErrorCode has it, and the part that is.
  std::string error;
  std::string error_part;

  std::string for_re2;
  std::vector<std::string> group_names;  // of all groups, the whole match first; "": no name
  // Every match begins with this text; `is_literal`: is this text.
  std::string prefix;
  bool is_literal = false;
  // Could U+FFFD, and so a byte that is no UTF-8, be part of a match?
  bool matches_rune_error = false;
};

CheckedRegexp CheckRegexp(std::string_view text, uint16_t flags);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_REGEXP_SYNTAX_CHECK_H_

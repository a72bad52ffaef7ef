// See the header.
#include "repl/hints.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/text.h"

namespace goknot::repl {
namespace {

constexpr std::string_view kNameBytes =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

// Words that an entry begins with.
struct WordHint {
  std::string_view word;
  std::string_view hint;
};
constexpr WordHint kFirstWords[] = {
    {"exit", "to leave, press Ctrl-D or type :quit"},
    {"quit", "to leave, press Ctrl-D or type :quit"},
    {"help", "type :help for the commands, ?NAME for what a name is"},
    {"let", "a variable is declared by x := 3, or var x = 3"},
    {"while", "Go's while is for: for x < 10 { ... }"},
    {"def", "a function is declared by func f(x int) int { return x }"},
    {"fn", "a function is declared by func f(x int) int { return x }"},
    {"function", "a function is declared by func f(x int) int { return x }"},
    {"class",
     "a type is declared by type T struct { x int }, its methods by func (t T) m() { ... }"},
    {"printf", "printing is package fmt's: fmt.Printf"},
    {"Printf", "printing is package fmt's: fmt.Printf"},
    {"Println", "printing is package fmt's: fmt.Println"},
    {"try", "Go has no exceptions: functions return an error, which callers compare with nil"},
    {"elif", "write else if, on the line of the brace before it"},
    {"del", "delete(m, key) takes an entry out of a map"},
};

// What the report says, and what the text has besides.
struct ReportHint {
  std::string_view report;
  std::string_view text;
  std::string_view hint;
};
constexpr ReportHint kReports[] = {
    {"undefined: null\n", "", "that is nil in Go"},
    {"undefined: None\n", "", "that is nil in Go"},
    {"undefined: NULL\n", "", "that is nil in Go"},
    {"undefined: True\n", "", "that is true in Go"},
    {"undefined: False\n", "", "that is false in Go"},
    {"no field or method append)", "", "append is a function: xs = append(xs, x)"},
    {"no field or method push)", "", "append is a function: xs = append(xs, x)"},
    {"no field or method len)", "", "len is a function: len(xs)"},
    {"no field or method length)", "", "len is a function: len(xs)"},
    {"no field or method size)", "", "len is a function: len(xs)"},
    {"more than one character in rune literal", "", "strings stand in double quotes: \"hello\""},
    {"unexpected name in, expected {", "", "loops over values are: for i, x := range xs { ... }"},
    {"missing import path", "import ", "paths of imports are strings: import \"fmt\""},
    {"unexpected EOF, expected := or = or comma", ",",
     "to see several values, print them: fmt.Println(a, b)"},
};

}  // namespace

std::string HintFor(std::string_view text, std::string_view report) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
  const std::string_view word = text.substr(0, text.find_first_not_of(kNameBytes));
  for (const WordHint& hint : kFirstWords) {
    if (hint.word == word) return absl::StrCat(base::ToAbsl(hint.hint), "\n");
  }
  for (const ReportHint& hint : kReports) {
    const bool fits = report.find(hint.report) != std::string_view::npos &&
                      text.find(hint.text) != std::string_view::npos;
    if (fits) return absl::StrCat(base::ToAbsl(hint.hint), "\n");
  }
  return {};
}

}  // namespace goknot::repl

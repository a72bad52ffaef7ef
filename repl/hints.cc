// See the header.
#include "repl/hints.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "load/embedded.h"
#include "load/importer.h"
#include "load/standard_names.h"

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
    {"unexpected comma in struct type", "",
     "fields are separated by ; or stand on lines of their own"},
    {"unexpected ++ at end of statement", "", "x++ is a statement, without a value"},
    {"unexpected -- at end of statement", "", "x-- is a statement, without a value"},
    {"unexpected comma; expected ]", "= [", "a slice is written with its type: []int{1, 2, 3}"},
    {"unexpected {, expected expression", "= {",
     "a map or struct is written with its type: map[string]int{\"a\": 1}, T{1, 2}"},
    {"at end of statement", "=>", "a function is written func(x int) int { return x + 1 }"},
    {"at end of statement", "->", "a function is written func(x int) int { return x + 1 }"},
    {"is not used\n", "{",
     "only the last expression of an entry is shown, not those in blocks: print them"},
    {"too many arguments in conversion to ", "", "the value of a struct is written T{1, 2}"},
    {"no field or method keys)", "", "package maps has the keys of a map: maps.Keys(m)"},
    {"no field or method values)", "", "package maps has the values of a map: maps.Values(m)"},
    {"use of package ", "", "?fmt tells what is in package fmt"},
    {"unexpected keyword else", "", "else belongs on the line of the }: } else {"},
    {"missing import path", "import ", "paths of imports are strings: import \"fmt\""},
    {"unexpected EOF, expected := or = or comma", ",",
     "to see several values, print them: fmt.Println(a, b)"},
};

// "x = 5" of a name that there is not.
bool AssignsUndeclared(std::string_view text, std::string_view word, std::string_view report) {
  std::string_view rest = text.substr(word.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  const std::string undefined = absl::StrCat(":1:1: undefined: ", base::ToAbsl(word), "\n");
  return rest.starts_with('=') && !rest.starts_with("==") &&
         report.find(undefined) != std::string_view::npos;
}

// The report is of the name of a package, which stands alone or is not here.
std::string AboutPackage(std::string_view report) {
  constexpr std::string_view kUndefined = ": undefined: ";
  const size_t at = report.find(kUndefined);
  if (at == std::string_view::npos) return {};
  std::string_view name = report.substr(at + kUndefined.size());
  name = name.substr(0, name.find('\n'));
  const std::optional<std::string_view> path = load::StandardPathForName(name);
  if (!path) return {};
  if (load::FindEmbeddedPackage(*path) != nullptr) {
    return absl::StrCat("?", base::ToAbsl(name), " tells what is in package ", base::ToAbsl(*path),
                        "\n");
  }
  return absl::StrCat(load::WhyNoPackage(*path), "\n");
}

// "Fmt.Println" for "fmt.Println": a package in the wrong case.
std::string PackageMeant(std::string_view word, std::string_view report) {
  const std::string lower = absl::AsciiStrToLower(base::ToAbsl(word));
  const std::string undefined = absl::StrCat("undefined: ", base::ToAbsl(word), "\n");
  const bool is_meant = lower != word && load::StandardPathForName(lower).has_value() &&
                        report.find(undefined) != std::string_view::npos;
  return is_meant ? lower : std::string();
}

}  // namespace

std::string HintFor(std::string_view text, std::string_view report) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
  const std::string_view word = text.substr(0, text.find_first_not_of(kNameBytes));
  for (const WordHint& hint : kFirstWords) {
    if (hint.word == word) return absl::StrCat(base::ToAbsl(hint.hint), "\n");
  }
  if (AssignsUndeclared(text, word, report)) {
    return absl::StrCat("= changes a variable that there is; ", base::ToAbsl(word),
                        " := ... declares one\n");
  }
  if (std::string about = AboutPackage(report); !about.empty()) return about;
  if (const std::string package = PackageMeant(word, report); !package.empty()) {
    return absl::StrCat("the package is called ", package, "\n");
  }
  for (const ReportHint& hint : kReports) {
    const bool fits = report.find(hint.report) != std::string_view::npos &&
                      text.find(hint.text) != std::string_view::npos;
    if (fits) return absl::StrCat(base::ToAbsl(hint.hint), "\n");
  }
  return {};
}

}  // namespace goknot::repl

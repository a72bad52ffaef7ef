// See the header.
#include "cli/hints.h"

namespace goknot::cli {
namespace {

using Code = lexer::DiagnosticCode;

// A message of the code with `part` in it, about a line with `word` in it (as a whole word, unless
// it is punctuation); empty means any.
struct Row {
  Code code;
  std::string_view part;
  std::string_view word;
  std::string_view hint;
};

constexpr Row kRows[] = {
    // Syntax.
    {Code::kSyntax, "non-declaration statement outside function body",
     ":=", "outside of functions variables are declared with var: var x = 1"},
    {Code::kSyntax, "non-declaration statement outside function body", "class",
     "Go has no classes: declare a struct type and functions with it as receiver"},
    {Code::kSyntax, "non-declaration statement outside function body", "",
     "statements belong in functions; does a } above end one too early?"},
    {Code::kSyntax, "unexpected semicolon or newline before {", "",
     "the { belongs at the end of the line before"},
    {Code::kSyntax, "unexpected keyword else", "", "else belongs on the line of the }: } else {"},
    {Code::kSyntax, "cannot use assignment", "", "= assigns; two values are compared with =="},
    {Code::kSyntax, "unexpected ++ at end of statement", "",
     "i++ is a statement and has no value: write it on a line of its own"},
    {Code::kSyntax, "unexpected -- at end of statement", "",
     "i-- is a statement and has no value: write it on a line of its own"},
    {Code::kSyntax, "unexpected newline in composite literal", "",
     "when the } is on a line of its own, the line before it ends with a comma"},
    {Code::kSyntax, "unexpected newline in argument list", "",
     "when the ) is on a line of its own, the line before it ends with a comma"},
    {Code::kSyntax, "at end of statement", "while", "the only loop of Go is for: for i < 3 {"},
    {Code::kSyntax, "at end of statement", "?",
     "Go has no ?: operator: use if and else to set a variable"},
    {Code::kSyntax, "unexpected name in, expected", "",
     "a loop over elements: for i, x := range list {"},
    {Code::kSyntax, "expected )", "for", "for has no parentheses: for i := 0; i < n; i++ {"},
    {Code::kSyntax, "unexpected = in parameter list", "",
     "parameters of Go have no default values"},
    {Code::kSyntax, "expected { after for clause", "",
     "the body of a loop stands in braces, also when it is one statement"},
    {Code::kSyntax, "expected { after if clause", "",
     "what an if decides about stands in braces, also when it is one statement"},
    {Code::kSyntax, "unexpected ++, expected }", "", "++ comes after the variable: i++"},
    {Code::kSyntax, "unexpected --, expected }", "", "-- comes after the variable: i--"},
    {Code::kSyntax, "missing import path", "", "the path stands in quotes: import \"fmt\""},
    {Code::kSyntax, "at end of statement", "catch",
     "Go has no exceptions: functions return an error; recover stops a panic"},
    {Code::kSyntax, "at end of statement", "throw",
     "Go has no exceptions: functions return an error; panic stops the program"},
    {Code::kSyntax, "at end of statement", "string",
     "the name comes before the type: var s string"},
    {Code::kSyntax, "at end of statement", "int", "the name comes before the type: var n int"},
    {Code::kSyntax, "expected (", "func",
     "functions inside of functions are values: name := func() { ... }"},
    {Code::kInvalidCharacter, "'?'", "",
     "Go has no ?: operator: use if and else to set a variable"},
    {Code::kInvalidRune, "more than one character", "",
     "strings stand in double quotes, single quotes are for one character"},

    // Names and imports.
    {Code::kUnusedVar, "", "", "use it, or leave it out; _ = x keeps it for now"},
    {Code::kUnusedImport, "", "", "take the import out; goimports does that on every save"},
    {Code::kUndeclaredName, "undefined: this", "",
     "methods name their receiver themselves: func (t T) Get() int"},
    {Code::kUndeclaredName, "undefined: self", "",
     "methods name their receiver themselves: func (t T) Get() int"},
    {Code::kUndeclaredName, "undefined: null", "", "Go's word for it is nil"},
    {Code::kDuplicateDecl, "redeclared in this block", "func",
     "a name is declared once in a package: give one of them another name"},
    {Code::kDuplicateDecl, "redeclared in this block", "type",
     "a name is declared once in a package: give one of them another name"},
    {Code::kDuplicateDecl, "redeclared in this block", "",
     "to change a variable that is there already, leave out var: x = 2"},
    {Code::kUndeclaredImportedName, "(but have ", "",
     "the names that a package exports begin with a capital letter"},
    {Code::kNoNewVar, "", "", "every name is known already: assign with = instead of :="},

    // Types and values.
    {Code::kMissingReturn, "", "",
     "every way through the function has to return something, also when no if is met"},
    {Code::kWrongAssignCount, "2 values", "",
     "take both: value, err := ... ; _ takes what you do not need"},
    {Code::kInvalidCond, "", "", "a condition is a bool: compare with something, as in n != 0"},
    {Code::kIncompatibleAssign, "cannot use nil as string", "",
     "a string is never nil; the empty one is \"\""},
    {Code::kIncompatibleAssign, "cannot use nil as", "",
     "only pointers, slices, maps, channels, functions and interfaces can be nil"},
    {Code::kNumericOverflow, "as byte value", "", "a byte holds 0 to 255"},
    {Code::kNumericOverflow, "(overflows)", "", "take a type that can hold it, such as int64"},
    {Code::kTruncatedFloat, "(truncated)", "", "take a float64, or round the number"},
    {Code::kInvalidConstInit, "", "",
     "constants are known before the program runs: use var for what is computed"},
    {Code::kUndefinedOp, "slice can only be compared to nil", "",
     "slices.Equal compares the elements"},
    {Code::kUndefinedOp, "map can only be compared to nil", "", "maps.Equal compares the entries"},
    {Code::kUndefinedOp, "cannot use operator >", "",
     "say that T is ordered: [T cmp.Ordered], with import \"cmp\""},
    {Code::kUndefinedOp, "cannot use operator <", "",
     "say that T is ordered: [T cmp.Ordered], with import \"cmp\""},
    {Code::kInvalidAssert, "is not an interface", "",
     "x.(T) asks what an interface holds; numbers and texts are converted: T(x)"},
    {Code::kUnassignableOperand, "] (neither addressable nor a map index expression)", "",
     "strings do not change: make a []byte of it, change that, and convert back"},
    {Code::kUnassignableOperand, "neither addressable nor a map index expression", "",
     "only variables, elements and fields can be assigned to, not constants or results"},
    {Code::kUnaddressableFieldAssign, "", "",
     "take the struct out, change it and put it back, or keep pointers in the map"},
    {Code::kUnusedExpr, "append(", "", "append returns the new slice: s = append(s, x)"},
    {Code::kUnusedExpr, "", "", "did you mean to assign or to return it?"},
    {Code::kInvalidDefer, "must be function call", "", "call it: add ()"},
    {Code::kInvalidGo, "must be function call", "", "call it: add ()"},
    {Code::kWrongArgCount, "not enough arguments", "",
     "\"have\" is what the call passes, \"want\" what the function takes"},
    {Code::kWrongArgCount, "too many arguments", "",
     "\"have\" is what the call passes, \"want\" what the function takes"},
    {Code::kWrongResultCount, "not enough return values", "",
     "return a value for each result type of the function"},
    {Code::kWrongResultCount, "too many return values", "",
     "declare the result types after the parameters: func f() int {"},
    {Code::kInvalidIfaceAssign, "missing method", "",
     "a type implements an interface when it has all methods with these names and types"},
    {Code::kInvalidMethodExpr, "cannot call pointer method", "",
     "put the value into a variable first: methods of pointers need its address"},
};

bool IsNameByte(char c) {
  return c == '_' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

bool HasWord(std::string_view line, std::string_view word) {
  for (size_t at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
    if (word.empty() || !IsNameByte(word[0])) return true;
    const size_t end = at + word.size();
    const bool begins = at == 0 || !IsNameByte(line[at - 1]);
    const bool ends = end == line.size() || !IsNameByte(line[end]);
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

std::string HintFor(const lexer::Diagnostic& diagnostic, std::string_view line) {
  if (!diagnostic.hint.empty()) return diagnostic.hint;
  for (const Row& row : kRows) {
    if (row.code == diagnostic.code && diagnostic.text.find(row.part) != std::string::npos &&
        HasWord(line, row.word)) {
      return std::string(row.hint);
    }
  }
  return {};
}

}  // namespace goknot::cli

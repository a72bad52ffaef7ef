// How syntax looks inside of messages: as Go's compiler prints it.
#include "parser/print.h"

#include <gtest/gtest.h>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

struct Case {
  std::string_view source;
  std::string_view printed;  // empty: as the source
};

const Case kExprs[] = {
    {"x", ""},
    {"0x1F", ""},
    {"\"a\\n\"", ""},
    {"`a\\n`", ""},
    {"'\\n'", ""},
    {"T{}", ""},
    {"T{1, 2}", "T{…}"},
    {"[]T{{1}, {2}}", "[]T{…}"},
    {"&T{1}", "&T{…}"},
    {"func() {}", ""},
    {"func(x int) { return }", "func(x int) {…}"},
    {"func(a, b int, c ...string) (x T, err error) { f() }",
     "func(a, b int, c ...string) (x T, err error) {…}"},
    {"func() int { return 1 }()", "func() int {…}()"},
    {"(a+b)*c", "(a + b) * c"},
    {"a+b*c", "a + b * c"},
    {"-x", ""},
    {"!(a&&b)", "!(a && b)"},
    {"<-c", ""},
    {"* p", "*p"},
    {"a.b.c", ""},
    {"a[i]", ""},
    {"a[int,string]", "a[int, string]"},
    {"a[:]", ""},
    {"a[1:]", ""},
    {"a[:n]", ""},
    {"a[i:j:k]", ""},
    {"a[:j:k]", ""},
    {"a.(T)", ""},
    {"a.(type)", ""},
    {"f()", ""},
    {"f(a,b...)", "f(a, b...)"},
    {"f(g(h(1)))[2].x()", ""},
    {"[3]int{}", ""},
    {"[...]int{1}", "[...]int{…}"},
    {"[n+1]int(x)", "[n + 1]int(x)"},
    {"map[string]*T(nil)", ""},
    {"chan int(c)", "chan int(c)"},
    {"chan<- int(c)", ""},
    {"(<-chan int)(c)", ""},
    {"chan (<-chan int)(c)", ""},
    {"chan<- (chan int)(c)", "chan<- chan int(c)"},
    {"struct{}{}", ""},
    {"struct{ a, b int; c string `t`; *E }{}", "struct{a, b int; c string `t`; *E}{}"},
    {"interface{}(x)", ""},
    {"interface{ m(int) (a, b string); E; ~int|string }(x)",
     "interface{m(int) (a, b string); E; ~int | string}(x)"},
    {"func(int, ...string) (int, error)(nil)", "func(int, ...string) (int, error)(nil)"},
};

TEST(PrintTest, Expressions) {
  for (const Case& test : kExprs) {
    const Parsed parsed("package p\nvar _ = " + std::string(test.source) + "\n");
    EXPECT_EQ(parsed.Errors(), std::vector<std::string>()) << test.source;
    const auto* decl = parsed.file->decls[0]->As<ast::VarDecl>();
    EXPECT_EQ(ast::ToString(decl->values[0]), test.printed.empty() ? test.source : test.printed);
  }
}

TEST(PrintTest, Statements) {
  for (std::string_view text :
       {"x", "c <- x", "x++", "x--", "a, b = b, a", "x := f()", "x &^= 1"}) {
    const Parsed parsed = ParsedFragment(text);
    EXPECT_EQ(ast::ToString(parsed.file->statements[0]), text);
  }
  EXPECT_EQ(ast::ToString(ParsedFragment("for { }").file->statements[0]), "<ForStmt>");
}

TEST(PrintTest, Lists) {
  const Parsed parsed = ParsedFragment("a, b[i] = 1, 2");
  EXPECT_EQ(ast::ToString(parsed.file->statements[0]->As<ast::AssignStmt>()->lhs), "a, b[i]");
}

}  // namespace
}  // namespace goknot::parser

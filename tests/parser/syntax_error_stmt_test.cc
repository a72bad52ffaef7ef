// Golden syntax errors of expressions and statements, and of texts that end too early: texts and
// positions are those of Go 1.27's compiler.
#include <gtest/gtest.h>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

template <size_t kSize>
void ExpectErrors(const ErrorCase (&cases)[kSize]) {
  for (const ErrorCase& test : cases) {
    EXPECT_EQ(Parsed(test.text).Errors(), test.errors) << test.text;
  }
}

const ErrorCase kExpressions[] = {
    {"package p\n"
     "var x = (1\n",
     {"2:11: syntax error: unexpected newline, expected )"}},
    {"package p\n"
     "var x = f(1, 2\n",
     {"2:15: syntax error: unexpected newline in argument list; possibly missing comma or )"}},
    {"package p\n"
     "var x = f(1 2)\n",
     {"2:13: syntax error: unexpected literal 2 in argument list; possibly missing comma or )"}},
    {"package p\n"
     "var x = f(a..., b)\n",
     {"2:17: syntax error: unexpected name b, expected )",
      "2:18: syntax error: unexpected ) after top level declaration"}},
    {"package p\n"
     "var x = a[]\n",
     {"2:11: syntax error: unexpected ], expected operand"}},
    {"package p\n"
     "var x = a[1 2]\n",
     {"2:13: syntax error: unexpected literal 2, expected comma, : or ]"}},
    {"package p\n"
     "var x = a[::]\n",
     {"2:12: middle index required in 3-index slice",
      "2:13: final index required in 3-index slice"}},
    {"package p\n"
     "var x = a[1:2:]\n",
     {"2:15: final index required in 3-index slice"}},
    {"package p\n"
     "var x = a[1::2]\n",
     {"2:13: middle index required in 3-index slice"}},
    {"package p\n"
     "var x = a.\n",
     {"3:1: syntax error: unexpected EOF, expected name or ("}},
    {"package p\n"
     "var x = a.(int\n",
     {"2:15: syntax error: unexpected newline, expected )"}},
    {"package p\n"
     "var x = a.1\n",
     {"2:10: syntax error: unexpected literal .1 after top level declaration"}},
    {"package p\n"
     "var x = a..b\n",
     {"2:11: syntax error: unexpected ., expected name or ("}},
    {"package p\n"
     "var x = (T){1}\n",
     {"2:12: syntax error: cannot parenthesize type in composite literal"}},
    {"package p\n"
     "var x = T{1 2}\n",
     {"2:13: syntax error: unexpected literal 2 in composite literal; possibly missing comma or "
      "}"}},
    {"package p\n"
     "var x = T{1,\n"
     "2\n"
     "}\n",
     {"3:2: syntax error: unexpected newline in composite literal; possibly missing comma or }"}},
    {"package p\n"
     "var x = []int{1, 2, 3\n"
     "}\n",
     {"2:22: syntax error: unexpected newline in composite literal; possibly missing comma or }"}},
    {"package p\n"
     "var x = 1 +\n",
     {"3:1: syntax error: unexpected EOF, expected expression"}},
    {"package p\n"
     "var x = * / 2\n",
     {"2:11: syntax error: unexpected /, expected expression"}},
    {"package p\n"
     "var x = a ? b : c\n",
     {"2:11: invalid character U+003F '?'",
      "2:13: syntax error: unexpected name b after top level declaration"}},
    {"package p\n"
     "var x = map[string]int{\"a\" 1}\n",
     {"2:28: syntax error: unexpected literal 1 in composite literal; possibly missing comma or "
      "}"}},
    {"package p\n"
     "var x = func() { return 1 2 }\n",
     {"2:27: syntax error: unexpected literal 2 at end of statement"}},
    {"package p\n"
     "var x = !\n",
     {"3:1: syntax error: unexpected EOF, expected expression"}},
    {"package p\n"
     "var x = f(range y)\n",
     {"2:11: syntax error: unexpected keyword range, expected expression"}},
    {"package p\n"
     "var x = a, \n",
     {"3:1: syntax error: unexpected EOF, expected expression"}},
    {"package p\n"
     "var x = 1 2 3\n"
     "var y = 4 5\n",
     {"2:11: syntax error: unexpected literal 2 after top level declaration",
      "3:11: syntax error: unexpected literal 5 after top level declaration"}},
};

const ErrorCase kStatements[] = {
    {"package p\n"
     "func f() {\n"
     "\tx + 1 = 2 3\n"
     "}\n",
     {"3:12: syntax error: unexpected literal 3 at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\ta, b\n"
     "}\n",
     {"3:6: syntax error: unexpected newline, expected := or = or comma"}},
    {"package p\n"
     "func f() {\n"
     "\ta, b += 1\n"
     "}\n",
     {"3:7: syntax error: unexpected +=, expected := or = or comma"}},
    {"package p\n"
     "func f() {\n"
     "\tif x = 1 { }\n"
     "}\n",
     {"3:7: syntax error: cannot use assignment x = 1 as value"}},
    {"package p\n"
     "func f() {\n"
     "\tif x == 1 == 2 = a+b { }\n"
     "}\n",
     {"3:17: syntax error: cannot use assignment (x == 1 == 2) = (a + b) as value"}},
    {"package p\n"
     "func f() {\n"
     "\tif { }\n"
     "}\n",
     {"3:5: syntax error: missing condition in if statement"}},
    {"package p\n"
     "func f() {\n"
     "\tif x; { }\n"
     "}\n",
     {"3:6: syntax error: missing condition in if statement"}},
    {"package p\n"
     "func f() {\n"
     "\tif x\n"
     "\t{ }\n"
     "}\n",
     {"3:6: syntax error: unexpected newline, expected { after if clause"}},
    {"package p\n"
     "func f() {\n"
     "\tif var x = 1; x { }\n"
     "}\n",
     {"3:9: syntax error: var declaration not allowed in if initializer"}},
    {"package p\n"
     "func f() {\n"
     "\tif x { } else y\n"
     "}\n",
     {"3:16: syntax error: else must be followed by if or statement block",
      "3:16: syntax error: unexpected name y at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\tif x { }\n"
     "\telse { }\n"
     "}\n",
     {"4:2: syntax error: unexpected keyword else, expected }",
      "4:7: syntax error: unexpected { after top level declaration"}},
    {"package p\n"
     "func f() {\n"
     "\tif x := 1 { }\n"
     "}\n",
     {"3:7: syntax error: cannot use x := 1 as value"}},
    {"package p\n"
     "func f() {\n"
     "\tif f() { x } }\n"
     "}\n",
     {"4:1: syntax error: non-declaration statement outside function body"}},
    {"package p\n"
     "func f() {\n"
     "\tfor i := 0; i < 10 { }\n"
     "}\n",
     {"3:21: syntax error: unexpected {, expected semicolon or newline",
      "3:23: syntax error: unexpected }, expected expression",
      "3:23: syntax error: unexpected }, expected { after for clause"}},
    {"package p\n"
     "func f() {\n"
     "\tfor i := 0; i < 10; i := 1 { }\n"
     "}\n",
     {"3:24: syntax error: cannot declare in post statement of for loop"}},
    {"package p\n"
     "func f() {\n"
     "\tfor i := 0; { }\n"
     "}\n",
     {"3:14: syntax error: unexpected {, expected for loop condition"}},
    {"package p\n"
     "func f() {\n"
     "\tfor var i = 0; i < 10; i++ { }\n"
     "}\n",
     {"3:10: syntax error: var declaration not allowed in for initializer"}},
    {"package p\n"
     "func f() {\n"
     "\tfor x = range y, z { }\n"
     "}\n",
     {"3:17: syntax error: unexpected comma, expected { after for clause"}},
    {"package p\n"
     "func f() {\n"
     "\tfor i := 0; i < 10; i++\n"
     "\t{ }\n"
     "}\n",
     {"3:25: syntax error: unexpected newline, expected { after for clause"}},
    {"package p\n"
     "func f() {\n"
     "\tfor i in x { }\n"
     "}\n",
     {"3:8: syntax error: unexpected name in, expected {",
      "3:13: syntax error: unexpected {, expected for loop condition"}},
    {"package p\n"
     "func f() {\n"
     "\twhile x { }\n"
     "}\n",
     {"3:8: syntax error: unexpected name x at end of statement",
      "4:1: syntax error: non-declaration statement outside function body"}},
    {"package p\n"
     "func f() {\n"
     "\tswitch x\n"
     "\t{ }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "\tswitch x { foo }\n"
     "}\n",
     {"3:13: syntax error: unexpected name foo, expected case or default or }",
      "3:17: syntax error: unexpected }, expected :"}},
    {"package p\n"
     "func f() {\n"
     "\tswitch { case 1: case: }\n"
     "}\n",
     {"3:23: syntax error: unexpected :, expected expression",
      "3:25: syntax error: unexpected }, expected :"}},
    {"package p\n"
     "func f() {\n"
     "\tswitch x := y.(type) { case int: x = 1 2 }\n"
     "}\n",
     {"3:41: syntax error: unexpected literal 2 at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\tswitch x, y := 1 { }\n"
     "}\n",
     {"3:14: syntax error: cannot use x, y := 1 as value"}},
    {"package p\n"
     "func f() {\n"
     "\tselect x { }\n"
     "}\n",
     {"3:9: syntax error: missing { after select clause"}},
    {"package p\n"
     "func f() {\n"
     "\tselect { case x: y\n"
     " z: }\n"
     "}\n",
     {"4:2: label z defined and not used"}},
    {"package p\n"
     "func f() {\n"
     "\tselect { case <-c }\n"
     "}\n",
     {"3:20: syntax error: unexpected }, expected :"}},
    {"package p\n"
     "func f() {\n"
     "\tgo (f())\n"
     "}\n",
     {"3:5: expression in go must not be parenthesized"}},
    {"package p\n"
     "func f() {\n"
     "\tdefer (f)()\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "\tdefer (func() {})\n"
     "}\n",
     {"3:8: expression in defer must not be parenthesized"}},
    {"package p\n"
     "func f() {\n"
     "\tgo func() {}\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "\tgoto\n"
     "}\n",
     {"4:1: syntax error: unexpected }, expected name"}},
    {"package p\n"
     "func f() {\n"
     "\tgoto 1\n"
     "}\n",
     {"3:7: syntax error: unexpected literal 1, expected name"}},
    {"package p\n"
     "func f() {\n"
     "\tbreak 1\n"
     "}\n",
     {"3:8: syntax error: unexpected literal 1 at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\tL:\n"
     "}\n",
     {"3:2: label L defined and not used"}},
    {"package p\n"
     "func f() {\n"
     "\tif x { L: }\n"
     "}\n",
     {"3:9: label L defined and not used"}},
    {"package p\n"
     "func f() {\n"
     "\tswitch { case 1: L: case 2: }\n"
     "}\n",
     {"3:20: syntax error: missing statement after label"}},
    {"package p\n"
     "func f() {\n"
     "\tL: var\n"
     "}\n",
     {"4:1: syntax error: unexpected }, expected name",
      "4:2: syntax error: unexpected newline, expected type"}},
    {"package p\n"
     "func f() {\n"
     "\treturn 1,\n"
     "}\n",
     {"4:1: syntax error: unexpected }, expected expression"}},
    {"package p\n"
     "func f() {\n"
     "\tx++ + 1\n"
     "}\n",
     {"3:6: syntax error: unexpected + at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\tx = y++\n"
     "}\n",
     {"3:7: syntax error: unexpected ++ at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\t++x\n"
     "}\n",
     {"3:2: syntax error: unexpected ++, expected }",
      "3:4: syntax error: unexpected name x after top level declaration"}},
    {"package p\n"
     "func f() {\n"
     "\tvar x int = 1,\n"
     "}\n",
     {"4:1: syntax error: unexpected }, expected expression"}},
    {"package p\n"
     "func f() {\n"
     "\tx := [3]int{1, 2, 3\n"
     "}\n",
     {"3:21: syntax error: unexpected newline in composite literal; possibly missing comma or }"}},
    {"package p\n"
     "func f() {\n"
     "\tc <- 1 2\n"
     "}\n",
     {"3:9: syntax error: unexpected literal 2 at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\tfunc g() { }\n"
     "}\n",
     {"3:7: syntax error: unexpected name g, expected (",
      "3:9: syntax error: unexpected ), expected type",
      "3:11: syntax error: unexpected { in parameter list; possibly missing comma or )",
      "4:1: syntax error: non-declaration statement outside function body"}},
    {"package p\n"
     "func f() {\n"
     "\timport \"fmt\"\n"
     "}\n",
     {"3:2: syntax error: unexpected keyword import, expected }",
      "3:9: syntax error: unexpected literal \"fmt\" after top level declaration"}},
    {"package p\n"
     "func f() {\n"
     "\tx = {1}\n"
     "}\n",
     {"3:6: syntax error: unexpected {, expected expression",
      "4:1: syntax error: non-declaration statement outside function body"}},
    {"package p\n"
     "func f() {\n"
     "\tfor range x; y { }\n"
     "}\n",
     {"3:13: syntax error: unexpected semicolon, expected { after for clause"}},
    {"package p\n"
     "func f() {\n"
     "\tif x { a b }\n"
     "\tif y { c d }\n"
     "}\n",
     {"3:11: syntax error: unexpected name b at end of statement",
      "4:11: syntax error: unexpected name d at end of statement"}},
    {"package p\n"
     "func f() {\n"
     "\t;;;x y\n"
     "}\n",
     {"3:7: syntax error: unexpected name y at end of statement"}},
};

const ErrorCase kEndOfFile[] = {
    {"package p\n"
     "func f() {\n",
     {"3:1: syntax error: unexpected EOF, expected }"}},
    {"package p\n"
     "func f(",
     {"2:8: syntax error: unexpected EOF, expected )"}},
    {"package p\n"
     "var x = (",
     {"2:10: syntax error: unexpected EOF, expected expression"}},
    {"package p\n"
     "func f() { if x {",
     {"2:18: syntax error: unexpected EOF, expected }"}},
    {"package p\n"
     "func f() { x := ",
     {"2:17: syntax error: unexpected EOF, expected expression"}},
    {"package p\n"
     "var x = T{",
     {"2:11: syntax error: unexpected EOF, expected }"}},
    {"package p\n"
     "type T struct {",
     {"2:16: syntax error: unexpected EOF, expected }"}},
    {"package p\n"
     "import (\n"
     "\"a\"\n",
     {"4:1: syntax error: unexpected EOF, expected )"}},
    {"package p\n"
     "func f() { switch x {\n"
     " case 1:",
     {"3:9: syntax error: unexpected EOF, expected }"}},
    {"package p\n"
     "var x = `abc",
     {"2:9: string not terminated"}},
    {"package p\n"
     "var x = \"abc",
     {"2:9: string not terminated"}},
    {"package p\n"
     "/* x",
     {"2:1: comment not terminated"}},
};
TEST(SyntaxErrorTest, Expressions) { ExpectErrors(kExpressions); }
TEST(SyntaxErrorTest, Statements) { ExpectErrors(kStatements); }
TEST(SyntaxErrorTest, EndOfFile) { ExpectErrors(kEndOfFile); }

}  // namespace
}  // namespace goknot::parser

// Golden syntax errors of files, declarations and types: texts and positions are those of Go 1.27's
// compiler.
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

const ErrorCase kFiles[] = {
    {"x := 1\n", {"1:1: syntax error: package statement must be first"}},
    {"package\n", {"2:1: syntax error: unexpected EOF, expected name"}},
    {"package 1\n", {"1:9: syntax error: unexpected literal 1, expected name"}},
    {"package p; var x = ;\n", {"1:20: syntax error: unexpected semicolon, expected expression"}},
    {"package p\n"
     "x := 1\n",
     {"2:1: syntax error: non-declaration statement outside function body"}},
    {"package p\n"
     "var x int\n"
     "import \"fmt\"\n",
     {"3:1: syntax error: imports must appear before other declarations"}},
    {"package p\n"
     "import fmt\n",
     {"2:11: syntax error: missing import path"}},
    {"package p\n"
     "import 5\n",
     {"2:8: syntax error: import path must be a string"}},
    {"package p\n"
     "import (\"a\" \"b\")\n",
     {"2:13: syntax error: unexpected literal \"b\" in grouped declaration; possibly missing "
      "semicolon or newline or )"}},
    {"package p\n"
     "func f()\n"
     "{\n"
     "}\n",
     {"3:1: syntax error: unexpected semicolon or newline before {"}},
    {"package p\n"
     "}\n",
     {"2:1: syntax error: non-declaration statement outside function body"}},
    {"package p\n"
     "var x int var y int\n",
     {"2:11: syntax error: unexpected keyword var after top level declaration"}},
    {"package p\n"
     "for {}\n",
     {"2:1: syntax error: non-declaration statement outside function body"}},
};

const ErrorCase kDeclarations[] = {
    {"package p\n"
     "const x := 1\n",
     {"2:9: syntax error: unexpected :=, expected ="}},
    {"package p\n"
     "var x\n",
     {"2:6: syntax error: unexpected newline, expected type"}},
    {"package p\n"
     "var x, = 1\n",
     {"2:8: syntax error: unexpected =, expected name",
      "2:10: syntax error: unexpected literal 1, expected type"}},
    {"package p\n"
     "var 1 int\n",
     {"2:5: syntax error: unexpected literal 1, expected name"}},
    {"package p\n"
     "type T\n",
     {"2:7: syntax error: unexpected newline in type declaration"}},
    {"package p\n"
     "type T = \n",
     {"3:1: syntax error: unexpected EOF in type declaration"}},
    {"package p\n"
     "type (\n"
     "\tA int\n"
     "\tB\n"
     ")\n",
     {"4:3: syntax error: unexpected newline in type declaration"}},
    {"package p\n"
     "func (a T, b T) m() {}\n",
     {"2:17: method has multiple receivers"}},
    {"package p\n"
     "func () m() {}\n",
     {"2:9: method has no receiver"}},
    {"package p\n"
     "func (T) () {}\n",
     {"2:10: syntax error: unexpected (, expected name"}},
    {"package p\n"
     "func 1() {}\n",
     {"2:6: syntax error: unexpected literal 1, expected name or ("}},
    {"package p\n"
     "func f(a int, b) {}\n",
     {"2:16: syntax error: missing parameter type"}},
    {"package p\n"
     "func f(a, b int, c) {}\n",
     {"2:19: syntax error: missing parameter type"}},
    {"package p\n"
     "func f(a ...int, b int) {}\n",
     {"2:10: can only use ... with final parameter"}},
    {"package p\n"
     "func f() (a ...int) { return }\n",
     {"2:13: invalid use of ..."}},
    {"package p\n"
     "func f(...) {}\n",
     {"2:11: syntax error: ... is missing type"}},
    {"package p\n"
     "func f(a, ...b int) {}\n",
     {"2:16: syntax error: unexpected name int in parameter list; possibly missing comma or )"}},
    {"package p\n"
     "func f(int, b string) {}\n",
     {}},
    {"package p\n"
     "func f(a int b int) {}\n",
     {"2:14: syntax error: unexpected name b in parameter list; possibly missing comma or )"}},
    {"package p\n"
     "func f[]() {}\n",
     {"2:8: syntax error: empty type parameter list"}},
    {"package p\n"
     "func f[T]() {}\n",
     {"2:9: syntax error: missing type constraint"}},
    {"package p\n"
     "func f[T any, U]() {}\n",
     {"2:16: syntax error: missing type constraint"}},
    {"package p\n"
     "func f[*T]() {}\n",
     {"2:8: syntax error: missing type parameter name or invalid array length"}},
    {"package p\n"
     "var g = func[T any](x T) {}\n",
     {"2:13: syntax error: function type must have no type parameters"}},
    {"package p\n"
     "var (\n"
     "\tx = 1 2\n"
     ")\n",
     {"3:8: syntax error: unexpected literal 2 in grouped declaration; possibly missing semicolon "
      "or newline or )"}},
};

const ErrorCase kTypes[] = {
    {"package p\n"
     "type T [P]\n",
     {"2:11: syntax error: unexpected newline, expected type"}},
    {"package p\n"
     "type T[P *C] struct{}\n",
     {}},
    {"package p\n"
     "type T[P *C,] struct{}\n",
     {}},
    {"package p\n"
     "type T[P any, Q] struct{}\n",
     {"2:16: syntax error: missing type constraint"}},
    {"package p\n"
     "type T[a, b] int\n",
     {"2:12: syntax error: missing type constraint"}},
    {"package p\n"
     "type T [5, ]int\n",
     {"2:10: syntax error: unexpected comma; expected ]"}},
    {"package p\n"
     "type T struct { (A) }\n",
     {"2:17: syntax error: cannot parenthesize embedded type"}},
    {"package p\n"
     "type T struct { *(A) }\n",
     {"2:18: syntax error: cannot parenthesize embedded type"}},
    {"package p\n"
     "type T struct { (*A) }\n",
     {"2:17: syntax error: cannot parenthesize embedded type"}},
    {"package p\n"
     "type T struct { 5 }\n",
     {"2:17: syntax error: unexpected literal 5, expected field name or embedded type"}},
    {"package p\n"
     "type T struct { a int b int }\n",
     {"2:23: syntax error: unexpected name b in struct type; possibly missing semicolon or newline "
      "or }"}},
    {"package p\n"
     "type T struct { a, b }\n",
     {"2:22: syntax error: unexpected }, expected type"}},
    {"package p\n"
     "type I interface { m[T any]() }\n",
     {"2:21: interface method must have no type parameters"}},
    {"package p\n"
     "type I interface { m[]() }\n",
     {"2:22: empty type parameter list"}},
    {"package p\n"
     "type I interface { E[] }\n",
     {"2:22: empty type argument list"}},
    {"package p\n"
     "type I interface { | int }\n",
     {"2:20: syntax error: unexpected |, expected ~ term or type"}},
    {"package p\n"
     "type I interface { ~ }\n",
     {"2:22: syntax error: unexpected }, expected type"}},
    {"package p\n"
     "type I interface { m() int string }\n",
     {"2:28: syntax error: unexpected name string in interface type; possibly missing semicolon or "
      "newline or }"}},
    {"package p\n"
     "var x chan\n",
     {"3:1: syntax error: missing channel element type"}},
    {"package p\n"
     "var x <-int\n",
     {"2:9: syntax error: unexpected name int, expected keyword chan",
      "2:12: syntax error: missing channel element type"}},
    {"package p\n"
     "var x = <-chan<- int(nil)\n",
     {}},
    {"package p\n"
     "var x = <-<-chan int(nil)\n",
     {}},
    {"package p\n"
     "var x map[string\n",
     {"2:17: syntax error: unexpected newline, expected ]"}},
    {"package p\n"
     "var x map string\n",
     {"2:11: syntax error: unexpected name string, expected [",
      "2:17: syntax error: unexpected newline, expected type",
      "2:17: syntax error: unexpected newline, expected ]"}},
    {"package p\n"
     "var x List[]\n",
     {"2:12: syntax error: unexpected ], expected type argument list"}},
    {"package p\n"
     "var x [3]\n",
     {"2:10: syntax error: unexpected newline, expected type"}},
    {"package p\n"
     "var x []\n",
     {"2:9: syntax error: unexpected newline, expected type"}},
    {"package p\n"
     "var x a.5\n",
     {"2:8: syntax error: unexpected literal .5 after top level declaration"}},
    {"package p\n"
     "var x func[T any]()\n",
     {"2:11: syntax error: function type must have no type parameters"}},
};

TEST(SyntaxErrorTest, Files) { ExpectErrors(kFiles); }
TEST(SyntaxErrorTest, Declarations) { ExpectErrors(kDeclarations); }
TEST(SyntaxErrorTest, Types) { ExpectErrors(kTypes); }

}  // namespace
}  // namespace goknot::parser

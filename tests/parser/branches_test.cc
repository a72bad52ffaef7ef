// Labels and branches: the errors, as Go 1.27's compiler finds them, and the targets of branches
// that are right.
#include "parser/branches.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

const ErrorCase kCases[] = {
    {"package p\n"
     "func f() {\n"
     "break\n"
     "}\n",
     {"3:1: break is not in a loop, switch, or select"}},
    {"package p\n"
     "func f() {\n"
     "continue\n"
     "}\n",
     {"3:1: continue is not in a loop"}},
    {"package p\n"
     "func f() {\n"
     "fallthrough\n"
     "}\n",
     {"3:1: fallthrough statement out of place"}},
    {"package p\n"
     "func f() {\n"
     "for { break; continue }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "for range x { func() { break }() }\n"
     "}\n",
     {"3:24: break is not in a loop, switch, or select"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: break; continue }\n"
     "}\n",
     {"3:25: continue is not in a loop"}},
    {"package p\n"
     "func f() {\n"
     "select { case <-c: break; case <-d: continue }\n"
     "}\n",
     {"3:37: continue is not in a loop"}},
    {"package p\n"
     "func f() {\n"
     "for { switch { case x: continue } }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "if x { break }\n"
     "}\n",
     {"3:8: break is not in a loop, switch, or select"}},
    {"package p\n"
     "func f() {\n"
     "L: x()\n"
     "}\n",
     {"3:1: label L defined and not used"}},
    {"package p\n"
     "func f() {\n"
     "L: for { break L; continue L }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "L: switch { case x: break L; continue L }\n"
     "}\n",
     {"3:39: invalid continue label L"}},
    {"package p\n"
     "func f() {\n"
     "L: select { case <-c: break L }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "L: for range x { continue L }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "L: if x { break L }\n"
     "}\n",
     {"3:17: invalid break label L"}},
    {"package p\n"
     "func f() {\n"
     "L: { break L }\n"
     "}\n",
     {"3:12: invalid break label L"}},
    {"package p\n"
     "func f() {\n"
     "L: for { }\n"
     "for { break L }\n"
     "}\n",
     {"4:13: invalid break label L"}},
    {"package p\n"
     "func f() {\n"
     "for { break M; continue M }\n"
     "}\n",
     {"3:13: break label not defined: M", "3:25: continue label not defined: M"}},
    {"package p\n"
     "func f() {\n"
     "L: for { func() { break L }() }\n"
     "}\n",
     {"3:1: label L defined and not used", "3:25: break label not defined: L"}},
    {"package p\n"
     "func f() {\n"
     "L: M: for { break L; break M }\n"
     "}\n",
     {"3:19: invalid break label L"}},
    {"package p\n"
     "func f() {\n"
     "L: x()\n"
     "L: y()\n"
     "goto L\n"
     "}\n",
     {"4:1: label L already defined at x.go:3:1"}},
    {"package p\n"
     "func f() {\n"
     "_: x()\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "}\n",
     {"3:6: label L not defined"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "L:\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "L: goto L\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "x := 1\n"
     "L:\n"
     "}\n",
     {"3:6: goto L jumps over declaration of x at x.go:4:3"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "var x int\n"
     "L:\n"
     "}\n",
     {"3:6: goto L jumps over declaration of x at x.go:4:5"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "var ( x, y int; z int )\n"
     "L:\n"
     "}\n",
     {"3:6: goto L jumps over declaration of x at x.go:4:7"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "const x = 1\n"
     "L:\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "a, b := 1, 2\n"
     "L:\n"
     "}\n",
     {"3:6: goto L jumps over declaration of a, b at x.go:4:6"}},
    {"package p\n"
     "func f() {\n"
     "x := 1\n"
     "goto L\n"
     "L:\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "{ x := 1 }\n"
     "L:\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "{ goto L; x := 1 }\n"
     "L:\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "{ goto L }\n"
     "x := 1\n"
     "L:\n"
     "}\n",
     {"3:8: goto L jumps over declaration of x at x.go:4:3"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "{ L: }\n"
     "}\n",
     {"3:6: goto L jumps into block starting at x.go:4:1"}},
    {"package p\n"
     "func f() {\n"
     "{ L: }\n"
     "goto L\n"
     "}\n",
     {"4:6: goto L jumps into block starting at x.go:3:1"}},
    {"package p\n"
     "func f() {\n"
     "if x { L: } else { goto L }\n"
     "}\n",
     {"3:25: goto L jumps into block starting at x.go:3:6"}},
    {"package p\n"
     "func f() {\n"
     "for { goto L }\n"
     "L:\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "for { L: }\n"
     "}\n",
     {"3:6: goto L jumps into block starting at x.go:4:5"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "switch { case x: L: }\n"
     "}\n",
     {"3:6: goto L jumps into block starting at x.go:4:10"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "if x { } else if y { L: }\n"
     "}\n",
     {"3:6: goto L jumps into block starting at x.go:4:20"}},
    {"package p\n"
     "func f() {\n"
     "{ goto L }\n"
     "{ L: }\n"
     "}\n",
     {"3:8: goto L jumps into block starting at x.go:4:1"}},
    {"package p\n"
     "func f() {\n"
     "{ L: goto L }\n"
     "{ goto L }\n"
     "}\n",
     {"4:8: goto L jumps into block starting at x.go:3:1"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "goto M\n"
     "x := 1\n"
     "L: M:\n"
     "}\n",
     {"3:6: goto L jumps over declaration of x at x.go:5:3",
      "4:6: goto M jumps over declaration of x at x.go:5:3"}},
    {"package p\n"
     "func f() {\n"
     "goto L\n"
     "x := 1\n"
     "goto M\n"
     "L: M:\n"
     "}\n",
     {"3:6: goto L jumps over declaration of x at x.go:4:3"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: fallthrough; case y: }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: fallthrough }\n"
     "}\n",
     {"3:18: cannot fallthrough final case in switch"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: fallthrough;; case y: }\n"
     "}\n",
     {}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: fallthrough; z(); case y: }\n"
     "}\n",
     {"3:18: fallthrough statement out of place"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: { fallthrough }; case y: }\n"
     "}\n",
     {"3:20: fallthrough statement out of place"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: if z { fallthrough }; case y: }\n"
     "}\n",
     {"3:25: fallthrough statement out of place"}},
    {"package p\n"
     "func f() {\n"
     "switch x.(type) { case int: fallthrough; case string: }\n"
     "}\n",
     {"3:29: cannot fallthrough in type switch"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: for { fallthrough }; case y: }\n"
     "}\n",
     {"3:24: fallthrough statement out of place"}},
    {"package p\n"
     "func f() {\n"
     "select { case <-c: fallthrough; case <-d: }\n"
     "}\n",
     {"3:20: fallthrough statement out of place"}},
    {"package p\n"
     "func f() {\n"
     "switch { case x: L: fallthrough; case y: goto L }\n"
     "}\n",
     {"3:47: goto L jumps into block starting at x.go:3:10"}},
    {"package p\n"
     "func f() {\n"
     "switch { default: fallthrough; case y: }\n"
     "}\n",
     {}},
    {"package p\n"
     "var x = func() { L: for { } }\n",
     {"2:18: label L defined and not used"}},
    {"package p\n"
     "func f() { break; x y }\n",
     {"2:21: syntax error: unexpected name y at end of statement"}},
};

TEST(BranchesTest, Errors) {
  for (const ErrorCase& test : kCases) {
    std::vector<std::string> errors = Parsed(test.text).Errors();
    std::sort(errors.begin(), errors.end());
    EXPECT_EQ(errors, test.errors) << test.text;
  }
}

TEST(BranchesTest, Targets) {
  const Parsed parsed(
      "package p\n"
      "func f() {\n"
      "outer:\n"
      "  for {\n"
      "    for range x {\n"
      "      continue outer\n"
      "      switch {\n"
      "      case y:\n"
      "        break\n"
      "        continue\n"
      "      }\n"
      "      goto done\n"
      "    }\n"
      "  }\n"
      "done:\n"
      "}\n");
  EXPECT_EQ(parsed.Errors(), std::vector<std::string>());
  const ast::List<ast::Stmt> body = parsed.file->decls[0]->As<ast::FuncDecl>()->body->stmts;
  auto* outer = body[0]->As<ast::LabeledStmt>();
  auto* outer_loop = outer->stmt->As<ast::ForStmt>();
  auto* inner_loop = outer_loop->body->stmts[0]->As<ast::RangeStmt>();
  auto* choice = inner_loop->body->stmts[1]->As<ast::SwitchStmt>();
  const auto target = [](ast::Stmt* stmt) { return stmt->As<ast::BranchStmt>()->target; };
  EXPECT_EQ(target(inner_loop->body->stmts[0]), outer_loop);
  EXPECT_EQ(target(choice->clauses[0]->body[0]), choice);
  EXPECT_EQ(target(choice->clauses[0]->body[1]), inner_loop);
  EXPECT_EQ(target(inner_loop->body->stmts[2]), body[1]);
}

TEST(BranchesTest, StatementsOfFragmentAreOneBody) {
  EXPECT_EQ(ParsedFragment("goto L\nx()\nL: y()\n").Errors(), std::vector<std::string>());
  EXPECT_EQ(ParsedFragment("break\n").Errors(),
            std::vector<std::string>{"1:1: break is not in a loop, switch, or select"});
  EXPECT_EQ(
      ParsedFragment("L: x()\nfunc f() { goto L }\n").Errors(),
      (std::vector<std::string>{"2:17: label L not defined", "1:1: label L defined and not used"}));
}

}  // namespace
}  // namespace goknot::parser

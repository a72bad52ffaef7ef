// Ranging over functions: which functions may be ranged over, and what their loops' bodies capture.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/types/harness.h"

namespace goknot::types {
namespace {

TEST(RangeFuncTest, OnlyIterators) {
  ExpectErrors(R"go(package p
type Bool bool
type yielder interface{ yield(int) bool }
func f(a func(), b func(int), c func(func(int)), d func(func(int) bool) int,
	e func(func(int) Bool), g func(func(int, int, int) bool), h func(func(...int) bool),
	i func(func() (bool, bool)), j func(func(int) bool, int), k func(yielder)) {
	for range a {} // ERROR@12 "cannot range over a (variable of type func()): func must be func(yield func(...) bool): wrong argument count"
	for range b {} // ERROR "func must be func(yield func(...) bool): argument is not func"
	for range c {} // ERROR "func must be func(yield func(...) bool): yield func does not return bool"
	for range d {} // ERROR "func must be func(yield func(...) bool): unexpected results"
	for range e {} // ERROR "yield func returns user-defined boolean, not bool"
	for range g {} // ERROR "yield func has too many parameters"
	for range h {} // ERROR "yield func of type func(...int) bool cannot be variadic"
	for range i {} // ERROR "yield func does not return bool"
	for range j {} // ERROR "wrong argument count"
	for range k {} // ERROR "argument is not func"
}
)go");
}

TEST(RangeFuncTest, Variables) {
  ExpectErrors(R"go(package p
func f(l func(func() bool), m func(func(int) bool), n func(func(int, string) bool)) {
	for x := range l { _ = x } // ERROR@6 "range over l (variable of type func(func() bool)) permits no iteration variables"
	for x, y := range m { _, _ = x, y } // ERROR@9 "permits only one iteration variable"
	for x, y, z := range n { _, _ = x, y } // ERROR@12 "at most two iteration variables"
	for x := range n {} // ERROR@6 "declared and not used: x"
	var s string
	for s = range m {} // ERROR@6 "cannot use s (value of type int) as string value in assignment"
	for s, s = range n {} // ERROR@6 "cannot use s (value of type int) as string value in assignment"
	for _, s = range n {}
	_ = s
	for _, _ := range n {} // ERROR@2 "no new variables on left side of :="
}
)go");
}

TEST(RangeFuncTest, Versions) {
  Workbench bench;
  bench.config.go_version = "go1.21";
  bench.Check("package p\nfunc f(m func(func(int) bool)) {\n\tfor x := range m { _ = x }\n}\n");
  EXPECT_EQ(
      bench.Messages(),
      (std::vector<std::string>{
          "3:17: cannot range over m (variable of type func(func(int) bool)): requires go1.23 "
          "or later (-lang was set to go1.21; check go.mod)"}));
}

// Statements of the body belong to the function around.
TEST(RangeFuncTest, ReturnsAndUnusedVariables) {
  ExpectErrors(R"go(package p
func f(m func(func(int) bool)) (n int, err error) {
	for n := range m {
		if n > 1 {
			return // ERROR "result parameter n not in scope at return"
		}
		return n // ERROR@10 "not enough return values"
	}
	a := 1 // ERROR@2 "declared and not used: a"
	for range m {
		b := 1 // ERROR@3 "declared and not used: b"
		func() { c := 1 }() // ERROR@12 "declared and not used: c"
		func() {
			for range m {
				return 1 // ERROR@12 "too many return values"
			}
		}()
	}
	d := 1 // ERROR@2 "declared and not used: d"
} // ERROR@1 "missing return"
)go");
}

TEST(RangeFuncTest, BodiesCapture) {
  Workbench bench;
  bench.Check(R"go(package p
func f(m func(func(int) bool)) (r int, s string) {
	a, b, c := 1, 2, 3
	for x := range m {
		for y := range m {
			a += x + y
			defer func() { _ = b }()
			return 1, "s"
		}
		for range m { _ = c }
	}
	return
}
)go");
  ASSERT_EQ(bench.Messages(), std::vector<std::string>());
  Info& info = bench.checked->info();
  auto* func = bench.checked->files()[0]->decls[0]->As<ast::FuncDecl>();
  const Body* function = info.BodyOf(func);
  auto* loop = func->body->stmts[1]->As<ast::RangeStmt>();
  const Body* outer = info.BodyOf(loop);
  const Body* inner = info.BodyOf(loop->body->stmts[0]);
  const Body* last = info.BodyOf(loop->body->stmts[1]);
  ASSERT_TRUE(outer != nullptr && inner != nullptr && last != nullptr);
  EXPECT_EQ(outer->outer, function);
  EXPECT_EQ(inner->outer, outer);
  EXPECT_EQ(inner->Function(), function);
  EXPECT_EQ(inner->depth, 3);
  EXPECT_EQ(RuntimeTypeString(inner->signature), "func(int) bool");

  auto names = [](const std::vector<Var*>& vars) {
    std::string all;
    for (const Var* var : vars) all += std::string(var->name()) + " ";
    return all;
  };
  EXPECT_EQ(names(function->locals), "a b c x y ");
  EXPECT_EQ(names(function->captures), "");
  EXPECT_EQ(names(inner->captures), "a x b r s ") << "results that are returned are set";
  EXPECT_EQ(names(outer->captures), "m a b r s c ");
  EXPECT_EQ(names(last->captures), "c ");
  EXPECT_TRUE(function->has_defer);
  EXPECT_TRUE(outer->has_defer);
  EXPECT_TRUE(inner->has_defer);
  EXPECT_FALSE(last->has_defer);
}

}  // namespace
}  // namespace goknot::types

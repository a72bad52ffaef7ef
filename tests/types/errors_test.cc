// Programs with mistakes: the words and places of their errors.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/types/harness.h"

namespace goknot::types {
namespace {

TEST(ErrorsTest, Declarations) {
  ExpectErrors(R"go(package p
var x int
var x string // ERROR@5 "x redeclared in this block"
type T struct {
	a int
	a string // ERROR@2 "a redeclared"
}
type R struct{ r R } // ERROR@6 "invalid recursive type: R refers to itself"
type A B // ERROR@6 "invalid recursive type A"
type B A
func f(a int, a string) {} // ERROR@15 "a redeclared in this block"
const c = c // ERROR@7 "initialization cycle: c refers to itself"
var m map[func()]int // ERROR@15 "invalid map key type func()"
)go");
}

TEST(ErrorsTest, Assignments) {
  ExpectErrors(R"go(package p
func two() (int, string) { return 1, "" }
func f() {
	var i int = "a" // ERROR@14 `cannot use "a" (untyped string constant) as int value in variable declaration`
	var s string // ERROR@6 "declared and not used: s"
	s = i // ERROR@6 "cannot use i (variable of type int) as string value in assignment"
	a, b := 1 // ERROR@10 "assignment mismatch: 2 variables but 1 value"
	c, d, e := two() // ERROR@13 "assignment mismatch: 3 variables but two returns 2 values"
	i, s = two()
	i, s := two() // ERROR@7 "no new variables on left side of :="
	two() = 1 // ERROR@2 "multiple-value two() (value of type (int, string)) in single-value context"
	"a"[0] = 1 // ERROR `cannot assign to "a"[0] (neither addressable nor a map index expression)`
	_, _, _, _, _ = a, b, c, d, e
}
)go");
}

TEST(ErrorsTest, UnusedThings) {
  ExpectErrors(R"go(package p
import "unsafe" // ERROR@8 `"unsafe" imported and not used`
func f(x any) {
	var a int // ERROR@6 "declared and not used: a"
	b := 1 // ERROR@2 "declared and not used: b"
	b = 2
	for i := range 3 { // ERROR@6 "declared and not used: i"
	}
	switch y := x.(type) { // ERROR@9 "y declared and not used"
	case int:
	}
	func() {
		c := 1 // ERROR@3 "declared and not used: c"
	}()
	x == nil // ERROR@2 "x == nil (untyped bool value) is not used"
}
)go");
}

TEST(ErrorsTest, CallsAndReturns) {
  ExpectErrors(R"go(package p
func f(a int, b ...string) int {
	f() // ERROR "not enough arguments in call to f"
	f(1, "a", 2) // ERROR@12 "cannot use 2 (untyped int constant) as string value in argument to f"
	f("a") // ERROR@4 `cannot use "a" (untyped string constant) as int value in argument to f`
	g(1, 2) // ERROR@7 "too many arguments in call to g"
	g([]int{}...) // ERROR "cannot use ... in call to non-variadic g"
	g := 1
	g() // ERROR "invalid operation: cannot call g (variable of type int): int is not a function"
	return 1, 2 // ERROR@12 "too many return values"
}
func g(int) {}
func h() int {
	for {
	}
}
func i(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR@1 "missing return"
)go");
}

TEST(ErrorsTest, Methods) {
  ExpectErrors(R"go(package p
type T struct{ f int }
func (t T) V() {}
func (t *T) P(int) string { return "" }
type I interface{ P(int) string }
type J interface{ P(string) }
var _ I = T{} // ERROR@11 "cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (method P has pointer receiver)"
var _ I = &T{}
var _ J = &T{} // ERROR "*T does not implement J (wrong type for method P)"
var _ = T{}.g // ERROR@13 "T{}.g undefined (type T has no field or method g)"
var _ = T{}.v // ERROR "T{}.v undefined (type T has no field or method v, but does have method V)"
func (x int) M() {} // ERROR@9 "cannot define new methods on non-local type int"
func g(i I) {
	_ = i.(T) // ERROR@6 "impossible type assertion: i.(T)"
	_ = i.(*T)
	T{}.P(1) // ERROR "cannot call pointer method P on T"
}
)go");
}

TEST(ErrorsTest, Constants) {
  ExpectErrors(R"go(package p
var a int8 = 128 // ERROR@14 "cannot use 128 (untyped int constant) as int8 value in variable declaration (overflows)"
var b = int8(1) << 7 // ERROR@9 "int8(1) << 7 (constant 128 of type int8) overflows int8"
var c uint = -1 // ERROR@14 "cannot use -1 (untyped int constant) as uint value in variable declaration (overflows)"
var d int = 1.5 // ERROR@13 "cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)"
var e = 1 / 0 // ERROR@13 "invalid operation: division by zero"
var g = 1 << 200 // ERROR "cannot use 1 << 200 (untyped int constant 1606938044258990275541962092341162602522202993782792835301376) as int value in variable declaration (overflows)"
const big = 1 << 400
var h = big * big // ERROR@13 "constant multiplication overflow"
var i = "a" + 1 // ERROR `invalid operation: "a" + 1 (mismatched types untyped string and untyped int)`
var s uint
var j = 1.0 << s // ERROR "invalid operation: shifted operand 1.0 (type float64) must be integer"
const (
	k = iota
	l
	m string = iota // ERROR "cannot use iota (untyped int constant 2) as string value in constant declaration"
)
var n = [l + 1]int{1, 2, 3} // ERROR@26 "index 2 is out of bounds (>= 2)"
)go");
}

TEST(ErrorsTest, InitialisationCycle) {
  Workbench bench;
  bench.Check("package p\nvar a = f()\nfunc f() int { return b }\nvar b = a\n");
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{"2:5: initialization cycle for a | a refers to f | "
                                      "f refers to b | b refers to a"}));
}

TEST(ErrorsTest, MistakesHaveNoFollowers) {
  Workbench bench;
  bench.Check(
      "package p\nvar a int = undefined1\nvar b string = a + undefined2\nvar c = a.x.y.z\n");
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{"2:13: undefined: undefined1", "3:20: undefined: undefined2",
                                      "4:11: a.x undefined (type int has no field or method x)"}));
}

TEST(ErrorsTest, LongChainsNeedNoStack) {
  std::string sum = "1";
  std::string strings = "s";
  std::string calls = "f";
  std::string branches = "if false {}";
  for (int i = 0; i < 9'000; ++i) {
    sum += " + x";
    strings += " + \"\"";
    calls += "()";
    branches += " else if x == 1 {}";
  }
  Workbench bench;
  bench.Check("package p\ntype F func() F\nvar f F\nvar s string\nfunc g(x int) int {\n\t_ = " +
              strings + "\n\t_ = " + calls + "\n\t" + branches + "\n\treturn " + sum + "\n}\n");
  EXPECT_EQ(bench.Messages(), std::vector<std::string>());
}

TEST(ErrorsTest, ConstantStringsThatAreTooLong) {
  std::string text = "package p\nconst s0 = \"x\"\n";
  for (int i = 1; i < 40; ++i) {
    std::string m = std::to_string(i - 1);
    text += "const s" + std::to_string(i) + " = s" + m + " + s" + m + "\n";
  }
  Workbench bench;
  bench.Check(text);
  EXPECT_EQ(bench.list.error_count(), 1u);
}

TEST(ErrorsTest, TypesThatShareParts) {
  // Written out, or walked without memory, these would take for ever.
  std::string text = "package p\nimport \"unsafe\"\ntype T0 struct{}\n";
  std::string aliases = "type A0 = struct{ x int }\n";
  for (int i = 1; i <= 40; ++i) {
    std::string n = std::to_string(i);
    std::string m = std::to_string(i - 1);
    text += "type T" + n + " struct{ a, b T" + m + " }\n";
    aliases += "type A" + n + " = struct{ a, b *A" + m + " }\n";
  }
  text += aliases +
          "var _ = T40{} == T40{}\nvar _ [unsafe.Sizeof(T40{})]int\nvar a A40\nvar _ int = a\n";
  Workbench bench;
  bench.Check(text);
  EXPECT_EQ(bench.list.all().size(), 1u);
}

}  // namespace
}  // namespace goknot::types

// Calls of generic functions, their instances, and operands whose type is a type parameter: what is
// refused, in whose words, and what Info says of the rest.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/types/harness.h"
#include "types/typestring.h"

namespace goknot::types {
namespace {

constexpr char kFunctions[] = R"go(package p
func id[T any](x T) T { return x }
func pair[K comparable, V any](k K, v V) {}
func apply[A, B any](s []A, f func(A) B) []B { return nil }
func none[T any]() {}
func sum[T ~int | ~float64](xs ...T) (t T) { return }
func ptr[T any, P interface{ *T; Set(string) }](s string) (t T) { return }
func clone[E any, L ~[]E](l L) L { return l }
type S struct{}
func (*S) Set(string) {}
)go";

void ExpectErrorsAfterFunctions(const std::string& text) { ExpectErrors(kFunctions + text); }

TEST(GenericCallTest, ContextsThatTellTooLittle) {
  ExpectErrorsAfterFunctions(R"go(
func f() {
	none()              // ERROR@6 "in call to none, cannot infer T (declared at x0.go:5:11)"
	_ = clone(1)        // ERROR@11 "in call to clone, cannot infer E (declared at x0.go:8:12)"
	_ = clone([]int{})
	_ = pair[int]       // ERROR@10 "cannot infer V (declared at x0.go:3:25)"
	h := id             // ERROR@7 "cannot use generic function id without instantiation"
	_ = h
	var x any = id      // ERROR@14 "cannot use generic function id without instantiation"
	_ = x
	_ = (id)(1)         // ERROR@7 "cannot use generic function id without instantiation"
	_ = id == nil       // ERROR@6 "cannot use generic function id without instantiation"
}
)go");
}

TEST(GenericCallTest, TypesThatContradict) {
  ExpectErrorsAfterFunctions(R"go(
func f() {
	_ = apply([]int{1}, func(string) (b int) { return }) // ERROR@22 "in call to apply, type func(string) (b int) of func(string) (b int) {…} does not match inferred type func(int) B for func(A) B"
	_ = apply(map[int]int{}, id) // ERROR "in call to apply, type map[int]int of map[int]int{} does not match []A (cannot infer A, B, and T)"
	_ = sum(1, "a")      // ERROR@13 "in call to sum, mismatched types untyped int and untyped string (cannot infer T)"
	_ = sum(1, 2.5)
	id[string](1)        // ERROR@13 "cannot use 1 (untyped int constant) as string value in argument to id[string]"
	var g func(int) string = id // ERROR@27 "inferred type func(x int) int for func(x T) T does not match type func(int) string of g"
	_ = g
}
func g() func(int) string { return id } // ERROR@36 "does not match type func(int) string of result variable"
)go");
}

TEST(GenericCallTest, Constraints) {
  ExpectErrorsAfterFunctions(R"go(
func f() {
	pair([]int{}, 1) // ERROR@6 "[]int does not satisfy comparable"
	_ = sum("a")     // ERROR "string does not satisfy ~int | ~float64 (string missing in ~int | ~float64)"
	_ = ptr[S]("x")
	_ = ptr[int]("x") // ERROR "(missing method Set)"
}
)go");
}

TEST(GenericCallTest, Counts) {
  ExpectErrorsAfterFunctions(R"go(
func f() {
	id()             // ERROR@2 "not enough arguments in call to id"
	pair(1, 2, 3)    // ERROR@13 "too many arguments in call to pair"
	_ = id[int, string]    // ERROR@14 "got 2 type arguments but want 1"
	id[chan int, int](nil) // ERROR@15 "got 2 type arguments but want 1"
	none[nothing]()        // ERROR@7 "undefined: nothing"
}
)go");
}

TEST(GenericCallTest, ContextsThatWantAFunction) {
  ExpectErrorsAfterFunctions(R"go(
func take(f func(int) int) {}
func f() (g func(int) int) {
	g = id
	var h func(string, int) = pair
	_ = h
	_ = map[string]func(int) int{"a": id}
	_ = []func(int) int{id}
	_ = [...]func(int) int{0: id}
	_ = struct{ f func(int) int }{id}
	_ = struct{ f func(int) int }{f: id}
	_ = append([]func(int) int{}, id) // ERROR "cannot use generic function id without instantiation"
	_ = (func(int) int)(id)
	c := make(chan func(int) int)
	c <- id
	take(id)
	_ = apply([]int{1}, id)
	_ = apply([]int{1}, id[int])
	return id
}
)go");
}

TEST(GenericCallTest, GenericFunctionsAsArguments) {
  ExpectErrorsAfterFunctions(R"go(
func two[A any](f, g A) {}
func convert[P, Q any](P) Q { panic(0) }
func f() {
	two(id, id[int])
	two(id, func(int) int { return 0 })
	two(id, id)        // ERROR@5 "in call to two, cannot infer A (declared at x0.go:12:10)"
	two(convert[int], func(int) string { return "" })
	_ = apply([]int{}, convert[int, bool])
	_ = apply(nil, convert) // ERROR "cannot infer A (declared at x0.go:4:12)"
}
)go");
}

TEST(GenericCallTest, BeforeGo121) {
  std::string text = std::string(kFunctions) + R"go(
func f() {
	var g func(int) int = id // ERROR "implicitly instantiated function in assignment requires go1.21 or later"
	_ = g
	_ = apply([]int{1}, id)  // ERROR "implicitly instantiated function as argument requires go1.21 or later"
}
)go";
  Workbench bench;
  bench.config.go_version = "go1.20";
  bench.Check(text);
  ExpectErrorsAsCommented(bench, text);
}

TEST(GenericCallTest, RecursiveCalls) {
  ExpectErrorsAfterFunctions(R"go(
func walk[T any](x T, n int) []T {
	if n == 0 { return nil }
	_ = walk("", n-1)[0] + ""
	return walk(x, n-1)
}
)go");
}

TEST(OperandTest, Operators) {
  ExpectErrors(R"go(package p
type Number interface{ ~int | ~float64 }
func f[T Number, I ~int8 | ~uint8, B ~bool, A any, C comparable](x, y T, i I, b B, a, a2 A, c, c2 C) {
	_ = x + y
	_ = x % y        // ERROR@6 "invalid operation: operator % not defined on x (variable of type T constrained by Number)"
	_ = x + 1
	_ = x + 1.5      // ERROR@10 "cannot convert 1.5 (untyped float constant) to type T"
	_ = -x
	_ = !b
	_ = x << 1       // ERROR@6 "shifted operand x (variable of type T constrained by Number) must be integer"
	_ = i << 1
	_ = 1 << i
	_ = a == a2      // ERROR@6 "invalid operation: a == a2 (incomparable types in type set)"
	_ = a == nil     // ERROR@11 "invalid operation: a == nil (mismatched types A and untyped nil)"
	_ = c == c2
	_ = c < c2       // ERROR@6 "invalid operation: c < c2 (type parameter C cannot use operator <)"
	_ = x < y
	i++
	a++              // ERROR@2 "invalid operation: a++ (non-numeric type A)"
	_ = i + 200      // ERROR@10 "cannot convert 200 (untyped int constant) to type I"
	_ = x == i       // ERROR@11 "invalid operation: x == i (mismatched types T and I)"
	_ = 1 / x
	_ = x / 0
	_ = i / 0        // ERROR@10 "invalid operation: division by zero"
	const k T = 1    // ERROR@10 "invalid constant type T"
	if b {
	}
	if x {           // ERROR@5 "non-boolean condition in if statement"
	}
	switch a {       // ERROR@9 "cannot switch on a (variable of type A constrained by any) (A is not comparable)"
	}
}
)go");
}

TEST(OperandTest, Conversions) {
  ExpectErrors(R"go(package p
type Number interface{ ~int | ~float64 }
func f[T Number, I ~int8 | ~uint8, S ~string | ~[]byte, A any](x T, s S) {
	var t T = 1
	t = 1.5          // ERROR@6 "cannot use 1.5 (untyped float constant) as T value in assignment"
	_ = t
	_ = T(1.5)       // ERROR@8 "cannot convert 1.5 (untyped float value) to type T: cannot convert 1.5 (untyped float constant) to type int (in T)"
	_ = I(300)       // ERROR@8 "cannot convert 300 (untyped int value) to type I: constant 300 overflows int8 (in I)"
	_ = I(x)
	_ = string(s)
	_ = []byte(s)
	_ = S("a")
	_ = A(x)         // ERROR@8 "cannot convert x (variable of type T constrained by Number) to type A"
	_ = A(1)         // ERROR "A does not contain specific types"
	_ = any(x).(int)
	_ = x.(int)      // ERROR@6 "cannot use type assertion on type parameter value x"
	switch x.(type) { // ERROR@9 "cannot use type switch on type parameter value x"
	}
}
)go");
}

TEST(OperandTest, Elements) {
  ExpectErrors(R"go(package p
func f[S ~string | ~[]byte, P *[4]int | []int, M map[string]int | map[string]float64, N map[int]int, A any](s S, p P, m M, n N, a A) {
	_ = s[0]
	s[0] = 1         // ERROR "cannot assign to s[0]"
	_ = s[1:2]
	_ = s[1:2:3]     // ERROR@12 "3-index slice of string"
	p[3] = 1
	_ = p[:]         // ERROR "cannot slice p (variable of type P constrained by *[4]int | []int): *[4]int and []int have different underlying types"
	_ = m["a"]       // ERROR "cannot index m"
	_ = n["a"]       // ERROR `cannot use "a" (untyped string constant) as int value in map index`
	n[1], _ = n[2]
	_ = len(s)
	_ = cap(s)       // ERROR@10 "invalid argument: s (variable of type S constrained by ~string | ~[]byte) for built-in cap"
	_ = *a           // ERROR@7 "invalid operation: cannot indirect a"
	_ = a.foo        // ERROR@8 "a.foo undefined (type A has no field or method foo)"
	a()              // ERROR@2 "invalid operation: cannot call a (variable of type A constrained by any): no specific type"
	_ = A{}          // ERROR@6 "invalid composite literal type A (no common underlying type)"
	_ = N{1: 2}
	for range a {    // ERROR@12 "cannot range over a (variable of type A constrained by any): no specific type"
	}
	for range s {    // ERROR@12 "have different underlying types"
	}
	for k, v := range n {
		_, _ = k, v
	}
}
)go");
}

TEST(OperandTest, Channels) {
  ExpectErrors(R"go(package p
func f[C chan int | <-chan int, D chan int | chan<- int, E chan int | <-chan int | chan<- int, A any](c C, d D, e E, a A) {
	<-c
	c <- 1           // ERROR "cannot send to c (variable of type C constrained by chan int | <-chan int): receive-only channel <-chan int"
	d <- 1
	<-d              // ERROR "send-only channel chan<- int"
	<-e              // ERROR "send-only channel chan<- int"
	<-a              // ERROR@4 "cannot receive from a (variable of type A constrained by any): no specific channel type"
	a <- 1           // ERROR@2 "cannot send to a (variable of type A constrained by any): no specific channel type"
	close(d)
	close(c)         // ERROR "cannot close receive-only channel c"
	close(a)         // ERROR "cannot close non-channel a"
	for range c {
	}
	for range d {    // ERROR "receive from send-only channel chan<- int"
	}
}
)go");
}

TEST(OperandTest, Builtins) {
  ExpectErrors(R"go(package p
import "unsafe"
func f[A any, C comparable, F ~float64 | ~complex128, L ~[]int, M map[int]int, P *int](a A, c C, f F, l L, m M, p P) {
	_ = real(f)      // ERROR "invalid argument: argument has type F, expected complex type"
	_ = min(c, c)    // ERROR "invalid argument: c (variable of type C constrained by comparable) cannot be ordered"
	clear(a)         // ERROR "invalid argument: cannot clear a (variable of type A constrained by any): argument must be (or constrained by) map or slice"
	clear(l)
	delete(a, 1)     // ERROR "invalid argument: a (variable of type A constrained by any) is not a map"
	delete(m, 1)
	_ = make(A)      // ERROR "invalid argument: cannot make A: no specific type"
	_ = make(L)      // ERROR "invalid operation: make(L) expects 2 or 3 arguments; found 1"
	_ = make(L, 2)
	_ = append(a, 1) // ERROR "invalid append: argument must be a slice; have a"
	l = append(l, 1)
	_ = copy(a, l)   // ERROR "invalid copy: argument must be a slice; have a"
	_ = copy(l, l[1:])
	_ = unsafe.Slice(p, 2)
	_ = unsafe.SliceData(l)
	_ = new(A)
	var array [unsafe.Sizeof(a)]int // ERROR "must be constant"
	_ = array
}
)go");
}

// --- What Info says

class GenericInfoTest : public ::testing::Test {
 protected:
  // The instances that the function `f` mentions: "name[args] type", in source order.
  std::vector<std::string> Instances(const std::string& body) {
    bench_.Check(kFunctions + body);
    EXPECT_EQ(bench_.Messages(), std::vector<std::string>());
    std::vector<std::string> found;
    for (uint32_t id = 0; id < bench_.next_node_id; ++id) {
      ast::Ident node;
      node.id = id;
      const Instance* instance = bench_.checked->info().InstanceOf(&node);
      if (instance == nullptr) continue;
      std::string text = "[";
      for (Type* arg : instance->type_args) {
        if (text.size() > 1) text += ", ";
        text += TypeString(arg);
      }
      found.push_back(text + "] " + TypeString(instance->type));
    }
    return found;
  }

  Workbench bench_;
};

TEST_F(GenericInfoTest, InstancesOfFunctions) {
  EXPECT_EQ(Instances("func f() { id(1) }"), (std::vector<std::string>{"[int] func(x int) int"}));
  EXPECT_EQ(Instances("func f() { _ = apply([]int{1}, id) }"),
            (std::vector<std::string>{"[int, int] func(s []int, f func(int) int) []int",
                                      "[int] func(x int) int"}));
  EXPECT_EQ(Instances("func f[P any](x P) { _ = id[P]; f(x); id(&x) }"),
            (std::vector<std::string>{"[P] func(x P) P", "[P] func(x P)", "[*P] func(x *P) *P"}));
  EXPECT_EQ(Instances("func f() (g func(string, bool)) { g = pair[string]; return g }"),
            (std::vector<std::string>{"[string, bool] func(k string, v bool)"}));
}

}  // namespace
}  // namespace goknot::types

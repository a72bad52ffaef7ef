// Declarations with type parameters: scopes, constraints, instances of types, and their cycles.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/types/harness.h"
#include "types/instance.h"

namespace goknot::types {
namespace {

void ExpectValid(const std::string& text) {
  Workbench bench;
  bench.Check("package p\n" + text);
  EXPECT_EQ(bench.Messages(), std::vector<std::string>()) << text;
}

TEST(GenericDeclTest, TypesFunctionsAliasesAndMethods) {
  ExpectValid(R"go(
type Pair[K comparable, V any] struct { key K; value V }
type List[T any] struct { head, tail *node[T]; size int }
type node[T any] struct { next *node[T]; value T }
type Set[T comparable] = map[T]struct{}
type Tree[T interface{ Less(T) bool }] struct { left, right *Tree[T]; value T }

func (l *List[E]) Push(value E) { l.tail = &node[E]{value: value}; l.size++ }
func (l List[_]) Len() int { return l.size }
func (p Pair[K, V]) Swap() Pair[K, V] { return p }

func Keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }

var pairs []Pair[string, List[int]]
var set Set[int]
var _ map[int]struct{} = set

func use(l *List[string]) int {
	l.Push("a")
	for n := l.head; n != nil; n = n.next {
		var s string = n.value
		_ = s
	}
	return l.Len()
}
)go");
}

TEST(GenericDeclTest, ConstraintsMayMentionTheirParameters) {
  ExpectValid(R"go(
type Ordered interface { ~int | ~string }
type Less[T any] interface { Less(T) bool }
func Sort[T Less[T]](list []T) {}
type Self[A Self[A]] interface { Add(A) A }
type Number int
func (n Number) Add(m Number) Number { return n + m }
func Sum[A Self[A]](x, y A) A { return x.Add(y) }
func PtrTo[T any, PT interface{ *T; Set(string) }](s string) {}
type Inline[T ~int | ~string, S ~[]T] struct { s S }
var _ Inline[int, []int]
var _ Self[Number] = Number(1)
)go");
}

TEST(GenericDeclTest, ArgumentsMustSatisfyConstraints) {
  Workbench bench;
  bench.Check(R"go(package p
type Number interface { ~int | ~float64 }
type Stringer interface { String() string }
type N[T Number] []T
type S[T Stringer] []T
type C[T comparable] []T
type MyInt int
type E[T int] []T
var _ N[string]
var _ S[int]
var _ C[func()]
var _ E[MyInt]
var _ C[any]
type P[K comparable, V any] struct{}
var _ P[int]
var _ P[int, int, int]
var _ P
var _ MyInt[int]
type In[T any] struct { n N[T] }
)go");
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{
                "9:9: string does not satisfy Number (string missing in ~int | ~float64)",
                "10:9: int does not satisfy Stringer (missing method String)",
                "11:13: func() does not satisfy comparable",
                "12:9: MyInt does not satisfy int (possibly missing ~ for int in int)",
                "15:7: not enough type arguments for type P: have 1, want 2",
                "16:7: too many type arguments for type P: have 3, want 2",
                "17:7: cannot use generic type P[K comparable, V any] without instantiation",
                "18:7: invalid operation: MyInt[int] (MyInt is not a generic type)",
                "19:29: T does not satisfy Number",
            }));
}

TEST(GenericDeclTest, MisplacedTypeParameters) {
  Workbench bench;
  bench.Check(R"go(package p
type A[P any] P
type B[P any] = P
type C[P any, Q P] struct{}
type D[P any] struct { P }
type E[P any] interface { P }
type F[P any] interface { ~P | int }
type G[P any] map[P]int
type H[P, P any] struct{}
func f[T any](T T) {}
func (g G[int]) m(x int) int { return x }
type I[P Undefined] struct{}
type J[P comparable] struct { x comparable }
)go");
  EXPECT_EQ(
      bench.Messages(),
      (std::vector<std::string>{
          "2:15: cannot use a type parameter as RHS in type declaration",
          "3:17: cannot use type parameter declared in alias declaration as RHS",
          "4:17: cannot use a type parameter as constraint",
          "5:24: embedded field type cannot be a (pointer to a) type parameter",
          "6:27: term cannot be a type parameter",
          "7:28: type in term ~P cannot be a type parameter",
          "8:19: invalid map key type P (missing comparable constraint)",
          "9:11: P redeclared in this block | other declaration of P",
          "10:15: T redeclared in this block | other declaration of T",
          "12:10: undefined: Undefined",
          "13:33: cannot use type comparable outside a type constraint: interface is (or embeds) "
          "comparable",
      }));
}

TEST(GenericDeclTest, Receivers) {
  Workbench bench;
  bench.Check(R"go(package p
type T[P any] struct{}
type U struct{}
type A = T[int]
func (T[P, Q]) a() {}
func (U[P]) b() {}
func (T) c() {}
func (A) d() {}
func (*T[P]) e() {}
func (T[P]) e() {}
)go");
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{
                "5:7: receiver declares 2 type parameters, but receiver base type declares 1",
                "6:7: U is not a generic type",
                "7:7: cannot use generic type T[P any] without instantiation",
                "8:7: cannot define new methods on instantiated type T[int]",
                "10:13: method T.e already declared at x0.go:9:14",
            }));
}

TEST(GenericDeclTest, TypesThatContainThemselves) {
  Workbench bench;
  bench.Check(R"go(package p
type T[P any] struct { t T[P] }
type Box[P any] struct { value P }
type A struct { b Box[A] }
type Fine struct { b *Box[Fine] }
type Slice[P any] []P
type AlsoFine struct { s Slice[AlsoFine] }
)go");
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{
                "2:26: invalid recursive type: T[P] refers to itself",
                "4:6: invalid recursive type A | A refers to Box[A] | Box[A] refers to A",
            }));
}

// What contains another instance of its declaration does not contain itself.
TEST(GenericDeclTest, SizesOfInstances) {
  ExpectValid(R"go(
import "unsafe"
type Box[P any] struct { value P }
const size = unsafe.Sizeof(Box[Box[int64]]{})
var _ [8]int = [size]int{}
func f[P any]() uintptr { return unsafe.Sizeof(Box[P]{}) }
)go");
  Workbench bench;
  bench.Check(R"go(package p
import "unsafe"
func f[P any]() { const size = unsafe.Sizeof(*new(P)) }
)go");
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{"3:32: unsafe.Sizeof(*new(P)) (value of type uintptr) is not "
                                      "constant"}));
}

TEST(GenericDeclTest, InstancesWithoutEnd) {
  Workbench bench;
  bench.Check(R"go(package p
type T[P any] struct { next *T[*P] }
type A[P any] struct { b *B[[]P] }
type B[Q any] struct { a *A[Q] }
type Fine[P any] struct { next *Fine[P]; other *Fine[int] }
)go");
  // One is enough.
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{"3:8: instantiation cycle: | P instantiated as Q | "
                                      "Q instantiated as []P"}));
}

TEST(GenericDeclTest, VersionsThatKnowThem) {
  Workbench bench;
  bench.config.go_version = "go1.17";
  bench.Check(R"go(package p
func f[T int]() {}
type G[T int] struct{}
var _ G[int]
)go");
  const std::string later = " requires go1.18 or later (-lang was set to go1.17; check go.mod)";
  EXPECT_EQ(bench.Messages(),
            (std::vector<std::string>{"2:8: type parameter" + later, "3:8: type parameter" + later,
                                      "4:7: type instantiation" + later}));
}

TEST(GenericDeclTest, MethodsWithTypeParameters) {
  Workbench bench;
  bench.Check(R"go(package p
type List[T any] []T
func (l List[T]) Map[R any](f func(T) R) List[R] { return nil }
func (l List[T]) Same(x T) bool { return false }
type Mapper interface { Map(func(int) string) List[string] }
var _ Mapper = List[int](nil)
)go");
  ASSERT_EQ(bench.Messages().size(), 1u);
  EXPECT_NE(bench.Messages()[0].find("wrong type for method Map"), std::string::npos)
      << bench.Messages()[0];
}

// A type declared in a generic function is another one in each instance of the function.
TEST(GenericDeclTest, LocalTypesHaveTheFunctionsParameters) {
  Workbench bench;
  bench.Check(R"go(package p
type R[A any] struct{}
func (R[A]) f() { func() { type local struct { a A }; var x local; _ = x }() }
func g[B any]() { type local struct{}; var x local; _ = x }
)go");
  EXPECT_EQ(bench.Messages(), std::vector<std::string>());
  const Info& info = bench.checked->info();
  Func* method = MethodsOf(As<Named>(bench.Lookup("R")->type))[0];
  auto* call = method->decl->body->stmts[0]->As<ast::ExprStmt>()->x->As<ast::CallExpr>();
  const Body* literal = info.BodyOf(call->fun);
  ASSERT_EQ(literal->locals.size(), 1u);
  EXPECT_EQ(As<Named>(literal->locals[0]->type)->implicit_params,
            method->signature()->receiver_type_params);
  Func* function = As<Func>(bench.Lookup("g"));
  const Body* body = info.BodyOf(function->decl);
  ASSERT_EQ(body->locals.size(), 1u);
  EXPECT_EQ(As<Named>(body->locals[0]->type)->implicit_params, function->signature()->type_params);
}

// A type parameter may be called like a predeclared type; messages say which one is meant.
TEST(GenericDeclTest, ParametersNamedLikePredeclaredTypes) {
  Workbench bench;
  bench.Check("package p\nfunc f[int any]() { var x int = 0; _ = x }\n");
  EXPECT_EQ(bench.Messages(), (std::vector<std::string>{
                                  "2:33: cannot use 0 (untyped int constant) as int /* with int "
                                  "declared at x0.go:2:8 */ value in variable declaration"}));
}

// Instances with the wrong number of arguments are types of which nothing is known.
TEST(GenericDeclTest, WrongArgumentCountsHaveNoFollowers) {
  Workbench bench;
  bench.Check(R"go(package p
type T[P, Q any] struct { p P }
func f(x T[int]) { x.p = 1; x.m(); for range x {} }
)go");
  EXPECT_EQ(
      bench.Messages(),
      (std::vector<std::string>{"3:10: not enough type arguments for type T: have 1, want 2"}));
}

TEST(GenericDeclTest, InstancesAreRecorded) {
  Workbench bench;
  bench.Check("package p\ntype G[T any] []T\nvar x G[int]\n");
  ASSERT_EQ(bench.Messages(), std::vector<std::string>());
  auto* decl = bench.checked->files()[0]->decls[1]->As<ast::VarDecl>();
  auto* index = decl->type->As<ast::IndexExpr>();
  const Instance* instance = bench.checked->info().InstanceOf(index->x);
  ASSERT_NE(instance, nullptr);
  ASSERT_EQ(instance->type_args.size(), 1u);
  EXPECT_EQ(TypeString(instance->type_args[0]), "int");
  EXPECT_EQ(instance->type, bench.Lookup("x")->type);
}

}  // namespace
}  // namespace goknot::types

// run

// Recursion through instances: generic functions that call each other with other arguments, types
// that mention instances of themselves, aliases with type parameters, initialisation through
// generic functions.
package main

import "fmt"

var (
	second = double(first)
	first  = one[int]()
	table  = build(map[string]int{"a": first, "b": second})
	ops    = []func(float64) float64{double[float64], half[float64]}
	handle = register(func(s string) int { return len(s) + third })
	third  = Constant[int, string]{3}.Get()
)

var registered []string

func one[T ~int | ~float64]() T       { return 1 }
func double[T ~int | ~float64](x T) T { return x + x }
func half[T ~float64](x T) T          { return x / 2 }
func build[K comparable, V any](m map[K]V) *Index[K, V] {
	index := &Index[K, V]{m: m}
	registered = append(registered, fmt.Sprintf("%T", index))
	return index
}
func register[F any](f F) F {
	registered = append(registered, fmt.Sprintf("%T", f))
	return f
}

type Constant[T, Phantom any] struct{ value T }

func (c Constant[T, P]) Get() T { return c.value }

type Index[K comparable, V any] struct{ m map[K]V }

func even[T any](list []T) bool {
	if len(list) == 0 {
		return true
	}
	return odd(list[1:])
}
func odd[T any](list []T) bool {
	if len(list) == 0 {
		return false
	}
	return even(list[1:])
}

func Ping[A, B any](n int, a A, b B) string {
	if n == 0 {
		return fmt.Sprintf("%T %T", a, b)
	}
	return Pong(n-1, b, a)
}
func Pong[A, B any](n int, a A, b B) string {
	if n == 0 {
		return fmt.Sprintf("pong %v %v", a, b)
	}
	return Ping[B, A](n-1, b, a)
}

type Expr[T any] interface {
	Eval(env map[string]T) T
}
type Num[T any] struct{ n T }
type Ref[T any] string
type Bin[T any] struct {
	op   func(T, T) T
	x, y Expr[T]
}

func (n Num[T]) Eval(map[string]T) T     { return n.n }
func (r Ref[T]) Eval(env map[string]T) T { return env[string(r)] }
func (b Bin[T]) Eval(env map[string]T) T { return b.op(b.x.Eval(env), b.y.Eval(env)) }

func add[T ~int | ~string](x, y T) T { return x + y }

type Comparable[T any] interface{ Compare(T) int }
type Version struct{ major, minor int }

func (v Version) Compare(w Version) int {
	if v.major != w.major {
		return v.major - w.major
	}
	return v.minor - w.minor
}

func Max[T Comparable[T]](first T, rest ...T) T {
	for _, x := range rest {
		if x.Compare(first) > 0 {
			first = x
		}
	}
	return first
}

type Graph[N interface{ Edges() []E }, E interface{ Nodes() (N, N) }] struct{ nodes []N }
type Node struct{ edges []*Edge }
type Edge struct{ from, to *Node }

func (n *Node) Edges() []*Edge        { return n.edges }
func (e *Edge) Nodes() (*Node, *Node) { return e.from, e.to }
func (g Graph[N, E]) Count() (edges, loops int) {
	for _, n := range g.nodes {
		for _, e := range n.Edges() {
			from, to := e.Nodes()
			edges++
			if any(from) == any(to) {
				loops++
			}
		}
	}
	return
}

type Vector[T any] = []T
type Table[V any] = map[string]Vector[V]
type Both[A any] = struct{ Left, Right A }
type Fn[A any] = func(A) A

func Sizes[V any](t Table[V]) (n int) {
	for _, v := range t {
		n += len(v)
	}
	return
}
func Twice[A any](f Fn[A]) Fn[A] { return func(a A) A { return f(f(a)) } }

func main() {
	fmt.Println(first, second, table.m, ops[0](2), ops[1](3), handle("four"))
	fmt.Println(registered)
	fmt.Println(even([]int{1, 2}), odd([]string{"a", "b"}), odd(make([]struct{}, 7)))
	fmt.Println(Ping(4, 1, "x"), Ping(3, 1, "x"), Pong(0, 'a', 2.5))
	sum := Bin[int]{add[int], Num[int]{2}, Bin[int]{add[int], Ref[int]("x"), Num[int]{40}}}
	fmt.Println(sum.Eval(map[string]int{"x": 100}))
	fmt.Println(Bin[string]{add[string], Ref[string]("a"), Ref[string]("b")}.Eval(map[string]string{"a": "c", "b": "d"}))
	fmt.Println(Max(Version{1, 2}, Version{1, 10}, Version{0, 99}))
	var n Node
	n.edges = []*Edge{{&n, &n}, {&n, new(Node)}}
	fmt.Println(Graph[*Node, *Edge]{[]*Node{&n}}.Count())
	fmt.Println(Sizes(Table[int]{"a": {1, 2}, "b": Vector[int]{3}}), Twice(func(s string) string { return s + "." })("x"))
	both := Both[Vector[bool]]{Left: Vector[bool]{true}}
	fmt.Printf("%v %T\n", both, both)
}

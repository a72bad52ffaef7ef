// run

// Type arguments from arguments, constraints, untyped constants and contexts, of functions and of
// methods with type parameters of their own.
package main

import "fmt"

type List[T any] struct{ items []T }

func (l *List[T]) Map[U any](f func(T) U) *List[U] {
	r := &List[U]{}
	for _, x := range l.items {
		r.items = append(r.items, f(x))
	}
	return r
}
func (l List[T]) Fold[A any](init A, f func(A, T) A) A {
	for _, x := range l.items {
		init = f(init, x)
	}
	return init
}

type P struct{ n int }

func (p P) Conv[T ~int | ~float64](x T) T { return x * T(p.n) }

func (p *P) Scale[T ~int](x T) T { return x * T(p.n) }

type Num interface{ ~int | ~int64 | ~float64 }

func Sum[S ~[]E, E Num](s S) (t E) {
	for _, v := range s {
		t += v
	}
	return
}
func MapKeys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }
func Ptr[T any](x T) *T                                { return &x }
func Zero[T any]() (z T)                               { return }
func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

type Ints []int

func itoa(i int) string { return fmt.Sprint(i) }
func id[T any](x T) T   { return x }

type Set[T comparable] map[T]struct{}

func SetOf[T comparable](xs ...T) Set[T] {
	s := Set[T]{}
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}

type Stringer interface{ String() string }
type Str string

func (s Str) String() string { return "<" + string(s) + ">" }
func Join[T Stringer](xs []T) (r string) {
	for _, x := range xs {
		r += x.String()
	}
	return
}

type Setter[T any] interface {
	*T
	Set(string)
}
type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = s }
func FromStrings[T any, PT Setter[T]](s []string) []T {
	r := make([]T, len(s))
	for i, v := range s {
		p := PT(&r[i])
		p.Set(v)
	}
	return r
}
func Shift[T ~uint8 | ~uint16](x T, n uint) T           { return x << n >> 1 }
func Conv[To, From ~int | ~float64 | ~uint8](f From) To { return To(f) }
func Bytes[T ~string | ~[]byte](x T) (n int) {
	for i := 0; i < len(x); i++ {
		n += int(x[i])
	}
	_ = x[1:]
	return n
}
func Chan[C ~chan E, E any](c C, e E) E { c <- e; return <-c }

func main() {
	l := &List[int]{[]int{1, 2, 3}}
	s := l.Map(itoa)
	fmt.Println(s.items, l.Map(func(i int) float64 { return float64(i) / 2 }).items)
	fmt.Println(l.Fold("", func(a string, x int) string { return a + itoa(x) }))
	f := l.Map[string]
	fmt.Println(f(itoa).items)
	g := (*List[int]).Map[bool]
	fmt.Println(g(l, func(i int) bool { return i > 1 }).items)
	var h func(float64) float64 = P{3}.Conv
	fmt.Println(h(1.5), P{2}.Conv(4), P.Conv[int](P{5}, 6))
	fmt.Println(Sum(Ints{1, 2}), Sum([]float64{1.5, 2}))
	fmt.Println(MapKeys(map[string]int{"a": 1}), *Ptr(3), Zero[string]() == "")
	fmt.Println(Compose(itoa, func(s string) int { return len(s) })(12345), Compose(itoa, id)(3))
	fmt.Println(len(SetOf(1, 2, 2)), Join([]Str{"a", "b"}))
	fmt.Println(FromStrings[Conf]([]string{"x", "y"}))
	fmt.Println(Shift(uint8(200), 1), Conv[uint8](300.0), Conv[float64](7))
	fmt.Println(Bytes("abc"), Bytes([]byte("abc")), Chan(make(chan int, 1), 4))
	fmt.Println(max(1, 2.5), min(3, 2))
	var fs = []func(int) int{id, id[int]}
	fmt.Println(fs[0](1), fs[1](2))
	fmt.Printf("%T %T\n", id[Str], Ptr(1.0+2))
	fmt.Println((*P).Scale[int](&P{5}, 6), P.Conv(P{5}, 1.5), P{5}.Conv[int](6))
}

// run

// Type sets, constraints that refer to themselves, generic aliases and methods, inference in both
// directions, instances that are identical, zero values, type switches on type parameters.
package main

import (
	"cmp"
	"fmt"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~float32 | ~float64
}
type Ordered[T any] interface{ Less(T) bool }
type Set[T comparable] map[T]struct{}
type Vec[T any] = []T
type Pair[A, B any] struct {
	First  A
	Second B
}
type Flip[A, B any] = Pair[B, A]
type Tree[T Ordered[T]] struct {
	l, r *Tree[T]
	v    T
}
type age int
type Builder[P interface {
	*T
	fmt.Stringer
	Write(string)
}, T any] struct{ made int }

func (b *Builder[P, T]) Make(s string) string {
	p := P(new(T))
	p.Write(s)
	b.made++
	return p.String()
}

type text struct{ s []string }

func (t *text) Write(s string)  { t.s = append(t.s, s) }
func (t *text) String() string  { return strings.Join(t.s, "+") }
func (a age) Less(b age) bool   { return a < b }
func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{v: v}
	}
	if v.Less(t.v) {
		t.l = t.l.Insert(v)
	} else {
		t.r = t.r.Insert(v)
	}
	return t
}
func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.l.Walk(f)
		f(t.v)
		t.r.Walk(f)
	}
}
func (s Set[T]) Add(v ...T) Set[T] {
	for _, x := range v {
		s[x] = struct{}{}
	}
	return s
}
func (s Set[T]) Sorted[K cmp.Ordered](key func(T) K) []T {
	var all []T
	for v := range s {
		all = append(all, v)
	}
	sort.Slice(all, func(i, j int) bool { return key(all[i]) < key(all[j]) })
	return all
}

func Sum[S ~[]E, E Number](s S) (total E) {
	for _, v := range s {
		total += v
	}
	return
}
func Map[S ~[]E, E, R any](s S, f func(E) R) []R {
	r := make([]R, 0, len(s))
	for _, v := range s {
		r = append(r, f(v))
	}
	return r
}
func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C { return func(a A) C { return g(f(a)) } }
func Ptr[T any](v T) *T                                       { return &v }
func Zero[T any]() (z T)                                      { return }
func Kind[T any](v T) string {
	switch x := any(v).(type) {
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case string:
		return "string " + x
	case []T:
		return "slice of itself"
	case fmt.Stringer:
		return "stringer " + x.String()
	case nil:
		return "nil"
	}
	return fmt.Sprintf("other %T", v)
}
func Equal[T comparable](a, b T) bool { return a == b }
func Conv[To, From Number](f From) To { return To(f) }
func Len[T ~string | ~[]byte](s T) (n int) {
	for range string(s) {
		n++
	}
	return n + len(s[1:])
}
func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) []K {
	var k []K
	for x := range m {
		k = append(k, x)
	}
	sort.Slice(k, func(i, j int) bool { return k[i] < k[j] })
	return k
}
func Apply[T any](x T, fs ...func(T) T) T {
	for _, f := range fs {
		x = f(x)
	}
	return x
}
func double[T Number](x T) T       { return x * 2 }
func local[T any](v T) any         { type L struct{ V T }; return L{v} }
func counter[T any]() func() int   { n := 0; return func() int { n++; return n } }

func main() {
	fmt.Println(Sum([]age{1, 2, 3}), Sum(Vec[float64]{.5, 1}), Sum[[]int8](nil))
	fmt.Println(Map([]int{1, 2}, func(i int) string { return fmt.Sprint(i, "!") }), Map([]age{1}, double[age]))
	f := Compose(strings.ToUpper, func(s string) int { return len(s) })
	fmt.Println(f("abc"), *Ptr("p"), Zero[*int]() == nil, Zero[Pair[int, string]]())
	fmt.Printf("%T %T %T %T\n", Pair[int, Vec[string]]{}, Flip[int, string]{}, Set[age]{}, local(Pair[int, any]{}))
	fmt.Println(Kind(3), Kind("s"), Kind(any(nil)), Kind([]any{1}), Kind(&text{[]string{"a", "b"}}), Kind(2.5))
	var t *Tree[age]
	for _, v := range []age{5, 2, 8, 2} {
		t = t.Insert(v)
	}
	t.Walk(func(a age) { fmt.Print(a, " ") })
	fmt.Println()
	var b Builder[*text, text]
	fmt.Println(b.Make("x"), b.made)
	s := Set[string]{}.Add("ccc", "a", "bb")
	fmt.Println(s.Sorted(func(s string) int { return -len(s) }), len(s))
	fmt.Println(Equal[any](1, 1.0), Equal(Pair[int, string]{1, "a"}, Pair[int, string]{1, "a"}), Conv[int](3.9), Conv[float32](age(2)))
	fmt.Println(Len("héllo"), Len([]byte("héllo")), Keys(map[string]int{"b": 1, "a": 2}))
	fmt.Println(Apply(3, double, double[int], func(x int) int { return x + 1 }))
	var g func(float64) float64 = double
	fmt.Println(g(1.5))
	c1, c2 := counter[int](), counter[int]()
	fmt.Println(c1(), c1(), c2())
	fmt.Println(any(local(1)) == any(local(1)), any(local(1)) == any(local("1")))
	p := Flip[string, int]{1, "x"}
	var q Pair[int, string] = p
	fmt.Printf("%+v %v\n", q, p == q)
	defer func() { fmt.Println(recover()) }()
	fmt.Println(Equal[any]([]int{}, []int{}))
}

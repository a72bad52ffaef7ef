// run

// Methods with type parameters of their own (Go 1.27), of plain and of generic types: called, with
// arguments written and inferred, as values and expressions, promoted, deferred and in goroutines.
package main

import (
	"fmt"
	"strings"
)

type List[E any] struct{ items []E }

func NewList[E any](items ...E) *List[E] { return &List[E]{items} }

func (l *List[E]) Map[R any](f func(E) R) *List[R] {
	result := NewList[R]()
	for _, x := range l.items {
		result.items = append(result.items, f(x))
	}
	return result
}

func (l List[E]) Fold[A any](start A, f func(A, E) A) A {
	for _, x := range l.items {
		start = f(start, x)
	}
	return start
}

func (l *List[E]) Zip[F any](other *List[F]) []Pair[E, F] { return l.pairs(other) }

func (l *List[E]) pairs[F any](other *List[F]) (list []Pair[E, F]) {
	for i := range min(len(l.items), len(other.items)) {
		list = append(list, Pair[E, F]{l.items[i], other.items[i]})
	}
	return
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) With[C any](c C) Pair[A, C] { return Pair[A, C]{p.First, c} }

type Store struct{ data map[string]any }

func (s *Store) Get[T any](key string) (T, bool) {
	v, ok := s.data[key].(T)
	return v, ok
}

func (s *Store) Put[T any](key string, value T) *Store {
	if s.data == nil {
		s.data = map[string]any{}
	}
	s.data[key] = value
	return s
}

func (s Store) Kind[T fmt.Stringer](x T) string {
	return fmt.Sprintf("%T %s %d", x, x.String(), len(s.data))
}

type Env struct {
	*Store
	List[int]
}

type Word string

func (w Word) String() string { return strings.ToUpper(string(w)) }

func apply[T, R any](l *List[T], f func(T) R) []R { return l.Map(f).items }

func main() {
	l := NewList(1, 2, 3)
	fmt.Println(l.Map(func(n int) string { return strings.Repeat("*", n) }).items)
	fmt.Println(l.Map[float64](func(n int) float64 { return float64(n) / 2 }).Map(func(f float64) bool { return f > 1 }).items)
	fmt.Println(l.Fold("", func(s string, n int) string { return fmt.Sprint(s, n) }), l.Fold(0, func(a, n int) int { return a + n }))
	fmt.Println(l.Zip(NewList("a", "b")), apply(l, func(n int) int { return n * n }))
	fmt.Println(Pair[int, string]{1, "x"}.With(true).With('r'))

	var s Store
	s.Put("n", 1).Put("w", Word("hello")).Put[any]("nil", nil)
	fmt.Println(s.Get[int]("n"))
	fmt.Println(s.Get[string]("n"))
	fmt.Println(s.Get[fmt.Stringer]("w"))
	fmt.Println(s.Kind(Word("k")), s.Kind[fmt.Stringer](Word("i")))

	env := Env{&s, *l}
	fmt.Println(env.Get[Word]("w"))
	fmt.Println(env.Fold(1, func(a, n int) int { return a * n }), env.Map(func(n int) int { return -n }).items)

	get := s.Get[int]
	put := env.Put[string]
	put("new", "value")
	fmt.Println(get("n"))
	fmt.Println((*Store).Get[string](&s, "new"))
	fold := List[int].Fold[int]
	fmt.Println(fold(*l, 10, func(a, n int) int { return a - n }), Env.Get[Word] != nil)
	word, _ := Env.Get[Word](env, "w")
	fmt.Println(word)

	done := make(chan *Store)
	go func() { done <- s.Put("go", 1) }()
	<-done
	defer fmt.Println(s.Get[int]("go"))
	defer s.Put("deferred", []int{})
}

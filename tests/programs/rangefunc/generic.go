// run

// Loops over generic iterators, in generic functions: deferred calls, results, closures, iter.Pull.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

type Tree[K any, V any] struct {
	l, r *Tree[K, V]
	k    K
	v    V
}

func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) { t.push(yield) }
}

func (t *Tree[K, V]) push(yield func(K, V) bool) bool {
	return t == nil || t.l.push(yield) && yield(t.k, t.v) && t.r.push(yield)
}

func Filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func First[K comparable, V any](s iter.Seq2[K, V], k K) (v V, ok bool) {
	defer func() { fmt.Print("[done ", ok, "] ") }()
	for k2, v := range s {
		defer fmt.Print("<", k2, ">")
		if k2 == k {
			return v, true
		}
	}
	return
}

func Sum[T ~int | ~float64](seqs ...iter.Seq[T]) (sum T) {
outer:
	for _, s := range seqs {
		for x := range s {
			if x < 0 {
				continue outer
			}
			func() { sum += x }()
		}
	}
	return
}

func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func main() {
	t := &Tree[string, [3]int]{&Tree[string, [3]int]{k: "a", v: [3]int{1}}, &Tree[string, [3]int]{k: "c"}, "b", [3]int{2}}
	fmt.Println(First(t.All(), "b"))
	fmt.Println(First(t.All(), "z"))
	odd := Filter(slices.Values([]int{1, 2, 3, 4, 5}), func(x int) bool { return x%2 == 1 })
	fmt.Println(slices.Collect(odd), Sum(odd, slices.Values([]int{10, -1, 100})), Sum(slices.Values([]float64{0.5, 1})))
	for x, s := range Zip(odd, slices.Values([]string{"x", "y"})) {
		defer fmt.Println(x, s)
	}
	for _, k := range slices.Sorted(maps.Keys(map[string]int{"q": 1, "p": 2})) {
		fmt.Print(k, " ")
	}
	for i, c := range slices.Backward([]rune("abc")) {
		fmt.Print(i, string(c), " ")
		if i == 1 {
			break
		}
	}
	fmt.Println()
}

// run

// Loops over functions in generic code: sequences as methods of generic types, in bodies that
// return, break to labels, defer and capture; sequences made of sequences.
package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

func Map[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		for a := range seq {
			if !yield(f(a)) {
				return
			}
		}
	}
}

func Filter[A any](seq iter.Seq[A], keep func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range seq {
			if keep(a) && !yield(a) {
				return
			}
		}
	}
}

func Take[A any](seq iter.Seq[A], n int) iter.Seq[A] {
	return func(yield func(A) bool) {
		if n <= 0 {
			return
		}
		i := 0
		seq(func(a A) bool {
			i++
			return yield(a) && i < n
		})
	}
}

func Zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			if y, ok := next(); !ok || !yield(x, y) {
				return
			}
		}
	}
}

func Count[N ~int | ~float64](from, step N) iter.Seq[N] {
	return func(yield func(N) bool) {
		for yield(from) {
			from += step
		}
	}
}

func Find[A any](seq iter.Seq[A], f func(A) bool) (found A, ok bool) {
	for a := range seq {
		if f(a) {
			return a, true
		}
	}
	return found, false
}

func GroupBy[K comparable, V any](seq iter.Seq[V], key func(V) K) map[K][]V {
	groups := map[K][]V{}
	for v := range seq {
		groups[key(v)] = append(groups[key(v)], v)
	}
	return groups
}

func SortedPairs[M ~map[K]V, K cmp.Ordered, V any](m M) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

type Tree[T cmp.Ordered] struct {
	left, right *Tree[T]
	value       T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	switch {
	case t == nil:
		return &Tree[T]{value: v}
	case v < t.value:
		t.left = t.left.Insert(v)
	case v > t.value:
		t.right = t.right.Insert(v)
	}
	return t
}

func (t *Tree[T]) All(yield func(T) bool) { t.walk(yield) }
func (t *Tree[T]) walk(yield func(T) bool) bool {
	return t == nil || t.left.walk(yield) && yield(t.value) && t.right.walk(yield)
}

func (t *Tree[T]) Between(low, high T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range t.All {
			if v > high {
				return
			}
			if v >= low && !yield(v) {
				return
			}
		}
	}
}

type Matrix[T any] [][]T

func (m Matrix[T]) Cells() iter.Seq2[[2]int, T] {
	return func(yield func([2]int, T) bool) {
		for i, row := range m {
			for j, x := range row {
				if !yield([2]int{i, j}, x) {
					return
				}
			}
		}
	}
}

func Search[T comparable](rows iter.Seq[[]T], want T) (result string) {
	defer func() { result = "<" + result + ">" }()
outer:
	for row := range rows {
		for i, x := range slices.All(row) {
			defer func() { result += fmt.Sprint(i) }()
			switch {
			case x == want:
				return fmt.Sprint("found ", x, " ")
			case i == 2:
				continue outer
			}
		}
	}
	return "nothing "
}

func Ranges[F ~func(func(T) bool), T any](f F) (list []T) {
	for x := range f {
		list = append(list, x)
	}
	return
}

func main() {
	even := Filter(Count(0, 1), func(n int) bool { return n%2 == 0 })
	fmt.Println(slices.Collect(Take(Map(even, func(n int) string { return strings.Repeat("*", n) }), 4)))
	fmt.Println(slices.Collect(Take(Count(0.5, 0.25), 3)))
	for a, b := range Zip(Count(1, 1), slices.Values([]string{"x", "y"})) {
		fmt.Print(a, b, " ")
	}
	fmt.Println(Find(even, func(n int) bool { return n*n > 50 }))
	fmt.Println(Find(slices.Values([]string{}), func(string) bool { return true }))
	words := strings.Fields("apple avocado banana blueberry cherry")
	for k, v := range SortedPairs(GroupBy(slices.Values(words), func(s string) byte { return s[0] })) {
		fmt.Print(string(k), v, " ")
	}
	fmt.Println()
	var tree *Tree[string]
	for w := range slices.Values(words) {
		tree = tree.Insert(w)
	}
	fmt.Println(slices.Collect(tree.All), slices.Collect(tree.Between("b", "bz")), Ranges(tree.All))
	next, stop := iter.Pull(tree.Between("a", "c"))
	fmt.Println(next())
	stop()
	fmt.Println(next())
	for at, x := range (Matrix[bool]{{false}, {false, true}}).Cells() {
		if x {
			fmt.Println("true at", at)
			break
		}
	}
	rows := [][]int{{1, 2, 3, 4}, {5, 6}}
	fmt.Println(Search(slices.Values(rows), 6), Search(slices.Values(rows), 4), Search(slices.Values([][]string{{"a"}}), "a"))
	var fs []func() int
	for i := range Take(Count(10, 10), 3) {
		fs = append(fs, func() int { i++; return i })
	}
	fmt.Println(fs[0](), fs[0](), fs[2]())
}

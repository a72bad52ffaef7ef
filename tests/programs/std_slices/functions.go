// run

// Package slices: searching, comparing, changing, with capacities and what panics.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

type point struct{ x, y int }
type words []string

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	f()
}

func main() {
	nan := math.NaN()
	// Equality and order.
	fmt.Println(slices.Equal([]int{1, 2}, []int{1, 2}), slices.Equal([]int{1}, nil), slices.Equal([]float64{nan}, []float64{nan}), slices.Equal([]int(nil), []int{}))
	fmt.Println(slices.EqualFunc([]int{1, 2}, []string{"1", "2"}, func(n int, s string) bool { return fmt.Sprint(n) == s }))
	fmt.Println(slices.Compare([]int{1, 2}, []int{1, 3}), slices.Compare([]int{1, 2}, []int{1}), slices.Compare([]string{}, nil), slices.Compare([]float64{nan}, []float64{1}))
	fmt.Println(slices.CompareFunc([]int{1, 5}, []string{"a", "bb"}, func(n int, s string) int { return n - len(s) }))

	// Searching.
	fmt.Println(slices.Index([]string{"a", "b"}, "b"), slices.Index([]any{1, nil}, nil), slices.IndexFunc([]int{1, 4}, func(n int) bool { return n > 3 }), slices.Contains(words{"x"}, "y"), slices.ContainsFunc([]point{{1, 2}}, func(p point) bool { return p.y == 2 }))
	fmt.Println(slices.BinarySearch([]int{1, 3, 5}, 3))
	fmt.Println(slices.BinarySearch([]int{1, 3, 5}, 4))
	fmt.Println(slices.BinarySearch([]float64{nan, 1}, nan))
	fmt.Println(slices.BinarySearch([]string{}, "x"))
	fmt.Println(slices.BinarySearchFunc([]point{{1, 9}, {4, 8}}, 4, func(p point, x int) int { return cmp.Compare(p.x, x) }))
	fmt.Println(slices.Min([]int{3, 1, 2}), slices.Max([]string{"a", "c", "b"}), slices.Min([]float64{1, nan}), slices.Max([]float64{nan, 1}))
	fmt.Println(slices.MinFunc([]point{{2, 1}, {1, 1}, {1, 2}}, func(a, b point) int { return a.x - b.x }), slices.MaxFunc([]point{{2, 1}, {2, 2}}, func(a, b point) int { return a.x - b.x }))

	// Changing.
	s := []int{1, 2, 3, 4, 5}
	t := slices.Delete(s, 1, 3)
	fmt.Println(t, s, len(t), cap(t))
	fmt.Println(slices.Insert(t, 1, 7, 8), s, slices.Insert(s[:2:2], 1, 9), slices.Insert([]int{}, 0, 1, 2), slices.Insert(s[:3], 3, 4))
	u := []int{0, 1, 2, 3, 4, 5, 6, 7}[:6]
	fmt.Println(slices.Insert(u, 2, u[3:5]...), u)
	v := []string{"a", "b", "c", "d", "e"}
	fmt.Println(slices.Replace(v, 1, 3, "x"), v)
	fmt.Println(slices.Replace([]string{"a", "b", "c"}, 1, 2, "x", "y", "z"), slices.Replace([]int{1, 2, 3}, 1, 3, 9), slices.Replace([]int{1, 2}, 1, 1, 5))
	w := append(make([]int, 0, 10), 1, 2, 3, 4)
	fmt.Println(slices.Replace(w, 0, 1, w[1:4]...), w)
	x := []int{1, 2, 3, 4, 5, 6}
	fmt.Println(slices.DeleteFunc(x, func(n int) bool { return n%2 == 0 }), x)
	y := []int{1, 1, 2, 2, 2, 1}
	fmt.Println(slices.Compact(y), y)
	z := []string{"a", "A", "b", "B", "c"}
	fmt.Println(slices.CompactFunc(z, strings.EqualFold), z)
	fmt.Println(slices.Compact([]int(nil)) == nil, slices.Compact([]int{1}))
	r := words{"a", "b", "c"}
	slices.Reverse(r)
	fmt.Printf("%v %T\n", r, slices.Clone(r))
	fmt.Println(slices.Clone([]int(nil)) == nil, slices.Clone([]int{}) == nil, cap(slices.Clone(make([]int, 3, 10))), cap(slices.Clip(make([]int, 3, 10))))
	g := slices.Grow([]int{1}, 10)
	fmt.Println(g, cap(g) >= 11, cap(slices.Grow(make([]int, 2, 9), 7)))
	fmt.Println(slices.Concat([]int{1}, nil, []int{2, 3}), slices.Concat[words]() == nil, slices.Repeat([]string{"ab", "c"}, 3), len(slices.Repeat([]int{1}, 0)))

	// Iterators.
	for i, c := range slices.Backward([]string{"x", "y", "z"}) {
		if i == 0 {
			break
		}
		fmt.Print(i, c, " ")
	}
	for i, c := range slices.All(words{"x", "y"}) {
		fmt.Print(i, c, " ")
	}
	fmt.Println(slices.Collect(slices.Values([]int{4, 5})), slices.AppendSeq([]int{1}, slices.Values([]int{2})), slices.Collect(slices.Values([]int{})) == nil)
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c, len(c), cap(c), " ")
	}
	fmt.Println(slices.Sorted(slices.Values([]string{"b", "a"})), slices.SortedFunc(slices.Values([]int{1, 3, 2}), func(a, b int) int { return b - a }))
	fmt.Println(slices.SortedStableFunc(slices.Values([]point{{1, 1}, {0, 2}, {1, 0}}), func(a, b point) int { return a.x - b.x }))

	try("Delete", func() { slices.Delete([]int{1, 2}, 1, 3) })
	try("Delete", func() { slices.Delete([]int{1, 2, 3}, 2, 1) })
	try("Insert", func() { slices.Insert([]int{1}, 2, 1) })
	try("Replace", func() { slices.Replace([]int{1, 2, 3}[:2], 1, 4, 1) })
	try("Grow", func() { slices.Grow([]int{}, -1) })
	try("Min", func() { slices.Min([]int{}) })
	try("MaxFunc", func() { slices.MaxFunc([]int(nil), func(a, b int) int { return 0 }) })
	try("Chunk", func() { slices.Chunk([]int{1}, 0) })
	try("Repeat", func() { slices.Repeat([]int{1}, -1) })
	try("Repeat", func() { slices.Repeat(make([]struct{}, 4), math.MaxInt) })
}

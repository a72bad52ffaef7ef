// run

// Every function of package slices, with what it leaves behind its result.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

type person struct {
	name string
	age  int
}

type numbers []int

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, "panics:", r)
		}
	}()
	f()
}

// show prints a slice and all of its array that it can reach.
func show[E any](what string, s []E) {
	fmt.Printf("%s: %v len %d, behind: %v\n", what, s, len(s), s[len(s):cap(s)])
}

func compare() {
	a, b := []int{1, 2, 3}, []int{1, 2, 4}
	fmt.Println(slices.Equal(a, b), slices.Equal(a, slices.Clone(a)), slices.Equal[[]int](nil, []int{}))
	fmt.Println(slices.Equal([]float64{math.NaN()}, []float64{math.NaN()}))
	fmt.Println(slices.EqualFunc(a, []string{"1", "2", "3"}, func(x int, s string) bool { return fmt.Sprint(x) == s }))
	fmt.Println(slices.Compare(a, b), slices.Compare(b, a), slices.Compare(a, a[:2]), slices.Compare(a[:2], a), slices.Compare(a, a))
	fmt.Println(slices.CompareFunc([]string{"a", "B"}, []string{"A", "c"}, func(x, y string) int {
		return cmp.Compare(strings.ToLower(x), strings.ToLower(y))
	}))
}

func search() {
	words := []string{"pear", "fig", "apple", "fig"}
	fmt.Println(slices.Index(words, "fig"), slices.Index(words, "plum"), slices.Contains(words, "apple"))
	fmt.Println(slices.IndexFunc(words, func(s string) bool { return len(s) > 4 }), slices.ContainsFunc(words, func(s string) bool { return s == "" }))
	sorted := []int{1, 3, 3, 7}
	for _, target := range []int{0, 1, 3, 5, 9} {
		at, found := slices.BinarySearch(sorted, target)
		fmt.Print(at, " ", found, "; ")
	}
	fmt.Println()
	at, found := slices.BinarySearchFunc([]person{{"a", 1}, {"b", 5}}, 5, func(p person, age int) int { return p.age - age })
	fmt.Println(at, found)
	fmt.Println(slices.Min([]float64{2, math.NaN(), 1}), slices.Max([]string{"x", "yy", "y"}))
	people := []person{{"ann", 30}, {"bob", 25}, {"cid", 30}, {"dan", 25}}
	byAge := func(a, b person) int { return a.age - b.age }
	fmt.Println(slices.MinFunc(people, byAge), slices.MaxFunc(people, byAge))
	try("Min", func() { slices.Min([]int{}) })
	try("Max", func() { slices.Max([]int(nil)) })
	try("MinFunc", func() { slices.MinFunc([]person{}, byAge) })
	try("MaxFunc", func() { slices.MaxFunc([]person{}, byAge) })
}

func change() {
	array := func() []int { return append(make([]int, 0, 10), 0, 1, 2, 3, 4, 5, 6) }
	show("insert", slices.Insert(array(), 2, 10, 11))
	show("insert at the end", slices.Insert(array(), 7, 10))
	s := array()
	show("insert of itself", slices.Insert(s, 1, s[3:6]...))
	fmt.Println("insert and grow", slices.Insert([]int{1, 2}, 1, 7, 8, 9))
	show("delete", slices.Delete(array(), 2, 4))
	show("delete nothing", slices.Delete(array(), 2, 2))
	show("delete even", slices.DeleteFunc(array(), func(x int) bool { return x%2 == 0 }))
	show("replace by fewer", slices.Replace(array(), 1, 5, 10, 11))
	show("replace by more", slices.Replace(array(), 1, 3, 10, 11, 12))
	s = array()
	show("replace by itself", slices.Replace(s, 0, 1, s[4:7]...))
	show("compact", slices.Compact(append(make([]int, 0, 8), 1, 1, 2, 3, 3, 3, 1)))
	show("compact by case", slices.CompactFunc([]string{"a", "A", "b", "B", "a"}, strings.EqualFold))
	s = array()
	slices.Reverse(s)
	show("reverse", s)
	fmt.Println(cap(slices.Clip(array())), cap(slices.Grow(array(), 3)), cap(slices.Grow(array(), 4)) >= 11)
	fmt.Println(slices.Concat([]int{1}, nil, []int{2, 3}), slices.Concat[[]int]() == nil)
	fmt.Println(slices.Repeat([]string{"a", "b"}, 3), slices.Repeat([]int{1}, 0))
	fmt.Println(slices.Clone[numbers](nil) == nil, slices.Clone(numbers{}) == nil)
	fmt.Printf("%T\n", slices.Insert(numbers{1}, 0, 2))
	try("Insert", func() { slices.Insert(array(), 8, 1) })
	try("Delete", func() { slices.Delete(array(), 3, 2) })
	try("Delete", func() { slices.Delete(array(), 3, 8) })
	try("Replace", func() { slices.Replace(array(), -1, 8) })
	try("Grow", func() { slices.Grow(array(), -1) })
	try("Repeat", func() { slices.Repeat(array(), -1) })
	try("Repeat", func() { slices.Repeat(array(), math.MaxInt) })
}

func sorting() {
	floats := []float64{2, math.Inf(1), math.NaN(), -1, math.Inf(-1)}
	slices.Sort(floats)
	fmt.Println(floats, slices.IsSorted(floats))
	bytes := []byte("sorted bytes")
	slices.Sort(bytes)
	fmt.Printf("%q\n", bytes)
	small := []int8{3, -128, 127, 0}
	slices.Sort(small)
	fmt.Println(small)
	type name string
	names := []name{"b", "", "a", "ab"}
	slices.Sort(names)
	fmt.Printf("%q\n", names)
	// Equal elements keep their order only if they must; without that, it is Go's.
	var people []person
	for i := range 100 {
		people = append(people, person{fmt.Sprint("p", i), i * 7919 % 13})
	}
	byAge := func(a, b person) int { return a.age - b.age }
	stable := slices.Clone(people)
	slices.SortStableFunc(stable, byAge)
	fmt.Println(stable)
	slices.SortFunc(people, byAge)
	fmt.Println(people)
	fmt.Println(slices.IsSortedFunc(people, byAge), slices.IsSortedFunc(people, func(a, b person) int { return b.age - a.age }))
	slices.SortFunc(people[:5], func(a, b person) int {
		return cmp.Or(-cmp.Compare(a.age, b.age), strings.Compare(b.name, a.name))
	})
	fmt.Println(people[:5])
}

func iterate() {
	s := []string{"x", "y", "z"}
	for i, v := range slices.All(s) {
		fmt.Print(i, v, " ")
	}
	for i, v := range slices.Backward(s) {
		fmt.Print(i, v, " ")
		if i == 1 {
			break
		}
	}
	for v := range slices.Values(s) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	for part := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(part, cap(part), " ")
	}
	fmt.Println()
	try("Chunk", func() { slices.Chunk(s, 0) })
	fmt.Println(slices.Collect(slices.Values(s)), slices.AppendSeq([]string{"w"}, slices.Values(s)), slices.Collect(slices.Values([]int{})) == nil)
	fmt.Println(slices.Sorted(slices.Values([]int{3, 1, 2})))
	byLength := func(a, b string) int { return len(a) - len(b) }
	words := slices.Values([]string{"ccc", "a", "bb", "b", "aa"})
	fmt.Println(slices.SortedFunc(words, byLength), slices.SortedStableFunc(words, byLength))
}

func main() {
	compare()
	search()
	change()
	sorting()
	iterate()
}

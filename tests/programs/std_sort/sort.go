// run
// not under gc

package main

import (
	"fmt"
	"sort"
)

type byLength []string

func (s byLength) Len() int           { return len(s) }
func (s byLength) Less(i, j int) bool { return len(s[i]) < len(s[j]) }
func (s byLength) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

type pair struct{ k, v int }

func random(n, kinds int) []pair {
	p := make([]pair, n)
	x := uint32(12345)
	for i := range p {
		x = x*1664525 + 1013904223
		p[i] = pair{int(x>>8) % kinds, i}
	}
	return p
}

func sum(p []pair) (h uint64) {
	for _, e := range p {
		h = h*1099511628211 + uint64(e.k*31+e.v)
	}
	return h
}

func main() {
	ints := []int{5, 2, 8, 1, 9, -3, 2}
	sort.Ints(ints)
	fmt.Println(ints, sort.IntsAreSorted(ints), sort.SearchInts(ints, 5), sort.SearchInts(ints, 100))
	floats := []float64{2.5, -1, 3, 0}
	sort.Float64s(floats)
	fmt.Println(floats)
	words := []string{"pear", "fig", "banana", "apple", "kiwi"}
	sort.Strings(words)
	fmt.Println(words)
	sort.Sort(byLength(words))
	fmt.Println(words)
	sort.Sort(sort.Reverse(sort.StringSlice(words)))
	fmt.Println(words)
	// The order of equal elements is that of the algorithm: it must be Go's.
	for _, n := range []int{0, 1, 5, 12, 13, 30, 49, 50, 51, 100, 500, 3000} {
		for _, kinds := range []int{1, 2, 5, 100, 1 << 20} {
			p := random(n, kinds)
			sort.Slice(p, func(i, j int) bool { return p[i].k < p[j].k })
			q := random(n, kinds)
			sort.SliceStable(q, func(i, j int) bool { return q[i].k > q[j].k })
			fmt.Println(n, kinds, sum(p), sum(q))
		}
	}
	// Patterns: ascending, descending, organ pipe.
	for _, n := range []int{20, 64, 1000} {
		for kind := 0; kind < 3; kind++ {
			p := make([]pair, n)
			for i := range p {
				k := i
				switch kind {
				case 1:
					k = n - i
				case 2:
					k = min(i, n-i)
				}
				p[i] = pair{k / 2, i}
			}
			sort.Slice(p, func(i, j int) bool { return p[i].k < p[j].k })
			fmt.Println(n, kind, sum(p))
		}
	}
	i, found := sort.Find(len(ints), func(i int) int { return 8 - ints[i] })
	fmt.Println(i, found, sort.Search(100, func(i int) bool { return i*i >= 50 }))
}

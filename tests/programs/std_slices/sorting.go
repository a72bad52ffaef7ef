// run
// not under gc

// slices.Sort and its like: orders of all ordered types, where equal elements come out, stability,
// panics of the comparison.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
)

type item struct{ key, at int }
type byKey []item

func (b byKey) Len() int           { return len(b) }
func (b byKey) Less(i, j int) bool { return b[i].key < b[j].key }
func (b byKey) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type celsius float32

// A generator that every run repeats.
type random uint64

func (r *random) next(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(*r>>33) % n
}

func items(n, keys int) []item {
	r := random(n*1000 + keys)
	list := make([]item, n)
	for i := range list {
		list[i] = item{r.next(keys), i}
	}
	return list
}

func sum(list []item) (h uint32) {
	for _, x := range list {
		h = h*31 + uint32(x.key)*1000003 + uint32(x.at)
	}
	return
}

func sorted[S ~[]E, E cmp.Ordered](s S) S {
	slices.Sort(s)
	fmt.Print(slices.IsSorted(s), " ")
	return s
}

func main() {
	fmt.Println(sorted([]int{3, -1, 2}), sorted([]int8{127, -128, 0}), sorted([]uint8{200, 3, 100}), sorted([]uint64{1 << 63, 1}))
	fmt.Println(sorted([]int16{5, -5}), sorted([]uint16{65535, 0}), sorted([]int32{9, -9, 1}), sorted([]uint32{1 << 31, 7}), sorted([]uintptr{2, 1}))
	fmt.Println(sorted([]string{"b", "", "aa", "a", "é"}), sorted([]celsius{1.5, -2, 0}), sorted([]float64{2, math.NaN(), -1, math.Inf(-1)}))

	for _, n := range []int{5, 13, 60, 500, 3000} {
		for _, keys := range []int{2, n/3 + 1, 10 * n} {
			a, b, c, d := items(n, keys), items(n, keys), items(n, keys), items(n, keys)
			compares := 0
			slices.SortFunc(a, func(x, y item) int { compares++; return x.key - y.key })
			sort.Sort(byKey(b))
			sort.Slice(c, func(i, j int) bool { return c[i].key < c[j].key })
			slices.SortStableFunc(d, func(x, y item) int { return cmp.Compare(x.key, y.key) })
			stable := slices.IsSortedFunc(d, func(x, y item) int { return cmp.Or(x.key-y.key, x.at-y.at) })
			fmt.Println(n, keys, sum(a), compares, slices.Equal(a, b), slices.Equal(a, c), stable)
		}
	}
	rising := items(200, 1000)
	slices.SortFunc(rising, func(x, y item) int { return x.key - y.key })
	slices.SortFunc(rising, func(x, y item) int { return y.key - x.key })
	fmt.Println(sum(rising))

	people := strings.Fields("Gopher:13 Alice:55 Vera:24 Bob:75 Alice:20")
	slices.SortFunc(people, func(a, b string) int {
		nameA, ageA, _ := strings.Cut(a, ":")
		nameB, ageB, _ := strings.Cut(b, ":")
		return cmp.Or(strings.Compare(nameA, nameB), -cmp.Compare(ageA, ageB))
	})
	fmt.Println(people)
	func() {
		defer func() { fmt.Println(recover()) }()
		slices.SortFunc([]int{2, 1}, func(a, b int) int { panic("compared") })
	}()
	big := make([][20]int, 100)
	for i := range big {
		big[i][19] = (i * 37) % 100
	}
	slices.SortFunc(big, func(a, b [20]int) int { return a[19] - b[19] })
	fmt.Println(big[0][19], big[50][19], big[99][19])

	fmt.Println(cmp.Compare(1, 2), cmp.Compare("b", "a"), cmp.Compare(math.NaN(), 1), cmp.Compare(1, math.NaN()), cmp.Compare(math.NaN(), math.NaN()), cmp.Compare(0.0, math.Copysign(0, -1)))
	fmt.Println(cmp.Less(1, 2), cmp.Less(math.NaN(), 1), cmp.Less(1, math.NaN()), cmp.Less("a", "a"))
	fmt.Println(cmp.Or(0, 3, 5), cmp.Or("", "x"), cmp.Or[int](), cmp.Or[any](nil, 1))
}

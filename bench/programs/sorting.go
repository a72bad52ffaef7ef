// call: sort.Slice, slices.SortFunc and sort.Sort, with functions written in Go.
package main

import (
	"fmt"
	"slices"
	"sort"
)

const n = 200000 // small: 600

type byKey []pair

type pair struct{ key, value int }

func (b byKey) Len() int           { return len(b) }
func (b byKey) Less(i, j int) bool { return b[i].key < b[j].key }
func (b byKey) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func fill(x int) []pair {
	list := make([]pair, n)
	for i := range list {
		x = (x*1103515245 + 12345) & 0x7fffffff
		list[i] = pair{x, i}
	}
	return list
}

func main() {
	a, b, c := fill(1), fill(2), fill(3)
	sort.Slice(a, func(i, j int) bool { return a[i].key < a[j].key })
	slices.SortFunc(b, func(x, y pair) int { return x.key - y.key })
	sort.Sort(byKey(c))
	fmt.Println(a[n/2], b[n/2], c[n/2])
}

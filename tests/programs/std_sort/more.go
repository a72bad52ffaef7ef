// What of package sort the other program leaves out.
package main

import (
	"fmt"
	"math"
	"sort"
	"strings"
)

type byLength []string

func (l byLength) Len() int           { return len(l) }
func (l byLength) Less(i, j int) bool { return len(l[i]) < len(l[j]) }
func (l byLength) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }

func main() {
	words := strings.Fields("the quick brown fox jumps over a lazy dog and an elephant but not the big blue whale")
	sort.Stable(byLength(words))
	fmt.Println(words, sort.IsSorted(byLength(words)))
	sort.Stable(sort.Reverse(byLength(words)))
	fmt.Println(words)

	fmt.Println(sort.StringsAreSorted(words), sort.StringsAreSorted(nil), sort.StringsAreSorted([]string{"a", "a", "b"}))
	fmt.Println(sort.SliceIsSorted(words, func(i, j int) bool { return len(words[i]) > len(words[j]) }))
	sort.Strings(words)
	fmt.Println(sort.StringsAreSorted(words), sort.SearchStrings(words, "fox"), sort.SearchStrings(words, "zzz"), sort.SearchStrings(nil, ""))

	floats := []float64{3, math.NaN(), -1, math.Inf(1), 0, math.Inf(-1)}
	fmt.Println(sort.Float64sAreSorted(floats))
	sort.Float64s(floats)
	fmt.Println(floats, sort.Float64sAreSorted(floats))
	for _, x := range []float64{math.Inf(-1), -2, 0, 1, math.Inf(1)} {
		fmt.Print(sort.SearchFloat64s(floats[1:], x), sort.Float64Slice(floats[1:]).Search(x), " ")
	}
	fmt.Println(sort.StringSlice(words).Search("dog"), sort.IntSlice{1, 3, 5}.Search(4))
}

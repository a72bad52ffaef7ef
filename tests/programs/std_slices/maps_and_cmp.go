// run

// Packages maps and cmp.
package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
)

type ages map[string]int

func main() {
	m := ages{"ann": 30, "bob": 25, "cid": 35}
	clone := maps.Clone(m)
	fmt.Printf("%T %v %v\n", clone, clone, maps.Equal(m, clone))
	clone["dan"] = 1
	fmt.Println(len(m), maps.Equal(m, clone), maps.Clone(ages(nil)) == nil)
	fmt.Println(maps.EqualFunc(m, map[string]string{"ann": "30", "bob": "25", "cid": "35"}, func(a int, s string) bool { return fmt.Sprint(a) == s }))
	maps.DeleteFunc(clone, func(name string, age int) bool { return age < 30 })
	fmt.Println(clone)
	maps.Copy(clone, map[string]int{"eve": 5, "ann": 31})
	fmt.Println(clone)
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	for k, v := range maps.All(map[int]bool{1: true}) {
		fmt.Println(k, v)
	}
	indices := maps.Collect(slices.All([]string{"x", "y"}))
	fmt.Printf("%T %v\n", indices, indices)
	maps.Insert(indices, slices.All([]string{"z"}))
	fmt.Println(indices)
	nan := map[float64]int{math.NaN(): 1}
	fmt.Println(maps.Equal(nan, nan))

	fmt.Println(cmp.Compare(1, 2), cmp.Compare("b", "a"), cmp.Compare(0.0, math.Copysign(0, -1)))
	fmt.Println(cmp.Compare(math.NaN(), -1), cmp.Compare(1, math.NaN()), cmp.Compare(math.NaN(), math.NaN()))
	fmt.Println(cmp.Less(1, 2), cmp.Less(math.NaN(), math.Inf(-1)), cmp.Less(1, math.NaN()), cmp.Less(math.NaN(), math.NaN()))
	fmt.Println(cmp.Or(0, 3, 4), cmp.Or("", "x"), cmp.Or[int](), cmp.Or("", ""))
}

// run

// The order of a range over a map is not always the same, but %v sorts the keys.
package main

import (
	"fmt"
	"math"
)

func first(m map[int]bool) int {
	for k := range m {
		return k
	}
	return -1
}

func main() {
	m := map[int]bool{}
	for i := range 64 {
		m[i] = true
	}
	starts := map[int]bool{}
	for range 200 {
		starts[first(m)] = true
	}
	fmt.Println(len(starts) > 1)
	fmt.Println(map[string]int{"z": 1, "a": 2, "m": 3}, map[int]string{3: "c", -1: "a"}, map[bool]int{true: 1, false: 0})
	fmt.Println(map[float64]int{2.5: 1, -1: 2, math.Inf(1): 3, math.NaN(): 4}, map[[2]int]int{{2, 1}: 1, {1, 9}: 2})
	type k struct {
		a int
		b string
	}
	fmt.Printf("%v %+v\n", map[k]int{{2, "a"}: 1, {1, "b"}: 2, {1, "a"}: 3}, map[k]bool{{1, "x"}: true})
}

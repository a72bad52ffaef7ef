// run

// NaN keys, signed zeros, interface keys, maps that change while they are ranged over, clear.
package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
)

type pair struct {
	f float64
	s any
}

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
	m := map[float64]int{nan: 1, nan: 2, 0: 3}
	m[nan] = 4
	m[math.Copysign(0, -1)] = 5
	fmt.Println(len(m), m[0], m[nan])
	_, there := m[nan]
	fmt.Println(there)
	delete(m, nan)
	fmt.Println(len(m))
	var values []int
	for k, v := range m {
		if k != k {
			values = append(values, v)
		}
	}
	sort.Ints(values)
	fmt.Println(values)
	clear(m)
	fmt.Println(len(m))

	p := map[pair]string{{nan, 1}: "a", {1, nan}: "b", {1, "x"}: "c"}
	fmt.Println(p[pair{1, "x"}], p[pair{1, nan}] == "", len(p))
	try("slice in a key", func() { p[pair{1, []int{1}}] = "d" })
	try("func in a lookup", func() { fmt.Println(p[pair{2, func() {}}]) })
	try("map in a delete", func() { delete(p, pair{2, map[int]int{}}) })
	try("nil map", func() { var n map[string]int; fmt.Println(n["x"], len(n)); delete(n, "x"); n["x"]++ })
	try("lookup in a nil map", func() { var n map[any]int; fmt.Println(n[[]int{}]) })
	try("lookup in an empty map", func() { n := map[any]int{}; fmt.Println(n[[1]any{[]int{}}]) })

	a := map[any]string{1: "int", int8(1): "int8", 1.0: "float", complex(1, 0): "complex", "1": "string", '1': "rune", true: "bool", [1]int{1}: "array", struct{}{}: "struct", nil: "nil", (*int)(nil): "pointer"}
	fmt.Println(len(a), a[1], a[int8(1)], a[1.0], a[1+0i], a["1"], a['1'], a[true], a[[1]int{1}], a[struct{}{}], a[nil], a[(*int)(nil)], a[uint(1)] == "")

	// What is deleted before it is reached never comes; what is inserted may.
	n := map[int]bool{}
	for i := range 1000 {
		n[i] = true
	}
	seen := 0
	for k := range n {
		seen++
		for i := range 1000 {
			if i != k {
				delete(n, i)
			}
		}
	}
	fmt.Println(seen, len(n))
	grown := map[int]int{0: 0}
	count := map[int]int{}
	for k := range grown {
		count[k]++
		if len(grown) < 500 {
			for i := range 100 {
				grown[k*100+i]++
			}
		}
	}
	twice := 0
	for _, c := range count {
		if c > 1 {
			twice++
		}
	}
	fmt.Println("twice:", twice, count[0])
	keys := slices.Sorted(maps.Keys(map[string]int{"z": 1, "a": 2, "": 3}))
	fmt.Printf("%q\n", keys)

	type deep map[string]deep
	d := deep{"a": {"b": {"c": nil}}}
	fmt.Println(d, d["a"]["b"]["c"]["d"]["e"] == nil)
	i, s := 0, []int{10, 20, 30}
	ms := map[int]int{}
	i, s[i], ms[i] = 2, 11, 12
	fmt.Println(i, s, ms)
	ms[len(ms)], ms[len(ms)] = 5, 6
	fmt.Println(ms)
	var mp map[string]*pair
	try("field of a missing pointer", func() { fmt.Println(mp["x"].f) })
	st := map[string]struct{ n []int }{"x": {[]int{1}}}
	st["x"].n[0]++
	fmt.Println(st)
	arr := map[string][3]int{"x": {1, 2, 3}}
	fmt.Println(arr["x"][1], arr["y"][2], len(arr["z"]))
	for i, v := range arr["x"] {
		arr["x"] = [3]int{}
		fmt.Print(i, v, " ")
	}
	fmt.Println()
}

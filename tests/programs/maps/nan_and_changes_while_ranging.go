// run

// NaN as a key, entries deleted and inserted while ranging, keys that cannot be hashed.
package main

import (
	"fmt"
	"math"
	"runtime"
	"sort"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			_, is := r.(runtime.Error)
			fmt.Println(name, "panic:", r, is)
		}
	}()
	f()
}

func maps() {
	m := map[float64]int{}
	nan := math.NaN()
	for i := range 3 {
		m[nan] = i
	}
	m[0.0] = 5
	m[math.Copysign(0, -1)] = 6
	_, ok := m[nan]
	sum := 0
	for k, v := range m {
		if k != k {
			sum += v
		}
	}
	delete(m, nan)
	fmt.Println(len(m), ok, sum, m[0])
	clear(m)
	fmt.Println(len(m))
	c := map[any]int{nan: 1, complex(nan, 0): 2, [1]float64{nan}: 3, struct{ f float64 }{nan}: 4}
	c[nan] = 5
	c[complex(nan, 0)]++
	fmt.Println(len(c), c[nan])

	// deletion and insertion while iterating
	d := map[int]int{}
	for i := range 100 {
		d[i] = i
	}
	seen := 0
	for k := range d {
		seen++
		delete(d, k)
		delete(d, (k+1)%100)
	}
	fmt.Println(len(d), seen >= 50 && seen <= 100)
	for i := range 10 {
		d[i] = 0
	}
	visits := map[int]int{}
	for k := range d {
		visits[k]++
		if k < 1000 {
			d[k+1000] = 1
		}
	}
	most := 0
	for _, n := range visits {
		most = max(most, n)
	}
	fmt.Println(len(d), len(visits) >= 10, most)
	for k := range d {
		if k%2 == 0 {
			delete(d, k)
		}
	}
	keys := []int{}
	for k := range d {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	fmt.Println(keys)
	for k := range d {
		clear(d)
		d[k] = 1
		break
	}
	fmt.Println(len(d))
	n := 0
	for range d {
		clear(d)
		n++
	}
	fmt.Println(n)
	try("nil map", func() { var m map[string]int; m["a"]++ })
	try("unhashable", func() { m := map[any]int{}; m[[]int{1}] = 2 })
	try("unhashable get", func() { m := map[any]int{}; _ = m[func() {}] })
	try("unhashable in struct", func() {
		m := map[any]int{}
		m[struct{ a any }{map[int]int{}}] = 2
	})
	try("unhashable delete", func() { m := map[any]int{}; delete(m, []string{}) })
	try("unhashable delete nil", func() { var m map[any]int; delete(m, []string{}) })
	try("unhashable get nil", func() { var m map[any]int; _ = m[[]string{}] })
	try("unhashable literal", func() { var k any = []int{}; _ = map[any]int{k: 1} })
	var nilmap map[string][]int
	nilmap2 := map[string]map[string]int(nil)
	fmt.Println(nilmap["a"], nilmap2["a"]["b"], len(nilmap))
}

func main() {
	maps()
}

// run

// Closures in the bodies of loops over functions: each iteration has its own variables; variables
// of the function are shared.
package main

import (
	"fmt"
	"sync"
)

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func iterations() {
	var get []func() int
	var add []func()
	for i := range count(3) {
		j := i * 10
		get = append(get, func() int { return i + j })
		add = append(add, func() { i++; j += 10 })
	}
	for _, f := range add {
		f()
	}
	add[1]()
	for _, f := range get {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}

func shared() {
	total, calls := 0, 0
	name := "t"
	report := func() { fmt.Println(name, total, calls) }
	for i := range count(4) {
		total += i
		for j := range count(2) {
			calls++
			total += j
			func() {
				for k := range count(2) {
					total += k
					name = fmt.Sprint("t", i, j, k)
				}
			}()
		}
		report()
	}
}

func parameters(n int, s []string, p *int, a [2]string, b [40]byte) {
	for i := range count(n) {
		s[i] = fmt.Sprint(i, a[i], b[i])
		*p += i
		n--
		b[i]++
	}
	fmt.Println(n, s, *p, b[:3])
}

func addresses() {
	var ps []*int
	x := 1
	for i := range count(3) {
		ps = append(ps, &i, &x)
		i += 100
		x++
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
}

func goroutines() {
	var wg sync.WaitGroup
	results := make([]int, 8)
	for i := range count(8) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range count(i) {
				results[i] += j
			}
		}()
	}
	wg.Wait()
	fmt.Println(results)
}

// The counter of an ordinary loop, seen from loops over functions inside it.
func counters() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		for j := range count(2) {
			fs = append(fs, func() int { return i*10 + j })
		}
	}
	for i := 0; i < 6; i++ {
		for j := range count(1) {
			i += 1 + j
			fs = append(fs, func() int { return i })
		}
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}

// Many captured variables, of all kinds.
func many() {
	a, b, c, d, e, f := 1, "b", 2.5, 'd', []int{5}, map[string]int{"f": 6}
	var g any = 7
	h := struct{ x, y int }{8, 9}
	k := [3]string{"k", "l", "m"}
	z := complex(1, 2)
	for i := range count(2) {
		fmt.Println(a, b, c, d, e, f, g, h, k, z, i)
		a++
		k[i] = "-"
		h.y += i
	}
	fmt.Println(a, b, c, d, e, f, g, h, k, z)
}

func main() {
	iterations()
	shared()
	n := 0
	parameters(2, make([]string, 2), &n, [2]string{"x", "y"}, [40]byte{7, 8})
	addresses()
	goroutines()
	counters()
	many()
}

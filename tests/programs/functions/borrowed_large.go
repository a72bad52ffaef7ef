package main

import (
	"fmt"
	"runtime"
)

// Large variables in frames: their values are copied wherever Go copies them.

type board struct {
	cells [40]string
	sum   [30]int
	next  *board
}

func (b *board) set(i int, s string) {
	for range 1 {
		b.cells[i] = s
		b.sum[i%30]++
	}
}

func (b board) count() (n int) {
	for _, s := range b.cells {
		if s != "" {
			n++
		}
	}
	b.cells[0] = "changed in a copy"
	return n
}

func tally(words []string) [26]int {
	var counts [26]int
	for _, w := range words {
		for _, r := range w {
			counts[r-'a']++
		}
	}
	return counts
}

func double(counts *[26]int) {
	for i := range counts {
		counts[i] *= 2
	}
}

func named(n int) (result [50]int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	fill(&result, n)
	return
}

func fill(to *[50]int, n int) {
	for i := range n {
		to[i] = i * i
	}
}

func fibonacci(n int) int {
	var known [60]int
	return lookup(n, &known)
}

func lookup(n int, known *[60]int) int {
	if n < 2 {
		return n
	}
	if known[n] == 0 {
		known[n] = lookup(n-1, known) + lookup(n-2, known)
	}
	return known[n]
}

func nested(n int) string {
	var names [20]string
	for i := range names {
		names[i] = fmt.Sprint(n, ".", i)
	}
	if n > 0 {
		below := nested(n - 1)
		if names[n%20] != fmt.Sprint(n, ".", n%20) {
			panic("lost")
		}
		return below
	}
	runtime.GC()
	return names[7]
}

func main() {
	a := tally([]string{"hello", "world"})
	b := a
	double(&a)
	fmt.Println(a['l'-'a'], b['l'-'a'], a == b)

	var grid [10][10]int8
	for i := range grid {
		for j := range grid[i] {
			grid[i][j] = int8(i * j)
		}
	}
	copied := grid
	grid[9][9] = -1
	row := grid[9]
	row[0] = 5
	fmt.Println(copied[9][9], grid[9], row[0])

	var x board
	for i := 0; i < 12; i++ {
		x.set(i*3, fmt.Sprint("cell ", i))
	}
	fmt.Println(x.count(), x.cells[0], x.cells[33], x.sum[3])
	y := x
	x.set(1, "only x")
	y.next = &board{}
	y.next.set(2, "next")
	fmt.Println(x.count(), y.count(), y.next.count(), x.next == nil)
	var boxed any = x
	x.cells[1] = "later"
	fmt.Println(boxed.(board).cells[1], x.cells[1])

	c := make(chan [50]int, 1)
	m := map[string][50]int{}
	for _, n := range []int{5, 50, 51} {
		r, err := named(n)
		c <- r
		m["r"] = r
		r[2] = -1
		fmt.Println(err, r[2], m["r"][2], (<-c)[4], m["r"][(n-1)&31])
	}
	fmt.Println(fibonacci(50), nested(300))

	var seen [128]bool
	for i, s := range seen {
		if i < 127 {
			seen[i+1] = !s // the copy that is ranged over does not see it
		}
	}
	n := 0
	for _, s := range seen {
		if s {
			n++
		}
	}
	fmt.Println(n)

	for i := 0; i < 3; i++ {
		var fresh [64]int
		fresh[i]++
		fresh[i+1] += 2
		fmt.Println(fresh[0], fresh[1], fresh[2], fresh[3])
	}
	first, second := [33]int{1, 2, 3}, [33]int{32: 4}
	exchange(&first, &second)
	first, second = second, first
	fmt.Println(first[:4], second[32])
}

func exchange(a, b *[33]int) {
	for i := range a {
		a[i], b[i] = b[i], a[i]
	}
}

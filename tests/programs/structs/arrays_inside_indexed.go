// run

// Arrays inside of structs indexed by variables, as locals, behind pointers and in slices.
package main

import "fmt"

type grid struct {
	name  string
	cells [3][4]int8
	marks [5]struct {
		on bool
		at [2]int32
	}
}

func diag(g grid) (s int) {
	for i := range g.cells {
		s += int(g.cells[i][i])
	}
	return
}

func main() {
	var g grid
	for y := range g.cells {
		for x := range g.cells[y] {
			g.cells[y][x] = int8(y*40 + x)
		}
	}
	k := 2
	g.marks[k].at[k-1] = 7
	g.marks[k].on = true
	g.marks[k+1] = g.marks[k]
	g.marks[k+1].at[0]--
	h := g
	row := h.cells[k]
	row[k] = -1
	h.cells[k-1] = row
	h.cells[0][k]++
	fmt.Println(g.cells, h.cells, g.marks, diag(g), diag(h), g == h)
	gs := []grid{g, h}
	p := &gs[1]
	p.cells[k][3] ^= 0x55
	gs = append(gs, *p)
	gs[0], gs[2] = gs[2], gs[0]
	fmt.Println(gs[0].cells[2], gs[2].cells[2], p.cells[2])
	f := func(i int) *[4]int8 { return &g.cells[i] }
	f(1)[1] = 100
	for i, v := range f(1) {
		f(1)[3-i] = v
	}
	fmt.Println(g.cells[1])
	s := g.cells[1][1:3]
	s[0] = 55
	fmt.Println(g.cells[1], len(s), cap(s))
	var idx [3]int
	i := 0
	idx[i], i = 5, 2
	idx[i] += idx[0]
	fmt.Println(idx, i)
}

// exit 2
// goknot run -explain=off

// Panics of operations that are one instruction with another: where they are raised, and which comes
// first.
package main

import (
	"fmt"
	"runtime"
)

type body struct {
	x, y, mass float64
	count      int
	mask       uint64
	small      int8
	next       *body
}

type grid struct {
	cells []int
	wide  []float64
	row   [4]int
}

var total int

// Where a panic was raised, and what it says.
func try(name string, f func()) {
	defer func() {
		err := recover()
		line := 0
		for skip := 1; skip < 12; skip++ {
			_, file, at, ok := runtime.Caller(skip)
			if ok && len(file) > 15 && file[len(file)-15:] == "fused_panics.go" {
				line = at
				break
			}
		}
		fmt.Println(name, err, line)
	}()
	f()
}

func main() {
	a := &body{}
	g := &grid{cells: make([]int, 4), wide: make([]float64, 4)}
	var none *body
	x, i := 1.0, 7
	try("load", func() {
		x = x +
			none.x
	})
	try("update", func() { none.x += x })
	try("update by product", func() {
		none.x -=
			x * x
	})
	try("step", func() { none.count++ })
	try("next", func() { a.next.count += i })
	try("element", func() { g.cells[i]++ })
	try("elements", func() { g.cells[i] += g.cells[i+1] })
	try("element of nil", func() { g.cells[i] += none.count })
	try("nil before index", func() { none.count += g.cells[i] })
	try("sum", func() {
		total = total +
			g.cells[i]
	})
	try("negative", func() { g.wide[i-8] += x })
	fmt.Println(x, total)
	none.x -= x * x
}

// exit 2

// An unrecovered panic prints its value after deferred calls have run.
package main

import "fmt"

type point struct{ x, y int }

func (p point) check() {
	if p.x < 0 {
		panic(fmt.Sprintf("bad point %v", p))
	}
}

func main() {
	defer fmt.Println("deferred runs")
	for _, p := range []point{{1, 1}, {-1, 0}} {
		p.check()
		fmt.Println("fine", p)
	}
}

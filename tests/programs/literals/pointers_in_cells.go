// run

// Literals whose elements are pointers with the & left out, in variables that live on the heap.
package main

import "fmt"

type row [3]int

type point struct{ x, y int }

func main() {
	rows := [2]*row{{1, 2}, {2: 5}}
	slice := rows[:]
	fmt.Println(*slice[0], *slice[1])

	points := [3]*point{{1, 2}, nil, {y: 4}}
	tail := points[1:]
	fmt.Println(tail[0], *tail[1], *points[0])

	lists := [2]*[]int{{1, 2, 3}, {}}
	fmt.Println(*lists[:][0], len(*lists[1]))

	maps := [1]*map[string]int{{"a": 1}}
	fmt.Println(*maps[:][0])

	named := map[string]*row{"first": {7}}
	grow := func() { rows[0] = named["first"] }
	grow()
	fmt.Println(*slice[0])
}

// run

// Composite literals with keys, gaps and counted length.
package main

import "fmt"

func main() {
	a := [...]string{2: "two", 5: "five", "six", 0: "zero"}
	fmt.Printf("%d %q\n", len(a), a)
	const n = 3
	b := [n + 2]int{n: 1, 2}
	fmt.Println(b, len([...]int{}), [...]int{9: 1}[9])
	s := []byte{'z': 1, 'a': 2}
	fmt.Println(len(s), s['a'], s['z'])
	type color int
	const (
		red color = iota
		green
		blue
	)
	names := [...]string{blue: "blue", red: "red", green: "green"}
	for c := red; c <= blue; c++ {
		fmt.Print(names[c], " ")
	}
	fmt.Println(len(names))
	pts := [...]struct{ x, y int }{{1, 2}, {y: 3}, {}}
	ptr := []*[2]int{{1, 2}, {3}}
	fmt.Println(pts, *ptr[1], ptr[0][1])
	grid := [2][3]int{1: {2: 7}}
	fmt.Println(grid)
}

// run

// Keys of struct, array, pointer, channel and interface types.
package main

import "fmt"

type point struct{ x, y int }
type named struct {
	name string
	at   point
	tag  any
}

func main() {
	m := map[point]string{{1, 2}: "a", {2, 1}: "b"}
	m[point{1, 2}] += "!"
	fmt.Println(m[point{1, 2}], m[point{2, 1}], len(m[point{}]))
	n := map[named]int{}
	n[named{"x", point{1, 1}, 1}]++
	n[named{"x", point{1, 1}, 1}]++
	n[named{"x", point{1, 1}, int8(1)}]++
	n[named{"x", point{1, 1}, nil}]++
	fmt.Println(len(n), n[named{"x", point{1, 1}, 1}], n[named{name: "x", at: point{1, 1}}])
	p, q := &point{1, 2}, &point{1, 2}
	ptrs := map[*point]int{p: 1, q: 2}
	p.x = 50
	fmt.Println(len(ptrs), ptrs[p], ptrs[q], ptrs[nil])
	big := map[[40]int]string{}
	var k [40]int
	big[k] = "zero"
	k[39] = 1
	big[k] = "one"
	fmt.Println(len(big), big[k], big[[40]int{}])
	c := make(chan int)
	chans := map[<-chan int]bool{c: true}
	fmt.Println(chans[c], chans[make(chan int)])
	floats := map[[2]float64]int{{0, 1}: 1}
	z := 0.0
	fmt.Println(floats[[2]float64{-z, 1}], map[bool]int{true: 1}[1 < 2], map[complex128]int{1i: 3}[1i])
}

// run

// Reading a nil map gives zero values, writing to it panics.
package main

import "fmt"

type graph map[string][]string

func main() {
	var m map[string]int
	v, ok := m["a"]
	fmt.Println(v, ok, len(m), m == nil, m)
	delete(m, "a")
	clear(m)
	for range m {
		fmt.Println("never")
	}
	var g graph
	fmt.Println(g["x"] == nil, len(g["x"]))
	func() {
		defer func() {
			r := recover()
			_, ok := r.(error)
			fmt.Println(r, ok)
		}()
		m["a"]++
	}()
	e := map[string]int{}
	fmt.Println(e == nil, len(e))
	x := struct{ m map[int]int }{}
	defer func() { fmt.Println(recover()) }()
	x.m[1] = 2
}

// run

// Channel operands and values to send are evaluated once, in source order; the targets of a receive
// only when its case is chosen.
package main

import "fmt"

func ch(name string, c chan int) chan int { fmt.Print(name, " "); return c }
func val(name string, v int) int         { fmt.Print(name, " "); return v }
func at(name string, i int) int          { fmt.Print(name, " "); return i }

func main() {
	full := make(chan int)
	ready := make(chan int, 1)
	ready <- 42
	var got [3]int
	select {
	case ch("a", full) <- val("va", 1):
	case got[at("index-b", 0)] = <-ch("b", full):
	case got[at("index-c", 2)] = <-ch("c", ready):
	}
	fmt.Println(got)
	m := map[string]int{}
	ready <- 7
	var ok bool
	select {
	case m["x"], ok = <-ready:
	}
	fmt.Println(m, ok)
}

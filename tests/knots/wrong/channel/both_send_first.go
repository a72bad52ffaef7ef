// knot GK011 at 12 17

package main

import "fmt"

type peer struct {
	in, out chan string
}

func (p peer) hello(name string) string {
	p.out <- "hello from " + name
	return <-p.in
}

func main() {
	a, b := make(chan string), make(chan string)
	heard := make(chan string)
	go func() { heard <- peer{in: a, out: b}.hello("one") }()
	first := peer{in: b, out: a}.hello("two")
	fmt.Println(len(first), len(<-heard))
}

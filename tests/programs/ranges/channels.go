// run

// Ranging over channels: until closed, buffered leftovers, break and a nil element.
package main

import "fmt"

func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i * i
		}
	}()
	return c
}

func main() {
	for v := range gen(5) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	c := make(chan string, 5)
	c <- "a"
	c <- "b"
	close(c)
	n := 0
	for range c {
		n++
	}
	fmt.Println(n, len(c))
	p := make(chan *int, 3)
	x := 5
	p <- &x
	p <- nil
	close(p)
	for q := range p {
		if q == nil {
			fmt.Println("nil pointer")
			continue
		}
		*q++
	}
	fmt.Println(x)
	var last int
	for last = range gen(4) {
		if last == 4 {
			break
		}
	}
	cs := make(chan chan int, 2)
	for i := range 2 {
		d := make(chan int, 1)
		d <- i + 100
		close(d)
		cs <- d
	}
	close(cs)
	for d := range cs {
		for v := range d {
			fmt.Print(v, " ")
		}
	}
	fmt.Println(last)
}

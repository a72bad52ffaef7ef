// Goroutines are cheap: a hundred thousand of them, each handing a number on to the next.
package main

import "fmt"

func main() {
	const n = 100_000
	first := make(chan int)
	last := first
	for range n {
		next := make(chan int)
		go func(in, out chan int) { out <- 1 + <-in }(last, next)
		last = next
	}
	first <- 0
	fmt.Println("the number has passed", <-last, "goroutines")
}

// not under gc

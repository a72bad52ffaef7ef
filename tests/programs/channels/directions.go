// run

// Conversions to directional channels; channels of channels; comparison.
package main

import "fmt"

func producer(n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			out <- i
		}
	}()
	return out
}

func main() {
	requests := make(chan chan<- string)
	go func() {
		for reply := range requests {
			reply <- "pong"
		}
	}()
	r := make(chan string)
	requests <- r
	fmt.Println(<-r)
	total := 0
	for v := range producer(5) {
		total += v
	}
	var both chan string = r
	var only <-chan string = r
	fmt.Println(total, both == r, only == both, cap(only))
	fmt.Printf("%T %T %T\n", requests, only, producer)
}

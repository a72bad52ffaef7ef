// run

// A token runs many times around a ring of goroutines.
package main

import "fmt"

func main() {
	const size, laps = 50, 20
	first := make(chan int)
	in := first
	for range size - 1 {
		out := make(chan int)
		go func(in <-chan int, out chan<- int) {
			for v := range in {
				out <- v + 1
			}
			close(out)
		}(in, out)
		in = out
	}
	token := 0
	for range laps {
		first <- token
		token = <-in + 1
	}
	close(first)
	_, ok := <-in
	fmt.Println(token, size*laps, ok)
}

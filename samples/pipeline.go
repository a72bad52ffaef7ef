// A pipeline: each stage is a goroutine that receives from the stage before it and sends to the next.
// Closing runs down the line: when the source is done, every range loop ends in turn.
package main

import "fmt"

func count(to int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 1; i <= to; i++ {
			out <- i
		}
	}()
	return out
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			out <- n * n
		}
	}()
	return out
}

func odd(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			if n%2 == 1 {
				out <- n
			}
		}
	}()
	return out
}

func main() {
	for n := range odd(square(count(9))) {
		fmt.Println(n)
	}
}

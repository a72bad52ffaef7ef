// run

// Ten thousand goroutines, all alive at once.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	const n = 10000
	start := make(chan struct{})
	results := make(chan int, 100)
	for i := range n {
		go func() {
			<-start
			results <- i
		}()
	}
	fmt.Println(runtime.NumGoroutine() == n+1)
	close(start)
	sum := 0
	for range n {
		sum += <-results
	}
	fmt.Println(sum)
	left := make(chan int)
	var chain <-chan int = left
	for range 2000 {
		next := make(chan int)
		go func(in <-chan int) { next <- 1 + <-in }(chain)
		chain = next
	}
	left <- 0
	fmt.Println(<-chain)
}

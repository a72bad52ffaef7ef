// Fan-out: several goroutines receive from one channel. Fan-in: what they send is merged into one again.
// Which of them gets which number is chance; the sum of the results is not.
package main

import (
	"fmt"
	"sync"
)

func numbers(n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			out <- i
		}
	}()
	return out
}

// The number of steps until n is 1: halve it when it is even, else 3n+1.
func steps(n int) int {
	count := 0
	for n > 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		count++
	}
	return count
}

func worker(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			out <- steps(n)
		}
	}()
	return out
}

func merge(ins ...<-chan int) <-chan int {
	out := make(chan int)
	var open sync.WaitGroup
	for _, in := range ins {
		open.Add(1)
		go func() {
			defer open.Done()
			for n := range in {
				out <- n
			}
		}()
	}
	go func() {
		open.Wait()
		close(out)
	}()
	return out
}

func main() {
	in := numbers(1000)
	total := 0
	for n := range merge(worker(in), worker(in), worker(in)) {
		total += n
	}
	fmt.Println("steps in all:", total)
}

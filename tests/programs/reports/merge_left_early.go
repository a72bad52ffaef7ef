// goknot run -leaks
// env GOMAXPROCS=1

// A chain is told from its end: main stopped reading, so the merging goroutine is stuck, and so are
// those that it reads from.
package main

import (
	"fmt"
	"time"
)

func count(n int) <-chan int {
	numbers := make(chan int)
	go func() {
		defer close(numbers)
		for i := range n {
			numbers <- i
		}
	}()
	return numbers
}

func merge(left, right <-chan int) <-chan int {
	all := make(chan int)
	ended := make(chan bool)
	forward := func(in <-chan int) {
		for v := range in {
			all <- v
		}
		ended <- true
	}
	go forward(left)
	go forward(right)
	go func() {
		<-ended
		<-ended
		close(all)
	}()
	return all
}

func main() {
	all := merge(count(3), count(3))
	fmt.Println(<-all >= 0, <-all >= 0)
	time.Sleep(20 * time.Millisecond) // the others come to rest
}

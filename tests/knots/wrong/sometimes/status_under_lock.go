// knot GK028 at 19 22 26
// stuck under some schedules only
// If the worker locks first it sends under the lock that main wants before it receives.

package main

import (
	"fmt"
	"sync"
)

type board struct {
	mu      sync.Mutex
	pending int
	results chan int
}

func (b *board) work(n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pending--
	b.results <- n * n
}

func (b *board) status() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.pending
}

func main() {
	sum := 0
	for n := range 10 {
		b := &board{pending: 1, results: make(chan int)}
		started := make(chan bool, 1)
		go func() {
			started <- true
			b.work(n)
		}()
		<-started
		if b.status() > 1 {
			return
		}
		sum += <-b.results
	}
	fmt.Println(sum)
}

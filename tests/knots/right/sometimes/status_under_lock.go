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
	b.pending--
	b.mu.Unlock()
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

// knot GK028 at 19 27 34
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type batcher struct {
	mu      sync.Mutex
	pending []int
	out     chan []int
	stored  int
}

func (b *batcher) add(v int) {
	b.mu.Lock()
	b.pending = append(b.pending, v)
	if len(b.pending) < 3 {
		b.mu.Unlock()
		return
	}
	full := b.pending
	b.pending = nil
	b.out <- full
	b.mu.Unlock()
}

func (b *batcher) store(batches int, stored chan<- bool) {
	for range batches {
		batch := <-b.out
		b.mu.Lock()
		b.stored += len(batch)
		b.mu.Unlock()
	}
	stored <- true
}

func main() {
	b := &batcher{out: make(chan []int)}
	stored := make(chan bool)
	go b.store(10, stored)
	for v := range 30 {
		b.add(v)
	}
	<-stored
	fmt.Println(b.stored)
}

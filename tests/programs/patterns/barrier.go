// run

// A reusable barrier from a Cond: nobody enters a round before all have left the last.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type barrier struct {
	mu      sync.Mutex
	cond    *sync.Cond
	n, here int
	round   int
}

func newBarrier(n int) *barrier {
	b := &barrier{n: n}
	b.cond = sync.NewCond(&b.mu)
	return b
}

func (b *barrier) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	round := b.round
	if b.here++; b.here == b.n {
		b.here = 0
		b.round++
		b.cond.Broadcast()
		return
	}
	for b.round == round {
		b.cond.Wait()
	}
}

func main() {
	const workers, rounds = 6, 10
	b := newBarrier(workers)
	var counts [rounds]atomic.Int32
	var early atomic.Int32
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for r := range rounds {
				counts[r].Add(1)
				b.wait()
				if counts[r].Load() != workers {
					early.Add(1)
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(early.Load(), b.round, counts[rounds-1].Load())
}

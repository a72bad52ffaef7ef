// knot GK054 at 35
// stuck under some schedules only
// Who comes last sets the counter back before the others have looked at it.

package main

import (
	"fmt"
	"sync"
)

type barrier struct {
	mu      sync.Mutex
	all     *sync.Cond
	parties int
	arrived int
}

func newBarrier(parties int) *barrier {
	b := &barrier{parties: parties}
	b.all = sync.NewCond(&b.mu)
	return b
}

func (b *barrier) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.arrived++
	if b.arrived == b.parties {
		b.arrived = 0
		b.all.Broadcast()
		return
	}
	for b.arrived != 0 {
		b.all.Wait()
	}
}

func main() {
	b := newBarrier(3)
	var wg sync.WaitGroup
	for id := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 4 {
				b.wait()
			}
			_ = id
		}()
	}
	wg.Wait()
	fmt.Println("four rounds")
}

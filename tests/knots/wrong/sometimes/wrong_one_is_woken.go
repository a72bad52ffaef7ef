// knot GK043 at 23 33
// stuck under some schedules only
// One condition for both sides: Signal may wake one who cannot go on either.

package main

import (
	"fmt"
	"sync"
)

type buffer struct {
	mu      sync.Mutex
	changed *sync.Cond
	full    bool
	value   int
}

func (b *buffer) put(v int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.full {
		b.changed.Wait()
	}
	b.full, b.value = true, v
	b.changed.Signal()
}

func (b *buffer) take() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.full {
		b.changed.Wait()
	}
	b.full = false
	b.changed.Signal()
	return b.value
}

func main() {
	b := &buffer{}
	b.changed = sync.NewCond(&b.mu)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for i := range 5 {
				b.put(i)
			}
		}()
		go func() {
			defer wg.Done()
			for range 5 {
				b.take()
			}
		}()
	}
	wg.Wait()
	fmt.Println("all taken")
}

// knot GK024 at 18 20
// stuck under some schedules only
// The locks are held for a moment only: it takes the right moment.

package main

import (
	"fmt"
	"sync"
)

type node struct {
	mu   sync.Mutex
	load int
}

func balance(a, b *node) {
	a.mu.Lock()
	a.load++
	b.mu.Lock()
	b.load--
	b.mu.Unlock()
	a.mu.Unlock()
}

func main() {
	x, y := &node{}, &node{}
	var rounds sync.WaitGroup
	rounds.Add(2)
	go func() {
		defer rounds.Done()
		for range 50 {
			balance(x, y)
		}
	}()
	go func() {
		defer rounds.Done()
		for range 50 {
			balance(y, x)
		}
	}()
	rounds.Wait()
	fmt.Println(x.load + y.load)
}

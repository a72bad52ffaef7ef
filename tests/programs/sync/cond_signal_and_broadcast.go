// run

// Signal wakes one waiter, Broadcast all of them; the lock is held after Wait.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	ready, awake := 0, 0
	tokens := 0
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() {
			mu.Lock()
			ready++
			for tokens == 0 {
				c.Wait()
			}
			tokens--
			awake++
			mu.Unlock()
		})
	}
	state := func() (r, a int) {
		mu.Lock()
		defer mu.Unlock()
		return ready, awake
	}
	until := func(f func() bool) {
		for !f() {
			runtime.Gosched()
		}
	}
	until(func() bool { r, _ := state(); return r == 5 })
	mu.Lock()
	tokens = 1
	c.Signal()
	mu.Unlock()
	until(func() bool { _, a := state(); return a == 1 })
	fmt.Println(state())
	mu.Lock()
	tokens = 2
	c.Signal()
	c.Signal()
	mu.Unlock()
	until(func() bool { _, a := state(); return a == 3 })
	fmt.Println(state())
	mu.Lock()
	tokens = 2
	mu.Unlock()
	c.Broadcast()
	wg.Wait()
	fmt.Println(state())
}

// How many tries find the lock taken.
// outcomes 2
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var mu sync.Mutex
	var taken atomic.Int64
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if mu.TryLock() {
					runtime.Gosched()
					mu.Unlock()
				} else {
					taken.Add(1)
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(taken.Load(), "of 20")
}

// run

// With Gosched two goroutines take turns on one lock-step counter.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var turn atomic.Int32
	var log [10]int32
	var n atomic.Int32
	var wg sync.WaitGroup
	for id := range int32(2) {
		wg.Go(func() {
			for range 5 {
				for turn.Load() != id {
					runtime.Gosched()
				}
				log[n.Add(1)-1] = id
				turn.Store(1 - id)
			}
		})
	}
	wg.Wait()
	fmt.Println(log)
}

// run

// A channel of one slot is a lock, one of n slots admits n.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	lock := make(chan struct{}, 1)
	n := 0
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			for range 50 {
				lock <- struct{}{}
				n++
				<-lock
			}
		})
	}
	wg.Wait()
	fmt.Println(n)
	sem := make(chan int, 3)
	var inside, most atomic.Int32
	for i := range 12 {
		wg.Go(func() {
			sem <- i
			now := inside.Add(1)
			for {
				m := most.Load()
				if now <= m || most.CompareAndSwap(m, now) {
					break
				}
			}
			time.Sleep(100 * time.Microsecond)
			inside.Add(-1)
			<-sem
		})
	}
	wg.Wait()
	fmt.Println(most.Load() <= 3, inside.Load(), len(sem))
}

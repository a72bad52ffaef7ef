// run

// Readers share, writers exclude; a waiting writer keeps new readers out.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var mu sync.RWMutex
	var readers, most, inWrite, bad atomic.Int32
	data := 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				mu.RLock()
				n := readers.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				if inWrite.Load() != 0 {
					bad.Add(1)
				}
				runtime.Gosched()
				readers.Add(-1)
				mu.RUnlock()
			}
		})
	}
	for range 3 {
		wg.Go(func() {
			for range 50 {
				mu.Lock()
				if inWrite.Add(1) != 1 || readers.Load() != 0 {
					bad.Add(1)
				}
				data++
				inWrite.Add(-1)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(data, bad.Load(), most.Load() >= 1)
	fmt.Println(mu.TryRLock(), mu.TryRLock(), mu.TryLock())
	mu.RUnlock()
	mu.RUnlock()
	fmt.Println(mu.TryLock(), mu.TryRLock())
	mu.Unlock()
	r := mu.RLocker()
	r.Lock()
	fmt.Println(mu.TryLock())
	r.Unlock()
	mu.RLock()
	got := make(chan string, 2)
	go func() { mu.Lock(); got <- "writer"; mu.Unlock() }()
	for mu.TryRLock() {
		mu.RUnlock()
		runtime.Gosched()
	}
	go func() { mu.RLock(); got <- "reader"; mu.RUnlock() }()
	mu.RUnlock()
	fmt.Println(<-got, <-got)
}

// run

// Readers together, writers alone.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var rw sync.RWMutex
	var readers, worst int32
	shared := 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for range 50 {
				rw.RLock()
				atomic.AddInt32(&readers, 1)
				_ = shared
				runtime.Gosched()
				atomic.AddInt32(&readers, -1)
				rw.RUnlock()
			}
		}()
		go func() {
			defer wg.Done()
			for range 50 {
				rw.Lock()
				if n := atomic.LoadInt32(&readers); n > worst {
					worst = n
				}
				shared++
				rw.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(shared, worst)
	rw.RLock()
	fmt.Println(rw.TryRLock(), rw.TryLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
}

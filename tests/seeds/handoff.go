// A lock is handed over; the log tells who had it.
// outcomes 8
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	log := ""
	var wg sync.WaitGroup
	for _, name := range []string{"p", "q", "r"} {
		wg.Go(func() {
			for range 4 {
				mu.Lock()
				log += name
				runtime.Gosched()
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(log)
}

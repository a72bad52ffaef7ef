// knot GK038 at 27
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var cancelled atomic.Bool
	var wg sync.WaitGroup
	for id := range 20 {
		wg.Add(1)
		go func() {
			if cancelled.Load() {
				return
			}
			if id == 10 {
				cancelled.Store(true)
			}
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println("finished")
}

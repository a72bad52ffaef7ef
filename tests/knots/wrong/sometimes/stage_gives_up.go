// knot GK020 at 17 23 35
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var enough atomic.Bool
	var stages sync.WaitGroup
	for range 10 {
		enough.Store(false)
		samples := make(chan int)
		stages.Add(2)
		go func() {
			defer stages.Done()
			defer close(samples)
			for i := range 5 {
				samples <- i
			}
		}()
		go func() {
			defer stages.Done()
			enough.Store(true)
		}()
		for range samples {
			if enough.Load() {
				break
			}
		}
		stages.Wait()
	}
	fmt.Println("sampled")
}

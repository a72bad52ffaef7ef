// run
// env GOMAXPROCS=1

// A loop without calls does not keep the others from running.
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var stop atomic.Bool
	go stop.Store(true)
	n := 0
	for !stop.Load() {
		n++
	}
	stopped := false
	go func() { stopped = true }()
	for i := 0; i < 300_000_000; i++ {
		if i&0xffffff == 0 && stopped {
			break
		}
	}
	fmt.Println("stopped")
}

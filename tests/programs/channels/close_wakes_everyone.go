// run

// Closing wakes all receivers, and makes blocked senders panic.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	gate := make(chan struct{})
	var wg sync.WaitGroup
	var n atomic.Int32
	for range 50 {
		wg.Go(func() {
			<-gate
			n.Add(1)
		})
	}
	close(gate)
	wg.Wait()
	fmt.Println(n.Load())
	full := make(chan int, 1)
	full <- 0
	var panics atomic.Int32
	ready := make(chan bool, 5)
	for i := range 5 {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					panics.Add(1)
				}
			}()
			ready <- true
			full <- i + 1
		})
	}
	for range 5 {
		<-ready
	}
	for range 100 {
		runtime.Gosched()
	}
	close(full)
	wg.Wait()
	got := 0
	for range full {
		got++
	}
	fmt.Println(panics.Load(), got)
}

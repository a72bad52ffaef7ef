// run

// A thousand goroutines wait inside methods that fmt calls, all at once, on several workers; then
// each goes on where it was.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type waiter struct {
	id      int
	arrived *sync.WaitGroup
	gate    chan struct{}
	results chan int
}

func (w *waiter) String() string {
	w.arrived.Done()
	<-w.gate
	w.results <- w.id
	return fmt.Sprint("waiter ", w.id)
}

func main() {
	const count = 1000
	var arrived, done sync.WaitGroup
	gate := make(chan struct{})
	results := make(chan int)
	texts := make([]string, count)
	for id := range count {
		arrived.Add(1)
		done.Add(1)
		go func() {
			defer done.Done()
			texts[id] = fmt.Sprintf("<%v>", &waiter{id, &arrived, gate, results})
		}()
	}
	arrived.Wait()
	runtime.GC()
	close(gate)
	sum := 0
	for range count {
		sum += <-results
	}
	done.Wait()
	wrong := 0
	for id, text := range texts {
		if text != fmt.Sprintf("<waiter %d>", id) {
			wrong++
		}
	}
	fmt.Println(sum, wrong)
}

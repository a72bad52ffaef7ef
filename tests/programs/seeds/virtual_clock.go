// With a seed time is virtual: it starts at Go's birthday and jumps when all wait.
// goknot run -seed 1
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	start := time.Now()
	fmt.Println(start.UTC().Format(time.RFC3339))

	// Sleeping takes no time, and wakes in the order of the deadlines.
	var wg sync.WaitGroup
	for _, hours := range []int{30, 10, 20} {
		wg.Go(func() {
			time.Sleep(time.Duration(hours) * time.Hour)
			fmt.Println(hours, time.Since(start).Round(time.Second))
		})
	}
	wg.Wait()

	// A loop that polls the clock, and one that waits for a timer by yielding, end.
	deadline := time.Now().Add(time.Millisecond)
	for time.Now().Before(deadline) {
	}
	fired := false
	time.AfterFunc(time.Millisecond, func() { fired = true })
	for !fired {
		runtime.Gosched()
	}
	fmt.Println(runtime.GOMAXPROCS(0), time.Since(start).Round(time.Second))
}

// What a watcher sees of a counter that others move.
// outcomes 2
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var count atomic.Int64
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for range 5 {
				count.Add(1)
			}
		})
	}
	var seen [4]int64
	wg.Go(func() {
		for i := range seen {
			seen[i] = count.Load()
		}
	})
	wg.Wait()
	fmt.Println(seen, count.Load())
}

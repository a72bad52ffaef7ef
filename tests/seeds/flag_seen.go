// Whether the flag was up when each one looked.
// outcomes 5
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var up atomic.Bool
	var seen [6]bool
	var wg sync.WaitGroup
	for i := range seen {
		wg.Go(func() {
			if i == 3 {
				up.Store(true)
			}
			seen[i] = up.Load()
		})
	}
	wg.Wait()
	fmt.Println(seen)
}

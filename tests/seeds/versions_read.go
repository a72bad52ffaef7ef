// Which version each reader sees while a writer goes on.
// outcomes 5
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	version := 0
	seen := make([]int, 4)
	wg.Go(func() {
		for range 6 {
			mu.Lock()
			version++
			mu.Unlock()
		}
	})
	for i := range seen {
		wg.Go(func() {
			mu.RLock()
			seen[i] = version
			mu.RUnlock()
		})
	}
	wg.Wait()
	fmt.Println(seen)
}

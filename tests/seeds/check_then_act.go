// Each looks under the lock, and acts under it later: the limit of 3 is passed at times.
// outcomes 2
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	taken := 0
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			mu.Lock()
			room := taken < 3
			mu.Unlock()
			if room {
				mu.Lock()
				taken++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(taken)
}

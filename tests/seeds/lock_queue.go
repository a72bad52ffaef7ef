// The order in which goroutines get a mutex.
// outcomes 10
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var order []int
	for i := range 5 {
		wg.Go(func() {
			for range 2 {
				mu.Lock()
				order = append(order, i)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(order)
}

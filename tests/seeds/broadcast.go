// All wake at once; they leave in some order.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	open := false
	gate := sync.NewCond(&mu)
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			mu.Lock()
			for !open {
				gate.Wait()
			}
			mu.Unlock()
			fmt.Print(i, " ")
		})
	}
	mu.Lock()
	open = true
	mu.Unlock()
	gate.Broadcast()
	wg.Wait()
	fmt.Println()
}

// Each signal wakes the one who waits longest: who that is depends on who came first.
// outcomes 4
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	waiting, tickets := 0, 0
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			waiting++
			for tickets == 0 {
				ready.Wait()
			}
			tickets--
			fmt.Print(i, " ")
		})
	}
	for served := 0; served < 4; {
		mu.Lock()
		if waiting > served {
			tickets++
			served++
			ready.Signal()
		}
		mu.Unlock()
	}
	wg.Wait()
	fmt.Println()
}

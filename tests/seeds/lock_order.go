// Two locks taken in opposite orders: some schedules deadlock.
// outcomes 2
package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b sync.Mutex
	var wg sync.WaitGroup
	transfer := func(from, to *sync.Mutex) {
		defer wg.Done()
		for range 3 {
			from.Lock()
			to.Lock()
			to.Unlock()
			from.Unlock()
		}
	}
	wg.Add(2)
	go transfer(&a, &b)
	go transfer(&b, &a)
	wg.Wait()
	fmt.Println("done")
}

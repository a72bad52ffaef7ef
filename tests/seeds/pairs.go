// Goroutines meet in pairs on one channel.
// outcomes 6
package main

import (
	"fmt"
	"sync"
)

func main() {
	meet := make(chan int)
	partner := make([]int, 6)
	var wg sync.WaitGroup
	for i := range partner {
		wg.Go(func() {
			select {
			case meet <- i:
				partner[i] = -1
			case other := <-meet:
				partner[i] = other
			}
		})
	}
	wg.Wait()
	fmt.Println(partner)
}

// Three producers share one buffered channel.
// outcomes 10
package main

import (
	"fmt"
	"sync"
)

func main() {
	merged := make(chan int, 2)
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() {
			for j := range 3 {
				merged <- 10*i + j
			}
		})
	}
	go func() {
		wg.Wait()
		close(merged)
	}()
	for v := range merged {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

// Who wins each round of compare-and-swap.
// outcomes 3
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var owner [6]atomic.Int64
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() {
			for round := range owner {
				owner[round].CompareAndSwap(0, int64(i+1))
			}
		})
	}
	wg.Wait()
	for round := range owner {
		fmt.Print(owner[round].Load(), " ")
	}
	fmt.Println()
}

// Bids arrive in some order; each must beat the last.
// outcomes 4
package main

import (
	"fmt"
	"sync"
)

func main() {
	bids := make(chan int)
	var wg sync.WaitGroup
	for _, amount := range []int{10, 20, 30, 40, 50} {
		wg.Go(func() { bids <- amount })
	}
	go func() {
		wg.Wait()
		close(bids)
	}()
	highest := 0
	for bid := range bids {
		if bid > highest {
			highest = bid
			fmt.Print(bid, " ")
		}
	}
	fmt.Println()
}

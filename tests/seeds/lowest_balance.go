// Deposits and withdrawals in some order: the lowest balance on the way.
// outcomes 3
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	balance, lowest := 100, 100
	move := func(amount int) {
		mu.Lock()
		balance += amount
		lowest = min(lowest, balance)
		mu.Unlock()
	}
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Go(func() {
			for range 3 {
				move((i%2*2 - 1) * 10 * (i + 1))
			}
		})
	}
	wg.Wait()
	fmt.Println(balance, lowest)
}

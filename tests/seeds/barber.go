// Two chairs to wait on: who is turned away.
// outcomes 5
package main

import (
	"fmt"
	"sync"
)

func main() {
	chairs := make(chan int, 2)
	var wg sync.WaitGroup
	served := make(chan []int)
	go func() {
		var order []int
		for customer := range chairs {
			order = append(order, customer)
		}
		served <- order
	}()
	for customer := range 7 {
		wg.Go(func() {
			select {
			case chairs <- customer:
			default:
			}
		})
	}
	wg.Wait()
	close(chairs)
	fmt.Println(<-served)
}

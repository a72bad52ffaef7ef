// knot GK001 at 12 30
// flags -leaks

package main

import (
	"fmt"
	"time"
)

func main() {
	orders := make(chan string)
	done := make(chan string)
	go func() {
		tick := time.NewTicker(time.Millisecond)
		served := 0
		for {
			select {
			case <-orders:
				served++
			case <-tick.C:
				select {
				case done <- fmt.Sprint("served ", served):
				default:
				}
			}
		}
	}()
	go func() {
		for order := range orders {
			fmt.Println("kitchen:", order)
		}
	}()
	orders <- "soup"
	for range 4 {
		<-done
	}
}

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
		closing := time.After(time.Hour)
		for {
			select {
			case <-orders:
				served++
			case <-closing:
				close(orders)
				return
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

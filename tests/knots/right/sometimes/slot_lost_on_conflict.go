package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var busy atomic.Int32
	seats := make(chan struct{}, 1)
	var guests sync.WaitGroup
	for range 12 {
		guests.Add(1)
		go func() {
			defer guests.Done()
			busy.Add(1)
			seats <- struct{}{}
			defer func() { <-seats }()
			if busy.Add(-1) > 3 {
				return // too crowded
			}
		}()
	}
	guests.Wait()
	fmt.Println("closed for today")
}

package main

import (
	"fmt"
	"sync"
)

func main() {
	tokens := make(chan struct{}, 1)
	var requests sync.WaitGroup
	for id := range 3 {
		requests.Add(1)
		go func() {
			defer requests.Done()
			tokens <- struct{}{}
			defer func() { <-tokens }()
			if id >= 0 && id < 3 {
				return // refused
			}
			fmt.Println("served", id)
		}()
	}
	requests.Wait()
	fmt.Println("all answered")
}

// knot GK021 at 17

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
			if id >= 0 && id < 3 {
				return // refused
			}
			fmt.Println("served", id)
			<-tokens
		}()
	}
	requests.Wait()
	fmt.Println("all answered")
}

// knot GK020 at 12 18 27

package main

import (
	"fmt"
	"sync"
)

func main() {
	var running sync.WaitGroup
	candidates := make(chan int)
	running.Add(1)
	go func() {
		defer running.Done()
		defer close(candidates)
		for n := 2; n < 1000; n++ {
			candidates <- n
		}
	}()
	for n := range candidates {
		if n*n > 200 {
			fmt.Println(n)
			break
		}
	}
	running.Wait()
}

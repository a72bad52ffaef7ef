// exit 2

// A circle of a WaitGroup and a channel, by what stands ahead in the source.
package main

import (
	"fmt"
	"sync"
)

func main() {
	results := make(chan int)
	var workers sync.WaitGroup
	for i := 1; i <= 3; i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			results <- i * i
		}()
	}
	workers.Wait()
	close(results)
	total := 0
	for result := range results {
		total += result
	}
	fmt.Println(total)
}

// not under yield

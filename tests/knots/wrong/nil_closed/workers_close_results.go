// knot GK015 at 12 19 21

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	results := make(chan int)
	var workers sync.WaitGroup
	for i := range 3 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			time.Sleep(time.Duration(i) * 5 * time.Millisecond)
			results <- i
			if i == 0 {
				close(results)
			}
		}()
	}
	for r := range results {
		fmt.Println(r)
	}
	workers.Wait()
}

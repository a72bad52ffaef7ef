// knot GK008 at 12 15 17

package main

import (
	"fmt"
	"sync"
)

func main() {
	const n = 10
	results := make(chan int, n/2)
	var workers sync.WaitGroup
	for i := range n {
		workers.Go(func() { results <- i * i })
	}
	workers.Wait()
	close(results)
	sum := 0
	for r := range results {
		sum += r
	}
	fmt.Println(sum)
}

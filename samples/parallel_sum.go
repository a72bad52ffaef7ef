// Parallelism: the same sum alone and split among as many goroutines as there are cores. Both results
// are equal; the times are printed with -v.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

func sum(from, to int) int {
	total := 0
	for i := from; i < to; i++ {
		total += i % 7 * (i % 11)
	}
	return total
}

func main() {
	const n = 4_000_000
	start := time.Now()
	alone := sum(0, n)
	aloneTook := time.Since(start)

	workers := runtime.NumCPU()
	parts := make([]int, workers)
	start = time.Now()
	var wg sync.WaitGroup
	for w := range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			parts[w] = sum(n*w/workers, n*(w+1)/workers)
		}()
	}
	wg.Wait()
	together := 0
	for _, part := range parts {
		together += part
	}
	togetherTook := time.Since(start)

	fmt.Println("alone:   ", alone)
	fmt.Println("together:", together)
	if len(os.Args) > 1 && os.Args[1] == "-v" {
		fmt.Printf("%d goroutines were %.2f times as fast\n", workers, float64(aloneTook)/float64(togetherTook))
	}
}

// Parallelism: the same sum alone, and split among as many goroutines as there are processors. The sums
// are equal; how much faster the second one was is measured.
//
// output varies
package main

import (
	"fmt"
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

func sumInParts(n, workers int) int {
	parts := make([]int, workers) // each goroutine writes a place of its own
	var wg sync.WaitGroup
	for w := range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			parts[w] = sum(n*w/workers, n*(w+1)/workers)
		}()
	}
	wg.Wait()
	total := 0
	for _, part := range parts {
		total += part
	}
	return total
}

func main() {
	const n = 4_000_000
	workers := runtime.GOMAXPROCS(0)

	start := time.Now()
	alone := sum(0, n)
	aloneTook := time.Since(start)

	start = time.Now()
	together := sumInParts(n, workers)
	togetherTook := time.Since(start)

	if alone != together {
		panic("the sums differ")
	}
	fmt.Println("sum:", alone)
	fmt.Printf("%d goroutines were %.2f times as fast as one\n", workers, float64(aloneTook)/float64(togetherTook))
}

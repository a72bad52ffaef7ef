// run

// A fixed number of workers share one queue of jobs.
package main

import (
	"fmt"
	"sync"
)

type job struct{ id, n int }
type result struct {
	job
	primes int
}

func countPrimes(n int) (c int) {
next:
	for i := 2; i <= n; i++ {
		for d := 2; d*d <= i; d++ {
			if i%d == 0 {
				continue next
			}
		}
		c++
	}
	return
}

func main() {
	jobs, results := make(chan job), make(chan result)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				results <- result{j, countPrimes(j.n)}
			}
		}()
	}
	go func() {
		for i := range 12 {
			jobs <- job{i, i * 40}
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	all := make([]result, 12)
	for r := range results {
		all[r.id] = r
	}
	for _, r := range all {
		fmt.Println(r.id, r.n, r.primes)
	}
}

// A pool of workers over a buffered queue: who gets which job.
// outcomes 10
package main

import (
	"fmt"
	"sync"
)

func main() {
	jobs := make(chan int, 2)
	var mu sync.Mutex
	var log []string
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Go(func() {
			for job := range jobs {
				mu.Lock()
				log = append(log, fmt.Sprintf("%d:%d", w, job))
				mu.Unlock()
			}
		})
	}
	for job := range 6 {
		jobs <- job
	}
	close(jobs)
	wg.Wait()
	fmt.Println(log)
}

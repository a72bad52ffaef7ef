// Which worker does which job.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	jobs := make(chan int)
	done := make([]int, 9)
	var wg sync.WaitGroup
	for worker := range 3 {
		wg.Go(func() {
			for job := range jobs {
				done[job] = worker
			}
		})
	}
	for job := range done {
		jobs <- job
	}
	close(jobs)
	wg.Wait()
	fmt.Println(done)
}

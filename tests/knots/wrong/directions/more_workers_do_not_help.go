// knot GK001 at 31 15
// flags -leaks

package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

var resized atomic.Int64

func worker(jobs <-chan int, results chan<- int) {
	for job := range jobs {
		results <- job * job
	}
}

// Starts one more worker now and then.
func autoscale(jobs <-chan int, results chan<- int) {
	for {
		time.Sleep(2 * time.Millisecond)
		if resized.Add(1) < 4 {
			go worker(jobs, results)
		}
	}
}

func main() {
	jobs := make(chan int)
	results := make(chan int)
	go worker(jobs, results)
	go autoscale(jobs, results)
	go func() {
		for i := range 5 {
			jobs <- i
		}
	}()
	sum := 0
	for range 5 {
		sum += <-results
	}
	fmt.Println(sum)
	time.Sleep(5 * time.Millisecond)
}

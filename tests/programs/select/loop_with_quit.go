// run

// A worker loop that ends by a quit channel and reports what it did.
package main

import "fmt"

func worker(jobs <-chan int, quit <-chan struct{}, report chan<- string) {
	n, sum := 0, 0
	for {
		select {
		case j := <-jobs:
			n++
			sum += j
		case <-quit:
			for {
				select {
				case j := <-jobs:
					n++
					sum += j
					continue
				default:
				}
				break
			}
			report <- fmt.Sprint(n, " jobs, sum ", sum)
			return
		}
	}
}

func main() {
	jobs := make(chan int, 100)
	quit := make(chan struct{})
	report := make(chan string)
	go worker(jobs, quit, report)
	for i := range 60 {
		jobs <- i
	}
	close(quit)
	fmt.Println(<-report)
}

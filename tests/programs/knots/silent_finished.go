// goknot run -leaks

// Everybody has come to an end.
package main

import (
	"fmt"
	"sync"
)


func main() {
	var wg sync.WaitGroup
	jobs := make(chan int, 4)
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range jobs {
			}
		}()
	}
	for i := 0; i < 100; i++ {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	fmt.Println("done")
}

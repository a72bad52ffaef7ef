// If the search is called off first, nobody takes the result.

package main

import (
	"fmt"
	"sync"
)

func search(found chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	for i := range 10 {
		if i == 7 {
			found <- i
			return
		}
	}
}

func main() {
	var wg sync.WaitGroup
	for range 10 {
		found, quit := make(chan int, 1), make(chan bool, 1)
		wg.Add(2)
		go search(found, &wg)
		go func() {
			defer wg.Done()
			quit <- true
		}()
		select {
		case <-found:
		case <-quit:
		}
		wg.Wait()
	}
	fmt.Println("searched")
}

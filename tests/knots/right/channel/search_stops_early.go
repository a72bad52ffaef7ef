package main

import (
	"fmt"
	"sync"
)

func main() {
	var running sync.WaitGroup
	candidates := make(chan int)
	stop := make(chan struct{})
	running.Add(1)
	go func() {
		defer running.Done()
		defer close(candidates)
		for n := 2; n < 1000; n++ {
			select {
			case candidates <- n:
			case <-stop:
				return
			}
		}
	}()
	for n := range candidates {
		if n*n > 200 {
			fmt.Println(n)
			break
		}
	}
	close(stop)
	running.Wait()
}

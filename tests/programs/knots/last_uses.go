// goknot run -leaks
// env GOMAXPROCS=1

// Reports say who did something with an object last.
package main

import (
	"fmt"
	"sync"
	"time"
)

func serve(requests chan int, served *sync.WaitGroup) {
	for range 2 {
		fmt.Println("got", <-requests)
	}
	served.Done()
}

func main() {
	requests := make(chan int)
	var served sync.WaitGroup
	served.Add(2)
	go serve(requests, &served)
	go func() {
		for i := range 3 {
			requests <- i // the third one is too many
		}
	}()
	go func() { served.Wait() }()

	var mu sync.Mutex
	ready := sync.NewCond(&mu)
	go func() { ready.Signal() }() // nobody waits yet
	time.Sleep(100 * time.Millisecond)
	go func() {
		mu.Lock()
		ready.Wait()
		mu.Unlock()
	}()

	results := make(chan string, 1)
	go func() {
		results <- "a"
		results <- "b"
	}()
	go func() {
		select {
		case <-make(chan bool):
		case <-make(chan struct{ n int }):
		}
	}()
	time.Sleep(300 * time.Millisecond)
}

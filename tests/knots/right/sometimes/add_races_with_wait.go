package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	for range 5 {
		parts := make(chan int, 3)
		var wg sync.WaitGroup
		for i := range 3 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				parts <- i
			}()
		}
		wg.Wait()
		close(parts)
		for range parts {
		}
		time.Sleep(time.Millisecond)
	}
	fmt.Println("assembled")
}

package main

import (
	"fmt"
	"sync"
)

func main() {
	hits := map[int]int{}
	var mu sync.Mutex
	var counting sync.WaitGroup
	for g := range 4 {
		counting.Add(1)
		go func() {
			defer counting.Done()
			for i := range 200_000 {
				mu.Lock()
				hits[(i+g)%64]++
				mu.Unlock()
			}
		}()
	}
	counting.Wait()
	mu.Lock()
	fmt.Println(len(hits))
	mu.Unlock()
}

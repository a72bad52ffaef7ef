// run

// Goroutines share captured variables; each iteration has its own.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	seen := map[int]bool{}
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			seen[i] = true
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(len(seen), seen[0], seen[9], seen[10])
	shared := 0
	for range 10 {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			shared++
		})
	}
	wg.Wait()
	fmt.Println(shared)
	for i := range 3 {
		done := make(chan int)
		go func(i int) { i *= 10; done <- i }(i)
		fmt.Print(<-done, i, " ")
	}
	fmt.Println()
	type obj struct{ n int }
	o := obj{1}
	done := make(chan obj)
	go func(o obj) { o.n = 5; done <- o }(o)
	fmt.Println((<-done).n, o.n)
	go func() { o.n = 6; done <- o }()
	fmt.Println((<-done).n, o.n)
}

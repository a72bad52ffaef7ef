// run

// Add, Done, Wait from several goroutines, reuse, Go, and misuse that panics.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	results := make([]int, 8)
	wg.Add(len(results))
	for i := range results {
		go func() {
			defer wg.Done()
			results[i] = i * i
		}()
	}
	wg.Wait()
	fmt.Println(results)
	wg.Wait()
	for range 3 {
		wg.Go(func() { wg.Go(func() {}) })
	}
	wg.Wait()
	wg.Add(1)
	var woken sync.WaitGroup
	for range 4 {
		woken.Go(wg.Wait)
	}
	wg.Done()
	woken.Wait()
	func() {
		defer func() { fmt.Println(recover()) }()
		var w sync.WaitGroup
		w.Done()
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var w sync.WaitGroup
		w.Add(2)
		w.Add(-3)
	}()
	type task struct {
		sync.WaitGroup
		n int
	}
	t := task{n: 1}
	t.Add(1)
	go func() { t.n++; t.Done() }()
	t.Wait()
	fmt.Println(t.n)
}

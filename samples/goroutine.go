// A goroutine started with `go`, three ways: a function, a function literal, a variable.
// The WaitGroup keeps main from returning before they have run.
package main

import (
	"fmt"
	"sync"
)

func greet(wg *sync.WaitGroup, done []string, i int) {
	defer wg.Done()
	done[i] = "a declared function"
}

func main() {
	var wg sync.WaitGroup
	done := make([]string, 3) // each goroutine writes a place of its own

	wg.Add(1)
	go greet(&wg, done, 0)

	wg.Add(1)
	go func() {
		defer wg.Done()
		done[1] = "a function literal"
	}()

	assigned := func(i int) {
		defer wg.Done()
		done[i] = "a variable that holds a function"
	}
	wg.Add(1)
	go assigned(2)

	wg.Wait()
	for _, what := range done {
		fmt.Println("ran:", what)
	}
}

// run

// WaitGroup.Go, reuse, and misuse.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	squares := make([]int, 6)
	for round := range 2 {
		for i := range squares {
			wg.Go(func() { squares[i] += i*i + round })
		}
		wg.Wait()
	}
	fmt.Println(squares)
	defer func() { fmt.Println(recover()) }()
	wg.Done()
}

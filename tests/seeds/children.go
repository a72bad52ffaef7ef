// Goroutines start goroutines; the order of their visits.
// outcomes 8
package main

import (
	"fmt"
	"sync"
)

func main() {
	var visit func(path string)
	var wg sync.WaitGroup
	visit = func(path string) {
		defer wg.Done()
		fmt.Print(path, " ")
		if len(path) < 3 {
			for _, step := range []string{"l", "r"} {
				wg.Add(1)
				go visit(path + step)
			}
		}
	}
	wg.Add(1)
	go visit(".")
	wg.Wait()
	fmt.Println()
}

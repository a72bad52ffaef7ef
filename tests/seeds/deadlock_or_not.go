// Two locks in opposite order: some schedules end in a deadlock.
// outcomes 4
package main

import (
	"fmt"
	"sync"
)

func main() {
	var left, right sync.Mutex
	var wg sync.WaitGroup
	both := func(first, second *sync.Mutex, name string) {
		defer wg.Done()
		for range 4 {
			first.Lock()
			second.Lock()
			fmt.Print(name)
			second.Unlock()
			first.Unlock()
		}
	}
	wg.Add(2)
	go both(&left, &right, "l")
	go both(&right, &left, "r")
	wg.Wait()
	fmt.Println()
}

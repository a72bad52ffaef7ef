// Goroutines that give way after each letter.
// outcomes 8
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for _, word := range []string{"abc", "def", "ghi"} {
		wg.Go(func() {
			for _, letter := range word {
				fmt.Print(string(letter))
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println()
}

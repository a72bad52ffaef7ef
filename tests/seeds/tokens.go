// Three clients share tokens from one source.
// outcomes 5
package main

import (
	"fmt"
	"sync"
)

func main() {
	tokens := make(chan struct{}, 3)
	var spent [3]int
	var wg sync.WaitGroup
	for i := range spent {
		wg.Go(func() {
			for range tokens {
				spent[i]++
			}
		})
	}
	for range 12 {
		tokens <- struct{}{}
	}
	close(tokens)
	wg.Wait()
	fmt.Println(spent)
}

// Who was first under each key of a locked map.
// outcomes 3
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	first := map[string]int{}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for _, key := range []string{"a", "b", "c"} {
				mu.Lock()
				if _, ok := first[key]; !ok {
					first[key] = i
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(first)
}

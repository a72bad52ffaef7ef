// Read, let others run, write: updates get lost.
// outcomes 2
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	counter := 0
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 3 {
				seen := counter
				runtime.Gosched()
				counter = seen + 1
			}
		})
	}
	wg.Wait()
	fmt.Println(counter)
}

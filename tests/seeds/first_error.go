// Several fail; the first error is the one that is kept.
// outcomes 4
package main

import (
	"errors"
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	var kept error
	failures := 0
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			mu.Lock()
			failures++
			nth := failures
			mu.Unlock()
			err := errors.New(fmt.Sprint("task ", i, " was number ", nth))
			once.Do(func() { kept = err })
		})
	}
	wg.Wait()
	fmt.Println(kept)
}

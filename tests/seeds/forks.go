// Philosophers take both forks or none; how often each has to put one back.
// outcomes 3
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var forks [3]sync.Mutex
	var backs [3]int
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() {
			for meals := 0; meals < 3; {
				forks[i].Lock()
				runtime.Gosched()
				if forks[(i+1)%3].TryLock() {
					meals++
					forks[(i+1)%3].Unlock()
				} else {
					backs[i]++
				}
				forks[i].Unlock()
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println(backs)
}

// The dining philosophers, right: the forks are numbered and everyone takes the lower number first. So
// the last philosopher reaches for the right fork before the left one, and the circle cannot close.
package main

import (
	"fmt"
	"sync"
)

const (
	seats = 5
	meals = 100
)

func main() {
	var forks [seats]sync.Mutex
	var eaten [seats]int
	var finished sync.WaitGroup
	for i := range seats {
		finished.Add(1)
		go func() {
			defer finished.Done()
			first, second := &forks[min(i, (i+1)%seats)], &forks[max(i, (i+1)%seats)]
			for range meals {
				first.Lock()
				second.Lock()
				eaten[i]++
				second.Unlock()
				first.Unlock()
			}
		}()
	}
	finished.Wait()
	fmt.Println("meals:", eaten)
}

// The dining philosophers, wrong: everyone takes the left fork first and then waits for the right one,
// which the neighbour holds. Nobody ever eats; GoKnot shows the circle.
//
// exit 2
package main

import (
	"fmt"
	"sync"
)

const seats = 3

func main() {
	var forks [seats]sync.Mutex
	var seated, finished sync.WaitGroup
	seated.Add(seats)
	for i := range seats {
		finished.Add(1)
		go func() {
			defer finished.Done()
			left, right := &forks[i], &forks[(i+1)%seats]
			left.Lock()
			seated.Done()
			seated.Wait() // the unlucky moment: all have their left fork
			right.Lock()
			fmt.Println("philosopher", i, "eats")
			right.Unlock()
			left.Unlock()
		}()
	}
	finished.Wait()
}

// not under yield

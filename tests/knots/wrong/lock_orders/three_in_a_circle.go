// knot GK025 at 17 19
// flags -locks
package main

import "sync"

type fork struct {
	mu   sync.Mutex
	uses int
}

// Each philosopher takes the left fork first. They dine one after the other here, so nobody
// starves today.
func dine(forks []fork, seat int) {
	left, right := &forks[seat], &forks[(seat+1)%len(forks)]
	//
	left.mu.Lock()
	left.uses++
	right.mu.Lock()
	right.uses++
	right.mu.Unlock()
	left.mu.Unlock()
}

func main() {
	forks := make([]fork, 5)
	for seat := range forks {
		var dinner sync.WaitGroup
		dinner.Add(1)
		go func() {
			defer dinner.Done()
			dine(forks, seat)
		}()
		dinner.Wait()
	}
}

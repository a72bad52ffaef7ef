// knot GK025 at 15 16
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type fork struct{ sync.Mutex }

func dine(first, second *fork, meals int) {
	for range meals {
		first.Lock()
		second.Lock()
		second.Unlock()
		first.Unlock()
	}
}

func main() {
	forks := make([]fork, 3)
	var table sync.WaitGroup
	for seat := range forks {
		first, second := &forks[seat], &forks[(seat+1)%len(forks)]
		table.Add(1)
		go func() {
			defer table.Done()
			dine(first, second, 60)
		}()
	}
	table.Wait()
	fmt.Println("everybody has eaten")
}

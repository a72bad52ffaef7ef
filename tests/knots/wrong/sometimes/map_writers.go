// knot GK048 at 20
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

func main() {
	hits := map[int]int{}
	var mu sync.Mutex
	var counting sync.WaitGroup
	for g := range 4 {
		counting.Add(1)
		go func() {
			defer counting.Done()
			for i := range 200_000 {
				hits[(i+g)%64]++
			}
		}()
	}
	counting.Wait()
	mu.Lock()
	fmt.Println(len(hits))
	mu.Unlock()
}

// knot GK038 at 24

package main

// Add is called for tasks that are skipped.
import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	jobs := []int{1, -1, 3}
	wg.Add(len(jobs))
	for _, job := range jobs {
		if job < 0 {
			continue
		}
		go func() {
			defer wg.Done()
			fmt.Print()
		}()
	}
	wg.Wait()
}

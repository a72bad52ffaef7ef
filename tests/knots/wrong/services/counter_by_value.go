// knot GK037 at 20

package main

// A WaitGroup passed by value to a helper.
import "sync"

func fill(part int, wg sync.WaitGroup, out []int) {
	defer wg.Done()
	out[part] = part
}

func main() {
	var wg sync.WaitGroup
	out := make([]int, 3)
	for part := range out {
		wg.Add(1)
		go fill(part, wg, out)
	}
	wg.Wait()
}

// knot GK052 at 19

package main

// Wait inside the loop that starts.
import "sync"

type plugin struct{ name string }

func main() {
	var group sync.WaitGroup
	plugins := []plugin{{"a"}, {"b"}}
	group.Add(len(plugins))
	for _, p := range plugins {
		go func(p plugin) {
			defer group.Done()
			_ = p.name
		}(p)
		group.Wait()
	}
}

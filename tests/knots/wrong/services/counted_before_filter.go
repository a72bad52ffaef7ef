// knot GK038 at 32

package main

// All files are counted, but the empty ones get no goroutine.
import (
	"fmt"
	"sync"
)

type file struct {
	name string
	size int
}

func sums(files []file) map[string]int {
	var mu sync.Mutex
	found := map[string]int{}
	var hashing sync.WaitGroup
	hashing.Add(len(files))
	for _, f := range files {
		if f.size == 0 {
			continue
		}
		go func() {
			defer hashing.Done()
			mu.Lock()
			defer mu.Unlock()
			found[f.name] = f.size * 31
		}()
	}
	hashing.Wait()
	return found
}

func main() {
	fmt.Println(len(sums([]file{{"a", 1}, {"b", 0}, {"c", 3}})))
}

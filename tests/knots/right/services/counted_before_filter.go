package main

// Only files that get a goroutine are counted.
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
	for _, f := range files {
		if f.size == 0 {
			continue
		}
		hashing.Add(1)
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

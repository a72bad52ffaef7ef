// knot GK033 at 17 21

package main

import (
	"fmt"
	"sync"
)

var (
	mu    sync.RWMutex
	cache = map[int]int{}
)

func lookup(n int) int {
	mu.RLock()
	defer mu.RUnlock()
	if v, ok := cache[n]; ok {
		return v
	}
	mu.RUnlock()
	return -1
}

func main() {
	fmt.Println(lookup(3))
}

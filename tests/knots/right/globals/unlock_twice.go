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
	return -1
}

func main() {
	fmt.Println(lookup(3))
}

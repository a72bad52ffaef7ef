// run

// A cache with a read lock for hits and a write lock for misses computes each key once.
package main

import (
	"fmt"
	"strconv"
	"sync"
)

type cache struct {
	mu    sync.RWMutex
	m     map[int]string
	calls int
}

func (c *cache) get(k int) string {
	c.mu.RLock()
	v, ok := c.m[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	c.calls++
	v = strconv.Itoa(k * k)
	c.m[k] = v
	return v
}

func main() {
	c := &cache{m: map[int]string{}}
	var wg sync.WaitGroup
	bad := make(chan string, 1000)
	for range 10 {
		wg.Go(func() {
			for i := range 100 {
				if got := c.get(i % 17); got != strconv.Itoa((i%17)*(i%17)) {
					bad <- got
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(c.calls, len(c.m), len(bad), c.get(16))
}

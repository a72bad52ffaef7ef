// knot GK023 at 16 23

package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu    sync.RWMutex
	items map[string]string
}

func (c *cache) has(key string) bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	_, ok := c.items[key]
	return ok
}

func (c *cache) addOnce(key, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.has(key) {
		return
	}
	c.items[key] = value
}

func main() {
	c := &cache{items: map[string]string{}}
	c.addOnce("a", "1")
	c.addOnce("a", "2")
	fmt.Println(c.items["a"])
}

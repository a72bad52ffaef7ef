// knot GK024 at 18 25
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu    sync.Mutex
	items map[string]int
	other *cache
}

func (c *cache) put(key string, value int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.items[key] = value
	c.other.drop(key)
}

func (c *cache) drop(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.items, key)
}

func main() {
	a, b := &cache{items: map[string]int{}}, &cache{items: map[string]int{}}
	a.other, b.other = b, a
	var filling sync.WaitGroup
	filling.Add(2)
	go func() {
		defer filling.Done()
		for i := range 40 {
			a.put("a", i)
		}
	}()
	go func() {
		defer filling.Done()
		for i := range 40 {
			b.put("b", i)
		}
	}()
	filling.Wait()
	fmt.Println("filled")
}

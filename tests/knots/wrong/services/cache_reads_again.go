// knot GK030 at 18 29 35
// stuck under some schedules only

package main

// RLock twice with a writer in between.
import (
	"sync"
	"time"
)

type cache struct {
	mu    sync.RWMutex
	nodes map[string]int
}

func (c *cache) total() int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	sum := 0
	for name := range c.nodes {
		time.Sleep(5 * time.Millisecond)
		sum += c.node(name)
	}
	return sum
}

func (c *cache) node(name string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.nodes[name]
}

func (c *cache) set(name string, n int) {
	c.mu.Lock()
	c.nodes[name] = n
	c.mu.Unlock()
}

func main() {
	c := &cache{nodes: map[string]int{"a": 1}}
	done := make(chan int)
	go func() { done <- c.total() }()
	time.Sleep(time.Millisecond)
	c.set("b", 2)
	<-done
}

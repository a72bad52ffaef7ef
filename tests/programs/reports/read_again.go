// exit 2

// A reader behind a writer that waits for the reader.
package main

import (
	"fmt"
	"sync"
	"time"
)

type config struct {
	mu     sync.RWMutex
	values map[string]string
}

func (c *config) get(key string) string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.values[key]
}

func (c *config) address() string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	go c.set("port", "8080")
	for c.mu.TryRLock() { // until somebody wants to write
		c.mu.RUnlock()
		time.Sleep(time.Millisecond)
	}
	return c.get("host") + ":" + c.get("port")
}

func (c *config) set(key, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.values[key] = value
}

func main() {
	c := &config{values: map[string]string{"host": "localhost", "port": "80"}}
	fmt.Println(c.address())
}

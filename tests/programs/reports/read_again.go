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
	time.Sleep(20 * time.Millisecond) // meanwhile somebody wants to write
	return c.get("host") + ":" + c.get("port")
}

func (c *config) set(key, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.values[key] = value
}

func main() {
	c := &config{values: map[string]string{"host": "localhost", "port": "80"}}
	go func() {
		time.Sleep(5 * time.Millisecond)
		c.set("port", "8080")
	}()
	fmt.Println(c.address())
}

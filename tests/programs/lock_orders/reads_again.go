// goknot run -locks

// A reader reads again in an inner method, and somebody else writes.
package main

import (
	"fmt"
	"sync"
)

type config struct {
	mu     sync.RWMutex
	values map[string]string
	base   string
}

func (c *config) Path(name string) string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.Base() + "/" + c.values[name]
}

func (c *config) Base() string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.base
}

func (c *config) Move(base string) {
	c.mu.Lock()
	c.base = base
	c.mu.Unlock()
}

func main() {
	c := &config{values: map[string]string{"log": "app.log"}, base: "/tmp"}
	done := make(chan bool)
	go func() {
		c.Move("/var")
		close(done)
	}()
	<-done
	fmt.Println(c.Path("log"))
}

// knot GK030 at 15 21 28
// flags -locks
package main

import "sync"

type config struct {
	mu     sync.RWMutex
	values map[string]string
	base   string
}

// Both read, one inside of the other.
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

// And somebody writes now and then.
func (c *config) Move(base string) {
	c.mu.Lock()
	c.base = base
	c.mu.Unlock()
}

func main() {
	c := &config{values: map[string]string{"log": "app.log"}, base: "/tmp"}
	var ready sync.WaitGroup
	ready.Go(func() { c.Move("/var") })
	ready.Wait()
	if c.Path("log") == "" {
		panic("no path")
	}
}

// exit 2
// env GOMAXPROCS=1
// not under yield

// The circle names the loader, which has this very channel, and not those who merely could load.
package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu      sync.Mutex
	loading map[string]chan string
}

func (c *cache) get(key string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if loaded, ok := c.loading[key]; ok {
		return <-loaded
	}
	loaded := make(chan string, 1)
	c.loading[key] = loaded
	go c.load(key, loaded)
	return <-loaded
}

func (c *cache) load(key string, loaded chan string) {
	value := "value of " + key
	c.mu.Lock()
	delete(c.loading, key)
	c.mu.Unlock()
	loaded <- value
}

func main() {
	c := &cache{loading: map[string]chan string{}}
	var readers sync.WaitGroup
	for _, key := range []string{"a", "b", "a"} {
		readers.Add(1)
		go func() {
			defer readers.Done()
			fmt.Println(c.get(key))
		}()
	}
	readers.Wait()
}

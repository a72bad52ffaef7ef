// exit 2

// A lock whose holder has gone on.
package main

import (
	"errors"
	"fmt"
	"sync"
)

type cache struct {
	mu    sync.Mutex
	pages map[string]string
}

func (c *cache) get(name string) (string, error) {
	c.mu.Lock()
	page, ok := c.pages[name]
	if !ok {
		return "", errors.New("no page " + name)
	}
	c.mu.Unlock()
	return page, nil
}

func main() {
	c := &cache{pages: map[string]string{"home": "welcome"}}
	fmt.Println(c.get("news"))
	fmt.Println(c.get("home"))
}

// knot GK026 at 21 30
// flags -leaks

package main

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

type client struct {
	mu     sync.RWMutex
	closed bool
}

var errClosed = errors.New("closed")

func (c *client) get() error {
	c.mu.RLock()
	if c.closed {
		return errClosed
	}
	c.mu.RUnlock()
	return nil
}

func (c *client) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
}

func main() {
	go func() {
		c := &client{closed: true}
		done := make(chan error)
		go func() {
			done <- c.get()
		}()
		fmt.Println(<-done)
		c.close()
	}()
	time.Sleep(200 * time.Millisecond)
}

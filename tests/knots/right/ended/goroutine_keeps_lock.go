package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func main() {
	var c counter
	ready := make(chan struct{})
	go func() {
		c.mu.Lock()
		c.n = 10
		c.mu.Unlock()
		close(ready)
	}()
	<-ready
	c.mu.Lock()
	c.n++
	c.mu.Unlock()
	fmt.Println(c.n)
}

// knot GK027 at 19 24

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
		close(ready)
	}()
	<-ready
	c.mu.Lock()
	c.n++
	c.mu.Unlock()
	fmt.Println(c.n)
}

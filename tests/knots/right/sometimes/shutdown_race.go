package main

import (
	"fmt"
	"sync"
)

type node struct {
	mu   sync.Mutex
	stop chan struct{}
	up   bool
}

func (n *node) run(wg *sync.WaitGroup) {
	defer wg.Done()
	n.mu.Lock()
	n.up = true
	n.mu.Unlock()
	<-n.stop
}

func (n *node) shutdown() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	close(n.stop)
	return n.up
}

func main() {
	for range 10 {
		n := &node{stop: make(chan struct{})}
		var wg sync.WaitGroup
		wg.Add(1)
		go n.run(&wg)
		n.shutdown()
		wg.Wait()
	}
	fmt.Println("down")
}

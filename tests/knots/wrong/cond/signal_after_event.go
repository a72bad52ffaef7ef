// knot GK011 at 24 35

package main

import (
	"fmt"
	"sync"
)

type store struct {
	mu     sync.Mutex
	saved  *sync.Cond
	count  int
	events chan string
}

func newStore() *store {
	s := &store{events: make(chan string)}
	s.saved = sync.NewCond(&s.mu)
	return s
}

func (s *store) save(name string) {
	s.events <- "saved " + name
	s.mu.Lock()
	s.count++
	s.mu.Unlock()
	s.saved.Broadcast()
}

func (s *store) waitFor(count int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.count < count {
		s.saved.Wait()
	}
}

func main() {
	s := newStore()
	go s.save("a")
	s.waitFor(1)
	fmt.Println(<-s.events)
}

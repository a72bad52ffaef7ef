// knot GK030 at 17 23 34

package main

import (
	"fmt"
	"sync"
	"time"
)

type settings struct {
	mu     sync.RWMutex
	values map[string]int
}

func (s *settings) get(key string) int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.values[key]
}

func (s *settings) area() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	time.Sleep(30 * time.Millisecond)
	return s.get("width") * s.get("height")
}

func main() {
	s := &settings{values: map[string]int{"width": 3, "height": 4}}
	written := make(chan bool)
	go func() {
		time.Sleep(10 * time.Millisecond)
		s.mu.Lock()
		s.values["depth"] = 5
		s.mu.Unlock()
		written <- true
	}()
	fmt.Println(s.area())
	<-written
}

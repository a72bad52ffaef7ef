// knot GK026 at 24
// stuck under some schedules only
// Only if somebody else was faster is the way taken that does not unlock.

package main

import (
	"fmt"
	"sync"
)

type slot struct {
	mu      sync.Mutex
	version int
}

func (s *slot) read() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.version
}

func (s *slot) write(seen int) bool {
	s.mu.Lock()
	if s.version != seen {
		return false
	}
	s.version++
	s.mu.Unlock()
	return true
}

func main() {
	s := &slot{}
	var writers sync.WaitGroup
	for range 4 {
		writers.Add(1)
		go func() {
			defer writers.Done()
			for range 5 {
				s.write(s.read())
			}
		}()
	}
	writers.Wait()
	fmt.Println(s.read() > 0)
}

// Two goroutines see that it is not closed yet.

package main

import (
	"fmt"
	"sync"
)

type stream struct {
	mu     sync.Mutex
	closed bool
	done   chan struct{}
}

func (s *stream) isClosed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed
}

func (s *stream) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return
	}
	s.closed = true
	close(s.done)
}

func main() {
	for range 20 {
		s := &stream{done: make(chan struct{})}
		var closing sync.WaitGroup
		for range 3 {
			closing.Add(1)
			go func() {
				defer closing.Done()
				s.Close()
			}()
		}
		closing.Wait()
	}
	fmt.Println("closed")
}

// knot GK042 at 22 25
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
	"time"
)

type stack struct {
	mu     sync.Mutex
	pushed *sync.Cond
	items  []string
}

func (s *stack) pop() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.items) == 0 {
		s.pushed.Wait()
	}
	last := len(s.items) - 1
	item := s.items[last]
	s.items = s.items[:last]
	return item
}

func (s *stack) push(item string) {
	s.mu.Lock()
	s.items = append(s.items, item)
	s.mu.Unlock()
	s.pushed.Broadcast()
}

func main() {
	s := &stack{}
	s.pushed = sync.NewCond(&s.mu)
	var pops sync.WaitGroup
	for range 2 {
		pops.Add(1)
		go func() {
			defer pops.Done()
			s.pop()
		}()
	}
	time.Sleep(10 * time.Millisecond)
	s.push("a")
	time.Sleep(10 * time.Millisecond)
	s.push("b")
	pops.Wait()
	fmt.Println(len(s.items))
}

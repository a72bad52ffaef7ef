// knot GK025 at 18 21

package main

import (
	"fmt"
	"sync"
	"time"
)

type stage struct {
	mu   sync.Mutex
	next *stage
	n    int
}

func (s *stage) push() {
	s.mu.Lock()
	defer s.mu.Unlock()
	time.Sleep(20 * time.Millisecond)
	s.next.mu.Lock()
	defer s.next.mu.Unlock()
	s.next.n++
}

func main() {
	a, b, c := &stage{}, &stage{}, &stage{}
	a.next, b.next, c.next = b, c, a
	var pushing sync.WaitGroup
	for _, s := range []*stage{a, b, c} {
		pushing.Add(1)
		go func() {
			defer pushing.Done()
			s.push()
		}()
	}
	pushing.Wait()
	fmt.Println(a.n, b.n, c.n)
}

// knot GK024 at 19 26 42
// stuck under some schedules only

package main

// Two services stop each other under their own locks.
import (
	"sync"
	"time"
)

type service struct {
	mu    sync.Mutex
	other *service
	dead  bool
}

func (s *service) stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	time.Sleep(time.Millisecond)
	s.other.mark()
}

func (s *service) mark() {
	s.mu.Lock()
	s.dead = true
	s.mu.Unlock()
}

func main() {
	a, b := &service{}, &service{}
	a.other, b.other = b, a
	var wg sync.WaitGroup
	for _, s := range []*service{a, b} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s.stop()
		}()
	}
	wg.Wait()
}

// knot GK053 at 52

package main

// A stopper waits until its tasks are done, on a condition; a task that fails returns without
// telling it.
import (
	"errors"
	"fmt"
	"sync"
)

type Stopper struct {
	mu       sync.Mutex
	quiesce  *sync.Cond
	draining bool
	tasks    int
}

func NewStopper() *Stopper {
	s := &Stopper{}
	s.quiesce = sync.NewCond(&s.mu)
	return s
}

func (s *Stopper) RunAsyncTask(name string, task func() error) error {
	s.mu.Lock()
	if s.draining {
		s.mu.Unlock()
		return errors.New("draining")
	}
	s.tasks++
	s.mu.Unlock()
	go func() {
		if err := task(); err != nil {
			fmt.Println(name, "failed:", err)
			return
		}
		s.mu.Lock()
		s.tasks--
		s.quiesce.Broadcast()
		s.mu.Unlock()
	}()
	return nil
}

func (s *Stopper) Quiesce() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.draining = true
	for s.tasks > 0 {
		s.quiesce.Wait()
	}
}

func main() {
	s := NewStopper()
	for i := range 3 {
		s.RunAsyncTask(fmt.Sprint("task ", i), func() error {
			if i == 1 {
				return errors.New("no space left")
			}
			return nil
		})
	}
	s.Quiesce()
	fmt.Println("stopped")
}

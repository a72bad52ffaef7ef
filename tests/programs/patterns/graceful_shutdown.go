// run

// A server drains its queue on shutdown, refuses new work and reports what it did.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

var errStopping = errors.New("server is stopping")

type server struct {
	mu       sync.RWMutex
	queue    chan func()
	workers  sync.WaitGroup
	stopping bool
	done     atomic.Int32
}

func start(n int) *server {
	s := &server{queue: make(chan func(), 64)}
	for range n {
		s.workers.Go(func() {
			for f := range s.queue {
				s.run(f)
			}
		})
	}
	return s
}

func (s *server) run(f func()) {
	defer s.done.Add(1)
	defer func() { recover() }()
	f()
}

func (s *server) submit(f func()) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.stopping {
		return errStopping
	}
	s.queue <- f
	return nil
}

func (s *server) shutdown(ctx context.Context) error {
	s.mu.Lock()
	if !s.stopping {
		s.stopping = true
		close(s.queue)
	}
	s.mu.Unlock()
	finished := make(chan struct{})
	go func() { s.workers.Wait(); close(finished) }()
	select {
	case <-finished:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	s := start(3)
	var sum atomic.Int64
	for i := range 40 {
		s.submit(func() {
			if i%10 == 9 {
				panic("bad job")
			}
			sum.Add(int64(i))
		})
	}
	fmt.Println(s.shutdown(context.Background()), s.done.Load(), sum.Load())
	fmt.Println(s.submit(func() {}), s.shutdown(context.Background()))
	stuck := start(1)
	release := make(chan struct{})
	stuck.submit(func() { <-release })
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Millisecond)
	defer cancel()
	fmt.Println(stuck.shutdown(ctx), stuck.done.Load())
	close(release)
	fmt.Println(stuck.shutdown(context.Background()), stuck.done.Load())
}

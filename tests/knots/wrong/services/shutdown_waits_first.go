// knot GK010 at 18 25 30

package main

// Shutdown waits for workers that wait for the queue which shutdown closes afterwards.
import "sync"

type server struct {
	queue   chan int
	workers sync.WaitGroup
}

func (s *server) start(n int) {
	for range n {
		s.workers.Add(1)
		go func() {
			defer s.workers.Done()
			for range s.queue {
			}
		}()
	}
}

func (s *server) shutdown() {
	s.workers.Wait()
	close(s.queue)
}

func main() {
	s := &server{queue: make(chan int)}
	s.start(3)
	s.queue <- 1
	s.shutdown()
}

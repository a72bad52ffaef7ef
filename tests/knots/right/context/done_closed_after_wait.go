package main

import (
	"fmt"
	"sync"
)

type server struct {
	done  chan struct{}
	loops sync.WaitGroup
}

func (s *server) start(n int) {
	for i := range n {
		s.loops.Add(1)
		go func() {
			defer s.loops.Done()
			<-s.done
			_ = i
		}()
	}
}

func (s *server) stop() {
	close(s.done)
	s.loops.Wait()
}

func main() {
	s := &server{done: make(chan struct{})}
	s.start(2)
	s.stop()
	fmt.Println("stopped")
}

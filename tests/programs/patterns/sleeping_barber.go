// run

// A barber with a waiting room of three chairs: customers who find it full leave.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type shop struct {
	mu                 sync.Mutex
	chairs             chan int
	served, turnedAway int
	closed             chan struct{}
}

func (s *shop) barber() {
	defer close(s.closed)
	for range s.chairs {
		s.served++
		runtime.Gosched()
	}
}

func (s *shop) enter(id int) bool {
	select {
	case s.chairs <- id:
		return true
	default:
		s.mu.Lock()
		s.turnedAway++
		s.mu.Unlock()
		return false
	}
}

func main() {
	s := &shop{chairs: make(chan int, 3), closed: make(chan struct{})}
	for i := range 5 {
		fmt.Print(s.enter(i), " ")
	}
	fmt.Println(s.turnedAway)
	go s.barber()
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() { s.enter(i) })
	}
	wg.Wait()
	close(s.chairs)
	<-s.closed
	fmt.Println(s.served+s.turnedAway, s.served >= 3)
}

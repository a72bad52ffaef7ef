// flags -leaks

package main

import (
	"fmt"
	"time"
)

type Stage struct {
	next chan<- int
}

// Only looks at the channel here; who sends is far away.
func (s *Stage) run(pause time.Duration) {
	time.Sleep(pause)
	s.finish()
}

func (s *Stage) finish() { s.hand(1) }

func (s *Stage) hand(v int) {
	next := s.next
	func() { next <- v }()
}

func drain(values <-chan int) {
	for v := range values {
		_ = v
	}
}

func main() {
	values := make(chan int)
	go drain(values)
	go (&Stage{next: values}).run(time.Hour)
	time.Sleep(3 * time.Millisecond)
	fmt.Println("ready")
}

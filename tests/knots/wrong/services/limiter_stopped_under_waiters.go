// knot GK017 at 19 37 51
// stuck under some schedules only

package main

// A limiter hands out a token a millisecond. It is stopped while somebody still waits for one.
import (
	"fmt"
	"sync"
	"time"
)

type limiter struct {
	tokens chan struct{}
	stop   chan struct{}
}

func newLimiter(every time.Duration) *limiter {
	l := &limiter{tokens: make(chan struct{}), stop: make(chan struct{})}
	go l.refill(every)
	return l
}

func (l *limiter) refill(every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			l.tokens <- struct{}{}
		case <-l.stop:
			return
		}
	}
}

func (l *limiter) wait() { <-l.tokens }

func main() {
	l := newLimiter(time.Millisecond)
	var calls sync.WaitGroup
	for range 3 {
		calls.Add(1)
		go func() {
			defer calls.Done()
			l.wait()
		}()
	}
	l.wait()
	close(l.stop)
	calls.Wait()
	fmt.Println("all served")
}

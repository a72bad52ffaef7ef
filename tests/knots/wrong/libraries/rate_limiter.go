// knot GK021 at 14

package main

import (
	"fmt"
	"sync"
)

type limiter struct{ slots chan struct{} }

func newLimiter(n int) *limiter { return &limiter{make(chan struct{}, n)} }

func (l *limiter) acquire() { l.slots <- struct{}{} }
func (l *limiter) release() { <-l.slots }

func handle(l *limiter, id int) (ok bool) {
	l.acquire()
	if id%2 == 0 {
		return false
	}
	l.release()
	return true
}

func main() {
	l := newLimiter(2)
	var handled sync.WaitGroup
	for id := range 8 {
		handled.Add(1)
		go func() {
			defer handled.Done()
			handle(l, id)
		}()
	}
	handled.Wait()
	fmt.Println("handled")
}

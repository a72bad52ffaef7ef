// knot GK041 at 29
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type latch struct {
	mu   sync.Mutex
	done sync.Cond
	left int
}

func (l *latch) countDown() {
	l.mu.Lock()
	l.left--
	l.mu.Unlock()
	if l.left == 0 {
		l.done.Signal()
	}
}

func (l *latch) wait() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.done.Wait()
}

func main() {
	for range 10 {
		l := &latch{left: 1}
		l.done.L = &l.mu
		go l.countDown()
		l.wait()
	}
	fmt.Println("done")
}

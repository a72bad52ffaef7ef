// knot GK043 at 22

package main

import (
	"fmt"
	"sync"
	"time"
)

type queue struct {
	mu     sync.Mutex
	change *sync.Cond
	items  []int
	closed bool
}

func (q *queue) take() (int, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.change.Wait()
	}
	if len(q.items) == 0 {
		return 0, false
	}
	item := q.items[0]
	q.items = q.items[1:]
	return item, true
}

func (q *queue) shut() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.change.Signal()
}

func main() {
	q := &queue{}
	q.change = sync.NewCond(&q.mu)
	var takers sync.WaitGroup
	for range 3 {
		takers.Add(1)
		go func() {
			defer takers.Done()
			for {
				if _, ok := q.take(); !ok {
					return
				}
			}
		}()
	}
	time.Sleep(50 * time.Millisecond)
	q.shut()
	takers.Wait()
	fmt.Println("shut")
}

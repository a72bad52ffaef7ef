// run

// A bounded queue from a mutex and two conditions.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type queue struct {
	mu                sync.Mutex
	notFull, notEmpty *sync.Cond
	items             []int
	cap               int
	closed            bool
}

func newQueue(n int) *queue {
	q := &queue{cap: n}
	q.notFull, q.notEmpty = sync.NewCond(&q.mu), sync.NewCond(&q.mu)
	return q
}

func (q *queue) put(v int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.cap {
		q.notFull.Wait()
	}
	q.items = append(q.items, v)
	q.notEmpty.Signal()
}

func (q *queue) get() (v int, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 {
		if q.closed {
			return 0, false
		}
		q.notEmpty.Wait()
	}
	v, q.items = q.items[0], q.items[1:]
	q.notFull.Signal()
	return v, true
}

func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.notEmpty.Broadcast()
}

func main() {
	q := newQueue(4)
	var producers, consumers sync.WaitGroup
	var sum, n atomic.Int64
	for range 5 {
		consumers.Go(func() {
			for {
				v, ok := q.get()
				if !ok {
					return
				}
				sum.Add(int64(v))
				n.Add(1)
			}
		})
	}
	for p := range 3 {
		producers.Go(func() {
			for i := range 100 {
				q.put(p*1000 + i)
			}
		})
	}
	producers.Wait()
	q.close()
	consumers.Wait()
	fmt.Println(n.Load(), sum.Load(), len(q.items))
}

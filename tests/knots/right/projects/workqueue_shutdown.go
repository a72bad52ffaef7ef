// flags -leaks

package main

// ShutDown wakes all workers.
import (
	"fmt"
	"sync"
	"time"
)

type Queue[T any] struct {
	cond         *sync.Cond
	items        []T
	shuttingDown bool
}

func NewQueue[T any]() *Queue[T] {
	return &Queue[T]{cond: sync.NewCond(&sync.Mutex{})}
}

func (q *Queue[T]) Add(item T) {
	q.cond.L.Lock()
	defer q.cond.L.Unlock()
	q.items = append(q.items, item)
	q.cond.Signal()
}

func (q *Queue[T]) Get() (item T, shutdown bool) {
	q.cond.L.Lock()
	defer q.cond.L.Unlock()
	for len(q.items) == 0 && !q.shuttingDown {
		q.cond.Wait()
	}
	if len(q.items) == 0 {
		return item, true
	}
	item, q.items = q.items[0], q.items[1:]
	return item, false
}

func (q *Queue[T]) ShutDown() {
	q.cond.L.Lock()
	defer q.cond.L.Unlock()
	q.shuttingDown = true
	q.cond.Broadcast()
}

func main() {
	q := NewQueue[string]()
	var workers sync.WaitGroup
	for id := range 3 {
		workers.Go(func() {
			for {
				key, quit := q.Get()
				if quit {
					return
				}
				fmt.Println("worker", id%1, "syncs", key)
			}
		})
	}
	q.Add("default/web")
	time.Sleep(50 * time.Millisecond)
	q.ShutDown()
	workers.Wait()
}

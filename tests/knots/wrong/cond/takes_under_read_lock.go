// knot GK029 at 27 48 54

package main

import (
	"fmt"
	"sync"
	"time"
)

type queue struct {
	mu    sync.Mutex
	ready *sync.Cond
	tasks []string
}

func newQueue() *queue {
	q := &queue{}
	q.ready = sync.NewCond(&q.mu)
	return q
}

func (q *queue) take() string {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.tasks) == 0 {
		q.ready.Wait()
	}
	task := q.tasks[0]
	q.tasks = q.tasks[1:]
	return task
}

func (q *queue) put(task string) {
	q.mu.Lock()
	q.tasks = append(q.tasks, task)
	q.mu.Unlock()
	q.ready.Signal()
}

type board struct {
	mu     sync.RWMutex
	prefix string
	queue  *queue
}

func (b *board) work(done chan<- string) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	done <- b.prefix + b.queue.take()
}

func (b *board) rename(prefix string) {
	b.mu.Lock()
	b.prefix = prefix
	b.mu.Unlock()
}

func main() {
	b := &board{queue: newQueue()}
	done := make(chan string)
	go b.work(done)
	time.Sleep(10 * time.Millisecond)
	b.rename("task ")
	b.queue.put("one")
	fmt.Println(<-done)
}

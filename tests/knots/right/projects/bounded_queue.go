// flags -leaks

package main

// A queue on conditions, with several producers and consumers, that is closed in the end.
import "sync"

type queue[T any] struct {
	mu       sync.Mutex
	notEmpty sync.Cond
	notFull  sync.Cond
	items    []T
	limit    int
	closed   bool
}

func newQueue[T any](limit int) *queue[T] {
	q := &queue[T]{limit: limit}
	q.notEmpty.L = &q.mu
	q.notFull.L = &q.mu
	return q
}

func (q *queue[T]) push(item T) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == q.limit && !q.closed {
		q.notFull.Wait()
	}
	if q.closed {
		return false
	}
	q.items = append(q.items, item)
	q.notEmpty.Signal()
	return true
}

func (q *queue[T]) pop() (item T, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.items) == 0 && !q.closed {
		q.notEmpty.Wait()
	}
	if len(q.items) == 0 {
		return item, false
	}
	item, q.items = q.items[0], q.items[1:]
	q.notFull.Signal()
	return item, true
}

func (q *queue[T]) close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.notEmpty.Broadcast()
	q.notFull.Broadcast()
}

func main() {
	q := newQueue[int](4)
	var producers, consumers sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	for p := range 3 {
		producers.Go(func() {
			for i := range 50 {
				q.push(p*100 + i)
			}
		})
	}
	for range 3 {
		consumers.Go(func() {
			for {
				item, ok := q.pop()
				if !ok {
					return
				}
				mu.Lock()
				sum += item
				mu.Unlock()
			}
		})
	}
	producers.Wait()
	q.close()
	consumers.Wait()
	if sum != 3*50*49/2+50*(100+200) {
		panic(sum)
	}
}

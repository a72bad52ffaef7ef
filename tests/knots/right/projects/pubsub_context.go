// flags -leaks

package main

// Subscribers come and go with their contexts; slow ones lose the oldest message.
import (
	"context"
	"sync"
	"time"
)

type hub[T any] struct {
	mu     sync.RWMutex
	topics map[string]map[chan T]bool
}

func (h *hub[T]) subscribe(ctx context.Context, topic string) <-chan T {
	ch := make(chan T, 2)
	h.mu.Lock()
	if h.topics == nil {
		h.topics = map[string]map[chan T]bool{}
	}
	if h.topics[topic] == nil {
		h.topics[topic] = map[chan T]bool{}
	}
	h.topics[topic][ch] = true
	h.mu.Unlock()
	context.AfterFunc(ctx, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.topics[topic], ch)
		close(ch)
	})
	return ch
}

func (h *hub[T]) publish(topic string, value T) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	for ch := range h.topics[topic] {
		for {
			select {
			case ch <- value:
			default:
				select {
				case <-ch:
				default:
				}
				continue
			}
			break
		}
	}
}

func main() {
	h := &hub[int]{}
	ctx, cancel := context.WithCancel(context.Background())
	var readers sync.WaitGroup
	for i := range 4 {
		messages := h.subscribe(ctx, "news")
		readers.Add(1)
		go func() {
			defer readers.Done()
			for range messages {
				time.Sleep(time.Duration(i) * time.Millisecond)
			}
		}()
	}
	for i := range 20 {
		h.publish("news", i)
	}
	cancel()
	readers.Wait()
}

// flags -leaks

package main

// Calls for the same key share one computation, also when it panics.
import (
	"errors"
	"fmt"
	"sync"
	"time"
)

type call[V any] struct {
	done  chan struct{}
	value V
	err   error
}

type cache[K comparable, V any] struct {
	mu    sync.Mutex
	calls map[K]*call[V]
}

func (c *cache[K, V]) get(key K, compute func(K) (V, error)) (V, error) {
	c.mu.Lock()
	if running, ok := c.calls[key]; ok {
		c.mu.Unlock()
		<-running.done
		return running.value, running.err
	}
	mine := &call[V]{done: make(chan struct{})}
	if c.calls == nil {
		c.calls = map[K]*call[V]{}
	}
	c.calls[key] = mine
	c.mu.Unlock()
	func() {
		defer close(mine.done)
		defer func() {
			if r := recover(); r != nil {
				mine.err = fmt.Errorf("panicked: %v", r)
			}
		}()
		mine.value, mine.err = compute(key)
	}()
	if mine.err != nil {
		c.mu.Lock()
		delete(c.calls, key)
		c.mu.Unlock()
	}
	return mine.value, mine.err
}

func main() {
	var c cache[string, int]
	var wg sync.WaitGroup
	for i := range 30 {
		wg.Go(func() {
			key := []string{"a", "panic", "error"}[i%3]
			c.get(key, func(key string) (int, error) {
				time.Sleep(time.Millisecond)
				switch key {
				case "panic":
					panic("no")
				case "error":
					return 0, errors.New("no")
				}
				return len(key), nil
			})
		})
	}
	wg.Wait()
}

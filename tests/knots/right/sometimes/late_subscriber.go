// Whoever subscribes after the news has gone out waits for ever.

package main

import (
	"fmt"
	"sync"
)

type topic struct {
	mu          sync.Mutex
	subscribers []chan struct{}
	over        bool
}

func (t *topic) subscribe() <-chan struct{} {
	t.mu.Lock()
	defer t.mu.Unlock()
	c := make(chan struct{})
	if t.over {
		close(c)
		return c
	}
	t.subscribers = append(t.subscribers, c)
	return c
}

func (t *topic) finish() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.over = true
	for _, c := range t.subscribers {
		close(c)
	}
}

func main() {
	t := &topic{}
	var reading sync.WaitGroup
	for range 4 {
		reading.Add(1)
		go func() {
			defer reading.Done()
			<-t.subscribe()
		}()
	}
	reading.Add(1)
	go func() {
		defer reading.Done()
		t.finish()
	}()
	reading.Wait()
	fmt.Println("everybody knows")
}

// exit 2

// A circle of a channel and a lock.
package main

import (
	"fmt"
	"sync"
)

type hub struct {
	mu     sync.Mutex
	seen   int
	events chan string
}

func (h *hub) publish(events ...string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, event := range events {
		h.events <- event
	}
	close(h.events)
}

func (h *hub) listen() {
	for range h.events {
		h.mu.Lock()
		h.seen++
		h.mu.Unlock()
	}
}

func main() {
	h := &hub{events: make(chan string)}
	go h.publish("start", "stop")
	h.listen()
	fmt.Println(h.seen)
}

// knot GK015 at 25 33 38
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type hub struct {
	mu     sync.Mutex
	closed bool
	out    chan string
}

func (h *hub) open() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return !h.closed
}

func (h *hub) send(text string) {
	if h.open() {
		h.out <- text
	}
}

func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	close(h.out)
}

func main() {
	for range 20 {
		h := &hub{out: make(chan string, 8)}
		var users sync.WaitGroup
		users.Add(2)
		go func() { defer users.Done(); h.send("hello") }()
		go func() { defer users.Done(); h.close() }()
		users.Wait()
	}
	fmt.Println("quiet")
}

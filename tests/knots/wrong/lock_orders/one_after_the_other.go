// knot GK024 at 20 22 29 31
// flags -locks
package main

import "sync"

type stock struct {
	mu    sync.Mutex
	count map[string]int
}

type orders struct {
	mu   sync.Mutex
	open []string
}

// Place books an order and takes its goods out of the stock.
func Place(o *orders, s *stock, name string) {
	// The order book first.
	o.mu.Lock()
	defer o.mu.Unlock()
	s.mu.Lock()
	s.count[name]--
	s.mu.Unlock()
	o.open = append(o.open, name)
}

func Audit(o *orders, s *stock) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	o.mu.Lock()
	defer o.mu.Unlock()
	return len(s.count) + len(o.open)
}

func main() {
	o, s := &orders{}, &stock{count: map[string]int{}}
	done := make(chan bool)
	go func() {
		Place(o, s, "tea")
		done <- true
	}()
	<-done
	if Audit(o, s) != 2 {
		panic("lost an order")
	}
}

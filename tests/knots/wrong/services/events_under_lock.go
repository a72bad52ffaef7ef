// knot GK028 at 15 18 24 32

package main

// A watcher sends events under a lock, whoever drains them needs it.
import "sync"

type watchable struct {
	mu     sync.RWMutex
	events chan int
	seen   int
}

func (w *watchable) notify(n int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i := range n {
		w.events <- i
	}
}

func (w *watchable) loop(stop chan bool) {
	for range w.events {
		w.mu.RLock()
		w.seen++
		w.mu.RUnlock()
	}
	close(stop)
}

func main() {
	w := &watchable{events: make(chan int, 1)}
	stop := make(chan bool)
	go w.loop(stop)
	w.notify(10)
	close(w.events)
	<-stop
}

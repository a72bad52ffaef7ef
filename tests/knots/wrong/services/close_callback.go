// knot GK035 at 20 38

package main

// A stream is closed while its lock is held, and the close callback takes the lock.
import "sync"

type stream struct {
	mu      sync.Mutex
	onClose func()
	open    bool
}

type transport struct {
	mu      sync.Mutex
	streams []*stream
}

func (t *transport) remove(s *stream) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i, other := range t.streams {
		if other == s {
			t.streams = append(t.streams[:i], t.streams[i+1:]...)
			return
		}
	}
}

func (s *stream) close() {
	s.mu.Lock()
	s.open = false
	s.mu.Unlock()
	s.onClose()
}

func (t *transport) closeAll() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, s := range t.streams {
		s.close()
	}
}

func main() {
	t := &transport{}
	s := &stream{open: true}
	s.onClose = func() { t.remove(s) }
	t.streams = append(t.streams, s)
	t.closeAll()
}

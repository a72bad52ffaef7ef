// knot GK031 at 14 17

package main

// The upgrade: a write lock under one's own read lock.
import "sync"

type index struct {
	mu    sync.RWMutex
	files map[string]bool
}

func (x *index) ensure(name string) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if !x.files[name] {
		x.mu.Lock()
		x.files[name] = true
		x.mu.Unlock()
	}
}

func main() {
	x := &index{files: map[string]bool{}}
	x.ensure("a")
}

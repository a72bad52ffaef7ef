// knot GK023 at 16 24

package main

// A lock is taken by the same goroutine through an interface.
import "sync"

type store interface{ Size() int }

type replica struct {
	mu   sync.Mutex
	keys map[string]string
}

func (r *replica) Size() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.keys)
}

func report(s store) int { return s.Size() }

func (r *replica) Put(k, v string) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.keys[k] = v
	return report(r)
}

func main() {
	r := &replica{keys: map[string]string{}}
	r.Put("a", "b")
}

// knot GK024 at 20 30 32 38
// flags -locks
package main

import "sync"

type registry struct {
	mu     sync.Mutex
	once   sync.Once
	values map[string]int
}

func (r *registry) fill() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.values = map[string]int{"a": 1}
}

func (r *registry) Get(name string) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.aliases()
	return r.values[name]
}

var names sync.Mutex

// The order is mu, names in Get, and names, mu here.
func (r *registry) Rename(old, new string) {
	names.Lock()
	defer names.Unlock()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.values[new] = r.values[old]
}

func (r *registry) aliases() {
	names.Lock()
	names.Unlock()
}

func main() {
	r := &registry{}
	r.once.Do(r.fill)
	r.Get("a")
	done := make(chan bool)
	go func() {
		r.Rename("a", "b")
		close(done)
	}()
	<-done
}

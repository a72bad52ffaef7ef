// knot GK031 at 19 25 29

package main

// While a registry asks its collectors under the read lock, one of them registers another.
import (
	"fmt"
	"sync"
)

type collector interface{ Collect(r *registry) int }

type registry struct {
	mu         sync.RWMutex
	collectors map[string]collector
}

func (r *registry) Register(name string, c collector) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.collectors[name] = c
}

func (r *registry) Gather() int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	sum := 0
	for _, c := range r.collectors {
		sum += c.Collect(r)
	}
	return sum
}

type counter struct{ n int }

func (c *counter) Collect(r *registry) int {
	if c.n == 1 {
		r.Register("more", &counter{c.n + 1})
	}
	return c.n
}

func main() {
	r := &registry{collectors: map[string]collector{}}
	r.Register("requests", &counter{1})
	fmt.Println(r.Gather())
}

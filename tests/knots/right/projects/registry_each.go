// flags -leaks

package main

// What is stale is gathered under the lock, and unregistered after that.
import (
	"fmt"
	"sync"
)

type Metric interface {
	Stale() bool
}

type gauge int

func (g gauge) Stale() bool { return g == 0 }

type Registry struct {
	mu      sync.RWMutex
	metrics map[string]Metric
}

func (r *Registry) Each(visit func(name string, m Metric)) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	for name, m := range r.metrics {
		visit(name, m)
	}
}

func (r *Registry) Unregister(name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.metrics, name)
}

func (r *Registry) prune() {
	var stale []string
	r.Each(func(name string, m Metric) {
		if m.Stale() {
			stale = append(stale, name)
		}
	})
	for _, name := range stale {
		r.Unregister(name)
	}
}

func main() {
	r := &Registry{metrics: map[string]Metric{"load": gauge(3), "dead": gauge(0)}}
	r.prune()
	fmt.Println(len(r.metrics))
}

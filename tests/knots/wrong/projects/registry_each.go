// knot GK035 at 26 34

package main

// Each visits the metrics under the registry's lock; the visitor unregisters what is stale, and that
// takes the lock.
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
	r.Each(func(name string, m Metric) {
		if m.Stale() {
			r.Unregister(name)
		}
	})
}

func main() {
	r := &Registry{metrics: map[string]Metric{"load": gauge(3), "dead": gauge(0)}}
	r.prune()
	fmt.Println(len(r.metrics))
}
